//! From a type's text in the database to a type: `VARCHAR(100)`; SQLAlchemy: `SQLiteDialect._resolve_type_affinity`.

use sql::types::{DialectType, SQLITE, Type, TypeArgs, TypeClass};

/// The type of a declared type's text. Unknown names get the type of SQLite's affinity rules.
pub fn reflected_type(declared: &str) -> Type {
    let (name, arguments) = match declared.split_once('(') {
        Some((name, rest)) => (name.trim(), rest.trim_end_matches(')')),
        None => (declared.trim(), ""),
    };
    let numbers: Vec<u32> = arguments.split(',').filter_map(|number| number.trim().parse().ok()).collect();
    let upper = name.to_ascii_uppercase();
    // Dates whose texts are digits stand in columns of texts, by these names.
    let upper = match upper.as_str() {
        "DATE_CHAR" | "DATETIME_CHAR" | "TIME_CHAR" => upper.trim_end_matches("_CHAR").to_owned(),
        _ => upper,
    };
    let class = TypeClass::from_name(&upper).unwrap_or_else(|| by_affinity(&upper));
    let args = match class.default_args() {
        TypeArgs::String { collation, .. } => TypeArgs::String { length: numbers.first().copied(), collation },
        TypeArgs::Numeric { asdecimal, decimal_return_scale, .. } => TypeArgs::Numeric {
            precision: numbers.first().copied(),
            scale: numbers.get(1).copied(),
            asdecimal,
            decimal_return_scale,
        },
        other => other,
    };
    match SQLITE.iter().find(|own| own.generic == class) {
        Some(class) => Type::of_dialect(DialectType { class, args: Vec::new(), positional: 0 }, args),
        None => Type::with_args(class, args),
    }
}

fn by_affinity(name: &str) -> TypeClass {
    let has = |part: &str| name.contains(part);
    match () {
        () if has("INT") => TypeClass::IntegerUpper,
        () if has("CHAR") || has("CLOB") || has("TEXT") => TypeClass::TextUpper,
        () if has("BLOB") || name.is_empty() => TypeClass::NullType,
        () if has("REAL") || has("FLOA") || has("DOUB") => TypeClass::RealUpper,
        () => TypeClass::NumericUpper,
    }
}
