//! Parsing, with CPython's texts for syntax errors.
//!
//! Ruff's parser makes the tree. Where it finds a mistake, the text is read once more by CPython's rules, which tell what the mistake is
//! called and where it is.

mod fstrings;
mod grammar;
mod literals;
mod matcher;
mod mistakes;
mod rejected;
mod tokens;

use std::rc::Rc;

use rustpython_ruff_python_ast::{Expr, Mod, PythonVersion, Stmt};
use rustpython_ruff_python_parser::{self as parser, ParseOptions};

use super::Mode;
use super::error::CompileError;
use super::warning::{self, Warning};
use crate::code::SourceText;
use grammar::Grammar;
use matcher::{Matcher, Stop};
use tokens::Fault;

/// Parses a module.
pub(super) fn parse_module(source: &SourceText) -> Result<(Vec<Stmt>, Vec<Warning>), CompileError> {
    check_depth(source)?;
    let options = ParseOptions::from(parser::Mode::Module).with_target_version(PythonVersion::PY313);
    let parsed = parser::parse(&source.text, options).map_err(|error| rejected::translate(&error))?;
    if let Some(error) = parsed.unsupported_syntax_errors().first() {
        return Err(CompileError::new("invalid syntax", error.range));
    }
    let is_library = source.path.starts_with(crate::modules::LIBRARY);
    let warnings = match parsed.syntax() {
        Mod::Module(module) if !is_library => warning::of(source, parsed.tokens(), &module.body),
        _ => Vec::new(),
    };
    match parsed.into_syntax() {
        Mod::Module(module) => Ok((module.body, warnings)),
        Mod::Expression(_) => Ok((Vec::new(), warnings)),
    }
}

/// Parses an expression.
pub(super) fn parse_expression(source: &SourceText) -> Result<(Expr, Vec<Warning>), CompileError> {
    check_depth(source)?;
    match parser::parse_expression(source.text.trim_end()) {
        Ok(parsed) => {
            let warnings = warning::of_expression(source, parsed.tokens(), parsed.expr());
            Ok((parsed.into_expr(), warnings))
        }
        Err(error) => Err(rejected::translate(&error)),
    }
}

/// Refuses a text with too many brackets in each other, which Ruff's parser would run out of stack for.
fn check_depth(source: &SourceText) -> Result<(), CompileError> {
    let (mut depth, mut deepest) = (0_usize, 0);
    for byte in source.text.bytes() {
        match byte {
            b'(' | b'[' | b'{' => depth += 1,
            b')' | b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        deepest = deepest.max(depth);
    }
    if deepest <= tokens::MOST_BRACKETS {
        return Ok(());
    }
    // Brackets in strings and comments do not count.
    match tokens::read(&source.text, source.is_file.get()).fault {
        Some(fault @ Fault::Text { .. }) => Err(mistakes::unreadable(&source.text, &fault)),
        _ => Ok(()),
    }
}

thread_local! {
    /// Read from its notation once: while somebody types, every other text does not parse.
    static GRAMMAR: Rc<Grammar> = Rc::new(Grammar::new());
}

/// What CPython's rules say is wrong with a text; nothing where they find no mistake.
pub(super) fn mistake(source: &SourceText, mode: Mode) -> Option<CompileError> {
    let rule = if mode == Mode::Module { "file" } else { "eval" };
    if source.text.is_empty() && mode == Mode::Expression {
        return Some(mistakes::empty());
    }
    // A text that is no file gets the end of its last line, unless it is an expression.
    let mut text = source.text.to_string();
    if mode == Mode::Module && !text.ends_with('\n') {
        text.push('\n');
    }
    let is_file = source.is_file.get();
    let read = tokens::read(&text, is_file);
    let (tokens, fault) = (&read.all, read.fault.as_ref());
    let grammar = GRAMMAR.with(Rc::clone);
    let mut matcher = Matcher::new(&grammar, &text, tokens, is_file);
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
        Some(Stop::Fault) => return fault.map(|fault| mistakes::unreadable(&text, fault)),
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
    match (fault, read.open) {
        (Some(fault @ Fault::Text { .. }), _) if !read.in_string => Some(mistakes::unreadable(&text, fault)),
        (Some(Fault::Text { .. }) | None, _) => Some(error),
        (Some(_), Some(at)) if reached > line_of(at) => Some(mistakes::unreadable(&text, &Fault::Unclosed { at })),
        (Some(_), _) => Some(error),
    }
}
