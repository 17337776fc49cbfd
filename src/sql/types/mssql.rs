//! The classes of SQL Server's types.

use super::{DialectClass, Elsewhere, TypeClass as C};

const BASE: &str = "sqlalchemy.dialects.mssql.base";

const fn own(key: &'static str, generic: C) -> DialectClass {
    DialectClass::new(key, BASE, generic)
}

const fn variant(key: &'static str, generic: C) -> DialectClass {
    DialectClass { elsewhere: Elsewhere::Generic, ..DialectClass::new(key, BASE, generic) }
}

/// The classes of SQL Server's own types.
pub static MSSQL: [DialectClass; 19] = [
    own("mssql.BIT", C::Boolean),
    own("mssql.TINYINT", C::Integer),
    own("mssql.MONEY", C::Dialect),
    own("mssql.SMALLMONEY", C::Dialect),
    own("mssql.NTEXT", C::UnicodeText),
    own("mssql.XML", C::Text),
    own("mssql.IMAGE", C::LargeBinary),
    variant("mssql.VARBINARY", C::VarbinaryUpper),
    own("mssql.DATETIME2", C::DateTime),
    own("mssql.DATETIMEOFFSET", C::DateTime),
    own("mssql.SMALLDATETIME", C::DateTime),
    variant("mssql.TIME", C::TimeUpper),
    own("mssql.TIMESTAMP", C::LargeBinary),
    own("mssql.ROWVERSION", C::LargeBinary),
    own("mssql.UNIQUEIDENTIFIER", C::Uuid),
    own("mssql.SQL_VARIANT", C::Dialect),
    variant("mssql.REAL", C::RealUpper),
    variant("mssql.DOUBLE_PRECISION", C::DoublePrecisionUpper),
    DialectClass {
        elsewhere: Elsewhere::Generic,
        ..DialectClass::new("mssql.JSON", "sqlalchemy.dialects.mssql.json", C::Json)
    },
];
