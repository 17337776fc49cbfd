//! The one error type of this crate: SQLAlchemy's class and message, or an error of the layers below, unchanged.

use std::fmt;
use std::rc::Rc;

use sql::HostError;

use crate::state::InstanceState;

/// Which exception class the host raises for an [`Error`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErrorKind {
    /// A class that `sql` or `engine` raise too.
    Engine(engine::ErrorKind),
    /// `sqlalchemy.orm.exc.UnmappedInstanceError`.
    UnmappedInstance,
    /// `sqlalchemy.orm.exc.UnmappedClassError`.
    UnmappedClass,
    /// `sqlalchemy.orm.exc.UnmappedColumnError`.
    UnmappedColumn,
    /// `sqlalchemy.orm.exc.DetachedInstanceError`.
    DetachedInstance,
    /// `sqlalchemy.orm.exc.ObjectDeletedError`.
    ObjectDeleted,
    /// `sqlalchemy.orm.exc.ObjectDereferencedError`.
    ObjectDereferenced,
    /// `sqlalchemy.orm.exc.StaleDataError`.
    StaleData,
    /// `sqlalchemy.orm.exc.FlushError`.
    Flush,
    /// `sqlalchemy.exc.IllegalStateChangeError`.
    IllegalStateChange,
    /// `sqlalchemy.orm.exc.LoaderStrategyException`.
    LoaderStrategy,
    /// `sqlalchemy.orm.evaluator.UnevaluatableError`.
    Unevaluatable,
    /// `sqlalchemy.exc.AmbiguousColumnError`.
    AmbiguousColumn,
    /// Python's `AttributeError`.
    Attribute,
    /// Python's `KeyError`; the message is the key's repr.
    Key,
    /// Python's `AssertionError`.
    Assertion,
}

impl ErrorKind {
    /// `sqlalchemy.exc.InvalidRequestError`.
    pub const INVALID_REQUEST: Self = Self::Engine(engine::ErrorKind::Sql(sql::ErrorKind::InvalidRequest));
    /// `sqlalchemy.exc.ArgumentError`.
    pub const ARGUMENT: Self = Self::Engine(engine::ErrorKind::Sql(sql::ErrorKind::Argument));
    /// Python's `TypeError`.
    pub const TYPE: Self = Self::Engine(engine::ErrorKind::Sql(sql::ErrorKind::Type));
    /// `sqlalchemy.exc.PendingRollbackError`.
    pub const PENDING_ROLLBACK: Self = Self::Engine(engine::ErrorKind::PendingRollback);
    /// `sqlalchemy.exc.NoResultFound`.
    pub const NO_RESULT_FOUND: Self = Self::Engine(engine::ErrorKind::NoResultFound);
    /// Python's `NotImplementedError`.
    pub const NOT_IMPLEMENTED: Self = Self::Engine(engine::ErrorKind::Sql(sql::ErrorKind::NotImplemented));
    /// Python's `ValueError`.
    pub const VALUE: Self = Self::Engine(engine::ErrorKind::Sql(sql::ErrorKind::Value));
    /// Python's `AssertionError`.
    pub const ASSERTION: Self = Self::Engine(engine::ErrorKind::Sql(sql::ErrorKind::Assertion));
    /// `sqlalchemy.exc.UnboundExecutionError`.
    pub const UNBOUND_EXECUTION: Self = Self::Engine(engine::ErrorKind::Sql(sql::ErrorKind::UnboundExecution));
}

#[derive(Clone, Debug)]
enum Source {
    Orm {
        kind: ErrorKind,
        message: String,
        code: Option<&'static str>,
    },
    /// A `KeyError` whose key is a state.
    MissingState(Rc<InstanceState>, String),
    Engine(engine::Error),
}

/// An operation that failed.
#[derive(Clone, Debug)]
pub struct Error(Box<Source>);

/// The result of an operation of this crate.
pub type Result<T, E = Error> = std::result::Result<T, E>;

impl Error {
    /// An error of a class with its message.
    pub fn new(kind: ErrorKind, message: impl Into<String>) -> Self {
        match kind {
            ErrorKind::Engine(kind) => Self(Box::new(Source::Engine(engine::Error::new(kind, message)))),
            _ => Self(Box::new(Source::Orm { kind, message: message.into(), code: None })),
        }
    }

    /// `InvalidRequestError`.
    pub fn invalid_request(message: impl Into<String>) -> Self {
        Self::new(ErrorKind::INVALID_REQUEST, message)
    }

    /// `ArgumentError`.
    pub fn argument(message: impl Into<String>) -> Self {
        Self::new(ErrorKind::ARGUMENT, message)
    }

    /// `AmbiguousColumnError`.
    pub fn ambiguous_column(message: impl Into<String>) -> Self {
        Self::new(ErrorKind::AmbiguousColumn, message)
    }

    /// `FlushError`.
    pub fn flush(message: impl Into<String>) -> Self {
        Self::new(ErrorKind::Flush, message)
    }

    /// `UnmappedInstanceError` for an object whose class is not mapped; `class` as `module.Class`.
    ///
    /// `given` is the class that was given instead of an object, likewise.
    pub fn unmapped_instance(class: &str, given: Option<&str>) -> Self {
        let hint = given
            .map(|given| format!("; was a class ({given}) supplied where an instance was required?"))
            .unwrap_or_default();
        Self::new(ErrorKind::UnmappedInstance, format!("Class '{class}' is not mapped{hint}"))
    }

    /// `UnmappedClassError`; `class` as `module.Class`.
    pub fn unmapped_class(class: &str) -> Self {
        Self::new(ErrorKind::UnmappedClass, format!("Class '{class}' is not mapped"))
    }

