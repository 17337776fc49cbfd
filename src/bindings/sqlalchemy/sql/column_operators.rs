//! `ColumnOperators`: what every column expression and every mapped attribute can do.

use std::rc::Rc;

use python::{Args, ClassBuilder, Data, NativeFn, PyResult, Signature, Value, Vm};
use sql::expr::{self, CustomOp, Expr, LikeOptions, Operand, Operator};

use super::coercion::{binary_operand, in_operand};
use super::comparator;
use super::elements::{own, wrap};
use super::operators;
use crate::convert;
use crate::library::Library;
use crate::raise::{IntoPython, refuse};
use crate::sqlalchemy::types;

/// Adds the operators and methods.
pub fn define(builder: ClassBuilder) -> ClassBuilder {
    let mut builder = builder.methods(OPERATORS).methods(METHODS);
    for (name, method) in LIKES {
        builder = builder.method(name, *method);
    }
    builder.attribute("__array_priority__", Value::Int(1))
}

/// Adds operators and methods that another object has, which `to` gives for the receiver.
pub fn delegate(mut builder: ClassBuilder, to: fn(&Vm, &Value) -> PyResult) -> ClassBuilder {
    let names = [OPERATORS, METHODS, LIKES].into_iter().flatten().map(|(name, _)| *name);
    for name in names.filter(|name| *name != "__hash__") {
        builder = builder.method_closure(name, move |vm, args| {
            let method = vm.attr(&to(vm, args.receiver(vm)?)?, name)?;
            let keywords: Vec<(&str, Value)> =
                args.keywords().map(|(key, value)| (key.as_str(), value.clone())).collect();
            vm.call_kw(&method, args.rest().positional(), &keywords)
        });
    }
    // A class that says what is equal has to say how it hashes.
    builder.method("__hash__", |_, args| Ok(Value::Int((args.get(0).map_or(0, python::object::address) >> 4) as i64)))
}

/// Adds operators and methods that ask the program's own `operate()`, where a class below has one.
pub fn overridable(mut builder: ClassBuilder) -> ClassBuilder {
    let names = [OPERATORS, METHODS, LIKES].into_iter().flatten().map(|(name, _)| *name);
    for name in names.filter(|name| !matches!(*name, "__hash__" | "operate" | "reverse_operate")) {
        builder = builder.method_closure(name, move |vm, args| {
            let receiver = args.receiver(vm)?;
            let keywords: Vec<(&str, Value)> =
                args.keywords().map(|(key, value)| (key.as_str(), value.clone())).collect();
            let own = vm.lookup(&vm.class_of(receiver), &vm.intern("operate"));
            let is_own = own.map_or(Ok(false), |own| vm.attr_opt(&own, "__code__").map(|code| code.is_some()))?;
            if let (true, Some((function, is_reverse))) = (is_own, operators::function_of_method(vm, name)?) {
                let method = vm.attr(receiver, if is_reverse { "reverse_operate" } else { "operate" })?;
                let others = args.rest().positional();
                let arguments: Vec<Value> = std::iter::once(function).chain(others.iter().cloned()).collect();
                return vm.call_kw(&method, &arguments, &keywords);
            }
            let plain = vm.attr(&Library::of(vm).class(vm, "ColumnOperators")?.value(), name)?;
            vm.call_kw(&plain, args.positional(), &keywords)
        });
    }
    builder.method("__hash__", |_, args| Ok(Value::Int((args.get(0).map_or(0, python::object::address) >> 4) as i64)))
}

macro_rules! operator {
    ($operator:ident) => {
        |vm, args| apply(vm, args, Operator::$operator, false)
    };
    (reverse $operator:ident) => {
        |vm, args| apply(vm, args, Operator::$operator, true)
    };
}

