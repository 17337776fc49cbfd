//! [`Identifiers`]: from Python and back.

use std::rc::Rc;

use migrate::script::Identifiers;
use python::{PyResult, Value, Vm};

/// `None`, a text, or any collection of texts.
pub fn read(vm: &Vm, value: &Value) -> PyResult<Identifiers> {
    if value.is_none() {
        return Ok(Identifiers::None);
    }
    if let Some(text) = value.as_str() {
        return Ok(Identifiers::one(text));
    }
    let items = vm.collect(value)?;
    items.iter().map(|item| text(vm, item)).collect::<PyResult<Vec<_>>>().map(Identifiers::from)
}

/// The identifier that stands in a collection.
pub fn text(vm: &Vm, value: &Value) -> PyResult<Rc<str>> {
    match value.as_str() {
        Some(text) => Ok(Rc::from(text)),
        None => Ok(Rc::from(vm.str(value)?)),
    }
}

/// As Python has it: `None`, a text or a tuple.
pub fn write(identifiers: &Identifiers) -> Value {
    match identifiers {
        Identifiers::None => Value::None,
        Identifiers::One(id) => Value::str(id),
        Identifiers::Many(ids) => tuple(ids.iter()),
    }
}

/// Names as a tuple.
pub fn tuple<'a>(names: impl IntoIterator<Item = &'a Rc<str>>) -> Value {
    Value::tuple(names.into_iter().map(|name| Value::str(name)).collect())
}
