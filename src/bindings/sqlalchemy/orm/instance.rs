//! Objects of mapped classes: how a Python object and its [`InstanceState`] hold each other.

use std::any::Any;
use std::rc::Rc;

use orm::{Instance, InstanceState, Mapper};
use python::{ClassRef, ObjRef, Object, PyResult, Value, Vm};

use crate::raise::{IntoPython, Raise};

/// Gives a new Python object of a mapped class its state.
pub fn bind(object: &ObjRef, state: &Rc<InstanceState>) {
    let shared: Rc<dyn Any> = object.clone();
    state.bind(Rc::downgrade(&shared));
    object.set_payload(state.clone());
}

/// The Python object that the mapping layer holds.
pub fn object_of(host: &Rc<dyn Any>) -> Option<ObjRef> {
    host.clone().downcast::<Object>().ok()
}

/// The state of a Python object of a mapped class.
pub fn state_of(value: &Value) -> Option<Rc<InstanceState>> {
    value.as_obj().and_then(|object| object.payload::<InstanceState>())
}

/// The state of an object that was just made, made now when the class is mapped and its `__new__` gave a bare object.
pub fn ensure_state(vm: &Vm, object: &ObjRef, mapper: &Rc<Mapper>) -> PyResult<Rc<InstanceState>> {
    if let Some(state) = object.payload::<InstanceState>() {
        return Ok(state);
    }
    let state = InstanceState::new(mapper);
    bind(object, &state);
    mapper.prepare_new(&state).python(vm)?;
    Ok(state)
}

/// A Python object and its state for the mapping layer; `UnmappedInstanceError` for other objects.
pub fn instance_of(vm: &Vm, value: &Value) -> PyResult<Instance> {
    if let (Some(object), Some(state)) = (value.as_obj(), state_of(value)) {
        return Ok(Instance::new(state, object.clone()));
    }
    let class = vm.class_of(value);
    if let (Some(object), Some(mapper)) = (value.as_obj(), super::mapped_class::mapper_of_class(&class)) {
        let state = ensure_state(vm, object, &mapper)?;
        return Ok(Instance::new(state, object.clone()));
    }
    let given = value.as_class().map(|class| path_of(&class));
    Err(orm::Error::unmapped_instance(&path_of(&class), given.as_deref()).raise(vm))
}

/// `was_deleted(object)`: whether a flush deleted the object's row.
pub fn was_deleted(vm: &Vm, args: &python::Args<'_>) -> PyResult {
    Ok(Value::bool(instance_of(vm, args.receiver(vm)?)?.state().was_deleted()))
}

/// `module.Class`, as errors name classes.
pub fn path_of(class: &ClassRef) -> String {
    let module = class.module();
    format!("{}.{}", module.as_ref().and_then(Value::as_str).unwrap_or("builtins"), class.name())
}

/// The Python object of an [`Instance`].
pub fn python_object(_vm: &Vm, instance: &Instance) -> PyResult {
    Ok(object_of(instance.object()).map_or(Value::None, Value::Obj))
}

/// The Python objects of several [`Instance`]s.
pub fn python_objects(vm: &Vm, instances: &[Instance]) -> PyResult<Vec<Value>> {
    instances.iter().map(|instance| python_object(vm, instance)).collect()
}
