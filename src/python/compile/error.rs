//! [`CompileError`]: why a program cannot be compiled.

use rustpython_ruff_text_size::TextRange;

use crate::code::SourceText;

/// A syntax error.
#[derive(Clone, Debug)]
pub struct CompileError {
    /// CPython's text.
    pub text: String,
    /// Where it is.
    pub range: TextRange,
    /// The exception class: `SyntaxError`, `IndentationError` or `TabError`.
    pub class: &'static str,
    /// Where CPython says it is, if that is not simply the range.
    pub exact: Option<Place>,
}

/// The place of a syntax error as the exception's attributes tell it: lines and columns from 1, columns in characters.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Place {
    /// `lineno`.
    pub line: i64,
    /// `offset`.
    pub column: i64,
    /// `end_lineno`.
    pub end_line: i64,
    /// `end_offset`.
    pub end_column: i64,
    /// `text`.
    pub text: Option<String>,
}

impl Place {
    /// The column of a place that tells none.
    pub const NO_COLUMN: i64 = i64::MIN;
}

impl CompileError {
    /// A `SyntaxError`.
    pub fn new(text: impl Into<String>, range: TextRange) -> CompileError {
        CompileError { text: text.into(), range, class: "SyntaxError", exact: None }
    }

    /// Where the exception says it is.
    pub fn place(&self, source: &SourceText) -> Place {
        if let Some(place) = &self.exact {
            return place.clone();
        }
        let (line, column) = source.line_column(self.range.start().to_u32());
        let (end_line, end_column) = source.line_column(self.range.end().to_u32());
        // The line is read from the file again: a text that is no file has none.
        let has_file = source.has_file.get();
        let is_whole = source.text.get(source.line_start(line) as usize..).is_some_and(|rest| rest.contains('\n'));
        let end = if is_whole { "\n" } else { "" };
        Place {
            line: i64::from(line),
            column: i64::from(column) + 1,
            end_line: i64::from(end_line),
            end_column: i64::from(end_column) + 1,
            text: has_file.then(|| format!("{}{end}", source.line(line))),
        }
    }
}
