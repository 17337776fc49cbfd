//! Collections of relationships as Python objects.

mod link;
mod list;

use std::rc::Rc;

use orm::CollectionFactory;
use python::{PyResult, Value, Vm};

use crate::class_table::ClassDef;
use crate::library::Library;
use crate::raise::unavailable;

pub use link::{CollectionLink, object_of};

/// The classes.
pub const CLASSES: &[ClassDef] = list::CLASSES;

/// What makes the collections of a relationship: lists, unless the program names another class.
pub fn factory(vm: &Vm, class: Option<&Value>) -> PyResult<Rc<dyn CollectionFactory>> {
    let own = Library::of(vm).class(vm, "InstrumentedList")?;
    let is_list = class.is_none_or(|class| class.as_class().is_some_and(|class| class.is(&vm.types.list)));
    if !is_list {
        return Err(unavailable(vm, "relationship(collection_class=…)"));
    }
    Ok(Rc::new(link::PyFactory::new(vm, &own)))
}

/// The kind of a factory's collections: `list`, `set` or `dict`.
pub fn kind_of(_factory: &Rc<dyn CollectionFactory>) -> &'static str {
    "list"
}

/// The kind of collection that a value is like; SQLAlchemy: `duck_type_collection`.
pub fn kind_of_value(vm: &Vm, value: &Value) -> PyResult<Option<&'static str>> {
    let class = vm.class_of(value);
    if class.is_subclass_of(&vm.types.list) {
        return Ok(Some("list"));
    }
    if class.is_subclass_of(&vm.types.set) {
        return Ok(Some("set"));
    }
    if class.is_subclass_of(&vm.types.dict) {
        return Ok(Some("dict"));
    }
    for (method, kind) in [("append", "list"), ("add", "set"), ("set", "dict")] {
        if vm.attr_opt(value, method)?.is_some() {
            return Ok(Some(kind));
        }
    }
    Ok(None)
}
