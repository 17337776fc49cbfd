//! `MappedAsDataclass` and `registry.mapped_as_dataclass`: mapped classes that are dataclasses, too.

use orm::AttrValue;
use python::{Args, ClassBuilder, ClassRef, PyDict, PyResult, Value, Vm};

use super::class_scan::Scan;
use super::dataclass_options::{DataclassArguments, DataclassOptions};
use super::mapped::MappedColumnPayload;
use super::mapped_class::MappedPayload;
use super::property_object::property_of;
use super::{attribute, relationship, type_map};
use crate::class_table::ClassDef;
use crate::library::{Library, payload};
use crate::raise::{argument_error, error_with_code, invalid_request};
use crate::sqlalchemy::symbol;

/// The class attribute that holds the arguments of the dataclass.
const ARGUMENTS: &str = "_sa_apply_dc_transforms";

/// The classes.
pub const CLASSES: &[ClassDef] = &[ClassDef::with("MappedAsDataclass", "sqlalchemy.orm.decl_api", &["object"], define)];

fn define(builder: ClassBuilder) -> ClassBuilder {
    builder.method("__init_subclass__", init_subclass)
}

/// `class Model(MappedAsDataclass, Base, kw_only=True)`.
fn init_subclass(vm: &Vm, args: &Args<'_>) -> PyResult {
    let receiver = args.receiver(vm)?.clone();
    let Some(class) = receiver.as_class() else { return Ok(Value::None) };
    let (own, rest) = split(args);
    let above = arguments_of(vm, &class)?.unwrap_or_default();
    class.dict.set_str(ARGUMENTS, Value::dict(own.or(&above).to_dict()));
    vm.class_changed(&class);
    let ours = Library::of(vm).class(vm, "MappedAsDataclass")?;
    let next = vm.call(&vm.attr(&vm.import("builtins")?.value(), "super")?, &[ours.value(), receiver])?;
    let keywords: Vec<(&str, Value)> = rest.iter().map(|(name, value)| (name.as_str(), value.clone())).collect();
    vm.call_kw(&vm.attr(&next, "__init_subclass__")?, &[], &keywords)?;
    if class.as_obj().payload::<MappedPayload>().is_none() {
        let annotations = PyDict::new();
        for (name, annotation) in own_annotations(&class) {
            let bare = type_map::mapped_argument(vm, &class, &annotation)?;
            annotations.set(vm, name, bare.unwrap_or(annotation))?;
        }
        apply(vm, &class, annotations)?;
    }
    Ok(Value::None)
}

/// The keywords that are arguments of the dataclass, and the others.
fn split(args: &Args<'_>) -> (DataclassArguments, Vec<(String, Value)>) {
    let (mut own, mut rest) = (DataclassArguments::default(), Vec::new());
    for (name, value) in args.keywords() {
        let pair = (name.as_str().to_owned(), value.clone());
        if DataclassArguments::NAMES.contains(&name.as_str()) {
            own.0.push(pair);
        } else {
            rest.push(pair);
        }
    }
    (own, rest)
}

/// The arguments of the dataclass that a class or one above it was given; none for a class that is no dataclass.
fn arguments_of(vm: &Vm, class: &ClassRef) -> PyResult<Option<DataclassArguments>> {
    let Some(given) = vm.attr_opt(&class.value(), ARGUMENTS)? else { return Ok(None) };
    let Some(dict) = given.as_dict() else { return Ok(None) };
    let items = dict.items().into_iter().map(|(name, value)| Ok((vm.str(&name)?, value)));
    Ok(Some(DataclassArguments(items.collect::<PyResult<_>>()?)))
}

/// Whether a class becomes a dataclass when it is mapped.
pub(super) fn is_dataclass(vm: &Vm, class: &ClassRef) -> PyResult<bool> {
    Ok(vm.attr_opt(&class.value(), ARGUMENTS)?.is_some())
}

