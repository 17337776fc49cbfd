//! `join()` and its relatives: what a SELECT or a `Query` joins, on what and how.

use orm::RelationshipAttribute;
use python::{Args, PyResult, Signature, Value, Vm};
use sql::selectable::{FromClause, JoinKind};
use sql::statement::{JoinRequest, JoinTarget};

use super::coercion;
use super::select::change;
use crate::raise::{IntoPython, argument_error};
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
    let along = attribute::relationship_of(target).or_else(|| on.and_then(attribute::relationship_of));
    if let Some(along) = along {
        return along_relationship(vm, &along, target, on, kind);
    }
    let target = match coercion::from_clause(vm, target) {
        Ok(FromClause::Entity(entity)) => JoinTarget::Entity(entity),
        Ok(from) => JoinTarget::From(from),
        Err(_) => {
            if let Some(column) = attribute::reference_of(target) {
                let text = format!("Join target {column} does not refer to a mapped entity");
                return Err(argument_error(vm, &text));
            }
            let text = vm.repr(target)?;
            return Err(argument_error(
                vm,
                &format!(
                    "Join target, typically a FROM expression, or ORM relationship attribute expected, got {text}."
                ),
            ));
        }
    };
    let onclause = on.map(|on| coercion::condition(vm, on)).transpose()?;
    Ok(JoinRequest { left: None, target, onclause, onclause_entity: None, kind })
}

/// A join along a relationship: `join(Model.children)`, `join(target, Model.children)`.
fn along_relationship(
    vm: &Vm,
    along: &RelationshipAttribute,
    target: &Value,
    on: Option<&Value>,
    kind: JoinKind,
) -> PyResult<JoinRequest> {
    along.source().mapper().registry_configure().python(vm)?;
    let target = if attribute::relationship_of(target).is_some() {
        if on.is_some() {
            let text = "No 'on clause' argument may be passed when joining to a relationship path as a target";
            return Err(crate::raise::invalid_request(vm, text));
        }
        JoinTarget::Entity(along.target().python(vm)?.as_entity())
    } else {
        match coercion::from_clause(vm, target)? {
            FromClause::Entity(entity) => JoinTarget::Entity(entity),
            from => JoinTarget::From(from),
        }
    };
    Ok(JoinRequest { left: None, target, onclause: None, onclause_entity: Some(along.as_entity()), kind })
}
