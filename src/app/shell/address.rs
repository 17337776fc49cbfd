//! The address bar: the part from `#` on.

use wasm_bindgen::JsValue;

/// What the address asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Address {
    /// Nothing in particular.
    Plain,
    /// A lesson: `#lesson/first-model`.
    Lesson(String),
    /// A word of the glossary: `#glossary/identity-map`.
    Glossary(String),
    /// An error: `#error/IntegrityError`.
    Error(String),
    /// A shared program: `#1.…`, or what is left of one.
    Link(String),
}

const LESSON: &str = "lesson/";

/// Reads the address.
pub fn read() -> Address {
    parse(&web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default())
}

/// Reads the part of an address from `#` on.
pub fn parse(hash: &str) -> Address {
    let rest = hash.strip_prefix('#').unwrap_or_default();
    match rest.split_once('/') {
        _ if rest.is_empty() => Address::Plain,
        Some(("lesson", id)) => Address::Lesson(id.to_owned()),
        Some(("glossary", name)) => Address::Glossary(name.to_owned()),
        Some(("error", name)) => Address::Error(name.to_owned()),
        _ => Address::Link(hash.to_owned()),
    }
}

/// Shows a lesson's name in the address, or nothing, without a new entry in the history.
pub fn show(lesson: Option<&str>) {
    let Some(window) = web_sys::window() else { return };
    let (Ok(history), Ok(path), Ok(search)) =
        (window.history(), window.location().pathname(), window.location().search())
    else {
        return;
    };
    let hash = lesson.map(|id| format!("#{LESSON}{id}")).unwrap_or_default();
    let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&format!("{path}{search}{hash}")));
}

/// The whole address with `hash` in place of its own.
pub fn with_hash(hash: &str) -> String {
    let Some(window) = web_sys::window() else { return hash.to_owned() };
    let location = window.location();
    let origin = location.origin().unwrap_or_default();
    let path = location.pathname().unwrap_or_default();
    format!("{origin}{path}{hash}")
}
