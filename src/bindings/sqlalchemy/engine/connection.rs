//! `Connection` and `Transaction`.

use std::rc::Rc;

use engine::{Connection, ExecutionOptions, Transaction};
use python::{Args, ClassBuilder, PyResult, Signature, Value, Vm};

use super::{engine_object, parameters, result};
use crate::class_table::ClassDef;
use crate::convert;
use crate::library::{Library, payload};
use crate::raise::{IntoPython, error};
use crate::sqlalchemy::event;
use crate::sqlalchemy::orm::session_execution;
use crate::sqlalchemy::pool::{fairy, record as pool_record};

/// The classes.
pub const CLASSES: &[ClassDef] = &[
    ClassDef::with("Connection", "sqlalchemy.engine.base", &["object"], define),
    ClassDef::with("Transaction", "sqlalchemy.engine.base", &["object"], define_transaction),
    ClassDef::plain("RootTransaction", "sqlalchemy.engine.base", &["Transaction"]),
    ClassDef::plain("NestedTransaction", "sqlalchemy.engine.base", &["Transaction"]),
];

fn define(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("__enter__", |_, args| Ok(args.get(0).cloned().unwrap_or(Value::None)))
        .method("__exit__", |vm, args| {
            own(vm, args)?.close().python(vm)?;
            Ok(Value::None)
        })
        .method("execute", |vm, args| result::wrap(vm, execute(vm, args)?))
        .method("scalar", |vm, args| match execute(vm, args)?.scalar().python(vm)? {
            Some(value) => convert::to_python(vm, &value),
            None => Ok(Value::None),
        })
        .method("scalars", |vm, args| {
            let made = result::wrap(vm, execute(vm, args)?)?;
            vm.call_method(&made, "scalars", &[])
        })
        .method("exec_driver_sql", |vm, args| {
            let bound = DRIVER_SQL.bind(vm, args)?;
            let text = vm.str(&bound.or_none(1))?;
            let sets = parameters::driver_parameters(vm, bound.get(2))?;
            result::wrap(vm, own(vm, args)?.exec_driver_parameters(&text, sets).python(vm)?)
        })
        .method("begin", |vm, args| wrap_transaction(vm, &own(vm, args)?.begin().python(vm)?))
        .method("begin_nested", |vm, args| wrap_transaction(vm, &own(vm, args)?.begin_nested().python(vm)?))
        .method("commit", |vm, args| {
            own(vm, args)?.commit().python(vm)?;
            Ok(Value::None)
        })
        .method("rollback", |vm, args| {
            own(vm, args)?.rollback().python(vm)?;
            Ok(Value::None)
        })
        .method("close", |vm, args| {
            own(vm, args)?.close().python(vm)?;
            Ok(Value::None)
        })
        .method("in_transaction", |vm, args| Ok(Value::bool(own(vm, args)?.is_in_transaction())))
        .method("in_nested_transaction", |vm, args| Ok(Value::bool(own(vm, args)?.is_in_nested_transaction())))
        .method("get_transaction", |vm, args| match own(vm, args)?.transaction() {
            Some(transaction) => wrap_transaction(vm, &transaction),
            None => Ok(Value::None),
        })
        .method("execution_options", |vm, args| {
            let (receiver, own) = (args.receiver(vm)?, own(vm, args)?);
            let given = keywords_dict(args);
            event::options_set(vm, "set_connection_execution_options", &event::targets(&own), receiver, &given)?;
            own.set_execution_options(&options_of(vm, &given)).python(vm)?;
            Ok(receiver.clone())
        })
        .method("get_nested_transaction", |vm, args| match own(vm, args)?.nested_transaction() {
            Some(transaction) => wrap_transaction(vm, &transaction),
            None => Ok(Value::None),
        })
        .method("get_execution_options", |vm, args| options_dict(vm, &own(vm, args)?.execution_options()))
        .method("get_isolation_level", |vm, args| Ok(Value::string(own(vm, args)?.isolation_level().python(vm)?)))
        .method("invalidate", |vm, args| {
            own(vm, args)?.invalidate();
            Ok(Value::None)
        })
        .method("detach", |vm, args| {
            own(vm, args)?.detach();
            Ok(Value::None)
        })
        .property("invalidated", |vm, args| Ok(Value::bool(own(vm, args)?.is_invalidated())))
        .property("default_isolation_level", |_, _| Ok(Value::str("SERIALIZABLE")))
        .property("connection", |vm, args| {
            let own = own(vm, args)?;
            own.driver().python(vm)?;
            fairy::of_connection(vm, &own)
        })
        .property("info", |vm, args| {
            let own = own(vm, args)?;
            own.driver().python(vm)?;
            own.record().map_or(Ok(Value::None), |record| pool_record::info(vm, &record))
        })
        .property("closed", |vm, args| Ok(Value::bool(own(vm, args)?.is_closed())))
        .property("engine", |vm, args| engine_object::wrap(vm, own(vm, args)?.engine()))
        .property("dialect", |vm, args| vm.attr(&engine_object::wrap(vm, own(vm, args)?.engine())?, "dialect"))
}

