//! The Python packages that learners import: `sqlalchemy`, `alembic` with `mako`, and `sqlite3`.
//!
//! Each Python class wraps a value of `sql`, `engine` or `orm`; this crate converts arguments, calls, and converts what
//! comes back. It decides nothing about SQL. [`install`] makes the packages importable in an interpreter; they are made
//! when they are imported, their classes when they are first used. [`Setup`] says where the engines of the run get time, files and observers from.

mod alembic;
mod class_table;
mod convert;
mod editor;
mod host;
mod json;
mod library;
mod library_source;
mod mako;
mod packages;
mod patterns;
mod raise;
mod sqlalchemy;
mod sqlite3;
mod temporal;
mod traceback;

use std::rc::Rc;

use python::Vm;

use host::VmHandle;
use library::Library;

pub use editor::Editor;
pub use packages::packages;
pub use raise::Raise;

/// What the packages of one run work with.
#[derive(Default)]
pub struct Setup {
    /// Time, files, echo and observers of all engines. [`set_up`] adds how JSON is written and what `REGEXP` asks.
    pub environment: engine::Environment,
    /// Is told of flush plans and object states of all sessions.
    pub session_observer: Option<Rc<dyn orm::Observer>>,
    /// Is told of the steps that migrations take.
    pub migration_observer: Option<Rc<dyn migrate::Observer>>,
    /// Where files are opened for editing; none: there is no editor.
    pub editor: Option<Rc<dyn Editor>>,
}

/// Makes the packages importable. [`set_up`] has to follow before a program starts; call [`release`] when the run has ended.
pub fn install(vm: &Rc<Vm>) {
    vm.set_extension(Rc::new(VmHandle::new(vm)));
    vm.set_extension(Rc::new(Library::default()));
    sqlalchemy::modules::register(vm);
    sqlite3::register(vm);
    mako::register(vm);
    alembic::register(vm);
}

/// Says what the packages work with in the program that starts now. Only the first call counts.
pub fn set_up(vm: &Vm, mut setup: Setup) {
    setup.environment.json = Some(Rc::new(json::PythonJson { vm: VmHandle::of(vm), ..json::PythonJson::default() }));
    setup.environment.regexp = Some(Rc::new(patterns::PythonPatterns(VmHandle::of(vm))));
    setup.environment.events = Some(Rc::new(sqlalchemy::event::EngineEvents::new(vm)));
    setup.environment.log = Some(Rc::new(sqlalchemy::log::ProgramLog::new(vm, &setup.environment)));
    setup.environment.threads = Some(Rc::new(host::ProgramThreads(VmHandle::of(vm))));
    setup.environment.place = Some(Rc::new(traceback::describe(vm)));
    let library = Library::of(vm);
    library.set_up(setup);
    let environment = library.environment();
    vm.on_collection(Rc::new(move || environment.collect_connections()));
}

/// Makes classes that a program is likely to use, by the names that [`used_classes`] gave.
pub fn prepare(vm: &Vm, classes: &[&'static str]) {
    let library = Library::of(vm);
    for name in classes {
        // A class that cannot be made is reported to the program that asks for it.
        let _ = library.class(vm, name);
    }
}

/// The classes that were made up to now.
pub fn used_classes(vm: &Vm) -> Vec<&'static str> {
    Library::of(vm).class_names()
}

/// Frees tables and mappers, which refer to each other in circles. Call it after the interpreter is gone.
pub fn release() {
    sql::dialect::set_hooks(None);
    sql::schema::release_schemas();
}
