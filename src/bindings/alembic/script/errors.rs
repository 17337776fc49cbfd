//! Errors of the graph of revisions as exceptions of `alembic.script.revision`.

use migrate::script::{RevisionError, RevisionErrorKind};
use python::{PyError, PyResult, Value, Vm};

use super::identifiers;
use crate::raise::Raise;

impl Raise for RevisionError {
    fn raise(&self, vm: &Vm) -> PyError {
        make(vm, self).unwrap_or_else(|error| error)
    }
}

fn make(vm: &Vm, error: &RevisionError) -> PyResult<PyError> {
    let (class, arguments) = match error {
        RevisionError::Other(error) => return Ok(error.raise(vm)),
        RevisionError::Plain(message) => ("RevisionError", vec![Value::str(message)]),
        RevisionError::RangeNotAncestor { lower, upper } => {
            ("RangeNotAncestorError", vec![identifiers::write(lower), identifiers::write(upper)])
        }
        RevisionError::MultipleHeads { heads, argument } => {
            ("MultipleHeads", vec![identifiers::tuple(heads), identifiers::write(argument)])
        }
        RevisionError::Resolution { message, argument } => {
            ("ResolutionError", vec![Value::str(message), Value::str(argument)])
        }
        RevisionError::Cycle { kind, revisions } => {
            let names = Value::list(revisions.iter().map(|name| Value::str(name)).collect());
            (cycle_class(*kind), vec![names])
        }
    };
    let module = vm.import("alembic.script.revision")?.value();
    let exception = vm.call(&vm.attr(&module, class)?, &arguments)?;
    Ok(vm.raise(&exception))
}

fn cycle_class(kind: RevisionErrorKind) -> &'static str {
    match kind {
        RevisionErrorKind::DependencyCycle => "DependencyCycleDetected",
        RevisionErrorKind::Loop => "LoopDetected",
        RevisionErrorKind::DependencyLoop => "DependencyLoopDetected",
        _ => "CycleDetected",
    }
}
