//! UNION, INTERSECT, EXCEPT.

use std::rc::Rc;

use super::{LabelStyle, Limit};
use crate::error::Result;
use crate::expr::{Expr, Operand};
use crate::name::Name;
use crate::selectable::{FromClause, Selectable};

/// The parts of a [`CompoundSelect`].
#[derive(Clone, Debug)]
pub struct CompoundData {
    /// `UNION`, `UNION ALL`, `EXCEPT`, …
    pub keyword: &'static str,
    /// The queries.
    pub selects: Vec<Selectable>,
    /// ORDER BY of the whole.
    pub order_by: Vec<Expr>,
    /// GROUP BY of the whole.
    pub group_by: Vec<Expr>,
    /// LIMIT and OFFSET of the whole.
    pub limit: Limit,
    /// CTEs added by `add_cte`.
    pub ctes: Vec<FromClause>,
    /// How columns are labelled.
    pub label_style: LabelStyle,
    /// Where the mapping layer keeps what it was told.
    pub host: Option<crate::expr::Annotations>,
}

/// Several queries joined by UNION or one of its relatives; every method returns a changed copy.
#[derive(Clone, Debug)]
pub struct CompoundSelect(Rc<CompoundData>);

impl std::ops::Deref for CompoundSelect {
    type Target = CompoundData;
    fn deref(&self) -> &CompoundData {
        &self.0
    }
}

impl CompoundSelect {
    /// `union(a, b)` and its relatives.
    ///
    /// Queries with different numbers of columns fail when they compile.
    pub fn new(keyword: &'static str, selects: Vec<Selectable>) -> Self {
        Self(Rc::new(CompoundData {
            keyword,
            selects,
            order_by: Vec::new(),
            group_by: Vec::new(),
            limit: Limit::default(),
            ctes: Vec::new(),
            label_style: LabelStyle::DisambiguateOnly,
            host: None,
        }))
    }

    /// The address, as an identity.
    pub fn id(&self) -> usize {
        Rc::as_ptr(&self.0).addr()
    }

    /// A copy with parts changed by `change`.
    pub fn with(&self, change: impl FnOnce(&mut CompoundData)) -> Self {
        let mut data = (*self.0).clone();
        change(&mut data);
        Self(Rc::new(data))
    }

    /// The queries.
    pub fn selects(&self) -> &[Selectable] {
        &self.0.selects
    }

    /// `order_by(…)`.
    pub fn order_by(&self, by: Vec<Expr>) -> Self {
        self.with(|data| data.order_by.extend(by))
    }

    /// `limit(n)`.
    pub fn limit(&self, limit: Option<Operand>) -> Result<Self> {
        let limit = limit.map(|l| super::select::limit_value(l, "param")).transpose()?;
        Ok(self.with(|data| {
            data.limit.limit = limit;
            data.limit.fetch = None;
        }))
    }

    /// `fetch(n)`: FETCH FIRST in the place of LIMIT.
    pub fn fetch(&self, count: Option<Operand>, with_ties: bool, percent: bool) -> Result<Self> {
        let fetch = count.map(|count| super::select::limit_value(count, "param")).transpose()?;
        Ok(self.with(|data| data.limit.set_fetch(fetch, with_ties, percent)))
    }

    /// `group_by(…)`.
    pub fn group_by(&self, by: Vec<Expr>) -> Self {
        self.with(|data| data.group_by.extend(by))
    }

    /// `offset(n)`.
    pub fn offset(&self, offset: Option<Operand>) -> Result<Self> {
        let offset = offset.map(|l| super::select::limit_value(l, "param")).transpose()?;
        Ok(self.with(|data| data.limit.offset = offset))
    }

    /// `subquery(name)`.
    pub fn subquery(&self, name: Option<Name>) -> FromClause {
        Selectable::Compound(self.clone()).subquery(name)
    }
}
