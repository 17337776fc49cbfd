//! `_types`: builtin classes that no expression gives.

use crate::{ModuleRef, PyResult, Vm};

/// Fills the module.
pub fn init(vm: &Vm, module: &ModuleRef) -> PyResult<()> {
    module.set(vm, "SimpleNamespace", vm.types.namespace.value());
    module.set(vm, "MemberDescriptorType", vm.types.member_descriptor.value());
    module.set(vm, "FrameType", vm.types.frame.value());
    Ok(())
}
