//! `sqlalchemy.ext.associationproxy`: the native half. Proxies are descriptors over attributes, so they are Python.

use python::compile::Mode;
use python::{Args, ModuleRef, NativeFn, PyResult, Value, Vm};

use crate::raise::{IntoPython, unavailable};
use crate::sqlalchemy::orm::{attribute, mapped_class};

/// The module's name.
pub const MODULE: &str = "sqlalchemy.ext.associationproxy";

const SOURCE: &str = include_str!("associationproxy.py");

const HOOKS: &[(&str, NativeFn)] = &[
    ("_related", related),
    ("_is_attribute", |vm, args| Ok(Value::bool(attribute::attribute_of(args.receiver(vm)?).is_some()))),
    ("_mapped", |vm, args| {
        let mapper = args.receiver(vm)?.as_class().and_then(|class| mapped_class::mapper_of_class(&class));
        mapper.map_or(Ok(Value::None), |mapper| mapped_class::python_class(vm, &mapper))
    }),
    ("_refuse_options", |vm, args| {
        let names = vm.collect(args.receiver(vm)?)?;
        let name = names.first().and_then(Value::as_str).unwrap_or_default();
        Err(unavailable(vm, &format!("association_proxy({name}=…)")))
    }),
];

/// Fills the module.
pub fn fill(vm: &Vm, module: &ModuleRef) -> PyResult<()> {
    module.functions(vm, HOOKS);
    vm.run_text(SOURCE, "sqlalchemy/ext/associationproxy.py", Mode::Module, module.as_obj().ensure_dict(), None)?;
    Ok(())
}

/// The class that a mapped attribute refers to, whether there are many, and whether it is a relationship at all.
fn related(vm: &Vm, args: &Args<'_>) -> PyResult {
    let class = args.receiver(vm)?.as_class();
    let Some(mapper) = class.and_then(|class| mapped_class::mapper_of_class(&class)) else {
        return Err(vm.type_error("a mapped class is needed"));
    };
    mapper.registry_configure().python(vm)?;
    let property = mapper.property(args.get(1).and_then(Value::as_str).unwrap_or_default()).python(vm)?;
    let Some(relationship) = property.relationship() else {
        return Ok(Value::tuple(vec![Value::None, Value::None, Value::bool(false)]));
    };
    let target = mapped_class::python_class(vm, &relationship.target().python(vm)?)?;
    Ok(Value::tuple(vec![target, Value::bool(relationship.uselist()), Value::bool(true)]))
}
