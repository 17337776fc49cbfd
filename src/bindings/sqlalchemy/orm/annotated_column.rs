//! The column of a `mapped_column()` with its annotation: `name: Mapped[str | None] = mapped_column(index=True)`.

use python::{PyResult, Value, Vm};

use super::class_items::{Complete, name_column};
use super::class_scan::Scan;
use super::mapped::MappedColumnPayload;
use super::type_map;
use crate::raise::argument_error;

/// Gives a column of `mapped_column()` its name, nullability and type from the attribute and its annotation.
pub(super) fn complete(vm: &Vm, scan: &Scan<'_>, key: &str, given: &MappedColumnPayload) -> PyResult<Complete> {
    if given.uses_existing
        && let Some(above) = &scan.inherits
    {
        let column = given.column();
        let name = column.name_opt().map_or_else(|| key.to_owned(), |name| name.as_str().to_owned());
        if let Some(existing) = above.table().column(&name) {
            *given.column.borrow_mut() = existing;
        }
    }
    name_column(&given.column(), key);
    let made = match scan.annotation(key) {
        Some(annotation) => match &annotation.argument {
            Some(argument) => from_annotation(vm, scan, key, given, argument)?,
            None => bare(given),
        },
        None => bare(given),
    };
    let column = &made.column;
    if scan.mapped_argument(key).is_none()
        && column.ty().is_null()
        && column.foreign_keys().is_empty()
        && column.table().is_none()
    {
        return Err(argument_error(
            vm,
            &format!(
                "Python typing annotation is required for attribute \"{}.{key}\" when primary argument(s) for \"MappedColumn\" construct are None or not present",
                scan.class.name()
            ),
        ));
    }
    Ok(made)
}

fn bare(given: &MappedColumnPayload) -> Complete {
    Complete { column: given.column(), sort_order: given.sort_order.unwrap_or(0), deferral: given.deferral.clone() }
}

fn from_annotation(
    vm: &Vm,
    scan: &Scan<'_>,
    key: &str,
    given: &MappedColumnPayload,
    argument: &Value,
) -> PyResult<Complete> {
    let owner = scan.annotation(key).map_or_else(|| scan.class.clone(), |annotation| annotation.owner.clone());
    let annotated = type_map::analyse(vm, &owner, argument)?;
    let column = given.column();
    let mut made = bare(given);
    if column.table().is_some() {
        return Ok(made);
    }
    if !given.has_nullable {
        column.set_nullable(annotated.is_nullable && !column.is_primary_key());
    }
    if let Some(pattern) = &annotated.pattern {
        column.take_from(&pattern.column());
        if pattern.has_nullable && !given.has_nullable {
            column.set_nullable(pattern.column().is_nullable());
        } else if column.is_primary_key() && !given.has_nullable {
            column.set_nullable(false);
        }
        made.sort_order = given.sort_order.or(pattern.sort_order).unwrap_or(0);
        made.deferral = given.deferral.clone().or_else(|| pattern.deferral.clone());
    }
    if column.ty().is_null() && column.foreign_keys().is_empty() {
        column.set_type(type_map::column_type(vm, scan.registry, key, &annotated)?);
    }
    Ok(made)
}

/// Gives a column of a composite its type from the annotation of a dataclass's field.
pub(super) fn complete_part(
    vm: &Vm,
    scan: &Scan<'_>,
    key: &str,
    given: &MappedColumnPayload,
    annotation: &Value,
) -> PyResult<()> {
    if given.is_used.replace(true) {
        return Ok(());
    }
    let annotated = type_map::analyse(vm, &scan.class, annotation)?;
    let column = given.column();
    if !given.has_nullable {
        column.set_nullable(annotated.is_nullable && !column.is_primary_key());
    }
    if column.ty().is_null() && column.foreign_keys().is_empty() {
        column.set_type(type_map::column_type(vm, scan.registry, key, &annotated)?);
    }
    Ok(())
}