const OPERATORS: &[(&str, NativeFn)] = &[
    ("__eq__", operator!(Eq)),
    ("__ne__", operator!(Ne)),
    ("__lt__", operator!(Lt)),
    ("__le__", operator!(Le)),
    ("__gt__", operator!(Gt)),
    ("__ge__", operator!(Ge)),
    ("__add__", operator!(Add)),
    ("__radd__", operator!(reverse Add)),
    ("__sub__", operator!(Sub)),
    ("__rsub__", operator!(reverse Sub)),
    ("__mul__", operator!(Mul)),
    ("__rmul__", operator!(reverse Mul)),
    ("__truediv__", operator!(TrueDiv)),
    ("__rtruediv__", operator!(reverse TrueDiv)),
    ("__floordiv__", operator!(FloorDiv)),
    ("__rfloordiv__", operator!(reverse FloorDiv)),
    ("__mod__", operator!(Mod)),
    ("__rmod__", operator!(reverse Mod)),
    ("__and__", operator!(And)),
    ("__or__", operator!(Or)),
    ("__lshift__", operator!(LShift)),
    ("__rlshift__", operator!(reverse LShift)),
    ("__rshift__", operator!(RShift)),
    ("__rrshift__", operator!(reverse RShift)),
    ("__getitem__", get_item),
    ("concat", operator!(Concat)),
    ("is_", operator!(Is)),
    ("is_not", operator!(IsNot)),
    ("isnot", operator!(IsNot)),
    ("is_distinct_from", operator!(IsDistinctFrom)),
    ("is_not_distinct_from", operator!(IsNotDistinctFrom)),
    ("bitwise_and", operator!(BitAnd)),
    ("bitwise_or", operator!(BitOr)),
    ("bitwise_xor", operator!(BitXor)),
    ("bitwise_lshift", operator!(LShift)),
    ("bitwise_rshift", operator!(RShift)),
];

const METHODS: &[(&str, NativeFn)] = &[
    ("__hash__", hash),
    ("__neg__", |vm, args| wrap(vm, &own(vm, args)?.neg())),
    ("__invert__", |vm, args| wrap(vm, &own(vm, args)?.negate())),
    ("__pow__", |vm, args| power(vm, args, false)),
    ("__rpow__", |vm, args| power(vm, args, true)),
    ("bitwise_not", |vm, args| wrap(vm, &own(vm, args)?.bitwise_not())),
    ("__lshift__", |vm, args| shift(vm, args, "lshift")),
    ("__rlshift__", |vm, args| unsupported(vm, args, "lshift")),
    ("__rshift__", |vm, args| shift(vm, args, "rshift")),
    ("__rrshift__", |vm, args| unsupported(vm, args, "rshift")),
    ("__matmul__", |vm, args| unsupported(vm, args, "matmul")),
    ("operate", |vm, args| operate(vm, args, false)),
    ("reverse_operate", |vm, args| operate(vm, args, true)),
    ("__contains__", contains),
    ("in_", |vm, args| in_list(vm, args, false)),
    ("not_in", |vm, args| in_list(vm, args, true)),
    ("notin_", |vm, args| in_list(vm, args, true)),
    ("between", between),
    ("label", label),
    ("desc", |vm, args| wrap(vm, &expr::desc(&own(vm, args)?))),
    ("asc", |vm, args| wrap(vm, &expr::asc(&own(vm, args)?))),
    ("nulls_first", |vm, args| wrap(vm, &expr::nulls_first(&own(vm, args)?))),
    ("nullsfirst", |vm, args| wrap(vm, &expr::nulls_first(&own(vm, args)?))),
    ("nulls_last", |vm, args| wrap(vm, &expr::nulls_last(&own(vm, args)?))),
    ("nullslast", |vm, args| wrap(vm, &expr::nulls_last(&own(vm, args)?))),
    ("distinct", |vm, args| wrap(vm, &expr::distinct(&own(vm, args)?))),
    ("any_", |vm, args| wrap(vm, &expr::any_(&own(vm, args)?))),
    ("all_", |vm, args| wrap(vm, &expr::all_(&own(vm, args)?))),
    ("collate", collate),
    ("cast", cast),
    ("op", op),
    ("bool_op", bool_op),
    ("match", matches),
    ("regexp_match", regexp_match),
    ("regexp_replace", regexp_replace),
    ("as_string", |vm, args| {
        wrap(vm, &own(vm, args)?.json_as(sql::types::Type::new(sql::types::TypeClass::Unicode)).python(vm)?)
    }),
    ("as_integer", |vm, args| wrap(vm, &own(vm, args)?.json_as(sql::types::Type::integer()).python(vm)?)),
    ("as_boolean", |vm, args| wrap(vm, &own(vm, args)?.json_as(sql::types::Type::boolean()).python(vm)?)),
    ("as_json", |vm, args| {
        let own = own(vm, args)?;
        let ty = own.ty();
        wrap(vm, &own.json_as(ty).python(vm)?)
    }),
    ("as_numeric", as_numeric),
    ("as_float", |vm, args| {
        wrap(vm, &own(vm, args)?.json_as(sql::types::Type::new(sql::types::TypeClass::Float)).python(vm)?)
    }),
];

