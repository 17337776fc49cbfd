//! The one error type of this crate: SQLAlchemy's class, its message, and the statement it belongs to.

use std::fmt;
use std::rc::Rc;

use sql::HostError;

use crate::driver::{DriverError, DriverErrorClass};
use crate::parameters::{NamedRow, Parameters};

/// Which exception class the host raises for an [`Error`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErrorKind {
    /// A class that the `sql` crate raises too.
    Sql(sql::ErrorKind),
    /// `sqlalchemy.exc.ResourceClosedError`.
    ResourceClosed,
    /// `sqlalchemy.exc.PendingRollbackError`.
    PendingRollback,
    /// `sqlalchemy.exc.NoResultFound`.
    NoResultFound,
    /// `sqlalchemy.exc.MultipleResultsFound`.
    MultipleResultsFound,
    /// `sqlalchemy.exc.NoSuchColumnError`.
    NoSuchColumn,
    /// `sqlalchemy.exc.NoSuchTableError`.
    NoSuchTable,
    /// `sqlalchemy.exc.NoSuchModuleError`.
    NoSuchModule,
    /// `sqlalchemy.exc.TimeoutError`.
    Timeout,
    /// Python's `ModuleNotFoundError`: the database driver is not installed.
    ModuleNotFound,
    /// `sqlalchemy.exc.StatementError`: a value could not be turned into what the driver takes.
    Statement,
    /// One of `sqlalchemy.exc.DBAPIError`'s classes, around the driver's error.
    Dbapi(DriverErrorClass),
    /// An error of the driver, not wrapped; as `sqlite3` raises it.
    Driver(DriverErrorClass),
    /// Python's `IndexError`.
    Index,
    /// Python's `AssertionError`.
    Assertion,
    /// The statement was stopped from outside; the program ends, no handler of it sees this.
    Interrupted,
}

/// The exception below a [`ErrorKind::Statement`] or [`ErrorKind::Dbapi`] error.
#[derive(Clone, Debug)]
pub enum Origin {
    /// The driver's error.
    Driver(DriverError),
    /// An error of the mapping layer.
    Sql(sql::Error),
    /// An exception of the host.
    Host(HostError),
}

/// The statement that failed.
#[derive(Clone, Debug)]
pub struct FailedStatement {
    /// The SQL text.
    pub sql: Option<Rc<str>>,
    /// Its parameters.
    pub parameters: Parameters,
    /// The exception below.
    pub origin: Origin,
    /// SQLAlchemy: `hide_parameters`.
    pub is_hidden: bool,
}

#[derive(Clone, Debug)]
struct ErrorData {
    kind: ErrorKind,
    message: String,
    code: Option<&'static str>,
    host: Option<HostError>,
    failed: Option<FailedStatement>,
    details: Vec<String>,
    fields: Vec<(&'static str, Rc<str>)>,
    circle: Option<Rc<sql::schema::Circle>>,
}

/// An operation that failed.
#[derive(Clone, Debug)]
pub struct Error(Box<ErrorData>);

/// The result of an operation of this crate.
pub type Result<T, E = Error> = std::result::Result<T, E>;

impl Error {
    /// An error of a class with its message.
    pub fn new(kind: ErrorKind, message: impl Into<String>) -> Self {
        Self(Box::new(ErrorData {
            kind,
            message: message.into(),
            code: None,
            host: None,
            failed: None,
            details: Vec::new(),
            fields: Vec::new(),
            circle: None,
        }))
    }

    /// `InvalidRequestError`.
    pub fn invalid_request(message: impl Into<String>) -> Self {
        Self::new(ErrorKind::Sql(sql::ErrorKind::InvalidRequest), message)
    }

    /// `ArgumentError`.
    pub fn argument(message: impl Into<String>) -> Self {
        Self::new(ErrorKind::Sql(sql::ErrorKind::Argument), message)
    }

    /// Python's `TypeError`.
    pub fn type_error(message: impl Into<String>) -> Self {
        Self::new(ErrorKind::Sql(sql::ErrorKind::Type), message)
    }

    /// Python's `ValueError`.
    pub fn value_error(message: impl Into<String>) -> Self {
        Self::new(ErrorKind::Sql(sql::ErrorKind::Value), message)
    }

