//! The frame of a window: `rows=(…, …)` and `FrameClause`.

use std::rc::Rc;

use python::{Args, ClassBuilder, PyResult, Signature, Value, Vm};
use sql::expr::{self, Expr, Frame, FrameBound};

use crate::convert;
use crate::library::payload;
use crate::raise::argument_error;

/// The ends of a `FrameClause`.
struct FramePayload {
    start: FrameBound,
    end: FrameBound,
}

/// The kinds of ends, by name.
const KINDS: [&str; 4] = ["UNBOUNDED", "CURRENT", "PRECEDING", "FOLLOWING"];

const INIT: Signature = Signature::new("FrameClause.__init__")
    .positional(&["self", "start", "end", "start_frame_type", "end_frame_type"])
    .required(5);

/// `FrameClause(1, None, FrameClauseType.PRECEDING, FrameClauseType.CURRENT)`.
pub fn define(builder: ClassBuilder) -> ClassBuilder {
    builder.method("__init__", |vm, args: &Args<'_>| {
        let bound = INIT.bind(vm, args)?;
        let start = end_of(vm, "start", &bound.or_none(1), &bound.or_none(3))?;
        let end = end_of(vm, "end", &bound.or_none(2), &bound.or_none(4))?;
        if let Some(object) = bound.or_none(0).as_obj() {
            object.set_payload(Rc::new(FramePayload { start, end }));
        }
        Ok(Value::None)
    })
}

/// The enumeration `FrameClauseType`.
pub fn kinds(vm: &Vm) -> PyResult {
    let made = vm.attr(&vm.import("enum")?.value(), "Enum")?;
    let member = |(value, name): (usize, &&str)| Value::tuple(vec![Value::str(name), Value::Int(value as i64)]);
    let members = Value::list(KINDS.iter().enumerate().map(member).collect());
    let module = Value::str("sqlalchemy.sql.elements");
    vm.call_kw(&made, &[Value::str("FrameClauseType"), members], &[("module", module)])
}

fn end_of(vm: &Vm, side: &str, value: &Value, kind: &Value) -> PyResult<FrameBound> {
    let name = match vm.attr_opt(kind, "name")? {
        Some(name) => name.as_str().map(str::to_owned),
        None => kind.as_int().and_then(|place| KINDS.get(usize::try_from(place).ok()?)).map(|name| (*name).to_owned()),
    };
    let Some(name) = name.filter(|name| KINDS.contains(&name.as_str())) else {
        let text = format!("{} is not a valid FrameClauseType", vm.repr(kind)?);
        return Err(vm.value_error(&text));
    };
    if !value.is_none() && matches!(name.as_str(), "UNBOUNDED" | "CURRENT") {
        let text = format!("Cannot specify a value for {side} with frame type {name}");
        return Err(argument_error(vm, &text));
    }
    Ok(match name.as_str() {
        "UNBOUNDED" => FrameBound::Unbounded,
        "CURRENT" => FrameBound::Current,
        "PRECEDING" => FrameBound::Preceding(count(vm, value)?),
        _ => FrameBound::Following(count(vm, value)?),
    })
}

/// How far an end is away: a value, or a literal expression.
fn count(vm: &Vm, value: &Value) -> PyResult<Expr> {
    match super::elements::expression(vm, value)? {
        Some(given) if matches!(given.kind(), expr::ExprKind::Bind(_)) => Ok(given),
        None if value.is_none() => {
            Err(vm.error(&vm.exceptions.attribute_error, "'NoneType' object has no attribute '_compiler_dispatch'"))
        }
        Some(_) => {
            let text = format!("Literal Python value expected, got {}.", vm.repr(value)?);
            Err(argument_error(vm, &text))
        }
        None => Ok(expr::literal(convert::to_sql(vm, value), None)),
    }
}

/// The frame that `rows`, `range_` or `groups` give.
pub fn frame(vm: &Vm, unit: &'static str, bounds: &Value) -> PyResult<Frame> {
    if let Some(given) = payload::<FramePayload>(bounds) {
        return Ok(Frame { unit, start: given.start.clone(), end: given.end.clone(), exclude: None });
    }
    let items = bounds.as_sequence().unwrap_or_default();
    let [start, end] = items.as_slice() else {
        return Err(argument_error(vm, "2-tuple expected for range/rows/groups"));
    };
    Ok(Frame { unit, start: end_of_tuple(vm, unit, start)?, end: end_of_tuple(vm, unit, end)?, exclude: None })
}

/// An end as a number of a tuple: its sign says on which side; nothing has no end.
fn end_of_tuple(vm: &Vm, unit: &str, value: &Value) -> PyResult<FrameBound> {
    if value.is_none() {
        return Ok(FrameBound::Unbounded);
    }
    let number = match value.as_int() {
        Some(number) => number,
        None if unit == "RANGE" => {
            let text = "When using a tuple to specify a range only integer or none values are allowed in the range frame. To \
                        specify a different type use the FrameClause directly.";
            return Err(argument_error(vm, text));
        }
        None => {
            let converted = vm.call(&vm.types.int.value(), std::slice::from_ref(value)).map_err(|error| {
                if vm.error_is(&error, &vm.exceptions.value_error) {
                    let text = "Integer or None expected for values in rows/groups frame";
                    return argument_error(vm, text);
                }
                error
            })?;
            converted.as_int().unwrap_or_default()
        }
    };
    let rows = expr::literal(sql::Value::Int(number.saturating_abs()), None);
    Ok(match number {
        0 => FrameBound::Current,
        ..0 => FrameBound::Preceding(rows),
        1.. => FrameBound::Following(rows),
    })
}
