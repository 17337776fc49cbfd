//! What the host may put on the other side of an operator.

use super::Expr;
use crate::selectable::Selectable;
use crate::value::Value;

/// An argument of an operator or function: a value, an expression, a query, or several of them.
#[derive(Clone, Debug)]
pub enum Operand {
    /// A plain value; it becomes a bound parameter.
    Value(Value),
    /// An expression.
    Expr(Expr),
    /// A query.
    Query(Selectable),
    /// A list or tuple of the host.
    List(Vec<Operand>),
}

impl From<Value> for Operand {
    fn from(value: Value) -> Self {
        Self::Value(value)
    }
}

impl From<Expr> for Operand {
    fn from(expr: Expr) -> Self {
        Self::Expr(expr)
    }
}

impl From<&Expr> for Operand {
    fn from(expr: &Expr) -> Self {
        Self::Expr(expr.clone())
    }
}

impl From<i64> for Operand {
    fn from(value: i64) -> Self {
        Self::Value(Value::Int(value))
    }
}

impl From<&str> for Operand {
    fn from(value: &str) -> Self {
        Self::Value(Value::text(value))
    }
}

impl From<f64> for Operand {
    fn from(value: f64) -> Self {
        Self::Value(Value::Float(value))
    }
}

impl From<bool> for Operand {
    fn from(value: bool) -> Self {
        Self::Value(Value::Bool(value))
    }
}

impl From<Selectable> for Operand {
    fn from(query: Selectable) -> Self {
        Self::Query(query)
    }
}
