//! The functions of the module `builtins`.

pub mod attributes;
mod iteration;
mod numbers;
mod output;
mod run;

use crate::{ModuleRef, PyResult, Vm};

/// Fills the module `builtins` with its functions (`print`, `len`…); its classes and constants are there already.
pub fn functions(vm: &Vm, module: &ModuleRef) -> PyResult<()> {
    module.functions(vm, attributes::FUNCTIONS);
    module.functions(vm, iteration::FUNCTIONS);
    module.functions(vm, numbers::FUNCTIONS);
    module.functions(vm, output::FUNCTIONS);
    module.functions(vm, run::FUNCTIONS);
    super::iterators::classes(vm, module)
}
