//! The worker as the page sees it: requests go in, events come out, and it may die. The one file that touches it.

use std::cell::{Cell, RefCell};

use js_sys::{Array, JsString, Uint8Array};
use protocol::{Event, Request, RunId};
use wasm_bindgen::prelude::*;
use web_sys::{ErrorEvent, MessageEvent, Worker};

#[wasm_bindgen]
extern "C" {
    /// A worker that `boot.js` started, and what it has said so far.
    type Taken;
    #[wasm_bindgen(js_namespace = ormletEngine, js_name = take)]
    fn take_worker() -> Taken;
    #[wasm_bindgen(method, getter)]
    fn worker(this: &Taken) -> Worker;
    #[wasm_bindgen(method, getter)]
    fn early(this: &Taken) -> Array;

    type Blob;
    #[wasm_bindgen(constructor)]
    fn new() -> Blob;
    #[wasm_bindgen(js_namespace = URL, js_name = createObjectURL)]
    fn create_object_url(blob: &Blob) -> String;
    #[wasm_bindgen(js_namespace = URL, js_name = revokeObjectURL)]
    fn revoke_object_url(url: &str);
}

/// What comes from the worker.
#[derive(Debug)]
pub enum PortEvent {
    /// Events, in order.
    Events(Vec<Event>),
    /// Whether the engine waits for a part of itself that the server does not give.
    Waits(bool),
    /// The worker is broken; the text is for the console and for the curious.
    Crashed(String),
}

/// A worker under way. It ends when this is dropped.
pub struct Port {
    worker: Worker,
    /// An address that can be read until the run under way is to stop; a busy worker looks at it. The next run gets the
    /// same one if nothing had to be stopped: making one takes longer than all else that a key press sets off here.
    signal: RefCell<Option<String>>,
    /// The run under way.
    active: Cell<Option<RunId>>,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_error: Closure<dyn FnMut(ErrorEvent)>,
}

impl Port {
    /// Takes the worker that `boot.js` started, or a fresh one, and hears it from now on.
    ///
    /// Beside the port comes what it said before.
    pub fn open(hear: impl Fn(PortEvent) + Clone + 'static) -> (Self, Vec<PortEvent>) {
        let taken = take_worker();
        let worker = taken.worker();
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new({
            let hear = hear.clone();
            move |event: MessageEvent| hear(Self::read(&event.data()))
        });
        let on_error = Closure::<dyn FnMut(ErrorEvent)>::new({
            let hear = hear.clone();
            move |event: ErrorEvent| {
                event.prevent_default();
                hear(PortEvent::Crashed(event.message()));
            }
        });
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        let early = taken.early().iter().map(|data| Self::read(&data)).collect();
        (
            Self {
                worker,
                signal: RefCell::default(),
                active: Cell::default(),
                _on_message: on_message,
                _on_error: on_error,
            },
            early,
        )
    }

    /// Ends the worker at once; nothing is heard of it any more.
    pub fn close(&self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }

    /// Sends a request. One that ends the run under way takes that run's signal away first.
    pub fn send(&self, request: &Request) {
        let started = match request {
            Request::Run { run, .. }
            | Request::Check { run, .. }
            | Request::Command { run, .. }
            | Request::Rehearse { run, .. } => Some(*run),
            _ => None,
        };
        let is_end = matches!(request, Request::Stop | Request::ResetDatabases);
        if is_end || (started.is_some() && self.active.get().is_some()) {
            self.end_signal();
        }
        if started.is_some() {
            let url = self.signal.take().unwrap_or_else(|| create_object_url(&Blob::new()));
            self.post(&Request::StopSignal { url: url.clone() });
            self.signal.replace(Some(url));
            self.active.set(started);
        }
        self.post(request);
    }

    /// A run has ended by itself, or was ended.
    pub fn note_end(&self, run: RunId) {
        if self.active.get() == Some(run) {
            self.active.set(None);
        }
    }

    fn end_signal(&self) {
        if let Some(url) = self.signal.take() {
            revoke_object_url(&url);
        }
    }

    fn post(&self, request: &Request) {
        if let Ok(bytes) = postcard::to_allocvec(request) {
            // A copy outside of this module's memory: a view of it cannot be sent.
            let message = Uint8Array::from(bytes.as_slice());
            let _ = self.worker.post_message(&message);
        }
    }

    fn read(data: &JsValue) -> PortEvent {
        if let Some(bytes) = data.dyn_ref::<Uint8Array>() {
            return match postcard::from_bytes(&bytes.to_vec()) {
                Ok(events) => PortEvent::Events(events),
                Err(_) => PortEvent::Crashed("a message of another version; reload the page".into()),
            };
        }
        if let Some(waits) = data.as_bool() {
            return PortEvent::Waits(waits);
        }
        PortEvent::Crashed(data.dyn_ref::<JsString>().map_or_else(|| "unknown message".into(), String::from))
    }
}

impl Drop for Port {
    fn drop(&mut self) {
        self.end_signal();
        self.close();
    }
}
