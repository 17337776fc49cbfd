//! [`LazyClause`]: the condition that finds the related rows of one object.

use std::rc::Rc;

use sql::Value;
use sql::expr::{BindParam, Expr, ExprKind, Operator, bindparam};
use sql::traverse;

use crate::error::Result;
use crate::mapper::{Mapper, OrmEntity};
use crate::relationship::JoinCondition;

/// The condition that finds the related rows of one object; SQLAlchemy: `create_lazy_clause`.
#[derive(Debug)]
pub(crate) struct LazyClause {
    /// The join condition with parameters in place of the own columns.
    pub(crate) criteria: Vec<Expr>,
    /// The parameters' names and the columns whose values they take.
    pub(crate) parameters: Vec<(Rc<str>, Expr)>,
    /// Whether the condition is that of a primary key, so that the identity map can answer.
    pub(crate) uses_get: bool,
    /// The own columns in the order of the related primary key, where `uses_get`.
    pub(crate) key_columns: Vec<Expr>,
}

impl LazyClause {
    pub(crate) fn new(join: &JoinCondition, target: &OrmEntity, uselist: bool) -> Result<Self> {
        let mut parameters: Vec<(Rc<str>, Expr)> = Vec::new();
        let mut bound = |part: &Expr| -> Option<Expr> {
            if !part.marks().local {
                return None;
            }
            let place = parameters.iter().position(|(_, known)| known.same(part)).unwrap_or_else(|| {
                parameters.push((Rc::from(format!("param_{}", parameters.len() + 1)), part.deannotated()));
                parameters.len() - 1
            });
            let name = parameters.get(place).map_or("", |(name, _)| name);
            Some(bindparam(BindParam::named(name, Value::Null, part.ty())))
        };
        let primary = traverse::replace(&join.primaryjoin, &mut bound);
        let mut criteria = conjuncts(&primary);
        if let Some(secondary) = &join.secondaryjoin {
            criteria.extend(conjuncts(secondary));
        }
        let key_columns = match join.secondaryjoin {
            None if !uselist && target.alias().is_none() => key_columns(join, target.mapper()).unwrap_or_default(),
            _ => Vec::new(),
        };
        Ok(Self { criteria, parameters, uses_get: !key_columns.is_empty(), key_columns })
    }
}

/// The parts that AND joins.
pub(crate) fn conjuncts(condition: &Expr) -> Vec<Expr> {
    match condition.kind() {
        ExprKind::List(list) if list.operator == Operator::And => list.items.iter().flat_map(conjuncts).collect(),
        ExprKind::Grouping(inner) => match inner.element.kind() {
            ExprKind::List(list) if list.operator == Operator::And => conjuncts(&inner.element),
            _ => vec![condition.clone()],
        },
        _ => vec![condition.clone()],
    }
}

/// The own columns of a condition that does nothing but equate the related primary key, in the key's order.
fn key_columns(join: &JoinCondition, target: &Mapper) -> Option<Vec<Expr>> {
    let parts = conjuncts(&join.primaryjoin);
    let keys = target.primary_key();
    if parts.len() != keys.len() {
        return None;
    }
    keys.iter()
        .map(|key| {
            let key = Expr::from(key);
            parts.iter().find_map(|part| {
                let ExprKind::Binary(binary) = part.kind() else { return None };
                if binary.operator != Operator::Eq {
                    return None;
                }
                let (left, right) = (&binary.left, &binary.right);
                let (own, related) = if target.is_same_attribute(right, &key) && left.marks().local {
                    (left, right)
                } else if target.is_same_attribute(left, &key) && right.marks().local {
                    (right, left)
                } else {
                    return None;
                };
                (own.ty().repr() == related.ty().repr() && !own.same(related)).then(|| own.deannotated())
            })
        })
        .collect()
}
