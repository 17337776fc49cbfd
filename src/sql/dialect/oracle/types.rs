//! The SQL names of types, and of values, in Oracle.

use crate::dialect::Compiler;
use crate::error::{Error, Result};
use crate::schema::Table;
use crate::types::{Affinity, DialectType, Type, TypeArgs, TypeClass as C};
use crate::value::Value;

/// The SQL of a type where it differs from the common one.
pub(super) fn type_sql(ty: &Type) -> Option<Result<String>> {
    if let Some(own) = ty.own.as_deref().filter(|own| own.class.key.starts_with("oracle.")) {
        return Some(Ok(own_type(ty, own)));
    }
    Some(Ok(match ty.class {
        C::BigInteger => "NUMBER(19)".to_owned(),
        C::Float | C::FloatUpper => match &ty.args {
            TypeArgs::Numeric { precision: Some(precision), .. } => {
                return Some(Err(decimal_precision(ty, *precision)));
            }
            _ => "FLOAT".to_owned(),
        },
        C::Double | C::DoublePrecisionUpper => match &ty.args {
            TypeArgs::Numeric { precision: Some(precision), .. } => format!("DOUBLE PRECISION({precision})"),
            _ => "DOUBLE PRECISION".to_owned(),
        },
        C::String | C::Unicode => characters("VARCHAR2", ty),
        C::VarcharUpper | C::Enum => characters("VARCHAR", ty),
        C::NvarcharUpper => match ty.length() {
            Some(length) if length > 0 => format!("NVARCHAR2({length})"),
            _ => "NVARCHAR2".to_owned(),
        },
        C::Text | C::UnicodeText => "CLOB".to_owned(),
        C::DateTime => "DATE".to_owned(),
        C::TimestampUpper if matches!(ty.args, TypeArgs::DateTime { timezone: true }) => {
            "TIMESTAMP WITH TIME ZONE".to_owned()
        }
        C::Interval => match &ty.args {
            TypeArgs::Interval { native: true, second_precision, day_precision } => {
                let digits = |digits: &Option<u32>| digits.map(|d| format!("({d})")).unwrap_or_default();
                format!("INTERVAL DAY{} TO SECOND{}", digits(day_precision), digits(second_precision))
            }
            _ => "DATE".to_owned(),
        },
        C::LargeBinary => "BLOB".to_owned(),
        C::Json => "JSON".to_owned(),
        _ => return None,
    }))
}

fn characters(name: &str, ty: &Type) -> String {
    match ty.length() {
        Some(length) if length > 0 => format!("{name}({length} CHAR)"),
        _ => name.to_owned(),
    }
}

fn decimal_precision(ty: &Type, precision: u32) -> Error {
    // A decimal digit is worth more than three binary ones.
    let binary = (f64::from(precision) / std::f64::consts::LOG10_2).floor();
    Error::argument(format!(
        "Oracle Database FLOAT types use 'binary precision', which does not convert cleanly from decimal 'precision'.  Please specify this type with a separate Oracle Database variant, such as {}(precision={precision}).with_variant(oracle.FLOAT(binary_precision={binary}), 'oracle'), so that the Oracle Database specific 'binary_precision' may be specified accurately.",
        ty.class.name()
    ))
}

/// A value written as SQL.
pub(super) fn literal(value: &Value, ty: &Type) -> Option<Result<String>> {
    let text = value.display();
    Some(Ok(match (value, ty.affinity()) {
        (_, _) if matches!(ty.class, C::JsonIndex | C::JsonPath) => crate::dialect::processor::json_path_text(value),
        (Value::Date(_), Affinity::Date) => format!("TO_DATE('{text}', 'YYYY-MM-DD')"),
        (Value::DateTime(..), Affinity::DateTime) => {
            if text.contains('.') {
                format!("TO_TIMESTAMP('{text}', 'YYYY-MM-DD HH24:MI:SS.FF')")
            } else {
                format!("TO_DATE('{text}', 'YYYY-MM-DD HH24:MI:SS')")
            }
        }
        (Value::Interval(micros), Affinity::Interval) => {
            #[allow(clippy::cast_precision_loss, reason = "Python's total_seconds() is a float")]
            let seconds = *micros as f64 / 1e6;
            format!("NUMTODSINTERVAL({}, 'SECOND')", Value::Float(seconds).display())
        }
        _ => return None,
    }))
}

/// A type of Oracle's own.
fn own_type(ty: &Type, own: &DialectType) -> String {
    let name = own.class.name();
    match name {
        "NUMBER" => match &ty.args {
            TypeArgs::Numeric { precision: Some(precision), scale: Some(scale), .. } => {
                format!("NUMBER({precision}, {scale})")
            }
            TypeArgs::Numeric { precision: Some(precision), .. } => format!("NUMBER({precision})"),
            _ => "NUMBER".to_owned(),
        },
        "VARCHAR2" => characters("VARCHAR2", ty),
        "RAW" => match ty.length() {
            Some(length) if length > 0 => format!("RAW({length})"),
            _ => "RAW".to_owned(),
        },
        "FLOAT" => match own.number("binary_precision") {
            Some(precision) => format!("FLOAT({precision})"),
            None => "FLOAT".to_owned(),
        },
        "TIMESTAMP" => {
            let zone = if own.flag("local_timezone") {
                " WITH LOCAL TIME ZONE"
            } else if matches!(ty.args, TypeArgs::DateTime { timezone: true }) {
                " WITH TIME ZONE"
            } else {
                ""
            };
            format!("TIMESTAMP{zone}")
        }
        "INTERVAL" => {
            let digits = |name: &str| own.number(name).map(|digits| format!("({digits})")).unwrap_or_default();
            let (mut days, mut seconds) = (digits("day_precision"), digits("second_precision"));
            if let TypeArgs::Interval { day_precision, second_precision, .. } = &ty.args {
                let of = |digits: &Option<u32>| digits.map(|digits| format!("({digits})"));
                days = of(day_precision).unwrap_or(days);
                seconds = of(second_precision).unwrap_or(seconds);
            }
            format!("INTERVAL DAY{days} TO SECOND{seconds}")
        }
        _ => name.to_owned(),
    }
}

/// What stands behind the closing parenthesis of CREATE TABLE.
pub(super) fn table_options(compiler: &Compiler<'_>, table: &Table) -> String {
    let mut out = String::new();
    let option = |name: &str| table.dialect_option(name).filter(|value| !value.is_null());
    if let Some(action) = option("oracle_on_commit") {
        out.push_str("\n ON COMMIT ");
        out.push_str(&action.display().replace('_', " ").to_uppercase());
    }
    match option("oracle_compress") {
        None | Some(Value::Bool(false)) => {}
        Some(Value::Bool(true)) => out.push_str("\n COMPRESS"),
        Some(level) => {
            out.push_str("\n COMPRESS FOR ");
            out.push_str(&level.display());
        }
    }
    if let Some(space) = option("oracle_tablespace") {
        out.push_str("\n TABLESPACE ");
        compiler.quote_into(&space.display(), None, &mut out);
    }
    out
}
