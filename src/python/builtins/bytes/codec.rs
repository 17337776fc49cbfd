//! Text to bytes and back: UTF-8, ASCII, Latin-1, UTF-16 and UTF-32.

use crate::{PyError, PyResult, Value, Vm};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Codec {
    Utf8,
    Ascii,
    Latin1,
    Utf16,
    Utf8Sig,
    Utf16Le,
    Utf16Be,
    Utf32,
    Utf32Le,
    Utf32Be,
    Windows1252,
}

fn codec(vm: &Vm, encoding: Option<&Value>) -> PyResult<(Codec, &'static str)> {
    let Some(encoding) = encoding else { return Ok((Codec::Utf8, "utf-8")) };
    let Some(name) = encoding.as_str() else {
        let got = vm.class_of(encoding).name();
        return Err(vm.type_error(&format!("encode() argument 'encoding' must be str, not {got}")));
    };
    let plain: String = name.to_ascii_lowercase().replace([' ', '_'], "-");
    Ok(match plain.as_str() {
        "utf-8-sig" | "utf8-sig" => (Codec::Utf8Sig, "utf-8-sig"),
        "utf-16-be" | "utf-16be" => (Codec::Utf16Be, "utf-16-be"),
        "utf-32-le" | "utf-32le" => (Codec::Utf32Le, "utf-32-le"),
        "utf-32-be" | "utf-32be" => (Codec::Utf32Be, "utf-32-be"),
        "cp1252" | "windows-1252" | "1252" => (Codec::Windows1252, "cp1252"),
        "utf-8" | "utf8" | "u8" | "cp65001" => (Codec::Utf8, "utf-8"),
        "ascii" | "us-ascii" | "646" => (Codec::Ascii, "ascii"),
        "latin-1" | "latin1" | "iso-8859-1" | "iso8859-1" | "l1" | "cp819" => (Codec::Latin1, "latin-1"),
        "utf-16" | "utf16" | "u16" => (Codec::Utf16, "utf-16"),
        "utf-16-le" | "utf-16le" => (Codec::Utf16Le, "utf-16-le"),
        "utf-32" | "utf32" | "u32" => (Codec::Utf32, "utf-32"),
        _ => return Err(vm.error(&vm.exceptions.lookup_error, &format!("unknown encoding: {name}"))),
    })
}

fn handler(errors: Option<&Value>) -> &str {
    errors.and_then(Value::as_str).unwrap_or("strict")
}

/// `text.encode(encoding, errors)`.
pub fn encode(vm: &Vm, text: &str, encoding: Option<&Value>, errors: Option<&Value>) -> PyResult<Vec<u8>> {
    let (codec, name) = codec(vm, encoding)?;
    let limit = match codec {
        Codec::Utf8 => return Ok(text.as_bytes().to_vec()),
        Codec::Utf8Sig => return Ok([b"\xef\xbb\xbf", text.as_bytes()].concat()),
        Codec::Utf16Be => return Ok(text.encode_utf16().flat_map(u16::to_be_bytes).collect()),
        Codec::Utf32Le => return Ok(text.chars().flat_map(|c| (c as u32).to_le_bytes()).collect()),
        Codec::Utf32Be => return Ok(text.chars().flat_map(|c| (c as u32).to_be_bytes()).collect()),
        Codec::Utf16 | Codec::Utf16Le => {
            let mark = if codec == Codec::Utf16 { vec![0xff, 0xfe] } else { Vec::new() };
            return Ok(mark.into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect());
        }
        Codec::Utf32 => {
            let codes = text.chars().flat_map(|c| (c as u32).to_le_bytes());
            return Ok([0xff, 0xfe, 0, 0].into_iter().chain(codes).collect());
        }
        Codec::Ascii => 128,
        Codec::Latin1 | Codec::Windows1252 => 256,
    };
    let mut out = Vec::with_capacity(text.len());
    for (at, c) in text.chars().enumerate() {
        let code = c as u32;
        let byte = match codec {
            Codec::Windows1252 => windows_byte(c),
            _ => (code < limit).then_some(code as u8),
        };
        if let Some(byte) = byte {
            out.push(byte);
            continue;
        }
        match handler(errors) {
            "ignore" => {}
            "replace" => out.push(b'?'),
            "xmlcharrefreplace" => out.extend_from_slice(format!("&#{code};").as_bytes()),
            "backslashreplace" => {
                let escaped = crate::format::text::ascii_escaped(c.encode_utf8(&mut [0; 4]));
                out.extend_from_slice(escaped.as_bytes());
            }
            _ if codec == Codec::Windows1252 => {
                let reason = Value::str("character maps to <undefined>");
                let args = [Value::str("charmap"), Value::str(text), Value::from(at), Value::from(at + 1), reason];
                return Err(unicode_error(vm, &vm.exceptions.unicode_encode_error, args));
            }
            _ => return Err(encode_error(vm, name, text, at, limit)),
        }
    }
    Ok(out)
}

fn encode_error(vm: &Vm, name: &str, text: &str, at: usize, limit: u32) -> PyError {
    let reason = format!("ordinal not in range({limit})");
    let run = text.chars().skip(at).take_while(|c| *c as u32 >= limit).count();
    unicode_error(
        vm,
        &vm.exceptions.unicode_encode_error,
        [Value::str(name), Value::str(text), Value::from(at), Value::from(at + run), Value::string(reason)],
    )
}

fn unicode_error(vm: &Vm, class: &crate::ClassRef, args: [Value; 5]) -> PyError {
    let error = vm.exception(class, args.to_vec());
    for (name, value) in ["encoding", "object", "start", "end", "reason"].into_iter().zip(args) {
        vm.set_exception_attr(&error, name, value);
    }
    error
}

