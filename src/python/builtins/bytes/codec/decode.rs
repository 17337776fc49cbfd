//! Bytes to text.

use super::{Codec, WINDOWS, codec, unicode_error, unknown_handler};
use crate::object::surrogate;
use crate::{PyResult, Value, Vm};

/// `bytes.decode(encoding, errors)`.
pub fn decode(vm: &Vm, bytes: &[u8], encoding: Option<&str>, errors: Option<&str>) -> PyResult<String> {
    if super::escape::is_meant(encoding) {
        return super::escape::decode(vm, bytes);
    }
    let codec = codec(vm, encoding)?;
    let (codec, skipped) = match codec {
        Codec::Utf8Sig if bytes.starts_with(b"\xef\xbb\xbf") => (Codec::Utf8, 3),
        Codec::Utf8Sig => (Codec::Utf8, 0),
        Codec::Utf16 if bytes.starts_with(&[0xfe, 0xff]) => (Codec::Utf16Be, 2),
        Codec::Utf16 => (Codec::Utf16Le, if bytes.starts_with(&[0xff, 0xfe]) { 2 } else { 0 }),
        Codec::Utf32 if bytes.starts_with(&[0, 0, 0xfe, 0xff]) => (Codec::Utf32Be, 4),
        Codec::Utf32 => (Codec::Utf32Le, if bytes.starts_with(&[0xff, 0xfe, 0, 0]) { 4 } else { 0 }),
        other => (other, 0),
    };
    let mut decoder = Decoder { vm, codec, bytes, errors: errors.unwrap_or("strict"), out: String::new() };
    decoder.out.reserve(bytes.len());
    decoder.run(skipped)?;
    Ok(decoder.out)
}

struct Decoder<'a> {
    vm: &'a Vm,
    codec: Codec,
    bytes: &'a [u8],
    errors: &'a str,
    out: String,
}

/// A stretch of bytes that stand for nothing.
struct Wrong {
    length: usize,
    reason: &'static str,
}

