//! What `inspect()` gives of objects, and the small collections of the session.

use std::rc::Rc;

use orm::{InstanceState, ObjectState, Passive};
use python::{Args, ClassBuilder, PyDict, PyResult, Value, Vm};

use super::attribute::to_python;
use super::instance::{python_objects, state_of};
use super::{expired_attributes, history, mapper, session};
use crate::class_table::ClassDef;
use crate::convert;
use crate::library::{Library, payload};
use crate::raise::IntoPython;
use crate::sqlalchemy::event::class_events::{NO_VALUE, STATUS};

/// The classes.
pub const CLASSES: &[ClassDef] = &[
    ClassDef::with("InstanceState", "sqlalchemy.orm.state", &["InspectionAttrInfo"], define_state),
    ClassDef::with("AttributeState", "sqlalchemy.orm.state", &["object"], define_attribute),
    ClassDef::with("IdentitySet", "sqlalchemy.util._collections", &["object"], define_identity_set),
    ClassDef::with("ReadOnlyProperties", "sqlalchemy.util._collections", &["object"], define_properties),
    ClassDef::with("_WeakInstanceDict", "sqlalchemy.orm.identity", &["object"], define_identity_map),
];

/// The descriptor behind `__dict__` of mapped objects.
pub const DICT: &[ClassDef] = &[ClassDef::with("_InstanceDict", "sqlalchemy.orm.state", &["object"], define_dict)];

struct StatePayload(Rc<InstanceState>);

struct DictPayload;

/// What an `AttributeState` carries.
pub struct AttributePayload {
    /// The object.
    pub state: Rc<InstanceState>,
    /// The attribute.
    pub key: Rc<str>,
}

struct Items(Vec<Value>);

/// The Python object of a state.
pub fn wrap_state(vm: &Vm, state: &Rc<InstanceState>) -> PyResult {
    let library = Library::of(vm);
    let address = Rc::as_ptr(state).cast::<u8>() as usize;
    library.wrapper(address, || library.instance(vm, "InstanceState", Rc::new(StatePayload(state.clone()))))
}

