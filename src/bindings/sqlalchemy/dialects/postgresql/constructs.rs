//! `array()`, `aggregate_order_by()`, `hstore()` and the text search functions.

use std::rc::Rc;

use python::{Args, NativeFn, PyResult, Signature, Value, Vm};
use sql::expr::{Expr, Function, Operand};
use sql::schema::DdlItem;

use crate::class_table::ClassDef;
use crate::raise::IntoPython;
use crate::sqlalchemy::schema::ddl;
use crate::sqlalchemy::sql::coercion::{self, By, operand};
use crate::sqlalchemy::sql::elements::{ExprPayload, wrap};
use crate::sqlalchemy::sql::type_methods;
use crate::sqlalchemy::types::required_type;

/// The classes.
pub const CLASSES: &[ClassDef] = &[
    ClassDef::with("postgresql.array", "sqlalchemy.dialects.postgresql.array", &["ExpressionClauseList"], |builder| {
        builder.method("__init__", init_array)
    }),
    ClassDef::with("aggregate_order_by", "sqlalchemy.dialects.postgresql.ext", &["ColumnElement"], |builder| {
        builder.method("__init__", init_aggregate_order_by)
    }),
];

const NAMED: &str = "sqlalchemy.dialects.postgresql.named_types";

macro_rules! named {
    ($name:literal, $init:ident) => {
        ClassDef::with(concat!("postgresql.", $name), NAMED, &["_CreateDropBase"], |builder| {
            builder.method("__init__", $init)
        })
    };
}

/// The classes of CREATE TYPE and its relatives.
pub const DDL: &[ClassDef] = &[
    named!("CreateEnumType", init_create_type),
    named!("DropEnumType", init_drop_type),
    named!("CreateDomainType", init_create_type),
    named!("DropDomainType", init_drop_type),
];

const NAMED_TYPE: Signature = Signature::new("_CreateDropBase.__init__").positional(&["self", "element"]).required(2);

fn init_create_type(vm: &Vm, args: &Args<'_>) -> PyResult {
    named_type(vm, args, false)
}

fn init_drop_type(vm: &Vm, args: &Args<'_>) -> PyResult {
    named_type(vm, args, true)
}

fn named_type(vm: &Vm, args: &Args<'_>, is_drop: bool) -> PyResult {
    let bound = NAMED_TYPE.bind(vm, args)?;
    let element = bound.or_none(1);
    let ty = required_type(vm, &element)?;
    ddl::attach(vm, &bound.or_none(0), &element, DdlItem::NamedType { ty, is_drop })
}

macro_rules! call {
    ($name:literal) => {
        ($name, |vm, args| call(vm, args, $name))
    };
}

/// The functions.
pub const FUNCTIONS: &[(&str, NativeFn)] = &[
    ("Any", |vm, args| against(vm, args, true)),
    ("All", |vm, args| against(vm, args, false)),
    call!("array_agg"),
    call!("hstore"),
    call!("to_tsvector"),
    call!("to_tsquery"),
    call!("plainto_tsquery"),
    call!("phraseto_tsquery"),
    call!("websearch_to_tsquery"),
    call!("ts_headline"),
];

fn attach(vm: &Vm, receiver: &Value, expr: Expr) -> PyResult {
    match receiver.as_obj() {
        Some(object) => object.set_payload(Rc::new(ExprPayload(expr))),
        None => return Err(vm.type_error("an expression is needed")),
    }
    Ok(Value::None)
}

const ARRAY: Signature =
    Signature::new("array.__init__").positional(&["self", "clauses"]).required(2).keyword_only(&["type_"], 0);

/// `array([1, 2])`.
fn init_array(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = ARRAY.bind(vm, args)?;
    let items = vm.collect(&bound.or_none(1))?;
    let items: Vec<Operand> = items.iter().map(|item| operand(vm, item)).collect::<PyResult<_>>()?;
    let ty = bound.get(2).filter(|ty| !ty.is_none()).map(|ty| required_type(vm, ty)).transpose()?;
    attach(vm, &bound.or_none(0), sql::expr::array(items, ty).python(vm)?)
}

/// `aggregate_order_by(target, …)`.
fn init_aggregate_order_by(vm: &Vm, args: &Args<'_>) -> PyResult {
    let [receiver, target, order @ ..] = args.positional() else {
        return Err(vm.type_error("aggregate_order_by.__init__() missing 1 required positional argument: 'target'"));
    };
    if order.is_empty() {
        return Err(vm.type_error("at least one ORDER BY element is required"));
    }
    let target = coercion::expr(vm, target)?;
    let order = By::Other.exprs(vm, order)?;
    attach(vm, receiver, sql::expr::aggregate_order_by(&target, order))
}

/// `Any(value, array)`.
fn against(vm: &Vm, args: &Args<'_>, is_any: bool) -> PyResult {
    let array = coercion::expr(vm, args.get(1).unwrap_or(&Value::None))?;
    let mut rest = vec![args.get(0).cloned().unwrap_or(Value::None)];
    rest.extend(args.get(2).cloned());
    type_methods::beside_items(vm, &array, is_any, &Args::new(&rest, &[]))
}

fn call(vm: &Vm, args: &Args<'_>, name: &str) -> PyResult {
    let operands: Vec<Operand> = args.positional().iter().map(|value| operand(vm, value)).collect::<PyResult<_>>()?;
    let ty = args.keyword("type_").map(|ty| required_type(vm, ty)).transpose()?;
    wrap(vm, &Function::call(&[], name, operands, ty).python(vm)?)
}
