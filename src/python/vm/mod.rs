//! [`Vm`]: runs Python programs; and what native code asks of it.

mod assignment;
pub mod attributes;
mod building;
pub mod calls;
pub mod classes;
mod code_methods;
mod collection;
mod common;
mod containers;
mod coroutine_methods;
mod descriptors;
mod exception_methods;
pub mod exceptions;
pub mod exposure;
mod finalization;
pub(crate) mod frame;
mod frame_locals;
mod frame_methods;
pub(crate) mod frames;
pub mod generator;
mod groups;
mod imports;
mod internals;
mod invoke;
pub(crate) mod limits;
mod matching;
mod members;
pub mod modules;
mod names;
pub mod operators;
mod prepared;
mod protocols;
mod quick;
pub mod raise;
mod rebase;
pub mod run;
mod simple;
mod start;
mod steps;
pub mod suggestion;
pub(crate) mod threads;
pub mod traceback;
pub mod types;
mod unicode_errors;
mod unwind;
mod waiting;

use std::cell::{Cell, OnceCell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;

use crate::code::{Code, SourceText};
use crate::embed::error::PyError;
use crate::embed::extension::Extensions;
use crate::embed::module::ModuleInit;
use crate::host::{Host, Position, SourceLoader};
use crate::object::class::ClassRef;
use crate::object::heap;
use crate::object::name::Name;
use crate::object::remains::FrameRemains;
use crate::object::value::{ObjRef, Value};
use crate::release::Release;
use attributes::MethodCache;
use common::Common;
pub use containers::CallIterator;
use exceptions::Exceptions;
pub(crate) use frame::OnReturn;
use frame::{Exposed, Frame};
use names::Names;
use types::Types;

/// A running frame, as far as others need to know it.
pub(crate) struct TrailEntry {
    pub code: Rc<Code>,
    /// The instruction at which the frame called the next one.
    pub ip: u32,
    /// What others know of it, if anybody looked.
    pub remains: Option<Rc<FrameRemains>>,
}

/// How many instructions nested runs may take in all within one [`Vm::run`]: between two of them the host can stop the program.
const NESTED_LIMIT: u64 = 500_000_000;

/// How a slice of a run ended.
pub enum Step {
    /// The program ended.
    Done,
    /// The budget is used up; run again to go on.
    Yielded,
    /// An exception left the program.
    Raised(PyError),
}

/// One Python interpreter with all its objects. Everything goes through `&Vm`; it is single-threaded.
pub struct Vm {
    host: Rc<dyn Host>,
    loader: Rc<dyn SourceLoader>,
    release: Release,
    names: Names,
    /// The builtin classes.
    pub types: Types,
    /// The builtin exception classes.
    pub exceptions: Exceptions,
    native_modules: RefCell<HashMap<String, ModuleInit>>,
    sys_modules: ObjRef,
    /// Modules that were loaded ahead of the program and that it has not imported yet.
    prepared: prepared::Prepared,
    builtins: RefCell<Option<ObjRef>>,
    /// Modules whose code runs for their first import.
    loading: RefCell<Vec<String>>,
    /// Whether some namespace may have builtins of its own.
    has_other_builtins: Cell<bool>,
    owner: u32,
    interrupted: Cell<bool>,
    pub(crate) common: Common,
    method_cache: RefCell<MethodCache>,
    /// The classes of native iterators, by name.
    iterator_classes: RefCell<Vec<(&'static str, ClassRef)>>,
    /// `object.__init__` and `object.__new__`.
    object_methods: OnceCell<(Value, Value)>,
    /// The class of the error that Python code cannot catch.
    interruption_class: ClassRef,
    /// The running frames of all runs, outermost first.
    trail: RefCell<Vec<TrailEntry>>,
    /// The instruction that runs.
    ip: Cell<u32>,
    /// Whether a frame has been asked for whose variables are not known yet.
    asks_for_frames: Cell<bool>,
    /// How deep native code and Python code call each other.
    nesting: Cell<u32>,
    /// Where Rust's stack stood when native code was first entered.
    stack_base: Cell<usize>,
    /// Frames that may be on the stack at once (`sys.getrecursionlimit`).
    pub(crate) deepest_call: Cell<usize>,
    /// More frames than usual that are allowed now.
    reserve: Cell<usize>,
    /// The exception that is being handled, or unbound.
    handled: RefCell<Value>,
    /// The variables of the frame that calls `super`, `locals`, `eval`…
    exposed: RefCell<Option<Exposed>>,
    /// Frames of the started program while it is paused.
    program: RefCell<Vec<Box<Frame>>>,
    main_source: RefCell<Option<Rc<SourceText>>>,
    /// Memory of ended frames.
    pool: RefCell<Vec<Vec<Value>>>,
    /// Instructions that nested runs took.
    spent: Cell<u64>,
    /// Steps of native loops since the machine last came up for air.
    native_steps: Cell<u64>,
    nested_limit: Cell<u64>,
    /// What is called with a dropped asynchronous generator that has not ended (`sys.set_asyncgen_hooks`).
    pub(crate) async_finalizer: RefCell<Value>,
    pub(crate) threads: threads::Threads,
    allowance: limits::Allowance,
    /// Whether cycles are collected without being asked for (`gc.disable`).
    pub(crate) collects: Cell<bool>,
    /// Whether that happens now.
    is_collecting: Cell<bool>,
    collection_hooks: RefCell<Vec<Rc<dyn Fn()>>>,
    pub(crate) extensions: Extensions,
}

impl Vm {
    /// A new interpreter.
    pub fn new(host: Rc<dyn Host>, loader: Rc<dyn SourceLoader>) -> Vm {
        crate::format::integer::set_max_str_digits(crate::format::integer::DEFAULT_MAX_STR_DIGITS);
        let owner = heap::new_owner();
        heap::enter(owner);
        let names = Names::default();
        let intern = |text: &str| names.sharing(|| names.intern(text));
        let types = Types::new(&intern, internals::populate);
        let exceptions = Exceptions::new(&intern, &types.object, &types.type_, exception_methods::populate);
        let interruption_class =
            types::bare_class(&intern("Interrupted"), crate::Layout::Exception, None, Some(&types.type_));
        let common = Common::new(&intern);
        Vm {
            host,
            loader,
            release: Release::default(),
            names,
            types,
            exceptions,
            native_modules: RefCell::default(),
            sys_modules: crate::object::Object::tracked(crate::Data::Dict(crate::PyDict::new())),
            prepared: prepared::Prepared::default(),
            builtins: RefCell::default(),
            loading: RefCell::default(),
            has_other_builtins: Cell::new(false),
            owner,
            interrupted: Cell::new(false),
            common,
            method_cache: RefCell::new(MethodCache::new()),
            iterator_classes: RefCell::default(),
            object_methods: OnceCell::new(),
            interruption_class,
            trail: RefCell::default(),
            ip: Cell::new(0),
            asks_for_frames: Cell::new(false),
            nesting: Cell::new(0),
            stack_base: Cell::new(0),
            deepest_call: Cell::new(limits::DEEPEST_CALL),
            reserve: Cell::new(0),
            handled: RefCell::default(),
            exposed: RefCell::default(),
            program: RefCell::default(),
            main_source: RefCell::default(),
            pool: RefCell::default(),
            spent: Cell::new(0),
            native_steps: Cell::new(0),
            nested_limit: Cell::new(NESTED_LIMIT),
            async_finalizer: RefCell::default(),
            threads: threads::Threads::default(),
            allowance: limits::Allowance::default(),
            collects: Cell::new(true),
            is_collecting: Cell::new(false),
            collection_hooks: RefCell::default(),
            extensions: Extensions::default(),
        }
    }

    /// The same interpreter as another CPython; before anything is imported.
    #[must_use]
    pub fn speaking_as(mut self, release: Release) -> Vm {
        self.release = release;
        self
    }

    /// Which CPython it speaks as.
    pub fn release(&self) -> Release {
        self.release
    }

    /// The outside world.
    pub fn host(&self) -> &dyn Host {
        &*self.host
    }

    /// The name object of a text: always the same one for the same text.
    pub fn intern(&self, text: &str) -> Name {
        self.names.intern(text)
    }

    /// Runs `work`; the names that it makes are shared by all interpreters of the thread. For what the runtime itself
    /// names, never for a learner's program: shared names stay for ever.
    pub fn sharing_names<R>(&self, work: impl FnOnce() -> R) -> R {
        self.names.sharing(work)
    }

    /// The class of a value (`type(value)`).
    pub fn class_of(&self, value: &Value) -> ClassRef {
        match value {
            Value::Obj(object) => object.explicit_class().unwrap_or_else(|| match &object.data {
                crate::Data::Iterator(iterator) => self.iterator_class(iterator.class_name()),
                data => self.types.of_data(data).clone(),
            }),
            small => self.types.of_small(small).clone(),
        }
    }

    /// The class of native iterators with this name: made when it is first asked for.
    fn iterator_class(&self, name: &'static str) -> ClassRef {
        if name == "iterator" {
            return self.types.iterator.clone();
        }
        let known =
            self.iterator_classes.borrow().iter().find(|(other, _)| *other == name).map(|(_, class)| class.clone());
        known.unwrap_or_else(|| {
            let name_object = self.names.sharing(|| self.names.intern(name));
            let (base, metaclass) = (&self.types.object, &self.types.type_);
            let class = types::bare_class(&name_object, crate::Layout::Internal, Some(base), Some(metaclass));
            class.populate.set(Some(crate::builtins::iterators::populate_named));
            self.iterator_classes.borrow_mut().push((name, class.clone()));
            class
        })
    }

    /// Whether the value's class is `class` or inherits from it (no `__instancecheck__`).
    pub fn is_instance(&self, value: &Value, class: &ClassRef) -> bool {
        self.class_of(value).is_subclass_of(class)
    }

    /// Makes a running program stop with an error that Python code cannot catch.
    pub fn interrupt(&self) {
        self.interrupted.set(true);
    }

    /// Limits how many instructions all nested runs may take within one [`Vm::run`], and what native loops may.
    pub fn set_nested_limit(&self, instructions: u64) {
        self.nested_limit.set(instructions);
    }

    /// The error that Python code cannot catch.
    pub(crate) fn interruption(&self) -> PyError {
        self.exception(&self.interruption_class, Vec::new())
    }

    /// Whether the error is the one that Python code cannot catch.
    pub fn is_interruption(&self, error: &PyError) -> bool {
        error.exception().with_explicit_class(|class| class.is_some_and(|class| class.is(&self.interruption_class)))
    }

    /// Where in the learner's own files the program is: the innermost frame whose file the source loader knows.
    pub fn position(&self) -> Option<Position> {
        self.position_of_caller(1)
    }

    /// The position of a frame of the learner's own files: 1 is the innermost, 2 the one that called it.
    pub(crate) fn position_of_caller(&self, level: usize) -> Option<Position> {
        let trail = self.trail.borrow();
        let last = trail.len().checked_sub(1)?;
        let mut left = level;
        for (index, entry) in trail.iter().enumerate().rev() {
            let ip = if index == last { self.ip.get() } else { entry.ip };
            let source = &entry.code.source;
            if self.is_own_source(source) {
                left -= 1;
                if left > 0 {
                    continue;
                }
                let span = entry.code.span(ip as usize);
                let (line, column) = source.line_column(span.start);
                let (end_line, end_column) = source.line_column(span.end);
                return Some(Position { path: source.path.clone(), line, column, end_line, end_column });
            }
        }
        None
    }

    /// Whether a path is that of the program's main file.
    pub(crate) fn is_main_path(&self, path: &str) -> bool {
        self.main_source.borrow().as_ref().is_some_and(|main| &*main.path == path)
    }

    /// The path of the program's main file, when there is one.
    pub(crate) fn main_path(&self) -> Option<String> {
        self.main_source.borrow().as_ref().map(|main| main.path.to_string())
    }

    /// A line of one of the program's files, counted from 1.
    pub(crate) fn source_line(&self, path: &str, line: u32) -> Option<String> {
        let main = self.main_source.borrow().clone().filter(|main| &*main.path == path);
        match main {
            Some(main) => Some(main.line(line).to_owned()),
            None => Some(SourceText::new(path, self.text_of(path)?).line(line).to_owned()),
        }
    }

    /// The text of one of the program's files.
    pub(crate) fn source_text(&self, path: &str) -> Option<Rc<str>> {
        let main = self.main_source.borrow().clone().filter(|main| &*main.path == path);
        main.map_or_else(|| self.text_of(path), |main| Some(main.text.clone()))
    }

    /// Whether a source is the program's main file or one that the loader knows.
    fn is_own_source(&self, source: &Rc<SourceText>) -> bool {
        let is_main = self.main_source.borrow().as_ref().is_some_and(|main| Rc::ptr_eq(main, source));
        let is_library = source.path.starts_with(crate::modules::LIBRARY);
        // Each statement that is told asks for each frame; the files are looked at once.
        is_main || !is_library && *source.is_own.get_or_init(|| self.text_of(&source.path).is_some())
    }

    /// The number of containers, instances, classes and modules that are alive.
    pub fn live_objects(&self) -> usize {
        heap::live_objects(self.owner)
    }
}

impl Vm {
    /// A function that counts this VM's live objects even after the VM is gone.
    pub fn live_counter(&self) -> impl Fn() -> usize + use<> {
        let owner = self.owner;
        move || heap::live_objects(owner)
    }
}

impl Drop for Vm {
    fn drop(&mut self) {
        self.extensions.clear();
        let owner = heap::enter(self.owner);
        heap::put_off(false);
        drop(self.async_finalizer.take());
        let cached = self.method_cache.borrow_mut().clear();
        drop(cached);
        self.prepared.clear();
        self.threads.clear();
        let frames = self.program.take();
        drop(frames);
        drop((self.handled.take(), self.exposed.take(), self.pool.take()));
        heap::clear_all(self.owner);
        for pending in heap::take_pending() {
            pending.discard();
        }
        heap::put_off(true);
        heap::enter(owner);
    }
}
