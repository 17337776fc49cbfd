//! What methods and functions take whose own code looks at single arguments: as SQLAlchemy declares them.
//!
//! Where a function binds a [`Signature`] of its own, it is not here.

mod engine;
mod functions;
mod orm;
mod schema;
mod sql;

use python::Signature;

/// Signatures by the names of methods or functions.
pub type Methods = &'static [(&'static str, Signature)];

/// The signatures of the methods that a class of the tables adds.
pub fn of_class(key: &str) -> Methods {
    let tables = [engine::CLASSES, orm::CLASSES, schema::CLASSES, sql::CLASSES];
    tables.iter().flat_map(|table| table.iter()).find(|(class, _)| *class == key).map_or(&[], |(_, methods)| methods)
}

/// The signature of a function that makes an expression or a statement.
pub fn of_function(name: &str) -> Option<&'static Signature> {
    functions::FUNCTIONS.iter().find(|(known, _)| *known == name).map(|(_, signature)| signature)
}
