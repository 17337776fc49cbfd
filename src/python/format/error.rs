//! What formatting can refuse.

/// The Python exception class that a [`FormatError`] becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormatErrorKind {
    /// `ValueError`.
    Value,
    /// `TypeError`.
    Type,
    /// `OverflowError`.
    Overflow,
    /// `MemoryError`.
    Memory,
}

/// A refusal, with CPython's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormatError {
    /// The exception class.
    pub kind: FormatErrorKind,
    /// The exception's text.
    pub message: String,
}

impl FormatError {
    /// A `ValueError`.
    pub fn value(message: impl Into<String>) -> Self {
        Self { kind: FormatErrorKind::Value, message: message.into() }
    }

    /// A `TypeError`.
    pub fn r#type(message: impl Into<String>) -> Self {
        Self { kind: FormatErrorKind::Type, message: message.into() }
    }

    /// A `MemoryError`.
    pub fn memory() -> Self {
        Self { kind: FormatErrorKind::Memory, message: String::new() }
    }

    /// An `OverflowError`.
    pub fn overflow(message: impl Into<String>) -> Self {
        Self { kind: FormatErrorKind::Overflow, message: message.into() }
    }
}
