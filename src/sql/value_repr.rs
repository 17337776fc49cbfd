//! Values as Python's `repr()` prints them, byte for byte.

use std::fmt::Write as _;

use chrono::{Datelike, NaiveTime, Timelike};

use crate::value::Value;

impl Value {
    /// Python's `repr(value)`.
    pub fn repr(&self) -> String {
        match self {
            Self::Null => "None".to_owned(),
            Self::Bool(true) => "True".to_owned(),
            Self::Bool(false) => "False".to_owned(),
            Self::Int(number) => number.to_string(),
            Self::Float(number) => repr_float(*number),
            Self::Str(text) => repr_str(text),
            Self::Bytes(bytes) => repr_bytes(bytes),
            Self::Decimal(text) => format!("Decimal('{text}')"),
            Self::Date(date) => format!("datetime.date({}, {}, {})", date.year(), date.month(), date.day()),
            Self::Time(time) => format!("datetime.time({})", time_args(*time)),
            Self::DateTime(moment, offset) => {
                let date = moment.date();
                let mut out = format!(
                    "datetime.datetime({}, {}, {}, {}",
                    date.year(),
                    date.month(),
                    date.day(),
                    time_args(moment.time())
                );
                if let Some(offset) = offset {
                    out.push_str(", tzinfo=");
                    out.push_str(&timezone_repr(*offset));
                }
                out.push(')');
                out
            }
            Self::Interval(micros) => repr_interval(*micros),
            Self::Uuid(bytes) => format!("UUID('{}')", uuid_text(bytes)),
            Self::List(items) => {
                let items: Vec<String> = items.iter().map(Self::repr).collect();
                format!("[{}]", items.join(", "))
            }
            Self::Host(value) => value.repr(),
        }
    }

    /// Python's `str(value)`.
    pub fn display(&self) -> String {
        match self {
            Self::Str(text) | Self::Decimal(text) => text.to_string(),
            Self::Date(date) => date.format("%Y-%m-%d").to_string(),
            Self::Time(time) => time_text(*time),
            Self::DateTime(moment, offset) => {
                let mut out = format!("{} {}", moment.date().format("%Y-%m-%d"), time_text(moment.time()));
                if let Some(offset) = offset {
                    let sign = if *offset < 0 { '-' } else { '+' };
                    let minutes = offset.abs() / 60;
                    let _ = write!(out, "{sign}{:02}:{:02}", minutes / 60, minutes % 60);
                }
                out
            }
            Self::Uuid(bytes) => uuid_text(bytes),
            Self::Host(value) => value.display(),
            other => other.repr(),
        }
    }

    /// The name of the value's class in Python.
    pub fn type_name(&self) -> String {
        match self {
            Self::Null => "NoneType",
            Self::Bool(_) => "bool",
            Self::Int(_) => "int",
            Self::Float(_) => "float",
            Self::Str(_) => "str",
            Self::Bytes(_) => "bytes",
            Self::Decimal(_) => "Decimal",
            Self::Date(_) => "date",
            Self::Time(_) => "time",
            Self::DateTime(..) => "datetime",
            Self::Interval(_) => "timedelta",
            Self::Uuid(_) => "UUID",
            Self::List(_) => "list",
            Self::Host(value) => return value.type_name(),
        }
        .to_owned()
    }
}

fn time_args(time: NaiveTime) -> String {
    let micros = time.nanosecond() / 1000;
    let mut out = format!("{}, {}", time.hour(), time.minute());
    if time.second() != 0 || micros != 0 {
        let _ = write!(out, ", {}", time.second());
    }
    if micros != 0 {
        let _ = write!(out, ", {micros}");
    }
    out
}

fn time_text(time: NaiveTime) -> String {
    let micros = time.nanosecond() / 1000;
    let mut out = time.format("%H:%M:%S").to_string();
    if micros != 0 {
        let _ = write!(out, ".{micros:06}");
    }
    out
}

fn timezone_repr(offset: i32) -> String {
    if offset == 0 {
        return "datetime.timezone.utc".to_owned();
    }
    format!("datetime.timezone({})", repr_interval(i64::from(offset) * 1_000_000))
}

fn repr_interval(micros: i64) -> String {
    const DAY: i64 = 86_400_000_000;
    let days = micros.div_euclid(DAY);
    let rest = micros.rem_euclid(DAY);
    let (seconds, micros) = (rest / 1_000_000, rest % 1_000_000);
    let mut parts = Vec::new();
    for (name, value) in [("days", days), ("seconds", seconds), ("microseconds", micros)] {
        if value != 0 {
            parts.push(format!("{name}={value}"));
        }
    }
    if parts.is_empty() {
        "datetime.timedelta(0)".to_owned()
    } else {
        format!("datetime.timedelta({})", parts.join(", "))
    }
}

/// `8-4-4-4-12` hexadecimal digits.
pub(crate) fn uuid_text(bytes: &[u8; 16]) -> String {
    let mut out = String::with_capacity(36);
    for (place, byte) in bytes.iter().enumerate() {
        if matches!(place, 4 | 6 | 8 | 10) {
            out.push('-');
        }
        let _ = write!(out, "{byte:02x}");
    }
    out
}

