//! Time, randomness and files of the browser.

use std::alloc::System;
use std::rc::Rc;

use cap::Cap;
use playground::{MemoryStorage, Platform, Storage};
use wasm_bindgen::prelude::*;

use crate::signal;

#[wasm_bindgen]
extern "C" {
    /// A file of Python's standard modules, from `www/engine.js`.
    #[wasm_bindgen(catch, js_name = libraryFile)]
    fn library_file(file: &str) -> Result<Option<String>, JsValue>;

    #[wasm_bindgen(js_namespace = performance)]
    fn now() -> f64;
}

/// Counts what is allocated: WebAssembly's memory itself never shrinks.
#[global_allocator]
static MEMORY: Cap<System> = Cap::new(System, usize::MAX);

/// The browser; database files live in SQLite's memory file system, as long as the worker.
pub struct Browser;

impl Browser {
    /// The browser that the worker runs in.
    pub fn new() -> Self {
        Self
    }
}

impl Platform for Browser {
    fn monotonic_nanos(&self) -> u64 {
        (now() * 1e6) as u64
    }

    fn unix_micros(&self) -> i64 {
        (js_sys::Date::now() * 1000.0) as i64
    }

    fn random_bits(&self) -> u64 {
        let bits = || (js_sys::Math::random() * f64::from(u32::MAX)) as u64;
        bits() << 32 | bits()
    }

    fn utc_offset_seconds(&self, at: i64) -> i32 {
        let date = js_sys::Date::new(&JsValue::from_f64(at as f64 * 1000.0));
        (-date.get_timezone_offset() * 60.0) as i32
    }

    fn library(&self, file: &str) -> Result<Rc<str>, String> {
        match library_file(file) {
            Ok(Some(text)) => Ok(text.into()),
            _ => Err("the page is of another version; reload it".to_owned()),
        }
    }

    fn pauses(&self) -> bool {
        true
    }

    fn memory_in_use(&self) -> Option<usize> {
        Some(MEMORY.allocated())
    }

    fn stop_probe(&self) -> Option<fn() -> bool> {
        Some(signal::is_raised)
    }

    fn watch_stop_signal(&self, url: &str) {
        signal::watch(url);
    }

    fn storage(&self, folder: &str) -> Rc<dyn Storage> {
        Rc::new(MemoryStorage::new(folder))
    }

    fn delete_database(&self, folder: &str, name: &str) {
        MemoryStorage::new(folder).delete(name);
    }
}
