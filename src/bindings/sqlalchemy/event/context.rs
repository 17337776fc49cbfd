//! What listeners are given beside the engine's own objects, and the decorator `listens_for` makes.

use std::rc::Rc;

use engine::{Execution, Parameters};
use python::{Args, ClassBuilder, PyDict, PyResult, Value, Vm};

use crate::class_table::ClassDef;
use crate::convert;
use crate::library::{Library, payload};
use crate::raise::parameters_object;
use crate::sqlalchemy::engine::{connection, engine_object};

/// The classes.
pub const CLASSES: &[ClassDef] = &[
    ClassDef::plain("ExecutionContext", "sqlalchemy.engine.interfaces", &["object"]),
    ClassDef::with("SQLiteExecutionContext", "sqlalchemy.dialects.sqlite.base", &["DefaultExecutionContext"], define),
    ClassDef::plain("ExceptionContext", "sqlalchemy.engine.interfaces", &["object"]),
    ClassDef::plain("ExceptionContextImpl", "sqlalchemy.engine.base", &["ExceptionContext"]),
    ClassDef::with("_listens_for", "sqlalchemy.event.api", &["object"], |builder| {
        builder.method("__call__", |vm, args| {
            let own = payload::<Decorator>(args.receiver(vm)?).ok_or_else(|| vm.type_error("a decorator is needed"))?;
            let function = args.get(1).cloned().unwrap_or(Value::None);
            let listen = vm.attr(&vm.import("sqlalchemy.event")?.value(), "listen")?;
            let items = own.keywords.items();
            let named: Vec<(&str, Value)> =
                items.iter().filter_map(|(key, value)| Some((key.as_str()?, value.clone()))).collect();
            vm.call_kw(&listen, &[own.target.clone(), own.name.clone(), function.clone()], &named)?;
            Ok(function)
        })
    }),
];

struct Decorator {
    target: Value,
    name: Value,
    keywords: PyDict,
}

/// What `listens_for()` answers.
pub fn decorator(vm: &Vm, target: Value, name: Value, keywords: PyDict) -> PyResult {
    Library::of(vm).instance(vm, "_listens_for", Rc::new(Decorator { target, name, keywords }))
}

/// The Python object of a call of the driver: the same one for all listeners.
pub fn wrap(vm: &Vm, execution: &Rc<Execution>) -> PyResult {
    let kept = execution.host.borrow().clone().and_then(|host| host.downcast::<Value>().ok());
    if let Some(kept) = kept {
        return Ok((*kept).clone());
    }
    let made = Library::of(vm).instance(vm, "SQLiteExecutionContext", Rc::new(Shown(Rc::downgrade(execution))))?;
    execution.host.replace(Some(Rc::new(made.clone())));
    Ok(made)
}

/// The execution owns its Python object, so the object only looks back at it.
struct Shown(std::rc::Weak<Execution>);

fn own(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<Execution>> {
    let shown: Option<Rc<Shown>> = payload(args.receiver(vm)?);
    let found = shown.and_then(|shown| shown.0.upgrade());
    found.ok_or_else(|| vm.runtime_error("this execution is over"))
}

/// The parameters that go to the driver.
pub fn parameters(vm: &Vm, execution: &Execution) -> PyResult {
    parameters_object(vm, &execution.parameters.borrow())
}

fn is_kind(vm: &Vm, args: &Args<'_>, kind: sql::dialect::StatementKind) -> PyResult {
    Ok(Value::bool(own(vm, args)?.compiled.as_ref().is_some_and(|compiled| compiled.kind == kind)))
}

fn define(builder: ClassBuilder) -> ClassBuilder {
    use sql::dialect::StatementKind as Kind;
    builder
        .property("statement", |vm, args| Ok(Value::str(&own(vm, args)?.sql.borrow())))
        .property("parameters", |vm, args| match &*own(vm, args)?.parameters.borrow() {
            one @ (Parameters::Positional(_) | Parameters::Named(_)) => {
                Ok(Value::list(vec![parameters_object(vm, one)?]))
            }
            many => parameters_object(vm, many),
        })
        .property("executemany", |vm, args| Ok(Value::bool(own(vm, args)?.is_of_many())))
        .property("compiled", |vm, args| match &own(vm, args)?.compiled {
            Some(compiled) => crate::sqlalchemy::sql::statement::wrap_compiled(vm, compiled),
            None => Ok(Value::None),
        })
        .property("isinsert", |vm, args| is_kind(vm, args, Kind::Insert))
        .property("isupdate", |vm, args| is_kind(vm, args, Kind::Update))
        .property("isdelete", |vm, args| is_kind(vm, args, Kind::Delete))
        .property("isddl", |vm, args| is_kind(vm, args, Kind::Ddl))
        .property("connection", |vm, args| connection::wrap(vm, &own(vm, args)?.connection))
        .property("root_connection", |vm, args| connection::wrap(vm, &own(vm, args)?.connection))
        .property("engine", |vm, args| engine_object::wrap(vm, own(vm, args)?.connection.engine()))
        .property("dialect", |vm, args| {
            vm.attr(&engine_object::wrap(vm, own(vm, args)?.connection.engine())?, "dialect")
        })
        .property("execution_options", |vm, args| {
            let dict = PyDict::new();
            for (name, value) in own(vm, args)?.connection.execution_options().iter() {
                dict.set_str(name, convert::to_python(vm, value)?);
            }
            Ok(Value::dict(dict))
        })
}