const DRIVER_SQL: Signature = Signature::new("Connection.exec_driver_sql")
    .positional(&["self", "statement", "parameters", "execution_options"])
    .required(2);

/// Execution options as a dict.
pub fn options_dict(vm: &Vm, options: &ExecutionOptions) -> PyResult {
    let dict = python::PyDict::new();
    for (name, value) in options.iter() {
        dict.set_str(name, convert::to_python(vm, value)?);
    }
    super::url::immutable_dict(vm, dict)
}

/// The keywords of a call as a dict.
pub fn keywords_dict(args: &Args<'_>) -> python::PyDict {
    let dict = python::PyDict::new();
    for (key, value) in args.keywords() {
        dict.set_str(key.as_str(), value.clone());
    }
    dict
}

/// Execution options given as a dict.
pub fn options_of(vm: &Vm, dict: &python::PyDict) -> ExecutionOptions {
    let mut options = ExecutionOptions::default();
    for (key, value) in dict.items() {
        if let Some(name) = key.as_str() {
            options = options.with(name, convert::to_sql(vm, &value));
        }
    }
    options
}

/// The Python object of a connection.
pub fn wrap(vm: &Vm, connection: &Connection) -> PyResult {
    let library = Library::of(vm);
    library.wrapper(connection.address(), || library.instance(vm, "Connection", Rc::new(connection.clone())))
}

fn own(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<Connection>> {
    payload(args.receiver(vm)?).ok_or_else(|| vm.type_error("a Connection is needed"))
}

const EXECUTE: Signature = Signature::new("Connection.execute")
    .positional(&["self", "statement", "parameters"])
    .required(2)
    .keyword_only(&["execution_options"], 0);

fn execute(vm: &Vm, args: &Args<'_>) -> PyResult<engine::CursorResult> {
    let bound = EXECUTE.bind(vm, args)?;
    let statement = executable(vm, &bound.or_none(1))?;
    let sets = parameters::named_sets(vm, bound.get(2))?;
    if bound.get(2).and_then(Value::as_sequence).is_some_and(|given| given.is_empty()) {
        sql::warn_deprecated(
            "Empty parameter sequence passed to execute(). This use is deprecated and will raise an exception in a future \
             SQLAlchemy release",
        );
    }
    let connection = own(vm, args)?;
    // A connection's options win over its statements'.
    let stated = options_of(vm, &crate::sqlalchemy::sql::dml::options_of(vm, &bound.or_none(1))?);
    let mut options = stated.merged(&connection.execution_options());
    if let Some(given) = bound.get(3).and_then(Value::as_dict) {
        options = options.merged(&options_of(vm, given));
    }
    connection.execute_with(&statement, &sets, &options).python(vm)
}

/// A statement; SQLAlchemy: `ObjectNotExecutableError` for anything else.
fn executable(vm: &Vm, value: &Value) -> PyResult<sql::statement::Statement> {
    if let Some(found) = session_execution::statement_in(vm, value)? {
        return Ok(found);
    }
    Err(error(vm, "ObjectNotExecutableError", &format!("Not an executable object: {}", vm.repr(value)?)))
}

fn wrap_transaction(vm: &Vm, transaction: &Transaction) -> PyResult {
    let class = if transaction.is_nested() { "NestedTransaction" } else { "RootTransaction" };
    Library::of(vm).instance(vm, class, Rc::new(transaction.clone()))
}

fn own_transaction(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<Transaction>> {
    payload(args.receiver(vm)?).ok_or_else(|| vm.type_error("a Transaction is needed"))
}

fn define_transaction(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("__enter__", |vm, args| {
            own_transaction(vm, args)?.enter();
            Ok(args.receiver(vm)?.clone())
        })
        .method("__exit__", |vm, args| {
            let has_raised = args.get(1).is_some_and(|class| !class.is_none());
            own_transaction(vm, args)?.exit(!has_raised).python(vm)?;
            Ok(Value::None)
        })
        .method("commit", |vm, args| {
            own_transaction(vm, args)?.commit().python(vm)?;
            Ok(Value::None)
        })
        .method("rollback", |vm, args| {
            own_transaction(vm, args)?.rollback().python(vm)?;
            Ok(Value::None)
        })
        .method("close", |vm, args| {
            own_transaction(vm, args)?.close().python(vm)?;
            Ok(Value::None)
        })
        .property("is_active", |vm, args| Ok(Value::bool(own_transaction(vm, args)?.is_active())))
        .property("is_valid", |vm, args| Ok(Value::bool(own_transaction(vm, args)?.is_valid())))
        .property("connection", |vm, args| match own_transaction(vm, args)?.connection() {
            Some(connection) => wrap(vm, &connection),
            None => Ok(Value::None),
        })
}
