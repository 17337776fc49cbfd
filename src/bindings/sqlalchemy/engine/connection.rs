//! `Connection` and `Transaction`.

use std::rc::Rc;

use engine::{Connection, ExecutionOptions, Transaction};
use python::{Args, ClassBuilder, PyResult, Signature, Value, Vm};

use super::{engine_object, parameters, result};
use crate::class_table::ClassDef;
use crate::convert;
use crate::library::{Library, payload};
use crate::raise::IntoPython;
use crate::sqlalchemy::orm::session;

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
            let text = args.get(1).and_then(Value::as_str).unwrap_or_default().to_owned();
            let sets = parameters::positional_sets(vm, args.get(2))?;
            result::wrap(vm, own(vm, args)?.exec_driver_sql(&text, &sets).python(vm)?)
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
        .method("in_transaction", |vm, args| Ok(Value::Bool(own(vm, args)?.is_in_transaction())))
        .method("in_nested_transaction", |vm, args| Ok(Value::Bool(own(vm, args)?.is_in_nested_transaction())))
        .method("get_transaction", |vm, args| match own(vm, args)?.transaction() {
            Some(transaction) => wrap_transaction(vm, &transaction),
            None => Ok(Value::None),
        })
        .method("execution_options", |vm, args| {
            let options = execution_options(vm, args)?;
            own(vm, args)?.set_execution_options(&options).python(vm)?;
            Ok(args.receiver(vm)?.clone())
        })
        .property("closed", |vm, args| Ok(Value::Bool(own(vm, args)?.is_closed())))
        .property("engine", |vm, args| engine_object::wrap(vm, own(vm, args)?.engine()))
        .property("dialect", |vm, args| vm.attr(&engine_object::wrap(vm, own(vm, args)?.engine())?, "dialect"))
}

/// The keywords of `execution_options()`.
pub fn execution_options(vm: &Vm, args: &Args<'_>) -> PyResult<ExecutionOptions> {
    let mut options = ExecutionOptions::default();
    for (key, value) in args.keywords() {
        options = options.with(key.as_str(), convert::to_sql(vm, value));
    }
    Ok(options)
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
    let statement = session::executable(vm, &bound.or_none(1))?;
    let sets = parameters::named_sets(vm, bound.get(2))?;
    own(vm, args)?.execute(&statement, &sets).python(vm)
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
        .property("is_active", |vm, args| Ok(Value::Bool(own_transaction(vm, args)?.is_active())))
        .property("connection", |vm, args| match own_transaction(vm, args)?.connection() {
            Some(connection) => wrap(vm, &connection),
            None => Ok(Value::None),
        })
}
