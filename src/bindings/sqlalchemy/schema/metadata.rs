//! `MetaData`.

use std::rc::Rc;

use engine::CheckFirst;
use python::{Args, ClassBuilder, PyDict, PyResult, Signature, Value, Vm};
use sql::schema::{MetaData, Named, NamingConvention, Table, TokenFn};

use crate::host::VmHandle;
use crate::library::{Library, payload};
use crate::raise::{IntoPython, argument_error, unavailable};
use crate::sqlalchemy::engine::bind;
use crate::sqlalchemy::engine::mock::{self, Change};
use crate::sqlalchemy::event::schema_events::check_first_of;

/// Adds the methods of `MetaData`.
pub fn define(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("__init__", init)
        .method("__repr__", |_, _| Ok(Value::str("MetaData()")))
        .method("__contains__", contains)
        .method("reflect", crate::sqlalchemy::engine::reflection::reflect_metadata)
        .method("create_all", create_all)
        .method("drop_all", drop_all)
        .method("clear", |vm, args| {
            own(vm, args)?.clear();
            Ok(Value::None)
        })
        .method("remove", |vm, args| {
            let metadata = own(vm, args)?;
            if let Some(table) = args.get(1).and_then(super::table::table_of) {
                metadata.remove(&table);
            }
            Ok(Value::None)
        })
        .property("tables", tables)
        .property("sorted_tables", sorted_tables)
        .property("schema", |vm, args| Ok(own(vm, args)?.schema().map_or(Value::None, |text| Value::str(&text))))
        .property("info", |vm, args| super::info_of(own(vm, args)?.info()))
        .property_with_setter("naming_convention", naming_convention, |vm, args| {
            own(vm, args)?.set_naming_convention(convention(vm, args.get(1))?);
            Ok(Value::None)
        })
}

const METADATA: Signature = Signature::new("MetaData.__init__")
    .positional(&["self", "schema", "quote_schema", "naming_convention", "info"])
    .required(1);

fn init(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = METADATA.bind(vm, args)?;
    if bound.get(2).is_some_and(|quote| !quote.is_none()) {
        return Err(unavailable(vm, "MetaData(quote_schema=…)"));
    }
    let schema = bound.get(1).and_then(Value::as_str);
    let naming = convention(vm, bound.get(3))?;
    let metadata = MetaData::new(schema, naming);
    super::set_info(metadata.info(), bound.get(4));
    attach(vm, &bound.or_none(0), &metadata);
    Ok(Value::None)
}

/// `naming_convention=`: patterns by kind, and functions that make parts of names.
pub fn convention(vm: &Vm, given: Option<&Value>) -> PyResult<Option<NamingConvention>> {
    let Some(given) = given.filter(|value| !value.is_none()) else { return Ok(None) };
    let mut convention = NamingConvention::default();
    if let Some(dict) = given.as_dict() {
        for (key, pattern) in dict.items() {
            if let (Some(key), true) = (key.as_str(), vm.is_callable(&pattern)) {
                convention.tokens.push((Rc::from(key), token(vm, pattern)));
            } else if let (Some(key), Some(pattern)) = (convention_key(&key), pattern.as_str()) {
                convention.patterns.push((Rc::from(key), Rc::from(pattern)));
            }
        }
    }
    Ok(Some(convention))
}

/// A function of the program that makes a part of a name.
fn token(vm: &Vm, function: Value) -> TokenFn {
    let handle = VmHandle::of(vm);
    Rc::new(move |named, table| {
        let text = handle.call(|vm| {
            let item = match named {
                Named::Constraint(constraint) => super::constraint::wrap(vm, constraint)?,
                Named::Index(index) => super::index::wrap(vm, index)?,
            };
            vm.str(&vm.call(&function, &[item, super::table::wrap(vm, table)?])?)
        })?;
        Ok(Rc::from(text))
    })
}

/// `sort_tables(tables)`.
pub fn sort_tables(vm: &Vm, args: &Args<'_>) -> PyResult {
    let tables = table_list(vm, args.get(0))?.unwrap_or_default();
    let sorted = sql::schema::sort_tables(&tables).python(vm)?;
    Ok(Value::list(sorted.iter().map(|table| super::table::wrap(vm, table)).collect::<PyResult<_>>()?))
}

/// `"ix"`, or the constraint class that stands for it.
fn convention_key(key: &Value) -> Option<String> {
    if let Some(text) = key.as_str() {
        return Some(text.to_owned());
    }
    let name = key.as_class()?.name();
    let short = match name.as_str() {
        "Index" => "ix",
        "UniqueConstraint" => "uq",
        "CheckConstraint" => "ck",
        "ForeignKeyConstraint" => "fk",
        "PrimaryKeyConstraint" => "pk",
        _ => return None,
    };
    Some(short.to_owned())
}

