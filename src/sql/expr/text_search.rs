//! PostgreSQL's text search functions and `hstore()`: their types, and the configuration before the text.

use super::construct::bind_value;
use super::{Operand, type_coerce};
use crate::types::{Type, TypeArgs, TypeClass};

/// The type of a function of PostgreSQL's.
pub(super) fn function_type(name: &str) -> Option<Type> {
    let class = match name {
        "to_tsvector" => "TSVECTOR",
        "hstore" => "HSTORE",
        "ts_headline" => return Some(Type::new(TypeClass::Text)),
        _ if is_query(name) => "TSQUERY",
        _ => return None,
    };
    Type::postgresql(class, TypeArgs::None, Vec::new())
}

fn is_query(name: &str) -> bool {
    matches!(name, "to_tsquery" | "plainto_tsquery" | "phraseto_tsquery" | "websearch_to_tsquery")
}

/// The arguments of a call: a configuration before the text is a `REGCONFIG`.
pub(super) fn arguments(name: &str, args: Vec<Operand>) -> Vec<Operand> {
    let has_configuration = match name {
        "ts_headline" => args.len() > 1 && !args.get(1).is_some_and(is_text_query),
        _ => (name == "to_tsvector" || is_query(name)) && args.len() > 1,
    };
    let configuration = Type::postgresql("REGCONFIG", TypeArgs::None, Vec::new()).filter(|_| has_configuration);
    let Some(ty) = configuration else { return args };
    let mut args = args;
    if let Some(first) = args.first_mut() {
        match first {
            Operand::Value(value) => *first = Operand::Expr(bind_value(name, value.clone(), ty)),
            Operand::Expr(expr) if expr.ty().is_null() => {
                if let Ok(coerced) = type_coerce(Operand::Expr(expr.clone()), ty) {
                    *first = Operand::Expr(coerced);
                }
            }
            _ => {}
        }
    }
    args
}

fn is_text_query(argument: &Operand) -> bool {
    match argument {
        Operand::Expr(expr) => expr.ty().own_class().is_some_and(|class| class.name() == "TSQUERY"),
        _ => false,
    }
}
