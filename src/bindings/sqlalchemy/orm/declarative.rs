//! Declarative mapping: base classes, and what becomes of a class statement below one.

use python::{Args, ClassBuilder, ClassRef, PyDict, PyResult, Signature, Value, Vm};
use sql::schema::MetaData;

use super::map_class;
use super::mapped_class::{MappedPayload, mapper_of_class};
use super::registry;
use crate::class_table::ClassDef;
use crate::library::{Library, payload};
use crate::raise::{IntoPython, invalid_request, refuse};

const MODULE: &str = "sqlalchemy.orm.decl_api";

/// The classes.
pub const CLASSES: &[ClassDef] = &[
    ClassDef::with("DeclarativeAttributeIntercept", MODULE, &["type"], define_metaclass),
    ClassDef::with("DeclarativeMeta", MODULE, &["DeclarativeAttributeIntercept"], |builder| {
        builder.method("__init__", meta_init)
    }),
    ClassDef::with("DeclarativeBaseNoMeta", MODULE, &["object"], |builder| {
        builder.method("__init_subclass__", init_subclass).method("__init__", constructor)
    }),
];

/// Where a base keeps its registry, whatever its classes call `registry`.
const REGISTRY: &str = "_sa_registry";

fn define_metaclass(builder: ClassBuilder) -> ClassBuilder {
    builder.method("__setattr__", set_class_attribute)
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
    refuse(vm, "declarative_base", &[("class_registry", bound.get(4))])?;
    let metadata = bound.get(0).and_then(payload::<MetaData>);
    let metadata = metadata.map_or_else(MetaData::default, |metadata| (*metadata).clone());
    let registry = registry::make(vm, metadata, registry::type_map_items(bound.get(5)), bound.get(6).cloned())?;
    let mut options = BaseOptions::of(&bound, 1);
    options.metaclass = bound.get(7).cloned();
    make_base(vm, &registry, &options)
}

/// `as_declarative(**kw)`: a decorator that makes a class the base.
pub fn as_declarative(vm: &Vm, args: &Args<'_>) -> PyResult {
    let given = registry::keywords_of(args);
    registry::decorator(vm, move |vm, class| {
        let mut names = vec![vm.intern("cls"), vm.intern("name")];
        let mut values = vec![class.clone(), vm.attr(class, "__name__")?];
        for (name, value) in &given {
            names.push(vm.intern(name));
            values.push(value.clone());
        }
        declarative_base(vm, &Args::new(&values, &names))
    })
}

/// How a base class is made.
#[derive(Default)]
pub struct BaseOptions {
    mapper: Option<Value>,
    class: Option<Value>,
    name: Option<Value>,
    metaclass: Option<Value>,
}

impl BaseOptions {
    /// The options `mapper`, `cls`, `name` and `metaclass`, which follow one another in a bound signature.
    pub fn of(bound: &python::Bound, first: usize) -> Self {
        let given = |offset: usize| bound.get(first + offset).filter(|value| !value.is_none()).cloned();
        Self { mapper: given(0), class: given(1), name: given(2), metaclass: given(3) }
    }
}

