//! `FromStatement`: what `select(…).from_statement(…)` gives.

use std::rc::Rc;

use orm::{FromStatement, StatementOptions};
use python::{Args, ClassBuilder, PyResult, Value, Vm};

use super::{descriptions, loader_criteria, session_execution};
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
        .method("options", options)
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

/// `statement.options(…)`: how entities are loaded.
fn options(vm: &Vm, args: &Args<'_>) -> PyResult {
    let (loads, criteria) = loader_criteria::apart(vm, args.rest().positional())?;
    let own = own(vm, args)?;
    let mut options = (*own.options).clone();
    options.loads.extend(loads);
    options.criteria.extend(criteria);
    let made = wrap(vm, Rc::new(FromStatement { options: Rc::new(options), ..(*own).clone() }))?;
    dml::inherit_options(vm, args.receiver(vm)?, &made)?;
    Ok(made)
}

/// `select.from_statement(statement)`.
pub fn from_statement(vm: &Vm, args: &Args<'_>) -> PyResult {
    let select = select::own_select(vm, args)?;
    let options = StatementOptions::of(&select).unwrap_or_default();
    let items = select.items.clone();
    let statement = session_execution::executable(vm, args.get(1).unwrap_or(&Value::None))?;
    let made = wrap(vm, Rc::new(FromStatement { items, statement, options }))?;
    dml::inherit_options(vm, args.receiver(vm)?, &made)?;
    Ok(made)
}
