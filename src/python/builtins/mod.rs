//! The builtin classes' methods and the builtin functions.

use crate::object::class::ClassRef;
use crate::{ModuleRef, PyResult, Vm};

/// Fills the dict of a builtin class when it is first looked into (`class.name()` tells which).
pub fn populate(_vm: &Vm, _class: &ClassRef) {}

/// Fills the module `builtins` with its functions (`print`, `len`…); its classes and constants are there already.
pub fn functions(_vm: &Vm, _module: &ModuleRef) -> PyResult<()> {
    Ok(())
}
