//! [`Rows`]: what gives the rows that entities are read from, and what these rows can have.

use sql::expr::Expr;
use sql::schema::{Column, Table};

use crate::mapper::Property;

/// What gives the rows that entities are read from.
#[derive(Clone)]
pub(super) enum Rows {
    /// The SELECT of the entities, to which joins can be added.
    Query,
    /// Text that the program wrote.
    Text,
    /// Another statement that the program wrote.
    Statement,
    /// The RETURNING of an UPDATE or DELETE.
    Change,
    /// The RETURNING of an INSERT into this table, whose columns alone it has.
    Insert(Table),
}

impl Rows {
    /// Whether they are what a change gives back.
    pub(super) fn are_of_change(&self) -> bool {
        matches!(self, Self::Change | Self::Insert(_))
    }

    /// Whether a property's expression is among what the rows give by themselves.
    pub(super) fn have(&self, property: &Property, expr: &Expr) -> bool {
        match self {
            Self::Query | Self::Text | Self::Statement => true,
            Self::Change => property.as_column().is_some(),
            Self::Insert(table) => expr.as_column().and_then(Column::table).is_some_and(|known| known.ptr_eq(table)),
        }
    }

    /// Warns of an option that asks a change for more than it can give.
    pub(super) fn warn_of_change(option: &str) {
        sql::warn_deprecated(format!(
            "The {option} loader option is not compatible with DML statements such as INSERT, UPDATE.  Only SELECT may \
             be used.This warning will become an exception in a future release."
        ));
    }
}
