//! `sqlalchemy.ext.orderinglist`: a class of collections like one of the program, so it is Python.

use python::compile::Mode;
use python::{ModuleRef, PyResult, Vm};

/// The module's name.
pub const MODULE: &str = "sqlalchemy.ext.orderinglist";

const SOURCE: &str = include_str!("orderinglist.py");

/// Fills the module.
pub fn fill(vm: &Vm, module: &ModuleRef) -> PyResult<()> {
    vm.run_text(SOURCE, "sqlalchemy/ext/orderinglist.py", Mode::Module, module.as_obj().ensure_dict(), None)?;
    Ok(())
}
