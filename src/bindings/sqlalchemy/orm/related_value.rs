//! Setting relationships from Python values.

use std::rc::Rc;

use orm::{AttrValue, InstanceState, Property, RelationshipProperty};
use python::{PyResult, Value, Vm};

use super::collection_writer;
use super::collections::{self, CollectionLink};
use super::instance;
use crate::library::payload;
use crate::raise::IntoPython;
use crate::sqlalchemy::warnings;

/// Sets a relationship.
pub fn set(
    vm: &Vm,
    state: &Rc<InstanceState>,
    property: &Property,
    relationship: &RelationshipProperty,
    value: &Value,
) -> PyResult<()> {
    let key = property.key();
    state.mapper().registry_configure().python(vm)?;
    if collection_writer::replace(vm, state, property, value)? {
        return Ok(());
    }
    let done = if relationship.uselist() {
        let given = payload::<CollectionLink>(value).map(|link| link.0.clone());
        let wanted = relationship.collection().map_or(Ok("list"), |factory| collections::kind_of(vm, factory))?;
        let items = members_of(vm, value, wanted)?;
        let members =
            items.iter().filter(|item| !item.is_none()).map(|item| member(vm, item)).collect::<PyResult<Vec<_>>>()?;
        let is_complete = members.len() == items.len();
        let done = state.set_collection(key, members, given.as_ref()).python(vm);
        if done.is_ok() && !is_complete && wanted == "list" {
            put_nones(vm, state, key, &items)?;
        }
        done
    } else {
        let value = match value {
            Value::None => AttrValue::NULL,
            other => AttrValue::Object(member(vm, other)?),
        };
        state.set(key, value).python(vm)
    };
    warnings::show_pending(vm)?;
    done
}

/// Puts `None` where the program had it in a list: a flush refuses it.
fn put_nones(vm: &Vm, state: &Rc<InstanceState>, key: &Rc<str>, items: &[Value]) -> PyResult<()> {
    let collection = super::attribute::to_python(vm, &state.get(key).python(vm)?)?;
    let insert = vm.attr(&vm.types.list.value(), "insert")?;
    for (place, _) in items.iter().enumerate().filter(|(_, item)| item.is_none()) {
        vm.call(&insert, &[collection.clone(), Value::from(place), Value::None])?;
    }
    Ok(())
}

/// An object as a member of a relationship; anything else has no state, as Python says.
pub fn member(vm: &Vm, value: &Value) -> PyResult<orm::Instance> {
    if instance::state_of(value).is_none() && super::mapped_class::mapper_of_class(&vm.class_of(value)).is_none() {
        let what = match value.as_class() {
            Some(class) => format!("type object '{}'", class.name()),
            None => format!("'{}' object", vm.class_of(value).name()),
        };
        let text = format!("{what} has no attribute '_sa_instance_state'");
        return Err(vm.attribute_error(value, "_sa_instance_state", &text));
    }
    instance::instance_of(vm, value)
}

/// What a value holds that is to be a collection; `TypeError` for one of another kind.
fn members_of(vm: &Vm, value: &Value, wanted: &str) -> PyResult<Vec<Value>> {
    let own = collections::kind_of_value(vm, value)?;
    if own.unwrap_or("None") != wanted {
        let class = vm.class_of(value).name();
        let given = if value.is_none() { "None" } else { class.as_str() };
        return Err(vm.type_error(&format!("Incompatible collection type: {given} is not {wanted}-like")));
    }
    collections::items_of(vm, value)
}