/// `bytes.decode(encoding, errors)`.
pub fn decode(vm: &Vm, bytes: &[u8], encoding: Option<&Value>, errors: Option<&Value>) -> PyResult<String> {
    let (codec, name) = codec(vm, encoding)?;
    let handler = handler(errors);
    match codec {
        Codec::Utf8 => decode_utf8(vm, bytes, handler),
        Codec::Utf8Sig => decode_utf8(vm, bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes), handler),
        Codec::Windows1252 => decode_windows(vm, bytes, handler),
        Codec::Latin1 => Ok(bytes.iter().map(|&byte| char::from(byte)).collect()),
        Codec::Ascii => {
            let mut out = String::with_capacity(bytes.len());
            for (at, &byte) in bytes.iter().enumerate() {
                match handler {
                    _ if byte < 128 => out.push(char::from(byte)),
                    "ignore" => {}
                    "replace" => out.push('\u{fffd}'),
                    _ => {
                        return Err(decode_error(vm, name, bytes, at, at + 1, "ordinal not in range(128)"));
                    }
                }
            }
            Ok(out)
        }
        Codec::Utf16 | Codec::Utf16Le | Codec::Utf16Be => {
            let marked = codec == Codec::Utf16;
            let body = bytes.strip_prefix(&[0xff, 0xfe]).filter(|_| marked).unwrap_or(bytes);
            let swapped = codec == Codec::Utf16Be || marked && bytes.starts_with(&[0xfe, 0xff]);
            let body = if swapped && marked { &bytes[2..] } else { body };
            if body.len() % 2 != 0 {
                return Err(decode_error(vm, name, bytes, bytes.len() - 1, bytes.len(), "truncated data"));
            }
            let units: Vec<u16> = body
                .chunks_exact(2)
                .map(|pair| {
                    if swapped {
                        u16::from_be_bytes([pair[0], pair[1]])
                    } else {
                        u16::from_le_bytes([pair[0], pair[1]])
                    }
                })
                .collect();
            String::from_utf16(&units).map_err(|_| decode_error(vm, name, bytes, 0, bytes.len(), "illegal encoding"))
        }
        Codec::Utf32 | Codec::Utf32Le | Codec::Utf32Be => {
            let body = bytes.strip_prefix(&[0xff, 0xfe, 0, 0]).unwrap_or(bytes);
            let codes = body.chunks(4).map(|four| {
                let join = |sum: u32, byte: &u8| sum << 8 | u32::from(*byte);
                let code =
                    if codec == Codec::Utf32Be { four.iter().fold(0, join) } else { four.iter().rev().fold(0, join) };
                char::from_u32(code)
            });
            codes
                .collect::<Option<String>>()
                .ok_or_else(|| decode_error(vm, name, bytes, 0, bytes.len(), "code point not in range(0x110000)"))
        }
    }
}

/// What the bytes from 0x80 to 0x9f stand for in Windows-1252; a blank where they stand for nothing.
const WINDOWS: &str = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

fn windows_byte(c: char) -> Option<u8> {
    match c as u32 {
        code @ (0..0x80 | 0xa0..0x100) => Some(code as u8),
        _ => WINDOWS.chars().position(|known| known == c && c != ' ').map(|at| 0x80 + at as u8),
    }
}

fn decode_windows(vm: &Vm, bytes: &[u8], handler: &str) -> PyResult<String> {
    let mut out = String::with_capacity(bytes.len());
    for (at, &byte) in bytes.iter().enumerate() {
        let known = match byte {
            0x80..=0x9f => WINDOWS.chars().nth(usize::from(byte) - 0x80).filter(|c| *c != ' '),
            _ => Some(char::from(byte)),
        };
        match (known, handler) {
            (Some(c), _) => out.push(c),
            (None, "ignore") => {}
            (None, "replace") => out.push('\u{fffd}'),
            (None, _) => {
                return Err(decode_error(vm, "charmap", bytes, at, at + 1, "character maps to <undefined>"));
            }
        }
    }
    Ok(out)
}

fn decode_error(vm: &Vm, name: &str, bytes: &[u8], start: usize, end: usize, reason: &str) -> PyError {
    unicode_error(
        vm,
        &vm.exceptions.unicode_decode_error,
        [Value::str(name), Value::bytes(bytes), Value::from(start), Value::from(end), Value::str(reason)],
    )
}

fn decode_utf8(vm: &Vm, bytes: &[u8], handler: &str) -> PyResult<String> {
    let mut out = String::with_capacity(bytes.len());
    let mut rest = bytes;
    loop {
        match std::str::from_utf8(rest) {
            Ok(text) => {
                out.push_str(text);
                return Ok(out);
            }
            Err(error) => {
                let (valid, bad) = rest.split_at(error.valid_up_to());
                out.push_str(&String::from_utf8_lossy(valid));
                let length = error.error_len().unwrap_or(bad.len());
                match handler {
                    "ignore" => {}
                    "replace" => out.push('\u{fffd}'),
                    "backslashreplace" => {
                        out.extend(bad[..length].iter().map(|byte| format!("\\x{byte:02x}")));
                    }
                    _ => {
                        let start = bytes.len() - bad.len();
                        let is_start = matches!(bad[0], 0xc2..=0xf4);
                        let reason = if error.error_len().is_none() {
                            "unexpected end of data"
                        } else if is_start {
                            "invalid continuation byte"
                        } else {
                            "invalid start byte"
                        };
                        return Err(decode_error(vm, "utf-8", bytes, start, start + length, reason));
                    }
                }
                rest = &bad[length..];
            }
        }
    }
}
