//! LIMIT and OFFSET: `limit()`, `offset()` and `slice()` of a SELECT, a compound query or a `Query`.

use python::vm::operators::BinaryOp;
use python::{Args, PyResult, Value, Vm};
use sql::expr::{ExprKind, Operand};
use sql::selectable::Selectable;
use sql::statement::Limit;

use super::elements;
use super::from_clause::FromPayload;
use super::select::{QueryPayload, own, wrap_like};
use crate::convert;
use crate::library::payload;
use crate::raise::{IntoPython, argument_error};

/// A limit or offset: a number, an expression, or nothing.
pub fn limit_operand(vm: &Vm, value: Option<&Value>) -> PyResult<Option<Operand>> {
    let Some(value) = value.filter(|value| !value.is_none()) else { return Ok(None) };
    if let Some(expr) = elements::expression(vm, value)? {
        return Ok(Some(Operand::Expr(expr)));
    }
    if payload::<QueryPayload>(value).is_some() || payload::<FromPayload>(value).is_some() {
        let text = vm.repr(value)?;
        return Err(argument_error(vm, &format!("LIMIT / OFFSET expression expected, got {text}.")));
    }
    match convert::to_sql(vm, &vm.call(&vm.types.int.value(), std::slice::from_ref(value))?) {
        number @ sql::Value::Int(_) => Ok(Some(Operand::Value(number))),
        _ => Err(argument_error(vm, "a number is needed")),
    }
}

/// `query.limit(n)` or `query.offset(n)`.
pub fn limit(vm: &Vm, args: &Args<'_>, is_limit: bool) -> PyResult {
    let value = args.get(1).or_else(|| args.keyword(if is_limit { "limit" } else { "offset" }));
    let operand = limit_operand(vm, value)?;
    let changed = match own(vm, args)? {
        Selectable::Select(select) if is_limit => Selectable::Select(select.limit(operand).python(vm)?),
        Selectable::Select(select) => Selectable::Select(select.offset(operand).python(vm)?),
        Selectable::Compound(compound) if is_limit => Selectable::Compound(compound.limit(operand).python(vm)?),
        Selectable::Compound(compound) => Selectable::Compound(compound.offset(operand).python(vm)?),
        other => other,
    };
    wrap_like(vm, args, &changed)
}

/// LIMIT and OFFSET of the rows from `start` up to `stop`, on top of an offset that is there. Numbers are added here,
/// expressions by the database.
pub fn sliced(vm: &Vm, present: &Limit, start: &Value, stop: &Value) -> PyResult<(Option<Operand>, Option<Operand>)> {
    let mut limit = present.limit.clone().map(Operand::Expr);
    let mut offset = present.offset.clone().map(Operand::Expr);
    if !start.is_none() {
        let from = match &present.offset {
            None => Value::Int(0),
            Some(expr) => match expr.kind() {
                ExprKind::Bind(bind) if matches!(bind.value, sql::Value::Int(_)) => {
                    convert::to_python(vm, &bind.value)?
                }
                _ => elements::wrap(vm, expr)?,
            },
        };
        let sum = if start.as_int() == Some(0) { from } else { vm.binary(BinaryOp::Add, &from, start)? };
        offset = if sum.as_int() == Some(0) { None } else { limit_operand(vm, Some(&sum))? };
    }
    if !stop.is_none() {
        let count = if start.is_none() { stop.clone() } else { vm.binary(BinaryOp::Sub, stop, start)? };
        limit = limit_operand(vm, Some(&count))?;
    }
    Ok((limit, offset))
}

/// `query.slice(start, stop)`.
pub fn slice(vm: &Vm, args: &Args<'_>) -> PyResult {
    let (start, stop) = (args.get(1).unwrap_or(&Value::None), args.get(2).unwrap_or(&Value::None));
    let changed = match own(vm, args)? {
        Selectable::Select(select) => {
            let (limit, offset) = sliced(vm, &select.limit, start, stop)?;
            Selectable::Select(select.limit(limit).and_then(|select| select.offset(offset)).python(vm)?)
        }
        Selectable::Compound(compound) => {
            let (limit, offset) = sliced(vm, &compound.limit, start, stop)?;
            Selectable::Compound(compound.limit(limit).and_then(|compound| compound.offset(offset)).python(vm)?)
        }
        other => other,
    };
    wrap_like(vm, args, &changed)
}
