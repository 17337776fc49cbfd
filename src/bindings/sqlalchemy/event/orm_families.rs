//! The events of mapped classes, their attributes, sessions and queries, and how to tell such targets.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use orm::{EventKind, Session};
use python::{ClassRef, PyResult, Value, Vm};

use super::families::{EVERY_MAPPER, Event};
use super::listeners::Listeners;
use crate::library::{Library, payload};
use crate::raise::argument_error;
use crate::sqlalchemy::orm::{attribute, mapper};

const WRITING: &[&str] = &["mapper", "connection", "target"];
const ONE_OBJECT: &[&str] = &["session", "instance"];

/// Events of attributes.
pub const ATTRIBUTE: &[Event] = &[
    ("append", &["target", "value", "initiator"]),
    ("remove", &["target", "value", "initiator"]),
    ("set", &["target", "value", "oldvalue", "initiator"]),
    ("init_scalar", &["target", "value", "dict_"]),
    ("modified", &["target", "initiator"]),
    ("bulk_replace", &["target", "values", "initiator"]),
    ("append_wo_mutation", &["target", "value", "initiator"]),
    ("init_collection", &["target", "collection", "collection_adapter"]),
    ("dispose_collection", &["target", "collection", "collection_adapter"]),
];

/// Events of objects.
pub const INSTANCE: &[Event] = &[
    ("init", &["target", "args", "kwargs"]),
    ("init_failure", &["target", "args", "kwargs"]),
    ("load", &["target", "context"]),
    ("refresh", &["target", "context", "attrs"]),
    ("refresh_flush", &["target", "flush_context", "attrs"]),
    ("expire", &["target", "attrs"]),
];

/// Events of writing rows, and of mapping.
pub const MAPPER: &[Event] = &[
    ("before_insert", WRITING),
    ("after_insert", WRITING),
    ("before_update", WRITING),
    ("after_update", WRITING),
    ("before_delete", WRITING),
    ("after_delete", WRITING),
    ("instrument_class", &["mapper", "class_"]),
    ("after_mapper_constructed", &["mapper", "class_"]),
    ("before_mapper_configured", &["mapper", "class_"]),
    ("mapper_configured", &["mapper", "class_"]),
];

/// Events of mapping as a whole.
pub const CONFIGURE: &[Event] = &[("before_configured", &[]), ("after_configured", &[])];

/// Events of sessions.
pub const SESSION: &[Event] = &[
    ("do_orm_execute", &["orm_execute_state"]),
    ("before_flush", &["session", "flush_context", "instances"]),
    ("after_flush", &["session", "flush_context"]),
    ("after_flush_postexec", &["session", "flush_context"]),
    ("before_commit", &["session"]),
    ("after_commit", &["session"]),
    ("after_rollback", &["session"]),
    ("after_soft_rollback", &["session", "previous_transaction"]),
    ("after_begin", &["session", "transaction", "connection"]),
    ("after_transaction_create", &["session", "transaction"]),
    ("after_transaction_end", &["session", "transaction"]),
    ("before_attach", ONE_OBJECT),
    ("after_attach", ONE_OBJECT),
    ("after_bulk_update", &["update_context"]),
    ("after_bulk_delete", &["delete_context"]),
    ("transient_to_pending", ONE_OBJECT),
    ("pending_to_transient", ONE_OBJECT),
    ("persistent_to_transient", ONE_OBJECT),
    ("pending_to_persistent", ONE_OBJECT),
    ("detached_to_persistent", ONE_OBJECT),
    ("loaded_as_persistent", ONE_OBJECT),
    ("persistent_to_deleted", ONE_OBJECT),
    ("deleted_to_persistent", ONE_OBJECT),
    ("deleted_to_detached", ONE_OBJECT),
    ("persistent_to_detached", ONE_OBJECT),
];

/// Events of queries.
pub const QUERY: &[Event] = &[
    ("before_compile", &["query"]),
    ("before_compile_update", &["query", "update_context"]),
    ("before_compile_delete", &["query", "delete_context"]),
];

/// Events that SQLAlchemy has and that nothing here tells of.
const UNAVAILABLE: &[&str] = &["pickle", "unpickle"];

/// Whether an event's name is one that nothing here tells of.
pub fn is_unavailable(name: &str) -> bool {
    UNAVAILABLE.contains(&name)
}

/// Whether an event is one of writing rows or of mapping.
pub fn is_of_mapper(name: &str) -> bool {
    MAPPER.iter().any(|(known, _)| *known == name)
}

