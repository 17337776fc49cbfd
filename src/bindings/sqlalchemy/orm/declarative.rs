//! Declarative mapping: base classes, and what becomes of a class statement below one.

use std::rc::Rc;

use orm::{ColumnProperty, MapperConfig, PropertyKind, RelationshipProperty};
use python::{Args, ClassBuilder, ClassRef, PyDict, PyResult, Signature, Value, Vm};
use sql::schema::MetaData;

use super::class_scan::{Scan, is_mixin, scan_class};
use super::declared_table::{make_table, mapper_arguments};
use super::mapped::MappedColumnPayload;
use super::mapped_class::{MappedPayload, PyMappedClass, mapper_of_class};
use super::registry::{self, RegistryPayload};
use super::{attribute, inspection, mapper as mapper_object, relationship};
use crate::class_table::ClassDef;
use crate::library::{Library, payload};
use crate::raise::{IntoPython, invalid_request};
use crate::sqlalchemy::schema::{column, table};
use crate::sqlalchemy::warnings;

const MODULE: &str = "sqlalchemy.orm.decl_api";

/// The classes.
pub const CLASSES: &[ClassDef] = &[
    ClassDef::with("DeclarativeAttributeIntercept", MODULE, &["type"], define_metaclass),
    ClassDef::with("DeclarativeMeta", MODULE, &["DeclarativeAttributeIntercept"], |builder| {
        builder.method("__init__", meta_init)
    }),
    ClassDef::with("declared_attr", MODULE, &["object"], define_declared_attr),
];

fn define_metaclass(builder: ClassBuilder) -> ClassBuilder {
    builder.method("__setattr__", set_class_attribute)
}

fn define_declared_attr(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("__init__", |vm, args| {
            let function = args.get(1).cloned().unwrap_or(Value::None);
            vm.set_attr(args.receiver(vm)?, &vm.intern("fget"), function)?;
            Ok(Value::None)
        })
        .method("__get__", |vm, args| {
            let function = vm.attr(args.receiver(vm)?, "fget")?;
            let function = vm.attr_opt(&function, "__func__")?.unwrap_or(function);
            vm.call(&function, &[args.get(2).cloned().unwrap_or(Value::None)])
        })
        .class_method("directive", |vm, args| vm.call(args.receiver(vm)?, &args.positional()[1..]))
}

/// The class `DeclarativeBase`, made once: its metaclass and `__init_subclass__` are ours.
pub fn declarative_base_class(vm: &Vm) -> PyResult<ClassRef> {
    let library = Library::of(vm);
    let metaclass = library.class(vm, "DeclarativeAttributeIntercept")?;
    ClassBuilder::new("sqlalchemy.orm.decl_api", "DeclarativeBase")
        .metaclass(&metaclass)
        .method("__init_subclass__", init_subclass)
        .method("__init__", constructor)
        .build(vm)
}

const BASE: Signature = Signature::new("declarative_base").keyword_only(
    &["metadata", "mapper", "cls", "name", "class_registry", "type_annotation_map", "constructor", "metaclass"],
    0,
);

/// `declarative_base()`.
pub fn declarative_base(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = BASE.bind(vm, args)?;
    let metadata = bound.get(0).and_then(payload::<MetaData>);
    let metadata = metadata.map_or_else(MetaData::default, |metadata| (*metadata).clone());
    let registry = registry::make(vm, metadata, registry::type_map_items(bound.get(5)))?;
    let name = bound.get(3).and_then(Value::as_str).unwrap_or("Base").to_owned();
    let bases: Vec<ClassRef> = bound.get(2).and_then(Value::as_class).into_iter().collect();
    make_base(vm, &name, &registry, &bases)
}

/// A base class of a registry.
pub fn make_base(vm: &Vm, name: &str, registry: &Value, bases: &[ClassRef]) -> PyResult {
    let metaclass = Library::of(vm).class(vm, "DeclarativeMeta")?;
    let namespace = PyDict::new();
    namespace.set_str("__module__", Value::str(MODULE));
    namespace.set_str("__abstract__", Value::bool(true));
    namespace.set_str("registry", registry.clone());
    let metadata = vm.attr(registry, "metadata")?;
    namespace.set_str("metadata", metadata);
    let bases: Vec<Value> = bases.iter().map(ClassRef::value).collect();
    let class = vm.new_class(&metaclass, name, &bases, &namespace, &[])?;
    let constructor_class = Library::of(vm).class(vm, "_DeclarativeConstructor")?;
    if let Some(function) = constructor_class.dict.get_str("__init__") {
        class.dict.set_str("__init__", function);
        vm.class_changed(&class);
    }
    Ok(class.value())
}

