//! `sqlalchemy.sql.operators`: the operators as functions of two values.

use std::rc::Rc;

use python::{Args, ClassBuilder, ModuleRef, PyResult, Signature, Value, Vm};
use sql::expr::{CustomOp, Operator};

use crate::class_table::ClassDef;
use crate::library::{Library, payload};
use crate::raise::{IntoPython, refuse};
use crate::sqlalchemy::types;

/// The module.
pub const MODULE: &str = "sqlalchemy.sql.operators";

/// The class of operators that a program makes.
pub const CLASSES: &[ClassDef] = &[ClassDef::with("custom_op", MODULE, &["object"], define_custom)];

/// Functions of Python's own `operator` module.
const PLAIN: &[&str] = &[
    "add", "and_", "contains", "eq", "floordiv", "ge", "getitem", "gt", "inv", "le", "lshift", "lt", "matmul", "mod",
    "mul", "ne", "neg", "or_", "rshift", "sub", "truediv",
];

/// Functions that call a method of their first argument.
const METHODS: &[(&str, &str)] = &[
    ("all_op", "all_"),
    ("any_op", "any_"),
    ("asc_op", "asc"),
    ("between_op", "between"),
    ("bitwise_and_op", "bitwise_and"),
    ("bitwise_lshift_op", "bitwise_lshift"),
    ("bitwise_not_op", "bitwise_not"),
    ("bitwise_or_op", "bitwise_or"),
    ("bitwise_rshift_op", "bitwise_rshift"),
    ("bitwise_xor_op", "bitwise_xor"),
    ("collate", "collate"),
    ("concat_op", "concat"),
    ("contains_op", "contains"),
    ("desc_op", "desc"),
    ("distinct_op", "distinct"),
    ("endswith_op", "endswith"),
    ("icontains_op", "icontains"),
    ("iendswith_op", "iendswith"),
    ("ilike_op", "ilike"),
    ("in_op", "in_"),
    ("is_", "is_"),
    ("is_distinct_from", "is_distinct_from"),
    ("is_not", "is_not"),
    ("is_not_distinct_from", "is_not_distinct_from"),
    ("isnot", "is_not"),
    ("isnot_distinct_from", "is_not_distinct_from"),
    ("istartswith_op", "istartswith"),
    ("like_op", "like"),
    ("match_op", "match"),
    ("not_ilike_op", "not_ilike"),
    ("not_in_op", "not_in"),
    ("not_like_op", "not_like"),
    ("notilike_op", "not_ilike"),
    ("notin_op", "not_in"),
    ("notlike_op", "not_like"),
    ("nulls_first_op", "nulls_first"),
    ("nulls_last_op", "nulls_last"),
    ("nullsfirst_op", "nulls_first"),
    ("nullslast_op", "nulls_last"),
    ("pow_", "__pow__"),
    ("regexp_match_op", "regexp_match"),
    ("regexp_replace_op", "regexp_replace"),
    ("startswith_op", "startswith"),
];

/// The function that stands for an operator's method, and whether its operands change places.
pub fn function_of_method(vm: &Vm, method: &str) -> PyResult<Option<(Value, bool)>> {
    let module = vm.import(MODULE)?.value();
    if let Some((name, _)) = METHODS.iter().find(|(_, known)| *known == method) {
        return Ok(Some((vm.attr(&module, name)?, false)));
    }
    let bare = method.trim_matches('_');
    let name = match bare {
        "and" => "and_",
        "or" => "or_",
        "invert" => "inv",
        bare => bare,
    };
    if PLAIN.contains(&name) {
        return Ok(Some((vm.attr(&module, name)?, false)));
    }
    match name.strip_prefix('r').filter(|name| PLAIN.contains(name)) {
        Some(name) => Ok(Some((vm.attr(&module, name)?, true))),
        None => Ok(None),
    }
}

/// Functions that negate what a method gives.
const NEGATED: &[(&str, &str)] = &[
    ("not_between_op", "between"),
    ("not_contains_op", "contains"),
    ("not_endswith_op", "endswith"),
    ("not_icontains_op", "icontains"),
    ("not_iendswith_op", "iendswith"),
    ("not_istartswith_op", "istartswith"),
    ("not_match_op", "match"),
    ("not_regexp_match_op", "regexp_match"),
    ("not_startswith_op", "startswith"),
    ("notbetween_op", "between"),
    ("notcontains_op", "contains"),
    ("notendswith_op", "endswith"),
    ("notmatch_op", "match"),
    ("notstartswith_op", "startswith"),
];

