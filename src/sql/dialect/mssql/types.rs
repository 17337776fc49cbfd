//! The SQL names of types in SQL Server.

use super::MssqlDialect;
use crate::dialect::Dialect;
use crate::types::{DialectType, Type, TypeArgs, TypeClass as C};

/// The SQL of a type where it differs from the common one.
pub(super) fn type_sql(dialect: &MssqlDialect, ty: &Type) -> Option<String> {
    if let Some(own) = ty.own.as_deref().filter(|own| own.class.key.starts_with("mssql.")) {
        return own_type(ty, own);
    }
    Some(match ty.class {
        C::Boolean | C::Match => "BIT".to_owned(),
        C::String | C::VarcharUpper => text(dialect, ty, "VARCHAR", "(max)"),
        C::Unicode | C::NvarcharUpper => text(dialect, ty, "NVARCHAR", "(max)"),
        C::UnicodeText => text(dialect, ty, "NTEXT", ""),
        // Servers before 2008 know no dates and times apart, and the dialect cannot know which server it writes for.
        C::Date | C::Time => "DATETIME".to_owned(),
        C::DateTime if matches!(ty.args, TypeArgs::DateTime { timezone: true }) => "DATETIMEOFFSET".to_owned(),
        C::Double => "DOUBLE PRECISION".to_owned(),
        C::Float | C::FloatUpper => match &ty.args {
            TypeArgs::Numeric { precision: Some(precision), .. } => format!("FLOAT({precision})"),
            _ => "FLOAT".to_owned(),
        },
        C::LargeBinary => "IMAGE".to_owned(),
        C::VarbinaryUpper => match ty.length() {
            Some(length) if length > 0 => format!("VARBINARY({length})"),
            _ => "VARBINARY(max)".to_owned(),
        },
        C::Uuid => match ty.args {
            TypeArgs::Uuid { native_uuid: false, .. } => return None,
            _ => "UNIQUEIDENTIFIER".to_owned(),
        },
        C::Json => "NVARCHAR(max)".to_owned(),
        _ => return None,
    })
}

fn text(dialect: &MssqlDialect, ty: &Type, name: &str, unlimited: &str) -> String {
    let mut out = match ty.length() {
        Some(length) if length > 0 => format!("{name}({length})"),
        _ => format!("{name}{unlimited}"),
    };
    if let TypeArgs::String { collation: Some(collation), .. } = &ty.args {
        out.push_str(" COLLATE ");
        out.push_str(&dialect.collation(collation));
    }
    out
}

/// A type of SQL Server's own.
fn own_type(ty: &Type, own: &DialectType) -> Option<String> {
    let name = own.class.name();
    let precise = |name: &str| match own.number("precision") {
        Some(precision) => format!("{name}({precision})"),
        None => name.to_owned(),
    };
    Some(match name {
        "DATETIME2" | "DATETIMEOFFSET" | "TIME" => precise(name),
        "VARBINARY" => {
            let length = match ty.length() {
                Some(length) if length > 0 => length.to_string(),
                _ => "max".to_owned(),
            };
            let stream = if own.flag("filestream") { " FILESTREAM" } else { "" };
            format!("VARBINARY({length}){stream}")
        }
        "JSON" => "NVARCHAR(max)".to_owned(),
        "DOUBLE_PRECISION" => "DOUBLE PRECISION".to_owned(),
        _ => name.to_owned(),
    })
}
