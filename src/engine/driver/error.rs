//! Errors as the `sqlite3` module raises them.

use std::fmt;

use rusqlite::ffi;

/// The exception classes of `sqlite3`, and the two built-in ones that binding values raises.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DriverErrorClass {
    /// `sqlite3.Error`.
    Error,
    /// `sqlite3.InterfaceError`.
    Interface,
    /// `sqlite3.DatabaseError`.
    Database,
    /// `sqlite3.DataError`.
    Data,
    /// `sqlite3.OperationalError`.
    Operational,
    /// `sqlite3.IntegrityError`.
    Integrity,
    /// `sqlite3.InternalError`.
    Internal,
    /// `sqlite3.ProgrammingError`.
    Programming,
    /// `sqlite3.NotSupportedError`.
    NotSupported,
    /// Python's `OverflowError`.
    Overflow,
    /// Not an exception: the statement was stopped from outside.
    Interrupted,
}

impl DriverErrorClass {
    /// The class name without its module.
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "Error",
            Self::Interface => "InterfaceError",
            Self::Database => "DatabaseError",
            Self::Data => "DataError",
            Self::Operational => "OperationalError",
            Self::Integrity => "IntegrityError",
            Self::Internal => "InternalError",
            Self::Programming => "ProgrammingError",
            Self::NotSupported => "NotSupportedError",
            Self::Overflow => "OverflowError",
            Self::Interrupted => "KeyboardInterrupt",
        }
    }

    /// The class name with its module, as SQLAlchemy's messages begin.
    pub fn qualified_name(self) -> String {
        let module = match self {
            Self::Overflow | Self::Interrupted => "builtins",
            _ => "sqlite3",
        };
        format!("{module}.{}", self.name())
    }

    /// The page that SQLAlchemy's message names; none for classes it does not wrap.
    pub fn code(self) -> Option<&'static str> {
        Some(match self {
            Self::Error => "dbapi",
            Self::Interface => "rvf5",
            Self::Database => "4xp6",
            Self::Data => "9h9h",
            Self::Operational => "e3q8",
            Self::Integrity => "gkpj",
            Self::Internal => "2j85",
            Self::Programming => "f405",
            Self::NotSupported => "tw8g",
            Self::Overflow | Self::Interrupted => return None,
        })
    }
}

/// An error of the driver.
#[derive(Clone, Debug)]
pub struct DriverError {
    /// The class.
    pub class: DriverErrorClass,
    /// SQLite's or the `sqlite3` module's text.
    pub message: String,
    /// SQLite's extended result code; 0 where the error is not SQLite's.
    pub sqlite_code: i32,
}

impl DriverError {
    /// An error that the module itself raises.
    pub fn new(class: DriverErrorClass, message: impl Into<String>) -> Self {
        Self { class, message: message.into(), sqlite_code: 0 }
    }

    /// `sqlite3.ProgrammingError`.
    pub fn programming(message: impl Into<String>) -> Self {
        Self::new(DriverErrorClass::Programming, message)
    }

    /// The name of SQLite's result code, `SQLITE_CONSTRAINT_UNIQUE`; Python: `sqlite_errorname`.
    pub fn sqlite_name(&self) -> Option<&'static str> {
        Some(match self.sqlite_code {
            0 => return None,
            ffi::SQLITE_CONSTRAINT_UNIQUE => "SQLITE_CONSTRAINT_UNIQUE",
            ffi::SQLITE_CONSTRAINT_NOTNULL => "SQLITE_CONSTRAINT_NOTNULL",
            ffi::SQLITE_CONSTRAINT_PRIMARYKEY => "SQLITE_CONSTRAINT_PRIMARYKEY",
            ffi::SQLITE_CONSTRAINT_FOREIGNKEY => "SQLITE_CONSTRAINT_FOREIGNKEY",
            ffi::SQLITE_CONSTRAINT_CHECK => "SQLITE_CONSTRAINT_CHECK",
            ffi::SQLITE_CONSTRAINT_TRIGGER => "SQLITE_CONSTRAINT_TRIGGER",
            ffi::SQLITE_CONSTRAINT_ROWID => "SQLITE_CONSTRAINT_ROWID",
            code => match code & 0xff {
                ffi::SQLITE_ERROR => "SQLITE_ERROR",
                ffi::SQLITE_BUSY => "SQLITE_BUSY",
                ffi::SQLITE_LOCKED => "SQLITE_LOCKED",
                ffi::SQLITE_READONLY => "SQLITE_READONLY",
                ffi::SQLITE_FULL => "SQLITE_FULL",
                ffi::SQLITE_CANTOPEN => "SQLITE_CANTOPEN",
                ffi::SQLITE_TOOBIG => "SQLITE_TOOBIG",
                ffi::SQLITE_CONSTRAINT => "SQLITE_CONSTRAINT",
                ffi::SQLITE_MISMATCH => "SQLITE_MISMATCH",
                ffi::SQLITE_NOTADB => "SQLITE_NOTADB",
                _ => "SQLITE_UNKNOWN",
            },
        })
    }
}

impl fmt::Display for DriverError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl From<rusqlite::Error> for DriverError {
    fn from(error: rusqlite::Error) -> Self {
        match error {
            rusqlite::Error::SqliteFailure(code, message) => from_code(code, message),
            rusqlite::Error::SqlInputError { error, msg, .. } => from_code(error, Some(msg)),
            rusqlite::Error::MultipleStatement => Self::programming("You can only execute one statement at a time."),
            rusqlite::Error::NulError(_) => Self::programming("the query contains a null character"),
            rusqlite::Error::Utf8Error(_, error) => {
                Self::new(DriverErrorClass::Operational, format!("Could not decode to UTF-8: {error}"))
            }
            rusqlite::Error::UserFunctionError(_) => {
                Self::new(DriverErrorClass::Operational, "user-defined function raised exception")
            }
            other => Self::new(DriverErrorClass::Operational, other.to_string()),
        }
    }
}

/// The class that CPython chooses for a result code.
fn from_code(code: ffi::Error, message: Option<String>) -> DriverError {
    let class = match code.extended_code & 0xff {
        ffi::SQLITE_INTERNAL | ffi::SQLITE_NOTFOUND => DriverErrorClass::Internal,
        ffi::SQLITE_ERROR
        | ffi::SQLITE_PERM
        | ffi::SQLITE_ABORT
        | ffi::SQLITE_BUSY
        | ffi::SQLITE_LOCKED
        | ffi::SQLITE_READONLY
        | ffi::SQLITE_INTERRUPT
        | ffi::SQLITE_IOERR
        | ffi::SQLITE_FULL
        | ffi::SQLITE_CANTOPEN
        | ffi::SQLITE_PROTOCOL
        | ffi::SQLITE_EMPTY
        | ffi::SQLITE_SCHEMA => DriverErrorClass::Operational,
        ffi::SQLITE_CORRUPT => DriverErrorClass::Database,
        ffi::SQLITE_TOOBIG => DriverErrorClass::Data,
        ffi::SQLITE_CONSTRAINT | ffi::SQLITE_MISMATCH => DriverErrorClass::Integrity,
        ffi::SQLITE_MISUSE | ffi::SQLITE_RANGE => DriverErrorClass::Interface,
        _ => DriverErrorClass::Database,
    };
    let message = message.unwrap_or_else(|| ffi::code_to_str(code.extended_code).to_owned());
    DriverError { class, message, sqlite_code: code.extended_code }
}
