//! Parsing, with CPython's texts for syntax errors.

use rustpython_ruff_python_ast::{Expr, Stmt};
use rustpython_ruff_python_parser as parser;

use super::error::CompileError;
use crate::code::SourceText;

/// Parses a module.
pub(super) fn parse_module(source: &SourceText) -> Result<Vec<Stmt>, CompileError> {
    match parser::parse_module(&source.text) {
        Ok(parsed) => Ok(parsed.into_suite()),
        Err(error) => Err(translate(&error, source)),
    }
}

/// Parses an expression.
pub(super) fn parse_expression(source: &SourceText) -> Result<Expr, CompileError> {
    match parser::parse_expression(source.text.trim()) {
        Ok(parsed) => Ok(parsed.into_expr()),
        Err(error) => Err(translate(&error, source)),
    }
}

fn translate(error: &parser::ParseError, _source: &SourceText) -> CompileError {
    CompileError::new("invalid syntax", error.location)
}