    /// `KeyError` for the state of an object that a flush does not know.
    pub(crate) fn missing_state(state: &Rc<InstanceState>) -> Self {
        let message = format!("<sqlalchemy.orm.state.InstanceState object at 0x{:x}>", state.id().number());
        Self(Box::new(Source::MissingState(state.clone(), message)))
    }

    /// The state that is the key of a `KeyError`.
    pub fn state(&self) -> Option<&Rc<InstanceState>> {
        match &*self.0 {
            Source::MissingState(state, _) => Some(state),
            Source::Orm { .. } | Source::Engine(_) => None,
        }
    }

    /// The same error with the code of its page (`https://sqlalche.me/e/21/CODE`).
    pub fn with_code(self, code: &'static str) -> Self {
        Self(Box::new(match *self.0 {
            Source::Orm { kind, message, .. } => Source::Orm { kind, message, code: Some(code) },
            Source::Engine(error) => Source::Engine(error.with_code(code)),
            missing @ Source::MissingState(..) => missing,
        }))
    }

    /// The same error with a remark above it, when it is a `StatementError`; SQLAlchemy: `add_detail`.
    pub fn with_detail(self, detail: &str) -> Self {
        match *self.0 {
            Source::Engine(error) if error.failed_statement().is_some() => {
                Self(Box::new(Source::Engine(error.with_detail(detail))))
            }
            source => Self(Box::new(source)),
        }
    }

    /// The exception class.
    pub fn kind(&self) -> ErrorKind {
        match &*self.0 {
            Source::Orm { kind, .. } => *kind,
            Source::MissingState(..) => ErrorKind::Key,
            Source::Engine(error) => ErrorKind::Engine(error.kind()),
        }
    }

    /// The class name as Python prints it, without its module.
    pub fn class_name(&self) -> &'static str {
        match &*self.0 {
            Source::Engine(error) => error.class_name(),
            Source::MissingState(..) => "KeyError",
            Source::Orm { kind, .. } => match kind {
                ErrorKind::Engine(_) => "Exception",
                ErrorKind::UnmappedInstance => "UnmappedInstanceError",
                ErrorKind::UnmappedClass => "UnmappedClassError",
                ErrorKind::UnmappedColumn => "UnmappedColumnError",
                ErrorKind::DetachedInstance => "DetachedInstanceError",
                ErrorKind::ObjectDeleted => "ObjectDeletedError",
                ErrorKind::ObjectDereferenced => "ObjectDereferencedError",
                ErrorKind::StaleData => "StaleDataError",
                ErrorKind::Flush => "FlushError",
                ErrorKind::IllegalStateChange => "IllegalStateChangeError",
                ErrorKind::LoaderStrategy => "LoaderStrategyException",
                ErrorKind::Unevaluatable => "UnevaluatableError",
                ErrorKind::AmbiguousColumn => "AmbiguousColumnError",
                ErrorKind::Attribute => "AttributeError",
                ErrorKind::Key => "KeyError",
                ErrorKind::Assertion => "AssertionError",
            },
        }
    }

    /// The message alone, without the line that names the error's page.
    pub fn message(&self) -> &str {
        match &*self.0 {
            Source::Orm { message, .. } | Source::MissingState(_, message) => message,
            Source::Engine(error) => error.message(),
        }
    }

    /// The code of the error's page.
    pub fn code(&self) -> Option<&'static str> {
        match &*self.0 {
            Source::Orm { code, .. } => *code,
            Source::MissingState(..) => None,
            Source::Engine(error) => error.code(),
        }
    }

    /// The host's exception, where this is nothing but that.
    pub fn host(&self) -> Option<&HostError> {
        match &*self.0 {
            Source::Orm { .. } | Source::MissingState(..) => None,
            Source::Engine(error) => error.host(),
        }
    }

    /// The error of the layers below, where this is one.
    pub fn as_engine(&self) -> Option<&engine::Error> {
        match &*self.0 {
            Source::Orm { .. } | Source::MissingState(..) => None,
            Source::Engine(error) => Some(error),
        }
    }

    /// The error inside of what a layer below carries it in.
    pub(crate) fn into_host(self) -> HostError {
        HostError(Rc::new(self))
    }

    /// The error of this crate that a [`HostError`] carries.
    pub fn of_host(host: &HostError) -> Option<Self> {
        host.0.downcast_ref::<Self>().cloned()
    }

    /// The error as one that compiling a statement gives.
    pub(crate) fn into_sql(self) -> sql::Error {
        match self.as_engine().map(engine::Error::kind) {
            Some(engine::ErrorKind::Sql(kind)) => sql::Error::new(kind, self.message()),
            _ => sql::Error::from(self.into_host()),
        }
    }

    /// Whether this is `NoResultFound`.
    pub fn is_no_result_found(&self) -> bool {
        self.kind() == ErrorKind::NO_RESULT_FOUND
    }
}

impl From<sql::Error> for Error {
    fn from(error: sql::Error) -> Self {
        engine::Error::from(error).into()
    }
}

impl From<engine::Error> for Error {
    fn from(error: engine::Error) -> Self {
        if let Some(own) = error.host().and_then(Self::of_host) {
            return own;
        }
        Self(Box::new(Source::Engine(error)))
    }
}

impl From<HostError> for Error {
    fn from(error: HostError) -> Self {
        engine::Error::from(error).into()
    }
}

impl fmt::Display for Error {
    /// As Python's `str(exception)` prints it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &*self.0 {
            Source::Engine(error) => error.fmt(f),
            Source::Orm { message, code: Some(code), .. } => {
                write!(f, "{message} (Background on this error at: https://sqlalche.me/e/21/{code})")
            }
            Source::Orm { message, .. } | Source::MissingState(_, message) => f.write_str(message),
        }
    }
}

impl std::error::Error for Error {}
