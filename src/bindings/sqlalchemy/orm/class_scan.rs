//! What a class statement says of columns: attributes, annotations, mixins.

use std::rc::Rc;

use python::{ClassRef, Name, PyResult, Value, Vm};
use sql::schema::Column;

use super::mapped::{self, MappedColumnPayload};
use super::mapped_class::MappedPayload;
use super::registry::RegistryPayload;
use super::relationship::{AnnotatedTarget, RelationshipPayload};
use super::{annotated_column, annotated_target, relationship, type_map};
use crate::library::payload;
use crate::raise::error_with_code;
use crate::sqlalchemy::schema::column;
use crate::sqlalchemy::warnings;

/// What the scan of a class found: columns with their attribute and order.
#[derive(Default)]
pub(super) struct Scan {
    pub(super) columns: Vec<Found>,
    pub(super) relationships: Vec<(Rc<str>, FoundRelationship)>,
}

/// A relationship, and what its annotation says.
pub(super) struct FoundRelationship {
    pub(super) payload: Rc<RelationshipPayload>,
    pub(super) annotated: AnnotatedTarget,
}

/// A column and the attribute that it is mapped to.
pub(super) struct Found {
    pub(super) key: Rc<str>,
    pub(super) column: Column,
    pub(super) sort_order: i64,
    pub(super) is_deferred: bool,
    pub(super) has_active_history: bool,
}

/// Whether a base is a mixin: neither mapped, nor a declarative base, nor builtin.
pub(super) fn is_mixin(vm: &Vm, base: &ClassRef) -> bool {
    let is_base = base.dict.get_str("registry").is_some();
    let is_object = base.is(&vm.types.object);
    let is_ours =
        base.module().as_ref().and_then(Value::as_str).is_some_and(|module| module.starts_with("sqlalchemy."));
    base.as_obj().payload::<MappedPayload>().is_none() && !is_base && !is_object && !is_ours
}

/// Names of the class dict and of the annotations in the order of the class statement, as far as that is known.
fn ordered_names(class: &ClassRef) -> Vec<Name> {
    let own: Vec<Name> = class.dict.keys().iter().filter_map(Value::as_str).map(Name::new).collect();
    let annotations = class.dict.get_str("__annotations__");
    let annotated: Vec<Name> = annotations
        .as_ref()
        .and_then(Value::as_dict)
        .map(|dict| dict.keys().iter().filter_map(Value::as_str).map(Name::new).collect())
        .unwrap_or_default();
    merge_ordered(&own, &annotated)
        .into_iter()
        .filter(|name| !name.as_str().starts_with("__") && !name.as_str().starts_with("_sa_"))
        .collect()
}

/// Merges two ordered lists, changing from one to the other at each element that both have.
fn merge_ordered(a: &[Name], b: &[Name]) -> Vec<Name> {
    let same = |x: &Name, y: &Name| x.as_str() == y.as_str();
    let mut overlap: Vec<&Name> = a.iter().filter(|x| b.iter().any(|y| same(x, y))).collect();
    let mut merged = Vec::new();
    let (mut current, mut other) = (a.iter(), b.iter());
    loop {
        let mut is_switching = false;
        for element in current.by_ref() {
            if let Some(place) = overlap.iter().position(|known| same(known, element)) {
                overlap.remove(place);
                is_switching = true;
                break;
            }
            merged.push(element.clone());
        }
        if !is_switching {
            merged.extend(other.cloned());
            return merged;
        }
        std::mem::swap(&mut current, &mut other);
    }
}

/// Adds the columns of a class, or of one of its mixins.
pub(super) fn scan_class(
    vm: &Vm,
    class: &ClassRef,
    base: &ClassRef,
    registry: &RegistryPayload,
    scan: &mut Scan,
) -> PyResult<()> {
    let is_own = base.is(class);
    for name in ordered_names(base) {
        let is_known = scan.columns.iter().any(|found| &*found.key == name.as_str())
            || scan.relationships.iter().any(|(key, _)| &**key == name.as_str());
        if is_known {
            continue;
        }
        if !is_own && class.dict.get_name(&name).is_some() {
            continue;
        }
        let value = base.dict.get_name(&name);
        let annotations = base.dict.get_str("__annotations__");
        let annotation = annotations.as_ref().and_then(Value::as_dict).and_then(|dict| dict.get_name(&name));
        let value = evaluate_declared(vm, class, value)?;
        if let Some(payload) = value.as_ref().and_then(relationship::payload_of) {
            let annotated = annotated_target::analyse(vm, class, &name, annotation.as_ref())?;
            scan.relationships.push((Rc::from(name.as_str()), FoundRelationship { payload, annotated }));
            continue;
        }
        if let Some(found) = column_for(vm, class, registry, &name, value.as_ref(), annotation.as_ref(), is_own)? {
            scan.columns.push(found);
        }
    }
    Ok(())
}