/// The default constructor, kept on a class of its own so that bases can share it.
pub const CONSTRUCTOR: &[ClassDef] = &[ClassDef::with("_DeclarativeConstructor", MODULE, &["object"], |builder| {
    builder.method("__init__", constructor)
})];

/// `Model(name="BERT")`: sets the attributes that the class has.
fn constructor(vm: &Vm, args: &Args<'_>) -> PyResult {
    let receiver = args.receiver(vm)?.clone();
    let class = vm.class_of(&receiver);
    if args.len() > 1 {
        return Err(vm.type_error(&format!("__init__() takes 1 positional argument but {} were given", args.len())));
    }
    if let (Some(mapper), Some(object)) = (mapper_of_class(&class), receiver.as_obj()) {
        mapper.registry_configure().python(vm)?;
        super::instance::ensure_state(object, &mapper);
    }
    for (key, value) in args.keywords() {
        if vm.attr_opt(&class.value(), key.as_str())?.is_none() {
            return Err(vm.type_error(&format!("'{key}' is an invalid keyword argument for {}", class.name())));
        }
        vm.set_attr(&receiver, key, value.clone())?;
    }
    Ok(Value::None)
}

/// `DeclarativeMeta.__init__`: maps the class that the statement made.
fn meta_init(vm: &Vm, args: &Args<'_>) -> PyResult {
    if let Some(class) = args.receiver(vm)?.as_class() {
        if let Some(registry) = vm.attr_opt(&class.value(), "registry")? {
            map_if_concrete(vm, &class, &registry)?;
        }
    }
    Ok(Value::None)
}

/// `DeclarativeBase.__init_subclass__`: the first level makes the registry, deeper ones are mapped.
fn init_subclass(vm: &Vm, args: &Args<'_>) -> PyResult {
    let Some(class) = args.receiver(vm)?.as_class() else { return Ok(Value::None) };
    let base = Library::of(vm).declarative_base(vm)?;
    let is_first_level = class.bases.borrow().iter().any(|parent| parent.is(&base));
    if is_first_level {
        return set_up_base(vm, &class);
    }
    let registry = vm.attr(&class.value(), "registry")?;
    map_if_concrete(vm, &class, &registry)?;
    Ok(Value::None)
}

fn set_up_base(vm: &Vm, class: &ClassRef) -> PyResult {
    if class.dict.get_str("__tablename__").is_some() || class.dict.get_str("__table__").is_some() {
        return Err(invalid_request(
            vm,
            "Cannot use 'DeclarativeBase' directly as a declarative base class. Create a Base by creating a subclass of it.",
        ));
    }
    let given_metadata = class.dict.get_str("metadata").as_ref().and_then(payload::<MetaData>);
    let given_types = registry::type_map_items(class.dict.get_str("type_annotation_map").as_ref());
    let registry = match class.dict.get_str("registry") {
        Some(registry) => registry,
        None => {
            let metadata = given_metadata.map_or_else(MetaData::default, |metadata| (*metadata).clone());
            registry::make(vm, metadata, given_types)?
        }
    };
    let metadata = vm.attr(&registry, "metadata")?;
    class.dict.set_str("registry", registry);
    if class.dict.get_str("metadata").is_none() {
        class.dict.set_str("metadata", metadata);
    }
    vm.class_changed(class);
    Ok(Value::None)
}

fn map_if_concrete(vm: &Vm, class: &ClassRef, registry: &Value) -> PyResult<()> {
    match class.dict.get_str("__abstract__") {
        Some(flag) if vm.truth(&flag)? => Ok(()),
        _ => map_class(vm, class, &*registry::payload_of(vm, registry)?),
    }
}

/// `@registry.mapped`.
pub fn map_decorated(vm: &Vm, registry: &Value, class: &Value) -> PyResult<()> {
    let Some(class) = class.as_class() else { return Err(vm.type_error("a class is needed")) };
    let constructor_class = Library::of(vm).class(vm, "_DeclarativeConstructor")?;
    if let (None, Some(function)) = (class.dict.get_str("__init__"), constructor_class.dict.get_str("__init__")) {
        class.dict.set_str("__init__", function);
    }
    map_class(vm, &class, &*registry::payload_of(vm, registry)?)
}

