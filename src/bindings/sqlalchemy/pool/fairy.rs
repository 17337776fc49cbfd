//! `_ConnectionFairy`: a driver's connection while it is out of its pool.

use std::cell::RefCell;
use std::rc::Rc;

use engine::{Connection, PooledConnection, Record};
use python::{Args, ClassBuilder, PyResult, Value, Vm};

use super::record;
use crate::library::{Library, payload};
use crate::sqlalchemy::schema::flag;

enum Fairy {
    /// Asked for by the program, which gives it back.
    Own(RefCell<Option<PooledConnection>>),
    /// In use by a connection.
    Of(Connection),
    /// Shown to a listener.
    Shown(Rc<Record>),
}

impl Fairy {
    fn record(&self) -> Option<Rc<Record>> {
        match self {
            Self::Own(pooled) => pooled.borrow().as_ref()?.record().cloned(),
            Self::Of(connection) => connection.record(),
            Self::Shown(record) => Some(record.clone()),
        }
    }
}

/// The Python object of a connection that the program asked a pool for.
pub fn wrap(vm: &Vm, pooled: PooledConnection) -> PyResult {
    make(vm, Fairy::Own(RefCell::new(Some(pooled))))
}

/// `connection.connection`.
pub fn of_connection(vm: &Vm, connection: &Connection) -> PyResult {
    make(vm, Fairy::Of(connection.clone()))
}

/// The proxy that listeners of `checkout` are given.
pub fn shown(vm: &Vm, record: &Rc<Record>) -> PyResult {
    make(vm, Fairy::Shown(record.clone()))
}

fn make(vm: &Vm, fairy: Fairy) -> PyResult {
    Library::of(vm).instance(vm, "_ConnectionFairy", Rc::new(fairy))
}

fn own(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<Fairy>> {
    payload(args.receiver(vm)?).ok_or_else(|| vm.type_error("a pooled connection is needed"))
}

fn dbapi(vm: &Vm, args: &Args<'_>) -> PyResult {
    own(vm, args)?.record().map_or(Ok(Value::None), |found| record::dbapi(vm, &found))
}

fn forward(vm: &Vm, args: &Args<'_>, method: &str) -> PyResult {
    let function = vm.attr(&dbapi(vm, args)?, method)?;
    vm.call_args(&function, &args.rest())
}

/// The methods; everything else is the driver's.
pub fn define(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("cursor", |vm, args| {
            if dbapi(vm, args)?.is_none() {
                return Err(vm.exception(&vm.exceptions.assertion_error, Vec::new()));
            }
            forward(vm, args, "cursor")
        })
        .method("commit", |vm, args| forward(vm, args, "commit"))
        .method("rollback", |vm, args| forward(vm, args, "rollback"))
        .method("close", |vm, args| {
            if let Fairy::Own(pooled) = &*own(vm, args)?
                && let Some(mut pooled) = pooled.borrow_mut().take()
            {
                pooled.close(false);
            }
            Ok(Value::None)
        })
        .method("detach", |vm, args| {
            match &*own(vm, args)? {
                Fairy::Own(pooled) => {
                    if let Some(pooled) = pooled.borrow_mut().as_mut() {
                        pooled.detach();
                    }
                }
                Fairy::Of(connection) => connection.detach(),
                Fairy::Shown(_) => {}
            }
            Ok(Value::None)
        })
        .method("invalidate", |vm, args| {
            let is_soft = flag(vm, args.get(2).or_else(|| args.keyword("soft")), false)?;
            match &*own(vm, args)? {
                Fairy::Own(pooled) if is_soft => {
                    if let Some(pooled) = pooled.borrow().as_ref() {
                        pooled.invalidate_softly();
                    }
                }
                Fairy::Of(connection) if is_soft => connection.invalidate_softly(),
                Fairy::Own(pooled) => {
                    if let Some(mut pooled) = pooled.borrow_mut().take() {
                        pooled.invalidate();
                    }
                }
                Fairy::Of(connection) => connection.invalidate(),
                Fairy::Shown(_) => {}
            }
            Ok(Value::None)
        })
        .method("__getattr__", |vm, args| {
            let name = args.get(1).and_then(Value::as_str).unwrap_or_default();
            vm.attr(&dbapi(vm, args)?, name)
        })
        .property("dbapi_connection", dbapi)
        .property("driver_connection", dbapi)
        .property("is_valid", |vm, args| Ok(Value::bool(!dbapi(vm, args)?.is_none())))
        .property("is_detached", |vm, args| {
            Ok(Value::bool(match &*own(vm, args)? {
                Fairy::Own(pooled) => pooled.borrow().as_ref().is_none_or(PooledConnection::is_detached),
                Fairy::Of(connection) => connection.is_detached(),
                Fairy::Shown(_) => false,
            }))
        })
        .property("info", |vm, args| own(vm, args)?.record().map_or(Ok(Value::None), |found| record::info(vm, &found)))
        .property("record_info", |vm, args| {
            own(vm, args)?.record().map_or(Ok(Value::None), |found| record::record_info(vm, &found))
        })
        .property("_connection_record", |vm, args| {
            own(vm, args)?.record().map_or(Ok(Value::None), |found| record::wrap(vm, &found))
        })
}
