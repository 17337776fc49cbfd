//! DELETE.

use std::rc::Rc;

use super::dml::expand_returning;
use super::{Affix, DmlTarget, Hint};
use crate::expr::{Annotations, Expr};
use crate::selectable::FromClause;

/// The parts of a [`Delete`].
#[derive(Clone, Debug)]
pub struct DeleteData {
    /// The table.
    pub target: DmlTarget,
    /// WHERE, joined by AND.
    pub where_criteria: Vec<Expr>,
    /// RETURNING as given.
    pub returning: Vec<Expr>,
    /// Words after DELETE.
    pub prefixes: Vec<Affix>,
    /// Options of single dialects: `mysql_limit`.
    pub dialect_options: Vec<(Rc<str>, crate::value::Value)>,
    /// How many rows are changed at most; MySQL: LIMIT.
    pub limit: Option<Expr>,
    /// Hints of `with_hint`.
    pub hints: Vec<Hint>,
    /// CTEs added by `add_cte`.
    pub ctes: Vec<FromClause>,
    /// Where the mapping layer keeps what it was told.
    pub host: Option<Annotations>,
}

/// DELETE; every method returns a changed copy.
#[derive(Clone, Debug)]
pub struct Delete(Rc<DeleteData>);

impl std::ops::Deref for Delete {
    type Target = DeleteData;
    fn deref(&self) -> &DeleteData {
        &self.0
    }
}

impl Delete {
    /// `delete(table)`.
    pub fn new(target: DmlTarget) -> Self {
        Self(Rc::new(DeleteData {
            target,
            where_criteria: Vec::new(),
            returning: Vec::new(),
            prefixes: Vec::new(),
            dialect_options: Vec::new(),
            limit: None,
            hints: Vec::new(),
            ctes: Vec::new(),
            host: None,
        }))
    }

    /// The address, as an identity.
    pub fn id(&self) -> usize {
        Rc::as_ptr(&self.0).addr()
    }

    /// A copy with parts changed by `change`.
    pub fn with(&self, change: impl FnOnce(&mut DeleteData)) -> Self {
        let mut data = (*self.0).clone();
        change(&mut data);
        Self(Rc::new(data))
    }

    /// `where(…)`.
    pub fn filter(&self, criteria: Vec<Expr>) -> Self {
        self.with(|data| data.where_criteria.extend(criteria))
    }

    /// `returning(…)`.
    pub fn returning(&self, columns: Vec<Expr>) -> Self {
        self.with(|data| data.returning.extend(columns))
    }

    /// The columns of RETURNING, entities expanded.
    pub fn returning_columns(&self) -> Vec<Expr> {
        expand_returning(&self.0.returning)
    }
}
