//! The classes of Oracle's types.

use super::{DialectClass, Elsewhere, TypeClass as C};

const TYPES: &str = "sqlalchemy.dialects.oracle.types";

const fn own(key: &'static str, generic: C) -> DialectClass {
    DialectClass::new(key, TYPES, generic)
}

const fn variant(key: &'static str, generic: C) -> DialectClass {
    DialectClass { elsewhere: Elsewhere::Generic, ..DialectClass::new(key, TYPES, generic) }
}

/// The classes of Oracle's own types.
pub static ORACLE: [DialectClass; 13] = [
    own("oracle.NUMBER", C::Numeric),
    own("oracle.VARCHAR2", C::VarcharUpper),
    own("oracle.NCLOB", C::Text),
    own("oracle.BFILE", C::LargeBinary),
    own("oracle.RAW", C::LargeBinary),
    own("oracle.LONG", C::Text),
    DialectClass { elsewhere: Elsewhere::Named, ..DialectClass::new("oracle.DATE", TYPES, C::DateTime) },
    variant("oracle.TIMESTAMP", C::TimestampUpper),
    own("oracle.INTERVAL", C::Interval),
    own("oracle.BINARY_DOUBLE", C::Double),
    own("oracle.BINARY_FLOAT", C::Float),
    own("oracle.ROWID", C::Dialect),
    variant("oracle.FLOAT", C::FloatUpper),
];
