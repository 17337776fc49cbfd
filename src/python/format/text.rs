//! Representations of text and bytes.

use std::fmt::Write;

use crate::object::surrogate;

/// Whether `repr` shows `c` as it is (`str.isprintable` of one character).
pub fn is_printable(c: char) -> bool {
    if c.is_ascii() {
        return (' '..='~').contains(&c);
    }
    // The standard library escapes the same general categories as Python does. An extending
    // character counts as unprintable only at the start, hence the letter before it.
    let mut buffer = [b'a', 0, 0, 0, 0];
    let length = c.encode_utf8(&mut buffer[1..]).len();
    match std::str::from_utf8(&buffer[..=length]) {
        Ok(text) => text.escape_debug().count() == 2,
        Err(_) => false,
    }
}

/// `repr` of a string.
pub fn str_repr(text: &str) -> String {
    let quote = if text.contains('\'') && !text.contains('"') { '"' } else { '\'' };
    let mut out = String::with_capacity(text.len() + 2);
    out.push(quote);
    for c in text.chars() {
        push_escaped(&mut out, c, quote);
    }
    out.push(quote);
    out
}

fn push_escaped(out: &mut String, c: char, quote: char) {
    match c {
        '\\' => out.push_str("\\\\"),
        '\n' => out.push_str("\\n"),
        '\r' => out.push_str("\\r"),
        '\t' => out.push_str("\\t"),
        _ if c == quote => {
            out.push('\\');
            out.push(c);
        }
        ' '..='~' => out.push(c),
        _ if is_printable(c) => out.push(c),
        _ => push_code_point(out, c),
    }
}

fn push_code_point(out: &mut String, c: char) {
    let code = surrogate::code(c);
    let written = if code < 0x100 {
        write!(out, "\\x{code:02x}")
    } else if code < 0x1_0000 {
        write!(out, "\\u{code:04x}")
    } else {
        write!(out, "\\U{code:08x}")
    };
    debug_assert!(written.is_ok());
}

/// `ascii` of a text that is a representation already: everything outside ASCII is escaped.
pub fn ascii_escaped(repr: &str) -> String {
    let mut out = String::with_capacity(repr.len());
    for c in repr.chars() {
        if c.is_ascii() {
            out.push(c);
        } else {
            push_code_point(&mut out, c);
        }
    }
    out
}

/// `repr` of bytes, `b'…'`.
pub fn bytes_repr(bytes: &[u8]) -> String {
    let quote = if bytes.contains(&b'\'') && !bytes.contains(&b'"') { b'"' } else { b'\'' };
    let mut out = String::with_capacity(bytes.len() + 3);
    out.push('b');
    out.push(char::from(quote));
    for &byte in bytes {
        match byte {
            b'\\' => out.push_str("\\\\"),
            b'\n' => out.push_str("\\n"),
            b'\r' => out.push_str("\\r"),
            b'\t' => out.push_str("\\t"),
            _ if byte == quote => {
                out.push('\\');
                out.push(char::from(byte));
            }
            b' '..=b'~' => out.push(char::from(byte)),
            _ => {
                const DIGITS: &[u8; 16] = b"0123456789abcdef";
                out.push_str("\\x");
                out.push(char::from(DIGITS[usize::from(byte >> 4)]));
                out.push(char::from(DIGITS[usize::from(byte & 15)]));
            }
        }
    }
    out.push(char::from(quote));
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn str_repr_chooses_quotes_and_escapes_as_cpython() {
        for (text, expected) in [
            ("", "''"),
            ("a", "'a'"),
            ("it's", "\"it's\""),
            ("say \"hi\"", "'say \"hi\"'"),
            ("'\"", "'\\'\"'"),
            ("a\n\t\r\\", "'a\\n\\t\\r\\\\'"),
            ("\0\x1f\x7f", "'\\x00\\x1f\\x7f'"),
            ("é\u{a0}\u{ad}", "'é\\xa0\\xad'"),
            ("\u{200b}\u{2028}\u{3000}", "'\\u200b\\u2028\\u3000'"),
            ("\u{301}日本\u{1f600}", "'\u{301}日本\u{1f600}'"),
            ("\u{e0001}", "'\\U000e0001'"),
        ] {
            assert_eq!(str_repr(text), expected);
        }
    }

    #[test]
    fn bytes_repr_escapes_as_cpython() {
        assert_eq!(bytes_repr(b"a'\"\x00\xff\n\\"), r#"b'a\'"\x00\xff\n\\'"#);
        assert_eq!(bytes_repr(b"it's"), r#"b"it's""#);
    }

    #[test]
    fn ascii_escapes_by_width() {
        assert_eq!(ascii_escaped("'é日\u{1f600}'"), "'\\xe9\\u65e5\\U0001f600'");
    }
}
