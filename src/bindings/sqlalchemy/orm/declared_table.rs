//! The table of a declarative class, and its `__table_args__` and `__mapper_args__`.

use std::rc::Rc;

use orm::MapperConfig;
use python::{ClassRef, PyDict, PyResult, Value, Vm};
use sql::schema::{MetaData, Table, TableItem};

use super::class_scan::{Found, Scan};
use super::registry::RegistryPayload;
use crate::library::payload;
use crate::raise::{argument_error, invalid_request};
use crate::sqlalchemy::schema::{column, table};

/// The table of a class: `__table__`, or one made from `__tablename__`, the columns and `__table_args__`.
pub(super) fn make_table(vm: &Vm, class: &ClassRef, registry: &RegistryPayload, scan: &Scan) -> PyResult<Table> {
    if let Some(given) = class.dict.get_str("__table__").as_ref().and_then(table::table_of) {
        return Ok(given);
    }
    let Some(name) = class_setting(vm, class, "__tablename__")? else {
        return Err(invalid_request(
            vm,
            &format!(
                "Class {} does not have a __table__ or __tablename__ specified and does not inherit from an existing table-mapped class.",
                vm.repr(&class.value())?
            ),
        ));
    };
    let mut columns: Vec<&Found> = scan.columns.iter().collect();
    columns.sort_by_key(|found| found.sort_order);
    let mut items: Vec<TableItem> = columns.iter().map(|found| TableItem::Column(found.column.clone())).collect();
    let mut keywords = None;
    if let Some(arguments) = class_setting(vm, class, "__table_args__")? {
        keywords = table_arguments(vm, &arguments, &mut items)?;
    }
    let metadata = match vm.attr_opt(&class.value(), "metadata")?.as_ref().and_then(payload::<MetaData>) {
        Some(metadata) => (*metadata).clone(),
        None => registry.metadata.clone(),
    };
    let none = PyDict::new();
    table::declared(vm, &name, &metadata, items, keywords.as_ref().and_then(Value::as_dict).unwrap_or(&none))
}

/// `__tablename__` and its like: from the class or a mixin, evaluated when it is a `@declared_attr`.
fn class_setting(vm: &Vm, class: &ClassRef, name: &str) -> PyResult<Option<Value>> {
    Ok(vm.attr_opt(&class.value(), name)?.filter(|value| !value.is_none()))
}

/// Adds the items of `__table_args__`; its dict of keywords.
fn table_arguments(vm: &Vm, arguments: &Value, items: &mut Vec<TableItem>) -> PyResult<Option<Value>> {
    let (positional, keywords) = match (arguments.as_dict(), arguments.as_tuple()) {
        (Some(_), _) => (Vec::new(), Some(arguments.clone())),
        (None, Some(all)) => match all.split_last() {
            Some((last, rest)) if last.as_dict().is_some() => (rest.to_vec(), Some(last.clone())),
            _ => (all.to_vec(), None),
        },
        _ => return Err(argument_error(vm, "__table_args__ value must be a tuple, dict, or None")),
    };
    for item in &positional {
        items.push(table::table_item(vm, item)?);
    }
    Ok(keywords)
}

/// `__mapper_args__`, as far as the mapping layer has a place for them.
pub(super) fn mapper_arguments(vm: &Vm, class: &ClassRef, config: &mut MapperConfig) -> PyResult<()> {
    let Some(arguments) = class_setting(vm, class, "__mapper_args__")? else { return Ok(()) };
    let Some(dict) = arguments.as_dict() else { return Ok(()) };
    for (key, value) in dict.items() {
        match key.as_str().unwrap_or_default() {
            "primary_key" => {
                for item in vm.collect(&value)? {
                    config.primary_key.push(column::required(vm, &item)?);
                }
            }
            "eager_defaults" => {
                config.eager_defaults = match value.as_str() {
                    Some(_) => orm::EagerDefaults::Auto,
                    None if vm.truth(&value)? => orm::EagerDefaults::Always,
                    None => orm::EagerDefaults::Never,
                };
            }
            "always_refresh" => config.always_refresh = vm.truth(&value)?,
            "confirm_deleted_rows" => config.confirm_deleted_rows = vm.truth(&value)?,
            "column_prefix" => config.column_prefix = value.as_str().map(Rc::from),
            other => {
                return Err(vm.error(
                    &vm.exceptions.not_implemented_error,
                    &format!("__mapper_args__ key '{other}' is not supported by Ormlet yet"),
                ));
            }
        }
    }
    Ok(())
}