/// Notes the arguments of `@registry.mapped_as_dataclass(…)` on a class.
pub fn note_arguments(vm: &Vm, class: &ClassRef, given: &[(String, Value)]) {
    class.dict.set_str(ARGUMENTS, Value::dict(DataclassArguments(given.to_vec()).to_dict()));
    vm.class_changed(class);
}

fn own_annotations(class: &ClassRef) -> Vec<(Value, Value)> {
    let annotations = class.dict.get_str("__annotations__");
    annotations.as_ref().and_then(Value::as_dict).map(PyDict::items).unwrap_or_default()
}

/// What an attribute tells of the dataclass.
fn options_of(value: &Value) -> Option<DataclassOptions> {
    if let Some(column) = payload::<MappedColumnPayload>(value) {
        return Some(column.options.clone());
    }
    if let Some(related) = relationship::payload_of(value) {
        return Some(related.options.clone());
    }
    property_of(value).map(|property| property.options.clone())
}

/// Makes a class that is being mapped a dataclass, when it is to be one.
pub(super) fn transform(vm: &Vm, scan: &Scan<'_>) -> PyResult<()> {
    let class = &scan.class;
    let Some(_) = arguments_of(vm, class)? else { return refuse_options(vm, scan) };
    if class.dict.get_str("__dataclass_fields__").is_some() {
        let shown = vm.repr(&class.value())?;
        let text = format!(
            "Class {shown} is already a dataclass; ensure that base classes / decorator styles of establishing dataclasses are not being mixed. This can happen if a class that inherits from 'MappedAsDataclass', even indirectly, is been mapped with '@registry.mapped_as_dataclass'"
        );
        return Err(invalid_request(vm, &text));
    }
    refuse_plain_mixins(vm, scan)?;
    let annotations = PyDict::new();
    for (name, annotation) in scan.annotations() {
        let value = scan.attributes.iter().find(|(known, _)| known.as_str() == name.as_str());
        if value.is_some_and(|(_, value)| attribute::attribute_of(value).is_some()) {
            continue;
        }
        annotations.set(vm, name.value(), annotation.raw.clone())?;
        let Some((_, value)) = value else { continue };
        let field = match options_of(value) {
            Some(options) => field(vm, name.as_str(), &scan.with_pattern(vm, name.as_str(), &options)?)?,
            None => value.clone(),
        };
        class.dict.set_name(name, field);
    }
    vm.class_changed(class);
    apply(vm, class, annotations)
}

/// The value that objects of a dataclass show for a column as long as they have none.
pub(super) fn default_of(
    vm: &Vm,
    scan: &Scan<'_>,
    name: &str,
    options: &DataclassOptions,
) -> PyResult<Option<sql::Value>> {
    if !is_dataclass(vm, &scan.class)? {
        return Ok(None);
    }
    let options = scan.with_pattern(vm, name, options)?;
    let Some(default) = options.get("default") else { return Ok(None) };
    Ok(match attribute::from_python(vm, default) {
        AttrValue::Plain(value) if !is_callable(vm, default)? => Some(value),
        _ => None,
    })
}

fn is_callable(vm: &Vm, value: &Value) -> PyResult<bool> {
    vm.truth(&vm.call(&vm.attr(&vm.import("builtins")?.value(), "callable")?, std::slice::from_ref(value))?)
}

/// The dataclass field of an attribute. A plain default is left to the attribute: the object does not hold it.
fn field(vm: &Vm, name: &str, options: &DataclassOptions) -> PyResult {
    let Some(default) = options.get("default") else { return options.field(vm) };
    if is_callable(vm, default)? {
        let is_init = options.get("init").map_or(Ok(true), |flag| vm.truth(flag))?;
        if is_init {
            let text = format!(
                "Callable object passed to the ``default`` parameter for attribute '{name}' in a ORM-mapped Dataclasses context is ambiguous, and this use will raise an error in a future release.  If this callable is intended to produce Core level INSERT default values for an underlying ``Column``, use the ``mapped_column.insert_default`` parameter instead.  To establish this callable as providing a default value for instances of the dataclass itself, use the ``default_factory`` dataclasses parameter."
            );
            return Err(argument_error(vm, &text));
        }
        return options.field(vm);
    }
    options.with("default", symbol::make(vm, symbol::DONT_SET)?).field(vm)
}

