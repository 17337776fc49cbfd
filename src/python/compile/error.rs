//! [`CompileError`]: why a program cannot be compiled.

use rustpython_ruff_text_size::TextRange;

/// A syntax error.
#[derive(Clone, Debug)]
pub struct CompileError {
    /// CPython's text.
    pub text: String,
    /// Where it is.
    pub range: TextRange,
    /// The exception class: `SyntaxError`, `IndentationError` or `TabError`.
    pub class: &'static str,
}

impl CompileError {
    /// A `SyntaxError`.
    pub fn new(text: impl Into<String>, range: TextRange) -> CompileError {
        CompileError { text: text.into(), range, class: "SyntaxError" }
    }
}
