//! Weak references.

use std::rc::Rc;

use super::arguments::{operand, type_name};
use crate::embed::class_builder::{add_methods, add_properties};
use crate::object::{Object, address};
use crate::{ClassRef, Data, Value, Vm};

/// Fills `weakref.ref`.
pub fn populate(vm: &Vm, class: &ClassRef) {
    class.dict.set_str("__module__", Value::str("weakref"));
    add_methods(
        vm,
        class,
        &[
            ("__new__", |vm, args| {
                let rest = args.rest();
                let [object, callback @ ..] = rest.between(vm, "__new__", 1, 2)? else {
                    return Err(vm.type_error("__new__ expected at least 1 argument, got 0"));
                };
                let callback = callback.first().cloned().unwrap_or(Value::None);
                match object.as_obj() {
                    Some(target) if is_weakly_referable(vm, target) => {
                        let class = args.receiver(vm)?.as_class().filter(|class| !class.is(&vm.types.weakref));
                        if callback.is_none()
                            && class.is_none()
                            && let Some(known) = crate::object::heap::plain_watcher(target)
                        {
                            return Ok(Value::Obj(known));
                        }
                        let data = Data::WeakRef(Rc::downgrade(target), callback);
                        let reference = match class {
                            Some(class) => class.instantiate_with(data),
                            None => Object::plain(data),
                        };
                        crate::object::heap::watch(target, &reference);
                        Ok(Value::Obj(reference))
                    }
                    _ => {
                        let name = type_name(vm, object);
                        Err(vm.type_error(&format!("cannot create weak reference to '{name}' object")))
                    }
                }
            }),
            ("__init__", |_, _| Ok(Value::None)),
            ("__call__", |vm, args| {
                let given = args.len().saturating_sub(1);
                if given > 0 {
                    return Err(vm.type_error(&format!("weakref expected 0 arguments, got {given}")));
                }
                Ok(referent(args.receiver(vm)?))
            }),
            ("__repr__", |vm, args| {
                let value = args.receiver(vm)?;
                let address = address(value);
                let target = referent(value);
                Ok(Value::string(if target.is_none() {
                    format!("<weakref at {address:#x}; dead>")
                } else {
                    let name = type_name(vm, &target);
                    let own = vm.attr_opt(&target, "__name__")?;
                    let own = own.as_ref().and_then(Value::as_str).map_or_else(String::new, |own| format!(" ({own})"));
                    format!("<weakref at {address:#x}; to '{name}' at {:#x}{own}>", crate::object::address(&target))
                }))
            }),
            ("__eq__", |vm, args| {
                let (a, b) = operand(vm, args)?;
                let (Some(Data::WeakRef(..)), Some(Data::WeakRef(..))) = (a.data(), b.data()) else {
                    return Ok(Value::NotImplemented);
                };
                let (x, y) = (referent(a), referent(b));
                if x.is_none() || y.is_none() {
                    return Ok(Value::bool(a.is(b)));
                }
                vm.eq(&x, &y).map(Value::bool)
            }),
            ("__hash__", |vm, args| {
                let value = args.receiver(vm)?;
                let known = value.as_obj().and_then(|object| object.payload::<i64>());
                if let Some(hash) = known {
                    return Ok(Value::Int(*hash));
                }
                let target = referent(value);
                if target.is_none() {
                    return Err(vm.type_error("weak object has gone away"));
                }
                let hash = vm.hash(&target)?;
                if let Some(object) = value.as_obj() {
                    object.set_payload(Rc::new(hash));
                }
                Ok(Value::Int(hash))
            }),
        ],
    );
    add_properties(
        vm,
        class,
        &[("__callback__", |vm, args| {
            let value = args.receiver(vm)?;
            match value.data() {
                Some(Data::WeakRef(_, callback)) if !referent(value).is_none() => Ok(callback.clone()),
                _ => Ok(Value::None),
            }
        })],
    );
}

/// Whether weak references to the object are allowed, as for CPython's classes.
fn is_weakly_referable(vm: &Vm, object: &crate::ObjRef) -> bool {
    if !object.is_exact() {
        let class = vm.class_of(&Value::Obj(object.clone()));
        let has_slot = |class: &ClassRef| {
            let slots = class.dict.get_str("__slots__");
            let names = slots.as_ref().and_then(Value::as_sequence).unwrap_or_default();
            names.iter().chain(&slots).any(|name| name.as_str() == Some("__weakref__"))
        };
        return !class.is(&vm.types.object)
            && (class.is_immutable.get() || class.has_dict.get() || class.mro.borrow().iter().any(has_slot));
    }
    matches!(
        object.data,
        Data::Function(_)
            | Data::Class(_)
            | Data::Module
            | Data::Generator(_)
            | Data::Set(_)
            | Data::FrozenSet(_)
            | Data::BoundMethod { .. }
            | Data::Native(_)
    )
}

/// The object a weak reference refers to, or `None`.
pub fn referent(reference: &Value) -> Value {
    match reference.data() {
        Some(Data::WeakRef(target, _)) => {
            target.upgrade().filter(|target| !target.is_condemned()).map_or(Value::None, Value::Obj)
        }
        _ => Value::None,
    }
}
