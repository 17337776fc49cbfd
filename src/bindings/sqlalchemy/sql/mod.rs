//! `sqlalchemy.sql`: expressions and statements.

pub mod coercion;
pub mod column_operators;
pub mod comparator;
pub mod constructors;
pub mod dml;
pub mod dml_values;
pub mod elements;
pub mod exists;
pub mod frame;
pub mod from_clause;
pub mod functions;
pub mod generic_function;
pub mod joins;
pub mod limits;
pub mod operators;
pub mod query_tail;
pub mod select;
pub mod statement;
pub mod table_valued;
pub mod type_methods;
pub mod visitors;
