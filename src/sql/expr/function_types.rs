//! The types of the functions that SQLAlchemy knows.

use super::Expr;
use crate::types::{Type, TypeArgs, TypeClass};

/// Functions whose name is written in lower case however the program writes it.
pub(super) fn is_known(name: &str) -> bool {
    matches!(
        name,
        "coalesce"
            | "max"
            | "min"
            | "sum"
            | "now"
            | "pow"
            | "concat"
            | "char_length"
            | "random"
            | "count"
            | "current_date"
            | "current_time"
            | "current_timestamp"
            | "current_user"
            | "localtime"
            | "localtimestamp"
            | "session_user"
            | "sysdate"
            | "user"
            | "array_agg"
            | "mode"
            | "percentile_cont"
            | "percentile_disc"
            | "rank"
            | "dense_rank"
            | "percent_rank"
            | "cume_dist"
            | "cube"
            | "rollup"
            | "grouping_sets"
            | "aggregate_strings"
    )
}

/// Whether the function is written without parentheses when it has no arguments.
pub(crate) fn is_ansi(name: &str) -> bool {
    matches!(
        name,
        "current_date"
            | "current_time"
            | "current_timestamp"
            | "current_user"
            | "localtime"
            | "localtimestamp"
            | "session_user"
            | "sysdate"
            | "user"
    )
}

/// The type of a call by the function's name and arguments.
pub(super) fn known_type(name: &str, args: &[Expr]) -> Type {
    match name {
        "coalesce" | "max" | "min" | "sum" | "pow" => {
            args.iter().map(Expr::ty).find(|ty| !ty.is_null()).unwrap_or_default()
        }
        "now" | "current_timestamp" | "localtime" | "localtimestamp" | "sysdate" => Type::new(TypeClass::DateTime),
        "current_date" => Type::new(TypeClass::Date),
        "current_time" => Type::new(TypeClass::Time),
        "concat" | "current_user" | "session_user" | "user" | "aggregate_strings" => Type::string(),
        "char_length" | "count" | "rank" | "dense_rank" => Type::integer(),
        "percent_rank" | "cume_dist" => Type::new(TypeClass::Numeric),
        "array_agg" => {
            let item = args.first().map(Expr::ty).unwrap_or_default();
            Type::with_args(
                TypeClass::Array,
                TypeArgs::Array { item, dimensions: None, as_tuple: false, zero_indexes: false },
            )
        }
        _ => Type::null(),
    }
}
