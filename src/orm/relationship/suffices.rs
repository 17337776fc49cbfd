//! Whether related rows can be found by the keys of their parents without the parents' table.

use sql::expr::{Expr, ExprKind, Operator};

use crate::mapper::Mapper;
use crate::relationship::JoinCondition;
use crate::relationship::lazy_clause::conjuncts;

/// Whether a table between both can be joined to the related class without the own table: the condition equates the own
/// primary key, whole, and does nothing else.
pub(crate) fn secondary(join: &JoinCondition, parent: &Mapper) -> bool {
    is_key_alone(join, parent)
}

/// Whether the related rows' foreign keys alone find them: the condition equates them with the own primary key, whole.
pub(crate) fn foreign_keys(join: &JoinCondition, parent: &Mapper) -> bool {
    let has_same_types = join.local_remote_pairs.iter().all(|(own, other)| own.ty().repr() == other.ty().repr());
    has_same_types && is_key_alone(join, parent)
}

fn is_key_alone(join: &JoinCondition, parent: &Mapper) -> bool {
    let parts = conjuncts(&join.primaryjoin);
    let keys = parent.primary_key();
    parts.len() == keys.len()
        && keys.iter().all(|key| {
            let key = Expr::from(key);
            let pair = join.local_remote_pairs.iter().find(|(own, _)| parent.is_same_attribute(own, &key));
            pair.is_some_and(|(own, other)| parts.iter().any(|part| equates(part, own, other)))
        })
}

fn equates(part: &Expr, a: &Expr, b: &Expr) -> bool {
    match part.kind() {
        ExprKind::Binary(binary) if binary.operator == Operator::Eq => {
            (binary.left.same(a) && binary.right.same(b)) || (binary.left.same(b) && binary.right.same(a))
        }
        _ => false,
    }
}

/// The columns that refer to the own primary key, in its order.
pub(crate) fn foreign_columns(join: &JoinCondition, parent: &Mapper) -> Vec<Expr> {
    let keys = parent.primary_key().iter();
    keys.filter_map(|key| {
        let key = Expr::from(key);
        join.local_remote_pairs
            .iter()
            .find(|(own, _)| parent.is_same_attribute(own, &key))
            .map(|(_, other)| other.clone())
    })
    .collect()
}
