//! Moments of mapped classes, told to the program's listeners.

use std::rc::Rc;

use engine::Connection;
use orm::{
    AttrValue, ClassEvents, Collection, CollectionOperation, EventKind, Instance, InstanceMoment, InstanceState,
    Loaded, MapperMoment, Property, Told, Turn,
};
use python::{Args, ClassBuilder, ClassRef, PyDict, PyResult, Value, Vm};
use sql::HostError;

use super::families::EVERY_MAPPER;
use super::listeners::{Listener, Listeners};
use super::orm_families::address;
use crate::class_table::ClassDef;
use crate::library::Library;
use crate::raise::unavailable;
use crate::sqlalchemy::engine::connection;
use crate::sqlalchemy::flags::Flags;
use crate::sqlalchemy::orm::attribute::{from_python, to_python};
use crate::sqlalchemy::orm::instance;
use crate::sqlalchemy::orm::mapped_class::PyMappedClass;
use crate::sqlalchemy::orm::{attribute_impl, base_module, collections, mapper};

/// What listeners are given beside objects and values.
pub const CLASSES: &[ClassDef] = &[
    ClassDef::plain("QueryContext", "sqlalchemy.orm.context", &["object"]),
    ClassDef::plain("AttributeEventToken", "sqlalchemy.orm.attributes", &["object"]),
    ClassDef::plain("UOWTransaction", "sqlalchemy.orm.unitofwork", &["object"]),
];

/// What stands for a value that is not there.
pub const STATUS: Flags = Flags {
    module: "sqlalchemy.orm.base",
    name: "LoaderCallableStatus",
    members: &[
        ("PASSIVE_NO_RESULT", 0),
        ("PASSIVE_CLASS_MISMATCH", 1),
        ("ATTR_WAS_SET", 2),
        ("ATTR_EMPTY", 3),
        ("NO_VALUE", 4),
        ("NEVER_SET", 4),
        ("DONT_SET", 5),
    ],
};

/// The number of [`STATUS`] for an attribute without a value.
pub const NO_VALUE: i64 = 4;

/// The listeners to an event of a class: those of all classes, its own, and those of classes above that propagate.
fn listeners_of(listeners: &Listeners, class: &ClassRef, name: &str) -> Vec<Listener> {
    let mro = class.mro.borrow().clone();
    let mut numbers = mro.iter().map(|class| address(&class.value()));
    let own: Vec<u64> = numbers.next().into_iter().collect();
    let above: Vec<u64> = numbers.collect();
    listeners.listeners_of(&[EVERY_MAPPER], &own, &above, name)
}

fn object_of(state: &InstanceState) -> Value {
    state.object().as_ref().and_then(instance::object_of).map_or(Value::None, Value::Obj)
}

/// A named object of a class of [`CLASSES`], with attributes.
pub fn context(vm: &Vm, class: &'static str, attributes: &[(&str, Value)]) -> PyResult {
    let made = Value::Obj(Library::of(vm).class(vm, class)?.instantiate());
    for (name, value) in attributes {
        vm.set_attr(&made, &vm.intern(name), value.clone())?;
    }
    Ok(made)
}

/// What began a change: the attribute, and what was done there.
fn initiator(vm: &Vm, state: &InstanceState, property: &Property, told: Told<'_>, operation: &str) -> PyResult {
    let (mapper, key, operation) = match told.initiator {
        Some(initiator) => {
            let name = match initiator.operation {
                CollectionOperation::Append => "APPEND",
                CollectionOperation::Remove => "REMOVE",
                CollectionOperation::Replace => "REPLACE",
                CollectionOperation::BulkReplace => "BULK_REPLACE",
            };
            (initiator.relationship.parent().ok(), initiator.relationship.key().clone(), name)
        }
        None => (Some(state.mapper().clone()), property.key().clone(), operation),
    };
    let found = mapper.as_ref().and_then(|mapper| Some((mapper, mapper.find_property(&key)?)));
    let behind = match found {
        Some((mapper, property)) => attribute_impl::of_property(vm, mapper, &property)?,
        None => None,
    };
    let operation = base_module::named(vm, &format!("OP_{operation}"))?;
    let shown =
        [("key", Value::str(&key)), ("op", operation.unwrap_or_default()), ("impl", behind.unwrap_or_default())];
    context(vm, "AttributeEventToken", &shown)
}