macro_rules! like {
    ($operator:ident) => {
        |vm, args| like(vm, args, Operator::$operator)
    };
}

const LIKES: &[(&str, NativeFn)] = &[
    ("like", like!(Like)),
    ("not_like", like!(NotLike)),
    ("notlike", like!(NotLike)),
    ("ilike", like!(ILike)),
    ("not_ilike", like!(NotILike)),
    ("notilike", like!(NotILike)),
    ("contains", like!(Contains)),
    ("icontains", like!(IContains)),
    ("startswith", like!(StartsWith)),
    ("istartswith", like!(IStartsWith)),
    ("endswith", like!(EndsWith)),
    ("iendswith", like!(IEndsWith)),
];

fn other<'a>(vm: &Vm, args: &Args<'a>) -> PyResult<&'a Value> {
    match args.get(1).or_else(|| args.keyword("other")) {
        Some(value) => Ok(value),
        None => Err(vm.type_error("missing 1 required positional argument: 'other'")),
    }
}

fn apply(vm: &Vm, args: &Args<'_>, operator: Operator, is_reverse: bool) -> PyResult {
    let own = own(vm, args)?;
    let value = other(vm, args)?;
    if let Some(name) = comparator::method_name(&operator, is_reverse) {
        if let Some(comparator) = comparator::of(vm, args.receiver(vm)?, &own)? {
            return vm.call_method(&comparator, name, std::slice::from_ref(value));
        }
    }
    let other = match operator {
        // AND and OR take conditions, not values.
        Operator::And | Operator::Or => Operand::Expr(super::coercion::condition(vm, value)?),
        // A path into JSON.
        Operator::GetItem if value.as_tuple().is_some() => {
            let keys = value.as_tuple().unwrap_or_default();
            Operand::List(keys.iter().map(|key| binary_operand(vm, key)).collect::<PyResult<_>>()?)
        }
        _ => tuple_operand(vm, &own, value)?,
    };
    let made = if is_reverse { own.reverse_operate(operator, other) } else { own.operate(operator, other) };
    wrap(vm, &made.python(vm)?)
}

/// `column ** 2`: `pow(column, 2)`.
fn power(vm: &Vm, args: &Args<'_>, is_reverse: bool) -> PyResult {
    let mut operands = vec![Operand::Expr(own(vm, args)?), binary_operand(vm, other(vm, args)?)?];
    if is_reverse {
        operands.reverse();
    }
    wrap(vm, &expr::Function::call(&[], "pow", operands, None).python(vm)?)
}

/// `a << b`, which types of some databases have.
fn shift(vm: &Vm, args: &Args<'_>, name: &str) -> PyResult {
    let other = args.get(1).ok_or_else(|| vm.type_error("an operand is needed"))?;
    match own(vm, args)?.type_method(&format!("__{name}__"), vec![binary_operand(vm, other)?]).python(vm)? {
        Some(made) => wrap(vm, &made),
        None => unsupported(vm, args, name),
    }
}

fn unsupported(vm: &Vm, _args: &Args<'_>, name: &str) -> PyResult {
    let text = format!("Operator '{name}' is not supported on this expression");
    Err(vm.error(&vm.exceptions.not_implemented_error, &text))
}

/// `column.operate(operator, other)`: the operator is a function of two values.
fn operate(vm: &Vm, args: &Args<'_>, is_reverse: bool) -> PyResult {
    let values = args.positional();
    let [own, function, others @ ..] = values else {
        return Err(vm.type_error("an operator is needed"));
    };
    let mut given = vec![own.clone()];
    given.extend(others.iter().cloned());
    if is_reverse {
        given.reverse();
    }
    let keywords: Vec<(&str, Value)> = args.keywords().map(|(key, value)| (key.as_str(), value.clone())).collect();
    vm.call_kw(function, &given, &keywords)
}

