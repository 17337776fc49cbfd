//! Where the program is, as CPython's `traceback` describes it; and what an exception went through.

use std::rc::Rc;

use python::{Data, Value, Vm};

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

/// The files and lines of a traceback, the innermost last.
pub fn lines_of(traceback: &Value) -> Vec<(Rc<str>, u32)> {
    let mut lines = Vec::new();
    let mut next = traceback.clone();
    while let Some(object) = next.as_obj().cloned() {
        let Data::Traceback(level) = &object.data else { break };
        lines.push((Rc::from(&*level.code.source.path), level.line()));
        next = level.next.borrow().clone();
    }
    lines
}
