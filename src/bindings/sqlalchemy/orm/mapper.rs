//! `Mapper` and its properties as Python objects: `Model.__mapper__`, `inspect(Model)`.

use std::rc::Rc;

use orm::Mapper;
use python::{Args, ClassBuilder, PyDict, PyResult, Value, Vm};

use super::mapped_class;
use crate::class_table::ClassDef;
use crate::library::{Library, payload};
use crate::sqlalchemy::schema::{collection, column, table};

const MODULE: &str = "sqlalchemy.orm.mapper";

/// The classes.
pub const CLASSES: &[ClassDef] = &[ClassDef::with("Mapper", MODULE, &["object"], define)];

/// What a `Mapper` object carries.
pub struct MapperPayload(pub Rc<Mapper>);

fn define(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("__repr__", |vm, args| {
            let address = args.get(0).map_or(0, python::object::address);
            let name = own(vm, args)?.class().name().to_owned();
            Ok(Value::string(format!("<Mapper at {address:#x}; {name}>")))
        })
        .method("__str__", |vm, args| Ok(Value::string(own(vm, args)?.to_string())))
        .method("get_property", |vm, args| {
            let key = args.get(1).and_then(Value::as_str).unwrap_or_default();
            property_object(vm, &own(vm, args)?, &Rc::from(key))
        })
        .property("class_", |vm, args| mapped_class::python_class(vm, &own(vm, args)?))
        .property("entity", |vm, args| mapped_class::python_class(vm, &own(vm, args)?))
        .property("local_table", |vm, args| table::wrap(vm, own(vm, args)?.table()))
        .property("persist_selectable", |vm, args| table::wrap(vm, own(vm, args)?.table()))
        .property("selectable", |vm, args| table::wrap(vm, own(vm, args)?.table()))
        .property("primary_key", |vm, args| {
            let mapper = own(vm, args)?;
            Ok(Value::tuple(mapper.primary_key().iter().map(|key| column::wrap(vm, key)).collect::<PyResult<_>>()?))
        })
        .property("columns", columns)
        .property("c", columns)
        .property("column_attrs", attributes)
        .property("attrs", attributes)
        .property("all_orm_descriptors", attributes)
        .attribute("is_mapper", true)
        .attribute("is_aliased_class", false)
        .attribute("is_selectable", false)
        .attribute("is_instance", false)
        .property("class_manager", |_, args| Ok(args.get(0).cloned().unwrap_or(Value::None)))
}

/// The Python object of a mapper.
pub fn wrap(vm: &Vm, mapper: &Rc<Mapper>) -> PyResult {
    let library = Library::of(vm);
    let address = Rc::as_ptr(mapper).cast::<u8>() as usize;
    library.wrapper(address, || library.instance(vm, "Mapper", Rc::new(MapperPayload(mapper.clone()))))
}

/// The mapper of a `Mapper` object.
pub fn mapper_object_of(value: &Value) -> Option<Rc<Mapper>> {
    payload::<MapperPayload>(value).map(|payload| payload.0.clone())
}

/// The Python object of a mapper's property.
pub fn property_object(vm: &Vm, mapper: &Rc<Mapper>, key: &Rc<str>) -> PyResult {
    super::property_object::of_mapper(vm, mapper, key)
}

fn own(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<Mapper>> {
    match payload::<MapperPayload>(args.receiver(vm)?) {
        Some(payload) => Ok(payload.0.clone()),
        None => Err(vm.type_error("a Mapper is needed")),
    }
}

fn columns(vm: &Vm, args: &Args<'_>) -> PyResult {
    let mapper = own(vm, args)?;
    let properties = mapper.properties();
    let pairs = properties.iter().filter_map(|property| Some((property.key().clone(), property.column()?.into())));
    collection::from_pairs(vm, pairs.collect())
}

/// A dict of keys and properties.
fn attributes(vm: &Vm, args: &Args<'_>) -> PyResult {
    let mapper = own(vm, args)?;
    let dict = PyDict::new();
    for property in mapper.properties().iter() {
        dict.set_str(property.key(), property_object(vm, &mapper, property.key())?);
    }
    super::inspection::properties(vm, dict)
}
