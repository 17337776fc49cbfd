//! What a program that compiles is warned of: CPython's `SyntaxWarning`s.

use rustpython_ruff_python_ast::token::{TokenKind, Tokens};
use rustpython_ruff_python_ast::visitor::{self, Visitor};
use rustpython_ruff_python_ast::{self as ast, CmpOp, Expr, Number, Stmt};
use rustpython_ruff_text_size::{Ranged, TextSize};

use crate::code::SourceText;

/// A warning and its line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Warning {
    pub text: String,
    pub line: u32,
}

/// The warnings of a program, in CPython's order: first about its tokens, then about its expressions.
pub(super) fn of(source: &SourceText, tokens: &Tokens, body: &[Stmt]) -> Vec<Warning> {
    let mut found = Found { source, warnings: Vec::new() };
    found.tokens(tokens);
    found.visit_body(body);
    found.warnings
}

/// The same of a single expression.
pub(super) fn of_expression(source: &SourceText, tokens: &Tokens, expr: &Expr) -> Vec<Warning> {
    let mut found = Found { source, warnings: Vec::new() };
    found.tokens(tokens);
    found.visit_expr(expr);
    found.warnings
}

struct Found<'a> {
    source: &'a SourceText,
    warnings: Vec<Warning>,
}

impl Found<'_> {
    fn warn(&mut self, text: String, at: TextSize) {
        let line = self.source.line_of(at.to_u32());
        self.warnings.push(Warning { text, line });
    }

    fn tokens(&mut self, tokens: &Tokens) {
        let mut last_number: Option<(TextSize, TextSize)> = None;
        for token in tokens {
            let range = token.range();
            let text = self.source.text.get(range.start().to_usize()..range.end().to_usize()).unwrap_or("");
            match token.kind() {
                TokenKind::String => self.string(text, range.start()),
                TokenKind::FStringMiddle => {
                    let is_raw = token.string_flags().is_some_and(ast::AnyStringFlags::is_raw_string);
                    if !is_raw {
                        self.escapes(text, false, range.start());
                    }
                }
                kind if kind.is_keyword() => {
                    if let Some((start, end)) = last_number
                        && end == range.start()
                    {
                        let number = self.source.text.get(start.to_usize()..end.to_usize()).unwrap_or("");
                        let kind = match number.get(..2).map(str::to_ascii_lowercase).as_deref() {
                            Some("0x") => "hexadecimal",
                            Some("0o") => "octal",
                            Some("0b") => "binary",
                            _ if number.ends_with(['j', 'J']) => "imaginary",
                            _ => "decimal",
                        };
                        self.warn(format!("invalid {kind} literal"), start);
                    }
                }
                _ => {}
            }
            let is_number = matches!(token.kind(), TokenKind::Int | TokenKind::Float | TokenKind::Complex);
            last_number = is_number.then(|| (range.start(), range.end()));
        }
    }

    fn string(&mut self, text: &str, at: TextSize) {
        let prefix_end = text.find(['"', '\'']).unwrap_or(0);
        let (prefix, body) = text.split_at(prefix_end);
        let prefix = prefix.to_ascii_lowercase();
        if !prefix.contains('r') {
            self.escapes(body, prefix.contains('b'), at);
        }
    }

    /// Warns of the first escape sequence that means nothing.
    fn escapes(&mut self, text: &str, is_bytes: bool, at: TextSize) {
        if !text.contains('\\') {
            return;
        }
        let mut characters = text.chars();
        let mut octal = None;
        while let Some(c) = characters.next() {
            if c != '\\' {
                continue;
            }
            match characters.next() {
                Some('N' | 'u' | 'U') if !is_bytes => {}
                Some('0'..='3') => {}
                Some(first @ '4'..='7') => {
                    let rest = characters.as_str();
                    let digits: String = rest.chars().take(2).take_while(|c| ('0'..='7').contains(c)).collect();
                    if digits.len() == 2 && octal.is_none() {
                        octal = Some(format!("invalid octal escape sequence '\\{first}{digits}'"));
                    }
                }
                Some('\n' | '\r' | '\\' | '\'' | '"' | 'a' | 'b' | 'f' | 'n' | 'r' | 't' | 'v' | 'x') => {}
                // In an f-string, a replacement field follows.
                None => {
                    self.warn("invalid escape sequence '\\{'".to_owned(), at);
                    return;
                }
                Some(other) => {
                    self.warn(format!("invalid escape sequence '\\{other}'"), at);
                    return;
                }
            }
            if let Some(text) = octal {
                self.warn(text, at);
                return;
            }
        }
    }

    fn compare(&mut self, compare: &ast::ExprCompare) {
        let mut is_odd = is_literal(&compare.left);
        let mut left = &*compare.left;
        for (op, right) in compare.ops.iter().zip(&compare.comparators) {
            let right_is_odd = is_literal(right);
            if matches!(op, CmpOp::Is | CmpOp::IsNot) && (is_odd || right_is_odd) {
                let odd = if is_odd { left } else { right };
                let (word, better) = if *op == CmpOp::Is { ("is", "==") } else { ("is not", "!=") };
                let kind = type_of(odd).unwrap_or("object");
                self.warn(
                    format!("\"{word}\" with '{kind}' literal. Did you mean \"{better}\"?"),
                    compare.range.start(),
                );
                return;
            }
            (left, is_odd) = (right, right_is_odd);
        }
    }

    fn call(&mut self, call: &ast::ExprCall) {
        let is_lambda = matches!(*call.func, Expr::Lambda(_));
        if let Some(kind) = type_of(&call.func).filter(|_| !is_lambda) {
            let text = format!("'{kind}' object is not callable; perhaps you missed a comma?");
            self.warn(text, call.func.start());
        }
    }

    fn subscript(&mut self, subscript: &ast::ExprSubscript) {
        let Some(kind) = type_of(&subscript.value) else {
            return;
        };
        if matches!(
            kind,
            "NoneType" | "ellipsis" | "int" | "float" | "complex" | "bool" | "set" | "generator" | "function"
        ) {
            let text = format!("'{kind}' object is not subscriptable; perhaps you missed a comma?");
            self.warn(text, subscript.value.start());
            return;
        }
        let index = type_of(&subscript.slice).filter(|index| !matches!(*index, "int" | "bool"));
        if let Some(index) = index.filter(|_| matches!(kind, "str" | "bytes" | "tuple" | "list")) {
            let text = format!("{kind} indices must be integers or slices, not {index}; perhaps you missed a comma?");
            self.warn(text, subscript.value.start());
        }
    }
}

