//! Escape sequences in string literals: those that stand for no character, and those of lone surrogates.

use rustpython_ruff_python_ast::StringLiteral;
use rustpython_ruff_python_ast::visitor::transformer::{self, Transformer};
use rustpython_ruff_python_ast::{Expr, FString, InterpolatedStringElement, InterpolatedStringElements, Stmt};
use rustpython_ruff_text_size::TextRange;

use crate::object::surrogate;

/// What CPython says of a literal (with prefix and quotes) that has a wrong escape sequence.
pub(super) fn fault_of_literal(literal: &str) -> Option<String> {
    let (prefix, rest) = literal.split_at(literal.find(['"', '\'']).unwrap_or(0));
    let prefix = prefix.to_ascii_lowercase();
    let size = if rest.starts_with("\"\"\"") || rest.starts_with("'''") { 3 } else { 1 };
    let body = rest.get(size..rest.len().saturating_sub(size)).unwrap_or("");
    match (prefix.contains('r'), prefix.contains('b')) {
        (true, _) => None,
        (false, true) => fault_of_bytes(body),
        (false, false) => fault_of_text(body, false),
    }
}

/// The place of the first `\x` without two digits.
fn fault_of_bytes(body: &str) -> Option<String> {
    let bytes = body.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_hexdigit);
    let mut at = 0;
    while let Some(found) = body.get(at..).and_then(|rest| rest.find('\\')) {
        let escape = at + found;
        if bytes.get(escape + 1) == Some(&b'x') && !(is_digit(escape + 2) && is_digit(escape + 3)) {
            return Some(format!("(value error) invalid \\x escape at position {escape}"));
        }
        at = escape + 2;
    }
    None
}

/// The first wrong escape of a text's inside; in an f-string, doubled braces are one character.
pub(super) fn fault_of_text(body: &str, in_fstring: bool) -> Option<String> {
    let mut characters = body.chars().peekable();
    // CPython reads the text with all characters outside ASCII written as `\UXXXXXXXX`.
    let mut position = 0;
    while let Some(c) = characters.next() {
        let start = position;
        position += if c.is_ascii() { 1 } else { 10 };
        if c != '\\' {
            if in_fstring && matches!(c, '{' | '}') && characters.peek() == Some(&c) {
                characters.next();
            }
            continue;
        }
        let Some(kind) = characters.next_if(char::is_ascii) else {
            position += 5;
            continue;
        };
        position += 1;
        let fail = |end: usize, reason: &str| {
            let last = end - 1;
            let codec = "(unicode error) 'unicodeescape' codec";
            Some(format!("{codec} can't decode bytes in position {start}-{last}: {reason}"))
        };
        let (count, reason) = match kind {
            'x' => (2, "truncated \\xXX escape"),
            'u' => (4, "truncated \\uXXXX escape"),
            'U' => (8, "truncated \\UXXXXXXXX escape"),
            'N' => {
                const MALFORMED: &str = "malformed \\N character escape";
                if characters.next_if_eq(&'{').is_none() {
                    return fail(position, MALFORMED);
                }
                let mut name = String::new();
                while let Some(c) = characters.next_if(|c| *c != '}') {
                    name.push(c);
                }
                position += 1 + name.chars().map(|c| if c.is_ascii() { 1 } else { 10 }).sum::<usize>();
                if name.is_empty() || characters.next().is_none() {
                    return fail(position, MALFORMED);
                }
                position += 1;
                if unicode_names2::character(&name).is_none() {
                    return fail(position, "unknown Unicode character name");
                }
                continue;
            }
            _ => continue,
        };
        let mut code: u32 = 0;
        for _ in 0..count {
            let Some(digit) = characters.next_if(char::is_ascii_hexdigit).and_then(|c| c.to_digit(16)) else {
                return fail(position, reason);
            };
            code = code << 4 | digit;
            position += 1;
        }
        if code > 0x10_ffff {
            return fail(position, "illegal Unicode character");
        }
    }
    None
}

/// Puts the surrogates into the literals of a module that Ruff's parser left out of them.
pub(super) fn restore_in_body(text: &str, body: &mut [Stmt]) {
    if has_surrogates(text) {
        Restorer { text }.visit_body(body);
    }
}