/// The other side of a comparison: a list or tuple beside a tuple of columns is taken member by member, and each member
/// is a value, whatever it is.
fn tuple_operand(vm: &Vm, own: &Expr, value: &Value) -> PyResult<Operand> {
    match value.as_sequence() {
        Some(members) if matches!(own.kind(), expr::ExprKind::Tuple(_)) => {
            Ok(Operand::List(members.iter().map(|member| Operand::Value(convert::to_sql(vm, member))).collect()))
        }
        _ => binary_operand(vm, value),
    }
}

fn hash(vm: &Vm, args: &Args<'_>) -> PyResult {
    let address = match own(vm, args) {
        Ok(expr) => expr.id(),
        Err(_) => args.get(0).map_or(0, python::object::address),
    };
    Ok(Value::Int((address >> 4) as i64))
}

/// `column[index]`, `column[start:stop]`.
fn get_item(vm: &Vm, args: &Args<'_>) -> PyResult {
    let Some(Data::Slice(bounds)) = other(vm, args)?.data() else {
        return apply(vm, args, Operator::GetItem, false);
    };
    let [start, stop, _] = &**bounds;
    wrap(vm, &own(vm, args)?.slice(binary_operand(vm, start)?, binary_operand(vm, stop)?).python(vm)?)
}

/// `column.match(words, postgresql_regconfig=…)`.
fn matches(vm: &Vm, args: &Args<'_>) -> PyResult {
    let words = binary_operand(vm, other(vm, args)?)?;
    let configuration = args.keyword("postgresql_regconfig").and_then(Value::as_str);
    wrap(vm, &own(vm, args)?.matches(words, configuration).python(vm)?)
}

const AS_NUMERIC: Signature =
    Signature::new("JSON.Comparator.as_numeric").positional(&["self", "precision", "scale", "asdecimal"]).required(3);

/// `data["x"].as_numeric(10, 2)`.
fn as_numeric(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = AS_NUMERIC.bind(vm, args)?;
    let digits = |place: usize| bound.get(place).and_then(Value::as_int).and_then(|digits| u32::try_from(digits).ok());
    let is_decimal = bound.get(3).map_or(Ok(true), |flag| vm.truth(flag))?;
    let ty = sql::types::Type::numeric(digits(1), digits(2), is_decimal);
    wrap(vm, &own(vm, args)?.json_as(ty).python(vm)?)
}

/// `x in column`: SQLAlchemy refuses it rather than guess.
fn contains(vm: &Vm, _args: &Args<'_>) -> PyResult {
    Err(vm.error(&vm.exceptions.not_implemented_error, "Operator 'contains' is not supported on this expression"))
}

const IN: Signature = Signature::new("ColumnOperators.in_").positional(&["self", "other"]).required(2);

fn in_list(vm: &Vm, args: &Args<'_>, is_negated: bool) -> PyResult {
    let bound = IN.bind(vm, args)?;
    let own = own(vm, args)?;
    let other = in_operand(vm, &bound.or_none(1))?;
    let made = if is_negated { own.not_in(other) } else { own.in_(other) };
    wrap(vm, &made.python(vm)?)
}

const BETWEEN: Signature =
    Signature::new("ColumnOperators.between").positional(&["self", "cleft", "cright", "symmetric"]).required(3);

fn between(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = BETWEEN.bind(vm, args)?;
    let own = own(vm, args)?;
    let symmetric = bound.get(3).map_or(Ok(false), |flag| vm.truth(flag))?;
    let low = tuple_operand(vm, &own, &bound.or_none(1))?;
    let high = tuple_operand(vm, &own, &bound.or_none(2))?;
    wrap(vm, &own.between(low, high, symmetric).python(vm)?)
}

fn label(vm: &Vm, args: &Args<'_>) -> PyResult {
    let name = crate::sqlalchemy::schema::name(args.get(1).or_else(|| args.keyword("name")));
    wrap(vm, &own(vm, args)?.label(name))
}

fn collate(vm: &Vm, args: &Args<'_>) -> PyResult {
    refuse(vm, "collate", &[("collation_schema", args.get(2))])?;
    let name = other(vm, args)?.as_str().unwrap_or_default().to_owned();
    wrap(vm, &expr::collate(&own(vm, args)?, &name))
}

