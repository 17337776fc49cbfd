//! `builtin_function_or_method`, `method_descriptor`, and those of slots: `wrapper_descriptor` and `method-wrapper`.

use super::arguments::type_name;
use super::function::bind;
use super::method::{bound_equal, bound_hash};
use crate::embed::class_builder::{add_methods, add_properties};
use crate::modules::docs;
use crate::object::address;
use crate::object::function::{Binding, NativeFunction, Role};
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

/// Fills the classes of native functions.
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
                let shown = |value: &Value| format!("{} object at {:#x}", type_name(vm, value), address(value));
                let owner = function.owner_class();
                let owned = || owner.as_ref().map_or_else(String::new, |class| class.name().to_string());
                Ok(Value::string(match (receiver, function.role) {
                    (Some(receiver), Role::Slot) => format!("<method-wrapper '{name}' of {}>", shown(receiver)),
                    (Some(receiver), _) => format!("<built-in method {name} of {}>", shown(receiver)),
                    (None, _) if function.binding == Binding::Free => format!("<built-in function {name}>"),
                    (None, Role::Slot) => format!("<slot wrapper '{name}' of '{}' objects>", owned()),
                    (None, Role::Static) if let Some(class) = &owner => {
                        format!("<built-in method {name} of {}>", shown(&class.value()))
                    }
                    (None, _) => format!("<method '{name}' of '{}' objects>", owned()),
                }))
            }),
            ("__eq__", bound_equal),
            ("__hash__", bound_hash),
        ],
    );
    if matches!(class.name().as_str(), "method_descriptor" | "wrapper_descriptor") {
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
