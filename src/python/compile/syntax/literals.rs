//! Numbers, the prefixes of strings, and the characters of names.

use super::tokens::{Fault, Reader};

type Step = Result<(), Fault>;

/// Tells the digits of a base.
type IsDigit = fn(u8) -> bool;

/// Whether a word before a quote makes it a string of some kind.
pub(super) fn is_prefix(word: &[u8]) -> bool {
    const PREFIXES: [&[u8]; 8] = [b"r", b"u", b"b", b"f", b"br", b"rb", b"fr", b"rf"];
    PREFIXES.contains(&word.to_ascii_lowercase().as_slice())
}

/// The first character that no name has at its place, with its offset.
pub(super) fn wrong_character(word: &str) -> Option<(usize, char)> {
    let fits = |(offset, c): (usize, char)| {
        if offset == 0 { c == '_' || c.is_alphabetic() } else { c == '_' || c.is_alphanumeric() || is_mark(c) }
    };
    word.char_indices().find(|&part| !fits(part))
}

/// Whether a character is a mark that joins the one before it.
fn is_mark(c: char) -> bool {
    matches!(u32::from(c), 0x300..=0x36f | 0x483..=0x487 | 0x591..=0x5bd | 0x610..=0x61a | 0x64b..=0x669 | 0x900..=0x903
        | 0x93a..=0x94f | 0x1dc0..=0x1dff | 0x203f..=0x2040 | 0x20d0..=0x20dc | 0xfe00..=0xfe0f | 0xfe20..=0xfe2f)
}

/// Whether Python shows a character as it is.
pub(super) fn is_printable(c: char) -> bool {
    let is_format = matches!(u32::from(c), 0xad | 0x600..=0x605 | 0x200b..=0x200f | 0x2028..=0x202e | 0x2060..=0x206f
        | 0xe000..=0xf8ff | 0xfeff | 0xfff9..=0xfffb | 0xe0000..=0xe0fff);
    !c.is_control() && !is_format && (c == ' ' || !c.is_whitespace())
}

/// Reads a number.
pub(super) fn number(reader: &mut Reader<'_>) -> Step {
    let start = reader.at;
    if reader.peek(0) == b'0' {
        let digits: Option<(&'static str, IsDigit)> = match reader.peek(1) {
            b'x' | b'X' => Some(("hexadecimal", |byte| byte.is_ascii_hexdigit())),
            b'o' | b'O' => Some(("octal", |byte| matches!(byte, b'0'..=b'7'))),
            b'b' | b'B' => Some(("binary", |byte| matches!(byte, b'0' | b'1'))),
            _ => None,
        };
        if let Some((kind, is_digit)) = digits {
            reader.at += 2;
            return based(reader, kind, is_digit);
        }
        while reader.peek(0) == b'0' || (reader.peek(0) == b'_' && reader.peek(1).is_ascii_digit()) {
            reader.at += 1;
        }
        let zeros = reader.at;
        if reader.peek(0).is_ascii_digit() {
            decimal_tail(reader)?;
            if !matches!(reader.peek(0), b'.' | b'e' | b'E' | b'j' | b'J') {
                let text = "leading zeros in decimal integer literals are not permitted; \
                            use an 0o prefix for octal integers";
                return Err(Fault::Text {
                    text: text.to_owned(),
                    class: "SyntaxError",
                    start: Some(start),
                    end: zeros + 1,
                });
            }
        } else if reader.peek(0) == b'_' {
            reader.at += 1;
            return reader.fault("invalid decimal literal");
        }
    } else if reader.peek(0) != b'.' {
        decimal_tail(reader)?;
    }
    if reader.peek(0) == b'.' {
        reader.at += 1;
        if reader.peek(0).is_ascii_digit() {
            decimal_tail(reader)?;
        }
    }
    if matches!(reader.peek(0), b'e' | b'E') {
        let signed = matches!(reader.peek(1), b'+' | b'-');
        if reader.peek(1 + usize::from(signed)).is_ascii_digit() {
            reader.at += 1 + usize::from(signed);
            decimal_tail(reader)?;
        } else if signed {
            reader.at += 2;
            return reader.fault("invalid decimal literal");
        } else {
            return ending(reader, "decimal");
        }
    }
    if matches!(reader.peek(0), b'j' | b'J') {
        reader.at += 1;
        return ending(reader, "imaginary");
    }
    ending(reader, "decimal")
}

fn decimal_tail(reader: &mut Reader<'_>) -> Step {
    loop {
        while reader.peek(0).is_ascii_digit() {
            reader.at += 1;
        }
        if reader.peek(0) != b'_' {
            return Ok(());
        }
        reader.at += 1;
        if !reader.peek(0).is_ascii_digit() {
            return reader.fault("invalid decimal literal");
        }
    }
}

fn based(reader: &mut Reader<'_>, kind: &'static str, is_digit: IsDigit) -> Step {
    loop {
        if reader.peek(0) == b'_' {
            reader.at += 1;
        }
        if !is_digit(reader.peek(0)) {
            return wrong_digit(reader, kind).unwrap_or_else(|| reader.fault(format!("invalid {kind} literal")));
        }
        while is_digit(reader.peek(0)) {
            reader.at += 1;
        }
        if reader.peek(0) != b'_' {
            break;
        }
    }
    if let Some(wrong) = wrong_digit(reader, kind) {
        return wrong;
    }
    ending(reader, kind)
}

fn wrong_digit(reader: &mut Reader<'_>, kind: &str) -> Option<Step> {
    let digit = reader.peek(0);
    digit.is_ascii_digit().then(|| {
        reader.at += 1;
        reader.fault(format!("invalid digit '{}' in {kind} literal", char::from(digit)))
    })
}

/// What follows a number must not look like a part of it; a keyword that may stand behind an expression can.
fn ending(reader: &mut Reader<'_>, kind: &'static str) -> Step {
    const KEYWORDS: [&[u8]; 8] = [b"and", b"else", b"for", b"if", b"in", b"is", b"or", b"not"];
    let goes_on = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
    if !goes_on(reader.peek(0)) {
        return Ok(());
    }
    let rest = reader.text.get(reader.at..).unwrap_or_default();
    let mut after = KEYWORDS.iter().filter_map(|keyword| rest.strip_prefix(*keyword));
    if after.any(|after| !after.first().copied().is_some_and(goes_on)) {
        reader.doubts.push((kind, reader.line));
        return Ok(());
    }
    reader.fault(format!("invalid {kind} literal"))
}
