//! `types.SimpleNamespace`.

use super::arguments::operand;
use crate::embed::class_builder::add_methods;
use crate::vm::operators::CompareOp;
use crate::{Args, ClassRef, PyDict, PyResult, Value, Vm};

/// Namespaces compare as the dicts of their attributes do.
fn compare_namespaces(vm: &Vm, args: &Args<'_>, op: CompareOp) -> PyResult {
    let (a, b) = operand(vm, args)?;
    if !vm.is_instance(b, &vm.types.namespace) {
        return Ok(Value::NotImplemented);
    }
    let dict = |value: &Value| value.as_obj().map_or(Value::None, |object| Value::Obj(object.ensure_dict()));
    vm.compare(op, &dict(a), &dict(b))
}

/// Fills `types.SimpleNamespace`.
pub fn populate(vm: &Vm, class: &ClassRef) {
    class.has_dict.set(true);
    class.dict.set_str("__hash__", Value::None);
    add_methods(
        vm,
        class,
        &[
            ("__init__", |vm, args| {
                let given = args.positional().len().saturating_sub(1);
                if given > 1 {
                    let text = format!("SimpleNamespace expected at most 1 argument, got {given}");
                    return Err(vm.type_error(&text));
                }
                if let Some(mapping) = args.positional().get(1) {
                    let pairs = vm.call(&vm.types.dict.value(), std::slice::from_ref(mapping))?;
                    for (name, value) in pairs.as_dict().map(PyDict::items).unwrap_or_default() {
                        let Some(name) = name.as_str() else {
                            return Err(vm.type_error("keywords must be strings"));
                        };
                        vm.generic_set_attr(args.receiver(vm)?, &vm.intern(name), value)?;
                    }
                }
                for (name, value) in args.keywords() {
                    vm.generic_set_attr(args.receiver(vm)?, &vm.intern(name), value.clone())?;
                }
                Ok(Value::None)
            }),
            ("__repr__", |vm, args| {
                let value = args.receiver(vm)?;
                let class = vm.class_of(value);
                let name =
                    if class.is(&vm.types.namespace) { "namespace".to_owned() } else { class.name().to_string() };
                let Some(_guard) = super::sequence::ReprGuard::enter(value) else {
                    return Ok(Value::string(format!("{name}(...)")));
                };
                let items = value.as_obj().and_then(|object| object.with_dict(PyDict::items)).unwrap_or_default();
                let mut parts = Vec::with_capacity(items.len());
                for (name, value) in &items {
                    parts.push(format!("{}={}", vm.str(name)?, vm.repr(value)?));
                }
                Ok(Value::string(format!("{name}({})", parts.join(", "))))
            }),
            ("__replace__", |vm, args| {
                let value = args.receiver(vm)?;
                let copy = vm.call(&vm.class_of(value).value(), &[])?;
                let own = value.as_obj().and_then(|object| object.with_dict(PyDict::items)).unwrap_or_default();
                for (name, value) in own {
                    vm.set_attr(&copy, &vm.intern(name.as_str().unwrap_or_default()), value)?;
                }
                for (name, value) in args.keywords() {
                    vm.set_attr(&copy, name, value.clone())?;
                }
                Ok(copy)
            }),
            ("__eq__", |vm, args| compare_namespaces(vm, args, CompareOp::Eq)),
            ("__lt__", |vm, args| compare_namespaces(vm, args, CompareOp::Lt)),
            ("__le__", |vm, args| compare_namespaces(vm, args, CompareOp::Le)),
            ("__gt__", |vm, args| compare_namespaces(vm, args, CompareOp::Gt)),
            ("__ge__", |vm, args| compare_namespaces(vm, args, CompareOp::Ge)),
        ],
    );
}
