//! INSERT.

use std::rc::Rc;

use super::dml::expand_returning;
use super::{Affix, ColumnKey, DmlTarget, Hint, OnConflict};
use crate::expr::{Annotations, Expr, Operand};
use crate::selectable::{Alias, AliasKind, Aliased, FromClause, Selectable};

/// Where the rows come from.
#[derive(Clone, Debug, Default)]
pub enum InsertSource {
    /// From the parameters of the execution alone.
    #[default]
    Parameters,
    /// One row of `values(…)`.
    Values(Vec<(ColumnKey, Operand)>),
    /// Several rows of `values([…])` in one VALUES clause.
    Rows(Vec<Vec<(ColumnKey, Operand)>>),
    /// `from_select(names, query)`.
    Select {
        /// The columns.
        names: Vec<Rc<str>>,
        /// The query.
        query: Box<Selectable>,
        /// Whether columns with defaults are added.
        include_defaults: bool,
    },
}

/// The parts of an [`Insert`].
#[derive(Clone, Debug)]
pub struct InsertData {
    /// The table.
    pub target: DmlTarget,
    /// Where the rows come from.
    pub source: InsertSource,
    /// RETURNING as given.
    pub returning: Vec<Expr>,
    /// Columns whose server-made values the executor fetches by itself; empty means all. SQLAlchemy: `return_defaults`.
    pub return_defaults: Option<Vec<Expr>>,
    /// Whether rows come back in the order of the parameters.
    pub sort_by_parameter_order: bool,
    /// The dialect whose own INSERT it is, as `sqlalchemy.dialects.postgresql.insert` makes it.
    pub dialect: Option<&'static str>,
    /// ON CONFLICT.
    pub on_conflict: Vec<OnConflict>,
    /// Words after INSERT: `OR REPLACE`.
    pub prefixes: Vec<Affix>,
    /// Do not fetch server-made keys.
    pub inline: bool,
    /// Hints of `with_hint`.
    pub hints: Vec<Hint>,
    /// CTEs added by `add_cte`.
    pub ctes: Vec<FromClause>,
    /// Where the mapping layer keeps what it was told.
    pub host: Option<Annotations>,
}

/// INSERT; every method returns a changed copy.
#[derive(Clone, Debug)]
pub struct Insert(Rc<InsertData>);

impl std::ops::Deref for Insert {
    type Target = InsertData;
    fn deref(&self) -> &InsertData {
        &self.0
    }
}

impl Insert {
    /// `insert(table)`.
    pub fn new(target: DmlTarget) -> Self {
        Self(Rc::new(InsertData {
            target,
            source: InsertSource::Parameters,
            returning: Vec::new(),
            return_defaults: None,
            sort_by_parameter_order: false,
            dialect: None,
            on_conflict: Vec::new(),
            prefixes: Vec::new(),
            inline: false,
            hints: Vec::new(),
            ctes: Vec::new(),
            host: None,
        }))
    }

    /// The row that was to be inserted, in ON CONFLICT.
    pub fn excluded(&self) -> FromClause {
        let table = self.target.from_clause().unwrap_or_else(|| {
            FromClause::Named(crate::selectable::TableClause::new(crate::name::Name::new("excluded"), None, Vec::new()))
        });
        table.alias(Some(crate::name::Name::new("excluded")))
    }

    /// The rows that are offered, in ON DUPLICATE KEY UPDATE; SQLAlchemy: `Insert.inserted`.
    pub fn inserted(&self) -> FromClause {
        let table = self.target.from_clause().unwrap_or_else(|| {
            FromClause::Named(crate::selectable::TableClause::new(crate::name::Name::new("inserted"), None, Vec::new()))
        });
        let name = Some(crate::name::Name::new("inserted"));
        FromClause::Alias(Alias::new(Aliased::From(table), name, AliasKind::Offered))
    }

    /// The address, as an identity.
    pub fn id(&self) -> usize {
        Rc::as_ptr(&self.0).addr()
    }

    /// A copy with parts changed by `change`.
    pub fn with(&self, change: impl FnOnce(&mut InsertData)) -> Self {
        let mut data = (*self.0).clone();
        change(&mut data);
        Self(Rc::new(data))
    }

    /// `values(key=value, …)`; added to those that are there.
    pub fn values(&self, values: Vec<(ColumnKey, Operand)>) -> Self {
        self.with(|data| match &mut data.source {
            InsertSource::Values(known) => {
                for (key, value) in values {
                    match known.iter_mut().find(|(k, _)| k.key() == key.key()) {
                        Some(place) => place.1 = value,
                        None => known.push((key, value)),
                    }
                }
            }
            other => *other = InsertSource::Values(values),
        })
    }

    /// `values([{…}, {…}])`.
    pub fn rows(&self, rows: Vec<Vec<(ColumnKey, Operand)>>) -> Self {
        self.with(|data| match &mut data.source {
            InsertSource::Rows(known) => known.extend(rows),
            other => *other = InsertSource::Rows(rows),
        })
    }

    /// `from_select(names, query)`.
    pub fn from_select(&self, names: Vec<Rc<str>>, query: Selectable, include_defaults: bool) -> Self {
        self.with(|data| {
            data.source = InsertSource::Select { names, query: Box::new(query), include_defaults };
        })
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