impl<'a> Visitor<'a> for Found<'_> {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        if let Stmt::Assert(assert) = stmt
            && let Expr::Tuple(tuple) = &*assert.test
            && !tuple.elts.is_empty()
        {
            let text = "assertion is always true, perhaps remove parentheses?".to_owned();
            self.warn(text, stmt.start());
        }
        visitor::walk_stmt(self, stmt);
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        match expr {
            Expr::Compare(compare) => self.compare(compare),
            Expr::Call(call) => self.call(call),
            Expr::Subscript(subscript) => self.subscript(subscript),
            _ => {}
        }
        visitor::walk_expr(self, expr);
    }
}

/// Whether an expression is a constant that `is` does not tell apart for sure.
fn is_literal(expr: &Expr) -> bool {
    match expr {
        Expr::StringLiteral(_) | Expr::BytesLiteral(_) | Expr::NumberLiteral(_) => true,
        Expr::UnaryOp(op) => op.op == ast::UnaryOp::USub && matches!(*op.operand, Expr::NumberLiteral(_)),
        Expr::Tuple(tuple) => tuple.elts.iter().all(|element| {
            is_literal(element)
                || matches!(element, Expr::NoneLiteral(_) | Expr::BooleanLiteral(_) | Expr::EllipsisLiteral(_))
        }),
        _ => false,
    }
}

/// The type of an expression's value where the expression alone tells it.
fn type_of(expr: &Expr) -> Option<&'static str> {
    Some(match expr {
        Expr::Tuple(_) => "tuple",
        Expr::List(_) | Expr::ListComp(_) => "list",
        Expr::Dict(_) | Expr::DictComp(_) => "dict",
        Expr::Set(_) | Expr::SetComp(_) => "set",
        Expr::Generator(_) => "generator",
        Expr::Lambda(_) => "function",
        Expr::FString(_) | Expr::StringLiteral(_) => "str",
        Expr::BytesLiteral(_) => "bytes",
        Expr::NoneLiteral(_) => "NoneType",
        Expr::BooleanLiteral(_) => "bool",
        Expr::EllipsisLiteral(_) => "ellipsis",
        Expr::NumberLiteral(literal) => match literal.value {
            Number::Int(_) => "int",
            Number::Float(_) => "float",
            Number::Complex { .. } => "complex",
        },
        Expr::UnaryOp(op) if op.op == ast::UnaryOp::USub => match &*op.operand {
            Expr::NumberLiteral(_) => return type_of(&op.operand),
            _ => return None,
        },
        _ => return None,
    })
}
