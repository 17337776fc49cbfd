//! `_thread`: the threads of the interpreter, for `threading`.

use crate::vm::threads::deadline;
use crate::{ModuleRef, PyResult, Value, Vm};

/// Fills the module.
pub fn init(vm: &Vm, module: &ModuleRef) -> PyResult<()> {
    module.functions(
        vm,
        &[
            ("start", |vm, args| {
                let [function, is_daemon] = args.between(vm, "start", 2, 2)? else { return Ok(Value::None) };
                let is_daemon = vm.truth(is_daemon)?;
                Ok(Value::Int(vm.start_thread(function, is_daemon)? as i64))
            }),
            ("current", |vm, _| Ok(Value::Int(vm.threads.current() as i64))),
            ("step", |vm, args| {
                let wakes = deadline(vm, args, 0)?;
                vm.give_way(wakes, false).map(|()| Value::None)
            }),
        ],
    );
    module.set(vm, "TIMEOUT_MAX", 9_223_372_036.0);
    Ok(())
}