/// What kind of moment an event is, where hosts are asked for that.
pub fn kind_of(event: &'static Event) -> Option<EventKind> {
    let is_in = |events: &'static [Event]| events.iter().any(|known| known == event);
    if is_in(ATTRIBUTE) {
        return Some(EventKind::Attribute);
    }
    if is_in(INSTANCE) {
        return Some(EventKind::Instance);
    }
    (is_in(MAPPER) || is_in(CONFIGURE)).then_some(EventKind::Mapper)
}

/// Whether an event is one of sessions.
pub fn is_of_session(event: &'static Event) -> bool {
    SESSION.iter().any(|known| known == event)
}

/// The number of a class or other object that lives as long as its listeners.
pub fn address(value: &Value) -> u64 {
    python::object::address(value) as u64
}

/// Numbers of attributes, by class and name.
#[derive(Default)]
pub struct AttributeNumbers(RefCell<HashMap<(u64, Rc<str>), u64>>);

impl AttributeNumbers {
    /// The number of a class's attribute.
    pub fn number(&self, class: u64, key: &Rc<str>) -> u64 {
        let mut numbers = self.0.borrow_mut();
        let next = u64::MAX / 2 + numbers.len() as u64;
        *numbers.entry((class, key.clone())).or_insert(next)
    }

    /// The number of a class's attribute, when anybody has listened to it.
    pub fn known(&self, class: u64, key: &Rc<str>) -> Option<u64> {
        self.0.borrow().get(&(class, key.clone())).copied()
    }
}

/// An attribute of a mapped class.
pub fn attribute_target(vm: &Vm, target: &Value) -> PyResult<Option<u64>> {
    let Some((mapper, key)) = attribute::attribute_of(target) else { return Ok(None) };
    let class = super::super::orm::mapped_class::python_class(vm, &mapper)?;
    Ok(Some(Listeners::of(vm).attributes().number(address(&class), &key)))
}

/// A class, mapped or not yet, a mapper, or all of them: `Mapper`.
pub fn class_target(vm: &Vm, target: &Value) -> PyResult<Option<u64>> {
    if let Some(found) = payload::<mapper::MapperPayload>(target) {
        let class = super::super::orm::mapped_class::python_class(vm, &found.0)?;
        return Ok(Some(address(&class)));
    }
    let Some(class) = target.as_class() else { return Ok(None) };
    if class.is(&Library::of(vm).class(vm, "Mapper")?) {
        return Ok(Some(EVERY_MAPPER));
    }
    Ok(Some(address(target)))
}

/// `Mapper`, for what concerns all mapped classes at once.
pub fn configure_target(vm: &Vm, target: &Value) -> PyResult<Option<u64>> {
    let is_every =
        target.as_class().is_some_and(|class| Library::of(vm).class(vm, "Mapper").is_ok_and(|own| class.is(&own)));
    let is_registry = payload::<super::super::orm::registry::RegistryPayload>(target).is_some();
    Ok((is_every || is_registry).then_some(EVERY_MAPPER))
}

/// A session, a class of sessions, or what makes sessions.
pub fn session_target(vm: &Vm, target: &Value) -> PyResult<Option<u64>> {
    if payload::<Session>(target).is_some() {
        return Ok(Some(address(target)));
    }
    let base = Library::of(vm).class(vm, "Session")?;
    let of_class = |class: &ClassRef| class.is_subclass_of(&base).then(|| address(&class.value()));
    if let Some(class) = target.as_class() {
        return Ok(of_class(&class));
    }
    let kind = vm.class_of(target);
    if kind.is_subclass_of(&Library::of(vm).class(vm, "scoped_session")?) {
        let factory = vm.attr(target, "session_factory")?;
        return match session_target(vm, &factory)? {
            Some(found) => Ok(Some(found)),
            None => Err(argument_error(
                vm,
                "Session event listen on a scoped_session requires that its creation callable is associated with the \
                 Session class.",
            )),
        };
    }
    if kind.is_subclass_of(&Library::of(vm).class(vm, "sessionmaker")?) {
        return Ok(vm.attr(target, "class_")?.as_class().as_ref().and_then(of_class));
    }
    Ok(None)
}

/// `Query`, or a class below it.
pub fn query_target(vm: &Vm, target: &Value) -> PyResult<Option<u64>> {
    let base = Library::of(vm).class(vm, "Query")?;
    Ok(target.as_class().filter(|class| class.is_subclass_of(&base)).map(|_| address(target)))
}
