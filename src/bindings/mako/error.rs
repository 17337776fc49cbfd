//! [`TemplateError`]: what is wrong with a template's text.

use std::fmt;

/// Which exception of `mako.exceptions` says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErrorKind {
    /// `SyntaxException`.
    Syntax,
    /// `CompileException`.
    Compile,
    /// `NameConflictError`, which has no place.
    NameConflict,
    /// `NotImplementedError`: a part of the language that is not there, which has no place either.
    Unavailable,
}

/// A place in a template: line and character, both from 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The line.
    pub line: usize,
    /// The character in the line.
    pub column: usize,
}

/// A template that cannot be compiled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplateError {
    /// The exception's class.
    pub kind: ErrorKind,
    /// What is wrong, without the place.
    pub message: String,
    /// Where.
    pub place: Place,
}

/// The result of reading a template.
pub type Result<T> = std::result::Result<T, TemplateError>;

impl TemplateError {
    /// `SyntaxException`.
    pub fn syntax(place: Place, message: impl Into<String>) -> Self {
        Self { kind: ErrorKind::Syntax, message: message.into(), place }
    }

    /// `CompileException`.
    pub fn compile(place: Place, message: impl Into<String>) -> Self {
        Self { kind: ErrorKind::Compile, message: message.into(), place }
    }

    /// `NotImplementedError`.
    pub fn unavailable(place: Place, what: &str) -> Self {
        let message = format!("{what} is not available in Ormlet; leave it out");
        Self { kind: ErrorKind::Unavailable, message, place }
    }
}

impl fmt::Display for TemplateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at line: {} char: {}", self.message, self.place.line, self.place.column)
    }
}

impl std::error::Error for TemplateError {}
