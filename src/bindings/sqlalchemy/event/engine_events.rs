//! [`EngineEvents`]: the moments of engines and pools, told to the program's listeners.

use std::rc::Rc;

use engine::driver::{Cursor, DriverConnection};
use engine::{
    Connection, ConnectionChange, CursorResult, DriverErrorClass, Engine, Error, Events, Execution, Given, Pool,
    PoolChange, Record, Result, SchemaChange,
};
use python::{PyDict, PyResult, Value, Vm};
use sql::HostError;

use super::context;
use super::families::{EVERY_DIALECT, EVERY_ENGINE, EVERY_POOL, pool_class_id};
use super::listeners::Listeners;
use super::schema_events;
use crate::convert;
use crate::host::{VmHandle, host_error, python_error};
use crate::library::Library;
use crate::raise::Raise;
use crate::sqlalchemy::engine::{connection, engine_object, parameters, result};
use crate::sqlalchemy::pool::{fairy, record as pool_record};
use crate::sqlalchemy::sql::statement;
use crate::sqlite3;

/// Tells the program's listeners.
pub struct EngineEvents {
    handle: VmHandle,
    listeners: Rc<Listeners>,
}

impl EngineEvents {
    /// For the engines of an interpreter.
    pub fn new(vm: &Vm) -> Self {
        Self { handle: VmHandle::of(vm), listeners: Listeners::of(vm) }
    }

    fn run<R: Default>(&self, act: impl FnOnce(&Vm) -> PyResult<R>) -> Result<R> {
        self.handle.call(act).map_err(Error::from)
    }
}

fn pool_targets(pool: &Pool) -> [u64; 3] {
    [EVERY_POOL, pool_class_id(pool.class()), pool.event_id()]
}

/// The targets of a connection's events.
pub fn targets(connection: &Connection) -> Vec<u64> {
    let mut found = engine_targets(connection.engine());
    found.push(connection.event_id());
    found
}

/// The targets of an engine's events.
pub fn engine_targets(engine: &Engine) -> Vec<u64> {
    std::iter::once(EVERY_ENGINE).chain(engine.event_ids().iter().rev().copied()).collect()
}

/// The targets of events of an engine's dialect.
fn dialect_targets(engine: &Engine) -> Vec<u64> {
    std::iter::once(EVERY_DIALECT).chain(engine.event_ids().last().copied()).collect()
}

/// The arguments of `before_execute` and `after_execute` before the result.
fn execution_arguments(vm: &Vm, connection: &Connection, given: &Given<'_>) -> PyResult<Vec<Value>> {
    let mut sets = Vec::new();
    for row in &given.parameters {
        let dict = PyDict::new();
        for (name, value) in row.iter() {
            dict.set_str(name, convert::to_python(vm, value)?);
        }
        sets.push(Value::dict(dict));
    }
    let (many, one) = match <[Value; 1]>::try_from(sets) {
        Ok([one]) => (Value::list(Vec::new()), one),
        Err(sets) if sets.is_empty() => (Value::tuple(Vec::new()), Value::dict(PyDict::new())),
        Err(sets) => (Value::list(sets), Value::dict(PyDict::new())),
    };
    let options = connection::options_dict(vm, &connection.execution_options().merged(given.options))?;
    let element = statement::wrap_executable(vm, &given.statement)?;
    Ok(vec![connection::wrap(vm, connection)?, element, many, one, options])
}

fn cursor_arguments(vm: &Vm, execution: &Rc<Execution>) -> PyResult<Vec<Value>> {
    let driver = execution.connection.driver().map_err(|error| error.raise(vm))?;
    let dbapi = sqlite3::connection::wrap(vm, &driver)?;
    let used = execution.cursor.borrow().as_ref().map(Cursor::without_rows);
    let cursor = match used {
        Some(used) => sqlite3::cursor::of_engine(vm, &dbapi, used)?,
        None => vm.call_method(&dbapi, "cursor", &[])?,
    };
    Ok(vec![
        connection::wrap(vm, &execution.connection)?,
        cursor,
        Value::str(&execution.sql.borrow()),
        context::parameters(vm, execution)?,
        context::wrap(vm, execution)?,
        Value::bool(execution.is_of_many()),
    ])
}

impl Events for EngineEvents {
    fn is_heard(&self, name: &str) -> bool {
        self.listeners.is_heard(name)
    }

