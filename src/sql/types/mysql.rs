//! The classes of MySQL's and MariaDB's types.

use super::{DialectClass, Elsewhere, TypeClass as C};

const TYPES: &str = "sqlalchemy.dialects.mysql.types";
const ENUMERATED: &str = "sqlalchemy.dialects.mysql.enumerated";

const fn own(key: &'static str, generic: C) -> DialectClass {
    DialectClass::new(key, TYPES, generic)
}

const fn variant(key: &'static str, generic: C) -> DialectClass {
    DialectClass { elsewhere: Elsewhere::Generic, ..DialectClass::new(key, TYPES, generic) }
}

/// The classes of MySQL's own types.
pub static MYSQL: [DialectClass; 31] = [
    variant("mysql.INTEGER", C::IntegerUpper),
    variant("mysql.BIGINT", C::BigintUpper),
    variant("mysql.SMALLINT", C::SmallintUpper),
    own("mysql.MEDIUMINT", C::Integer),
    own("mysql.TINYINT", C::Integer),
    own("mysql.BIT", C::Dialect),
    variant("mysql.DECIMAL", C::DecimalUpper),
    variant("mysql.NUMERIC", C::NumericUpper),
    variant("mysql.DOUBLE", C::DoubleUpper),
    variant("mysql.REAL", C::RealUpper),
    variant("mysql.FLOAT", C::FloatUpper),
    variant("mysql.CHAR", C::CharUpper),
    variant("mysql.VARCHAR", C::VarcharUpper),
    variant("mysql.NCHAR", C::NcharUpper),
    variant("mysql.NVARCHAR", C::NvarcharUpper),
    variant("mysql.TEXT", C::TextUpper),
    own("mysql.TINYTEXT", C::String),
    own("mysql.MEDIUMTEXT", C::String),
    own("mysql.LONGTEXT", C::String),
    own("mysql.TINYBLOB", C::LargeBinary),
    own("mysql.MEDIUMBLOB", C::LargeBinary),
    own("mysql.LONGBLOB", C::LargeBinary),
    own("mysql.YEAR", C::Dialect),
    variant("mysql.DATETIME", C::DatetimeUpper),
    variant("mysql.TIME", C::TimeUpper),
    variant("mysql.TIMESTAMP", C::TimestampUpper),
    DialectClass {
        elsewhere: Elsewhere::Generic,
        ..DialectClass::new("mysql.JSON", "sqlalchemy.dialects.mysql.json", C::Json)
    },
    DialectClass::new("mysql.ENUM", ENUMERATED, C::Enum),
    DialectClass::new("mysql.SET", ENUMERATED, C::String),
    DialectClass::new("mysql.INET4", "sqlalchemy.dialects.mysql.mariadb", C::Dialect),
    DialectClass::new("mysql.INET6", "sqlalchemy.dialects.mysql.mariadb", C::Dialect),
];
