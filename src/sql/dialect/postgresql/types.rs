//! The names of types, the casts of parameters, and values written out.

use crate::dialect::Compiler;
use crate::error::{Error, Result};
use crate::expr::BindParam;
use crate::types::{Affinity, Comparator, DialectType, Type, TypeArgs, TypeClass as C};
use crate::value::Value;

/// The SQL of a type.
pub(super) fn type_sql(compiler: &Compiler<'_>, ty: &Type) -> Option<Result<String>> {
    if let Some(own) = &ty.own
        && let Some(sql) = own_type_sql(compiler, ty, own)
    {
        return Some(sql);
    }
    Some(Ok(match (ty.class, &ty.args) {
        (C::Array, _) => return Some(array_sql(compiler, ty)),
        (C::Enum, TypeArgs::Enum(args)) if args.native_enum => {
            let Some(name) = &args.name else {
                return Some(Err(Error::compile(format!(
                    "PostgreSQL {} type requires a name.",
                    if ty.own.is_some() { "ENUM" } else { "Enum" }
                ))));
            };
            compiler.qualified(args.schema.as_deref(), name.as_str())
        }
        (C::Float | C::FloatUpper, TypeArgs::Numeric { precision: Some(precision), .. }) => {
            format!("FLOAT({precision})")
        }
        (C::Double, _) => "DOUBLE PRECISION".to_owned(),
        (C::DateTime | C::TimestampUpper, _) | (C::Interval, TypeArgs::Interval { native: false, .. }) => {
            with_zone("TIMESTAMP", ty, None)
        }
        (C::Time | C::TimeUpper, _) => with_zone("TIME", ty, None),
        (C::LargeBinary, _) => "BYTEA".to_owned(),
        (C::Interval, TypeArgs::Interval { second_precision: Some(precision), .. }) => {
            format!("INTERVAL ({precision})")
        }
        (C::Interval, _) => "INTERVAL".to_owned(),
        (C::Json, _) => "JSON".to_owned(),
        (C::JsonPath, _) => "TEXT[]".to_owned(),
        _ => return None,
    }))
}

fn own_type_sql(compiler: &Compiler<'_>, ty: &Type, own: &DialectType) -> Option<Result<String>> {
    Some(Ok(match own.class.name() {
        "ARRAY" | "ENUM" => return None,
        "DOMAIN" => compiler.qualified(own.text("schema"), own.text("name").unwrap_or_default()),
        name @ ("TIMESTAMP" | "TIME") => with_zone(name, ty, own.number("precision")),
        "INTERVAL" => {
            let fields = own.text("fields").map(|fields| format!(" {fields}")).unwrap_or_default();
            let precision = own.number("precision").map(|digits| format!(" ({digits})")).unwrap_or_default();
            format!("INTERVAL{fields}{precision}")
        }
        "BIT" => match (own.flag("varying"), own.number("length")) {
            (true, None) => "BIT VARYING".to_owned(),
            (true, Some(length)) => format!("BIT VARYING({length})"),
            (false, length) => format!("BIT({})", length.unwrap_or(1)),
        },
        name => name.to_owned(),
    }))
}

fn with_zone(name: &str, ty: &Type, precision: Option<u32>) -> String {
    let zone = if matches!(ty.args, TypeArgs::DateTime { timezone: true }) { "WITH" } else { "WITHOUT" };
    match precision {
        Some(precision) => format!("{name}({precision}) {zone} TIME ZONE"),
        None => format!("{name} {zone} TIME ZONE"),
    }
}

fn array_sql(compiler: &Compiler<'_>, ty: &Type) -> Result<String> {
    let TypeArgs::Array { item, dimensions, .. } = &ty.args else { return Ok("ARRAY".to_owned()) };
    let inner = compiler.type_sql(item)?;
    let brackets = "[]".repeat(dimensions.unwrap_or(1).max(1) as usize);
    // A collation stands behind the brackets.
    Ok(match inner.split_once(" COLLATE ") {
        Some((name, collation)) => format!("{name}{brackets} COLLATE {collation}"),
        None => format!("{inner}{brackets}"),
    })
}

/// The cast that psycopg's parameters have, by the type of the value.
pub(super) fn bind_cast(compiler: &Compiler<'_>, param: &BindParam) -> Result<Option<String>> {
    if param.tuple_types.is_some() || param.literal_execute {
        return Ok(None);
    }
    let has_own = param.ty.variants.iter().any(|(name, _)| &**name == "postgresql");
    if has_own && param.ty.variant_for("postgresql").as_decorator().is_some() {
        return Ok(None);
    }
    let ty = param.ty.on_dialect("postgresql")?;
    let name = match (ty.class, ty.affinity()) {
        (C::JsonIndex, _) => match &param.value {
            Value::Int(_) => "INT".to_owned(),
            _ => "TEXT".to_owned(),
        },
        (C::JsonPath, _) => return Ok(None),
        (_, Affinity::String) if ty.own.is_none() => "VARCHAR".to_owned(),
        (
            _,
            Affinity::Integer | Affinity::Date | Affinity::DateTime | Affinity::Time | Affinity::Json | Affinity::Array,
        ) => compiler.type_sql(&ty)?,
        (_, Affinity::Uuid) if !matches!(ty.args, TypeArgs::Uuid { native_uuid: false, .. }) => {
            // The database's own, whosever class it is.
            match ty.own_class() {
                Some(class) if !class.key.starts_with("postgresql.") => "UUID".to_owned(),
                _ => compiler.type_sql(&ty)?,
            }
        }
        _ => match ty.own_class() {
            Some(class) if class.comparator == Comparator::Range => class.name().to_owned(),
            Some(class) if matches!(class.name(), "BIT" | "INTERVAL" | "REGCONFIG") => compiler.type_sql(&ty)?,
            _ => return Ok(None),
        },
    };
    Ok(Some(format!("::{name}")))
}

/// A value written as SQL.
pub(super) fn literal(compiler: &Compiler<'_>, value: &Value, ty: &Type) -> Option<Result<String>> {
    match (ty.affinity(), value) {
        (Affinity::Interval | Affinity::DateTime, Value::Interval(micros)) => {
            let seconds = Value::Float(*micros as f64 / 1_000_000.0).display();
            Some(Ok(format!("make_interval(secs=>{seconds})")))
        }
        (Affinity::Json, Value::Str(_)) if ty.class == C::JsonIndex => Some(compiler.literal(value, &Type::string())),
        (Affinity::Json, _) if ty.class == C::JsonPath => {
            let items = value.items()?;
            let texts: Vec<String> = items.iter().map(Value::display).collect();
            Some(compiler.literal(&Value::text(&format!("{{{}}}", texts.join(", "))), &Type::string()))
        }
        _ => None,
    }
}
