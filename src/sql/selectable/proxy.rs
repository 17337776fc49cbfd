//! Columns of aliases and subqueries: each stands for a column of what is inside.

use std::rc::Rc;

use super::FromClause;
use crate::expr::Expr;
use crate::name::Name;
use crate::types::Type;

/// A column of an alias, subquery or CTE.
#[derive(Debug)]
pub struct ProxyColumn {
    /// The FROM element that shows it.
    pub from: FromClause,
    /// The name in SQL.
    pub name: Name,
    /// The key in the element's collection.
    pub key: Rc<str>,
    /// The columns inside that it stands for: one, or one a branch of a UNION.
    pub sources: Vec<Expr>,
    /// The type.
    pub own_type: Type,
}

impl ProxyColumn {
    /// Whether it stands for a table's column in the end.
    pub fn shows_column(&self) -> bool {
        self.shown_column().is_some()
    }

    /// The table's column that it stands for in the end.
    pub fn shown_column(&self) -> Option<crate::schema::Column> {
        crate::schema::shown_column(self.sources.first()?)
    }

    /// The text of `repr()`, where it stands for a table's column in the end.
    pub fn repr(&self) -> Option<String> {
        crate::schema::proxy_repr(self)
    }

    /// The text of `str()`: the element and the name.
    pub fn display(&self) -> String {
        format!("{}.{}", crate::schema::shown_from(&self.from), self.name)
    }

    /// The type: its own, or that of a column inside which has learnt it since.
    pub fn ty(&self) -> Type {
        if self.own_type.is_null() {
            return self.sources.first().map(Expr::ty).unwrap_or_default();
        }
        self.own_type.clone()
    }
}
