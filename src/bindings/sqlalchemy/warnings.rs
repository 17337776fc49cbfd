//! SQLAlchemy's warnings, through Python's `warnings`.

use python::{PyResult, Value, Vm};
use sql::{WarningKind, has_warnings, take_warnings};

use crate::library::Library;

/// Warns at the learner's line.
pub fn warn(vm: &Vm, class: &'static str, message: &str) -> PyResult<()> {
    let class = Library::of(vm).class(vm, class)?;
    let warn = vm.attr(&vm.import("warnings")?.value(), "warn")?;
    vm.call(&warn, &[Value::str(message), class.value(), Value::Int(level_outside(vm)?)])?;
    Ok(())
}

/// How far up the first frame is that is not of the packages' own.
fn level_outside(vm: &Vm) -> PyResult<i64> {
    let get_frame = vm.attr(&vm.import("sys")?.value(), "_getframe")?;
    let mut level = 1;
    let mut frame = vm.call(&get_frame, &[])?;
    while !frame.is_none() {
        let globals = vm.attr(&frame, "f_globals")?;
        let name = globals.as_dict().and_then(|globals| globals.get_str("__name__"));
        let is_own = |name: &str| name.starts_with("sqlalchemy.") || name.starts_with("alembic.");
        if !name.as_ref().and_then(Value::as_str).is_some_and(is_own) {
            return Ok(level);
        }
        frame = vm.attr(&frame, "f_back")?;
        level += 1;
    }
    Ok(1)
}

/// Shows what the expression language and the compiler noted.
pub fn show_pending(vm: &Vm) -> PyResult<()> {
    if !has_warnings() {
        return Ok(());
    }
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
