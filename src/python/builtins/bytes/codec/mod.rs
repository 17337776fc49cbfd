//! Text to bytes and back: UTF-8, ASCII, Latin-1, UTF-16, UTF-32, Windows-1252 and `unicode_escape`, with Python's error handlers. Other
//! encodings, whose tables would be a part of every download, are refused as unknown.

mod decode;
mod encode;
mod escape;

use crate::{ClassRef, PyError, PyResult, Value, Vm};

pub use decode::decode;
pub use encode::encode;

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

impl Codec {
    /// Its name in errors.
    fn name(self) -> &'static str {
        match self {
            Codec::Utf8 | Codec::Utf8Sig => "utf-8",
            Codec::Ascii => "ascii",
            Codec::Latin1 => "latin-1",
            Codec::Utf16 => "utf-16",
            Codec::Utf16Le => "utf-16-le",
            Codec::Utf16Be => "utf-16-be",
            Codec::Utf32 => "utf-32",
            Codec::Utf32Le => "utf-32-le",
            Codec::Utf32Be => "utf-32-be",
            Codec::Windows1252 => "charmap",
        }
    }

    /// Whether it is UTF-16 or UTF-32.
    fn is_wide(self) -> bool {
        self.is_unicode() && !matches!(self, Codec::Utf8 | Codec::Utf8Sig)
    }

    /// Whether it knows every character, but for surrogates.
    fn is_unicode(self) -> bool {
        !matches!(self, Codec::Ascii | Codec::Latin1 | Codec::Windows1252)
    }
}

/// What the bytes from 0x80 to 0x9f stand for in Windows-1252; a blank where they stand for nothing.
const WINDOWS: &str = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/// An argument that must be a text, named by its function and its own name.
pub fn text_argument<'a>(vm: &Vm, function: &str, name: &str, value: Option<&'a Value>) -> PyResult<Option<&'a str>> {
    match value {
        None => Ok(None),
        Some(value) => value.as_str().map(Some).ok_or_else(|| {
            let class = vm.class_of(value);
            let got = if value.is_none() { "None".to_owned() } else { class.name().to_string() };
            vm.type_error(&format!("{function}() argument '{name}' must be str, not {got}"))
        }),
    }
}

fn codec(vm: &Vm, encoding: Option<&str>) -> PyResult<Codec> {
    let Some(name) = encoding else { return Ok(Codec::Utf8) };
    let plain: String = name.to_ascii_lowercase().replace([' ', '_'], "-");
    Ok(match plain.as_str() {
        "utf-8-sig" | "utf8-sig" => Codec::Utf8Sig,
        "utf-16-be" | "utf-16be" => Codec::Utf16Be,
        "utf-32-le" | "utf-32le" => Codec::Utf32Le,
        "utf-32-be" | "utf-32be" => Codec::Utf32Be,
        "cp1252" | "windows-1252" | "1252" => Codec::Windows1252,
        "utf-8" | "utf8" | "u8" | "cp65001" => Codec::Utf8,
        "ascii" | "us-ascii" | "646" => Codec::Ascii,
        "latin-1" | "latin1" | "iso-8859-1" | "iso8859-1" | "l1" | "cp819" => Codec::Latin1,
        "utf-16" | "utf16" | "u16" => Codec::Utf16,
        "utf-16-le" | "utf-16le" => Codec::Utf16Le,
        "utf-32" | "utf32" | "u32" => Codec::Utf32,
        _ => return Err(vm.error(&vm.exceptions.lookup_error, &format!("unknown encoding: {name}"))),
    })
}

/// A `UnicodeEncodeError` or `UnicodeDecodeError`.
fn unicode_error(vm: &Vm, class: &ClassRef, args: [Value; 5]) -> PyError {
    let error = vm.exception(class, args.to_vec());
    for (name, value) in ["encoding", "object", "start", "end", "reason"].into_iter().zip(args) {
        vm.set_exception_attr(&error, name, value);
    }
    error
}

fn unknown_handler(vm: &Vm, name: &str) -> PyError {
    vm.error(&vm.exceptions.lookup_error, &format!("unknown error handler name '{name}'"))
}