impl Decoder<'_> {
    fn run(&mut self, mut at: usize) -> PyResult<()> {
        while at < self.bytes.len() {
            let rest = self.bytes.get(at..).unwrap_or_default();
            let wrong = match self.codec {
                Codec::Utf8 | Codec::Utf8Sig => self.utf8(rest, &mut at),
                Codec::Utf16 | Codec::Utf16Le | Codec::Utf16Be => self.utf16(rest, &mut at),
                Codec::Utf32 | Codec::Utf32Le | Codec::Utf32Be => self.utf32(rest, &mut at),
                Codec::Ascii | Codec::Latin1 | Codec::Windows1252 => self.single(rest, &mut at),
            };
            if let Some(wrong) = wrong {
                at += self.recover(at, &wrong)?;
            }
        }
        Ok(())
    }

    /// Takes the valid bytes at the start.
    fn utf8(&mut self, rest: &[u8], at: &mut usize) -> Option<Wrong> {
        let error = match std::str::from_utf8(rest) {
            Ok(text) => {
                self.out.push_str(text);
                *at += rest.len();
                return None;
            }
            Err(error) => error,
        };
        let (valid, bad) = rest.split_at(error.valid_up_to());
        self.out.push_str(std::str::from_utf8(valid).unwrap_or_default());
        *at += valid.len();
        let length = error.error_len().unwrap_or(bad.len());
        let reason = match (error.error_len(), bad.first()) {
            (None, _) => "unexpected end of data",
            (_, Some(0xc2..=0xf4)) => "invalid continuation byte",
            _ => "invalid start byte",
        };
        Some(Wrong { length, reason })
    }

    fn utf16(&mut self, rest: &[u8], at: &mut usize) -> Option<Wrong> {
        let unit = |from: usize| match *rest.get(from..from + 2)? {
            [a, b] if self.codec == Codec::Utf16Be => Some(u32::from(u16::from_be_bytes([a, b]))),
            [a, b] => Some(u32::from(u16::from_le_bytes([a, b]))),
            _ => None,
        };
        let Some(first) = unit(0) else {
            return Some(Wrong { length: 1, reason: "truncated data" });
        };
        let second = unit(2).filter(|second| (0xdc00..0xe000).contains(second));
        let (code, length) = match (first, second) {
            (0xd800..0xdc00, Some(second)) => (0x1_0000 + ((first - 0xd800) << 10 | (second - 0xdc00)), 4),
            (0xd800..0xdc00, None) if rest.len() < 4 => {
                return Some(Wrong { length: rest.len(), reason: "unexpected end of data" });
            }
            (0xd800..0xdc00, None) => return Some(Wrong { length: 2, reason: "illegal UTF-16 surrogate" }),
            (0xdc00..0xe000, _) => return Some(Wrong { length: 2, reason: "illegal encoding" }),
            _ => (first, 2),
        };
        self.out.extend(char::from_u32(code));
        *at += length;
        None
    }

    fn utf32(&mut self, rest: &[u8], at: &mut usize) -> Option<Wrong> {
        let &[a, b, c, d] = rest.get(..4).unwrap_or_default() else {
            return Some(Wrong { length: rest.len(), reason: "truncated data" });
        };
        let code = if self.codec == Codec::Utf32Be {
            u32::from_be_bytes([a, b, c, d])
        } else {
            u32::from_le_bytes([a, b, c, d])
        };
        let Some(c) = char::from_u32(code) else {
            let is_surrogate = (0xd800..0xe000).contains(&code);
            let reason = if is_surrogate {
                "code point in surrogate code point range(0xd800, 0xe000)"
            } else {
                "code point not in range(0x110000)"
            };
            return Some(Wrong { length: 4, reason });
        };
        self.out.push(c);
        *at += 4;
        None
    }

    fn single(&mut self, rest: &[u8], at: &mut usize) -> Option<Wrong> {
        for &byte in rest {
            let (known, reason) = match (self.codec, byte) {
                (Codec::Ascii, 0x80..) => (None, "ordinal not in range(128)"),
                (Codec::Windows1252, 0x80..=0x9f) => {
                    let known = WINDOWS.chars().nth(usize::from(byte) - 0x80).filter(|c| *c != ' ');
                    (known, "character maps to <undefined>")
                }
                _ => (Some(char::from(byte)), ""),
            };
            let Some(known) = known else { return Some(Wrong { length: 1, reason }) };
            self.out.push(known);
            *at += 1;
        }
        None
    }

    /// Does what the handler says of wrong bytes; gives how many are done with.
    fn recover(&mut self, at: usize, wrong: &Wrong) -> PyResult<usize> {
        let bad = self.bytes.get(at..).unwrap_or_default();
        let bytes = bad.get(..wrong.length).unwrap_or(bad);
        match self.errors {
            "ignore" => return Ok(bytes.len()),
            "replace" => {
                self.out.push('\u{fffd}');
                return Ok(bytes.len());
            }
            "backslashreplace" => {
                self.out.extend(bytes.iter().map(|byte| format!("\\x{byte:02x}")));
                return Ok(bytes.len());
            }
            "surrogateescape" => {
                let escaped = bytes.iter().take_while(|byte| **byte >= 0x80);
                let before = self.out.len();
                self.out.extend(escaped.clone().filter_map(|byte| surrogate::character(0xdc00 + u32::from(*byte))));
                if self.out.len() > before {
                    return Ok(escaped.count());
                }
            }
            "surrogatepass" => {
                if let Some((code, length)) = self.passed_surrogate(bad) {
                    self.out.extend(surrogate::character(code));
                    return Ok(length);
                }
            }
            "strict" => {}
            "xmlcharrefreplace" | "namereplace" => {
                let text = "don't know how to handle UnicodeDecodeError in error callback";
                return Err(self.vm.type_error(text));
            }
            other => return Err(unknown_handler(self.vm, other)),
        }
        let args = [
            Value::str(self.codec.name()),
            Value::bytes(self.bytes),
            Value::from(at),
            Value::from(at + bytes.len()),
            Value::str(wrong.reason),
        ];
        Err(unicode_error(self.vm, &self.vm.exceptions.unicode_decode_error, args))
    }

    /// The surrogate that bytes stand for where surrogates may pass, and how many bytes it has.
    fn passed_surrogate(&self, bytes: &[u8]) -> Option<(u32, usize)> {
        let (code, length) = match (self.codec, bytes) {
            (Codec::Utf8, &[0xed, second @ 0xa0..=0xbf, third @ 0x80..=0xbf, ..]) => {
                (0xd000 | u32::from(second & 0x3f) << 6 | u32::from(third & 0x3f), 3)
            }
            (Codec::Utf16Le, &[a, b, ..]) => (u32::from(u16::from_le_bytes([a, b])), 2),
            (Codec::Utf16Be, &[a, b, ..]) => (u32::from(u16::from_be_bytes([a, b])), 2),
            (Codec::Utf32Le, &[a, b, c, d, ..]) => (u32::from_le_bytes([a, b, c, d]), 4),
            (Codec::Utf32Be, &[a, b, c, d, ..]) => (u32::from_be_bytes([a, b, c, d]), 4),
            _ => return None,
        };
        (0xd800..0xe000).contains(&code).then_some((code, length))
    }
}
