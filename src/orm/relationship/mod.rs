//! Relationships: attributes that refer to objects of another mapped class.

mod attribute;
mod caches;
mod cascade;
mod config;
mod configure;
mod criteria;
mod direction;
mod ends;
mod join_condition;
mod lazy_clause;
mod marks;
mod overlaps;
mod property;
pub(crate) mod suffices;

use sql::expr::Expr;
use sql::statement::Statement;

pub use attribute::RelationshipAttribute;
pub use cascade::{Cascade, CascadeKind};
pub use config::{Backref, InnerJoin, Lazy, PassiveDeletes, RelationshipArguments, RelationshipConfig};
pub use direction::Direction;
pub(crate) use ends::{Ends, Joined};
pub use join_condition::{ColumnPair, JoinCondition};
pub(crate) use lazy_clause::LazyClause;
pub use marks::marked;
pub(crate) use marks::references;
pub use property::{RelationshipId, RelationshipProperty};

/// An expression as messages show it.
pub(crate) fn text(expr: &Expr) -> String {
    match expr.as_column() {
        Some(column) => column.display(),
        None => sql::dialect::to_text(&Statement::Expr(expr.deannotated())).unwrap_or_default(),
    }
}
