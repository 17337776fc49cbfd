//! The worker's side of its messages, and turns of its event loop.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = postMessage)]
    fn post_message(data: &JsValue);

    #[wasm_bindgen(js_name = setTimeout)]
    fn set_timeout(listener: &JsValue, milliseconds: f64);

    #[wasm_bindgen(extends = js_sys::Object)]
    type Data;
    #[wasm_bindgen(method, getter)]
    fn data(this: &Data) -> JsValue;

    type MessageChannel;
    #[wasm_bindgen(constructor)]
    fn new() -> MessageChannel;
    #[wasm_bindgen(method, getter)]
    fn port1(this: &MessageChannel) -> MessagePort;
    #[wasm_bindgen(method, getter)]
    fn port2(this: &MessageChannel) -> MessagePort;

    type MessagePort;
    #[wasm_bindgen(method, js_name = postMessage)]
    fn post(this: &MessagePort, data: &JsValue);
    #[wasm_bindgen(method, setter)]
    fn set_onmessage(this: &MessagePort, listener: &JsValue);
}

/// Sends a message to the page.
pub fn post(data: &JsValue) {
    post_message(data);
}

/// Hears each message of the page from now on.
pub fn listen(hear: impl Fn(JsValue) + 'static) {
    let listener = Closure::<dyn FnMut(Data)>::new(move |event: Data| hear(event.data()));
    // Setting a property of the global object does not fail.
    let _ = js_sys::Reflect::set(&js_sys::global(), &JsValue::from_str("onmessage"), listener.as_ref());
    listener.forget();
}

/// Asks for a turn of the event loop: messages that wait are heard before it comes, unlike with a promise, and it comes
/// at once, unlike with a timer.
pub struct Turn {
    channel: MessageChannel,
    /// Whether a timer is to ask for a turn.
    is_timing: Rc<Cell<bool>>,
}

impl Turn {
    /// Turns of this worker.
    pub fn new() -> Self {
        Self { channel: MessageChannel::new(), is_timing: Rc::default() }
    }

    /// What is done when the turn comes.
    pub fn on_turn(&self, work: impl Fn() + 'static) {
        let listener = Closure::<dyn FnMut()>::new(work);
        self.channel.port1().set_onmessage(listener.as_ref());
        listener.forget();
    }

    /// Asks for the next turn.
    pub fn ask(&self) {
        self.channel.port2().post(&JsValue::NULL);
    }

    /// Asks for a turn in so many milliseconds, unless a timer runs already.
    pub fn ask_after(&self, milliseconds: u64) {
        if self.is_timing.replace(true) {
            return;
        }
        let (port, is_timing) = (self.channel.port2(), self.is_timing.clone());
        let ring = Closure::once_into_js(move || {
            is_timing.set(false);
            port.post(&JsValue::NULL);
        });
        set_timeout(&ring, milliseconds as f64);
    }
}