    fn pool_changed(
        &self,
        pool: &Rc<Pool>,
        record: &Rc<Record>,
        driver: &Rc<DriverConnection>,
        change: PoolChange,
    ) -> Result<()> {
        self.run(|vm| {
            let dbapi = if record.driver().is_some() {
                pool_record::dbapi(vm, record)?
            } else {
                sqlite3::connection::wrap(vm, driver)?
            };
            let mut arguments = vec![dbapi, pool_record::wrap(vm, record)?];
            match change {
                PoolChange::Checkout => arguments.push(fairy::shown(vm, record)?),
                PoolChange::Invalidate => arguments.push(Value::None),
                PoolChange::Checkin if record.driver().is_none() => {
                    if let Some(dbapi) = arguments.first_mut() {
                        *dbapi = Value::None;
                    }
                }
                PoolChange::Reset => {
                    let class = Library::of(vm).class(vm, "PoolResetState")?.value();
                    let flags = [
                        ("transaction_was_reset", Value::bool(false)),
                        ("terminate_only", Value::bool(false)),
                        ("asyncio_safe", Value::bool(true)),
                    ];
                    arguments.push(vm.call_kw(&class, &[], &flags)?);
                }
                _ => {}
            }
            self.listeners.tell(vm, &pool_targets(pool), change.name(), &arguments).map(drop)
        })
    }

    fn is_disconnection(&self, error: &Error) -> bool {
        let Some(raised) = error.host().and_then(python_error) else { return false };
        let found = self.handle.with(|vm| {
            let class = Library::of(vm).class(vm, "DisconnectionError").ok()?;
            Some(vm.class_of(&raised.value()).is_subclass_of(&class))
        });
        found.flatten().unwrap_or(false)
    }

    fn driver_class(&self, error: &HostError) -> Option<DriverErrorClass> {
        let raised = python_error(error)?;
        self.handle.with(|vm| sqlite3::class_of(vm, &raised.value())).flatten()
    }

    fn connection_changed(&self, connection: &Connection, change: &ConnectionChange) -> Result<()> {
        self.run(|vm| {
            let mut arguments = vec![connection::wrap(vm, connection)?];
            match change {
                // The name is not made yet.
                ConnectionChange::Savepoint(_) => arguments.push(Value::None),
                ConnectionChange::RollbackSavepoint(name) | ConnectionChange::ReleaseSavepoint(name) => {
                    arguments.extend([Value::str(name), Value::None]);
                }
                _ => {}
            }
            self.listeners.tell(vm, &targets(connection), change.name(), &arguments).map(drop)
        })
    }

    fn before_execute(&self, connection: &Connection, given: &mut Given<'_>) -> Result<()> {
        self.run(|vm| {
            for listener in self.listeners.listeners(&targets(connection), "before_execute") {
                let answer = listener.call(vm, &execution_arguments(vm, connection, given)?)?;
                if !listener.returns() {
                    continue;
                }
                let Ok([element, many, one]) = <[Value; 3]>::try_from(vm.collect(&answer)?) else {
                    return Err(vm.value_error("a listener of before_execute answers three values"));
                };
                given.statement = crate::sqlalchemy::orm::session_execution::executable(vm, &element)?;
                let has_many = vm.truth(&many)?;
                let sets = if has_many { many } else { one };
                given.parameters = if vm.truth(&sets)? { parameters::named_sets(vm, Some(&sets))? } else { Vec::new() };
            }
            Ok(())
        })
    }

    fn after_execute(&self, connection: &Connection, given: &Given<'_>, done: CursorResult) -> Result<CursorResult> {
        let listeners = self.listeners.listeners(&targets(connection), "after_execute");
        if listeners.is_empty() {
            return Ok(done);
        }
        let mut done = Some(done);
        self.run(|vm| {
            let shown = result::wrap(vm, done.take().unwrap_or_else(CursorResult::without_rows))?;
            let mut arguments = execution_arguments(vm, connection, given)?;
            arguments.push(shown.clone());
            let told = listeners.iter().try_for_each(|listener| listener.call(vm, &arguments).map(drop));
            done = result::take(&shown);
            told
        })?;
        Ok(done.unwrap_or_else(CursorResult::without_rows))
    }

    fn before_cursor_execute(&self, execution: &Rc<Execution>) -> Result<()> {
        self.run(|vm| {
            for listener in self.listeners.listeners(&targets(&execution.connection), "before_cursor_execute") {
                let answer = listener.call(vm, &cursor_arguments(vm, execution)?)?;
                if !listener.returns() {
                    continue;
                }
                let Ok([text, values]) = <[Value; 2]>::try_from(vm.collect(&answer)?) else {
                    return Err(vm.value_error("a listener of before_cursor_execute answers two values"));
                };
                execution.sql.replace(Rc::from(vm.str(&text)?));
                execution.parameters.replace(parameters::driver_parameters(vm, Some(&values))?);
            }
            Ok(())
        })
    }

    fn do_execute(&self, execution: &Rc<Execution>, cursor: Cursor) -> Result<(Cursor, bool)> {
        let event = execution.do_execute_event();
        let listeners = self.listeners.listeners(&dialect_targets(execution.connection.engine()), event);
        if listeners.is_empty() {
            return Ok((cursor, false));
        }
        let called = self.handle.call(|vm| {
            let driver = execution.connection.driver().map_err(|error| error.raise(vm))?;
            let shown = sqlite3::cursor::of_engine(vm, &sqlite3::connection::wrap(vm, &driver)?, cursor)?;
            let mut arguments = vec![shown.clone(), Value::str(&execution.sql.borrow())];
            if event != "do_execute_no_params" {
                arguments.push(context::parameters(vm, execution)?);
            }
            arguments.push(context::wrap(vm, execution)?);
            let mut is_done = false;
            for listener in listeners {
                is_done = vm.truth(&listener.call(vm, &arguments)?)?;
                if is_done {
                    break;
                }
            }
            Ok(sqlite3::cursor::used(&shown).map(|cursor| (cursor, is_done)))
        })?;
        called.ok_or_else(|| Error::resource_closed("This run is over"))
    }

