//! The Python packages that learners import: `sqlalchemy`, and what it shows of `sqlite3`.
//!
//! Each Python class wraps a value of `sql`, `engine` or `orm`; this crate converts arguments, calls, and converts what
//! comes back. It decides nothing about SQL. [`install`] makes the packages importable in an interpreter; they are made
//! when they are imported. [`Setup`] says where the engines of the run get time, files and observers from.

mod class_table;
mod convert;
mod host;
mod json;
mod library;
mod raise;
mod sqlalchemy;
mod sqlite3;
mod temporal;

use std::rc::Rc;

use python::Vm;

use host::VmHandle;
use library::Library;

pub use raise::Raise;

/// What the packages of one run work with.
#[derive(Default)]
pub struct Setup {
    /// Time, files, echo and observers of all engines. [`install`] adds how JSON is written.
    pub environment: engine::Environment,
    /// Is told of flush plans and object states of all sessions.
    pub session_observer: Option<Rc<dyn orm::Observer>>,
}

/// Makes the packages importable. Has to come before the program starts; call [`release`] when the run has ended.
pub fn install(vm: &Rc<Vm>, mut setup: Setup) {
    let handle = VmHandle::new(vm);
    setup.environment.json = Some(Rc::new(json::PythonJson(handle.clone())));
    vm.set_extension(Rc::new(handle));
    vm.set_extension(Rc::new(Library::new(setup)));
    sqlalchemy::modules::register(vm);
}

/// Frees tables and mappers, which refer to each other in circles. Call it after the interpreter is gone.
pub fn release() {
    sql::schema::release_schemas();
}
