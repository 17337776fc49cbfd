//! UPDATE.

use std::rc::Rc;

use super::dml::expand_returning;
use super::{Affix, ColumnKey, DmlTarget, Hint};
use crate::expr::{Annotations, Expr, Operand};
use crate::selectable::FromClause;

/// The parts of an [`Update`].
#[derive(Clone, Debug)]
pub struct UpdateData {
    /// The table.
    pub target: DmlTarget,
    /// SET from `values(…)`.
    pub values: Vec<(ColumnKey, Operand)>,
    /// Whether `values()` was called, if with nothing.
    pub has_values: bool,
    /// Whether SET keeps the order of `values` (`ordered_values`).
    pub is_ordered: bool,
    /// WHERE, joined by AND.
    pub where_criteria: Vec<Expr>,
    /// RETURNING as given.
    pub returning: Vec<Expr>,
    /// Columns whose server-made values the executor fetches by itself; empty means all. SQLAlchemy: `return_defaults`.
    pub return_defaults: Option<Vec<Expr>>,
    /// Words after UPDATE.
    pub prefixes: Vec<Affix>,
    /// Do not fetch server-made values.
    pub inline: bool,
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

/// UPDATE; every method returns a changed copy.
#[derive(Clone, Debug)]
pub struct Update(Rc<UpdateData>);

impl std::ops::Deref for Update {
    type Target = UpdateData;
    fn deref(&self) -> &UpdateData {
        &self.0
    }
}

impl Update {
    /// `update(table)`.
    pub fn new(target: DmlTarget) -> Self {
        Self(Rc::new(UpdateData {
            target,
            values: Vec::new(),
            has_values: false,
            is_ordered: false,
            where_criteria: Vec::new(),
            returning: Vec::new(),
            return_defaults: None,
            prefixes: Vec::new(),
            inline: false,
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
    pub fn with(&self, change: impl FnOnce(&mut UpdateData)) -> Self {
        let mut data = (*self.0).clone();
        change(&mut data);
        Self(Rc::new(data))
    }

    /// `values(key=value, …)`; added to those that are there.
    pub fn values(&self, values: Vec<(ColumnKey, Operand)>) -> Self {
        self.with(|data| {
            data.has_values = true;
            for (key, value) in values {
                match data.values.iter_mut().find(|(k, _)| k.key() == key.key()) {
                    Some(place) => place.1 = value,
                    None => data.values.push((key, value)),
                }
            }
        })
    }

    /// `ordered_values(…)`.
    pub fn ordered_values(&self, values: Vec<(ColumnKey, Operand)>) -> Self {
        self.with(|data| {
            data.values = values;
            data.has_values = true;
            data.is_ordered = true;
        })
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
