//! A join that a SELECT was asked for; the ON clause is found when the statement compiles.

use std::rc::Rc;

use crate::expr::{Entity, Expr};
use crate::selectable::{FromClause, JoinKind};

/// What is joined to.
#[derive(Clone, Debug)]
pub enum JoinTarget {
    /// A FROM element.
    From(FromClause),
    /// Something of the mapping layer: a relationship, a mapped class.
    Entity(Rc<dyn Entity>),
}

/// The arguments of `join()`.
#[derive(Clone, Debug)]
pub struct JoinRequest {
    /// The left side; found when absent.
    pub left: Option<FromClause>,
    /// What is joined.
    pub target: JoinTarget,
    /// The ON clause; from foreign keys when absent.
    pub onclause: Option<Expr>,
    /// The ON clause is something of the mapping layer: a relationship.
    pub onclause_entity: Option<Rc<dyn Entity>>,
    /// The kind.
    pub kind: JoinKind,
    /// The column list of the SELECT when it was asked for, where that was replaced since: the left side is found in it.
    pub items: Option<Rc<[Expr]>>,
    /// Whether what it joins to goes behind the other elements of the FROM list.
    pub goes_last: bool,
}

impl JoinRequest {
    /// `join(target, onclause)`.
    pub fn to(target: FromClause, onclause: Option<Expr>, kind: JoinKind) -> Self {
        Self {
            left: None,
            target: JoinTarget::From(target),
            onclause,
            onclause_entity: None,
            kind,
            items: None,
            goes_last: false,
        }
    }
}
