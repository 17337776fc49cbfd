//! Reading integers and floats from text: `int(text, base)` and `float(text)`.

use num_bigint::BigInt;
use num_traits::Num;

use super::error::FormatError;
use super::integer::{check_conversion, is_too_long, max_str_digits};

/// The result of [`parse_int`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ParsedInt {
    /// A value that fits a machine word.
    Small(i64),
    /// Any other.
    Big(BigInt),
}

/// `int(text, base)`; `shown` is the representation of the argument, for the error.
pub fn parse_int(text: &str, base: u32, shown: impl Fn() -> String) -> Result<ParsedInt, FormatError> {
    let refuse = || FormatError::value(format!("invalid literal for int() with base {base}: {}", shown()));
    let trimmed = text.trim_matches(is_space);
    let (negative, unsigned) = match trimmed.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, trimmed.strip_prefix('+').unwrap_or(trimmed)),
    };
    let (radix, digits) = split_prefix(unsigned, base).ok_or_else(refuse)?;
    let digits = plain_digits(digits, radix).ok_or_else(refuse)?;
    if !radix.is_power_of_two() && is_too_long(digits.len()) {
        return Err(FormatError::value(format!(
            "Exceeds the limit ({} digits) for integer string conversion: value \
             has {} digits; use sys.set_int_max_str_digits() to increase the limit",
            max_str_digits(),
            digits.len()
        )));
    }
    if !radix.is_power_of_two() {
        check_conversion(digits.len())?;
    }
    if let Ok(small) = i64::from_str_radix(&digits, radix) {
        return Ok(ParsedInt::Small(if negative { -small } else { small }));
    }
    let big = BigInt::from_str_radix(&digits, radix).map_err(|_| refuse())?;
    let big = if negative { -big } else { big };
    Ok(i64::try_from(&big).map_or(ParsedInt::Big(big), ParsedInt::Small))
}

/// The radix and the digits behind an optional `0x`, `0o`, `0b`.
fn split_prefix(text: &str, base: u32) -> Option<(u32, &str)> {
    let marked = match text.as_bytes() {
        [b'0', b'x' | b'X', ..] => Some(16),
        [b'0', b'o' | b'O', ..] => Some(8),
        [b'0', b'b' | b'B', ..] => Some(2),
        _ => None,
    };
    match marked {
        Some(radix) if base == 0 || base == radix => {
            let digits = &text[2..];
            Some((radix, digits.strip_prefix('_').unwrap_or(digits)))
        }
        _ if base == 0 => {
            // A literal in a program may not begin with a zero, unless it is all zeros.
            let is_zero = text.bytes().all(|b| matches!(b, b'0' | b'_'));
            if text.starts_with('0') && !is_zero { None } else { Some((10, text)) }
        }
        _ => Some((base, text)),
    }
}

/// The digits without their underscores, in ASCII; `None` when the text is no number.
fn plain_digits(text: &str, radix: u32) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    let mut after_digit = false;
    for c in text.chars() {
        if c == '_' {
            if !after_digit {
                return None;
            }
            after_digit = false;
            continue;
        }
        let digit = digit_value(c)?;
        if digit >= radix {
            return None;
        }
        out.push(char::from_digit(digit, 36)?);
        after_digit = true;
    }
    after_digit.then_some(out)
}

/// The value of a digit: ASCII letters and digits, and the decimal digits of every script.
fn digit_value(c: char) -> Option<u32> {
    c.to_digit(36).or_else(|| decimal_value(c))
}

/// The zeros of the scripts' digit runs; each run has ten consecutive code points.
const ZEROS: &[u32] = &[
    0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xDE6, 0xE50, 0xED0, 0xF20,
    0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50, 0x1BB0, 0x1C40, 0x1C50, 0xA620, 0xA8D0,
    0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0xFF10, 0x104A0, 0x10D30, 0x11066, 0x110F0, 0x11136, 0x111D0, 0x112F0,
    0x11450, 0x114D0, 0x11650, 0x116C0, 0x11730, 0x118E0, 0x11950, 0x11C50, 0x11D50, 0x11DA0, 0x16A60, 0x16AC0,
    0x16B50, 0x1D7CE, 0x1D7D8, 0x1D7E2, 0x1D7EC, 0x1D7F6, 0x1E140, 0x1E2F0, 0x1E950, 0x1FBF0,
];

