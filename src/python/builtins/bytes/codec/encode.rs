//! Text to bytes.

use super::{Codec, WINDOWS, codec, unicode_error, unknown_handler};
use crate::format::text::ascii_escaped;
use crate::object::surrogate;
use crate::{PyError, PyResult, Value, Vm};

/// `text.encode(encoding, errors)`.
pub fn encode(vm: &Vm, text: &str, encoding: Option<&str>, errors: Option<&str>) -> PyResult<Vec<u8>> {
    if super::escape::is_meant(encoding) {
        return Ok(super::escape::encode(text));
    }
    let codec = codec(vm, encoding)?;
    let mut out: Vec<u8> = Vec::with_capacity(text.len());
    match codec {
        Codec::Utf8Sig => out.extend_from_slice(b"\xef\xbb\xbf"),
        Codec::Utf16 => out.extend_from_slice(&[0xff, 0xfe]),
        Codec::Utf32 => out.extend_from_slice(&[0xff, 0xfe, 0, 0]),
        _ => {}
    }
    let is_plain = match codec {
        Codec::Utf8 | Codec::Utf8Sig => !surrogate::has_any(text),
        _ => text.is_ascii() && !codec.is_unicode(),
    };
    if is_plain {
        out.extend_from_slice(text.as_bytes());
        return Ok(out);
    }
    let characters: Vec<char> = text.chars().collect();
    let mut at = 0;
    while let Some(&c) = characters.get(at) {
        if put(codec, c, &mut out) {
            at += 1;
            continue;
        }
        let rest = characters.get(at..).unwrap_or_default();
        // The wide encodings tell of one character at a time.
        let most = if codec.is_wide() { 1 } else { rest.len() };
        let run = rest.iter().take(most).take_while(|c| !put(codec, **c, &mut Vec::new())).count();
        let wrong = rest.get(..run).unwrap_or_default();
        handle(codec, errors, wrong, &mut out).map_err(|refused| match refused {
            Refused::From(passed) => failure(vm, codec, text, at + passed, at + run),
            Refused::Handler => unknown_handler(vm, errors.unwrap_or_default()),
        })?;
        at += run;
    }
    Ok(out)
}

/// Why a handler does not go on.
enum Refused {
    /// It takes only so many of the characters.
    From(usize),
    /// There is none of that name.
    Handler,
}

/// Appends a character; false where the codec has none for it.
fn put(codec: Codec, c: char, out: &mut Vec<u8>) -> bool {
    if surrogate::is_lone(c) {
        return false;
    }
    let byte = match codec {
        Codec::Ascii => u8::try_from(c).ok().filter(u8::is_ascii),
        Codec::Latin1 => u8::try_from(c).ok(),
        Codec::Windows1252 => windows_byte(c),
        _ => {
            put_code(codec, c as u32, out);
            return true;
        }
    };
    out.extend(byte);
    byte.is_some()
}

/// Appends a code point, surrogates too, in one of the encodings of all of Unicode.
fn put_code(codec: Codec, code: u32, out: &mut Vec<u8>) {
    let mut units = |units: &[u16], swapped: bool| {
        out.extend(units.iter().flat_map(|unit| if swapped { unit.to_be_bytes() } else { unit.to_le_bytes() }));
    };
    let character = char::from_u32(code);
    match codec {
        Codec::Utf16 | Codec::Utf16Le | Codec::Utf16Be => match character {
            Some(c) => units(c.encode_utf16(&mut [0; 2]), codec == Codec::Utf16Be),
            None => units(&[code as u16], codec == Codec::Utf16Be),
        },
        Codec::Utf32Be => out.extend(code.to_be_bytes()),
        Codec::Utf32 | Codec::Utf32Le => out.extend(code.to_le_bytes()),
        _ => match character {
            Some(c) => out.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes()),
            None => {
                out.extend([0xe0 | (code >> 12) as u8, 0x80 | (code >> 6 & 0x3f) as u8, 0x80 | (code & 0x3f) as u8]);
            }
        },
    }
}

/// Appends what a handler gives for characters that cannot be encoded.
fn handle(codec: Codec, errors: Option<&str>, wrong: &[char], out: &mut Vec<u8>) -> Result<(), Refused> {
    let put_text = |text: &str, out: &mut Vec<u8>| {
        for c in text.chars() {
            put(codec, c, out);
        }
    };
    for (passed, &c) in wrong.iter().enumerate() {
        let code = surrogate::code(c);
        match errors.unwrap_or("strict") {
            "strict" => return Err(Refused::From(0)),
            "ignore" => {}
            "replace" => put_text("?", out),
            "xmlcharrefreplace" => put_text(&format!("&#{code};"), out),
            "backslashreplace" => put_text(&ascii_escaped(c.encode_utf8(&mut [0; 4])), out),
            "namereplace" => match unicode_names2::name(c) {
                Some(name) => put_text(&format!("\\N{{{name}}}"), out),
                None => put_text(&ascii_escaped(c.encode_utf8(&mut [0; 4])), out),
            },
            "surrogateescape" if matches!(code, 0xdc80..=0xdcff) => out.push((code - 0xdc00) as u8),
            "surrogatepass" if codec.is_unicode() => put_code(codec, code, out),
            "surrogateescape" | "surrogatepass" => return Err(Refused::From(passed)),
            _ => return Err(Refused::Handler),
        }
    }
    Ok(())
}

fn failure(vm: &Vm, codec: Codec, text: &str, start: usize, end: usize) -> PyError {
    let reason = match codec {
        Codec::Ascii => "ordinal not in range(128)",
        Codec::Latin1 => "ordinal not in range(256)",
        Codec::Windows1252 => "character maps to <undefined>",
        _ => "surrogates not allowed",
    };
    let args = [Value::str(codec.name()), Value::str(text), Value::from(start), Value::from(end), Value::str(reason)];
    unicode_error(vm, &vm.exceptions.unicode_encode_error, args)
}

fn windows_byte(c: char) -> Option<u8> {
    match c as u32 {
        code @ (0..0x80 | 0xa0..0x100) => Some(code as u8),
        _ => WINDOWS.chars().position(|known| known == c && c != ' ').map(|at| 0x80 + at as u8),
    }
}