/// A base class of a registry.
pub fn make_base(vm: &Vm, registry: &Value, options: &BaseOptions) -> PyResult {
    refuse(vm, "declarative_base", &[("mapper", options.mapper.as_ref())])?;
    let ours = Library::of(vm).class(vm, "DeclarativeMeta")?;
    let metaclass = options.metaclass.as_ref().and_then(Value::as_class).unwrap_or(ours);
    let name = options.name.as_ref().and_then(Value::as_str).unwrap_or("Base").to_owned();
    let namespace = PyDict::new();
    namespace.set_str("__module__", Value::str(MODULE));
    namespace.set_str("__abstract__", Value::bool(true));
    namespace.set_str("registry", registry.clone());
    namespace.set_str(REGISTRY, registry.clone());
    namespace.set_str("metadata", vm.attr(registry, "metadata")?);
    let bases: Vec<Value> = match &options.class {
        Some(class) => match class.as_tuple() {
            Some(classes) => classes.to_vec(),
            None => {
                namespace.set_str("__doc__", vm.attr(class, "__doc__")?);
                vec![class.clone()]
            }
        },
        None => Vec::new(),
    };
    let constructor = match &registry::payload_of(vm, registry)?.constructor {
        Some(given) => Some(given.clone()).filter(|given| !given.is_none()),
        None => Library::of(vm).class(vm, "_DeclarativeConstructor")?.dict.get_str("__init__"),
    };
    if let Some(function) = constructor {
        namespace.set_str("__init__", function);
    }
    Ok(vm.new_class(&metaclass, &name, &bases, &namespace, &[])?.value())
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
        super::instance::ensure_state(vm, object, &mapper)?;
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
        if let Some(registry) = vm.attr_opt(&class.value(), REGISTRY)? {
            map_if_concrete(vm, &class, &registry)?;
        } else {
            let registry = class.dict.get_str("registry").unwrap_or(Value::None);
            registry::payload_of(vm, &registry)?;
            class.dict.set_str(REGISTRY, registry);
            vm.class_changed(&class);
        }
    }
    Ok(Value::None)
}

/// `DeclarativeBase.__init_subclass__`: the first level makes the registry, deeper ones are mapped.
fn init_subclass(vm: &Vm, args: &Args<'_>) -> PyResult {
    let Some(class) = args.receiver(vm)?.as_class() else { return Ok(Value::None) };
    let base = Library::of(vm).declarative_base(vm)?;
    let plain = Library::of(vm).class(vm, "DeclarativeBaseNoMeta")?;
    let is_first_level = class.bases.borrow().iter().any(|parent| parent.is(&base) || parent.is(&plain));
    if is_first_level {
        return set_up_base(vm, &class);
    }
    let registry = vm.attr(&class.value(), REGISTRY)?;
    map_if_concrete(vm, &class, &registry)?;
    Ok(Value::None)
}

fn set_up_base(vm: &Vm, class: &ClassRef) -> PyResult {
    let is_named = class.dict.get_str("__tablename__").is_some_and(|name| name.as_str().is_some());
    let has_table = match class.dict.get_str("__table__") {
        Some(table) => vm.attr_opt(&table, "__get__")?.is_none() && vm.attr_opt(&table, "__call__")?.is_none(),
        None => false,
    };
    if is_named || has_table {
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
            registry::make(vm, metadata, given_types, None)?
        }
    };
    let metadata = vm.attr(&registry, "metadata")?;
    class.dict.set_str(REGISTRY, registry.clone());
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
        _ => map_class::map_declared(vm, class, registry),
    }
}

/// `@registry.mapped`.
pub fn map_decorated(vm: &Vm, registry: &Value, class: &Value) -> PyResult<()> {
    let Some(class) = class.as_class() else { return Err(vm.type_error("a class is needed")) };
    map_class::map_declared(vm, &class, registry)?;
    map_class::give_constructor(vm, &class)
}

/// `Model.note = Column(String)` after the class was mapped adds the column; anything else is a plain attribute.
fn set_class_attribute(vm: &Vm, args: &Args<'_>) -> PyResult {
    let receiver = args.receiver(vm)?;
    let name = vm.intern(args.get(1).and_then(Value::as_str).unwrap_or_default());
    let value = args.get(2).cloned().unwrap_or(Value::None);
    if let (Some(class), Some(mapped)) =
        (receiver.as_class(), receiver.as_obj().and_then(|object| object.payload::<MappedPayload>()))
        && map_class::add_attribute(vm, &class, &mapped.0, &name, &value)?
    {
        return Ok(Value::None);
    }
    match vm.lookup(&vm.types.type_, &vm.intern("__setattr__")) {
        Some(function) => vm.call(&function, &[receiver.clone(), name.value(), value]),
        None => Ok(Value::None),
    }
}
