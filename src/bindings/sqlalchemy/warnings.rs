//! SQLAlchemy's warnings, through Python's `warnings`.

use python::{PyResult, Value, Vm};
use sql::{WarningKind, has_warnings, take_warnings};

use crate::library::Library;
use crate::library_source::SITE_PACKAGES;

/// Warns at the learner's line.
pub fn warn(vm: &Vm, class: &'static str, message: &str) -> PyResult<()> {
    let class = Library::of(vm).class(vm, class)?;
    let warn = vm.attr(&vm.import("warnings")?.value(), "warn")?;
    vm.call(&warn, &[Value::str(message), class.value(), Value::Int(vm.level_beyond(is_own))])?;
    Ok(())
}

/// Whether a file is one of the packages' own.
fn is_own(path: &str) -> bool {
    let path = path.strip_prefix(SITE_PACKAGES).unwrap_or(path);
    path.starts_with("sqlalchemy/") || path.starts_with("alembic/")
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
