//! Parsing, with CPython's texts for syntax errors.

use rustpython_ruff_python_ast::token::{Token, TokenKind};
use rustpython_ruff_python_ast::visitor::{self, Visitor};
use rustpython_ruff_python_ast::{Expr, ModModule, Stmt, UnaryOp};
use rustpython_ruff_python_parser::{self as parser, LexicalErrorType, ParseErrorType, Parsed};
use rustpython_ruff_text_size::{Ranged, TextRange, TextSize};

use super::error::CompileError;
use crate::code::SourceText;

/// Parses a module.
pub(super) fn parse_module(source: &SourceText) -> Result<Vec<Stmt>, CompileError> {
    match parser::parse_module(&source.text) {
        Ok(parsed) => Ok(parsed.into_suite()),
        Err(error) => Err(Failure::new(source, error).translate()),
    }
}

/// Parses an expression.
pub(super) fn parse_expression(source: &SourceText) -> Result<Expr, CompileError> {
    match parser::parse_expression(source.text.trim()) {
        Ok(parsed) => Ok(parsed.into_expr()),
        Err(error) => Err(Failure::new(source, error).translate()),
    }
}

/// A text that does not parse.
struct Failure<'a> {
    source: &'a SourceText,
    error: parser::ParseError,
    /// What the parser made of it all the same.
    parsed: Parsed<ModModule>,
}

