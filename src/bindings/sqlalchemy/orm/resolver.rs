//! Texts in the arguments of relationships: classes, tables and columns by name.

use python::{ClassRef, PyDict, PyError, PyResult, Value, Vm};

use super::registry;
use crate::raise::invalid_request;
use crate::sqlalchemy::schema::table;

/// What a text is expected to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Naming {
    /// The name of a class or table.
    Thing,
    /// An expression of columns.
    Expression,
}

/// Evaluates a text with the classes and tables of a registry, and the names of SQLAlchemy, in reach.
pub fn evaluate(vm: &Vm, registry: Option<&Value>, class: Option<&ClassRef>, text: &str, naming: Naming) -> PyResult {
    let names = PyDict::new();
    for module in ["sqlalchemy", "sqlalchemy.orm"] {
        let module = vm.import(module)?.value();
        for name in identifiers(text) {
            if let Some(value) = vm.attr_opt(&module, &name)? {
                names.set_str(&name, value);
            }
        }
    }
    if let Some(registry) = registry {
        let registry = registry::payload_of(vm, registry)?;
        for (key, found) in registry.metadata.tables() {
            names.set_str(&key, table::wrap(vm, &found)?);
        }
        for found in registry.classes() {
            names.set_str(found.name().as_str(), found.value());
        }
    }
    let builtins = vm.import("builtins")?.value();
    let is_name = text.chars().all(|c| c.is_alphanumeric() || c == '_');
    let found = if is_name && names.get_str(text).is_none() && vm.attr_opt(&builtins, text)?.is_some() {
        // What Python itself calls so is not meant.
        Err(vm.error(&vm.exceptions.name_error, text))
    } else {
        vm.call(&vm.attr(&builtins, "eval")?, &[Value::str(text), Value::dict(names)])
    };
    found.map_err(|raised| {
        if let Some(missing) = missing_column(vm, &raised) {
            return missing;
        }
        let is_no_name = naming == Naming::Thing && vm.error_is(&raised, &vm.exceptions.syntax_error);
        if !is_no_name && !vm.error_is(&raised, &vm.exceptions.name_error) {
            return raised;
        }
        let missing = match naming {
            Naming::Thing => text.to_owned(),
            Naming::Expression => vm.str(&raised.value()).unwrap_or_default(),
        };
        let mapper = class.and_then(super::mapped_class::mapper_of_class).map(|mapper| mapper.to_string());
        let class = class.map(|class| vm.repr(&class.value()).unwrap_or_default()).unwrap_or_default();
        let made = invalid_request(
            vm,
            &format!(
                "When initializing mapper {}, expression {} failed to locate a name ({}). If this is a class name, consider adding this relationship() to the {class} class after both dependent classes have been defined.",
                mapper.unwrap_or_default(),
                sql::repr_str(text),
                sql::repr_str(&missing),
            ),
        );
        *made.data().cause.borrow_mut() = raised.value();
        made
    })
}

/// The error of an attribute that a mapped class does not have.
fn missing_column(vm: &Vm, raised: &PyError) -> Option<PyError> {
    if !vm.error_is(raised, &vm.exceptions.attribute_error) {
        return None;
    }
    let object = vm.attr_opt(&raised.value(), "obj").ok().flatten()?;
    let name = vm.attr_opt(&raised.value(), "name").ok().flatten()?;
    let class = object.as_class()?;
    super::mapped_class::mapper_of_class(&class)?;
    let shown = vm.repr(&object).ok()?;
    let text = format!("Class {shown} does not have a mapped column named {}", sql::repr_str(name.as_str()?));
    Some(vm.error(&vm.exceptions.attribute_error, &text))
}

/// The names in a text of Python.
fn identifiers(text: &str) -> Vec<String> {
    let mut found: Vec<String> = text
        .split(|c: char| !(c.is_alphanumeric() || c == '_'))
        .filter(|word| word.starts_with(|c: char| c.is_alphabetic() || c == '_'))
        .map(str::to_owned)
        .collect();
    found.sort();
    found.dedup();
    found
}
