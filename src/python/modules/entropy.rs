//! `_entropy`: the host's randomness.

use crate::builtins::arguments::index;
use crate::{ModuleRef, PyResult, Value, Vm};

/// So many unpredictable bytes.
pub fn bytes(vm: &Vm, count: usize) -> Vec<u8> {
    let mut out = Vec::with_capacity(count + 8);
    while out.len() < count {
        out.extend_from_slice(&vm.host().random_bits().to_le_bytes());
    }
    out.truncate(count);
    out
}

/// Fills the module.
pub fn init(vm: &Vm, module: &ModuleRef) -> PyResult<()> {
    module.function(vm, "random_bytes", |vm, args| {
        let count = index(vm, args.exactly_one(vm, "random_bytes")?)?;
        let count = usize::try_from(count).map_err(|_| vm.value_error("negative argument not allowed"))?;
        vm.check_text(count)?;
        vm.charge_steps(count as u64 / 8)?;
        Ok(Value::bytes(&bytes(vm, count)))
    });
    Ok(())
}