    fn after_cursor_execute(&self, execution: &Rc<Execution>) -> Result<()> {
        self.run(|vm| {
            let arguments = cursor_arguments(vm, execution)?;
            let targets = targets(&execution.connection);
            self.listeners.tell(vm, &targets, "after_cursor_execute", &arguments).map(drop)
        })
    }

    fn handle_error(&self, engine: &Engine, execution: Option<&Rc<Execution>>, error: Error) -> Error {
        let told = self.handle.with(|vm| -> PyResult<Option<Value>> {
            let listeners = self.listeners.listeners(&dialect_targets(engine), "handle_error");
            if listeners.is_empty() {
                return Ok(None);
            }
            let raised = error.raise(vm).value();
            let original = vm.attr_opt(&raised, "orig")?.filter(|value| !value.is_none());
            let shown = vm.call(&Library::of(vm).class(vm, "ExceptionContextImpl")?.value(), &[])?;
            let set = |name: &str, value: Value| vm.set_attr(&shown, &vm.intern(name), value);
            set("sqlalchemy_exception", if original.is_some() { raised.clone() } else { Value::None })?;
            set("original_exception", original.clone().unwrap_or_else(|| raised.clone()))?;
            set("is_disconnect", Value::bool(false))?;
            set("is_pre_ping", Value::bool(false))?;
            set("invalidate_pool_on_disconnect", Value::bool(true))?;
            let engine = engine_object::wrap(vm, engine)?;
            set("dialect", vm.attr(&engine, "dialect")?)?;
            set("engine", engine)?;
            match execution {
                Some(execution) => {
                    set("connection", connection::wrap(vm, &execution.connection)?)?;
                    set("statement", Value::str(&execution.sql.borrow()))?;
                    set("parameters", context::parameters(vm, execution)?)?;
                    set("execution_context", context::wrap(vm, execution)?)?;
                }
                None => {
                    for name in ["connection", "statement", "parameters", "execution_context"] {
                        set(name, Value::None)?;
                    }
                }
            }
            let mut chained = None;
            for listener in listeners {
                match listener.call(vm, std::slice::from_ref(&shown)) {
                    Ok(answer) if listener.returns() && !answer.is_none() => {
                        set("chained_exception", answer.clone())?;
                        chained = Some(answer);
                    }
                    Ok(_) => {}
                    Err(error) => {
                        chained = Some(error.value());
                        break;
                    }
                }
            }
            if let (Some(chained), Some(original)) = (&chained, original) {
                vm.set_attr(chained, &vm.intern("__cause__"), original)?;
            }
            Ok(chained)
        });
        match told {
            Some(Ok(Some(chained))) => match self.handle.with(|vm| vm.raise(&chained)) {
                Some(raised) => host_error(raised).into(),
                None => error,
            },
            Some(Err(raised)) => host_error(raised).into(),
            _ => error,
        }
    }

    fn engine_disposed(&self, engine: &Engine) -> Result<()> {
        self.run(|vm| {
            let shown = engine_object::wrap(vm, engine)?;
            self.listeners.tell(vm, &engine_targets(engine), "engine_disposed", &[shown]).map(drop)
        })
    }

    fn schema_changed(&self, connection: &Connection, change: &SchemaChange) -> Result<()> {
        self.run(|vm| schema_events::schema_changed(vm, connection, change))
    }

    fn do_connect(&self, pool: &Rc<Pool>, record: &Rc<Record>) -> Result<Option<Rc<DriverConnection>>> {
        self.run(|vm| {
            let ids = [EVERY_DIALECT, pool.dialect_id()];
            let listeners = self.listeners.listeners(&ids, "do_connect");
            let address = pool.address();
            let keywords = PyDict::new();
            keywords.set_str("check_same_thread", Value::bool(address == ":memory:"));
            let (address, keywords) = (Value::list(vec![Value::string(address)]), Value::dict(keywords));
            let record = pool_record::wrap(vm, record)?;
            let dialect = sql::dialect::named("sqlite")
                .map_or(Ok(Value::None), |dialect| crate::sqlalchemy::dialects::wrap(vm, dialect, "pysqlite"))?;
            for listener in listeners {
                let arguments = [dialect.clone(), record.clone(), address.clone(), keywords.clone()];
                let answer = listener.call(vm, &arguments)?;
                if let Some(found) = sqlite3::connection::of(&answer) {
                    return Ok(Some(found.driver().clone()));
                }
            }
            Ok(None)
        })
    }
}
