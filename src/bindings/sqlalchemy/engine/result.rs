//! `CursorResult`, `ScalarResult`, `MappingResult`.

mod cursor;
mod frozen;

use std::cell::RefCell;
use std::rc::Rc;

use engine::{CursorResult, Key, MappingResult, ScalarResult};
use python::{Args, ClassBuilder, PyResult, Value, Vm};

use super::row;
use crate::class_table::ClassDef;
use crate::convert;
use crate::host::VmHandle;
use crate::library::{Library, payload};
use crate::raise::IntoPython;
use crate::sqlalchemy::warnings;

const MODULE: &str = "sqlalchemy.engine.result";

/// The classes.
pub const CLASSES: &[ClassDef] = &[
    ClassDef::plain("ResultInternal", MODULE, &["object"]),
    ClassDef::with("Result", MODULE, &["ResultInternal"], define),
    ClassDef::plain("IteratorResult", MODULE, &["Result"]),
    ClassDef::plain("ChunkedIteratorResult", MODULE, &["IteratorResult"]),
    ClassDef::plain("MergedResult", MODULE, &["IteratorResult"]),
    ClassDef::with("CursorResult", "sqlalchemy.engine.cursor", &["Result"], cursor::define),
    ClassDef::plain("FilterResult", MODULE, &["ResultInternal"]),
    ClassDef::with("ScalarResult", MODULE, &["FilterResult"], define_scalars),
    ClassDef::with("MappingResult", MODULE, &["FilterResult"], define_mappings),
    ClassDef::plain("TupleResult", MODULE, &["FilterResult"]),
    ClassDef::with("FrozenResult", MODULE, &["object"], frozen::define),
    ClassDef::with("RMKeyView", MODULE, &["object"], define_keys),
    ClassDef::with("_partitions", MODULE, &["object"], define_partitions),
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
            let keys = args.rest().positional().iter().map(|key| row::key(vm, key)).collect::<PyResult<Vec<_>>>()?;
            let own = own(vm, args)?;
            let taken = own.0.replace(CursorResult::without_rows());
            own.0.replace(taken.columns(&keys).python(vm)?);
            Ok(args.receiver(vm)?.clone())
        })
        .method("unique", |vm, args| {
            let own = own(vm, args)?;
            match strategy(args) {
                None => own.0.borrow().set_unique(),
                Some(function) => {
                    let meta = own.0.borrow().meta().clone();
                    let key =
                        unique_key(vm, function, move |vm, values| row::wrap(vm, &engine::Row::new(&meta, values)));
                    own.0.borrow().set_unique_by(key);
                }
            }
            Ok(args.receiver(vm)?.clone())
        })
        .method("tuples", |vm, args| {
            deprecated(vm, "The Result.tuples() method is deprecated")?;
            Ok(args.receiver(vm)?.clone())
        })
        .property("t", |vm, args| {
            deprecated(vm, "The Result.t method is deprecated")?;
            Ok(args.receiver(vm)?.clone())
        })
        .method("freeze", |vm, args| frozen::freeze(vm, &own(vm, args)?.0.borrow()))
        .method("merge", |vm, args| {
            let mine = own(vm, args)?;
            let meta = mine.0.borrow().meta().clone();
            let mut all = mine.0.borrow().all().python(vm)?;
            for other in args.rest().positional() {
                let Some(other) = payload::<Payload>(other) else { return Err(vm.type_error("a Result is needed")) };
                all.extend(other.0.borrow().all().python(vm)?);
            }
            let rows = all.iter().map(|row| row.values().clone());
            wrap_as(vm, "MergedResult", CursorResult::from_rows(meta, rows))
        })
        .method("yield_per", |vm, args| {
            let count = args.get(1).and_then(Value::as_int).and_then(|count| usize::try_from(count).ok());
            own(vm, args)?.0.borrow().set_yield_per(count.unwrap_or(1));
            Ok(args.receiver(vm)?.clone())
        })
        .method("partitions", partitions)
        .method("keys", |vm, args| {
            let own = own(vm, args)?;
            own.0.borrow().keys().python(vm)?;
            let meta = own.0.borrow().meta().clone();
            keys_view(vm, &meta)
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
        .property("closed", |vm, args| Ok(Value::bool(own(vm, args)?.0.borrow().is_closed())))
        .property("_soft_closed", |vm, args| Ok(Value::bool(own(vm, args)?.0.borrow().is_soft_closed())))
}

fn deprecated(vm: &Vm, what: &str) -> PyResult<()> {
    let text = format!("{what}, Row now behaves like a tuple and can unpack types directly. (deprecated since: 2.1.0)");
    warnings::warn(vm, "SADeprecationWarning", &text)
}

fn strategy<'a>(args: &Args<'a>) -> Option<&'a Value> {
    args.get(1).or_else(|| args.keyword("strategy")).filter(|value| !value.is_none())
}

