//! `InstrumentedList`: a list that tells of its changes.

use std::rc::Rc;

use orm::{CollectionAdapter, Firing};
use python::{Args, PyResult, Value, Vm};

use super::link::{CollectionLink, firing_of};
use crate::class_table::ClassDef;
use crate::library::payload;
use crate::raise::IntoPython;
use crate::sqlalchemy::orm::{instance, related_value};
use crate::sqlalchemy::warnings;

/// The class.
pub const CLASSES: &[ClassDef] =
    &[ClassDef::with("InstrumentedList", "sqlalchemy.orm.collections", &["list"], |builder| {
        builder
            .method("append", append)
            .method("remove", remove)
            .method("insert", insert)
            .method("extend", extend)
            .method("__iadd__", extend_in_place)
            .method("pop", pop)
            .method("clear", clear)
            .method("__setitem__", set_item)
            .method("__delitem__", delete_item)
    })];

/// The object that a collection belongs to; none for one that was replaced, or that no object has.
pub(super) fn adapter_of(value: &Value) -> Option<Rc<CollectionAdapter>> {
    payload::<CollectionLink>(value).map(|link| link.0.clone())
}

/// Tells of an object that is added; answers the one to add.
pub(super) fn adding(vm: &Vm, collection: &Value, item: &Value, initiator: Option<&Value>) -> PyResult {
    let (Some(adapter), Firing::Event(initiator)) = (adapter_of(collection), firing_of(initiator)) else {
        return Ok(item.clone());
    };
    if item.is_none() {
        adapter.changed().python(vm)?;
        return Ok(Value::None);
    }
    let member = related_value::member(vm, item)?;
    let member = adapter.append(member, initiator.as_ref()).python(vm);
    warnings::show_pending(vm)?;
    instance::python_object(vm, &member?)
}

/// Tells of an object that is removed.
pub(super) fn removing(vm: &Vm, collection: &Value, item: &Value, initiator: Option<&Value>) -> PyResult<()> {
    let (Some(adapter), Firing::Event(initiator)) = (adapter_of(collection), firing_of(initiator)) else {
        return Ok(());
    };
    if item.is_none() {
        return adapter.changed().python(vm);
    }
    let member = related_value::member(vm, item)?;
    let told = adapter.remove(&member, initiator.as_ref()).python(vm);
    warnings::show_pending(vm)?;
    told
}

fn builtin(vm: &Vm, name: &str, arguments: &[Value]) -> PyResult {
    let method = vm.attr(&vm.types.list.value(), name)?;
    vm.call(&method, arguments)
}

fn append(vm: &Vm, args: &Args<'_>) -> PyResult {
    let own = args.receiver(vm)?;
    let Some(item) = args.get(1) else { return builtin(vm, "append", args.positional()) };
    let item = adding(vm, own, item, args.keyword("_sa_initiator"))?;
    builtin(vm, "append", &[own.clone(), item])
}

fn remove(vm: &Vm, args: &Args<'_>) -> PyResult {
    let own = args.receiver(vm)?;
    let Some(item) = args.get(1) else { return builtin(vm, "remove", args.positional()) };
    removing(vm, own, item, args.keyword("_sa_initiator"))?;
    builtin(vm, "remove", &[own.clone(), item.clone()])
}

fn insert(vm: &Vm, args: &Args<'_>) -> PyResult {
    let own = args.receiver(vm)?;
    let (Some(index), Some(item)) = (args.get(1), args.get(2)) else {
        return builtin(vm, "insert", args.positional());
    };
    let item = adding(vm, own, item, None)?;
    builtin(vm, "insert", &[own.clone(), index.clone(), item])
}

fn extend(vm: &Vm, args: &Args<'_>) -> PyResult {
    let own = args.receiver(vm)?;
    let items = vm.collect(args.get(1).unwrap_or(&Value::None))?;
    for item in items {
        vm.call_method(own, "append", &[item])?;
    }
    Ok(Value::None)
}

