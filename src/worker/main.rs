//! The worker's message loop: requests in, batches of events out. Nothing else.
//!
//! Each slice of a program ends by giving the turn back to the worker's event loop, so that Stop is heard.

mod channel;
mod platform;
mod signal;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::Uint8Array;
use playground::Playground;
use protocol::{Event, Request};
use wasm_bindgen::prelude::*;

use channel::{Turn, listen, post};
use platform::Browser;

/// How long a program runs before messages are looked at, in nanoseconds.
const SLICE: u64 = 12_000_000;

/// How many milliseconds a timer waits at most; a program that sleeps longer gets another one. The next program may have
/// to wait for the timer of the one before.
const LONGEST_PAUSE: u64 = 100;

struct Worker {
    playground: RefCell<Playground>,
    turn: Turn,
    /// Whether the next turn was asked for already.
    is_waiting: Cell<bool>,
}

impl Worker {
    fn hear(&self, request: Request) {
        let mut playground = self.playground.borrow_mut();
        playground.handle(request);
        // Most programs end in their first slice: they need no turn of the event loop.
        playground.work(SLICE);
        drop(playground);
        self.answer();
        self.go_on();
    }

    /// One slice of the program; or, when none runs, what the next one will need.
    fn work(&self) {
        self.is_waiting.set(false);
        let mut playground = self.playground.borrow_mut();
        if playground.is_running() {
            playground.work(SLICE);
        } else {
            playground.prepare();
        }
        drop(playground);
        self.answer();
        self.go_on();
    }

    fn go_on(&self) {
        let playground = self.playground.borrow();
        if !playground.has_work() {
            return;
        }
        match playground.pause() {
            Some(nanos) => self.turn.ask_after(nanos.div_ceil(1_000_000).min(LONGEST_PAUSE)),
            None if self.is_waiting.replace(true) => {}
            None => self.turn.ask(),
        }
    }

    fn answer(&self) {
        let events = self.playground.borrow_mut().take_events();
        if !events.is_empty() {
            send(&events);
        }
    }
}

fn send(events: &[Event]) {
    match postcard::to_allocvec(events) {
        // A copy outside of this module's memory: a view of it cannot be sent.
        Ok(bytes) => post(&Uint8Array::from(bytes.as_slice())),
        Err(error) => post(&JsValue::from_str(&error.to_string())),
    }
}

fn main() {
    // A text instead of bytes tells the page that the worker is broken and has to be started again.
    std::panic::set_hook(Box::new(|info| post(&JsValue::from_str(&info.to_string()))));
    let worker = Rc::new(Worker {
        playground: RefCell::new(Playground::new(Rc::new(Browser::new()))),
        turn: Turn::new(),
        is_waiting: Cell::new(false),
    });
    signal::on_look({
        let events = worker.playground.borrow().events_on_the_way();
        move || {
            let events = events();
            if !events.is_empty() {
                send(&events);
            }
        }
    });
    worker.turn.on_turn({
        let worker = worker.clone();
        move || worker.work()
    });
    listen({
        let worker = worker.clone();
        move |data| {
            let bytes = data.dyn_into::<Uint8Array>().map(|bytes| bytes.to_vec()).unwrap_or_default();
            match postcard::from_bytes::<Request>(&bytes) {
                Ok(request) => worker.hear(request),
                Err(_) => {
                    send(&[Event::RequestFailed { message: "The page is of another version; reload it.".into() }]);
                }
            }
        }
    });
    send(&[Event::Ready]);
    worker.playground.borrow_mut().warm_up();
    worker.go_on();
}
