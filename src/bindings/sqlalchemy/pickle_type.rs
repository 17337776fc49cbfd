//! `PickleType`: any Python object, stored as Python's `pickle` writes it.

use python::{Args, ClassBuilder, PyResult, Signature, Value, Vm};

use crate::library::Library;

/// Adds the methods of `PickleType`.
pub fn define(builder: ClassBuilder) -> ClassBuilder {
    builder
        .attribute("cache_ok", true)
        .method("__init__", init)
        .property("python_type", |vm, _| Ok(vm.types.object.value()))
        .method("__repr__", |vm, args| Ok(Value::string(format!("{}()", vm.class_of(args.receiver(vm)?).name()))))
        .method("process_bind_param", |vm, args| {
            let receiver = args.receiver(vm)?;
            let value = args.get(1).cloned().unwrap_or(Value::None);
            if value.is_none() {
                return Ok(value);
            }
            let protocol = vm.attr(receiver, "protocol")?;
            vm.call(&vm.attr(&vm.attr(receiver, "pickler")?, "dumps")?, &[value, protocol])
        })
        .method("process_result_value", |vm, args| {
            let receiver = args.receiver(vm)?;
            let value = args.get(1).cloned().unwrap_or(Value::None);
            if value.is_none() {
                return Ok(value);
            }
            vm.call(&vm.attr(&vm.attr(receiver, "pickler")?, "loads")?, &[value])
        })
}

const INIT: Signature = Signature::new("PickleType.__init__")
    .positional(&["self", "protocol", "pickler", "comparator", "impl"])
    .required(1);

fn init(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = INIT.bind(vm, args)?;
    let receiver = bound.or_none(0);
    let pickle = vm.import("pickle")?.value();
    let given = |index: usize| bound.get(index).filter(|value| !value.is_none()).cloned();
    let protocol = given(1).map_or_else(|| vm.attr(&pickle, "HIGHEST_PROTOCOL"), Ok)?;
    let inner = match given(4) {
        Some(inner) if inner.as_class().is_some() => vm.call(&inner, &[])?,
        Some(inner) => inner,
        None => vm.call(&Library::of(vm).class(vm, "LargeBinary")?.value(), &[])?,
    };
    vm.set_attr(&receiver, &vm.intern("protocol"), protocol)?;
    vm.set_attr(&receiver, &vm.intern("pickler"), given(2).unwrap_or(pickle))?;
    vm.set_attr(&receiver, &vm.intern("comparator"), bound.or_none(3))?;
    vm.set_attr(&receiver, &vm.intern("impl"), inner)?;
    Ok(Value::None)
}
