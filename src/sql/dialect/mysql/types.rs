//! The SQL names of types in MySQL and MariaDB.

use super::MysqlDialect;
use crate::dialect::Dialect;
use crate::error::{Error, Result};
use crate::types::{DialectArg, DialectType, Type, TypeArgs, TypeClass as C};

/// The SQL of a type where it differs from the common one.
pub(super) fn type_sql(dialect: &MysqlDialect, ty: &Type) -> Option<Result<String>> {
    if let Some(own) = ty.own.as_deref().filter(|own| own.class.key.starts_with("mysql.")) {
        return Some(own_type(dialect, ty, own));
    }
    Some(Ok(match ty.class {
        C::Boolean | C::BooleanUpper | C::Match => "BOOL".to_owned(),
        C::String | C::Unicode | C::VarcharUpper => return Some(sized_text(dialect, ty, "VARCHAR", "")),
        C::NvarcharUpper => return Some(sized_text(dialect, ty, "VARCHAR", "NATIONAL ")),
        C::CharUpper => char_type(dialect, ty, ""),
        C::NcharUpper => char_type(dialect, ty, "NATIONAL "),
        C::Enum => return enumeration(dialect, ty).map(Ok),
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
        C::LargeBinary | C::BlobUpper => match ty.length() {
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

/// Whether MySQL has the type: its doubles take both numbers or none.
pub(super) fn check(ty: &Type) -> Result<()> {
    match (ty.class, &ty.args) {
        (
            C::Double | C::DoubleUpper | C::DoublePrecisionUpper,
            TypeArgs::Numeric { precision: Some(_), scale: None, .. },
        ) => Err(Error::argument("You must specify both precision and scale or omit both altogether.")),
        _ => Ok(()),
    }
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
fn enumeration(dialect: &MysqlDialect, ty: &Type) -> Option<String> {
    let TypeArgs::Enum(args) = &ty.args else { return None };
    if !args.native_enum {
        return None;
    }
    let percent = if dialect.capabilities().paramstyle.doubles_percents() { "%%" } else { "%" };
    let literal = |name: &str| format!("'{}'", name.replace('\'', "''").replace('%', percent));
    let values: Vec<String> = args.members.iter().map(|member| literal(&member.name)).collect();
    Some(format!("ENUM({})", values.join(",")))
}

/// A type of MySQL's own.
fn own_type(dialect: &MysqlDialect, ty: &Type, own: &DialectType) -> Result<String> {
    let name = own.class.name();
    let sized = |number: Option<u32>| match number.filter(|number| *number > 0) {
        Some(number) => format!("{name}({number})"),
        None => name.to_owned(),
    };
    Ok(match name {
        "INTEGER" | "BIGINT" | "SMALLINT" | "MEDIUMINT" | "TINYINT" => signed(sized(own.number("display_width")), own),
        "DECIMAL" | "NUMERIC" | "DOUBLE" | "REAL" | "FLOAT" => signed(numeric(name, ty), own),
        "BIT" => sized(own.number("length")),
        "YEAR" => sized(own.number("display_width")),
        "DATETIME" | "TIME" | "TIMESTAMP" => sized(own.number("fsp")),
        "CHAR" | "NCHAR" => characters(sized_name("CHAR", ty), ty, own),
        "VARCHAR" | "NVARCHAR" => match ty.length() {
            Some(length) if length > 0 => characters(sized_name("VARCHAR", ty), ty, own),
            _ => return Err(Error::compile(format!("{name} requires a length on dialect {}", dialect.name()))),
        },
        "TEXT" => characters(sized_name("TEXT", ty), ty, own),
        "TINYTEXT" | "MEDIUMTEXT" | "LONGTEXT" => characters(name.to_owned(), ty, own),
        "ENUM" => characters(enumeration(dialect, ty).unwrap_or_default(), ty, own),
        "SET" => {
            let values: Vec<String> = own
                .args
                .iter()
                .take(own.positional)
                .filter_map(|(_, arg)| match arg {
                    DialectArg::Text(text) => Some(format!("'{}'", text.replace('\'', "''"))),
                    _ => None,
                })
                .collect();
            characters(format!("SET({})", values.join(",")), ty, own)
        }
        _ => name.to_owned(),
    })
}

fn sized_name(name: &str, ty: &Type) -> String {
    match ty.length() {
        Some(length) if length > 0 => format!("{name}({length})"),
        _ => name.to_owned(),
    }
}

/// The CHAR that a text type is cast to.
pub(super) fn char_of(ty: &Type) -> String {
    let text = sized_name("CHAR", ty);
    match ty.own.as_deref() {
        Some(own) if own.class.name() == "CHAR" => characters(text, ty, own),
        Some(own) => {
            let args = own.args.iter().filter(|(name, _)| *name != "national").cloned().collect();
            characters(text, ty, &DialectType { class: own.class, args, positional: own.positional })
        }
        // Of the generic types, CHAR alone keeps its collation.
        None => match &ty.args {
            TypeArgs::String { collation: Some(collation), .. } if ty.class == C::CharUpper => {
                format!("{text} COLLATE {collation}")
            }
            _ => text,
        },
    }
}

fn numeric(name: &str, ty: &Type) -> String {
    match &ty.args {
        TypeArgs::Numeric { precision: Some(precision), scale: Some(scale), .. } => {
            format!("{name}({precision}, {scale})")
        }
        TypeArgs::Numeric { precision: Some(precision), .. } => format!("{name}({precision})"),
        _ => name.to_owned(),
    }
}

fn signed(mut text: String, own: &DialectType) -> String {
    if own.flag("unsigned") {
        text.push_str(" UNSIGNED");
    }
    if own.flag("zerofill") {
        text.push_str(" ZEROFILL");
    }
    text
}

/// A text type with its character set and collation.
fn characters(text: String, ty: &Type, own: &DialectType) -> String {
    let collation = match &ty.args {
        TypeArgs::String { collation: Some(collation), .. } => Some(&**collation),
        _ => own.text("collation"),
    };
    let collate = collation.map(|collation| format!(" COLLATE {collation}"));
    if own.flag("national") {
        return format!("NATIONAL {text}{}", collate.unwrap_or_default());
    }
    let charset = match own.text("charset") {
        Some(charset) => format!(" CHARACTER SET {charset}"),
        None if own.flag("ascii") => " ASCII".to_owned(),
        None if own.flag("unicode") => " UNICODE".to_owned(),
        None => String::new(),
    };
    let collate = collate.unwrap_or_else(|| if own.flag("binary") { " BINARY".to_owned() } else { String::new() });
    format!("{text}{charset}{collate}")
}