/// Makes a Python object stand for a metadata collection.
pub fn attach(vm: &Vm, receiver: &Value, metadata: &MetaData) {
    if let Some(object) = receiver.as_obj() {
        object.set_payload(Rc::new(metadata.clone()));
        Library::of(vm).remember(metadata.id(), receiver);
    }
}

/// The Python object of a metadata collection.
pub fn wrap(vm: &Vm, metadata: &MetaData) -> PyResult {
    let library = Library::of(vm);
    library.wrapper(metadata.id(), || library.instance(vm, "MetaData", Rc::new(metadata.clone())))
}

fn own(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<MetaData>> {
    payload::<MetaData>(args.receiver(vm)?).ok_or_else(|| vm.type_error("MetaData.__init__() was not called"))
}

fn contains(vm: &Vm, args: &Args<'_>) -> PyResult {
    let metadata = own(vm, args)?;
    let found = match args.get(1).and_then(super::table::table_of) {
        Some(table) => metadata.contains(&table.key()),
        None => args.get(1).and_then(Value::as_str).is_some_and(|key| metadata.contains(key)),
    };
    Ok(Value::bool(found))
}

fn tables(vm: &Vm, args: &Args<'_>) -> PyResult {
    let dict = PyDict::new();
    for (key, table) in own(vm, args)?.tables() {
        dict.set_str(&key, super::table::wrap(vm, &table)?);
    }
    let class = Library::of(vm).class(vm, "FacadeDict")?;
    Ok(Value::Obj(python::Object::with_class(class, python::Data::Dict(dict))))
}

fn sorted_tables(vm: &Vm, args: &Args<'_>) -> PyResult {
    let tables = own(vm, args)?.sorted_tables().python(vm)?;
    Ok(Value::list(tables.iter().map(|table| super::table::wrap(vm, table)).collect::<PyResult<_>>()?))
}

fn naming_convention(vm: &Vm, args: &Args<'_>) -> PyResult {
    let dict = PyDict::new();
    if let Some(convention) = own(vm, args)?.naming_convention() {
        for (key, pattern) in &convention.patterns {
            dict.set_str(key, Value::str(pattern));
        }
    } else {
        dict.set_str("ix", Value::str("ix_%(column_0_label)s"));
    }
    Ok(Value::dict(dict))
}

const CREATE_ALL: Signature =
    Signature::new("MetaData.create_all").positional(&["self", "bind", "tables", "checkfirst"]).required(2);
const DROP_ALL: Signature =
    Signature::new("MetaData.drop_all").positional(&["self", "bind", "tables", "checkfirst"]).required(2);

fn create_all(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = CREATE_ALL.bind(vm, args)?;
    let metadata = own(vm, args)?;
    let tables = table_list(vm, bound.get(2))?;
    let check = check_first_of(vm, bound.get(3), CheckFirst::ALL)?;
    if mock::run_script(vm, &bound.or_none(1), &wanted(&metadata, tables.as_deref()), Change::Create)? {
        return Ok(Value::None);
    }
    bind::schema_change(vm, &bound.or_none(1), |connection| {
        engine::create_all(connection, &metadata, tables.as_deref(), check).python(vm)
    })
}

fn drop_all(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = DROP_ALL.bind(vm, args)?;
    let metadata = own(vm, args)?;
    let tables = table_list(vm, bound.get(2))?;
    let check = check_first_of(vm, bound.get(3), CheckFirst::ALL)?;
    if mock::run_script(vm, &bound.or_none(1), &wanted(&metadata, tables.as_deref()), Change::Drop { is_whole: true })?
    {
        return Ok(Value::None);
    }
    bind::schema_change(vm, &bound.or_none(1), |connection| {
        engine::drop_all(connection, &metadata, tables.as_deref(), check).python(vm)
    })
}

/// The tables that are made or dropped.
fn wanted(metadata: &MetaData, tables: Option<&[Table]>) -> Vec<Table> {
    tables.map_or_else(|| metadata.tables().into_iter().map(|(_, table)| table).collect(), <[Table]>::to_vec)
}

fn table_list(vm: &Vm, value: Option<&Value>) -> PyResult<Option<Vec<Table>>> {
    let Some(value) = value.filter(|value| !value.is_none()) else { return Ok(None) };
    let mut tables = Vec::new();
    for item in vm.collect(value)? {
        match super::table::table_of(&item) {
            Some(table) => tables.push(table),
            None => return Err(argument_error(vm, &format!("Table expected, got {}", vm.repr(&item)?))),
        }
    }
    Ok(Some(tables))
}
