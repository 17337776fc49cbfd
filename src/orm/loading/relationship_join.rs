//! Joins along relationships: `join(Model.children)`.

use std::rc::Rc;

use sql::selectable::{FromClause, Join, JoinKind};
use sql::statement::{JoinRequest, JoinTarget, Select};

use crate::error::{Error, Result};
use crate::mapper::OrmEntity;
use crate::relationship::{Ends, RelationshipAttribute};

/// A SELECT whose joins along relationships have their tables and conditions.
pub(crate) fn expand(select: &Select) -> Result<Select> {
    if select.joins.iter().all(|join| join.onclause_entity.is_none()) {
        return Ok(select.clone());
    }
    let mut joins = Vec::with_capacity(select.joins.len());
    for request in &select.joins {
        match request.onclause_entity.as_ref().and_then(|entity| RelationshipAttribute::of_entity(&**entity)) {
            Some(attribute) => expand_one(request, &attribute, &mut joins)?,
            None => joins.push(request.clone()),
        }
    }
    Ok(select.with(|data| data.joins = joins))
}

fn expand_one(request: &JoinRequest, attribute: &RelationshipAttribute, joins: &mut Vec<JoinRequest>) -> Result<()> {
    let given = match &request.target {
        JoinTarget::Entity(entity) => OrmEntity::of_entity(&**entity),
        JoinTarget::From(from) => OrmEntity::of_from(from),
    };
    let own = attribute.target()?;
    let target = given.unwrap_or(own);
    let source = attribute.source();
    let relationship = attribute.relationship();
    let from = target.from_clause();
    if from.same(&source.from_clause()) {
        return Err(Error::invalid_request(format!("Can't join table/selectable '{}' to itself", from.description())));
    }
    let ends = Ends { source, target: &target, aliases_secondary: true, criteria: attribute.criteria() };
    let joined = relationship.joined(&ends)?;
    let entity = JoinTarget::Entity(target.as_entity());
    let left = Some(request.left.clone().unwrap_or_else(|| source.from_clause()));
    let made = |left, target, onclause, kind| JoinRequest {
        left,
        target,
        onclause: Some(onclause),
        onclause_entity: None,
        kind,
    };
    match joined.secondary {
        None => joins.push(made(left, entity, joined.primary, request.kind)),
        Some((secondary, condition)) if request.kind == JoinKind::Inner => {
            joins.push(made(left, JoinTarget::From(secondary.clone()), joined.primary, JoinKind::Inner));
            joins.push(made(Some(secondary), entity, condition, JoinKind::Inner));
        }
        Some((secondary, condition)) => {
            let right = FromClause::Join(Rc::new(Join {
                left: secondary,
                right: from,
                onclause: condition,
                kind: JoinKind::Inner,
            }));
            joins.push(made(left, JoinTarget::From(right), joined.primary, request.kind));
        }
    }
    Ok(())
}
