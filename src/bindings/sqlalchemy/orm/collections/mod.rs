//! Collections of relationships as Python objects.
//!
//! Lists are native. What a program's own classes need, wrapping methods that it wrote, is Python itself
//! (`collections.py`), and sets and dicts are made by the same wrappers.

mod hooks;
mod link;
mod list;

use std::rc::Rc;

use orm::CollectionFactory;
use python::{Data, PyResult, Value, Vm};

use crate::class_table::ClassDef;

pub use hooks::{MODULE, NAMES, fill, fill_mapped_collection};
pub use link::{CollectionLink, object_of};

/// The classes.
pub const CLASSES: &[ClassDef] = list::CLASSES;

/// What makes the collections of a relationship: lists, unless the program names another class.
pub fn factory(vm: &Vm, class: Option<&Value>) -> Rc<dyn CollectionFactory> {
    Rc::new(link::PyFactory::new(vm, class))
}

/// The class of a factory's collections, where the program named one.
pub fn class_of(factory: &Rc<dyn CollectionFactory>) -> Option<Value> {
    factory.as_any().downcast_ref::<link::PyFactory>().and_then(|factory| factory.shown().cloned())
}

/// The kind of a factory's collections: `list`, `set` or `dict`.
pub fn kind_of(vm: &Vm, factory: &Rc<dyn CollectionFactory>) -> PyResult<&'static str> {
    factory.as_any().downcast_ref::<link::PyFactory>().map_or(Ok("list"), |factory| factory.kind(vm))
}

/// The kind that a builtin class, or a class like it, stands for.
fn kind_of_class(vm: &Vm, class: &Value) -> Option<&'static str> {
    let class = class.as_class()?;
    let kinds = [("list", &vm.types.list), ("set", &vm.types.set), ("dict", &vm.types.dict)];
    kinds.into_iter().find(|(_, kind)| class.is_subclass_of(kind)).map(|(name, _)| name)
}

/// The kind of collection that a value is like; SQLAlchemy: `duck_type_collection`.
pub fn kind_of_value(vm: &Vm, value: &Value) -> PyResult<Option<&'static str>> {
    if let Some(kind) = vm.attr_opt(value, "__emulates__")? {
        return Ok(kind_of_class(vm, &kind));
    }
    if let Some(kind) = kind_of_class(vm, &vm.class_of(value).value()) {
        return Ok(Some(kind));
    }
    for (method, kind) in [("append", "list"), ("add", "set"), ("set", "dict")] {
        if vm.attr_opt(value, method)?.is_some() {
            return Ok(Some(kind));
        }
    }
    Ok(None)
}

/// The members of a value that is to become a collection.
pub fn items_of(vm: &Vm, value: &Value) -> PyResult<Vec<Value>> {
    if let Some(iterator) = vm.attr_opt(value, "_sa_iterator")? {
        return vm.collect(&vm.call(&iterator, &[])?);
    }
    match value.data() {
        Some(Data::Dict(dict)) => Ok(dict.items().into_iter().map(|(_, value)| value).collect()),
        _ if kind_of_value(vm, value)? == Some("dict") => vm.collect(&vm.call_method(value, "values", &[])?),
        _ => vm.collect(value),
    }
}
