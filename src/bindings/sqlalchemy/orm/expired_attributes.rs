//! `state.expired_attributes`: a set that shows what is expired now, whenever it is looked at.

use std::rc::Rc;

use orm::InstanceState;
use python::{Args, ClassBuilder, PyResult, Value, Vm};

use super::inspection;
use crate::class_table::ClassDef;
use crate::library::{Library, payload};

/// The class; Python's own set would not follow the object.
pub const CLASSES: &[ClassDef] = &[ClassDef::with("_ExpiredAttributes", "sqlalchemy.orm.state", &["object"], define)];

struct Expired(Rc<InstanceState>);

/// The expired attributes of an object.
pub fn wrap(vm: &Vm, state: &Rc<InstanceState>) -> PyResult {
    Library::of(vm).instance(vm, "_ExpiredAttributes", Rc::new(Expired(state.clone())))
}

/// As a set of this moment.
fn now(vm: &Vm, args: &Args<'_>) -> PyResult {
    let own = payload::<Expired>(args.receiver(vm)?).ok_or_else(|| vm.type_error("expired attributes are needed"))?;
    inspection::name_set(vm, &own.0.expired_attributes())
}

/// A method of the set of this moment.
fn of_set(vm: &Vm, args: &Args<'_>, name: &str) -> PyResult {
    let other = args.get(1).cloned().unwrap_or(Value::None);
    let other = match payload::<Expired>(&other) {
        Some(other) => inspection::name_set(vm, &other.0.expired_attributes())?,
        None => other,
    };
    vm.call_method(&now(vm, args)?, name, &[other])
}

fn define(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("__repr__", |vm, args| Ok(Value::string(vm.repr(&now(vm, args)?)?)))
        .method("__iter__", |vm, args| vm.iter(&now(vm, args)?))
        .method("__len__", |vm, args| vm.call_method(&now(vm, args)?, "__len__", &[]))
        .method("copy", now)
        .method("__contains__", |vm, args| of_set(vm, args, "__contains__"))
        .method("__eq__", |vm, args| of_set(vm, args, "__eq__"))
        .method("__ne__", |vm, args| of_set(vm, args, "__ne__"))
        .method("__le__", |vm, args| of_set(vm, args, "__le__"))
        .method("__lt__", |vm, args| of_set(vm, args, "__lt__"))
        .method("__ge__", |vm, args| of_set(vm, args, "__ge__"))
        .method("__gt__", |vm, args| of_set(vm, args, "__gt__"))
        .method("__and__", |vm, args| of_set(vm, args, "__and__"))
        .method("__or__", |vm, args| of_set(vm, args, "__or__"))
        .method("__sub__", |vm, args| of_set(vm, args, "__sub__"))
        .method("__rsub__", |vm, args| of_set(vm, args, "__rsub__"))
        .method("__xor__", |vm, args| of_set(vm, args, "__xor__"))
        .method("intersection", |vm, args| of_set(vm, args, "intersection"))
        .method("union", |vm, args| of_set(vm, args, "union"))
        .method("difference", |vm, args| of_set(vm, args, "difference"))
        .method("issubset", |vm, args| of_set(vm, args, "issubset"))
        .method("issuperset", |vm, args| of_set(vm, args, "issuperset"))
}
