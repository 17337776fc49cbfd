//! Functions and classes of `sqlalchemy.orm` that are Python over the others.

use python::compile::Mode;
use python::{NativeFn, PyResult, Value, Vm};

use super::map_class;
use super::mapped_class::MappedPayload;
use crate::raise::argument_error;
use crate::sqlalchemy::warnings;

/// Where they live.
const MODULE: &str = "sqlalchemy.orm._declaring";

const SOURCE: &str = include_str!("declaring.py");

/// Their names.
pub const NAMES: &[&str] = &[
    "DictBundle",
    "add_mapped_attribute",
    "as_typed_table",
    "create_session",
    "declarative_mixin",
    "has_inherited_table",
    "mapped_as_dataclass",
    "merge_frozen_result",
    "synonym_for",
];

const HOOKS: &[(&str, NativeFn)] = &[
    ("_add_attribute", |vm, args| {
        let target = args.receiver(vm)?;
        let name = vm.intern(args.get(1).and_then(Value::as_str).unwrap_or_default());
        let value = args.get(2).cloned().unwrap_or(Value::None);
        let mapped = target.as_obj().and_then(|object| object.payload::<MappedPayload>());
        let (Some(class), Some(mapped)) = (target.as_class(), mapped) else {
            return Err(argument_error(vm, "a mapped class is expected"));
        };
        if !map_class::add_attribute(vm, &class, &mapped.0, &name, &value)? {
            vm.set_attr(target, &name, value)?;
        }
        Ok(Value::None)
    }),
    ("_warn_deprecated", |vm, args| {
        warnings::warn(vm, "SADeprecationWarning", args.receiver(vm)?.as_str().unwrap_or_default())?;
        Ok(Value::None)
    }),
];

/// Makes their module importable.
pub fn register(vm: &Vm) {
    vm.register_module(MODULE, |vm, module| {
        module.functions(vm, HOOKS);
        vm.run_text(SOURCE, "sqlalchemy/orm/_declaring.py", Mode::Module, module.as_obj().ensure_dict(), None)?;
        Ok(())
    });
}

/// What a name stands for.
pub fn named(vm: &Vm, name: &str) -> PyResult<Option<Value>> {
    if NAMES.contains(&name) { vm.attr_opt(&vm.import(MODULE)?.value(), name) } else { Ok(None) }
}
