//! `method`: a function bound to its receiver.

use super::arguments::{operand, receiver, type_name};
use crate::embed::class_builder::{add_methods, add_properties};
use crate::object::Object;
use crate::{Args, ClassRef, Data, PyResult, Value, Vm};

fn second<'a>(vm: &Vm, args: &Args<'a>) -> PyResult<&'a Value> {
    operand(vm, args).map(|(_, value)| value)
}

fn bound_parts<'a>(vm: &Vm, args: &Args<'a>) -> PyResult<(&'a Value, &'a Value)> {
    match receiver(vm, args, "method", "__call__")?.data() {
        Some(Data::BoundMethod { receiver, function }) => Ok((receiver, function)),
        _ => Err(vm.type_error("expected a bound method")),
    }
}

pub(super) fn bound_equal(vm: &Vm, args: &Args<'_>) -> PyResult {
    let (a, b) = operand(vm, args)?;
    let parts = |value: &Value| match value.data() {
        Some(Data::BoundMethod { receiver, function }) => Some((receiver.clone(), function.clone())),
        _ => None,
    };
    Ok(match (parts(a), parts(b)) {
        (Some(x), Some(y)) => Value::bool(x.0.is(&y.0) && x.1.is(&y.1)),
        _ if a.is(b) => Value::bool(true),
        _ => Value::NotImplemented,
    })
}

pub(super) fn bound_hash(vm: &Vm, args: &Args<'_>) -> PyResult {
    let value = args.receiver(vm)?;
    Ok(Value::Int(match value.data() {
        Some(Data::BoundMethod { receiver, function }) => {
            super::object::identity_hash(receiver) ^ super::object::identity_hash(function)
        }
        _ => super::object::identity_hash(value),
    }))
}

/// Fills `method`.
pub fn populate(vm: &Vm, class: &ClassRef) {
    add_methods(
        vm,
        class,
        &[
            ("__new__", |vm, args| {
                let rest = args.rest();
                let given = rest.between(vm, "method", 2, 2)?;
                if !vm.is_callable(&given[0]) {
                    return Err(vm.type_error("first argument must be callable"));
                }
                if given[1].is_none() {
                    return Err(vm.type_error("instance must not be None"));
                }
                Ok(Value::Obj(Object::plain(Data::BoundMethod {
                    receiver: given[1].clone(),
                    function: given[0].clone(),
                })))
            }),
            ("__call__", |vm, args| vm.call_args(args.receiver(vm)?, &args.rest())),
            ("__repr__", |vm, args| {
                let (receiver, function) = bound_parts(vm, args)?;
                let name = vm.attr_opt(function, "__qualname__")?.unwrap_or_else(|| Value::str("?"));
                Ok(Value::string(format!("<bound method {} of {}>", vm.str(&name)?, vm.repr(receiver)?)))
            }),
            ("__eq__", bound_equal),
            ("__hash__", bound_hash),
            ("__getattr__", |vm, args| {
                let name = second(vm, args)?;
                let (_, function) = bound_parts(vm, args)?;
                let text = name.as_str().unwrap_or_default();
                match vm.attr_opt(function, text)? {
                    Some(value) => Ok(value),
                    None => {
                        let owner = type_name(vm, function);
                        let message = format!("'{owner}' object has no attribute '{text}'");
                        Err(vm.attribute_error(args.receiver(vm)?, text, &message))
                    }
                }
            }),
        ],
    );
    add_properties(
        vm,
        class,
        &[
            ("__self__", |vm, args| Ok(bound_parts(vm, args)?.0.clone())),
            ("__func__", |vm, args| Ok(bound_parts(vm, args)?.1.clone())),
            ("__name__", |vm, args| vm.attr(bound_parts(vm, args)?.1, "__name__")),
            ("__qualname__", |vm, args| vm.attr(bound_parts(vm, args)?.1, "__qualname__")),
            ("__doc__", |vm, args| vm.attr(bound_parts(vm, args)?.1, "__doc__")),
            ("__module__", |vm, args| vm.attr(bound_parts(vm, args)?.1, "__module__")),
        ],
    );
}