/// The same in an expression.
pub(super) fn restore_in_expression(text: &str, expr: &mut Expr) {
    if has_surrogates(text) {
        Restorer { text }.visit_expr(expr);
    }
}

/// Whether escapes of surrogates may be in a text.
fn has_surrogates(text: &str) -> bool {
    ["\\ud", "\\uD", "\\U0000d", "\\U0000D"].iter().any(|escape| text.contains(escape))
}

struct Restorer<'a> {
    text: &'a str,
}

impl Restorer<'_> {
    /// The parser has U+FFFD for each surrogate: the source tells which ones are meant.
    fn restore(&self, value: &mut Box<str>, range: TextRange) {
        if !value.contains(char::REPLACEMENT_CHARACTER) {
            return;
        }
        let source = self.text.get(range.start().to_usize()..range.end().to_usize()).unwrap_or("");
        let mut meant = replaced(source).into_iter();
        let restored = value.chars().map(|c| match c {
            char::REPLACEMENT_CHARACTER => meant.next().unwrap_or(c),
            other => other,
        });
        *value = restored.collect::<String>().into_boxed_str();
    }

    fn elements(&self, elements: &mut InterpolatedStringElements, is_raw: bool) {
        for element in elements {
            match element {
                InterpolatedStringElement::Literal(literal) if !is_raw => {
                    let range = literal.range;
                    self.restore(&mut literal.value, range);
                }
                InterpolatedStringElement::Literal(_) => {}
                InterpolatedStringElement::Interpolation(element) => {
                    self.visit_expr(&mut element.expression);
                    if let Some(spec) = &mut element.format_spec {
                        self.elements(&mut spec.elements, is_raw);
                    }
                }
            }
        }
    }
}

impl Transformer for Restorer<'_> {
    fn visit_string_literal(&self, literal: &mut StringLiteral) {
        if !literal.flags.prefix().is_raw() {
            let range = literal.range;
            self.restore(&mut literal.value, range);
        }
        transformer::walk_string_literal(self, literal);
    }

    fn visit_f_string(&self, string: &mut FString) {
        let is_raw = string.flags.prefix().is_raw();
        self.elements(&mut string.elements, is_raw);
    }
}

/// The characters of a literal that are U+FFFD in the parsed value, in order.
fn replaced(source: &str) -> Vec<char> {
    let mut found = Vec::new();
    let mut rest = source;
    while let Some(at) = rest.find(['\\', char::REPLACEMENT_CHARACTER]) {
        rest = rest.get(at..).unwrap_or("");
        let Some(escape) = rest.strip_prefix('\\') else {
            found.push(char::REPLACEMENT_CHARACTER);
            rest = rest.get(char::REPLACEMENT_CHARACTER.len_utf8()..).unwrap_or("");
            continue;
        };
        let length = match escape.chars().next() {
            Some('u') => 4,
            Some('U') => 8,
            _ => 0,
        };
        let number = escape.get(1..=length).and_then(|digits| u32::from_str_radix(digits, 16).ok());
        match number.and_then(surrogate::character) {
            Some(c) if surrogate::is_lone(c) || c == char::REPLACEMENT_CHARACTER => found.push(c),
            _ if escape.to_ascii_lowercase().starts_with("n{replacement character}") => {
                found.push(char::REPLACEMENT_CHARACTER);
            }
            _ => {}
        }
        let mut passed = escape.chars();
        passed.next();
        rest = passed.as_str();
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wrong_escapes_are_told_with_their_place() {
        let told = |literal: &str| fault_of_literal(literal).unwrap_or_default();
        assert!(told("'ä\\x4'").ends_with("position 10-12: truncated \\xXX escape"));
        assert!(told("'\\N{}'").ends_with("position 0-2: malformed \\N character escape"));
        assert_eq!(told("b'a\\x'"), "(value error) invalid \\x escape at position 1");
        assert_eq!(told("r'\\x'"), "");
        assert_eq!(told("'\\\\x'"), "");
    }

    #[test]
    fn surrogates_are_told_from_replacement_characters() {
        let codes: Vec<u32> =
            replaced("'\\ud800\\ufffd\u{fffd}\\\\ud800\\U0000dfff'").into_iter().map(surrogate::code).collect();
        assert_eq!(codes, [0xd800, 0xfffd, 0xfffd, 0xdfff]);
    }
}
