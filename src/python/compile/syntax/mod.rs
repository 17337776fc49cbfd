//! Parsing, with CPython's texts for syntax errors.
//!
//! Ruff's parser makes the tree. Where it finds a mistake, the text is read once more by CPython's rules, which tell what the mistake is
//! called and where it is.

mod escapes;
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
use tokens::{Fault, Kind};

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
        Mod::Module(mut module) => {
            escapes::restore_in_body(&source.text, &mut module.body);
            Ok((module.body, warnings))
        }
        Mod::Expression(_) => Ok((Vec::new(), warnings)),
    }
}

/// Parses an expression.
pub(super) fn parse_expression(source: &SourceText) -> Result<(Expr, Vec<Warning>), CompileError> {
    check_depth(source)?;
    match parser::parse_expression(source.text.trim_end()) {
        Ok(parsed) => {
            let warnings = warning::of_expression(source, parsed.tokens(), parsed.expr());
            let mut expr = parsed.into_expr();
            escapes::restore_in_expression(&source.text, &mut expr);
            Ok((expr, warnings))
        }
        Err(error) => Err(rejected::translate(&error)),
    }
}

/// The warnings about numbers of a text that does not compile: CPython gives them while it reads, and reads on to the end when no
/// rule tells what is wrong.
pub(super) fn doubts(source: &SourceText, error: &CompileError) -> Vec<Warning> {
    let last = match error.text.as_str() {
        "invalid syntax" => u32::MAX,
        _ => source.line_of(error.range.start().to_u32()),
    };
    let read = tokens::read(&source.text, source.is_file.get());
    let numbers = read.doubts.iter().map(|(kind, line)| (kind, u32::try_from(*line).unwrap_or(u32::MAX)));
    let numbers = numbers.filter(|(_, line)| *line <= last);
    numbers.map(|(kind, line)| Warning { text: format!("invalid {kind} literal"), line }).collect()
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

/// Words that begin a line and yet go on with the statement before.
const CLAUSES: [&str; 4] = ["elif", "else", "except", "finally"];

/// The token that begins the top-level statement before the one that holds this place: what comes before it is correct, and rules for
/// mistakes look no further back than to the statement before.
fn resume(text: &str, read: &tokens::Tokens, place: usize) -> usize {
    let (mut depth, mut is_start) = (0_usize, true);
    let mut last = (0, 0);
    for (at, token) in read.all.iter().enumerate() {
        match token.kind {
            Kind::Indent => depth += 1,
            Kind::Dedent => depth = depth.saturating_sub(1),
            Kind::Newline => is_start = true,
            _ if token.start > place => break,
            _ => {
                let goes_on = text.get(token.start..token.end).is_some_and(|word| CLAUSES.contains(&word));
                if std::mem::take(&mut is_start) && depth == 0 && !goes_on {
                    last = (last.1, at);
                }
            }
        }
    }
    last.0
}

/// What CPython's rules say is wrong with a text; nothing where they find no mistake. Up to `place`, a byte offset, it was parsed.
pub(super) fn mistake(source: &SourceText, mode: Mode, place: usize) -> Option<CompileError> {
    let rule = if mode == Mode::Expression { "eval" } else { "file" };
    if source.text.is_empty() && mode == Mode::Expression {
        return Some(mistakes::empty());
    }
    // A text that is no file gets the end of its last line, unless it is an expression.
    let mut text = source.text.to_string();
    if mode != Mode::Expression && !text.ends_with('\n') {
        text.push('\n');
    }
    let is_file = source.is_file.get();
    let read = tokens::read(&text, is_file);
    let (tokens, fault) = (&read.all, read.fault.as_ref());
    let grammar = GRAMMAR.with(Rc::clone);
    let mut matcher = Matcher::new(&grammar, &text, tokens, resume(&text, &read, place), is_file);
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
            Some(Kind::Indent | Kind::Dedent) => {
                let is_indent = tokens.get(last).is_some_and(|token| token.kind == Kind::Indent);
                let text = if is_indent { "unexpected indent" } else { "unexpected unindent" };
                let last = matcher.fetched.saturating_sub(1);
                let error = matcher.at_token(text.to_owned(), last);
                return Some(CompileError { class: "IndentationError", ..error });
            }
            // The end of an expression without a line end is nowhere.
            Some(Kind::End) if mode == Mode::Expression => matcher.at_end("invalid syntax".to_owned(), last),
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

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::{mistake, parse_module};
    use crate::code::SourceText;
    use crate::compile::Mode;

    fn text_has_default_of_alias(text: &str) -> bool {
        text.lines()
            .any(|line| line.starts_with("type ") && line.split_once(']').is_some_and(|(left, _)| left.contains('=')))
    }

    #[test]
    fn a_mistake_reads_the_same_from_its_statement_as_from_the_start() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/python/language");
        let files = fs::read_dir(folder).expect("the corpus").map(|entry| entry.expect("an entry").path());
        let mut programs: Vec<_> =
            files.filter(|path| path.extension().is_some_and(|extension| extension == "py")).collect();
        programs.sort();
        let mut seen = 0;
        for (at, path) in programs.iter().enumerate() {
            let text = fs::read_to_string(path).expect("a program");
            let cut = text.len() * (at % 97 + 1) / 100;
            let Some(text) = text.get(..cut) else { continue };
            let source = SourceText::new("program.py", text.into());
            let Err(error) = parse_module(&source) else { continue };
            let told = |place| {
                let found = mistake(&source, Mode::Module, place).expect("a mistake");
                (found.text.clone(), found.class, found.place(&source))
            };
            let from_statement = told(error.range.start().to_usize());
            // From the start CPython's own rules find a mistake in this correct alias: `type Pair[A, B = A] = …`.
            if !text_has_default_of_alias(&source.text) {
                assert_eq!(from_statement, told(0), "{}: {}", path.display(), source.text);
            }
            seen += 1;
        }
        assert!(seen > 50, "{seen} texts did not parse");
    }
}
