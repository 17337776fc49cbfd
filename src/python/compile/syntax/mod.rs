//! Parsing, with CPython's texts for syntax errors.
//!
//! Ruff's parser makes the tree. Where it finds a mistake, the text is read once more by CPython's rules, which tell what the mistake is
//! called and where it is.

mod grammar;
mod literals;
mod matcher;
mod mistakes;
mod rejected;
mod tokens;

use rustpython_ruff_python_ast::{Expr, Stmt};
use rustpython_ruff_python_parser as parser;

use super::error::CompileError;
use crate::code::SourceText;
use grammar::Grammar;
use matcher::{Matcher, Stop};
use tokens::Fault;

/// Parses a module.
pub(super) fn parse_module(source: &SourceText) -> Result<Vec<Stmt>, CompileError> {
    match parser::parse_module(&source.text) {
        Ok(parsed) => Ok(parsed.into_suite()),
        Err(error) => Err(mistake(source, "file").unwrap_or_else(|| rejected::translate(source, &error))),
    }
}

/// Parses an expression.
pub(super) fn parse_expression(source: &SourceText) -> Result<Expr, CompileError> {
    match parser::parse_expression(source.text.trim_end()) {
        Ok(parsed) => Ok(parsed.into_expr()),
        Err(error) => Err(mistake(source, "eval").unwrap_or_else(|| rejected::translate(source, &error))),
    }
}

/// What CPython's rules say is wrong with a text; nothing where they find no mistake.
pub(super) fn mistake(source: &SourceText, rule: &str) -> Option<CompileError> {
    if source.text.is_empty() {
        return Some(mistakes::empty());
    }
    // A text that is no file gets the end of its last line, unless it is an expression.
    let mut text = source.text.to_string();
    if rule == "file" && !text.ends_with('\n') {
        text.push('\n');
    }
    let is_file = source.is_file.get();
    let (tokens, fault, _) = tokens::read(&text, is_file);
    let grammar = Grammar::new();
    let mut matcher = Matcher::new(&grammar, &text, &tokens, is_file);
    let mut stop = match matcher.rule_named(rule) {
        Ok(Some(_)) => return None,
        Ok(None) => None,
        Err(stop) => Some(stop),
    };
    let last = matcher.fetched.saturating_sub(1);
    if stop.is_none() {
        matcher.seek_mistakes();
        stop = matcher.rule_named(rule).err();
    }
    let error = match stop {
        Some(Stop::Fault) => return fault.map(|fault| mistakes::unreadable(&text, &fault)),
        Some(Stop::Mistake(error)) => *error,
        Some(Stop::Depth) | None => match tokens.get(last).map(|token| token.kind) {
            Some(tokens::Kind::Indent | tokens::Kind::Dedent) => {
                let is_indent = tokens.get(last).is_some_and(|token| token.kind == tokens::Kind::Indent);
                let text = if is_indent { "unexpected indent" } else { "unexpected unindent" };
                let last = matcher.fetched.saturating_sub(1);
                let error = matcher.at_token(text.to_owned(), last);
                return Some(CompileError { class: "IndentationError", ..error });
            }
            _ => matcher.at_token("invalid syntax".to_owned(), last),
        },
    };
    // What cannot be read at all, further on, is told before what is wrong here.
    let reached = tokens.get(matcher.fetched.saturating_sub(1)).map_or(0, |token| token.line);
    let line_of = |at: usize| text.get(..at).map_or(0, |before| before.matches('\n').count() + 1);
    match fault {
        Some(Fault::Unclosed { at }) if reached <= line_of(at) => Some(error),
        Some(fault) => Some(mistakes::unreadable(&text, &fault)),
        None => Some(error),
    }
}
