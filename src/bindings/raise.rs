//! Errors of the mapping layer as Python exceptions.

use std::rc::Rc;

use engine::{DriverErrorClass, ErrorKind as EngineKind, Origin};
use orm::ErrorKind as OrmKind;
use python::{Data, Object, PyError, PyResult, PySet, Value, Vm};
use sql::ErrorKind as SqlKind;

use crate::convert;
use crate::host::python_error;
use crate::library::Library;
use crate::sqlalchemy::orm::inspection;
use crate::sqlalchemy::schema::table;

/// An error of the mapping layer that Python gets to see.
pub trait Raise {
    /// The exception of SQLAlchemy's class with SQLAlchemy's text; what carries a host's exception is that exception.
    fn raise(&self, vm: &Vm) -> PyError;
}

/// `?` for results of the mapping layer: `statement.compile().python(vm)?`.
pub trait IntoPython<T> {
    /// The value, or the error as a Python exception.
    fn python(self, vm: &Vm) -> PyResult<T>;
}

impl<T, E: Raise> IntoPython<T> for Result<T, E> {
    fn python(self, vm: &Vm) -> PyResult<T> {
        crate::sqlalchemy::warnings::show_pending(vm)?;
        self.map_err(|error| error.raise(vm))
    }
}

/// An exception of a class of `sqlalchemy.exc` by name.
pub fn error(vm: &Vm, class: &'static str, message: &str) -> PyError {
    error_with_code(vm, class, message, None)
}

/// `NotImplementedError` for a part of the library whose effect is not there: a program is told so rather than run
/// differently.
pub fn unavailable(vm: &Vm, what: &str) -> PyError {
    let text = format!("{what} is not available in Ormlet; leave it out");
    vm.error(&vm.exceptions.not_implemented_error, &text)
}

/// Refuses arguments of a function whose effect is not there, unless they ask for nothing: `None`, `False` or empty.
pub fn refuse(vm: &Vm, function: &str, arguments: &[(&str, Option<&Value>)]) -> PyResult<()> {
    for (name, value) in arguments {
        if let Some(value) = value
            && vm.truth(value)?
        {
            return Err(unavailable(vm, &format!("{function}({name}=…)")));
        }
    }
    Ok(())
}

/// `ArgumentError`.
pub fn argument_error(vm: &Vm, message: &str) -> PyError {
    error(vm, "ArgumentError", message)
}

/// `InvalidRequestError`.
pub fn invalid_request(vm: &Vm, message: &str) -> PyError {
    error(vm, "InvalidRequestError", message)
}

/// An exception of a class of `sqlalchemy.exc` by name, with the code of its page.
pub fn error_with_code(vm: &Vm, class: &'static str, message: &str, code: Option<&str>) -> PyError {
    let class = match Library::of(vm).class(vm, class) {
        Ok(class) => class,
        Err(error) => return error,
    };
    let error = vm.error(&class, message);
    if let Some(code) = code {
        vm.set_exception_attr(&error, "code", Value::str(code));
    }
    error
}

impl Raise for sql::Error {
    fn raise(&self, vm: &Vm) -> PyError {
        if let Some(error) = self.host().and_then(orm::Error::of_host) {
            return error.raise(vm);
        }
        if let Some(error) = self.host().and_then(python_error) {
            return error;
        }
        if let Some(circle) = self.circle() {
            return circular(vm, self.message(), circle);
        }
        with_fields(vm, raise_sql(vm, self.kind(), self.message(), self.code()), self.fields())
    }
}