/// The program's function as the key of `unique()`; `shown` makes what it is given.
fn unique_key(
    vm: &Vm,
    function: &Value,
    shown: impl Fn(&Vm, Rc<[sql::Value]>) -> PyResult + 'static,
) -> engine::UniqueKey {
    let (handle, function) = (VmHandle::of(vm), function.clone());
    Rc::new(move |values| {
        let made = handle.call(|vm| {
            let shown = shown(vm, Rc::from(values))?;
            Ok(convert::to_sql(vm, &vm.call(&function, &[shown])?))
        });
        made.map_err(engine::Error::from)
    })
}

struct Partitions {
    result: Value,
    size: Value,
}

/// `partitions(size)`: lists of rows, each fetched when it is asked for.
fn partitions(vm: &Vm, args: &Args<'_>) -> PyResult {
    let size = args.get(1).or_else(|| args.keyword("size")).cloned().unwrap_or(Value::None);
    let made = Partitions { result: args.receiver(vm)?.clone(), size };
    Library::of(vm).instance(vm, "_partitions", Rc::new(made))
}

fn define_partitions(builder: ClassBuilder) -> ClassBuilder {
    builder.method("__iter__", |_, args| Ok(args.get(0).cloned().unwrap_or(Value::None))).method(
        "__next__",
        |vm, args| {
            let own: Rc<Partitions> =
                payload(args.receiver(vm)?).ok_or_else(|| vm.type_error("partitions are needed"))?;
            let part = vm.call_method(&own.result, "fetchmany", std::slice::from_ref(&own.size))?;
            if vm.truth(&part)? { Ok(part) } else { Err(vm.stop_iteration()) }
        },
    )
}

fn wrap_as(vm: &Vm, class: &'static str, result: CursorResult) -> PyResult {
    Library::of(vm).instance(vm, class, Rc::new(Payload(RefCell::new(result))))
}

/// Rows given as sequences of Python.
fn own_frozen_rows(vm: &Vm, value: &Value) -> PyResult<Vec<Rc<[sql::Value]>>> {
    let row = |row: Value| Ok(vm.collect(&row)?.iter().map(|value| convert::to_sql(vm, value)).collect());
    vm.collect(value)?.into_iter().map(row).collect()
}

/// Takes the result out of its Python object.
pub fn take(value: &Value) -> Option<CursorResult> {
    payload::<Payload>(value).map(|own| own.0.replace(CursorResult::without_rows()))
}

