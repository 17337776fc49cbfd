//! Time: frames, delays.

use std::time::Duration;

use leptos::prelude::{request_animation_frame, set_timeout};

/// Calls back before the next frame is painted.
pub fn next_frame(call: impl FnOnce() + 'static) {
    request_animation_frame(call);
}

/// Calls back after some milliseconds.
pub fn after(milliseconds: u64, call: impl FnOnce() + 'static) {
    set_timeout(call, Duration::from_millis(milliseconds));
}