/// The exception with texts as attributes.
fn with_fields(vm: &Vm, error: PyError, fields: &[(&'static str, Rc<str>)]) -> PyError {
    for (name, text) in fields {
        vm.set_exception_attr(&error, name, Value::str(text));
    }
    error
}

fn raise_sql(vm: &Vm, kind: SqlKind, message: &str, code: Option<&str>) -> PyError {
    match kind {
        SqlKind::Key => vm.error(&vm.exceptions.key_error, message.trim_matches('\'')),
        kind => error_with_code(vm, kind.class_name(), message, code),
    }
}

impl Raise for engine::Error {
    fn raise(&self, vm: &Vm) -> PyError {
        if let Some(error) = self.host().and_then(orm::Error::of_host) {
            return error.raise(vm);
        }
        if let Some(error) = self.host().and_then(python_error) {
            return error;
        }
        if let Some(circle) = self.circle() {
            return circular(vm, self.message(), circle);
        }
        let code = self.code();
        match self.kind() {
            EngineKind::Sql(kind) => with_fields(vm, raise_sql(vm, kind, self.message(), code), self.fields()),
            EngineKind::Interrupted => {
                vm.interrupt();
                vm.error(&vm.exceptions.keyboard_interrupt, self.message())
            }
            EngineKind::ModuleNotFound => {
                let error = vm.error(&vm.exceptions.module_not_found_error, self.message());
                let name = self.message().split('\'').nth(1).unwrap_or_default();
                vm.set_exception_attr(&error, "name", Value::str(name));
                error
            }
            EngineKind::Driver(class) => driver_error(vm, class, self.message()),
            EngineKind::Statement | EngineKind::Dbapi(_) => failed_statement(vm, self),
            _ => error_with_code(vm, self.class_name(), self.message(), code),
        }
    }
}

/// `CircularDependencyError` with `cycles` and `edges`.
fn circular(vm: &Vm, message: &str, circle: &sql::schema::Circle) -> PyError {
    let raised = error(vm, "CircularDependencyError", message);
    let filled = || -> PyResult<()> {
        let (cycles, edges) = (PySet::new(), PySet::new());
        for table in &circle.tables {
            cycles.add(vm, table::wrap(vm, table)?)?;
        }
        for (parent, child) in &circle.edges {
            edges.add(vm, Value::tuple(vec![table::wrap(vm, parent)?, table::wrap(vm, child)?]))?;
        }
        vm.set_exception_attr(&raised, "cycles", Value::Obj(Object::tracked(Data::Set(cycles))));
        vm.set_exception_attr(&raised, "edges", Value::Obj(Object::tracked(Data::Set(edges))));
        Ok(())
    };
    match filled() {
        Ok(()) => raised,
        Err(error) => error,
    }
}

fn driver_error(vm: &Vm, class: DriverErrorClass, message: &str) -> PyError {
    match Library::of(vm).class(vm, crate::sqlite3::class_name(class)) {
        Ok(class) => vm.error(&class, message),
        Err(error) => error,
    }
}

/// A `StatementError` or `DBAPIError` with `statement`, `params` and `orig`.
fn failed_statement(vm: &Vm, error: &engine::Error) -> PyError {
    let raised = error_with_code(vm, error.class_name(), error.message(), error.code());
    let Some(failed) = error.failed_statement() else { return raised };
    let set = |name: &str, value: Value| vm.set_exception_attr(&raised, name, value);
    set("statement", failed.sql.as_deref().map_or(Value::None, Value::str));
    let has_parameters = failed.sql.is_some();
    let shown =
        if has_parameters { parameters_object(vm, &failed.parameters).unwrap_or(Value::None) } else { Value::None };
    set("params", shown);
    set("hide_parameters", Value::bool(failed.is_hidden));
    set("detail", Value::list(error.details().iter().map(|detail| Value::str(detail)).collect()));
    let origin = match &failed.origin {
        Origin::Driver(driver) => Some(crate::sqlite3::raise(vm, driver)),
        Origin::Sql(error) => Some(error.raise(vm)),
        Origin::Host(error) => python_error(error),
    };
    if let Some(origin) = origin {
        set("orig", origin.value());
        *raised.data().cause.borrow_mut() = origin.value();
    }
    raised.exception().set_payload(Rc::new(error.clone()));
    raised
}

/// The parameters as Python sees them in `error.params`: a tuple or dict, or a list of them.
pub fn parameters_object(vm: &Vm, parameters: &engine::Parameters) -> PyResult {
    let named = |row: &engine::NamedRow| -> PyResult {
        let dict = python::PyDict::new();
        for (key, value) in row.iter() {
            dict.set_str(key, convert::to_python(vm, value)?);
        }
        Ok(Value::dict(dict))
    };
    Ok(match parameters {
        engine::Parameters::Positional(row) => convert::tuple(vm, row)?,
        engine::Parameters::Many(rows) => {
            Value::list(rows.iter().map(|row| convert::tuple(vm, row)).collect::<PyResult<_>>()?)
        }
        engine::Parameters::Named(row) => named(row)?,
        engine::Parameters::Given(rows) => Value::list(rows.iter().map(named).collect::<PyResult<_>>()?),
    })
}

impl Raise for orm::Error {
    fn raise(&self, vm: &Vm) -> PyError {
        if let Some(error) = self.as_engine() {
            return error.raise(vm);
        }
        if let Some(error) = self.host().and_then(python_error) {
            return error;
        }
        if let Some(state) = self.state() {
            return match inspection::wrap_state(vm, state) {
                Ok(state) => vm.key_error(&state),
                Err(error) => error,
            };
        }
        match self.kind() {
            OrmKind::Key => vm.error(&vm.exceptions.key_error, self.message().trim_matches('\'')),
            _ => error_with_code(vm, self.class_name(), self.message(), self.code()),
        }
    }
}
