//! Declarative mapping: base classes, and what becomes of a class statement below one.

use std::rc::Rc;

use orm::{ColumnProperty, MapperConfig};
use python::{Args, ClassBuilder, ClassRef, Name, PyDict, PyResult, Signature, Value, Vm};
use sql::schema::{Column, MetaData, Table, TableItem, TableSpec};

use super::mapped::{self, MappedColumnPayload};
use super::mapped_class::{MappedPayload, PyMappedClass, mapper_of_class};
use super::registry::{self, RegistryPayload};
use super::{attribute, inspection, mapper as mapper_object, type_map};
use crate::class_table::ClassDef;
use crate::library::{Library, payload};
use crate::raise::{IntoPython, argument_error, error_with_code, invalid_request};
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
    namespace.set_str("__abstract__", Value::Bool(true));
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
        return Err(vm.type_error(&format!(
            "_declarative_constructor() takes 1 positional argument but {} were given",
            args.len()
        )));
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

/// What the scan of a class found: columns with their attribute and order.
#[derive(Default)]
struct Scan {
    columns: Vec<Found>,
}

struct Found {
    key: Rc<str>,
    column: Column,
    sort_order: i64,
    is_deferred: bool,
    has_active_history: bool,
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
        property.is_deferred = found.is_deferred;
        property.has_active_history = found.has_active_history;
        config.columns.push((found.key.clone(), property));
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

/// Whether a base is a mixin: neither mapped, nor a declarative base, nor builtin.
fn is_mixin(vm: &Vm, base: &ClassRef) -> bool {
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

fn scan_class(vm: &Vm, class: &ClassRef, base: &ClassRef, registry: &RegistryPayload, scan: &mut Scan) -> PyResult<()> {
    let is_own = base.is(class);
    for name in ordered_names(base) {
        if scan.columns.iter().any(|found| &*found.key == name.as_str()) {
            continue;
        }
        if !is_own && class.dict.get_name(&name).is_some() {
            continue;
        }
        let value = base.dict.get_name(&name);
        let annotations = base.dict.get_str("__annotations__");
        let annotation = annotations.as_ref().and_then(Value::as_dict).and_then(|dict| dict.get_name(&name));
        let value = evaluate_declared(vm, class, value)?;
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
    let made = complete(vm, class, registry, name, &payload, argument.as_ref())?;
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

/// Gives a column of `mapped_column()` its name, nullability and type from the attribute and its annotation.
fn complete(
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

/// The table of a class: `__table__`, or one made from `__tablename__`, the columns and `__table_args__`.
fn make_table(vm: &Vm, class: &ClassRef, registry: &RegistryPayload, scan: &Scan) -> PyResult<Table> {
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
    let mut spec = TableSpec::default();
    if let Some(arguments) = class_setting(vm, class, "__table_args__")? {
        table_arguments(vm, &arguments, &mut items, &mut spec)?;
    }
    let metadata = match vm.attr_opt(&class.value(), "metadata")?.as_ref().and_then(payload::<MetaData>) {
        Some(metadata) => (*metadata).clone(),
        None => registry.metadata.clone(),
    };
    Table::new(&vm.str(&name)?, &metadata, items, spec).python(vm)
}

/// `__tablename__` and its like: from the class or a mixin, evaluated when it is a `@declared_attr`.
fn class_setting(vm: &Vm, class: &ClassRef, name: &str) -> PyResult<Option<Value>> {
    Ok(vm.attr_opt(&class.value(), name)?.filter(|value| !value.is_none()))
}

fn table_arguments(vm: &Vm, arguments: &Value, items: &mut Vec<TableItem>, spec: &mut TableSpec) -> PyResult<()> {
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
    if let Some(dict) = keywords.as_ref().and_then(Value::as_dict) {
        table::table_keywords(vm, dict, spec)?;
    }
    Ok(())
}

/// `__mapper_args__`, as far as the mapping layer has a place for them.
fn mapper_arguments(vm: &Vm, class: &ClassRef, config: &mut MapperConfig) -> PyResult<()> {
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

/// `Model.note = Column(String)` after the class was mapped adds the column; anything else is a plain attribute.
fn set_class_attribute(vm: &Vm, args: &Args<'_>) -> PyResult {
    let receiver = args.receiver(vm)?;
    let name = vm.intern(args.get(1).and_then(Value::as_str).unwrap_or_default());
    let value = args.get(2).cloned().unwrap_or(Value::None);
    if let (Some(class), Some(mapped)) =
        (receiver.as_class(), receiver.as_obj().and_then(|object| object.payload::<MappedPayload>()))
    {
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
