//! SQLAlchemy's warnings, through Python's `warnings`.

use python::{PyResult, Value, Vm};
use sql::{WarningKind, take_warnings};

use crate::library::Library;

/// Warns at the learner's line.
pub fn warn(vm: &Vm, class: &'static str, message: &str) -> PyResult<()> {
    let class = Library::of(vm).class(vm, class)?;
    let warn = vm.attr(&vm.import("warnings")?.value(), "warn")?;
    vm.call(&warn, &[Value::str(message), class.value()])?;
    Ok(())
}

/// Shows what the expression language and the compiler noted.
pub fn show_pending(vm: &Vm) -> PyResult<()> {
    for warning in take_warnings() {
        match warning.kind {
            WarningKind::Sa => warn(vm, "SAWarning", &warning.message)?,
            WarningKind::Deprecation => warn(vm, "SADeprecationWarning", &warning.message)?,
            WarningKind::User => {
                let function = vm.attr(&vm.import("warnings")?.value(), "warn")?;
                vm.call(&function, &[Value::str(&warning.message)])?;
            }
        }
    }
    Ok(())
}
