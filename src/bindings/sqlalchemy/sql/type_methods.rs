//! Methods that the type of an expression brings: `tags.overlap(…)`, `data["a"].astext`.

use python::{Args, ModuleRef, PyResult, Value, Vm};
use sql::expr::{Expr, Operand, Operator};

use super::coercion::binary_operand;
use super::elements::wrap;
use crate::raise::IntoPython;

/// A method bound to an expression, or the value of a property.
pub fn method(vm: &Vm, expr: Expr, name: &str) -> PyResult {
    if name == "astext" {
        return made(vm, expr.type_method(name, Vec::new()));
    }
    let module = ModuleRef::new(vm, "sqlalchemy.sql.type_api");
    let key = name.to_owned();
    module.closure(vm, name, move |vm, args| match key.as_str() {
        "any" | "all" => beside_items(vm, &expr, key == "any", args),
        _ => {
            let mut operands = Vec::new();
            let keywords = args.keywords().map(|(_, value)| value);
            for value in args.positional().iter().chain(keywords) {
                operands.push(binary_operand(vm, value)?);
            }
            made(vm, expr.type_method(&key, operands))
        }
    });
    Ok(module.get(name).unwrap_or(Value::None))
}

fn made(vm: &Vm, expr: sql::Result<Option<Expr>>) -> PyResult {
    match expr.python(vm)? {
        Some(expr) => wrap(vm, &expr),
        None => Ok(Value::None),
    }
}

/// `tags.any(value, operator=…)`.
pub fn beside_items(vm: &Vm, expr: &Expr, is_any: bool, args: &Args<'_>) -> PyResult {
    let other = args.get(0).or_else(|| args.keyword("other")).unwrap_or(&Value::None);
    let operator = match args.get(1).or_else(|| args.keyword("operator")) {
        Some(function) => operator_of(vm, function)?,
        None => Operator::Eq,
    };
    let other: Operand = binary_operand(vm, other)?;
    wrap(vm, &expr.beside_items(is_any, operator, other).python(vm)?)
}

/// The operator that a function of Python's `operator` module stands for.
fn operator_of(vm: &Vm, function: &Value) -> PyResult<Operator> {
    let name = vm.attr(function, "__name__")?;
    Ok(match name.as_str().unwrap_or_default() {
        "ne" => Operator::Ne,
        "lt" => Operator::Lt,
        "le" => Operator::Le,
        "gt" => Operator::Gt,
        "ge" => Operator::Ge,
        _ => Operator::Eq,
    })
}