    /// `ResourceClosedError`.
    pub fn resource_closed(message: impl Into<String>) -> Self {
        Self::new(ErrorKind::ResourceClosed, message)
    }

    /// The driver's error around the statement that caused it, with the class that SQLAlchemy gives it.
    pub fn dbapi(error: DriverError, sql: Option<Rc<str>>, parameters: Parameters, is_hidden: bool) -> Self {
        if error.class == DriverErrorClass::Interrupted {
            return Self::new(ErrorKind::Interrupted, error.message);
        }
        let message = format!("({}) {}", error.class.qualified_name(), error.message);
        // An OverflowError is not one of the driver's own classes: it is not wrapped.
        let Some(code) = error.class.code() else { return error.into() };
        let kind = ErrorKind::Dbapi(error.class);
        let failed = FailedStatement { sql, parameters, origin: Origin::Driver(error), is_hidden };
        let details = Vec::new();
        Self(Box::new(ErrorData {
            kind,
            message,
            code: Some(code),
            host: None,
            failed: Some(failed),
            details,
            fields: Vec::new(),
            circle: None,
        }))
    }

    /// A host's exception of one of the driver's classes, around the statement that it was raised for.
    ///
    /// `describe` gives `module.Class` and the text of the exception.
    pub fn dbapi_of_host(
        class: DriverErrorClass,
        error: HostError,
        sql: Option<Rc<str>>,
        parameters: Parameters,
        is_hidden: bool,
        describe: &dyn Fn(&HostError) -> (String, String),
    ) -> Self {
        let (name, text) = describe(&error);
        let mut made = Self::new(ErrorKind::Dbapi(class), format!("({name}) {text}"));
        made.0.code = class.code();
        made.0.failed = Some(FailedStatement { sql, parameters, origin: Origin::Host(error), is_hidden });
        made
    }

    /// The error of a value's conversion around the statement that was to be sent; SQLAlchemy: `StatementError`.
    ///
    /// `describe` gives `module.Class` and the text of a host's exception.
    pub fn statement(
        error: sql::Error,
        sql: Option<Rc<str>>,
        parameters: Parameters,
        is_hidden: bool,
        describe: &dyn Fn(&HostError) -> (String, String),
    ) -> Self {
        let (class, text) = match error.host() {
            Some(host) => describe(host),
            None if error.kind().is_builtin() => {
                (format!("builtins.{}", error.kind().class_name()), error.message().to_owned())
            }
            None => (format!("sqlalchemy.exc.{}", error.kind().class_name()), error.message().to_owned()),
        };
        let code = error.code();
        let origin = match error.host() {
            Some(host) => Origin::Host(host.clone()),
            None => Origin::Sql(error),
        };
        let failed = FailedStatement { sql, parameters, origin, is_hidden };
        Self(Box::new(ErrorData {
            kind: ErrorKind::Statement,
            message: format!("({class}) {text}"),
            code,
            host: None,
            failed: Some(failed),
            details: Vec::new(),
            fields: Vec::new(),
            circle: None,
        }))
    }

    /// The error that a value's conversion raised, or this error where it is none: then it is not wrapped.
    pub(crate) fn into_conversion(self) -> Result<sql::Error, Self> {
        let data = &self.0;
        if let Some(host) = &data.host {
            return Ok(sql::Error::from(host.clone()));
        }
        match data.kind {
            ErrorKind::Sql(kind) if data.failed.is_none() => {
                let error = sql::Error::new(kind, data.message.as_str());
                Ok(match data.code {
                    Some(code) => error.with_code(code),
                    None => error,
                })
            }
            _ => Err(self),
        }
    }

    /// The same error with the code of its page (`https://sqlalche.me/e/21/CODE`).
    pub fn with_code(mut self, code: &'static str) -> Self {
        self.0.code = Some(code);
        self
    }

    /// The same error with a remark that is printed above it; SQLAlchemy: `StatementError.add_detail`.
    pub fn with_detail(mut self, detail: impl Into<String>) -> Self {
        self.0.details.push(detail.into());
        self
    }

    /// The same error, where it came before the driver was asked, of a statement that was given one set of parameters
    /// with nothing in it.
    pub fn with_empty_parameters(mut self) -> Self {
        if self.0.kind == ErrorKind::Statement
            && let Some(failed) = &mut self.0.failed
            && failed.parameters.is_empty()
        {
            failed.parameters = Parameters::Given(Rc::from([NamedRow::default()]));
        }
        self
    }

