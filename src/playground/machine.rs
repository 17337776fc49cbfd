//! [`Machine`]: an interpreter that waits for its program.

use std::cell::{Cell, OnceCell};
use std::rc::Rc;

use python::{Files, Host, Release, Source, SourceLoader, Vm};

use crate::console::Console;
use crate::platform::Platform;
use crate::warnings::WarningLog;

/// An interpreter with the packages in it and no program yet.
///
/// Making its classes and loading modules takes longer than most programs run, so it is done while nobody waits: after
/// a run, for the next one.
pub struct Machine {
    vm: Rc<Vm>,
    surroundings: Rc<Surroundings>,
}

/// What a run used of the packages and the standard library: the next one will most likely use the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Usage {
    modules: Vec<String>,
    classes: Vec<&'static str>,
}

impl Default for Usage {
    fn default() -> Self {
        Self { modules: ["sys", "sqlalchemy", "sqlalchemy.orm"].map(String::from).into(), classes: Vec::new() }
    }
}

/// What an interpreter asks of the world around it. Until a program is bound, nothing is printed and no file is found.
pub(crate) struct Surroundings {
    platform: Rc<dyn Platform>,
    bound: OnceCell<Bound>,
    /// Nanoseconds that the program slept and that nobody waited.
    skipped: Cell<u64>,
}

/// The part of the surroundings that belongs to the program.
pub(crate) struct Bound {
    pub(crate) console: Rc<dyn Console>,
    pub(crate) loader: Rc<dyn SourceLoader>,
    pub(crate) warnings: Option<Rc<WarningLog>>,
    pub(crate) files: Option<Rc<dyn Files>>,
    /// Whether sleeping takes time.
    pub(crate) waits: bool,
}

impl Machine {
    /// An interpreter with nothing loaded.
    pub fn new(platform: &Rc<dyn Platform>) -> Self {
        Self::speaking_as(Release::default(), platform)
    }

    /// Likewise, with the texts of a CPython release.
    pub fn speaking_as(release: Release, platform: &Rc<dyn Platform>) -> Self {
        let surroundings =
            Rc::new(Surroundings { platform: platform.clone(), bound: OnceCell::new(), skipped: Cell::new(0) });
        let vm = Rc::new(Vm::new(surroundings.clone(), surroundings.clone()).speaking_as(release));
        bindings::install(&vm);
        Self { vm, surroundings }
    }

    /// An interpreter with the modules loaded and the classes made that a program of that kind uses.
    pub fn prepared(platform: &Rc<dyn Platform>, usage: &Usage) -> Self {
        let machine = Self::new(platform);
        machine.vm.preload(&usage.modules);
        bindings::prepare(&machine.vm, &usage.classes);
        machine
    }

    /// What has been used up to now.
    pub(crate) fn usage_of(vm: &Vm) -> Usage {
        Usage { modules: vm.loaded_native_modules(), classes: bindings::used_classes(vm) }
    }

    /// Gives the interpreter its program's surroundings.
    pub(crate) fn bind(self, bound: Bound) -> Rc<Vm> {
        // A machine is consumed by its program, so this is the first time.
        let _ = self.surroundings.bound.set(bound);
        self.vm
    }
}

impl Surroundings {
    fn waits(&self) -> bool {
        self.bound.get().is_some_and(|bound| bound.waits)
    }

    fn console(&self, print: impl FnOnce(&dyn Console)) {
        if let Some(bound) = self.bound.get() {
            print(&*bound.console);
        }
    }
}

impl Host for Surroundings {
    fn stdout(&self, text: &str) {
        self.console(|console| console.stdout(text));
    }

    fn stderr(&self, text: &str) {
        self.console(|console| console.stderr(text));
    }

    fn warning(&self, path: &str, line: u32, class: &str, message: &str) {
        if let Some(log) = self.bound.get().and_then(|bound| bound.warnings.as_ref()) {
            log.add(path, line, class, message);
        }
    }

    fn now_micros(&self) -> i64 {
        self.platform.unix_micros().saturating_add_unsigned(self.skipped.get() / 1000)
    }

    fn monotonic_nanos(&self) -> u64 {
        self.platform.monotonic_nanos().saturating_add(self.skipped.get())
    }

    fn sleep(&self, nanos: u64) -> bool {
        if !self.waits() || !self.platform.sleep(nanos) {
            self.skipped.set(self.skipped.get().saturating_add(nanos));
        }
        true
    }

    fn pauses(&self) -> bool {
        self.waits() && self.platform.pauses()
    }

    fn utc_offset_seconds(&self, at: i64) -> i32 {
        self.platform.utc_offset_seconds(at)
    }

    fn random_bits(&self) -> u64 {
        self.platform.random_bits()
    }

    fn read_line(&self) -> Option<String> {
        self.platform.read_line()
    }

    fn library(&self, file: &str) -> Result<Rc<str>, String> {
        self.platform.library(file)
    }

    fn memory_in_use(&self) -> Option<usize> {
        self.platform.memory_in_use()
    }

    fn environment(&self, name: &str) -> Option<String> {
        self.platform.environment(name)
    }

    fn files(&self) -> Option<Rc<dyn Files>> {
        self.bound.get().and_then(|bound| bound.files.clone()).or_else(|| self.platform.files())
    }
}

impl SourceLoader for Surroundings {
    fn load(&self, module: &str) -> Option<Source> {
        self.bound.get()?.loader.load(module)
    }

    fn source_of(&self, path: &str) -> Option<Rc<str>> {
        self.bound.get()?.loader.source_of(path)
    }
}