fn extend_in_place(vm: &Vm, args: &Args<'_>) -> PyResult {
    extend(vm, args)?;
    Ok(args.receiver(vm)?.clone())
}

fn before_pop(vm: &Vm, own: &Value) -> PyResult<()> {
    match adapter_of(own) {
        Some(adapter) => adapter.before_pop().python(vm),
        None => Ok(()),
    }
}

fn pop(vm: &Vm, args: &Args<'_>) -> PyResult {
    let own = args.receiver(vm)?;
    before_pop(vm, own)?;
    let item = builtin(vm, "pop", args.positional())?;
    removing(vm, own, &item, None)?;
    Ok(item)
}

fn clear(vm: &Vm, args: &Args<'_>) -> PyResult {
    let own = args.receiver(vm)?;
    for item in vm.collect(own)? {
        removing(vm, own, &item, None)?;
    }
    builtin(vm, "clear", args.positional())
}

fn item_at(vm: &Vm, own: &Value, index: &Value) -> PyResult {
    builtin(vm, "__getitem__", &[own.clone(), index.clone()])
}

fn is_slice(index: &Value) -> bool {
    matches!(index.data(), Some(python::Data::Slice(_)))
}

fn set_item(vm: &Vm, args: &Args<'_>) -> PyResult {
    let own = args.receiver(vm)?;
    let (Some(index), Some(value)) = (args.get(1), args.get(2)) else {
        return builtin(vm, "__setitem__", args.positional());
    };
    if !is_slice(index) {
        let existing = item_at(vm, own, index)?;
        removing(vm, own, &existing, None)?;
        let item = adding(vm, own, value, None)?;
        return builtin(vm, "__setitem__", &[own.clone(), index.clone(), item]);
    }
    if value.is(own) {
        return Ok(Value::None);
    }
    set_slice(vm, own, index, value)
}

/// Puts objects in the place of a part: one after the other, as SQLAlchemy does.
fn set_slice(vm: &Vm, own: &Value, index: &Value, value: &Value) -> PyResult {
    let length = Value::from(i64::try_from(vm.collect(own)?.len()).unwrap_or(i64::MAX));
    let bounds = vm.call_method(index, "indices", &[length])?;
    let bounds: Vec<i64> = bounds.as_tuple().unwrap_or_default().iter().filter_map(Value::as_int).collect();
    let [start, stop, step] = bounds.as_slice() else { return Ok(Value::None) };
    let (start, stop, step) = (*start, *stop, *step);
    let items = vm.collect(value)?;
    if step == 1 {
        for _ in start..stop {
            vm.call_method(own, "__delitem__", &[Value::from(start)])?;
        }
        for (place, item) in (start..).zip(items) {
            vm.call_method(own, "insert", &[Value::from(place), item])?;
        }
        return Ok(Value::None);
    }
    let mut places = Vec::new();
    let mut place = start;
    while (step > 0 && place < stop) || (step < 0 && place > stop) {
        places.push(place);
        place += step;
    }
    if places.len() != items.len() {
        return Err(vm.value_error(&format!(
            "attempt to assign sequence of size {} to extended slice of size {}",
            items.len(),
            places.len()
        )));
    }
    for (place, item) in places.into_iter().zip(items) {
        vm.call_method(own, "__setitem__", &[Value::from(place), item])?;
    }
    Ok(Value::None)
}

fn delete_item(vm: &Vm, args: &Args<'_>) -> PyResult {
    let own = args.receiver(vm)?;
    let Some(index) = args.get(1) else { return builtin(vm, "__delitem__", args.positional()) };
    let removed = item_at(vm, own, index)?;
    let removed = if is_slice(index) { vm.collect(&removed)? } else { vec![removed] };
    for item in &removed {
        removing(vm, own, item, None)?;
    }
    builtin(vm, "__delitem__", &[own.clone(), index.clone()])
}