    /// The remarks that are printed above the message.
    pub fn details(&self) -> &[String] {
        &self.0.details
    }

    /// The texts that the exception has as attributes.
    pub fn fields(&self) -> &[(&'static str, Rc<str>)] {
        &self.0.fields
    }

    /// The tables that depend on each other, where that is the error.
    pub fn circle(&self) -> Option<&sql::schema::Circle> {
        self.0.circle.as_deref()
    }

    /// The exception class.
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// The message alone: what Python has in `exception.args[0]`.
    pub fn message(&self) -> &str {
        &self.0.message
    }

    /// The code of the error's page.
    pub fn code(&self) -> Option<&'static str> {
        self.0.code
    }

    /// The host's exception, where this is nothing but that.
    pub fn host(&self) -> Option<&HostError> {
        self.0.host.as_ref()
    }

    /// The statement that failed, for [`ErrorKind::Statement`] and [`ErrorKind::Dbapi`].
    pub fn failed_statement(&self) -> Option<&FailedStatement> {
        self.0.failed.as_ref()
    }

    /// Whether the run is to end because it was stopped from outside.
    pub fn is_interrupted(&self) -> bool {
        self.0.kind == ErrorKind::Interrupted
    }

    /// The class name as Python prints it, without its module.
    pub fn class_name(&self) -> &'static str {
        match self.0.kind {
            ErrorKind::Sql(kind) => kind.class_name(),
            ErrorKind::ResourceClosed => "ResourceClosedError",
            ErrorKind::PendingRollback => "PendingRollbackError",
            ErrorKind::NoResultFound => "NoResultFound",
            ErrorKind::MultipleResultsFound => "MultipleResultsFound",
            ErrorKind::NoSuchColumn => "NoSuchColumnError",
            ErrorKind::NoSuchTable => "NoSuchTableError",
            ErrorKind::NoSuchModule => "NoSuchModuleError",
            ErrorKind::Timeout => "TimeoutError",
            ErrorKind::ModuleNotFound => "ModuleNotFoundError",
            ErrorKind::Statement => "StatementError",
            ErrorKind::Dbapi(DriverErrorClass::Error) => "DBAPIError",
            ErrorKind::Dbapi(class) | ErrorKind::Driver(class) => class.name(),
            ErrorKind::Index => "IndexError",
            ErrorKind::Assertion => "AssertionError",
            ErrorKind::Interrupted => "KeyboardInterrupt",
        }
    }
}

impl From<sql::Error> for Error {
    fn from(error: sql::Error) -> Self {
        let mut made = Self::new(ErrorKind::Sql(error.kind()), error.message());
        made.0.code = error.code();
        made.0.fields = error.fields().to_vec();
        made.0.host = error.host().cloned();
        made.0.circle = error.circle().cloned();
        made
    }
}

impl From<HostError> for Error {
    fn from(error: HostError) -> Self {
        sql::Error::from(error).into()
    }
}

impl From<DriverError> for Error {
    /// The driver's error as `sqlite3` raises it, not wrapped.
    fn from(error: DriverError) -> Self {
        match error.class {
            DriverErrorClass::Interrupted => Self::new(ErrorKind::Interrupted, error.message),
            class => Self::new(ErrorKind::Driver(class), error.message),
        }
    }
}

impl fmt::Display for Error {
    /// As Python's `str(exception)` prints it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let data = &self.0;
        for detail in &data.details {
            writeln!(f, "({detail})")?;
        }
        f.write_str(&data.message)?;
        if let Some(failed) = &data.failed
            && let Some(sql) = &failed.sql
        {
            write!(f, "\n[SQL: {sql}]")?;
            if !failed.parameters.is_empty() {
                if failed.is_hidden {
                    f.write_str("\n[SQL parameters hidden due to hide_parameters=True]")?;
                } else {
                    write!(f, "\n[parameters: {}]", failed.parameters.repr(10))?;
                }
            }
        }
        match data.code {
            Some(code) => {
                let gap = if data.failed.is_some() { "\n" } else { " " };
                write!(f, "{gap}(Background on this error at: https://sqlalche.me/e/21/{code})")
            }
            None => Ok(()),
        }
    }
}

impl std::error::Error for Error {}