impl<'a> Failure<'a> {
    fn new(source: &'a SourceText, error: parser::ParseError) -> Failure<'a> {
        let options = rustpython_ruff_python_ast::PySourceType::Python;
        Failure { source, error, parsed: parser::parse_unchecked_source(&source.text, options) }
    }

    fn tokens(&self) -> impl DoubleEndedIterator<Item = &Token> {
        let is_real = |token: &&Token| !matches!(token.kind(), TokenKind::Comment | TokenKind::NonLogicalNewline);
        self.parsed.tokens().iter().filter(is_real)
    }

    fn at(&self) -> TextRange {
        self.error.location
    }

    /// The first token that starts at or behind the error.
    fn token(&self) -> Option<&Token> {
        self.tokens().find(|token| token.start() >= self.at().start())
    }

    fn line(&self, offset: TextSize) -> u32 {
        self.source.line_of(offset.to_u32())
    }

    fn slice(&self, range: TextRange) -> &str {
        self.source.text.get(range.start().to_usize()..range.end().to_usize()).unwrap_or("")
    }

    fn translate(&self) -> CompileError {
        if let Some(error) = self.brackets() {
            return error;
        }
        let at = self.at();
        let invalid = || CompileError::new("invalid syntax", self.token_range());
        let plain = |text: &str| CompileError::new(text, at);
        match &self.error.error {
            ParseErrorType::Lexical(error) => self.lexical(error),
            ParseErrorType::FStringError(error) => CompileError::new(format!("f-string: {error}"), at),
            ParseErrorType::UnexpectedIndentation => {
                self.indentation("unexpected indent".to_owned(), self.indent_of(at))
            }
            ParseErrorType::OtherError(text) => match text.strip_prefix("Expected an indented block after ") {
                Some(what) => self.missing_block(what),
                None if text.contains("`except` or `finally`") => {
                    CompileError::new("expected 'except' or 'finally' block", self.token_range())
                }
                None => invalid(),
            },
            ParseErrorType::ExpectedToken { expected, found } => self.expected(*expected, *found),
            ParseErrorType::SimpleStatementsOnSameLine => self.statements_on_a_line(),
            ParseErrorType::InvalidAssignmentTarget => self.bad_target("assign to", true),
            ParseErrorType::InvalidNamedAssignmentTarget => {
                let kind = self.kind_at(at);
                CompileError::new(format!("cannot use assignment expressions with {kind}"), at)
            }
            ParseErrorType::InvalidAnnotatedAssignmentTarget => plain("illegal target for annotation"),
            ParseErrorType::InvalidAugmentedAssignmentTarget => {
                let kind = self.kind_at(at);
                CompileError::new(format!("'{kind}' is an illegal expression for augmented assignment"), at)
            }
            ParseErrorType::InvalidDeleteTarget => self.bad_target("delete", false),
            ParseErrorType::PositionalAfterKeywordArgument => plain("positional argument follows keyword argument"),
            ParseErrorType::PositionalAfterKeywordUnpacking => {
                plain("positional argument follows keyword argument unpacking")
            }
            ParseErrorType::InvalidArgumentUnpackingOrder => {
                plain("iterable argument unpacking follows keyword argument unpacking")
            }
            ParseErrorType::NonDefaultParamAfterDefaultParam => plain("non-default argument follows default argument"),
            ParseErrorType::ParamAfterVarKeywordParam => plain("arguments cannot follow var-keyword argument"),
            ParseErrorType::ExpectedKeywordParam => plain("named arguments must follow bare *"),
            ParseErrorType::UnparenthesizedGeneratorExpression => plain("Generator expression must be parenthesized"),
            ParseErrorType::DuplicateKeywordArgumentError(name) => {
                CompileError::new(format!("keyword argument repeated: {name}"), at)
            }
            ParseErrorType::InvalidStarredExpressionUsage => plain("can't use starred expression here"),
            ParseErrorType::IterableUnpackingInComprehension => {
                plain("iterable unpacking cannot be used in comprehension")
            }
            _ => invalid(),
        }
    }

    /// The token at the error; the place behind the last one at a line's end.
    fn token_range(&self) -> TextRange {
        match self.token() {
            Some(token) if token.kind() == TokenKind::Newline => TextRange::empty(token.start()),
            Some(token) => token.range(),
            None => TextRange::empty(self.at().start()),
        }
    }

    /// Brackets that never close or close wrongly, unless another error stands before them.
    fn brackets(&self) -> Option<CompileError> {
        let mut open: Vec<&Token> = Vec::new();
        let error_start = self.at().start();
        for token in self.tokens() {
            match token.kind() {
                TokenKind::Lpar | TokenKind::Lsqb | TokenKind::Lbrace => open.push(token),
                TokenKind::Rpar | TokenKind::Rsqb | TokenKind::Rbrace => {
                    let closing = self.slice(token.range());
                    let Some(opening) = open.pop() else {
                        if token.start() > error_start {
                            return None;
                        }
                        return Some(CompileError::new(format!("unmatched '{closing}'"), token.range()));
                    };
                    let bracket = self.slice(opening.range());
                    if !matches!((bracket, closing), ("(", ")") | ("[", "]") | ("{", "}")) {
                        if token.start() > error_start && self.line(error_start) <= self.line(opening.start()) {
                            return None;
                        }
                        let mut text =
                            format!("closing parenthesis '{closing}' does not match opening parenthesis '{bracket}'");
                        let line = self.line(opening.start());
                        if line != self.line(token.start()) {
                            text = format!("{text} on line {line}");
                        }
                        return Some(CompileError::new(text, token.range()));
                    }
                }
                _ => {}
            }
        }
        let unclosed = open.last()?;
        let is_lexical = match &self.error.error {
            ParseErrorType::Lexical(error) => *error != LexicalErrorType::Eof,
            _ => false,
        };
        if is_lexical || error_start < unclosed.start() {
            return None;
        }
        let bracket = self.slice(unclosed.range());
        Some(CompileError::new(format!("'{bracket}' was never closed"), unclosed.range()))
    }

    fn lexical(&self, error: &LexicalErrorType) -> CompileError {
        let at = self.at();
        match error {
            LexicalErrorType::UnclosedStringError | LexicalErrorType::StringError => {
                let text = self.slice(at).trim_start_matches(|c: char| c.is_ascii_alphabetic());
                let triple = text.starts_with("\"\"\"") || text.starts_with("'''");
                let line = if triple {
                    self.line(TextSize::of(self.source.text.trim_end_matches('\n')))
                } else {
                    self.line(at.start())
                };
                let kind = if triple { "triple-quoted string" } else { "string" };
                let text = format!("unterminated {kind} literal (detected at line {line})");
                CompileError::new(text, TextRange::empty(at.start()))
            }
            LexicalErrorType::IndentationError => self.indentation(
                "unindent does not match any outer indentation level".to_owned(),
                TextRange::empty(TextSize::new(self.line_end(at.start()))),
            ),
            LexicalErrorType::LineContinuationError => {
                CompileError::new("unexpected character after line continuation character", at)
            }
            LexicalErrorType::UnrecognizedToken { tok } if !tok.is_ascii() => {
                let code = u32::from(*tok);
                CompileError::new(format!("invalid character '{tok}' (U+{code:04X})"), at)
            }
            LexicalErrorType::UnrecognizedToken { .. } => CompileError::new("invalid syntax", at),
            LexicalErrorType::FStringError(error) => CompileError::new(format!("f-string: {error}"), at),
            LexicalErrorType::Eof => CompileError::new("unexpected EOF while parsing", at),
            LexicalErrorType::OtherError(text) if text.contains("decimal") => CompileError::new(number_error(text), at),
            LexicalErrorType::InvalidByteLiteral => {
                CompileError::new("bytes can only contain ASCII literal characters", at)
            }
            _ => CompileError::new("invalid syntax", at),
        }
    }

    fn indentation(&self, text: String, range: TextRange) -> CompileError {
        CompileError { class: "IndentationError", ..CompileError::new(text, range) }
    }

    fn line_end(&self, offset: TextSize) -> u32 {
        let line = self.line(offset);
        self.source.line_start(line) + self.source.line(line).len() as u32
    }

    /// The last column of a line's indentation: there CPython puts the error, and prints no caret.
    fn indent_of(&self, at: TextRange) -> TextRange {
        let line = self.line(at.end());
        let text = self.source.line(line);
        let indent = text.len() - text.trim_start().len();
        let place = self.source.line_start(line) + indent.saturating_sub(1) as u32;
        TextRange::empty(TextSize::new(place))
    }

    /// `expected an indented block after 'if' statement on line 3`
    fn missing_block(&self, what: &str) -> CompileError {
        let what = what.replace('`', "'");
        let keyword = what.trim_start_matches('\'').split('\'').next().unwrap_or_default().to_owned();
        let range = match self.tokens().find(|token| token.start() >= self.at().start() && !is_filler(token.kind())) {
            Some(token) => token.range(),
            None => TextRange::empty(TextSize::new(self.line_end(TextSize::of(self.source.text.trim_end())))),
        };
        let before = self.tokens().rev().filter(|token| token.end() <= self.at().start().max(range.start()));
        let mut line = self.line(self.at().start());
        for token in before {
            let text = self.slice(token.range());
            let is_header = match keyword.as_str() {
                "function definition" => text == "def",
                "class" => text == "class",
                keyword => text == keyword,
            };
            if is_header {
                line = self.line(token.start());
                break;
            }
        }
        let what = match what.as_str() {
            "'class' definition" => "class definition".to_owned(),
            "'case' block" => "'case' statement".to_owned(),
            "function definition" => what,
            other if other.ends_with("statement") || other.ends_with("block") => other.to_owned(),
            other => format!("{other} statement"),
        };
        let what = what.replace("'elif' clause", "'elif' statement").replace("'else' clause", "'else' statement");
        let what = what.replace(" clause", " statement").replace(" statement statement", " statement");
        self.indentation(format!("expected an indented block after {what} on line {line}"), range)
    }

    fn expected(&self, expected: TokenKind, found: TokenKind) -> CompileError {
        let invalid = CompileError::new("invalid syntax", self.token_range());
        if found == TokenKind::Equal && expected == TokenKind::Colon {
            let left = self.expression_before(TextSize::new(0));
            let right = self.token().and_then(|token| self.tokens().find(|next| next.start() >= token.end()));
            let end = right.and_then(|token| self.expression_after(token.start()));
            if let (Some(left), Some(end)) = (left, end) {
                return CompileError::new(
                    "invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
                    TextRange::new(left.start(), end.end()),
                );
            }
        }
        match expected {
            TokenKind::Colon if found == TokenKind::Newline || found == TokenKind::EndOfFile => {
                CompileError::new("expected ':'", self.token_range())
            }
            TokenKind::Rpar | TokenKind::Rsqb | TokenKind::Rbrace | TokenKind::Comma | TokenKind::Colon => {
                self.forgotten_comma().unwrap_or(invalid)
            }
            TokenKind::Else => {
                let range = self.expression_before(TextSize::new(0)).unwrap_or(self.token_range());
                CompileError::new("expected 'else' after 'if' expression", range)
            }
            _ => invalid,
        }
    }

    /// `invalid syntax. Perhaps you forgot a comma?`: two expressions side by side inside brackets.
    fn forgotten_comma(&self) -> Option<CompileError> {
        let mut open = Vec::new();
        for token in self.tokens().take_while(|token| token.start() < self.at().start()) {
            match token.kind() {
                TokenKind::Lpar | TokenKind::Lsqb | TokenKind::Lbrace => open.push(token.end()),
                TokenKind::Rpar | TokenKind::Rsqb | TokenKind::Rbrace => drop(open.pop()),
                _ => {}
            }
        }
        let inside = *open.last()?;
        let left = self.expression_before(inside)?;
        let right = self.expression_after(self.token()?.start())?;
        let range = TextRange::new(left.start(), right.end());
        Some(CompileError::new("invalid syntax. Perhaps you forgot a comma?", range))
    }

    /// The largest expression that ends right before the error and starts at `from` or later.
    fn expression_before(&self, from: TextSize) -> Option<TextRange> {
        let end = self.tokens().rev().find(|token| token.end() <= self.at().start())?.end();
        let ranges = self.expressions();
        ranges.into_iter().filter(|range| range.end() == end && range.start() >= from).max_by_key(|range| range.len())
    }

    /// The largest expression that starts at an offset.
    fn expression_after(&self, start: TextSize) -> Option<TextRange> {
        let ranges = self.expressions();
        let largest = ranges.into_iter().filter(|range| range.start() == start).max_by_key(|range| range.len());
        largest.filter(|range| !range.is_empty()).or_else(|| {
            let rest = self.source.text.get(start.to_usize()..)?;
            let line = rest.lines().next()?;
            let ends = line.char_indices().map(|(at, c)| at + c.len_utf8()).rev();
            let fits = |end: &usize| parser::parse_expression(line[..*end].trim_end()).is_ok();
            let end = ends.take(200).find(fits)?;
            Some(TextRange::at(start, TextSize::of(line[..end].trim_end())))
        })
    }

    fn expressions(&self) -> Vec<TextRange> {
        struct Collector(Vec<TextRange>);
        impl<'a> Visitor<'a> for Collector {
            fn visit_expr(&mut self, expr: &'a Expr) {
                self.0.push(expr.range());
                visitor::walk_expr(self, expr);
            }
        }
        let mut collector = Collector(Vec::new());
        collector.visit_body(self.parsed.suite());
        collector.0
    }

    fn statements_on_a_line(&self) -> CompileError {
        let invalid = CompileError::new("invalid syntax", self.token_range());
        let Some(left) = self.tokens().rev().find(|token| token.end() <= self.at().start()) else {
            return invalid;
        };
        let name = self.slice(left.range());
        let starts_line = self.source.line(self.line(left.start())).trim_start().starts_with(name);
        if matches!(name, "print" | "exec") && starts_line {
            let text = format!("Missing parentheses in call to '{name}'. Did you mean {name}(...)?");
            let end = TextSize::new(self.line_end(left.start()));
            return CompileError::new(text, TextRange::new(left.start(), end));
        }
        invalid
    }

    fn bad_target(&self, verb: &str, hint: bool) -> CompileError {
        let at = self.at();
        let kind = self.kind_at(at);
        let is_constant = matches!(kind.as_str(), "True" | "False" | "None" | "ellipsis");
        let is_assignment = self
            .tokens()
            .find(|token| token.start() >= at.end())
            .is_some_and(|token| matches!(token.kind(), TokenKind::Equal | TokenKind::Comma));
        let text = if hint && !is_constant && is_assignment {
            format!("cannot {verb} {kind} here. Maybe you meant '==' instead of '='?")
        } else {
            format!("cannot {verb} {kind}")
        };
        CompileError::new(text, at)
    }

    /// CPython's name for the kind of expression in a range.
    fn kind_at(&self, range: TextRange) -> String {
        match parser::parse_expression(self.slice(range)) {
            Ok(parsed) => kind_of(parsed.expr()).to_owned(),
            Err(_) => "expression".to_owned(),
        }
    }
}

fn is_filler(kind: TokenKind) -> bool {
    matches!(
        kind,
        TokenKind::Newline
            | TokenKind::Dedent
            | TokenKind::Indent
            | TokenKind::EndOfFile
            | TokenKind::NonLogicalNewline
    )
}

fn number_error(text: &str) -> &'static str {
    if text.contains("zero") || text.contains("leading") {
        "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers"
    } else {
        "invalid decimal literal"
    }
}

