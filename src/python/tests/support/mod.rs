//! A host that records what a program prints.
#![allow(dead_code, reason = "each test program uses a part of it")]

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use python::{Files, Host, MemoryFiles, Source, SourceLoader};

/// Keeps what is printed.
#[derive(Default)]
pub struct Recorder {
    out: RefCell<String>,
    err: RefCell<String>,
    files: RefCell<Option<Rc<dyn Files>>>,
    /// Nanoseconds that have passed: each look at the clock takes one microsecond, and waiting takes what it should.
    passed: Cell<u64>,
    /// The random numbers that were asked for.
    asked: Cell<u64>,
}

impl Recorder {
    pub fn new() -> Rc<Recorder> {
        Rc::default()
    }

    /// Gives the program a folder that holds its own file.
    pub fn with_file(self: Rc<Self>, name: &str, text: &str) -> Rc<Recorder> {
        let files = MemoryFiles::new(|| 1_700_000_000_000_000_000);
        files.place(name, text.as_bytes());
        self.files.replace(Some(Rc::new(files)));
        self
    }

    pub fn stdout_text(&self) -> String {
        self.out.borrow().clone()
    }

    pub fn stderr_text(&self) -> String {
        self.err.borrow().clone()
    }
}

impl Host for Recorder {
    fn stdout(&self, text: &str) {
        self.out.borrow_mut().push_str(text);
    }

    fn stderr(&self, text: &str) {
        self.err.borrow_mut().push_str(text);
    }

    fn now_micros(&self) -> i64 {
        1_750_000_000_000_000 + (self.monotonic_nanos() / 1000) as i64
    }

    fn monotonic_nanos(&self) -> u64 {
        self.passed.set(self.passed.get() + 1000);
        self.passed.get()
    }

    fn sleep(&self, nanos: u64) -> bool {
        self.passed.set(self.passed.get() + nanos);
        true
    }

    fn random_bits(&self) -> u64 {
        // SplitMix64: never the same twice, always the same in each run.
        self.asked.set(self.asked.get().wrapping_add(0x9e37_79b9_7f4a_7c15));
        let bits = self.asked.get();
        let bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        bits ^ (bits >> 31)
    }

    fn files(&self) -> Option<Rc<dyn Files>> {
        self.files.borrow().clone()
    }
}

/// Modules given as text.
pub struct Modules(pub Vec<(&'static str, &'static str)>);

impl SourceLoader for Modules {
    fn load(&self, module: &str) -> Option<Source> {
        let (name, text) = self.0.iter().find(|(name, _)| {
            let stem = name.trim_end_matches(".py").trim_end_matches("/__init__");
            stem.replace('/', ".") == module
        })?;
        Some(Source { path: (*name).to_owned(), text: (*text).into(), is_package: name.ends_with("__init__.py") })
    }

    fn source_of(&self, path: &str) -> Option<Rc<str>> {
        self.0.iter().find(|(name, _)| *name == path).map(|(_, text)| (*text).into())
    }
}

/// A project without modules of its own.
pub fn no_modules() -> Rc<dyn SourceLoader> {
    Rc::new(Modules(Vec::new()))
}
