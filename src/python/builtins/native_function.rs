//! `builtin_function_or_method` and `method_descriptor`.

use super::arguments::type_name;
use super::function::bind;
use super::method::{bound_equal, bound_hash};
use crate::embed::class_builder::{add_methods, add_properties};
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
                Ok(native_of(args.receiver(vm)?).map_or(Value::None, |(function, _)| match documented(function) {
                    Some(text) => Value::str(text),
                    None => function.doc.clone(),
                }))
            }),
            ("__self__", |vm, args| {
                Ok(native_of(args.receiver(vm)?).and_then(|(_, receiver)| receiver.cloned()).unwrap_or(Value::None))
            }),
        ],
    );
}

/// What `__doc__` says of a builtin function, where one line says all.
fn documented(function: &NativeFunction) -> Option<&'static str> {
    if function.binding != Binding::Free || function.module.as_str() != Some("builtins") {
        return None;
    }
    Some(match function.name.as_str() {
        "abs" => "Return the absolute value of the argument.",
        "aiter" => "Return an AsyncIterator for an AsyncIterable object.",
        "all" => {
            "Return True if bool(x) is True for all values x in the iterable.\n\nIf the iterable is empty, return True."
        }
        "any" => "Return True if bool(x) is True for any x in the iterable.\n\nIf the iterable is empty, return False.",
        "chr" => "Return a Unicode string of one character with ordinal i; 0 <= i <= 0x10ffff.",
        "divmod" => "Return the tuple (x//y, x%y).  Invariant: div*y + mod == x.",
        "len" => "Return the number of items in a container.",
        "ord" => "Return the Unicode code point for a one-character string.",
        _ => return None,
    })
}
