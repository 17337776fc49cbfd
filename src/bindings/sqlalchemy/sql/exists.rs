//! `exists(…)`: the methods that change the query inside.

use python::{Args, ClassBuilder, PyResult, Value, Vm};
use sql::expr::{self, Expr, ExprKind};
use sql::selectable::Selectable;

use super::{elements, select};
use crate::library::payload;

/// Methods of `Exists`.
pub fn define(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("where", |vm, args| change(vm, args, "where"))
        .method("select_from", |vm, args| change(vm, args, "select_from"))
        .method("correlate", |vm, args| change(vm, args, "correlate"))
        .method("correlate_except", |vm, args| change(vm, args, "correlate_except"))
        .method("select", |vm, args| {
            select::wrap_select(vm, &sql::statement::Select::new(vec![elements::own(vm, args)?]))
        })
}

/// Methods of `ScalarSelect`.
pub fn define_scalar(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("where", |vm, args| change(vm, args, "where"))
        .method("correlate", |vm, args| change(vm, args, "correlate"))
        .method("correlate_except", |vm, args| change(vm, args, "correlate_except"))
        .property("element", |vm, args| match query_of(&elements::own(vm, args)?) {
            Some(query) => select::wrap(vm, &query),
            None => Ok(Value::None),
        })
        .property("c", no_columns)
        .property("columns", no_columns)
}

fn no_columns(vm: &Vm, _args: &Args<'_>) -> PyResult {
    let text = "Scalar Select expression has no columns; use this object directly within a column-level expression.";
    Err(crate::raise::invalid_request(vm, text))
}

/// Calls a method of the query inside and puts the changed query back.
fn change(vm: &Vm, args: &Args<'_>, method: &str) -> PyResult {
    let own = elements::own(vm, args)?;
    let Some(query) = query_of(&own) else {
        return Err(vm.type_error("an EXISTS is needed"));
    };
    let inside = select::wrap(vm, &query)?;
    let changed = vm.call_args(&vm.attr(&inside, method)?, &args.rest())?;
    match payload::<select::QueryPayload>(&changed) {
        Some(query) if matches!(own.kind(), ExprKind::ScalarSelect(_)) => {
            elements::wrap(vm, &query.0.scalar_subquery())
        }
        Some(query) => elements::wrap(vm, &expr::exists(&query.0)),
        None => Ok(Value::None),
    }
}

/// The query below `EXISTS` and its brackets.
fn query_of(expr: &Expr) -> Option<Selectable> {
    match expr.kind() {
        ExprKind::Unary(unary) => query_of(&unary.element),
        ExprKind::Grouping(grouping) => query_of(&grouping.element),
        ExprKind::ScalarSelect(select) => Some(select.query.clone()),
        _ => None,
    }
}
