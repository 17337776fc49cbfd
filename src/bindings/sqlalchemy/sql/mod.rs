//! `sqlalchemy.sql`: expressions and statements.

pub mod coercion;
pub mod column_operators;
pub mod comparator;
pub mod constructors;
pub mod dml;
pub mod elements;
pub mod exists;
pub mod from_clause;
pub mod functions;
pub mod select;
pub mod statement;
pub mod type_methods;