/// The value before a change, as listeners see it.
fn before(vm: &Vm, old: &Loaded) -> PyResult {
    match old {
        Loaded::Value(value) => to_python(vm, value),
        Loaded::NoValue => STATUS.value(vm, NO_VALUE),
        Loaded::NoResult => STATUS.value(vm, 0),
    }
}

fn names(vm: &Vm, attributes: Option<&[Rc<str>]>, is_set: bool) -> PyResult {
    let Some(attributes) = attributes else { return Ok(Value::None) };
    let list = Value::list(attributes.iter().map(|name| Value::str(name)).collect());
    if is_set { vm.call(&vm.types.frozenset.value(), &[list]) } else { Ok(list) }
}

/// A value as listeners see it.
fn shown(vm: &Vm, value: Option<&AttrValue>) -> PyResult {
    match value {
        Some(value) => to_python(vm, value),
        None => STATUS.value(vm, NO_VALUE),
    }
}

/// What a listener answered, as an attribute takes it.
fn answered(vm: &Vm, answer: &Value) -> AttrValue {
    match instance::state_of(answer) {
        Some(state) => state.instance().map_or(AttrValue::NULL, AttrValue::Object),
        None => from_python(vm, answer),
    }
}

impl PyMappedClass {
    /// Those who listen to an attribute.
    fn attribute_listeners(&self, key: &Rc<str>, name: &str, turn: Turn) -> Vec<Listener> {
        let Some(class) = self.class() else { return Vec::new() };
        let listeners = self.listeners();
        let mro = class.mro.borrow().clone();
        let mut own = Vec::new();
        let mut above = Vec::new();
        for (place, class) in mro.iter().enumerate() {
            if let Some(number) = listeners.attributes().known(address(&class.value()), key) {
                if place == 0 { own.push(number) } else { above.push(number) }
            }
        }
        let mut found = listeners.listeners_of(&[], &own, &above, name);
        found.retain(|listener| listener.has(turn));
        found
    }

    /// Tells those who listen to the class; nothing once it is gone.
    pub fn tell(&self, name: &str, arguments: impl FnOnce(&Vm) -> PyResult<Vec<Value>>) -> Result<(), HostError> {
        let Some(class) = self.class() else { return Ok(()) };
        let found = listeners_of(self.listeners(), &class, name);
        if found.is_empty() {
            return Ok(());
        }
        self.handle().call(|vm| {
            let arguments = arguments(vm)?;
            found.iter().try_for_each(|listener| listener.call(vm, &arguments).map(drop))
        })
    }
}

impl ClassEvents for PyMappedClass {
    fn hears(&self, kind: EventKind) -> bool {
        self.listeners().hears(kind)
    }

    fn mapper_moment(&self, moment: MapperMoment, on: &Connection, state: &Rc<InstanceState>) -> Result<(), HostError> {
        self.tell(moment.name(), |vm| {
            Ok(vec![mapper::wrap(vm, state.mapper())?, connection::wrap(vm, on)?, object_of(state)])
        })
    }

    fn about_to_configure(&self, mapper: &Rc<orm::Mapper>) -> Result<(), HostError> {
        self.tell("before_mapper_configured", |vm| {
            let class = self.class().map_or(Value::None, |class| class.value());
            Ok(vec![mapper::wrap(vm, mapper)?, class])
        })
    }

    fn configured(&self, configured: &Rc<orm::Mapper>) -> Result<(), HostError> {
        self.tell("mapper_configured", |vm| {
            let class = self.class().map_or(Value::None, |class| class.value());
            Ok(vec![mapper::wrap(vm, configured)?, class])
        })
    }

    fn configuring(&self, is_over: bool) -> Result<(), HostError> {
        let name = if is_over { "after_configured" } else { "before_configured" };
        let found = self.listeners().listeners(&[EVERY_MAPPER], name);
        if found.is_empty() {
            return Ok(());
        }
        self.handle().call(|vm| found.iter().try_for_each(|listener| listener.call(vm, &[]).map(drop)))
    }

    fn instance_moment(
        &self,
        moment: InstanceMoment,
        state: &InstanceState,
        attributes: Option<&[Rc<str>]>,
    ) -> Result<(), HostError> {
        self.tell(moment.name(), |vm| {
            let mut arguments = vec![object_of(state)];
            match moment {
                InstanceMoment::Expire => arguments.push(names(vm, attributes, false)?),
                InstanceMoment::Load => arguments.push(load_context(vm, state)?),
                InstanceMoment::Refresh => {
                    arguments.push(load_context(vm, state)?);
                    arguments.push(names(vm, attributes, true)?);
                }
                InstanceMoment::RefreshFlush => {
                    let session = shown_session(vm, state)?;
                    arguments.push(context(vm, "UOWTransaction", &[("session", session)])?);
                    arguments.push(names(vm, attributes, false)?);
                }
            }
            Ok(arguments)
        })
    }

