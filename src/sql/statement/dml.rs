//! What INSERT, UPDATE and DELETE share.

use std::rc::Rc;

use crate::expr::{Entity, Expr, ExprKind};
use crate::schema::Table;
use crate::selectable::FromClause;

/// The table that a statement changes.
#[derive(Clone, Debug)]
pub enum DmlTarget {
    /// A FROM element: a table, an alias of one, a join for some databases.
    From(FromClause),
    /// A mapped class; resolved before the statement compiles.
    Entity(Rc<dyn Entity>),
}

impl DmlTarget {
    /// The FROM element.
    pub fn from_clause(&self) -> Option<FromClause> {
        match self {
            Self::From(from) => Some(from.clone()),
            Self::Entity(entity) => entity.from_clause().ok().flatten(),
        }
    }

    /// The table.
    pub fn table(&self) -> Option<Table> {
        self.from_clause().and_then(|f| f.as_table().cloned())
    }
}

impl From<&Table> for DmlTarget {
    fn from(table: &Table) -> Self {
        Self::From(FromClause::Table(table.clone()))
    }
}

/// A column in VALUES or SET, as the program names it.
#[derive(Clone, Debug)]
pub enum ColumnKey {
    /// A key.
    Name(Rc<str>),
    /// A column, or an expression that stands for one.
    Expr(Expr),
}

impl ColumnKey {
    /// The key of the column.
    pub fn key(&self) -> Rc<str> {
        match self {
            Self::Name(name) => name.clone(),
            Self::Expr(expr) => expr.key().unwrap_or_else(|| Rc::from("")),
        }
    }
}

/// The columns of RETURNING, entities expanded.
pub type ReturningColumns = Vec<Expr>;

pub(super) fn expand_returning(items: &[Expr]) -> Vec<Expr> {
    let mut out = Vec::new();
    for item in items {
        match item.kind() {
            ExprKind::Entity(entity) => out.extend(entity.columns().unwrap_or_default()),
            ExprKind::From(from) => out.extend(from.columns()),
            _ => out.push(item.clone()),
        }
    }
    out
}
