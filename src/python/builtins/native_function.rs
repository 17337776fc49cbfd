//! `builtin_function_or_method` and `method_descriptor`.

use super::arguments::type_name;
use super::function::bind;
use super::method::{bound_equal, bound_hash};
use crate::embed::class_builder::{add_methods, add_properties};
use crate::modules::docs;
use crate::object::address;
use crate::object::function::{Binding, NativeFunction};
use crate::{ClassRef, Data, Value, Vm};

/// The native function behind a value, with its receiver when it is bound.
fn native_of(value: &Value) -> Option<(&NativeFunction, Option<&Value>)> {
    match value.data()? {
        Data::Native(function) => Some((function, None)),
        Data::BoundMethod { receiver, function } => match function.data()? {
            Data::Native(function) => Some((function, Some(receiver))),
            _ => None,
        },
        _ => None,
    }
}

/// Fills `builtin_function_or_method` and `method_descriptor`.
pub fn populate(vm: &Vm, class: &ClassRef) {
    add_methods(
        vm,
        class,
        &[
            ("__call__", |vm, args| vm.call_args(args.receiver(vm)?, &args.rest())),
            ("__repr__", |vm, args| {
                let value = args.receiver(vm)?;
                let Some((function, receiver)) = native_of(value) else {
                    return super::object::default_repr(vm, value).map(Value::string);
                };
                let name = &function.name;
                Ok(Value::string(match receiver {
                    Some(receiver) => {
                        let owner = type_name(vm, receiver);
                        format!("<built-in method {name} of {owner} object at {:#x}>", address(receiver))
                    }
                    None if function.binding == Binding::Free => format!("<built-in function {name}>"),
                    None => {
                        let owner = function.owner_class().map_or_else(String::new, |class| class.name().to_string());
                        format!("<method '{name}' of '{owner}' objects>")
                    }
                }))
            }),
            ("__eq__", bound_equal),
            ("__hash__", bound_hash),
        ],
    );
    if class.name().as_str() != "builtin_function_or_method" {
        add_methods(vm, class, &[("__get__", bind)]);
    }
    add_properties(
        vm,
        class,
        &[
            ("__name__", |vm, args| {
                Ok(native_of(args.receiver(vm)?).map_or(Value::None, |(function, _)| function.name.value()))
            }),
            ("__qualname__", |vm, args| {
                Ok(native_of(args.receiver(vm)?)
                    .map_or(Value::None, |(function, _)| Value::string(function.qualname())))
            }),
            ("__module__", |vm, args| {
                Ok(native_of(args.receiver(vm)?).map_or(Value::None, |(function, _)| function.module.clone()))
            }),
            ("__doc__", |vm, args| {
                let Some((function, _)) = native_of(args.receiver(vm)?) else { return Ok(Value::None) };
                Ok(Some(&function.doc)
                    .filter(|doc| !doc.is_none())
                    .cloned()
                    .or_else(|| docs::of_function(vm, function))
                    .into())
            }),
            ("__self__", |vm, args| {
                Ok(native_of(args.receiver(vm)?).and_then(|(_, receiver)| receiver.cloned()).unwrap_or(Value::None))
            }),
        ],
    );
}
