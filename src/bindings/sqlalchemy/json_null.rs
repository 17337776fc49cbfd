//! `JSON.NULL`: the value `null` inside a JSON column, as opposed to SQL's NULL.

use python::{PyResult, Value, Vm};

use crate::class_table::ClassDef;
use crate::library::Library;

/// The class of the one object.
pub const CLASSES: &[ClassDef] = &[ClassDef::with("symbol", "sqlalchemy.util.langhelpers", &["object"], |builder| {
    builder.method("__repr__", |_, _| Ok(Value::str("symbol('JSON_NULL')"))).attribute("name", "JSON_NULL")
})];

/// Makes the object.
pub fn make(vm: &Vm) -> PyResult {
    Ok(Value::Obj(Library::of(vm).class(vm, "symbol")?.instantiate()))
}

/// Whether a value is the object.
pub fn is(vm: &Vm, value: &Value) -> bool {
    Library::of(vm).class(vm, "symbol").is_ok_and(|class| vm.is_instance(value, &class))
}