/// Maps a class: scans it and its mixins, makes the table, and puts attributes on the class.
fn map_class(vm: &Vm, class: &ClassRef, registry: &RegistryPayload) -> PyResult<()> {
    warn_of_replaced(vm, class, registry)?;
    let mut scan = Scan::default();
    let mro = class.mro.borrow().clone();
    for base in mro.iter() {
        if base.is(class) || is_mixin(vm, base) {
            scan_class(vm, class, base, registry, &mut scan)?;
        }
    }
    let table = make_table(vm, class, registry, &scan)?;
    let mut config = MapperConfig::new(PyMappedClass::new(vm, class), table.clone());
    for found in &scan.columns {
        let mut property = ColumnProperty::new(found.column.clone());
        property.deferral = found.is_deferred.then(orm::Deferral::default);
        property.has_active_history = found.has_active_history;
        config.columns.push((found.key.clone(), property));
    }
    let registry_value = vm.attr_opt(&class.value(), "registry")?.unwrap_or(Value::None);
    for (key, found) in &scan.relationships {
        let made = relationship::config_for(vm, class, &registry_value, &found.payload, &found.annotated)?;
        let made = RelationshipProperty::new(key, made);
        config.properties.push((key.clone(), PropertyKind::Relationship(made)));
    }
    mapper_arguments(vm, class, &mut config)?;
    let mapper = registry.mappers.map(config).python(vm)?;
    class.as_obj().set_payload(Rc::new(MappedPayload(mapper.clone())));
    for property in mapper.properties().iter() {
        let made = attribute::make(vm, &mapper, property.key())?;
        class.dict.set_str(property.key(), made);
    }
    class.dict.set_str("__dict__", inspection::dict_property(vm)?);
    class.dict.set_str("__table__", table::wrap(vm, &table)?);
    class.dict.set_str("__mapper__", mapper_object::wrap(vm, &mapper)?);
    registry.add_class(class);
    vm.class_changed(class);
    Ok(())
}

/// `SAWarning` for a second class of the same name and module.
fn warn_of_replaced(vm: &Vm, class: &ClassRef, registry: &RegistryPayload) -> PyResult<()> {
    let module = class.module().as_ref().and_then(Value::as_str).unwrap_or_default().to_owned();
    let name = class.name().to_string();
    let is_known = registry.class_names.borrow().contains(&(module.clone(), name.clone()));
    if is_known {
        warnings::warn(
            vm,
            "SAWarning",
            &format!(
                "This declarative base already contains a class with the same class name and module name as {module}.{name}, and will be replaced in the string-lookup table."
            ),
        )?;
    } else {
        registry.class_names.borrow_mut().push((module, name));
    }
    Ok(())
}

/// `Model.note = Column(String)` after the class was mapped adds the column; anything else is a plain attribute.
fn set_class_attribute(vm: &Vm, args: &Args<'_>) -> PyResult {
    let receiver = args.receiver(vm)?;
    let name = vm.intern(args.get(1).and_then(Value::as_str).unwrap_or_default());
    let value = args.get(2).cloned().unwrap_or(Value::None);
    if let (Some(class), Some(mapped)) =
        (receiver.as_class(), receiver.as_obj().and_then(|object| object.payload::<MappedPayload>()))
    {
        if let Some(payload) = relationship::payload_of(&value) {
            let registry = vm.attr_opt(&class.value(), "registry")?.unwrap_or(Value::None);
            let made =
                relationship::config_for(vm, &class, &registry, &payload, &relationship::AnnotatedTarget::default())?;
            mapped.0.add_relationship(RelationshipProperty::new(name.as_str(), made)).python(vm)?;
            return Ok(Value::None);
        }
        let added =
            column::column_of(&value).or_else(|| payload::<MappedColumnPayload>(&value).map(|p| p.column.clone()));
        if let Some(added) = added {
            if added.name_opt().is_none() {
                added.set_name(sql::Name::new(name.as_str()));
            }
            mapped.0.table().append_column(&added, false).python(vm)?;
            let property = mapped.0.add_column(name.as_str(), added).python(vm)?;
            let made = attribute::make(vm, &mapped.0, property.key())?;
            class.dict.set_name(&name, made);
            vm.class_changed(&class);
            return Ok(Value::None);
        }
    }
    match vm.lookup(&vm.types.type_, &vm.intern("__setattr__")) {
        Some(function) => vm.call(&function, &[receiver.clone(), name.value(), value]),
        None => Ok(Value::None),
    }
}
