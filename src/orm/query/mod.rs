//! `Query`, and UPDATE and DELETE of mapped classes that tell the session's objects.

pub(crate) mod bulk_statement;
mod changes;
mod evaluator;
mod execution;
mod from_statement;
mod given_back;
mod join;
mod namespace;
#[expect(clippy::module_inception, reason = "SQLAlchemy: orm.query.Query")]
mod query;

pub use bulk_statement::Synchronize;
pub use from_statement::FromStatement;
pub use namespace::{NamedAttribute, filter_by_attribute};
pub use query::Query;
