//! Python's `repr` of plain values, as parameters are logged.

use std::fmt::Write;

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};
use sql::Value;

/// Python's `repr(value)`.
pub fn repr(value: &Value) -> String {
    let mut out = String::new();
    write_repr(value, &mut out);
    out
}

/// Appends Python's `repr(value)`.
pub fn write_repr(value: &Value, out: &mut String) {
    match value {
        Value::Null => out.push_str("None"),
        Value::Bool(true) => out.push_str("True"),
        Value::Bool(false) => out.push_str("False"),
        Value::Int(number) => push(out, format_args!("{number}")),
        Value::Float(number) => write_float(*number, out),
        Value::Str(text) => write_str(text, out),
        Value::Bytes(bytes) => write_bytes(bytes, out),
        Value::Decimal(text) => push(out, format_args!("Decimal('{text}')")),
        Value::Date(date) => {
            out.push_str("datetime.date(");
            write_date(*date, out);
            out.push(')');
        }
        Value::Time(time) => {
            push(out, format_args!("datetime.time({}, {}", time.hour(), time.minute()));
            write_seconds(*time, out);
            out.push(')');
        }
        Value::DateTime(moment, offset) => {
            out.push_str("datetime.datetime(");
            write_date(moment.date(), out);
            push(out, format_args!(", {}, {}", moment.hour(), moment.minute()));
            write_seconds(moment.time(), out);
            match offset {
                None => {}
                Some(0) => out.push_str(", tzinfo=datetime.timezone.utc"),
                Some(seconds) => {
                    out.push_str(", tzinfo=datetime.timezone(");
                    write_interval(i64::from(*seconds) * 1_000_000, out);
                    out.push(')');
                }
            }
            out.push(')');
        }
        Value::Interval(micros) => write_interval(*micros, out),
        Value::Uuid(bytes) => {
            out.push_str("UUID('");
            for (index, byte) in bytes.iter().enumerate() {
                if matches!(index, 4 | 6 | 8 | 10) {
                    out.push('-');
                }
                push(out, format_args!("{byte:02x}"));
            }
            out.push_str("')");
        }
        Value::List(values) => {
            out.push('[');
            for (index, item) in values.iter().enumerate() {
                if index > 0 {
                    out.push_str(", ");
                }
                write_repr(item, out);
            }
            out.push(']');
        }
        Value::Host(object) => out.push_str(&object.repr()),
    }
}

fn push(out: &mut String, text: std::fmt::Arguments<'_>) {
    // Writing to a String cannot fail.
    let _ = out.write_fmt(text);
}

fn write_date(date: NaiveDate, out: &mut String) {
    push(out, format_args!("{}, {}, {}", date.year(), date.month(), date.day()));
}

fn write_seconds(time: NaiveTime, out: &mut String) {
    let micros = time.nanosecond() / 1000;
    if time.second() > 0 || micros > 0 {
        push(out, format_args!(", {}", time.second()));
    }
    if micros > 0 {
        push(out, format_args!(", {micros}"));
    }
}

fn write_interval(micros: i64, out: &mut String) {
    let day = 86_400_000_000;
    let (days, rest) = (micros.div_euclid(day), micros.rem_euclid(day));
    let parts = [("days", days), ("seconds", rest / 1_000_000), ("microseconds", rest % 1_000_000)];
    out.push_str("datetime.timedelta(");
    let mut is_first = true;
    for (name, number) in parts {
        if number != 0 {
            push(out, format_args!("{}{name}={number}", if is_first { "" } else { ", " }));
            is_first = false;
        }
    }
    out.push_str(if is_first { "0)" } else { ")" });
}

/// Python's `repr` of a float: the shortest digits that read back as the same number.
pub fn write_float(number: f64, out: &mut String) {
    if number.is_nan() {
        out.push_str("nan");
    } else if number.is_infinite() {
        out.push_str(if number > 0.0 { "inf" } else { "-inf" });
    } else {
        let magnitude = number.abs();
        if magnitude != 0.0 && !(1e-4..1e16).contains(&magnitude) {
            let text = format!("{number:e}");
            let (digits, exponent) = text.split_once('e').unwrap_or((&text, "0"));
            let (sign, exponent) = match exponent.strip_prefix('-') {
                Some(rest) => ('-', rest),
                None => ('+', exponent),
            };
            push(out, format_args!("{digits}e{sign}{exponent:0>2}"));
        } else {
            push(out, format_args!("{number:?}"));
        }
    }
}

/// Python's `repr` of a text.
pub fn write_str(text: &str, out: &mut String) {
    let quote = if text.contains('\'') && !text.contains('"') { '"' } else { '\'' };
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
            c if (c as u32) < 0x100 => push(out, format_args!("\\x{:02x}", c as u32)),
            c if (c as u32) < 0x1_0000 => push(out, format_args!("\\u{:04x}", c as u32)),
            c => push(out, format_args!("\\U{:08x}", c as u32)),
        }
    }
    out.push(quote);
}

/// Whether Python prints a character as itself; covers control, separator and private characters.
fn is_printable(c: char) -> bool {
    match c as u32 {
        0x20..=0x7e => true,
        0..=0xa0 | 0xad => false,
        0x1680 | 0x2000..=0x200f | 0x2028..=0x202f | 0x205f..=0x206f | 0x3000 => false,
        0x61c | 0x180e | 0xfeff | 0xfff9..=0xfffb | 0xfffe | 0xffff => false,
        0xe000..=0xf8ff | 0xe0000..=0x10_ffff => false,
        _ => true,
    }
}

fn write_bytes(bytes: &[u8], out: &mut String) {
    let quote = if bytes.contains(&b'\'') && !bytes.contains(&b'"') { '"' } else { '\'' };
    out.push('b');
    out.push(quote);
    for byte in bytes {
        match byte {
            b'\\' => out.push_str("\\\\"),
            b'\n' => out.push_str("\\n"),
            b'\r' => out.push_str("\\r"),
            b'\t' => out.push_str("\\t"),
            byte if char::from(*byte) == quote => {
                out.push('\\');
                out.push(quote);
            }
            0x20..=0x7e => out.push(char::from(*byte)),
            byte => push(out, format_args!("\\x{byte:02x}")),
        }
    }
    out.push(quote);
}

#[cfg(test)]
mod tests {
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
            assert_eq!(repr(&Value::Float(number)), expected);
        }
    }

    #[test]
    fn texts_and_bytes_print_as_python_prints_them() {
        assert_eq!(repr(&Value::text("it's")), "\"it's\"");
        assert_eq!(repr(&Value::text("a'b\"c\\\n")), "'a\\'b\"c\\\\\\n'");
        assert_eq!(repr(&Value::text("é\u{7f}\u{200b}")), "'é\\x7f\\u200b'");
        assert_eq!(repr(&Value::Bytes(b"a'\x00\xff".as_slice().into())), "b\"a'\\x00\\xff\"");
    }

    #[test]
    fn moments_print_as_constructor_calls() {
        let date = NaiveDate::from_ymd_opt(2024, 1, 2).expect("a date");
        assert_eq!(repr(&Value::Date(date)), "datetime.date(2024, 1, 2)");
        let moment = date.and_hms_micro_opt(3, 4, 0, 5).expect("a moment");
        assert_eq!(repr(&Value::DateTime(moment, None)), "datetime.datetime(2024, 1, 2, 3, 4, 0, 5)");
        assert_eq!(repr(&Value::Interval(-1)), "datetime.timedelta(days=-1, seconds=86399, microseconds=999999)");
        assert_eq!(repr(&Value::Interval(0)), "datetime.timedelta(0)");
    }
}
