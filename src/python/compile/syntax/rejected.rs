//! What Ruff's parser rejects although the text follows CPython's grammar: CPython's compiler rejects it later.

use rustpython_ruff_python_parser::{ParseError, ParseErrorType};

use crate::compile::error::CompileError;

/// CPython's text for it.
pub(super) fn translate(error: &ParseError) -> CompileError {
    let plain = |text: &str| CompileError::new(text, error.location);
    match &error.error {
        ParseErrorType::DuplicateKeywordArgumentError(name) => plain(&format!("keyword argument repeated: {name}")),
        ParseErrorType::InvalidStarredExpressionUsage => plain("can't use starred expression here"),
        ParseErrorType::InvalidAssignmentTarget => plain("starred assignment target must be in a list or tuple"),
        ParseErrorType::InvalidDeleteTarget => plain("cannot delete starred"),
        ParseErrorType::OtherError(text) if text == "Invalid mapping pattern key" => {
            plain("mapping pattern keys may only match literals and attribute lookups")
        }
        ParseErrorType::FStringError(error) => plain(&format!("f-string: {error}")),
        ParseErrorType::Lexical(error) => plain(&format!("(unicode error) {error}")),
        _ => plain("invalid syntax"),
    }
}
