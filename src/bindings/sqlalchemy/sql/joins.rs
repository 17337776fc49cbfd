//! `join()` and its relatives: what a SELECT or a `Query` joins, on what and how.

use orm::ColumnTarget;
use python::{Args, PyResult, Signature, Value, Vm};
use sql::expr::Expr;
use sql::selectable::{FromClause, JoinKind};
use sql::statement::{JoinRequest, JoinTarget};

use super::select::change;
use super::{coercion, elements};
use crate::raise::argument_error;
use crate::sqlalchemy::orm::attribute;
use crate::sqlalchemy::schema::flag;

const JOIN: Signature = Signature::new("Select.join")
    .positional(&["self", "target", "onclause"])
    .required(2)
    .keyword_only(&["isouter", "full"], 0);
const JOIN_FROM: Signature = Signature::new("Select.join_from")
    .positional(&["self", "from_", "target", "onclause"])
    .required(3)
    .keyword_only(&["isouter", "full"], 0);

/// `select.join(target, onclause, isouter=…, full=…)`, or its relative of a kind.
pub fn join(vm: &Vm, args: &Args<'_>, kind: Option<JoinKind>) -> PyResult {
    let bound = JOIN.bind(vm, args)?;
    let kind = join_kind(vm, kind, bound.get(3), bound.get(4))?;
    let request = join_request(vm, &bound.or_none(1), bound.get(2), kind)?;
    change(vm, args, |select| select.join(request))
}

/// `select.join_from(from_, target, onclause, isouter=…, full=…)`, or its relative of a kind.
pub fn join_from(vm: &Vm, args: &Args<'_>, kind: Option<JoinKind>) -> PyResult {
    let bound = JOIN_FROM.bind(vm, args)?;
    let kind = join_kind(vm, kind, bound.get(4), bound.get(5))?;
    let mut request = join_request(vm, &bound.or_none(2), bound.get(3), kind)?;
    request.left = Some(coercion::from_clause(vm, &bound.or_none(1))?);
    change(vm, args, |select| select.join(request))
}

/// The kind of a join from the method and its flags.
pub fn join_kind(vm: &Vm, kind: Option<JoinKind>, outer: Option<&Value>, full: Option<&Value>) -> PyResult<JoinKind> {
    if let (Some(kind), false) = (kind, flag(vm, full, false)?) {
        return Ok(kind);
    }
    let (is_outer, is_full) = (flag(vm, outer, false)?, flag(vm, full, false)?);
    Ok(match (is_full, is_outer) {
        (true, _) => JoinKind::Full,
        (false, true) => JoinKind::Left,
        (false, false) => JoinKind::Inner,
    })
}

/// What `join(target, onclause)` asks for.
pub fn join_request(vm: &Vm, target: &Value, on: Option<&Value>, kind: JoinKind) -> PyResult<JoinRequest> {
    if let Some(text) = target.as_str() {
        return Err(argument_error(
            vm,
            &format!(
                "Join target, typically a FROM expression, or ORM relationship attribute expected, got {}.",
                sql::repr_str(text)
            ),
        ));
    }
    let on = on.filter(|on| !on.is_none());
    let (onclause, onclause_entity) = match on {
        None => (None, None),
        Some(on) => match attribute::relationship_of(on) {
            Some(along) => (None, Some(along.as_entity())),
            None => (Some(on_clause(vm, on)?), None),
        },
    };
    let target = if let Some(along) = attribute::relationship_of(target) {
        JoinTarget::Entity(along.as_entity())
    } else if let Some(column) = attribute::reference_of(target) {
        ColumnTarget::target(column)
    } else {
        match coercion::from_clause(vm, target) {
            Ok(FromClause::Entity(entity)) => JoinTarget::Entity(entity),
            Ok(from) => JoinTarget::From(from),
            Err(_) => {
                let text = format!(
                    "Join target, typically a FROM expression, or ORM relationship attribute expected, got {}.",
                    vm.repr(target)?
                );
                return Err(argument_error(vm, &text));
            }
        }
    };
    Ok(JoinRequest { left: None, target, onclause, onclause_entity, kind, items: None, goes_last: false })
}

/// The ON clause that a value is.
fn on_clause(vm: &Vm, value: &Value) -> PyResult<Expr> {
    let is_condition = elements::expression(vm, value)?.is_some() && value.as_str().is_none();
    if is_condition {
        return coercion::condition(vm, value);
    }
    let text = format!(
        "ON clause, typically a SQL expression or ORM relationship attribute expected, got {}.",
        vm.repr(value)?
    );
    Err(argument_error(vm, &text))
}
