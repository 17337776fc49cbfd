//! Objects that stand for what has no value: `JSON.NULL`, and a parameter's value that the execution has to give.

use std::rc::Rc;

use python::{PyResult, Value, Vm};

use crate::class_table::ClassDef;
use crate::library::{Library, payload};

/// The name of a symbol.
struct Symbol(&'static str);

/// The value `null` inside a JSON column, as opposed to SQL's NULL.
pub const JSON_NULL: &str = "JSON_NULL";
/// A value that the execution has to give.
pub const REQUIRED: &str = "REQUIRED";
/// A dataclass's default for an attribute that keeps its default itself.
pub const DONT_SET: &str = "DONT_SET";

/// The class.
pub const CLASSES: &[ClassDef] = &[ClassDef::with("symbol", "sqlalchemy.util.langhelpers", &["object"], |builder| {
    builder
        .method("__repr__", |vm, args| {
            let name = name_of(args.receiver(vm)?);
            Ok(Value::string(format!("symbol('{name}')")))
        })
        .property("name", |vm, args| Ok(Value::str(name_of(args.receiver(vm)?))))
})];

fn name_of(value: &Value) -> &'static str {
    payload::<Symbol>(value).map_or("", |symbol| symbol.0)
}

/// Makes the symbol of a name.
pub fn make(vm: &Vm, name: &'static str) -> PyResult {
    Library::of(vm).instance(vm, "symbol", Rc::new(Symbol(name)))
}

/// Whether a value is the symbol of a name.
pub fn is(value: &Value, name: &str) -> bool {
    payload::<Symbol>(value).is_some_and(|symbol| symbol.0 == name)
}
