//! `comparator_factory`: operators that a type of the program defines for its columns.

use std::rc::Rc;

use python::{PyResult, Value, Vm};
use sql::expr::{Expr, Operator};

use super::elements::{self, ExprPayload};
use crate::class_table::ClassDef;
use crate::library::Library;
use crate::sqlalchemy::{host_type, types};

/// The class that a program's comparators come from; `TypeEngine.Comparator` and `TypeDecorator.Comparator` are it.
pub const CLASSES: &[ClassDef] =
    &[ClassDef::with("Comparator", "sqlalchemy.sql.type_api", &["ColumnOperators"], |builder| {
        builder
            .method("__clause_element__", |vm, args| elements::wrap(vm, &elements::own(vm, args)?))
            .property("expr", |vm, args| elements::wrap(vm, &elements::own(vm, args)?))
            .property("type", |vm, args| types::wrap(vm, &elements::own(vm, args)?.ty()))
    })];

/// The comparator that an expression's type brings with it, when a program defines one.
pub fn of(vm: &Vm, receiver: &Value, expr: &Expr) -> PyResult<Option<Value>> {
    let Some(object) = host_type::object_of(&expr.ty()) else { return Ok(None) };
    let Some(factory) = vm.attr_opt(&object, "comparator_factory")? else { return Ok(None) };
    let Some(class) = factory.as_class() else { return Ok(None) };
    let ours = Library::of(vm).class(vm, "Comparator")?;
    if class.is(&ours) || vm.is_instance(receiver, &ours) {
        return Ok(None);
    }
    let made = class.instantiate();
    made.set_payload(Rc::new(ExprPayload(expr.clone())));
    Ok(Some(Value::Obj(made)))
}

/// Python's name of an operator's method.
pub fn method_name(operator: &Operator, is_reverse: bool) -> Option<&'static str> {
    Some(match (operator, is_reverse) {
        (Operator::Eq, _) => "__eq__",
        (Operator::Ne, _) => "__ne__",
        (Operator::Lt, _) => "__lt__",
        (Operator::Le, _) => "__le__",
        (Operator::Gt, _) => "__gt__",
        (Operator::Ge, _) => "__ge__",
        (Operator::Add, false) => "__add__",
        (Operator::Add, true) => "__radd__",
        (Operator::Sub, false) => "__sub__",
        (Operator::Sub, true) => "__rsub__",
        (Operator::Mul, false) => "__mul__",
        (Operator::Mul, true) => "__rmul__",
        (Operator::TrueDiv, false) => "__truediv__",
        (Operator::TrueDiv, true) => "__rtruediv__",
        (Operator::FloorDiv, false) => "__floordiv__",
        (Operator::Mod, false) => "__mod__",
        (Operator::Mod, true) => "__rmod__",
        (Operator::And, false) => "__and__",
        (Operator::Or, false) => "__or__",
        (Operator::GetItem, false) => "__getitem__",
        _ => return None,
    })
}

/// The function of Python's `operator` that stands for an operator; its name where Python has none.
pub fn operator_object(vm: &Vm, operator: &Operator) -> PyResult {
    let name = match method_name(operator, false) {
        Some("__and__") => "and_",
        Some("__or__") => "or_",
        Some(name) => name.trim_matches('_'),
        None => return Ok(Value::str(operator.name())),
    };
    vm.attr(&vm.import("operator")?.value(), name)
}
