//! The SQL names of types in MySQL and MariaDB.

use super::MysqlDialect;
use crate::dialect::Dialect;
use crate::error::{Error, Result};
use crate::types::{Type, TypeArgs, TypeClass as C};

/// The SQL of a type where it differs from the common one.
pub(super) fn type_sql(dialect: &MysqlDialect, ty: &Type) -> Option<Result<String>> {
    Some(Ok(match ty.class {
        C::Boolean | C::BooleanUpper | C::Match => "BOOL".to_owned(),
        C::String | C::Unicode | C::VarcharUpper => return Some(sized_text(dialect, ty, "VARCHAR", "")),
        C::NvarcharUpper => return Some(sized_text(dialect, ty, "VARCHAR", "NATIONAL ")),
        C::CharUpper => char_type(dialect, ty, ""),
        C::NcharUpper => char_type(dialect, ty, "NATIONAL "),
        C::Enum => return enumeration(ty).map(Ok),
        C::Json => "JSON".to_owned(),
        C::Double | C::DoubleUpper => double("DOUBLE", ty),
        C::DoublePrecisionUpper => double("DOUBLE PRECISION", ty),
        C::RealUpper => double("REAL", ty),
        C::Float | C::FloatUpper => match &ty.args {
            TypeArgs::Numeric { precision: Some(precision), scale: Some(scale), .. } => {
                format!("FLOAT({precision}, {scale})")
            }
            TypeArgs::Numeric { precision: Some(precision), .. } => format!("FLOAT({precision})"),
            _ => "FLOAT".to_owned(),
        },
        C::VarbinaryUpper => match ty.length() {
            Some(length) if length > 0 => format!("VARBINARY({length})"),
            _ => {
                let message = format!("VARBINARY requires a length on dialect {}", dialect.name());
                return Some(Err(Error::compile(message)));
            }
        },
        C::LargeBinary => "BLOB".to_owned(),
        C::BlobUpper => match ty.length() {
            Some(length) if length > 0 => format!("BLOB({length})"),
            _ => "BLOB".to_owned(),
        },
        _ => return None,
    }))
}

fn collated(dialect: &MysqlDialect, ty: &Type, mut out: String) -> String {
    if let TypeArgs::String { collation: Some(collation), .. } = &ty.args {
        out.push_str(" COLLATE ");
        out.push_str(&dialect.identifiers().quote(collation, None));
    }
    out
}

fn sized_text(dialect: &MysqlDialect, ty: &Type, name: &str, before: &str) -> Result<String> {
    match ty.length() {
        Some(length) if length > 0 => Ok(collated(dialect, ty, format!("{before}{name}({length})"))),
        _ => {
            let name = if before.is_empty() { "VARCHAR" } else { "NVARCHAR" };
            Err(Error::compile(format!("{name} requires a length on dialect {}", dialect.name())))
        }
    }
}

fn char_type(dialect: &MysqlDialect, ty: &Type, before: &str) -> String {
    let text = match ty.length() {
        Some(length) if length > 0 => format!("{before}CHAR({length})"),
        _ => format!("{before}CHAR"),
    };
    collated(dialect, ty, text)
}

fn double(name: &str, ty: &Type) -> String {
    match &ty.args {
        TypeArgs::Numeric { precision: Some(precision), scale: Some(scale), .. } => {
            format!("{name}({precision}, {scale})")
        }
        _ => name.to_owned(),
    }
}

/// `ENUM('a','b')`, or VARCHAR when the program does not want the database's own.
fn enumeration(ty: &Type) -> Option<String> {
    let TypeArgs::Enum(args) = &ty.args else { return None };
    if !args.native_enum {
        return None;
    }
    let values: Vec<String> = args.members.iter().map(|m| format!("'{}'", m.name.replace('\'', "''"))).collect();
    Some(format!("ENUM({})", values.join(",")))
}
