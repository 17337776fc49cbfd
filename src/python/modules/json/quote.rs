//! Strings as JSON writes them.

use std::fmt::Write as _;

use crate::object::surrogate;

/// Appends a text in double quotes; with `ascii`, other characters as escapes of their UTF-16 units.
pub(super) fn push(out: &mut String, text: &str, ascii: bool) {
    out.push('"');
    let mut written = 0;
    for (at, character) in text.char_indices() {
        let is_plain = match character {
            '"' | '\\' | '\0'..='\x1f' => false,
            '\x7f'.. => !ascii,
            _ => true,
        };
        if is_plain {
            continue;
        }
        out.push_str(&text[written..at]);
        written = at + character.len_utf8();
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\x08' => out.push_str("\\b"),
            '\x0c' => out.push_str("\\f"),
            other => {
                for unit in surrogate::units(other.encode_utf8(&mut [0; 4])) {
                    let _ = write!(out, "\\u{unit:04x}");
                }
            }
        }
    }
    out.push_str(&text[written..]);
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::push;

    fn quoted(text: &str, ascii: bool) -> String {
        let mut out = String::new();
        push(&mut out, text, ascii);
        out
    }

    #[test]
    fn control_characters_quotes_and_other_planes_are_escaped() {
        assert_eq!(quoted("a\"\\\n\u{1}\u{7f}", true), r#""a\"\\\n\u0001\u007f""#);
        assert_eq!(quoted("ü😀", true), r#""\u00fc\ud83d\ude00""#);
        assert_eq!(quoted("ü😀\u{7f}\t", false), "\"ü😀\u{7f}\\t\"");
    }
}