fn own_state(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<InstanceState>> {
    match payload::<StatePayload>(args.receiver(vm)?) {
        Some(payload) => Ok(payload.0.clone()),
        None => Err(vm.type_error("an InstanceState is needed")),
    }
}

fn is_in(vm: &Vm, args: &Args<'_>, wanted: ObjectState) -> PyResult {
    Ok(Value::bool(own_state(vm, args)?.object_state() == wanted))
}

fn define_state(builder: ClassBuilder) -> ClassBuilder {
    builder
        .property("transient", |vm, args| is_in(vm, args, ObjectState::Transient))
        .property("pending", |vm, args| is_in(vm, args, ObjectState::Pending))
        .property("persistent", |vm, args| is_in(vm, args, ObjectState::Persistent))
        .property("deleted", |vm, args| is_in(vm, args, ObjectState::Deleted))
        .property("detached", |vm, args| is_in(vm, args, ObjectState::Detached))
        .property("was_deleted", |vm, args| Ok(Value::bool(own_state(vm, args)?.was_deleted())))
        .property("modified", |vm, args| Ok(Value::bool(own_state(vm, args)?.is_modified())))
        .property("expired", |vm, args| Ok(Value::bool(own_state(vm, args)?.is_expired())))
        .property("has_identity", |vm, args| Ok(Value::bool(own_state(vm, args)?.has_key())))
        .property("mapper", |vm, args| mapper::wrap(vm, own_state(vm, args)?.mapper()))
        .property("identity", |vm, args| match own_state(vm, args)?.key() {
            Some(key) => convert::tuple(vm, key.values()),
            None => Ok(Value::None),
        })
        .property("key", |vm, args| {
            let state = own_state(vm, args)?;
            let Some(key) = state.key() else { return Ok(Value::None) };
            let class = super::mapped_class::python_class(vm, state.mapper())?;
            Ok(Value::tuple(vec![class, convert::tuple(vm, key.values())?, Value::None]))
        })
        .property("identity_key", |vm, args| vm.attr(args.receiver(vm)?, "key"))
        .property("session", |vm, args| match session_of(&*own_state(vm, args)?) {
            Some(found) => session::wrap(vm, &found),
            None => Ok(Value::None),
        })
        .property("object", |vm, args| match own_state(vm, args)?.instance() {
            Some(instance) => super::instance::python_object(vm, &instance),
            None => Ok(Value::None),
        })
        .property("unloaded", |vm, args| name_set(vm, &own_state(vm, args)?.unloaded()))
        .property("expired_attributes", |vm, args| expired_attributes::wrap(vm, &own_state(vm, args)?))
        .property("unloaded_expirable", |vm, args| vm.attr(args.receiver(vm)?, "unloaded"))
        .property("load_options", load_options)
        .property("class_", |vm, args| super::mapped_class::python_class(vm, own_state(vm, args)?.mapper()))
        .property("session_id", |vm, args| match session_of(&*own_state(vm, args)?) {
            Some(found) => vm.attr(&session::wrap(vm, &found)?, "hash_key"),
            None => Ok(Value::None),
        })
        .property("identity_token", |_, _| Ok(Value::None))
        .property("async_session", |_, _| Ok(Value::None))
        .method("obj", |vm, args| vm.attr(args.receiver(vm)?, "object"))
        .method("unmodified_intersection", |vm, args| {
            let unmodified = vm.attr(args.receiver(vm)?, "unmodified")?;
            vm.call_method(&unmodified, "intersection", &[args.get(1).cloned().unwrap_or(Value::None)])
        })
        .method("get_history", |vm, args| {
            let key = args.get(1).and_then(Value::as_str).unwrap_or_default();
            let attribute = history::attribute_state(&own_state(vm, args)?, key);
            history::of_attribute(vm, &attribute, history::passive_of(args.get(2)).unwrap_or(Passive::OFF))
        })
        .attribute("is_instance", true)
        .property("extension_type", |vm, _| super::base_module::extension_type(vm, "NotExtension", "NOT_EXTENSION"))
        .attribute("is_mapper", false)
        .attribute("is_selectable", false)
        .attribute("is_aliased_class", false)
        .attribute("is_attribute", false)
        .attribute("is_property", false)
        .property("committed_state", |vm, args| {
            let dict = PyDict::new();
            for (key, value) in own_state(vm, args)?.committed_state() {
                dict.set_str(&key, value.map_or_else(|| STATUS.value(vm, NO_VALUE), |value| to_python(vm, &value))?);
            }
            Ok(Value::dict(dict))
        })
        .property("unmodified", |vm, args| {
            let state = own_state(vm, args)?;
            let changed = state.committed_state();
            let properties = state.mapper().properties();
            let same = properties.iter().map(|property| property.key().clone());
            let same: Vec<Rc<str>> = same.filter(|key| !changed.iter().any(|(known, _)| known == key)).collect();
            name_set(vm, &same)
        })
        .property("dict", |vm, args| Ok(Value::dict(loaded_dict(vm, &own_state(vm, args)?)?)))
        .property("attrs", |vm, args| {
            let state = own_state(vm, args)?;
            let dict = PyDict::new();
            for property in state.mapper().properties().iter() {
                let payload = AttributePayload { state: state.clone(), key: property.key().clone() };
                dict.set_str(property.key(), Library::of(vm).instance(vm, "AttributeState", Rc::new(payload))?);
            }
            properties(vm, dict)
        })
}

/// The session that holds the object: none when the object is gone.
fn session_of(state: &InstanceState) -> Option<orm::Session> {
    state.session().filter(|_| !state.is_gone())
}

/// The loader options of the query that loaded the object.
fn load_options(vm: &Vm, args: &Args<'_>) -> PyResult {
    let loads = own_state(vm, args)?.load_options();
    let loads = loads.into_iter().map(|load| super::loader_options::wrap(vm, load)).collect::<PyResult<Vec<_>>>()?;
    if loads.is_empty() {
        return Ok(Value::tuple(loads));
    }
    vm.call(&vm.types.set.value(), &[Value::list(loads)])
}

/// The loaded attributes of an object.
pub fn loaded_dict(vm: &Vm, state: &Rc<InstanceState>) -> PyResult<PyDict> {
    let dict = PyDict::new();
    if state.is_gone() {
        return Ok(dict);
    }
    for (key, value) in state.loaded_values() {
        dict.set_str(&key, to_python(vm, &value)?);
    }
    Ok(dict)
}

/// What a mapped class has for `__dict__`: the values live in the object's state.
pub fn dict_property(vm: &Vm) -> PyResult {
    Library::of(vm).instance(vm, "_InstanceDict", Rc::new(DictPayload))
}

fn define_dict(builder: ClassBuilder) -> ClassBuilder {
    builder.method("__get__", |vm, args| match args.get(1).filter(|object| !object.is_none()) {
        Some(object) => object_dict(vm, object),
        None => Ok(args.receiver(vm)?.clone()),
    })
}

/// The state, what is loaded, and what the program set beside.
fn object_dict(vm: &Vm, object: &Value) -> PyResult {
    let dict = PyDict::new();
    if let Some(state) = state_of(object) {
        dict.set_str("_sa_instance_state", wrap_state(vm, &state)?);
        for (key, value) in loaded_dict(vm, &state)?.items() {
            dict.set(vm, key, value)?;
        }
    }
    let own = object.as_obj().and_then(|object| object.with_dict(PyDict::items)).unwrap_or_default();
    for (key, value) in own {
        dict.set(vm, key, value)?;
    }
    Ok(Value::dict(dict))
}

/// A set of attributes.
pub fn name_set(vm: &Vm, names: &[Rc<str>]) -> PyResult {
    let items = names.iter().map(|name| Value::str(name)).collect();
    vm.call(&vm.types.set.value(), &[Value::list(items)])
}

fn define_attribute(builder: ClassBuilder) -> ClassBuilder {
    builder
        .property("key", |vm, args| Ok(Value::str(&own_attribute(vm, args)?.key)))
        .property("state", |vm, args| wrap_state(vm, &own_attribute(vm, args)?.state))
        .property("value", |vm, args| {
            let own = own_attribute(vm, args)?;
            if own.state.is_gone() {
                return vm.attr(&super::mapped_class::python_class(vm, own.state.mapper())?, &own.key);
            }
            to_python(vm, &own.state.get(&own.key).python(vm)?)
        })
        .property("loaded_value", |vm, args| {
            let own = own_attribute(vm, args)?;
            match own.state.loaded_value(&own.key).filter(|_| !own.state.is_gone()) {
                Some(value) => to_python(vm, &value),
                None => STATUS.value(vm, NO_VALUE),
            }
        })
        .property("history", |vm, args| history::of_receiver(vm, args, Passive::NO_INITIALIZE))
        .method("load_history", |vm, args| history::of_receiver(vm, args, Passive::RETURN_NO_VALUE))
}

fn own_attribute(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<AttributePayload>> {
    payload(args.receiver(vm)?).ok_or_else(|| vm.type_error("an AttributeState is needed"))
}

/// `session.new`, `session.dirty`, `session.deleted`.
pub fn identity_set(vm: &Vm, items: Vec<Value>) -> PyResult {
    Library::of(vm).instance(vm, "IdentitySet", Rc::new(Items(items)))
}

fn own_items(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<Items>> {
    payload(args.receiver(vm)?).ok_or_else(|| vm.type_error("an IdentitySet is needed"))
}

fn define_identity_set(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("__iter__", |vm, args| vm.iter(&Value::list(own_items(vm, args)?.0.clone())))
        .method("__len__", |vm, args| Ok(Value::from(own_items(vm, args)?.0.len())))
        .method("__contains__", |vm, args| {
            let wanted = args.get(1).unwrap_or(&Value::None);
            Ok(Value::bool(own_items(vm, args)?.0.iter().any(|item| item.is(wanted))))
        })
        .method("__repr__", |vm, args| {
            let items = Value::list(own_items(vm, args)?.0.clone());
            Ok(Value::string(format!("IdentitySet({})", vm.repr(&items)?)))
        })
}

struct Properties(PyDict);

/// A read-only collection by attribute name.
pub fn properties(vm: &Vm, dict: PyDict) -> PyResult {
    Library::of(vm).instance(vm, "ReadOnlyProperties", Rc::new(Properties(dict)))
}

/// Adds a property to what [`properties`] made.
pub fn add_property(vm: &Vm, properties: &Value, name: &str, value: Value) -> PyResult<()> {
    match payload::<Properties>(properties) {
        Some(found) => found.0.set(vm, Value::str(name), value).map(drop),
        None => Err(vm.type_error("a collection of properties is needed")),
    }
}

fn own_properties(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<Properties>> {
    payload(args.receiver(vm)?).ok_or_else(|| vm.type_error("a collection of properties is needed"))
}

fn define_properties(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("__iter__", |vm, args| vm.iter(&Value::list(own_properties(vm, args)?.0.values())))
        .method("__len__", |vm, args| Ok(Value::from(own_properties(vm, args)?.0.len())))
        .method("__contains__", |vm, args| {
            Ok(Value::bool(own_properties(vm, args)?.0.contains(vm, args.get(1).unwrap_or(&Value::None))?))
        })
        .method("keys", |vm, args| Ok(Value::list(own_properties(vm, args)?.0.keys())))
        .method("values", |vm, args| Ok(Value::list(own_properties(vm, args)?.0.values())))
        .method("items", |vm, args| {
            let pairs = own_properties(vm, args)?.0.items();
            Ok(Value::list(pairs.into_iter().map(|(key, value)| Value::tuple(vec![key, value])).collect()))
        })
        .method("__getitem__", |vm, args| {
            let key = args.get(1).cloned().unwrap_or(Value::None);
            own_properties(vm, args)?.0.get(vm, &key)?.ok_or_else(|| vm.key_error(&key))
        })
        .method("__getattr__", |vm, args| {
            let name = args.get(1).and_then(Value::as_str).unwrap_or_default();
            match own_properties(vm, args)?.0.get_str(name) {
                Some(value) => Ok(value),
                None => Err(vm.attribute_error(args.receiver(vm)?, name, name)),
            }
        })
}

/// `session.identity_map`.
pub fn identity_map(vm: &Vm, args: &Args<'_>) -> PyResult {
    let found = session::own(vm, args)?;
    let mut pairs = Vec::new();
    for instance in found.identity_map_objects() {
        let state = wrap_state(vm, instance.state())?;
        pairs.push(vm.attr(&state, "key")?);
        pairs.extend(python_objects(vm, std::slice::from_ref(&instance))?);
    }
    Library::of(vm).instance(vm, "_WeakInstanceDict", Rc::new(Items(pairs)))
}

/// The object under an identity.
fn mapped_object(vm: &Vm, args: &Args<'_>, key: &Value) -> PyResult<Option<Value>> {
    for pair in own_items(vm, args)?.0.chunks(2) {
        if let [known, object] = pair
            && vm.eq(known, key)?
        {
            return Ok(Some(object.clone()));
        }
    }
    Ok(None)
}

fn define_identity_map(builder: ClassBuilder) -> ClassBuilder {
    fn column(vm: &Vm, args: &Args<'_>, offset: usize) -> PyResult {
        Ok(Value::list(own_items(vm, args)?.0.iter().skip(offset).step_by(2).cloned().collect()))
    }
    builder
        .method("__len__", |vm, args| Ok(Value::from(own_items(vm, args)?.0.len() / 2)))
        .method("__iter__", |vm, args| vm.iter(&column(vm, args, 0)?))
        .method("__bool__", |vm, args| Ok(Value::bool(!own_items(vm, args)?.0.is_empty())))
        .method("__getitem__", |vm, args| {
            let key = args.get(1).cloned().unwrap_or(Value::None);
            mapped_object(vm, args, &key)?.ok_or_else(|| vm.key_error(&key))
        })
        .method("get", |vm, args| {
            let found = mapped_object(vm, args, args.get(1).unwrap_or(&Value::None))?;
            Ok(found.unwrap_or_else(|| args.get(2).cloned().unwrap_or(Value::None)))
        })
        .method("items", |vm, args| {
            Ok(Value::list(own_items(vm, args)?.0.chunks(2).map(|pair| Value::tuple(pair.to_vec())).collect()))
        })
        .method("all_states", |vm, args| {
            let items = own_items(vm, args)?;
            let states = items.0.iter().skip(1).step_by(2).filter_map(state_of);
            Ok(Value::list(states.map(|state| wrap_state(vm, &state)).collect::<PyResult<_>>()?))
        })
        .method("keys", |vm, args| column(vm, args, 0))
        .method("values", |vm, args| column(vm, args, 1))
        .method("__contains__", |vm, args| {
            vm.contains(&column(vm, args, 0)?, args.get(1).unwrap_or(&Value::None)).map(Value::bool)
        })
}
