//! `FromStatement`: what `select(…).from_statement(…)` gives.

use std::rc::Rc;

use orm::FromStatement;
use python::{Args, ClassBuilder, PyResult, Value, Vm};

use super::{descriptions, session_execution};
use crate::class_table::ClassDef;
use crate::library::{Library, payload};
use crate::raise::IntoPython;
use crate::sqlalchemy::sql::{dml, select, statement};

/// The class.
pub const CLASSES: &[ClassDef] = &[ClassDef::with("FromStatement", "sqlalchemy.orm.context", &["Executable"], define)];

fn define(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("__str__", |vm, args| {
            let own = own(vm, args)?;
            Ok(Value::string(sql::dialect::to_text(&own.statement).python(vm)?))
        })
        .property("element", |vm, args| statement::wrap_executable(vm, &own(vm, args)?.statement))
        .property("column_descriptions", |vm, args| descriptions::describe(vm, &own(vm, args)?.items, false))
}

/// The Python object.
pub fn wrap(vm: &Vm, from: Rc<FromStatement>) -> PyResult {
    Library::of(vm).instance(vm, "FromStatement", from)
}

/// What a value is loaded from.
pub fn of(value: &Value) -> Option<Rc<FromStatement>> {
    payload(value)
}

fn own(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<FromStatement>> {
    of(args.receiver(vm)?).ok_or_else(|| vm.type_error("a FromStatement is needed"))
}

/// `select.from_statement(statement)`.
pub fn from_statement(vm: &Vm, args: &Args<'_>) -> PyResult {
    let items = select::own_select(vm, args)?.items.clone();
    let statement = session_execution::executable(vm, args.get(1).unwrap_or(&Value::None))?;
    let made = wrap(vm, Rc::new(FromStatement { items, statement }))?;
    dml::inherit_options(vm, args.receiver(vm)?, &made)?;
    Ok(made)
}
