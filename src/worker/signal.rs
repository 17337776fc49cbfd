//! Stop while a statement keeps the worker busy: the page takes an address away, and the worker notices.

use std::cell::{Cell, RefCell};

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = performance)]
    fn now() -> f64;

    type XMLHttpRequest;
    #[wasm_bindgen(constructor)]
    fn new() -> XMLHttpRequest;
    #[wasm_bindgen(method, catch)]
    fn open(this: &XMLHttpRequest, method: &str, url: &str, is_async: bool) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch)]
    fn send(this: &XMLHttpRequest) -> Result<(), JsValue>;

    type Blob;
    #[wasm_bindgen(constructor)]
    fn new() -> Blob;

    #[wasm_bindgen(js_namespace = URL, js_name = createObjectURL)]
    fn create_object_url(blob: &Blob) -> String;
}

/// Milliseconds between two looks.
const PAUSE: f64 = 40.0;

thread_local! {
    static SPEAK: RefCell<Option<Box<dyn Fn()>>> = const { RefCell::new(None) };
    static ADDRESS: RefCell<String> = const { RefCell::new(String::new()) };
    static LAST: Cell<f64> = const { Cell::new(0.0) };
    static WORKS: Cell<Option<bool>> = const { Cell::new(None) };
}

/// Looks at another address from now on.
pub fn watch(url: &str) {
    ADDRESS.with(|address| url.clone_into(&mut address.borrow_mut()));
    LAST.with(|last| last.set(now()));
}

/// What is done at each look, so that the page hears what came before a long statement.
pub fn on_look(speak: impl Fn() + 'static) {
    SPEAK.with(|cell| cell.replace(Some(Box::new(speak))));
}

/// Whether the address is gone. Looks at most every 40 milliseconds.
pub fn is_raised() -> bool {
    let time = now();
    if time - LAST.with(Cell::get) < PAUSE {
        return false;
    }
    LAST.with(|last| last.set(time));
    SPEAK.with(|cell| {
        if let Some(speak) = &*cell.borrow() {
            speak();
        }
    });
    let is_gone = ADDRESS.with(|address| {
        let address = address.borrow();
        !address.is_empty() && !can_read(&address)
    });
    is_gone && works()
}

/// Whether such addresses can be read at all here; where they cannot, their absence means nothing.
fn works() -> bool {
    let known = WORKS.with(Cell::get);
    known.unwrap_or_else(|| {
        let works = can_read(&create_object_url(&Blob::new()));
        WORKS.with(|cell| cell.set(Some(works)));
        works
    })
}

fn can_read(url: &str) -> bool {
    let request = XMLHttpRequest::new();
    request.open("GET", url, false).and_then(|()| request.send()).is_ok()
}
