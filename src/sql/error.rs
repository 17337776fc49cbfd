//! The one error type of this crate: SQLAlchemy's class, its message, and its code.

use std::fmt;
use std::rc::Rc;

use crate::schema::Circle;
use crate::value::HostError;

/// Which exception class the host raises for an [`Error`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErrorKind {
    /// `sqlalchemy.exc.ArgumentError`.
    Argument,
    /// `sqlalchemy.exc.ConstraintColumnNotFoundError`, an `ArgumentError`.
    ConstraintColumnNotFound,
    /// `sqlalchemy.exc.CompileError`.
    Compile,
    /// `sqlalchemy.exc.UnsupportedCompilationError`.
    UnsupportedCompilation,
    /// `sqlalchemy.exc.IdentifierError`.
    Identifier,
    /// `sqlalchemy.exc.InvalidRequestError`.
    InvalidRequest,
    /// `sqlalchemy.exc.NoForeignKeysError`.
    NoForeignKeys,
    /// `sqlalchemy.exc.AmbiguousForeignKeysError`.
    AmbiguousForeignKeys,
    /// `sqlalchemy.exc.NoReferencedTableError`.
    NoReferencedTable,
    /// `sqlalchemy.exc.NoReferencedColumnError`.
    NoReferencedColumn,
    /// `sqlalchemy.exc.CircularDependencyError`.
    CircularDependency,
    /// `sqlalchemy.exc.DuplicateColumnError`.
    DuplicateColumn,
    /// `sqlalchemy.exc.UnboundExecutionError`.
    UnboundExecution,
    /// `sqlalchemy.exc.StatementError`.
    Statement,
    /// Python's `TypeError`.
    Type,
    /// Python's `ValueError`.
    Value,
    /// Python's `KeyError`; the message is the key's repr.
    Key,
    /// Python's `LookupError`.
    Lookup,
    /// Python's `AttributeError`.
    Attribute,
    /// Python's `NotImplementedError`.
    NotImplemented,
    /// Python's `AssertionError`.
    Assertion,
    /// An exception of the host, unchanged.
    Host,
}

impl ErrorKind {
    /// The class name as Python prints it in a traceback, without its module.
    pub fn class_name(self) -> &'static str {
        match self {
            Self::Argument => "ArgumentError",
            Self::ConstraintColumnNotFound => "ConstraintColumnNotFoundError",
            Self::Compile => "CompileError",
            Self::UnsupportedCompilation => "UnsupportedCompilationError",
            Self::Identifier => "IdentifierError",
            Self::InvalidRequest => "InvalidRequestError",
            Self::NoForeignKeys => "NoForeignKeysError",
            Self::AmbiguousForeignKeys => "AmbiguousForeignKeysError",
            Self::NoReferencedTable => "NoReferencedTableError",
            Self::NoReferencedColumn => "NoReferencedColumnError",
            Self::CircularDependency => "CircularDependencyError",
            Self::DuplicateColumn => "DuplicateColumnError",
            Self::UnboundExecution => "UnboundExecutionError",
            Self::Statement => "StatementError",
            Self::Type => "TypeError",
            Self::Value => "ValueError",
            Self::Key => "KeyError",
            Self::Lookup => "LookupError",
            Self::Attribute => "AttributeError",
            Self::NotImplemented => "NotImplementedError",
            Self::Assertion => "AssertionError",
            Self::Host => "Exception",
        }
    }

    /// Whether Python itself defines the class, rather than `sqlalchemy.exc`.
    pub fn is_builtin(self) -> bool {
        matches!(
            self,
            Self::Type
                | Self::Value
                | Self::Key
                | Self::Lookup
                | Self::Attribute
                | Self::NotImplemented
                | Self::Assertion
        )
    }
}

#[derive(Clone, Debug)]
struct ErrorData {
    kind: ErrorKind,
    message: String,
    code: Option<&'static str>,
    fields: Vec<(&'static str, Rc<str>)>,
    host: Option<HostError>,
    circle: Option<Rc<Circle>>,
}

/// An operation that failed: class, message, optional code of the error's page, or the host's own exception.
#[derive(Clone, Debug)]
pub struct Error(Box<ErrorData>);

/// The result of an operation of this crate.
pub type Result<T, E = Error> = std::result::Result<T, E>;

impl Error {
    /// An error of a class with its message.
    pub fn new(kind: ErrorKind, message: impl Into<String>) -> Self {
        let message = message.into();
        Self(Box::new(ErrorData { kind, message, code: None, fields: Vec::new(), host: None, circle: None }))
    }

    /// `ArgumentError`.
    pub fn argument(message: impl Into<String>) -> Self {
        Self::new(ErrorKind::Argument, message)
    }

    /// `CompileError`.
    pub fn compile(message: impl Into<String>) -> Self {
        Self::new(ErrorKind::Compile, message)
    }

    /// `InvalidRequestError`.
    pub fn invalid_request(message: impl Into<String>) -> Self {
        Self::new(ErrorKind::InvalidRequest, message)
    }

    /// `UnsupportedCompilationError` with its code.
    pub fn unsupported(message: impl Into<String>) -> Self {
        Self::new(ErrorKind::UnsupportedCompilation, message).with_code("l7de")
    }

    /// `TypeError`.
    pub fn type_error(message: impl Into<String>) -> Self {
        Self::new(ErrorKind::Type, message)
    }

    /// The same error with the code of its page (`https://sqlalche.me/e/21/CODE`).
    pub fn with_code(mut self, code: &'static str) -> Self {
        self.0.code = Some(code);
        self
    }

    /// The same error with a text that the exception has as an attribute.
    pub fn with_field(mut self, name: &'static str, text: &str) -> Self {
        self.0.fields.push((name, Rc::from(text)));
        self
    }

    /// The texts that the exception has as attributes.
    pub fn fields(&self) -> &[(&'static str, Rc<str>)] {
        &self.0.fields
    }

    /// `CircularDependencyError`, with the tables that depend on each other.
    pub fn circular(message: impl Into<String>, circle: Rc<Circle>) -> Self {
        let mut made = Self::new(ErrorKind::CircularDependency, message);
        made.0.circle = Some(circle);
        made
    }

    /// The tables that depend on each other, where that is the error.
    pub fn circle(&self) -> Option<&Rc<Circle>> {
        self.0.circle.as_ref()
    }

    /// The exception class.
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// The message alone, without the line that names the error's page.
    pub fn message(&self) -> &str {
        &self.0.message
    }

    /// The code of the error's page.
    pub fn code(&self) -> Option<&'static str> {
        self.0.code
    }

    /// The host's exception, for [`ErrorKind::Host`].
    pub fn host(&self) -> Option<&HostError> {
        self.0.host.as_ref()
    }

    /// The same error with another message; class, code and host stay.
    pub fn with_message(mut self, message: impl Into<String>) -> Self {
        self.0.message = message.into();
        self
    }
}

impl From<HostError> for Error {
    fn from(host: HostError) -> Self {
        Self(Box::new(ErrorData {
            kind: ErrorKind::Host,
            message: String::new(),
            code: None,
            fields: Vec::new(),
            host: Some(host),
            circle: None,
        }))
    }
}

impl fmt::Display for Error {
    /// As Python's `str(exception)` prints it: the message, and the line with the link when there is a code.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.message)?;
        match self.0.code {
            Some(code) => write!(f, " (Background on this error at: https://sqlalche.me/e/21/{code})"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for Error {}
