//! The browser's storage. It may be switched off or full: then nothing is kept, and nothing breaks.

use web_sys::Storage;

const PREFIX: &str = "ormlet.";

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// What is stored under `key`.
pub fn read(key: &str) -> Option<String> {
    storage()?.get_item(&format!("{PREFIX}{key}")).ok()?
}

/// Stores `value` under `key`; whether it worked.
pub fn write(key: &str, value: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(&format!("{PREFIX}{key}"), value).is_ok())
}

/// Removes what is stored under `key`.
pub fn remove(key: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(&format!("{PREFIX}{key}"));
    }
}
