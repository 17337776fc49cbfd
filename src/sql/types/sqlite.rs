//! The classes of SQLite's types.

use super::{DialectClass, Elsewhere, TypeClass};

/// The classes of SQLite's own types.
pub static SQLITE: [DialectClass; 1] = [DialectClass {
    elsewhere: Elsewhere::Generic,
    ..DialectClass::new("sqlite.JSON", "sqlalchemy.dialects.sqlite.json", TypeClass::Json)
}];
