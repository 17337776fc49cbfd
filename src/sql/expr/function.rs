//! Function calls: `func.lower(x)`.

use std::rc::Rc;

use super::function_types::known_type;
use super::text_search;
use super::{Expr, ExprKind, HostElement, Operand, Operator};
use crate::error::{Error, ErrorKind, Result};
use crate::schema::Sequence;
use crate::types::Type;
use crate::value::Value;

/// The name of a function: packages, then the name itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FunctionName {
    /// `func.a.b.f`: `a` and `b`.
    pub packages: Vec<Rc<str>>,
    /// The name.
    pub last: Rc<str>,
}

/// A function call.
#[derive(Clone, Debug)]
pub struct Function {
    /// The name.
    pub name: FunctionName,
    /// The arguments.
    pub args: Vec<Expr>,
    /// The type of the value.
    pub ty: Type,
    /// The sequence whose next number it is.
    pub sequence: Option<Rc<Sequence>>,
    /// Writes the call in our place.
    pub host: Option<Rc<dyn HostElement>>,
}

/// The next number of a sequence; SQLAlchemy: `Sequence.next_value`.
pub fn next_value(sequence: &Rc<Sequence>) -> Expr {
    let name = FunctionName { packages: Vec::new(), last: Rc::from("next_value") };
    let ty = sequence.data_type.clone().unwrap_or_else(Type::integer);
    Expr::new(ExprKind::Function(Rc::new(Function {
        name,
        args: Vec::new(),
        ty,
        sequence: Some(sequence.clone()),
        host: None,
    })))
}

impl Function {
    /// `func.name(args…)`: the type is the function's own when it is known.
    pub fn call(packages: &[&str], name: &str, args: Vec<Operand>, ty: Option<Type>) -> Result<Expr> {
        let mut exprs = Vec::with_capacity(args.len());
        let known = packages.is_empty();
        let lower = name.to_ascii_lowercase();
        let args = if known { text_search::arguments(&lower, args) } else { args };
        if let ("extract", [Operand::Value(Value::Str(field)), element]) = (&*lower, args.as_slice())
            && known
        {
            return super::extract(field, element.clone());
        }
        let is_generic =
            known && (super::function_types::is_known(&lower) || text_search::function_type(&lower).is_some());
        for (place, arg) in args.into_iter().enumerate() {
            let base = match &*lower {
                "array_agg" if known => "param",
                _ if is_generic => &lower,
                _ => name,
            };
            let expr = coerce_argument(arg, base)?;
            exprs.push(if known && lower == "aggregate_strings" && place == 1 { written_out(expr) } else { expr });
        }
        if known && lower == "next_value" {
            return match exprs.as_slice() {
                [only] if matches!(only.kind(), ExprKind::Function(function) if function.sequence.is_some()) => {
                    Ok(only.clone())
                }
                _ => Err(Error::new(ErrorKind::Assertion, "next_value() accepts a Sequence object as input.")),
            };
        }
        if known && lower == "count" && exprs.is_empty() {
            exprs.push(super::literal_column("*", None));
        }
        let ty = match ty {
            Some(ty) => ty,
            None if known => text_search::function_type(&lower).unwrap_or_else(|| known_type(&lower, &exprs)),
            None => Type::null(),
        };
        let last = if is_generic { Rc::from(lower.as_str()) } else { Rc::from(name) };
        let name = FunctionName { packages: packages.iter().map(|p| Rc::from(*p)).collect(), last };
        let args = exprs.into_iter().map(|e| e.self_group(Some(&Operator::Comma))).collect();
        Ok(Expr::new(ExprKind::Function(Rc::new(Self { name, args, ty, sequence: None, host: None }))))
    }
}

/// A parameter that is written into the SQL at execution, as the separator of `aggregate_strings` is.
fn written_out(expr: Expr) -> Expr {
    match expr.kind() {
        ExprKind::Bind(bind) => {
            let bind = super::BindParam { literal_execute: true, ..(**bind).clone() };
            Expr::new(ExprKind::Bind(Rc::new(bind)))
        }
        _ => expr,
    }
}

fn coerce_argument(arg: Operand, name: &str) -> Result<Expr> {
    match arg {
        Operand::Value(value) if value.is_null() => Ok(super::null()),
        Operand::Value(value) => {
            let ty = crate::types::type_of_value(&value);
            Ok(super::construct::bind_value(name, value, ty))
        }
        other => other.into_expr(None, &Operator::Comma),
    }
}
