//! Modules that were loaded ahead of the program that will import them.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;

use crate::embed::module::ModuleRef;

/// The modules, and what each of them imported when it was loaded: a program that imports one has all of these.
#[derive(Default)]
pub(super) struct Prepared {
    modules: RefCell<HashMap<String, ModuleRef>>,
    imports: RefCell<HashMap<String, Vec<String>>>,
    /// The native modules whose initialisation runs, the innermost last.
    initialising: RefCell<Vec<String>>,
    /// Whether modules are being loaded ahead now.
    is_open: Cell<bool>,
}

impl Prepared {
    /// From now on imports are noted, or no more.
    pub(super) fn open(&self, is_open: bool) {
        self.is_open.set(is_open);
    }

    /// Keeps a module for later.
    pub(super) fn keep(&self, name: &str, module: ModuleRef) {
        self.modules.borrow_mut().insert(name.to_owned(), module);
    }

    /// A module that is there, whether the program has imported it or not.
    pub(super) fn get(&self, name: &str) -> Option<ModuleRef> {
        self.modules.borrow().get(name).cloned()
    }

    /// Takes a module out.
    pub(super) fn take(&self, name: &str) -> Option<ModuleRef> {
        self.modules.borrow_mut().remove(name)
    }

    /// What a module imported, in order.
    pub(super) fn imports_of(&self, name: &str) -> Vec<String> {
        self.imports.borrow().get(name).cloned().unwrap_or_default()
    }

    /// Code of `importer` imports a module.
    pub(super) fn note_import(&self, importer: impl FnOnce() -> Option<String>, name: &str) {
        if self.is_open.get()
            && let Some(importer) = importer()
        {
            self.imports.borrow_mut().entry(importer).or_default().push(name.to_owned());
        }
    }

    /// A native module imports a module.
    pub(super) fn note_native_import(&self, name: &str) {
        self.note_import(|| self.initialising.borrow().last().cloned(), name);
    }

    /// The initialisation of a native module begins.
    pub(super) fn begin(&self, name: &str) {
        if self.is_open.get() {
            self.initialising.borrow_mut().push(name.to_owned());
        }
    }

    /// The initialisation of a native module ended.
    pub(super) fn end(&self) {
        if self.is_open.get() {
            self.initialising.borrow_mut().pop();
        }
    }

    /// Lets go of all modules.
    pub(super) fn clear(&self) {
        drop(self.modules.take());
    }
}
