//! The column of a `mapped_column()` with its annotation: `name: Mapped[str | None] = mapped_column(index=True)`.

use python::{ClassRef, Name, PyResult, Value, Vm};
use sql::schema::Column;

use super::mapped::MappedColumnPayload;
use super::registry::RegistryPayload;
use super::type_map;
use crate::raise::argument_error;

/// Gives a column of `mapped_column()` its name, nullability and type from the attribute and its annotation.
pub(super) fn complete(
    vm: &Vm,
    class: &ClassRef,
    registry: &RegistryPayload,
    name: &Name,
    payload: &MappedColumnPayload,
    argument: Option<&Value>,
) -> PyResult<Column> {
    let mut column = payload.column.clone();
    if let Some(argument) = argument {
        let annotated = type_map::analyse(vm, class, argument)?;
        let mut has_nullable = payload.has_nullable;
        if let Some(pattern) = &annotated.pattern {
            column = merged(&pattern.column, &column);
            has_nullable |= pattern.has_nullable;
        }
        if column.name_opt().is_none() {
            column.set_name(sql::Name::new(name.as_str()));
        }
        if !has_nullable {
            column.set_nullable(annotated.is_nullable && !column.is_primary_key());
        }
        if column.ty().is_null() && column.foreign_keys().is_empty() {
            column.set_type(type_map::column_type(vm, registry, name.as_str(), &annotated)?);
        }
        return Ok(column);
    }
    if column.name_opt().is_none() {
        column.set_name(sql::Name::new(name.as_str()));
    }
    if column.ty().is_null() && column.foreign_keys().is_empty() {
        return Err(argument_error(
            vm,
            &format!(
                "Python typing annotation is required for attribute \"{}.{name}\" when primary argument(s) for \"MappedColumn\" construct are None or not present",
                class.name()
            ),
        ));
    }
    Ok(column)
}

/// A column with the settings of `pattern` where `own` has none; SQLAlchemy: `Column._merge`.
fn merged(pattern: &Column, own: &Column) -> Column {
    let made = pattern.copy();
    if let Some(name) = own.name_opt() {
        made.set_name(name);
    }
    if !own.ty().is_null() {
        made.set_type(own.ty());
    }
    if let Some(nullable) = own.user_nullable() {
        made.set_nullable(nullable);
    }
    if own.default().is_some() {
        made.set_default(own.default());
    }
    if own.onupdate().is_some() {
        made.set_onupdate(own.onupdate());
    }
    if own.server_default().is_some() {
        made.set_server_default(own.server_default());
    }
    if own.index().is_some() {
        made.set_index(own.index());
    }
    if own.unique().is_some() {
        made.set_unique(own.unique());
    }
    for key in own.foreign_keys() {
        made.add_foreign_key(key.copy());
    }
    made
}
