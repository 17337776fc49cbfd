//! `CursorResult`, `ScalarResult`, `MappingResult`.

use std::cell::RefCell;
use std::rc::Rc;

use engine::{CursorResult, Key, MappingResult, ScalarResult};
use python::{Args, ClassBuilder, PyResult, Value, Vm};

use super::row;
use crate::class_table::ClassDef;
use crate::convert;
use crate::library::{Library, payload};
use crate::raise::IntoPython;

const MODULE: &str = "sqlalchemy.engine.result";

/// The classes.
pub const CLASSES: &[ClassDef] = &[
    ClassDef::plain("Result", MODULE, &["object"]),
    ClassDef::with("CursorResult", "sqlalchemy.engine.cursor", &["Result"], define),
    ClassDef::with("ScalarResult", MODULE, &["object"], define_scalars),
    ClassDef::with("MappingResult", MODULE, &["object"], define_mappings),
    ClassDef::with("RMKeyView", MODULE, &["object"], define_keys),
];

struct Payload(RefCell<CursorResult>);

fn define(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("all", |vm, args| rows(vm, &own(vm, args)?.0.borrow().all().python(vm)?))
        .method("fetchall", |vm, args| rows(vm, &own(vm, args)?.0.borrow().all().python(vm)?))
        .method("fetchmany", |vm, args| {
            let count = args.get(1).or_else(|| args.keyword("size")).and_then(Value::as_int);
            let count = count.and_then(|count| usize::try_from(count).ok());
            rows(vm, &own(vm, args)?.0.borrow().fetch_many(count).python(vm)?)
        })
        .method("fetchone", |vm, args| optional(vm, own(vm, args)?.0.borrow().fetch_one().python(vm)?.as_ref()))
        .method("first", |vm, args| optional(vm, own(vm, args)?.0.borrow().first().python(vm)?.as_ref()))
        .method("one", |vm, args| row::wrap(vm, &own(vm, args)?.0.borrow().one().python(vm)?))
        .method("one_or_none", |vm, args| optional(vm, own(vm, args)?.0.borrow().one_or_none().python(vm)?.as_ref()))
        .method("scalar", |vm, args| {
            let found = own(vm, args)?.0.borrow().scalar().python(vm)?;
            found.map_or(Ok(Value::None), |value| convert::to_python(vm, &value))
        })
        .method("scalar_one", |vm, args| {
            let found = own(vm, args)?.0.borrow().scalar_one().python(vm)?;
            convert::to_python(vm, &found)
        })
        .method("scalar_one_or_none", |vm, args| {
            let found = own(vm, args)?.0.borrow().scalar_one_or_none().python(vm)?;
            found.map_or(Ok(Value::None), |value| convert::to_python(vm, &value))
        })
        .method("scalars", |vm, args| {
            let key =
                args.get(1).or_else(|| args.keyword("index")).map_or(Ok(Key::Index(0)), |key| row::key(vm, key))?;
            let made = own(vm, args)?.0.borrow().scalars(&key).python(vm)?;
            Library::of(vm).instance(vm, "ScalarResult", Rc::new(made))
        })
        .method("mappings", |vm, args| {
            let made = own(vm, args)?.0.borrow().mappings();
            Library::of(vm).instance(vm, "MappingResult", Rc::new(RefCell::new(Some(made))))
        })
        .method("columns", |vm, args| {
            let keys = args.positional()[1..].iter().map(|key| row::key(vm, key)).collect::<PyResult<Vec<_>>>()?;
            let own = own(vm, args)?;
            let taken = own.0.replace(CursorResult::without_rows());
            own.0.replace(taken.columns(&keys).python(vm)?);
            Ok(args.receiver(vm)?.clone())
        })
        .method("unique", |vm, args| {
            own(vm, args)?.0.borrow().set_unique();
            Ok(args.receiver(vm)?.clone())
        })
        .method("yield_per", |vm, args| {
            let count = args.get(1).and_then(Value::as_int).and_then(|count| usize::try_from(count).ok());
            own(vm, args)?.0.borrow().set_yield_per(count.unwrap_or(1));
            Ok(args.receiver(vm)?.clone())
        })
        .method("partitions", |vm, args| {
            let size = args.get(1).or_else(|| args.keyword("size")).and_then(Value::as_int);
            let size = size.and_then(|size| usize::try_from(size).ok());
            let own = own(vm, args)?;
            let mut parts = Vec::new();
            loop {
                let part = own.0.borrow().fetch_many(size).python(vm)?;
                if part.is_empty() {
                    return vm.iter(&Value::list(parts));
                }
                parts.push(rows(vm, &part)?);
            }
        })
        .method("keys", |vm, args| {
            let keys = own(vm, args)?.0.borrow().keys().python(vm)?.clone();
            keys_view(vm, &keys)
        })
        .method("close", |vm, args| {
            own(vm, args)?.0.borrow().close();
            Ok(Value::None)
        })
        .method("__iter__", |_, args| Ok(args.get(0).cloned().unwrap_or(Value::None)))
        .method("__next__", |vm, args| {
            let found = own(vm, args)?.0.borrow().fetch_one().python(vm)?;
            match found {
                Some(found) => row::wrap(vm, &found),
                None => Err(vm.stop_iteration()),
            }
        })
        .method("__enter__", |_, args| Ok(args.get(0).cloned().unwrap_or(Value::None)))
        .method("__exit__", |vm, args| {
            own(vm, args)?.0.borrow().close();
            Ok(Value::None)
        })
        .property("returns_rows", |vm, args| Ok(Value::Bool(own(vm, args)?.0.borrow().returns_rows())))
        .property("closed", |vm, args| Ok(Value::Bool(own(vm, args)?.0.borrow().is_closed())))
        .property("rowcount", |vm, args| Ok(Value::Int(own(vm, args)?.0.borrow().info().row_count)))
        .property("lastrowid", |vm, args| {
            Ok(own(vm, args)?.0.borrow().info().last_row_id.map_or(Value::None, Value::Int))
        })
        .property("inserted_primary_key", |vm, args| {
            let found = own(vm, args)?.0.borrow().info().inserted_primary_key().python(vm)?;
            row::wrap(vm, &found)
        })
        .property("inserted_primary_key_rows", |vm, args| {
            let found = own(vm, args)?.0.borrow().info().inserted_primary_key_rows().python(vm)?;
            rows(vm, &found)
        })
}