/// CPython's name for a kind of expression, as errors about targets use it.
pub(super) fn kind_of(expr: &Expr) -> &'static str {
    match expr {
        Expr::Call(_) => "function call",
        Expr::NumberLiteral(_) | Expr::StringLiteral(_) | Expr::BytesLiteral(_) => "literal",
        Expr::BooleanLiteral(literal) => {
            if literal.value {
                "True"
            } else {
                "False"
            }
        }
        Expr::NoneLiteral(_) => "None",
        Expr::EllipsisLiteral(_) => "ellipsis",
        Expr::Lambda(_) => "lambda",
        Expr::If(_) => "conditional expression",
        Expr::Dict(_) => "dict literal",
        Expr::Set(_) => "set display",
        Expr::ListComp(_) => "list comprehension",
        Expr::SetComp(_) => "set comprehension",
        Expr::DictComp(_) => "dict comprehension",
        Expr::Generator(_) => "generator expression",
        Expr::Yield(_) | Expr::YieldFrom(_) => "yield expression",
        Expr::Await(_) => "await expression",
        Expr::Compare(_) => "comparison",
        Expr::FString(_) => "f-string expression",
        Expr::Named(_) => "named expression",
        Expr::Tuple(_) => "tuple",
        Expr::List(_) => "list",
        Expr::Name(_) => "name",
        Expr::Attribute(_) => "attribute",
        Expr::Subscript(_) => "subscript",
        Expr::UnaryOp(op) if op.op == UnaryOp::Not => "expression",
        _ => "expression",
    }
}
