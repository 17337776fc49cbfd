//! Evaluating SQL expressions against loaded objects, so that a bulk UPDATE need not read rows back.

use std::cmp::Ordering;
use std::rc::Rc;

use sql::Value;
use sql::expr::{Const, Expr, ExprKind, Operator};
use sql::types::Affinity;

use crate::error::{Error, ErrorKind, Result};
use crate::identity::{compare_values, number};
use crate::mapper::{Attribute, Mapper};
use crate::state::{InstanceState, Loaded, Passive};

/// What an expression is for one object.
#[derive(Clone, Debug)]
pub(crate) enum Evaluated {
    /// A value.
    Value(Value),
    /// An attribute that takes part is not loaded.
    Expired,
}

/// An expression that was found to be evaluable for objects of a mapper.
#[derive(Clone, Debug)]
pub(crate) struct Evaluator {
    expr: Expr,
}

fn unevaluatable(message: impl Into<String>) -> Error {
    Error::new(ErrorKind::Unevaluatable, message)
}

impl Evaluator {
    /// Checks that an expression can be evaluated; `UnevaluatableError` otherwise.
    pub(crate) fn new(expr: &Expr, mapper: &Rc<Mapper>) -> Result<Self> {
        check(expr, mapper)?;
        Ok(Self { expr: expr.clone() })
    }

    /// The value for an object.
    pub(crate) fn evaluate(&self, state: &Rc<InstanceState>) -> Result<Evaluated> {
        evaluate(&self.expr, state)
    }
}

/// Functions that SQLAlchemy has classes for: errors name the class.
const GENERIC_FUNCTIONS: &[&str] = &[
    "aggregate_strings",
    "array_agg",
    "char_length",
    "coalesce",
    "concat",
    "count",
    "cume_dist",
    "current_date",
    "current_time",
    "current_timestamp",
    "current_user",
    "dense_rank",
    "localtime",
    "localtimestamp",
    "max",
    "min",
    "mode",
    "next_value",
    "now",
    "percent_rank",
    "percentile_cont",
    "percentile_disc",
    "pow",
    "random",
    "rank",
    "session_user",
    "sum",
    "sysdate",
    "user",
];

fn check(expr: &Expr, mapper: &Rc<Mapper>) -> Result<()> {
    match expr.kind() {
        ExprKind::Column(column) => match Attribute::of(expr).and_then(|attribute| attribute.mapper()) {
            Some(parent) if mapper.is_a(&parent) || parent.is_a(mapper) => Ok(()),
            Some(parent) => {
                Err(unevaluatable(format!("Can't evaluate criteria against alternate class {}", parent.class().repr())))
            }
            None => Err(unevaluatable(format!("Cannot evaluate column: {}", column.display()))),
        },
        ExprKind::Bind(_) | ExprKind::Const(_) => Ok(()),
        ExprKind::Grouping(grouping) => check(&grouping.element, mapper),
        ExprKind::Tuple(tuple) => tuple.items.iter().try_for_each(|item| check(item, mapper)),
        ExprKind::List(list) => {
            list.items.iter().try_for_each(|item| check(item, mapper))?;
            match list.operator {
                Operator::And | Operator::Or | Operator::Comma => Ok(()),
                // `a + b + c` is one list of operands.
                Operator::Add | Operator::Mul => {
                    list.items.iter().try_for_each(|item| check_number(&list.operator, item))
                }
                ref operator => {
                    Err(unevaluatable(format!("Cannot evaluate clauselist with operator {}", operator.name())))
                }
            }
        }
        ExprKind::Binary(binary) => {
            check(&binary.left, mapper)?;
            let is_list = matches!(binary.operator, Operator::In | Operator::NotIn);
            if is_list && matches!(binary.right.kind(), ExprKind::ScalarSelect(_)) {
                return Err(unevaluatable("Cannot evaluate Select"));
            }
            check(&binary.right, mapper)?;
            match binary.operator {
                Operator::Add | Operator::Sub | Operator::Mul | Operator::Mod | Operator::TrueDiv => {
                    check_number(&binary.operator, &binary.left)?;
                    check_number(&binary.operator, &binary.right)
                }
                Operator::Concat
                | Operator::Eq
                | Operator::Ne
                | Operator::Lt
                | Operator::Le
                | Operator::Gt
                | Operator::Ge
                | Operator::Is
                | Operator::IsNot
                | Operator::In
                | Operator::NotIn
                | Operator::StartsWith
                | Operator::EndsWith => Ok(()),
                ref operator => {
                    Err(unevaluatable(format!("Cannot evaluate BinaryExpression with operator {}", operator.name())))
                }
            }
        }
        ExprKind::Unary(unary) if unary.operator == Operator::Exists => Err(unevaluatable("Cannot evaluate Select")),
        ExprKind::Unary(unary) => {
            check(&unary.element, mapper)?;
            match unary.operator {
                Operator::Inv => Ok(()),
                ref operator => {
                    Err(unevaluatable(format!("Cannot evaluate UnaryExpression with operator {}", operator.name())))
                }
            }
        }
        ExprKind::Function(function) => {
            let name = function.name.last.to_string();
            let class = if GENERIC_FUNCTIONS.contains(&name.as_str()) { name.as_str() } else { "Function" };
            Err(unevaluatable(format!("Cannot evaluate {class}")))
        }
        ExprKind::Label(_) => Err(unevaluatable("Cannot evaluate Label")),
        ExprKind::Cast(_) => Err(unevaluatable("Cannot evaluate Cast")),
        ExprKind::Case(_) => Err(unevaluatable("Cannot evaluate Case")),
        ExprKind::Text(_) => Err(unevaluatable("Cannot evaluate TextClause")),
        ExprKind::ScalarSelect(_) => Err(unevaluatable("Cannot evaluate ScalarSelect")),
        _ => Err(unevaluatable("Cannot evaluate expression")),
    }
}