/// The value of a Unicode decimal digit (`unicodedata.decimal`).
pub fn decimal_value(c: char) -> Option<u32> {
    if c.is_ascii() {
        return c.to_digit(10);
    }
    let code = c as u32;
    let run = ZEROS.partition_point(|&zero| zero <= code).checked_sub(1)?;
    let value = code - ZEROS[run];
    (value < 10).then_some(value)
}

/// `float(text)`; `shown` is the representation of the argument, for the error.
pub fn parse_float(text: &str, shown: impl Fn() -> String) -> Result<f64, FormatError> {
    let refuse = || FormatError::value(format!("could not convert string to float: {}", shown()));
    let trimmed = text.trim_matches(is_space);
    let ascii: String = trimmed
        .chars()
        .map(|c| match decimal_value(c).and_then(|digit| char::from_digit(digit, 10)) {
            Some(digit) => digit,
            None => c,
        })
        .collect();
    if !is_float_text(&ascii) {
        return Err(refuse());
    }
    ascii.replace('_', "").parse().map_err(|_| refuse())
}

fn is_float_text(text: &str) -> bool {
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    if ["inf", "infinity", "nan"].iter().any(|name| unsigned.eq_ignore_ascii_case(name)) {
        return true;
    }
    let bytes = unsigned.as_bytes();
    if !bytes.iter().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b'e' | b'E' | b'+' | b'-' | b'_')) {
        return false;
    }
    // An underscore stands between two digits only.
    bytes.iter().enumerate().all(|(at, &b)| {
        b != b'_' || at > 0 && bytes[at - 1].is_ascii_digit() && bytes.get(at + 1).is_some_and(u8::is_ascii_digit)
    })
}

/// Whether Python strips `c` as white space.
pub fn is_space(c: char) -> bool {
    matches!(c, '\t'..='\r' | '\x1c'..=' ' | '\u{85}' | '\u{a0}' | '\u{1680}'
        | '\u{2000}'..='\u{200a}' | '\u{2028}' | '\u{2029}' | '\u{202f}' | '\u{205f}' | '\u{3000}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn int(text: &str, base: u32) -> Result<ParsedInt, FormatError> {
        parse_int(text, base, || super::super::str_repr(text))
    }

    #[test]
    fn int_reads_what_cpython_reads() {
        for (text, base, expected) in [
            (" 1_000 ", 10, 1000),
            ("0x1f", 16, 31),
            ("0x1f", 0, 31),
            ("z", 36, 35),
            ("0b101", 0, 5),
            ("0_7", 8, 7),
            ("0x_f", 16, 15),
            ("٣", 10, 3),
            ("-0", 10, 0),
            ("00", 0, 0),
            ("0b1", 16, 0xb1),
        ] {
            assert_eq!(int(text, base), Ok(ParsedInt::Small(expected)), "{text}");
        }
        for (text, base) in
            [("x", 10), ("", 10), ("1__0", 10), ("_1", 10), ("010", 0), ("+ 1", 10), ("1_", 10), ("--1", 10)]
        {
            let shown = super::super::str_repr(text);
            assert_eq!(
                int(text, base),
                Err(FormatError::value(format!("invalid literal for int() with base {base}: {shown}")))
            );
        }
    }

    #[test]
    fn float_reads_what_cpython_reads() {
        for (text, expected) in [
            ("1_0.5", 10.5),
            (" inf ", f64::INFINITY),
            ("-Infinity", f64::NEG_INFINITY),
            (".5", 0.5),
            ("5.", 5.0),
            ("1e5", 1e5),
        ] {
            assert_eq!(parse_float(text, String::new), Ok(expected), "{text}");
        }
        for text in ["x", "", ".", "1e", "0x1", "1__0", "infi", "1_", "1e_5"] {
            assert!(parse_float(text, String::new).is_err(), "{text}");
        }
    }
}
