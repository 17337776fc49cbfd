//! Where the program is, as CPython's `traceback` describes it.

use python::{Value, Vm};

use crate::host::VmHandle;

/// Answers the frames of the program that runs, a traceback's lines for each.
pub fn describe(vm: &Vm) -> impl Fn() -> String + 'static {
    let handle = VmHandle::of(vm);
    move || {
        let lines = handle.with(|vm| {
            let module = vm.import("traceback").ok()?.value();
            let lines = vm.call_method(&module, "format_stack", &[]).ok()?;
            vm.collect(&lines).ok()
        });
        lines.flatten().unwrap_or_default().iter().filter_map(Value::as_str).collect()
    }
}