fn cast(vm: &Vm, args: &Args<'_>) -> PyResult {
    let ty = types::required_type(vm, other(vm, args)?)?;
    wrap(vm, &expr::cast(own(vm, args)?.into(), ty).python(vm)?)
}

const LIKE: Signature =
    Signature::new("ColumnOperators.like").positional(&["self", "other", "escape", "autoescape"]).required(2);

fn like(vm: &Vm, args: &Args<'_>, operator: Operator) -> PyResult {
    let bound = LIKE.bind(vm, args)?;
    let own = own(vm, args)?;
    let options = LikeOptions {
        escape: bound.get(2).and_then(Value::as_str).map(Rc::from),
        autoescape: bound.get(3).map_or(Ok(false), |flag| vm.truth(flag))?,
    };
    let other = binary_operand(vm, &bound.or_none(1))?;
    // Arrays, JSON and ranges have a `contains` of their own.
    if matches!(operator, Operator::Contains)
        && let Some(made) = own.type_method("contains", vec![other.clone()]).python(vm)?
    {
        return wrap(vm, &made);
    }
    wrap(vm, &own.like(operator, other, options).python(vm)?)
}

const OP: Signature = Signature::new("Operators.op")
    .positional(&[
        "self",
        "opstring",
        "precedence",
        "is_comparison",
        "return_type",
        "python_impl",
        "operator_class",
        "visit_name",
    ])
    .required(2);
const BOOL_OP: Signature =
    Signature::new("Operators.bool_op").positional(&["self", "opstring", "precedence", "python_impl"]).required(2);

/// `column.op('->')`: a function of the other side.
fn op(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = OP.bind(vm, args)?;
    let given =
        [("python_impl", 5), ("operator_class", 6), ("visit_name", 7)].map(|(name, place)| (name, bound.get(place)));
    refuse(vm, "op", &given)?;
    let is_comparison = bound.get(3).map_or(Ok(false), |flag| vm.truth(flag))?;
    let return_type = bound.get(4).filter(|ty| !ty.is_none()).map(|ty| types::required_type(vm, ty)).transpose()?;
    op_of(vm, args, &bound, is_comparison, return_type)
}

/// `column.bool_op('->')`: as `op()`, and a comparison.
fn bool_op(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = BOOL_OP.bind(vm, args)?;
    refuse(vm, "bool_op", &[("python_impl", bound.get(3))])?;
    op_of(vm, args, &bound, true, None)
}

fn op_of(
    vm: &Vm,
    args: &Args<'_>,
    bound: &python::Bound,
    is_comparison: bool,
    return_type: Option<sql::types::Type>,
) -> PyResult {
    let own: Expr = own(vm, args)?;
    let operator = Rc::new(CustomOp {
        symbol: Rc::from(bound.or_none(1).as_str().unwrap_or_default()),
        precedence: bound.get(2).and_then(Value::as_int).unwrap_or(0) as i32,
        is_comparison,
        return_type,
        eager_grouping: false,
    });
    let module = python::ModuleRef::new(vm, "sqlalchemy.sql.operators");
    module.closure(vm, "against", move |vm, args| {
        let other = binary_operand(vm, args.get(0).unwrap_or(&Value::None))?;
        wrap(vm, &own.operate(Operator::Custom(operator.clone()), other).python(vm)?)
    });
    Ok(module.get("against").unwrap_or(Value::None))
}

const REGEXP_MATCH: Signature =
    Signature::new("ColumnOperators.regexp_match").positional(&["self", "pattern", "flags"]).required(2);

fn regexp_match(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = REGEXP_MATCH.bind(vm, args)?;
    let pattern = binary_operand(vm, &bound.or_none(1))?;
    let flags = bound.or_none(2);
    wrap(vm, &own(vm, args)?.regexp(pattern, None, flags.as_str()).python(vm)?)
}

const REGEXP_REPLACE: Signature = Signature::new("ColumnOperators.regexp_replace")
    .positional(&["self", "pattern", "replacement", "flags"])
    .required(3);

fn regexp_replace(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = REGEXP_REPLACE.bind(vm, args)?;
    let pattern = binary_operand(vm, &bound.or_none(1))?;
    let replacement = binary_operand(vm, &bound.or_none(2))?;
    let flags = bound.or_none(3);
    wrap(vm, &own(vm, args)?.regexp(pattern, Some(replacement), flags.as_str()).python(vm)?)
}
