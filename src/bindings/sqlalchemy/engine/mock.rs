//! `create_mock_engine()`: an engine that hands statements to a function in place of a database.

use std::rc::Rc;

use python::{Args, ClassBuilder, PyResult, Signature, Value, Vm};
use sql::dialect::Dialect;

use super::url;
use crate::class_table::ClassDef;
use crate::library::{Library, payload};
use crate::raise::{IntoPython, error, refuse};
use crate::sqlalchemy::dialects;
use crate::sqlalchemy::schema::ddl_object;

/// The class.
pub const CLASSES: &[ClassDef] = &[ClassDef::with("MockConnection", "sqlalchemy.engine.mock", &["object"], define)];

struct Mock {
    dialect: Rc<dyn Dialect>,
    executor: Value,
}

const CREATE: Signature = Signature::new("create_mock_engine").positional(&["url", "executor"]).required(2).varkw();

/// `create_mock_engine(url, executor)`.
pub fn create_mock_engine(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = CREATE.bind(vm, args)?;
    for (name, value) in &bound.kwargs {
        refuse(vm, "create_mock_engine", &[(name.as_str(), Some(value))])?;
    }
    let url = url::url_of(vm, &bound.or_none(0))?;
    let Some(dialect) = sql::dialect::named(url.backend_name()) else {
        let name = url.driver_name.replace('+', ".");
        return Err(error(vm, "NoSuchModuleError", &format!("Can't load plugin: sqlalchemy.dialects:{name}")));
    };
    Library::of(vm).instance(vm, "MockConnection", Rc::new(Mock { dialect, executor: bound.or_none(1) }))
}

fn own(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<Mock>> {
    payload(args.receiver(vm)?).ok_or_else(|| vm.type_error("a MockConnection is needed"))
}

/// What is done with tables.
#[derive(Clone, Copy)]
pub enum Change {
    /// They are made.
    Create,
    /// They are dropped.
    Drop {
        /// Whether all tables of a collection are.
        is_whole: bool,
    },
}

/// Hands the statements that make or drop tables to the executor of a mock engine; whether it is one.
pub fn run_script(vm: &Vm, bind: &Value, tables: &[sql::schema::Table], change: Change) -> PyResult<bool> {
    let Some(own) = payload::<Mock>(bind) else { return Ok(false) };
    let script = match change {
        Change::Create => engine::create_script(&*own.dialect, tables),
        Change::Drop { is_whole } => engine::drop_script(&*own.dialect, tables, is_whole),
    };
    for element in script.python(vm)? {
        vm.call(&own.executor, &[ddl_object::wrap(vm, &element)?, Value::None])?;
    }
    Ok(true)
}

fn define(builder: ClassBuilder) -> ClassBuilder {
    builder
        .property("engine", |vm, args| Ok(args.receiver(vm)?.clone()))
        .property("dialect", |vm, args| dialects::wrap_for_compiling(vm, own(vm, args)?.dialect.clone()))
        .property("name", |vm, args| Ok(Value::str(own(vm, args)?.dialect.name())))
        .method("connect", |vm, args| Ok(args.receiver(vm)?.clone()))
        .method("execute", |vm, args| {
            let own = own(vm, args)?;
            let parameters = args.get(2).cloned().unwrap_or(Value::None);
            vm.call(&own.executor, &[args.get(1).cloned().unwrap_or(Value::None), parameters])
        })
}