/// The Python object of a result.
pub fn wrap(vm: &Vm, result: CursorResult) -> PyResult {
    let class = match (result.is_cursor(), result.returns_rows()) {
        (true, _) => "CursorResult",
        (false, true) => "ChunkedIteratorResult",
        (false, false) => "IteratorResult",
    };
    wrap_as(vm, class, result)
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
            let own = own_scalars(vm, args)?;
            match strategy(args) {
                None => own.set_unique(),
                Some(function) => own.set_unique_by(unique_key(vm, function, |vm, values| match values.first() {
                    Some(value) => convert::to_python(vm, value),
                    None => Ok(Value::None),
                })),
            }
            Ok(args.receiver(vm)?.clone())
        })
        .method("partitions", partitions)
        .method("yield_per", |vm, args| {
            let count = args.get(1).and_then(Value::as_int).and_then(|count| usize::try_from(count).ok());
            own_scalars(vm, args)?.set_yield_per(count.unwrap_or(1));
            Ok(args.receiver(vm)?.clone())
        })
        .method("__enter__", |_, args| Ok(args.get(0).cloned().unwrap_or(Value::None)))
        .method("__exit__", |vm, args| {
            own_scalars(vm, args)?.close();
            Ok(Value::None)
        })
        .property("closed", |vm, args| Ok(Value::bool(own_scalars(vm, args)?.is_closed())))
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
                match strategy(args) {
                    None => own.set_unique(),
                    Some(function) => {
                        let meta = own.meta().clone();
                        own.set_unique_by(unique_key(vm, function, move |vm, values| {
                            row::wrap_mapping(vm, &engine::Row::new(&meta, values))
                        }));
                    }
                }
                Ok(())
            })?;
            Ok(args.receiver(vm)?.clone())
        })
        .method("columns", |vm, args| {
            let keys = args.rest().positional().iter().map(|key| row::key(vm, key)).collect::<PyResult<Vec<_>>>()?;
            let own: Rc<Mappings> =
                payload(args.receiver(vm)?).ok_or_else(|| vm.type_error("a MappingResult is needed"))?;
            let taken = own.take();
            let made = taken.map(|result| result.columns(&keys)).transpose().python(vm)?;
            own.replace(made);
            Ok(args.receiver(vm)?.clone())
        })
        .method("fetchmany", |vm, args| {
            let count = args.get(1).or_else(|| args.keyword("size")).and_then(Value::as_int);
            let count = count.and_then(|count| usize::try_from(count).ok());
            with_mappings(vm, args, |own| mapping_rows(vm, &own.fetch_many(count).python(vm)?))
        })
        .method("partitions", partitions)
        .method("yield_per", |vm, args| {
            let count = args.get(1).and_then(Value::as_int).and_then(|count| usize::try_from(count).ok());
            with_mappings(vm, args, |own| {
                own.set_yield_per(count.unwrap_or(1));
                Ok(())
            })?;
            Ok(args.receiver(vm)?.clone())
        })
        .method("close", |vm, args| {
            with_mappings(vm, args, |own| {
                own.close();
                Ok(Value::None)
            })
        })
        .method("__enter__", |_, args| Ok(args.get(0).cloned().unwrap_or(Value::None)))
        .method("__exit__", |vm, args| {
            with_mappings(vm, args, |own| {
                own.close();
                Ok(Value::None)
            })
        })
        .property("closed", |vm, args| with_mappings(vm, args, |own| Ok(Value::bool(own.is_closed()))))
        .method("keys", |vm, args| with_mappings(vm, args, |own| keys_view(vm, own.meta())))
        .method("__iter__", |_, args| Ok(args.get(0).cloned().unwrap_or(Value::None)))
        .method("__next__", |vm, args| {
            with_mappings(vm, args, |own| match own.fetch_one().python(vm)? {
                Some(found) => row::wrap_mapping(vm, &found),
                None => Err(vm.stop_iteration()),
            })
        })
}

struct Keys(Rc<engine::RowMeta>);

/// `result.keys()`.
pub fn keys_view(vm: &Vm, meta: &Rc<engine::RowMeta>) -> PyResult {
    Library::of(vm).instance(vm, "RMKeyView", Rc::new(Keys(meta.clone())))
}

fn key_list(vm: &Vm, args: &Args<'_>) -> PyResult {
    let own = payload::<Keys>(args.receiver(vm)?).ok_or_else(|| vm.type_error("a key view is needed"))?;
    Ok(Value::list(own.0.named_places().map(|(_, key)| Value::str(key)).collect()))
}

fn define_keys(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("__iter__", |vm, args| vm.iter(&key_list(vm, args)?))
        .method("__len__", |vm, args| Ok(Value::from(vm.len(&key_list(vm, args)?)?)))
        .method("__contains__", |vm, args| {
            let own = payload::<Keys>(args.receiver(vm)?).ok_or_else(|| vm.type_error("a key view is needed"))?;
            let wanted = args.get(1).unwrap_or(&Value::None);
            Ok(Value::bool(wanted.as_int().is_none() && own.0.has(&row::key(vm, wanted)?)))
        })
        .method("__repr__", |vm, args| Ok(Value::string(format!("RMKeyView({})", vm.repr(&key_list(vm, args)?)?))))
        .method("__eq__", |vm, args| {
            let other = Value::list(vm.collect(args.get(1).unwrap_or(&Value::None))?);
            Ok(Value::bool(vm.eq(&key_list(vm, args)?, &other)?))
        })
}