    fn attribute_set(
        &self,
        state: &Rc<InstanceState>,
        property: &Property,
        value: AttrValue,
        old: &Loaded,
        told: Told<'_>,
    ) -> Result<AttrValue, HostError> {
        let found = self.attribute_listeners(property.key(), "set", told.turn);
        if found.is_empty() {
            return Ok(value);
        }
        let mut answer = None;
        self.handle().call(|vm| {
            let (target, old) = (object_of(state), before(vm, old)?);
            let token = initiator(vm, state, property, told, "REPLACE")?;
            let mut current = to_python(vm, &value)?;
            for listener in &found {
                let said = listener.call(vm, &[target.clone(), current.clone(), old.clone(), token.clone()])?;
                if listener.returns() {
                    current = said;
                    answer = Some(answered(vm, &current));
                }
            }
            Ok(())
        })?;
        Ok(answer.unwrap_or(value))
    }

    fn attribute_removed(
        &self,
        state: &Rc<InstanceState>,
        property: &Property,
        value: Option<&AttrValue>,
        told: Told<'_>,
    ) -> Result<(), HostError> {
        let found = self.attribute_listeners(property.key(), "remove", told.turn);
        if found.is_empty() {
            return Ok(());
        }
        self.handle().call(|vm| {
            let token = initiator(vm, state, property, told, "REMOVE")?;
            let arguments = [object_of(state), shown(vm, value)?, token];
            found.iter().try_for_each(|listener| listener.call(vm, &arguments).map(drop))
        })
    }

    fn attribute_appended(
        &self,
        state: &Rc<InstanceState>,
        property: &Property,
        value: AttrValue,
        told: Told<'_>,
    ) -> Result<AttrValue, HostError> {
        let found = self.attribute_listeners(property.key(), "append", told.turn);
        if found.is_empty() {
            return Ok(value);
        }
        let mut answer = None;
        self.handle().call(|vm| {
            let (target, token) = (object_of(state), initiator(vm, state, property, told, "APPEND")?);
            let mut current = to_python(vm, &value)?;
            for listener in &found {
                let said = listener.call(vm, &[target.clone(), current.clone(), token.clone()])?;
                if listener.returns() {
                    current = said;
                    answer = Some(answered(vm, &current));
                }
            }
            Ok(())
        })?;
        Ok(answer.unwrap_or(value))
    }

    fn attribute_appended_again(
        &self,
        state: &Rc<InstanceState>,
        property: &Property,
        member: &Instance,
        told: Told<'_>,
    ) -> Result<(), HostError> {
        let found = self.attribute_listeners(property.key(), "append_wo_mutation", Turn::Any);
        if found.is_empty() {
            return Ok(());
        }
        self.handle().call(|vm| {
            let token = initiator(vm, state, property, told, "APPEND")?;
            let arguments = [object_of(state), instance::python_object(vm, member)?, token];
            found.iter().try_for_each(|listener| listener.call(vm, &arguments).map(drop))
        })
    }

    fn attribute_collection(
        &self,
        state: &Rc<InstanceState>,
        property: &Property,
        collection: &Rc<dyn Collection>,
        is_lost: bool,
    ) -> Result<(), HostError> {
        let name = if is_lost { "dispose_collection" } else { "init_collection" };
        let found = self.attribute_listeners(property.key(), name, Turn::Any);
        if found.is_empty() {
            return Ok(());
        }
        self.handle().call(|vm| {
            let collection = collections::object_of(collection);
            let adapter = vm.attr(&vm.import(collections::MODULE)?.value(), "collection_adapter")?;
            let adapter = vm.call(&adapter, std::slice::from_ref(&collection))?;
            let arguments = [object_of(state), collection, adapter];
            found.iter().try_for_each(|listener| listener.call(vm, &arguments).map(drop))
        })
    }

