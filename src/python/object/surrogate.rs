//! Lone surrogates, which Python's `str` may hold and UTF-8 may not.
//!
//! A text of this runtime is UTF-8. The code points U+D800 to U+DFFF are kept in it as the 2,048 private-use characters from
//! U+10F000 on. Wherever Python sees code points (`chr`, `ord`, escapes, `repr`, codecs), they pass through here. What shows of
//! the difference: those private-use characters themselves are seen as surrogates, and in the order of texts a lone surrogate
//! stands behind all other characters, where CPython has it before U+E000.
//!
//! ```
//! use python::object::surrogate;
//! let held = surrogate::character(0xd800);
//! assert_eq!(held.map(surrogate::code), Some(0xd800));
//! assert_eq!(surrogate::character(0x41), Some('A'));
//! assert!(surrogate::has_any("\u{10f000}") && !surrogate::has_any("ä😀"));
//! ```

use std::borrow::Cow;
use std::fmt::Write as _;

/// How far the characters that are kept stand from the surrogates.
const DISTANCE: u32 = 0x10_f000 - 0xd800;

/// The character that is kept for a code point; nothing above U+10FFFF.
pub fn character(code: u32) -> Option<char> {
    char::from_u32(if matches!(code, 0xd800..=0xdfff) { code + DISTANCE } else { code })
}

/// The code point that Python sees.
pub fn code(c: char) -> u32 {
    if is_lone(c) { c as u32 - DISTANCE } else { c as u32 }
}

/// Whether a character stands for a surrogate.
pub fn is_lone(c: char) -> bool {
    matches!(c, '\u{10f000}'..='\u{10f7ff}')
}

/// Whether a text holds surrogates.
pub fn has_any(text: &str) -> bool {
    // All of them begin with the same byte, which few texts have.
    text.as_bytes().contains(&0xf4) && text.contains(is_lone)
}

/// A text with its surrogates as escapes, as standard error writes it.
pub fn shown(text: &str) -> Cow<'_, str> {
    if !has_any(text) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if is_lone(c) {
            let _ = write!(out, "\\u{:04x}", code(c));
        } else {
            out.push(c);
        }
    }
    Cow::Owned(out)
}

/// The UTF-16 units of a text, a surrogate as one unit.
pub fn units(text: &str) -> impl Iterator<Item = u16> + '_ {
    text.chars().flat_map(|c| {
        let mut pair = [0; 2];
        let count = if is_lone(c) {
            pair[0] = code(c) as u16;
            1
        } else {
            c.encode_utf16(&mut pair).len()
        };
        pair.into_iter().take(count)
    })
}
