//! Time: frames, delays.

use std::time::Duration;

use js_sys::{Function, Promise};
use leptos::prelude::{request_animation_frame, set_timeout};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// Calls back before the next frame is painted.
pub fn next_frame(call: impl FnOnce() + 'static) {
    request_animation_frame(call);
}

/// Calls back after some milliseconds.
pub fn after(milliseconds: u64, call: impl FnOnce() + 'static) {
    set_timeout(call, Duration::from_millis(milliseconds));
}

/// Waits for some milliseconds.
pub async fn pause(milliseconds: u64) {
    let pause = Promise::new(&mut |resolve: Function, _| {
        after(milliseconds, move || {
            let _ = resolve.call0(&JsValue::NULL);
        });
    });
    let _ = JsFuture::from(pause).await;
}