fn check_number(operator: &Operator, operand: &Expr) -> Result<()> {
    match operand.ty().affinity() {
        Affinity::Numeric | Affinity::Integer => Ok(()),
        _ => Err(unevaluatable(format!("Cannot evaluate math operator \"{}\" for datatypes", operator.name()))),
    }
}

fn evaluate(expr: &Expr, state: &Rc<InstanceState>) -> Result<Evaluated> {
    Ok(match expr.kind() {
        ExprKind::Column(_) => {
            let Some(attribute) = Attribute::of(expr) else { return Ok(Evaluated::Expired) };
            match state.load(attribute.property(), Passive::NO_FETCH)? {
                Loaded::Value(value) => Evaluated::Value(value.into_value()),
                Loaded::NoValue => Evaluated::Value(Value::Null),
                Loaded::NoResult => Evaluated::Expired,
            }
        }
        ExprKind::Bind(bind) => Evaluated::Value(bind.effective_value()?),
        ExprKind::Const(constant) => Evaluated::Value(match constant {
            Const::Null => Value::Null,
            Const::True => Value::Bool(true),
            Const::False => Value::Bool(false),
        }),
        ExprKind::Grouping(grouping) => evaluate(&grouping.element, state)?,
        ExprKind::Tuple(tuple) => evaluate_all(&tuple.items, state)?,
        ExprKind::List(list) => match list.operator {
            Operator::And => evaluate_and(&list.items, state)?,
            Operator::Or => evaluate_or(&list.items, state)?,
            Operator::Comma => evaluate_all(&list.items, state)?,
            ref operator => {
                let mut items = list.items.iter();
                let Some(first) = items.next() else { return Ok(Evaluated::Value(Value::Null)) };
                let mut result = evaluate(first, state)?;
                for item in items {
                    result = apply(operator, result, evaluate(item, state)?);
                }
                result
            }
        },
        ExprKind::Binary(binary) => {
            apply(&binary.operator, evaluate(&binary.left, state)?, evaluate(&binary.right, state)?)
        }
        ExprKind::Unary(unary) => match evaluate(&unary.element, state)? {
            Evaluated::Value(Value::Null) => Evaluated::Value(Value::Null),
            Evaluated::Value(value) => Evaluated::Value(Value::Bool(!is_true(&value))),
            Evaluated::Expired => Evaluated::Expired,
        },
        _ => Evaluated::Expired,
    })
}

/// The members of a tuple or list; a list given as one parameter is taken apart. NULL when a member is.
fn evaluate_all(items: &[Expr], state: &Rc<InstanceState>) -> Result<Evaluated> {
    let mut values = Vec::with_capacity(items.len());
    for item in items {
        match evaluate(item, state)? {
            Evaluated::Expired => return Ok(Evaluated::Expired),
            Evaluated::Value(Value::Null) => return Ok(Evaluated::Value(Value::Null)),
            Evaluated::Value(value) => values.push(value),
        }
    }
    Ok(Evaluated::Value(Value::List(Rc::from(values))))
}

