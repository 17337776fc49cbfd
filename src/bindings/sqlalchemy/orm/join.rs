//! `sqlalchemy.orm.join()`: joins of mapped classes as FROM elements.

use python::{Args, PyResult, Signature, Value, Vm};
use sql::selectable::{FromClause, Join, JoinKind};

use crate::raise::IntoPython;
use crate::sqlalchemy::schema::flag;
use crate::sqlalchemy::sql::{coercion, from_clause};

const JOIN: Signature =
    Signature::new("join").positional(&["left", "right", "onclause", "isouter", "full"]).required(2);
const OUTER: Signature = Signature::new("outerjoin").positional(&["left", "right", "onclause", "full"]).required(2);

/// `join(left, right, onclause, isouter, full)`.
pub fn join(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = JOIN.bind(vm, args)?;
    let kind = match (flag(vm, bound.get(4), false)?, flag(vm, bound.get(3), false)?) {
        (true, _) => JoinKind::Full,
        (false, true) => JoinKind::Left,
        (false, false) => JoinKind::Inner,
    };
    joined(vm, &bound.or_none(0), &bound.or_none(1), bound.get(2), kind)
}

/// `outerjoin(left, right, onclause, full)`.
pub fn outerjoin(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = OUTER.bind(vm, args)?;
    let kind = if flag(vm, bound.get(3), false)? { JoinKind::Full } else { JoinKind::Left };
    joined(vm, &bound.or_none(0), &bound.or_none(1), bound.get(2), kind)
}

fn joined(vm: &Vm, left: &Value, right: &Value, on: Option<&Value>, kind: JoinKind) -> PyResult {
    let onclause = on.filter(|on| !on.is_none()).map(|on| coercion::condition(vm, on)).transpose()?;
    let (left, right) = (read_from(vm, left)?, read_from(vm, right)?);
    from_clause::wrap(vm, &Join::new(left, right, onclause, kind).python(vm)?)
}

/// What a value is read from: a mapped class is its table.
pub fn read_from(vm: &Vm, value: &Value) -> PyResult<FromClause> {
    let from = coercion::from_clause(vm, value)?;
    match &from {
        FromClause::Entity(entity) => Ok(entity.from_clause().python(vm)?.unwrap_or(from)),
        _ => Ok(from),
    }
}