/// The value of a `@declared_attr`; any other value as it is.
fn evaluate_declared(vm: &Vm, class: &ClassRef, value: Option<Value>) -> PyResult<Option<Value>> {
    let Some(value) = value else { return Ok(None) };
    if vm.class_of(&value).name().as_str() != "declared_attr" {
        return Ok(Some(value));
    }
    let function = vm.attr(&value, "fget")?;
    let function = vm.attr_opt(&function, "__func__")?.unwrap_or(function);
    vm.call(&function, &[class.value()]).map(Some)
}

fn column_for(
    vm: &Vm,
    class: &ClassRef,
    registry: &RegistryPayload,
    name: &Name,
    value: Option<&Value>,
    annotation: Option<&Value>,
    is_own: bool,
) -> PyResult<Option<Found>> {
    let key: Rc<str> = Rc::from(name.as_str());
    if let Some(given) = value.and_then(column::column_of) {
        warn_of_reserved(vm, name)?;
        let made = if is_own { given } else { given.copy() };
        if made.name_opt().is_none() {
            made.set_name(sql::Name::new(name.as_str()));
        }
        return Ok(Some(Found { key, column: made, sort_order: 0, is_deferred: false, has_active_history: false }));
    }
    if let Some(items) = value.and_then(Value::as_tuple) {
        if items.len() == 1
            && (column::column_of(&items[0]).is_some() || payload::<MappedColumnPayload>(&items[0]).is_some())
        {
            warnings::warn(
                vm,
                "SAWarning",
                &format!(
                    "Ignoring declarative-like tuple value of attribute '{name}': possibly a copy-and-paste error with a comma accidentally placed at the end of the line?"
                ),
            )?;
        }
        return Ok(None);
    }
    let argument = match annotation {
        Some(annotation) => type_map::mapped_argument(vm, class, annotation)?,
        None => None,
    };
    let given = value.and_then(payload::<MappedColumnPayload>);
    if argument.is_none() {
        refuse_unmapped_annotation(vm, class, name, value, annotation)?;
    }
    let payload = match (given, &argument, value) {
        (Some(given), _, _) if is_own && !given.is_used.get() => given,
        (Some(given), _, _) => Rc::new(mapped::copy(&given)),
        (None, Some(_), None) => Rc::new(mapped::blank()),
        _ => return Ok(None),
    };
    payload.is_used.set(true);
    warn_of_reserved(vm, name)?;
    let made = annotated_column::complete(vm, class, registry, name, &payload, argument.as_ref())?;
    Ok(Some(Found {
        key,
        column: made,
        sort_order: payload.sort_order,
        is_deferred: payload.is_deferred,
        has_active_history: payload.has_active_history,
    }))
}

fn warn_of_reserved(vm: &Vm, name: &Name) -> PyResult<()> {
    let noun = match name.as_str() {
        "metadata" => "MetaData instance",
        "registry" => "Declarative class registry",
        _ => return Ok(()),
    };
    warnings::warn(
        vm,
        "SAWarning",
        &format!("Attribute name '{name}' should be left reserved for the {noun} when using a Declarative class."),
    )
}

/// `id: int` in a class that is mapped by annotations is an error that says what to write.
fn refuse_unmapped_annotation(
    vm: &Vm,
    class: &ClassRef,
    name: &Name,
    value: Option<&Value>,
    annotation: Option<&Value>,
) -> PyResult<()> {
    let Some(annotation) = annotation else { return Ok(()) };
    let is_class_var = vm.repr(annotation)?.starts_with("typing.ClassVar");
    let is_allowed = vm.attr_opt(&class.value(), "__allow_unmapped__")?.map_or(Ok(false), |flag| vm.truth(&flag))?;
    if is_class_var || is_allowed || value.and_then(payload::<MappedColumnPayload>).is_none() {
        return Ok(());
    }
    Err(error_with_code(
        vm,
        "MappedAnnotationError",
        &format!(
            "Type annotation for \"{}.{name}\" can't be correctly interpreted for Annotated Declarative Table form.  ORM annotations should normally make use of the ``Mapped[]`` generic type, or other ORM-compatible generic type, as a container for the actual type, which indicates the intent that the attribute is mapped. Class variables that are not intended to be mapped by the ORM should use ClassVar[].  To allow Annotated Declarative to disregard legacy annotations which don't use Mapped[] to pass, set \"__allow_unmapped__ = True\" on the class or a superclass this class.",
            class.name()
        ),
        Some("zlpr"),
    ))
}