/// The Python object of a result.
pub fn wrap(vm: &Vm, result: CursorResult) -> PyResult {
    Library::of(vm).instance(vm, "CursorResult", Rc::new(Payload(RefCell::new(result))))
}

fn own(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<Payload>> {
    payload(args.receiver(vm)?).ok_or_else(|| vm.type_error("a Result is needed"))
}

fn rows(vm: &Vm, rows: &[engine::Row]) -> PyResult {
    Ok(Value::list(rows.iter().map(|found| row::wrap(vm, found)).collect::<PyResult<_>>()?))
}

fn optional(vm: &Vm, found: Option<&engine::Row>) -> PyResult {
    found.map_or(Ok(Value::None), |found| row::wrap(vm, found))
}

fn own_scalars(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<ScalarResult>> {
    payload(args.receiver(vm)?).ok_or_else(|| vm.type_error("a ScalarResult is needed"))
}

fn scalars(vm: &Vm, values: &[sql::Value]) -> PyResult {
    Ok(Value::list(values.iter().map(|value| convert::to_python(vm, value)).collect::<PyResult<_>>()?))
}

fn optional_scalar(vm: &Vm, value: Option<sql::Value>) -> PyResult {
    value.map_or(Ok(Value::None), |value| convert::to_python(vm, &value))
}

fn define_scalars(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("all", |vm, args| scalars(vm, &own_scalars(vm, args)?.all().python(vm)?))
        .method("fetchall", |vm, args| scalars(vm, &own_scalars(vm, args)?.all().python(vm)?))
        .method("fetchmany", |vm, args| {
            let count = args.get(1).and_then(Value::as_int).and_then(|count| usize::try_from(count).ok());
            scalars(vm, &own_scalars(vm, args)?.fetch_many(count).python(vm)?)
        })
        .method("first", |vm, args| optional_scalar(vm, own_scalars(vm, args)?.first().python(vm)?))
        .method("one", |vm, args| convert::to_python(vm, &own_scalars(vm, args)?.one().python(vm)?))
        .method("one_or_none", |vm, args| optional_scalar(vm, own_scalars(vm, args)?.one_or_none().python(vm)?))
        .method("unique", |vm, args| {
            own_scalars(vm, args)?.set_unique();
            Ok(args.receiver(vm)?.clone())
        })
        .method("partitions", |vm, args| {
            let size = args.get(1).and_then(Value::as_int).and_then(|size| usize::try_from(size).ok());
            let own = own_scalars(vm, args)?;
            let mut parts = Vec::new();
            loop {
                let part = own.fetch_many(size).python(vm)?;
                if part.is_empty() {
                    return vm.iter(&Value::list(parts));
                }
                parts.push(scalars(vm, &part)?);
            }
        })
        .method("close", |vm, args| {
            own_scalars(vm, args)?.close();
            Ok(Value::None)
        })
        .method("__iter__", |_, args| Ok(args.get(0).cloned().unwrap_or(Value::None)))
        .method("__next__", |vm, args| match own_scalars(vm, args)?.next().python(vm)? {
            Some(value) => convert::to_python(vm, &value),
            None => Err(vm.stop_iteration()),
        })
}

type Mappings = RefCell<Option<MappingResult>>;

fn with_mappings<R>(vm: &Vm, args: &Args<'_>, act: impl FnOnce(&MappingResult) -> PyResult<R>) -> PyResult<R> {
    let own = payload::<Mappings>(args.receiver(vm)?).ok_or_else(|| vm.type_error("a MappingResult is needed"))?;
    let held = own.borrow();
    match held.as_ref() {
        Some(result) => act(result),
        None => Err(vm.runtime_error("this result was replaced by columns()")),
    }
}

fn mapping_rows(vm: &Vm, rows: &[engine::Row]) -> PyResult {
    Ok(Value::list(rows.iter().map(|found| row::wrap_mapping(vm, found)).collect::<PyResult<_>>()?))
}

fn optional_mapping(vm: &Vm, found: Option<&engine::Row>) -> PyResult {
    found.map_or(Ok(Value::None), |found| row::wrap_mapping(vm, found))
}

fn define_mappings(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("all", |vm, args| with_mappings(vm, args, |own| mapping_rows(vm, &own.all().python(vm)?)))
        .method("fetchall", |vm, args| with_mappings(vm, args, |own| mapping_rows(vm, &own.all().python(vm)?)))
        .method("fetchone", |vm, args| {
            with_mappings(vm, args, |own| optional_mapping(vm, own.fetch_one().python(vm)?.as_ref()))
        })
        .method("first", |vm, args| {
            with_mappings(vm, args, |own| optional_mapping(vm, own.first().python(vm)?.as_ref()))
        })
        .method("one", |vm, args| with_mappings(vm, args, |own| row::wrap_mapping(vm, &own.one().python(vm)?)))
        .method("one_or_none", |vm, args| {
            with_mappings(vm, args, |own| optional_mapping(vm, own.one_or_none().python(vm)?.as_ref()))
        })
        .method("unique", |vm, args| {
            with_mappings(vm, args, |own| {
                own.set_unique();
                Ok(())
            })?;
            Ok(args.receiver(vm)?.clone())
        })
        .method("keys", |vm, args| with_mappings(vm, args, |own| keys_view(vm, own.meta().keys())))
        .method("__iter__", |_, args| Ok(args.get(0).cloned().unwrap_or(Value::None)))
        .method("__next__", |vm, args| {
            with_mappings(vm, args, |own| match own.fetch_one().python(vm)? {
                Some(found) => row::wrap_mapping(vm, &found),
                None => Err(vm.stop_iteration()),
            })
        })
}

struct Keys(Rc<[Rc<str>]>);

/// `result.keys()`.
pub fn keys_view(vm: &Vm, keys: &Rc<[Rc<str>]>) -> PyResult {
    Library::of(vm).instance(vm, "RMKeyView", Rc::new(Keys(keys.clone())))
}

fn key_list(vm: &Vm, args: &Args<'_>) -> PyResult {
    let own = payload::<Keys>(args.receiver(vm)?).ok_or_else(|| vm.type_error("a key view is needed"))?;
    Ok(Value::list(own.0.iter().map(|key| Value::str(key)).collect()))
}

fn define_keys(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("__iter__", |vm, args| vm.iter(&key_list(vm, args)?))
        .method("__len__", |vm, args| Ok(Value::from(vm.len(&key_list(vm, args)?)?)))
        .method("__contains__", |vm, args| {
            Ok(Value::Bool(vm.contains(&key_list(vm, args)?, args.get(1).unwrap_or(&Value::None))?))
        })
        .method("__repr__", |vm, args| Ok(Value::string(format!("RMKeyView({})", vm.repr(&key_list(vm, args)?)?))))
        .method("__eq__", |vm, args| {
            let other = Value::list(vm.collect(args.get(1).unwrap_or(&Value::None))?);
            Ok(Value::Bool(vm.eq(&key_list(vm, args)?, &other)?))
        })
}