/// Python's `repr` of a float: the shortest digits that read back the same.
pub fn repr_float(number: f64) -> String {
    if number.is_nan() {
        return "nan".to_owned();
    }
    if number.is_infinite() {
        return if number > 0.0 { "inf" } else { "-inf" }.to_owned();
    }
    if number == 0.0 {
        return if number.is_sign_negative() { "-0.0" } else { "0.0" }.to_owned();
    }
    let scientific = format!("{number:e}");
    let (mantissa, exponent) = scientific.split_once('e').unwrap_or((&scientific, "0"));
    let exponent: i32 = exponent.parse().unwrap_or(0);
    if (-4..16).contains(&exponent) {
        let plain = format!("{number}");
        if plain.contains('.') { plain } else { format!("{plain}.0") }
    } else {
        let sign = if exponent < 0 { '-' } else { '+' };
        format!("{mantissa}e{sign}{:02}", exponent.abs())
    }
}

/// Python's `repr` of a string.
pub fn repr_str(text: &str) -> String {
    let quote = if text.contains('\'') && !text.contains('"') { '"' } else { '\'' };
    let mut out = String::with_capacity(text.len() + 2);
    out.push(quote);
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if c == quote => {
                out.push('\\');
                out.push(c);
            }
            c if is_printable(c) => out.push(c),
            c => {
                let code = c as u32;
                let _ = match code {
                    0..=0xff => write!(out, "\\x{code:02x}"),
                    0x100..=0xffff => write!(out, "\\u{code:04x}"),
                    _ => write!(out, "\\U{code:08x}"),
                };
            }
        }
    }
    out.push(quote);
    out
}

/// Python's `str.isprintable` for one character, as far as text of programs goes.
fn is_printable(c: char) -> bool {
    let code = c as u32;
    if c == ' ' {
        return true;
    }
    if c.is_control() || c.is_whitespace() {
        return false;
    }
    !matches!(
        code,
        0xad | 0x600..=0x605
            | 0x61c
            | 0x6dd
            | 0x70f
            | 0x180e
            | 0x200b..=0x200f
            | 0x202a..=0x202e
            | 0x2060..=0x206f
            | 0xd800..=0xf8ff
            | 0xfeff
            | 0xfff0..=0xfffb
            | 0xfffe..=0xffff
            | 0x1_bca0..=0x1_bca3
            | 0xe_0001..=0xe_007f
            | 0xf_0000..=0x10_ffff
    )
}

/// Python's `repr` of bytes.
pub fn repr_bytes(bytes: &[u8]) -> String {
    let quote = if bytes.contains(&b'\'') && !bytes.contains(&b'"') { b'"' } else { b'\'' };
    let mut out = String::with_capacity(bytes.len() + 3);
    out.push('b');
    out.push(char::from(quote));
    for byte in bytes {
        match byte {
            b'\\' => out.push_str("\\\\"),
            b'\n' => out.push_str("\\n"),
            b'\r' => out.push_str("\\r"),
            b'\t' => out.push_str("\\t"),
            b if *b == quote => {
                out.push('\\');
                out.push(char::from(*b));
            }
            0x20..=0x7e => out.push(char::from(*byte)),
            b => {
                let _ = write!(out, "\\x{b:02x}");
            }
        }
    }
    out.push(char::from(quote));
    out
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;

    #[test]
    fn floats_print_as_python_prints_them() {
        let cases = [
            (0.92, "0.92"),
            (1.0, "1.0"),
            (-0.0, "-0.0"),
            (1e16, "1e+16"),
            (1.5e300, "1.5e+300"),
            (1e-5, "1e-05"),
            (0.0001, "0.0001"),
            (123_456_789_012_345.0, "123456789012345.0"),
            (9_999_999_999_999_998.0, "9999999999999998.0"),
        ];
        for (number, expected) in cases {
            assert_eq!(Value::Float(number).repr(), expected);
        }
    }

    #[test]
    fn texts_and_bytes_print_as_python_prints_them() {
        assert_eq!(Value::text("it's").repr(), "\"it's\"");
        assert_eq!(Value::text("a'b\"c\\\n").repr(), "'a\\'b\"c\\\\\\n'");
        assert_eq!(Value::text("é\u{7f}\u{200b}").repr(), "'é\\x7f\\u200b'");
        assert_eq!(Value::Bytes(b"a'\x00\xff".as_slice().into()).repr(), "b\"a'\\x00\\xff\"");
    }

    #[test]
    fn moments_print_as_constructor_calls() {
        let date = NaiveDate::from_ymd_opt(2024, 1, 2).expect("a date");
        assert_eq!(Value::Date(date).repr(), "datetime.date(2024, 1, 2)");
        let moment = date.and_hms_micro_opt(3, 4, 0, 5).expect("a moment");
        assert_eq!(Value::DateTime(moment, None).repr(), "datetime.datetime(2024, 1, 2, 3, 4, 0, 5)");
        assert_eq!(Value::Interval(-1).repr(), "datetime.timedelta(days=-1, seconds=86399, microseconds=999999)");
        assert_eq!(Value::Interval(0).repr(), "datetime.timedelta(0)");
    }
}