/// Fills the module.
pub fn fill(vm: &Vm, module: &ModuleRef) -> PyResult<()> {
    let plain = vm.import("operator")?.value();
    for name in PLAIN {
        module.set(vm, name, vm.attr(&plain, name)?);
    }
    for (name, method) in METHODS {
        module.closure(vm, name, |vm, args| call(vm, args, method));
    }
    for (name, method) in NEGATED {
        module.closure(vm, name, |vm, args| vm.call_method(&call(vm, args, method)?, "__invert__", &[]));
    }
    module.closure(vm, "comma_op", |vm, _| Err(vm.error(&vm.exceptions.not_implemented_error, "")));
    module.closure(vm, "exists", |vm, _| Err(vm.error(&vm.exceptions.not_implemented_error, "")));
    predicate(vm, module, "is_comparison", Operator::is_comparison);
    predicate(vm, module, "is_commutative", Operator::is_commutative);
    predicate(vm, module, "is_associative", Operator::is_associative);
    predicate(vm, module, "is_boolean", Operator::is_boolean);
    predicate(vm, module, "is_ordering_modifier", Operator::is_order_modifier);
    predicate(vm, module, "is_order_by_modifier", Operator::is_order_modifier);
    module.closure(vm, "mirror", |vm, args| {
        let function = args.exactly_one(vm, "mirror")?;
        match named(vm, function)? {
            Some(operator) => function_of(vm, &operator.mirrored()),
            None => Ok(function.clone()),
        }
    });
    for name in ["ColumnOperators", "Operators", "custom_op"] {
        module.set(vm, name, Library::of(vm).class(vm, name)?.value());
    }
    Ok(())
}

fn call(vm: &Vm, args: &Args<'_>, method: &str) -> PyResult {
    let method = vm.attr(args.receiver(vm)?, method)?;
    vm.call_args(&method, &args.rest())
}

fn predicate(vm: &Vm, module: &ModuleRef, name: &'static str, holds: fn(&Operator) -> bool) {
    module.closure(vm, name, move |vm, args| {
        let function = args.exactly_one(vm, name)?;
        Ok(Value::bool(named(vm, function)?.is_some_and(|operator| holds(&operator))))
    });
}

/// The operator that a function of the module stands for.
fn named(vm: &Vm, function: &Value) -> PyResult<Option<Operator>> {
    if let Some(custom) = payload::<CustomPayload>(function) {
        return Ok(Some(Operator::Custom(custom.0.clone())));
    }
    let Some(name) = vm.attr_opt(function, "__name__")? else { return Ok(None) };
    Ok(name.as_str().and_then(Operator::from_name))
}

/// The function of the module that stands for an operator.
pub fn function_of(vm: &Vm, operator: &Operator) -> PyResult {
    if let Operator::Custom(custom) = operator {
        return Library::of(vm).instance(vm, "custom_op", Rc::new(CustomPayload(custom.clone())));
    }
    match vm.attr_opt(&vm.import(MODULE)?.value(), operator.name())? {
        Some(function) => Ok(function),
        None => Ok(Value::str(operator.name())),
    }
}

/// What a `custom_op` carries.
struct CustomPayload(Rc<CustomOp>);

const CUSTOM: Signature = Signature::new("custom_op").positional(&["self", "opstring"]).required(2).keyword_only(
    &[
        "precedence",
        "is_comparison",
        "return_type",
        "natural_self_precedent",
        "eager_grouping",
        "python_impl",
        "operator_class",
        "visit_name",
    ],
    0,
);

fn define_custom(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("__init__", |vm, args| {
            let bound = CUSTOM.bind(vm, args)?;
            let made = custom(vm, &bound)?;
            if let Some(object) = args.receiver(vm)?.as_obj() {
                object.set_payload(Rc::new(CustomPayload(Rc::new(made))));
            }
            Ok(Value::None)
        })
        .method("__call__", |vm, args| {
            let own = own(vm, args)?;
            let Some(left) = args.get(1) else { return Err(vm.type_error("an operand is needed")) };
            let left = super::coercion::expr(vm, left)?;
            let right = super::coercion::operand(vm, args.get(2).unwrap_or(&Value::None))?;
            super::elements::wrap(vm, &left.operate(Operator::Custom(own), right).python(vm)?)
        })
        .property("opstring", |vm, args| Ok(Value::str(&own(vm, args)?.symbol)))
        .property("precedence", |vm, args| Ok(Value::Int(i64::from(own(vm, args)?.precedence))))
        .property("is_comparison", |vm, args| Ok(Value::bool(own(vm, args)?.is_comparison)))
}

fn custom(vm: &Vm, bound: &python::Bound) -> PyResult<CustomOp> {
    let flag = |index: usize| bound.get(index).map_or(Ok(false), |flag| vm.truth(flag));
    refuse(
        vm,
        "custom_op",
        &[
            ("natural_self_precedent", bound.get(5)),
            ("python_impl", bound.get(7)),
            ("operator_class", bound.get(8)),
            ("visit_name", bound.get(9)),
        ],
    )?;
    Ok(CustomOp {
        symbol: Rc::from(bound.or_none(1).as_str().unwrap_or_default()),
        precedence: bound.get(2).and_then(Value::as_int).and_then(|number| i32::try_from(number).ok()).unwrap_or(0),
        is_comparison: flag(3)?,
        return_type: bound.get(4).filter(|ty| !ty.is_none()).map(|ty| types::required_type(vm, ty)).transpose()?,
        eager_grouping: flag(6)?,
    })
}

fn own(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<CustomOp>> {
    match payload::<CustomPayload>(args.receiver(vm)?) {
        Some(own) => Ok(own.0.clone()),
        None => Err(vm.type_error("an operator is needed")),
    }
}
