//! `unicode_escape`: text in ASCII with the escape sequences of Python's string literals.

use std::fmt::Write as _;

use super::unicode_error;
use crate::object::surrogate;
use crate::{PyError, PyResult, Value, Vm};

/// Whether an encoding is this one.
pub(super) fn is_meant(encoding: Option<&str>) -> bool {
    let plain = encoding.unwrap_or_default().to_ascii_lowercase().replace(['-', ' '], "_");
    matches!(plain.as_str(), "unicode_escape" | "unicodeescape")
}

/// The text with escape sequences for all that is no printable ASCII.
pub(super) fn encode(text: &str) -> Vec<u8> {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        let code = surrogate::code(c);
        // Writing to a string does not fail.
        let _ = match code {
            0x09 => write!(out, "\\t"),
            0x0a => write!(out, "\\n"),
            0x0d => write!(out, "\\r"),
            0x5c => write!(out, "\\\\"),
            0x20..=0x7e => write!(out, "{c}"),
            0..=0xff => write!(out, "\\x{code:02x}"),
            0x100..=0xffff => write!(out, "\\u{code:04x}"),
            _ => write!(out, "\\U{code:08x}"),
        };
    }
    out.into_bytes()
}

/// The text that escape sequences stand for; other bytes are Latin-1.
pub(super) fn decode(vm: &Vm, bytes: &[u8]) -> PyResult<String> {
    let mut out = String::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let start = at;
        at += 1;
        if byte != b'\\' {
            out.push(char::from(byte));
            continue;
        }
        let Some(&kind) = bytes.get(at) else {
            return Err(failure(vm, bytes, start, at, "\\ at end of string"));
        };
        at += 1;
        let plain = match kind {
            b'\n' => continue,
            b'\\' | b'\'' | b'"' => char::from(kind),
            b'a' => '\x07',
            b'b' => '\x08',
            b'f' => '\x0c',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'v' => '\x0b',
            b'0'..=b'7' => {
                let more = bytes.get(at..).unwrap_or_default();
                let count = more.iter().take(2).take_while(|digit| matches!(digit, b'0'..=b'7')).count();
                let digits = bytes.get(at - 1..at + count).unwrap_or_default();
                at += count;
                let code = digits.iter().fold(0, |code, digit| code * 8 + u32::from(digit - b'0'));
                char::from_u32(code).unwrap_or_default()
            }
            b'x' | b'u' | b'U' => {
                let (wanted, text) = match kind {
                    b'x' => (2, "truncated \\xXX escape"),
                    b'u' => (4, "truncated \\uXXXX escape"),
                    _ => (8, "truncated \\UXXXXXXXX escape"),
                };
                let more = bytes.get(at..).unwrap_or_default();
                let count = more.iter().take(wanted).take_while(|digit| digit.is_ascii_hexdigit()).count();
                let digits = more.get(..count).unwrap_or_default();
                at += count;
                if count < wanted {
                    return Err(failure(vm, bytes, start, at, text));
                }
                let code =
                    digits.iter().fold(0_u32, |code, digit| (code << 4) | char::from(*digit).to_digit(16).unwrap_or(0));
                match surrogate::character(code) {
                    Some(c) => c,
                    None => return Err(failure(vm, bytes, start, at, "illegal Unicode character")),
                }
            }
            other => {
                let text = format!("invalid escape sequence '\\{}'", char::from(other));
                crate::modules::warnings::warn(vm, &vm.exceptions.deprecation_warning, &text, 1)?;
                out.push('\\');
                char::from(other)
            }
        };
        out.push(plain);
    }
    Ok(out)
}

fn failure(vm: &Vm, bytes: &[u8], start: usize, end: usize, reason: &str) -> PyError {
    let args =
        [Value::str("unicodeescape"), Value::bytes(bytes), Value::from(start), Value::from(end), Value::str(reason)];
    unicode_error(vm, &vm.exceptions.unicode_decode_error, args)
}
