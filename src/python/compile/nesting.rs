//! How deep a source text may nest brackets and blocks: the parser recurses with them.

use rustpython_ruff_text_size::{TextRange, TextSize};

use super::error::CompileError;

/// Brackets inside each other, as CPython's tokenizer has it.
const DEEPEST_BRACKETS: usize = 200;

/// Blocks inside each other, as CPython's tokenizer has it.
const DEEPEST_INDENTATION: usize = 99;

/// Signs or words that nest the expression behind them, one after the other.
const LONGEST_PREFIX: usize = 200;

/// Refuses a text that nests deeper than the parser can follow.
pub(super) fn check(text: &str) -> Result<(), CompileError> {
    let bytes = text.as_bytes();
    let mut at = 0;
    let mut open = 0;
    let mut prefix = 0;
    let mut indents: Vec<usize> = Vec::new();
    let mut is_line_start = true;
    while let Some(&byte) = bytes.get(at) {
        if is_line_start && open == 0 {
            let width = bytes[at..].iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
            is_line_start = false;
            if !matches!(bytes.get(at + width), None | Some(b'\n' | b'\r' | b'#')) {
                while indents.last().is_some_and(|last| *last > width) {
                    indents.pop();
                }
                if width > 0 && indents.last() != Some(&width) {
                    indents.push(width);
                }
                if indents.len() > DEEPEST_INDENTATION {
                    let place = TextRange::empty(TextSize::new((at + width) as u32));
                    let error = CompileError::new("too many levels of indentation", place);
                    return Err(CompileError { class: "IndentationError", ..error });
                }
            }
            at += width;
            continue;
        }
        match byte {
            b'\n' => is_line_start = true,
            b'#' => {
                at += bytes[at..].iter().take_while(|byte| **byte != b'\n').count();
                continue;
            }
            b'"' | b'\'' => {
                at = behind_string(bytes, at);
                prefix = 0;
                continue;
            }
            b'(' | b'[' | b'{' => {
                open += 1;
                if open > DEEPEST_BRACKETS {
                    let place = TextRange::at(TextSize::new(at as u32), TextSize::new(1));
                    return Err(CompileError::new("too many nested parentheses", place));
                }
            }
            b')' | b']' | b'}' => open = open.saturating_sub(1),
            b'\\' => at += 1,
            _ => {}
        }
        match byte {
            b'-' | b'+' | b'~' => prefix += 1,
            b' ' | b'(' | b'\n' => {}
            b'n' | b'l' | b'a' if starts_prefix(&bytes[at..]) => {
                prefix += 1;
                at += 2;
            }
            _ if prefix > LONGEST_PREFIX => {}
            _ => prefix = 0,
        }
        if prefix > LONGEST_PREFIX {
            return Err(super::too_deep(TextRange::empty(TextSize::new(at as u32))));
        }
        at += 1;
    }
    Ok(())
}

/// Whether `not` stands here.
fn starts_prefix(bytes: &[u8]) -> bool {
    bytes.starts_with(b"not ")
}

/// The end of a string literal that starts at a quote.
fn behind_string(bytes: &[u8], start: usize) -> usize {
    let quote = bytes[start];
    let is_triple = bytes.get(start..start + 3).is_some_and(|three| three.iter().all(|byte| *byte == quote));
    let mut at = start + if is_triple { 3 } else { 1 };
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'\\' => at += 1,
            b'\n' if !is_triple => return at,
            _ if byte == quote => {
                if !is_triple {
                    return at + 1;
                }
                if bytes.get(at..at + 3).is_some_and(|three| three.iter().all(|byte| *byte == quote)) {
                    return at + 3;
                }
            }
            _ => {}
        }
        at += 1;
    }
    at
}