fn evaluate_and(items: &[Expr], state: &Rc<InstanceState>) -> Result<Evaluated> {
    for item in items {
        match evaluate(item, state)? {
            Evaluated::Expired => return Ok(Evaluated::Expired),
            Evaluated::Value(Value::Null) => return Ok(Evaluated::Value(Value::Null)),
            Evaluated::Value(value) if is_true(&value) => {}
            Evaluated::Value(_) => return Ok(Evaluated::Value(Value::Bool(false))),
        }
    }
    Ok(Evaluated::Value(Value::Bool(true)))
}

fn evaluate_or(items: &[Expr], state: &Rc<InstanceState>) -> Result<Evaluated> {
    let mut has_null = false;
    for item in items {
        match evaluate(item, state)? {
            Evaluated::Expired => return Ok(Evaluated::Expired),
            Evaluated::Value(Value::Null) => has_null = true,
            Evaluated::Value(value) if is_true(&value) => return Ok(Evaluated::Value(Value::Bool(true))),
            Evaluated::Value(_) => {}
        }
    }
    Ok(Evaluated::Value(if has_null { Value::Null } else { Value::Bool(false) }))
}

/// Python's truth of a value.
pub(crate) fn is_true(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::Str(text) => !text.is_empty(),
        Value::Bytes(bytes) => !bytes.is_empty(),
        Value::List(items) => !items.is_empty(),
        value => number(value).is_none_or(|number| number != 0.0),
    }
}

fn apply(operator: &Operator, left: Evaluated, right: Evaluated) -> Evaluated {
    let (Evaluated::Value(left), Evaluated::Value(right)) = (left, right) else { return Evaluated::Expired };
    let result = match operator {
        Operator::Is => Value::Bool(left == right),
        Operator::IsNot => Value::Bool(left != right),
        _ if left.is_null() || right.is_null() => Value::Null,
        Operator::Eq => Value::Bool(left == right),
        Operator::Ne => Value::Bool(left != right),
        Operator::Lt => ordered(&left, &right, Ordering::is_lt),
        Operator::Le => ordered(&left, &right, Ordering::is_le),
        Operator::Gt => ordered(&left, &right, Ordering::is_gt),
        Operator::Ge => ordered(&left, &right, Ordering::is_ge),
        Operator::In => Value::Bool(is_in(&left, &right)),
        Operator::NotIn => Value::Bool(!is_in(&left, &right)),
        Operator::StartsWith => with_texts(&left, &right, |a, b| Value::Bool(a.starts_with(b))),
        Operator::EndsWith => with_texts(&left, &right, |a, b| Value::Bool(a.ends_with(b))),
        Operator::Concat => with_texts(&left, &right, |a, b| Value::text(&format!("{a}{b}"))),
        // Decimals and the host's numbers are left to the database.
        _ => return arithmetic(operator, &left, &right).map_or(Evaluated::Expired, Evaluated::Value),
    };
    Evaluated::Value(result)
}

fn ordered(left: &Value, right: &Value, test: fn(Ordering) -> bool) -> Value {
    compare_values(left, right).map_or(Value::Null, |ordering| Value::Bool(test(ordering)))
}

fn is_in(value: &Value, list: &Value) -> bool {
    matches!(list, Value::List(items) if items.contains(value))
}

fn with_texts(left: &Value, right: &Value, apply: impl Fn(&str, &str) -> Value) -> Value {
    match (left, right) {
        (Value::Str(left), Value::Str(right)) => apply(left, right),
        _ => Value::Null,
    }
}

fn arithmetic(operator: &Operator, left: &Value, right: &Value) -> Option<Value> {
    if let (Value::Int(a), Value::Int(b)) = (left, right) {
        let exact = match operator {
            Operator::Add => a.checked_add(*b),
            Operator::Sub => a.checked_sub(*b),
            Operator::Mul => a.checked_mul(*b),
            // Python's remainder has the divisor's sign.
            Operator::Mod if *b != 0 => Some((a % b + b) % b),
            _ => None,
        };
        return match (exact, operator) {
            (Some(exact), _) => Some(Value::Int(exact)),
            (None, Operator::TrueDiv) if *b != 0 => Some(Value::Float(*a as f64 / *b as f64)),
            _ => None,
        };
    }
    if matches!(left, Value::Decimal(_)) || matches!(right, Value::Decimal(_)) {
        return None;
    }
    let (a, b) = (number(left)?, number(right)?);
    Some(Value::Float(match operator {
        Operator::Add => a + b,
        Operator::Sub => a - b,
        Operator::Mul => a * b,
        Operator::TrueDiv if b != 0.0 => a / b,
        Operator::Mod if b != 0.0 => a - b * (a / b).floor(),
        _ => return None,
    }))
}
