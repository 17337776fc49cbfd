//! `History`: what changed in an attribute of an object.

use std::rc::Rc;

use orm::{AttrValue, HistoryLists, Passive};
use python::{Args, ClassBuilder, PyResult, Value, Vm};

use super::attribute::to_python;
use super::inspection::{self, AttributePayload};
use super::instance::state_of;
use crate::class_table::ClassDef;
use crate::library::{Library, payload};
use crate::raise::IntoPython;

/// The class.
pub const CLASSES: &[ClassDef] = &[ClassDef::with("History", "sqlalchemy.orm.attributes", &["tuple"], define)];

/// The history of the attribute whose `AttributeState` a method was called on.
pub fn of_receiver(vm: &Vm, args: &Args<'_>, passive: Passive) -> PyResult {
    of_value(vm, args.receiver(vm)?, passive)
}

/// The history of the attribute that an `AttributeState` stands for.
pub fn of_value(vm: &Vm, attribute: &Value, passive: Passive) -> PyResult {
    let own = payload::<AttributePayload>(attribute).ok_or_else(|| vm.type_error("an AttributeState is needed"))?;
    of_attribute(vm, &own, passive)
}

/// The history of an attribute of an object, as far as `passive` permits to load it.
pub fn of_attribute(vm: &Vm, own: &AttributePayload, passive: Passive) -> PyResult {
    if own.state.is_gone() {
        return of_parts(vm, vec![Value::tuple(Vec::new()), Value::tuple(Vec::new()), Value::tuple(Vec::new())]);
    }
    let found = own.state.history(&own.key, passive).python(vm)?;
    let part = |values: &[AttrValue], lists: HistoryLists| -> PyResult {
        if values.is_empty() && found.lists != lists && found.lists != HistoryLists::All {
            return Ok(Value::tuple(Vec::new()));
        }
        Ok(Value::list(values.iter().map(|value| to_python(vm, value)).collect::<PyResult<_>>()?))
    };
    let added = part(&found.added, HistoryLists::Added)?;
    let unchanged = part(&found.unchanged, HistoryLists::Unchanged)?;
    of_parts(vm, vec![added, unchanged, part(&found.deleted, HistoryLists::All)?])
}

/// A `History` of what is added, unchanged and deleted.
pub fn of_parts(vm: &Vm, parts: Vec<Value>) -> PyResult {
    let class = Library::of(vm).class(vm, "History")?;
    Ok(Value::Obj(python::Object::with_class(class, python::Data::Tuple(parts.into()))))
}

fn part(args: &Args<'_>, index: usize) -> Value {
    args.get(0).and_then(Value::as_tuple).and_then(|parts| parts.get(index)).cloned().unwrap_or(Value::None)
}

/// Several parts as one list.
fn joined(vm: &Vm, args: &Args<'_>, places: &[usize]) -> PyResult {
    let mut all = Vec::new();
    for place in places {
        all.extend(vm.collect(&part(args, *place))?);
    }
    Ok(Value::list(all))
}

fn define(builder: ClassBuilder) -> ClassBuilder {
    builder
        .property("added", |_, args| Ok(part(args, 0)))
        .property("unchanged", |_, args| Ok(part(args, 1)))
        .property("deleted", |_, args| Ok(part(args, 2)))
        .method("sum", |vm, args| joined(vm, args, &[0, 1, 2]))
        .method("non_deleted", |vm, args| joined(vm, args, &[0, 1]))
        .method("non_added", |vm, args| joined(vm, args, &[1, 2]))
        .method("has_changes", |vm, args| Ok(Value::bool(vm.truth(&part(args, 0))? || vm.truth(&part(args, 2))?)))
        .method("empty", |vm, args| {
            let mut is_empty = true;
            for place in 0..3 {
                is_empty &= !vm.truth(&part(args, place))?;
            }
            Ok(Value::bool(is_empty))
        })
        .method("as_state", |vm, args| {
            let state = |value: &Value| match state_of(value) {
                Some(state) => inspection::wrap_state(vm, &state),
                None => Ok(Value::None),
            };
            let states = |place: usize| {
                let items = vm.collect(&part(args, place))?;
                Ok(Value::list(items.iter().map(state).collect::<PyResult<_>>()?))
            };
            of_parts(vm, (0..3).map(states).collect::<PyResult<_>>()?)
        })
        .method("__repr__", |vm, args| {
            let text = |index: usize| vm.repr(&part(args, index));
            Ok(Value::string(format!("History(added={}, unchanged={}, deleted={})", text(0)?, text(1)?, text(2)?)))
        })
}

/// What no attribute has.
pub fn blank(vm: &Vm) -> PyResult {
    of_parts(vm, (0..3).map(|_| Value::tuple(Vec::new())).collect())
}

/// The permissions of an argument that is a `PassiveFlag`.
pub fn passive_of(value: Option<&Value>) -> Option<Passive> {
    let bits = value.and_then(Value::as_int)?;
    u16::try_from(bits).ok().map(Passive::from_bits)
}

/// What an object has under an attribute, for its history.
pub fn attribute_state(state: &Rc<orm::InstanceState>, key: &str) -> AttributePayload {
    AttributePayload { state: state.clone(), key: Rc::from(key) }
}
