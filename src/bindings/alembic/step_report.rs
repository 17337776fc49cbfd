//! `StepReport`: a step under way, for whoever observes migrations.

use std::cell::RefCell;
use std::rc::Rc;

use engine::Connection;
use migrate::StepFailure;
use migrate::script::Step;
use python::{Args, PyResult, Signature, Value, Vm};

use super::script::head_maintainer::heads_of;
use super::script::step::step_of;
use crate::class_table::ClassDef;
use crate::library::{Library, payload};
use crate::traceback;

/// The class: a context manager around all that a step does, its transaction too.
pub const CLASS: ClassDef = ClassDef::with("StepReport", "_alembic", &["object"], |builder| {
    builder.method("__init__", init).method("__enter__", enter).method("__exit__", exit)
});

struct Report {
    step: Step,
    connection: Connection,
    /// The `HeadMaintainer`.
    maintainer: Value,
    heads_before: RefCell<Vec<Rc<str>>>,
}

const INIT: Signature =
    Signature::new("StepReport.__init__").positional(&["self", "connection", "step", "head_maintainer"]).required(4);

/// Without a connection a script is written, and there is nothing to report.
fn init(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = INIT.bind(vm, args)?;
    let connection = payload::<Connection>(&bound.or_none(1));
    if let (Some(step), Some(connection), Some(object)) =
        (step_of(&bound.or_none(2)), connection, bound.or_none(0).as_obj())
    {
        let connection = (*connection).clone();
        let report = Report { step, connection, maintainer: bound.or_none(3), heads_before: RefCell::default() };
        object.set_payload(Rc::new(report));
    }
    Ok(Value::None)
}

fn enter(vm: &Vm, args: &Args<'_>) -> PyResult {
    let itself = args.receiver(vm)?;
    if let (Some(observer), Some(report)) = (Library::of(vm).migration_observer(), payload::<Report>(itself)) {
        let heads = heads_of(&report.maintainer);
        observer.step_began(&report.step, &report.connection, &heads);
        report.heads_before.replace(heads);
    }
    Ok(itself.clone())
}

fn exit(vm: &Vm, args: &Args<'_>) -> PyResult {
    let itself = args.receiver(vm)?;
    if let (Some(observer), Some(report)) = (Library::of(vm).migration_observer(), payload::<Report>(itself)) {
        let failure = args.get(2).filter(|error| !error.is_none()).map(|error| StepFailure {
            class: Rc::from(vm.class_of(error).name().to_string()),
            message: Rc::from(vm.str(error).unwrap_or_default()),
            lines: traceback::lines_of(args.get(3).unwrap_or(&Value::None)),
        });
        // What a step that failed did to the version table is rolled back with the rest.
        let heads = if failure.is_some() { report.heads_before.borrow().clone() } else { heads_of(&report.maintainer) };
        observer.step_ended(&report.step, &report.connection, &heads, failure.as_ref());
    }
    Ok(Value::bool(false))
}