/// Options of dataclasses are an error on a class that is none.
fn refuse_options(vm: &Vm, scan: &Scan<'_>) -> PyResult<()> {
    for (name, value) in &scan.attributes {
        let Some(options) = options_of(value) else { continue };
        let given = options.only_for_dataclasses();
        if given.is_empty() {
            continue;
        }
        let shown: Vec<String> = given.iter().map(|name| format!("'{name}'")).collect();
        let text = format!(
            "Attribute '{name}' on class {} includes dataclasses argument(s): {} but class does not specify SQLAlchemy native dataclass configuration.",
            vm.repr(&scan.class.value())?,
            shown.join(", ")
        );
        return Err(argument_error(vm, &text));
    }
    Ok(())
}

/// Attributes of a mixin that is no dataclass cannot become fields.
fn refuse_plain_mixins(vm: &Vm, scan: &Scan<'_>) -> PyResult<()> {
    let mut found: Vec<(ClassRef, Vec<String>)> = Vec::new();
    for (name, annotation) in scan.annotations() {
        let owner = &annotation.owner;
        if owner.is(&scan.class) || owner.dict.get_str("__dataclass_fields__").is_some() {
            continue;
        }
        match found.iter_mut().find(|(known, _)| known.is(owner)) {
            Some((_, names)) => names.push(name.as_str().to_owned()),
            None => found.push((owner.clone(), vec![name.as_str().to_owned()])),
        }
    }
    let Some((owner, names)) = found.first() else { return Ok(()) };
    let shown: Vec<String> = names.iter().map(|name| format!("\"{name}\"")).collect();
    let text = format!(
        "When transforming {} to a dataclass, attribute(s) {} originates from superclass {}, which is not a dataclass. When declaring SQLAlchemy Declarative Dataclasses, ensure that all mixin classes and other superclasses which include attributes are also a subclass of MappedAsDataclass or make use of the @unmapped_dataclass decorator.",
        vm.repr(&scan.class.value())?,
        shown.join(", "),
        vm.repr(&owner.value())?
    );
    Err(error_with_code(vm, "InvalidRequestError", &text, Some("dcmx")))
}

/// Calls `dataclasses.dataclass` with annotations of our own on the class.
fn apply(vm: &Vm, class: &ClassRef, annotations: PyDict) -> PyResult<()> {
    let arguments = arguments_of(vm, class)?.unwrap_or_default();
    let before = class.dict.get_str("__annotations__");
    class.dict.set_str("__annotations__", Value::dict(annotations));
    vm.class_changed(class);
    let function = match arguments.get("dataclass_callable") {
        Some(function) => function.clone(),
        None => vm.attr(&vm.import("dataclasses")?.value(), "dataclass")?,
    };
    let keywords: Vec<(&str, Value)> = arguments
        .0
        .iter()
        .filter(|(name, _)| name != "dataclass_callable")
        .map(|(name, value)| (name.as_str(), value.clone()))
        .collect();
    let done = vm.call_kw(&function, &[class.value()], &keywords);
    class.dict.set_str("__annotations__", before.unwrap_or_else(|| Value::dict(PyDict::new())));
    vm.class_changed(class);
    let Err(error) = done else { return Ok(()) };
    if !vm.is_instance(&error.value(), &vm.exceptions.type_error) {
        return Err(error);
    }
    let shown = vm.repr(&error.value())?;
    let text = format!(
        "Python dataclasses error encountered when creating dataclass for {}: {shown}. Please refer to Python \
         dataclasses documentation for additional information.",
        sql::repr_str(class.name().as_str())
    );
    let raised = error_with_code(vm, "InvalidRequestError", &text, Some("dcte"));
    *raised.data().cause.borrow_mut() = error.value();
    Err(raised)
}
