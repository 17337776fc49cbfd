//! `_ConnectionRecord`: a connection as its pool keeps it.

use std::rc::Rc;

use engine::Record;
use engine::driver::DriverConnection;
use python::{Args, ClassBuilder, PyDict, PyResult, Value, Vm};

use crate::library::{Library, payload};
use crate::sqlite3;

/// What Python keeps with a connection as long as it is in its pool.
struct Kept {
    driver: Option<Rc<DriverConnection>>,
    dbapi: Value,
    info: Value,
    record_info: Value,
}

fn kept(vm: &Vm, record: &Record) -> PyResult<Rc<Kept>> {
    let former = record.host().and_then(|host| host.downcast::<Kept>().ok());
    let driver = record.driver();
    let is_current = |kept: &Rc<Kept>| match (&kept.driver, &driver) {
        (Some(mine), Some(theirs)) => Rc::ptr_eq(mine, theirs),
        (None, None) => true,
        _ => false,
    };
    if let Some(former) = &former
        && is_current(former)
    {
        return Ok(former.clone());
    }
    let made = Rc::new(Kept {
        dbapi: driver.as_ref().map_or(Ok(Value::None), |driver| sqlite3::connection::wrap(vm, driver))?,
        driver,
        info: Value::dict(PyDict::new()),
        record_info: former.map_or_else(|| Value::dict(PyDict::new()), |former| former.record_info.clone()),
    });
    record.set_host(Some(made.clone()));
    Ok(made)
}

/// The `sqlite3.Connection` of a record.
pub fn dbapi(vm: &Vm, record: &Record) -> PyResult {
    Ok(kept(vm, record)?.dbapi.clone())
}

/// What a program notes about the driver's connection.
pub fn info(vm: &Vm, record: &Record) -> PyResult {
    Ok(kept(vm, record)?.info.clone())
}

/// What a program notes about the place in the pool.
pub fn record_info(vm: &Vm, record: &Record) -> PyResult {
    Ok(kept(vm, record)?.record_info.clone())
}

/// The Python object of a record.
pub fn wrap(vm: &Vm, record: &Rc<Record>) -> PyResult {
    let library = Library::of(vm);
    library.wrapper(Rc::as_ptr(record) as usize, || library.instance(vm, "_ConnectionRecord", record.clone()))
}

fn own(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<Record>> {
    payload(args.receiver(vm)?).ok_or_else(|| vm.type_error("a connection record is needed"))
}

/// The attributes.
pub fn define(builder: ClassBuilder) -> ClassBuilder {
    builder
        .property("dbapi_connection", |vm, args| dbapi(vm, &*own(vm, args)?))
        .property("driver_connection", |vm, args| dbapi(vm, &*own(vm, args)?))
        .property("info", |vm, args| info(vm, &*own(vm, args)?))
        .property("record_info", |vm, args| record_info(vm, &*own(vm, args)?))
        .property("in_use", |vm, args| Ok(Value::bool(own(vm, args)?.driver().is_some())))
}
