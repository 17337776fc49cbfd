//! Modules and imports.

use super::{Step, Vm};
use crate::embed::error::PyResult;
use crate::embed::module::{ModuleInit, ModuleRef};
use crate::object::value::Value;

impl Vm {
    /// Makes a native module importable. `sqlalchemy.orm` needs `sqlalchemy` registered too; importing it imports the parent first and
    /// sets the attribute `orm` on it.
    pub fn register_module(&self, name: &str, init: ModuleInit) {
        self.native_modules.borrow_mut().insert(name.to_owned(), init);
    }

    /// Imports a module by its dotted name and gives it (the innermost one).
    pub fn import(&self, name: &str) -> PyResult<ModuleRef> {
        let _ = name;
        Err(self.type_error("not ready"))
    }

    /// Compiles a program as `__main__` and readies it to run by [`Vm::run`]. A syntax error is raised as `SyntaxError`.
    pub fn start(&self, source: &str, path: &str) -> PyResult<()> {
        let _ = (source, path);
        Err(self.type_error("not ready"))
    }

    /// Runs at most `budget` instructions of the started program.
    pub fn run(&self, budget: u64) -> Step {
        let _ = budget;
        Step::Done
    }

    /// A global of the program (`__main__`).
    pub fn main_attr(&self, name: &str) -> Option<Value> {
        let _ = name;
        None
    }
}