    fn attribute_replaced(
        &self,
        state: &Rc<InstanceState>,
        property: &Property,
        members: Vec<Instance>,
        told: Told<'_>,
    ) -> Result<Vec<Instance>, HostError> {
        let found = self.attribute_listeners(property.key(), "bulk_replace", Turn::Any);
        if found.is_empty() {
            return Ok(members);
        }
        let mut answer = members;
        self.handle().call(|vm| {
            let values = Value::list(instance::python_objects(vm, &answer)?);
            let token = initiator(vm, state, property, told, "BULK_REPLACE")?;
            let arguments = [object_of(state), values.clone(), token];
            for listener in &found {
                listener.call(vm, &arguments)?;
            }
            answer =
                vm.collect(&values)?.iter().map(|value| instance::instance_of(vm, value)).collect::<PyResult<_>>()?;
            Ok(())
        })?;
        Ok(answer)
    }

    fn attribute_initialized(
        &self,
        state: &InstanceState,
        property: &Property,
        value: AttrValue,
    ) -> Result<(AttrValue, bool), HostError> {
        let found = self.attribute_listeners(property.key(), "init_scalar", Turn::Any);
        if found.is_empty() {
            return Ok((value, false));
        }
        let mut answer = (value.clone(), false);
        self.handle().call(|vm| {
            let shown = Value::dict(PyDict::new());
            let mut current = to_python(vm, &value)?;
            for listener in &found {
                let said = listener.call(vm, &[object_of(state), current.clone(), shown.clone()])?;
                if listener.returns() {
                    current = said;
                    answer.0 = answered(vm, &current);
                }
            }
            answer.1 = shown.as_dict().is_some_and(|dict| dict.get_str(property.key()).is_some());
            Ok(())
        })?;
        Ok(answer)
    }

    fn attribute_modified(&self, state: &InstanceState, property: &Property) -> Result<(), HostError> {
        let found = self.attribute_listeners(property.key(), "modified", Turn::Any);
        if found.is_empty() {
            return Ok(());
        }
        self.handle().call(|vm| {
            let arguments = [object_of(state), initiator(vm, state, property, Told::HERE, "MODIFIED")?];
            found.iter().try_for_each(|listener| listener.call(vm, &arguments).map(drop))
        })
    }
}

fn load_context(vm: &Vm, state: &InstanceState) -> PyResult {
    context(vm, "QueryContext", &[("session", shown_session(vm, state)?)])
}

fn shown_session(vm: &Vm, state: &InstanceState) -> PyResult {
    match state.session() {
        Some(session) => crate::sqlalchemy::orm::session::wrap(vm, &session),
        None => Ok(Value::None),
    }
}

/// Has the constructor of a class tell those who listen to `init`.
pub fn hook_constructor(vm: &Vm, class: &ClassRef) -> PyResult<()> {
    const HOOKED: &str = "_sa_tells_init";
    if class.dict.get_str(HOOKED).is_some() {
        return Ok(());
    }
    let Some(original) = vm.lookup(class, &vm.intern("__init__")) else {
        return Err(unavailable(vm, "the event init of a class without a constructor"));
    };
    let hook = ClassBuilder::new("sqlalchemy.orm.instrumentation", "_Constructor")
        .method_closure("__init__", move |vm, args| construct(vm, args, &original))
        .build(vm)?;
    if let Some(function) = hook.dict.get_str("__init__") {
        class.dict.set_str("__init__", function);
        class.dict.set_str(HOOKED, Value::bool(true));
        vm.class_changed(class);
    }
    Ok(())
}

fn construct(vm: &Vm, args: &Args<'_>, original: &Value) -> PyResult {
    let target = args.receiver(vm)?.clone();
    let keywords = PyDict::new();
    for (name, value) in args.keywords() {
        keywords.set_name(name, value.clone());
    }
    let positional = Value::tuple(args.rest().positional().to_vec());
    let keywords = Value::dict(keywords);
    let arguments = [target.clone(), positional, keywords.clone()];
    let class = vm.class_of(&target);
    let listeners = Listeners::of(vm);
    if let (Some(mapper), Some(object)) =
        (crate::sqlalchemy::orm::mapped_class::mapper_of_class(&class), target.as_obj())
    {
        instance::ensure_state(vm, object, &mapper)?;
    }
    for listener in listeners_of(&listeners, &class, "init") {
        listener.call(vm, &arguments)?;
    }
    let items = keywords.as_dict().map(PyDict::items).unwrap_or_default();
    let named: Vec<(&str, Value)> =
        items.iter().filter_map(|(key, value)| Some((key.as_str()?, value.clone()))).collect();
    vm.call_kw(original, args.positional(), &named).or_else(|error| {
        for listener in listeners_of(&listeners, &class, "init_failure") {
            listener.call(vm, &arguments)?;
        }
        Err(error)
    })
}
