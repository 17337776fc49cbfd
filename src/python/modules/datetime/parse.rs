//! `strptime`.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime};

use super::pattern::{DAYS, MONTHS};
use crate::{PyError, Value, Vm};

/// What `strptime` read.
pub struct Parsed {
    /// The moment, in whatever zone.
    pub moment: NaiveDateTime,
    /// Microseconds east of UTC.
    pub offset: Option<i64>,
    /// The weekday that the text names, from Monday.
    pub weekday: Option<i64>,
}

#[derive(Default)]
struct Fields {
    year: Option<i64>,
    month: Option<i64>,
    day: Option<i64>,
    hour: Option<i64>,
    hour12: Option<i64>,
    pm: Option<bool>,
    minute: i64,
    second: i64,
    micro: i64,
    ordinal: Option<i64>,
    /// From Monday.
    weekday: Option<i64>,
    /// The week and whether weeks start on Monday.
    week: Option<(i64, bool)>,
    iso_year: Option<i64>,
    iso_week: Option<i64>,
    offset: Option<i64>,
}

/// Reads `text` as `format` says.
pub fn parse(vm: &Vm, text: &str, format: &str) -> Result<Parsed, PyError> {
    let mismatch = || {
        let (text, format) = (crate::format::str_repr(text), crate::format::str_repr(format));
        vm.value_error(&format!("time data {text} does not match format {format}"))
    };
    check_format(vm, format)?;
    warn_without_year(vm, format)?;
    let expanded = format.replace("%c", "%a %b %d %H:%M:%S %Y").replace("%x", "%m/%d/%y").replace("%X", "%H:%M:%S");
    let mut fields = Fields::default();
    let mut rest = text;
    let mut chars = expanded.chars();
    while let Some(c) = chars.next() {
        if c.is_whitespace() {
            let trimmed = rest.trim_start();
            if trimmed.len() == rest.len() {
                return Err(mismatch());
            }
            rest = trimmed;
            continue;
        }
        if c != '%' {
            let mut own = rest.chars();
            match own.next() {
                Some(first) if first.eq_ignore_ascii_case(&c) => rest = own.as_str(),
                _ => return Err(mismatch()),
            }
            continue;
        }
        let Some(code) = chars.next() else { break };
        rest = directive(&mut fields, code, rest).ok_or_else(mismatch)?;
    }
    if !rest.is_empty() {
        return Err(vm.value_error(&format!("unconverted data remains: {rest}")));
    }
    finish(vm, fields)
}

/// How long the regular expression is that CPython makes of a directive.
fn pattern_length(code: char) -> Option<usize> {
    Some(match code {
        'd' => 41,
        'f' | 'M' => 17,
        'H' | 'S' | 'U' | 'W' => 24,
        'I' | 'm' => 26,
        'G' | 'Y' => 15,
        'j' => 71,
        'w' | 'u' | 'p' => 12,
        'V' => 31,
        'y' => 11,
        'z' => 56,
        'A' => 63,
        'a' => 34,
        'B' => 92,
        'b' => 54,
        'Z' => 14,
        '%' => 1,
        _ => return None,
    })
}

/// Refuses unknown directives, and those that come twice: CPython makes a regular expression with a named group of each.
fn check_format(vm: &Vm, format: &str) -> Result<(), PyError> {
    let mut codes = Vec::new();
    let (mut length, mut in_space) = (0, false);
    let mut chars = format.chars();
    while let Some(c) = chars.next() {
        if c.is_whitespace() {
            length += if std::mem::replace(&mut in_space, true) { 0 } else { 3 };
            continue;
        }
        in_space = false;
        if c != '%' {
            length += 1 + usize::from("\\.^$*+?(){}[]|".contains(c));
            continue;
        }
        let Some(code) = chars.next() else {
            return Err(vm.value_error(&format!("stray % in format '{format}'")));
        };
        let parts = match code {
            'c' => "a b d H:M:S Y",
            'x' => "m/d/y",
            'X' => "H:M:S",
            _ if pattern_length(code).is_some() => {
                codes.push((code, length));
                length += pattern_length(code).unwrap_or_default();
                continue;
            }
            _ => {
                let shown = if "\\.^$*+?(){}[]|".contains(code) { '%' } else { code };
                return Err(vm.value_error(&format!("'{shown}' is a bad directive in format '{format}'")));
            }
        };
        for part in parts.chars() {
            let own = pattern_length(part);
            codes.extend(own.map(|_| (part, length)));
            length += own.unwrap_or(if part == ' ' { 3 } else { 1 });
        }
    }
    let mut group = 1;
    let mut seen: Vec<(char, usize)> = Vec::new();
    for (code, at) in codes.into_iter().filter(|(code, _)| *code != '%') {
        if let Some((_, first)) = seen.iter().find(|(other, _)| *other == code) {
            let text = format!("redefinition of group name '{code}' as group {group}; was group {first}");
            let class = vm.attr(&vm.import("re")?.value(), "PatternError")?;
            let error = vm.call(&class, &[Value::string(text), Value::str(""), Value::from(at as i64 + 4)])?;
            return Err(vm.raise(&error));
        }
        seen.push((code, group));
        group += if code == 'z' { 3 } else { 1 };
    }
    Ok(())
}

/// A day of the month without a year cannot be the 29th of February.
fn warn_without_year(vm: &Vm, format: &str) -> Result<(), PyError> {
    let mut codes = Vec::new();
    let mut chars = format.chars();
    while let Some(c) = chars.next() {
        if c == '%' {
            codes.extend(chars.next());
        }
    }
    if !codes.contains(&'d') || codes.iter().any(|code| "YyG".contains(*code)) {
        return Ok(());
    }
    let text = "Parsing dates involving a day of month without a year specified is ambiguious\n\
        and fails to parse leap day. The default behavior will change in Python 3.15\n\
        to either always raise an exception or to use a different default year (TBD).\n\
        To avoid trouble, add a specific year to the input & format.\n\
        See https://github.com/python/cpython/issues/70647.";
    crate::modules::warnings::warn(vm, &vm.exceptions.deprecation_warning, text, 1)
}

const NEED_ISO: &str = "a weekday directive ('%A', '%a', '%w', or '%u').";

/// Refuses the directives of ISO weeks where one of them lacks another.
fn check_iso(vm: &Vm, fields: &Fields) -> Result<(), PyError> {
    let text = match (fields.iso_year, fields.iso_week) {
        (Some(_), _) if fields.ordinal.is_some() => {
            "Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' instead."
                .to_owned()
        }
        (Some(_), week) if week.is_none() || fields.weekday.is_none() => {
            format!("ISO year directive '%G' must be used with the ISO week directive '%V' and {NEED_ISO}")
        }
        (None, Some(_)) if fields.year.is_none() || fields.weekday.is_none() => {
            format!("ISO week directive '%V' must be used with the ISO year directive '%G' and {NEED_ISO}")
        }
        (None, Some(_)) => "ISO week directive '%V' is incompatible with the year directive '%Y'. \
            Use the ISO year '%G' instead."
            .to_owned(),
        _ => return Ok(()),
    };
    Err(vm.value_error(&text))
}

/// The day of the year of a weekday in a week; week 0 is before the first Monday or Sunday.
fn day_of_week(first: NaiveDate, week: i64, weekday: i64, from_monday: bool) -> i64 {
    let first = first.weekday();
    let (first, weekday) = if from_monday {
        (i64::from(first.num_days_from_monday()), weekday)
    } else {
        (i64::from(first.num_days_from_sunday()), (weekday + 1) % 7)
    };
    if week == 0 { 1 + weekday - first } else { (7 - first) % 7 + 7 * (week - 1) + 1 + weekday }
}

fn finish(vm: &Vm, fields: Fields) -> Result<Parsed, PyError> {
    let out_of_range = || vm.value_error("day is out of range for month");
    check_iso(vm, &fields)?;
    let year = fields.year.unwrap_or(1900) as i32;
    let start = NaiveDate::from_ymd_opt(year, 1, 1).ok_or_else(out_of_range)?;
    let ordinal = match (fields.ordinal, fields.week, fields.weekday) {
        (None, Some((week, from_monday)), Some(weekday)) => Some(day_of_week(start, week, weekday, from_monday)),
        (ordinal, _, _) => ordinal,
    };
    let date = match (ordinal, fields.iso_year, fields.iso_week, fields.weekday) {
        (Some(ordinal), ..) => start.checked_add_signed(chrono::Duration::days(ordinal - 1)),
        (None, Some(year), Some(week), Some(weekday)) => Some(super::date::iso_date(vm, year, week, weekday + 1)?),
        _ => {
            let (month, day) = (fields.month.unwrap_or(1), fields.day.unwrap_or(1));
            NaiveDate::from_ymd_opt(year, month as u32, day as u32)
        }
    };
    let date = date.filter(|date| date.year() >= 1).ok_or_else(out_of_range)?;
    let hour = match (fields.hour, fields.hour12) {
        (Some(hour), _) => hour,
        (None, Some(hour)) => hour % 12 + if fields.pm == Some(true) { 12 } else { 0 },
        (None, None) => 0,
    };
    let second = fields.second.min(59);
    let time = NaiveTime::from_hms_micro_opt(hour as u32, fields.minute as u32, second as u32, fields.micro as u32)
        .ok_or_else(out_of_range)?;
    Ok(Parsed { moment: date.and_time(time), offset: fields.offset, weekday: fields.weekday })
}

fn number(text: &str, most: usize, range: std::ops::RangeInclusive<i64>) -> Option<(i64, &str)> {
    let digits = text.bytes().take(most).take_while(u8::is_ascii_digit).count();
    // As many digits as keep the number in its range.
    for length in (1..=digits).rev() {
        let value: i64 = text[..length].parse().ok()?;
        if range.contains(&value) {
            return Some((value, &text[length..]));
        }
    }
    None
}

fn name<'a>(text: &'a str, names: &[&str], short: bool) -> Option<(usize, &'a str)> {
    names.iter().enumerate().find_map(|(at, name)| {
        let name = if short { &name[..3] } else { name };
        let head = text.get(..name.len())?;
        head.eq_ignore_ascii_case(name).then(|| (at, &text[name.len()..]))
    })
}

fn directive<'a>(fields: &mut Fields, code: char, text: &'a str) -> Option<&'a str> {
    let mut set = |slot: fn(&mut Fields) -> &mut i64, most, range| {
        let (value, rest) = number(text, most, range)?;
        *slot(fields) = value;
        Some(rest)
    };
    match code {
        'M' => return set(|fields| &mut fields.minute, 2, 0..=59),
        'S' => return set(|fields| &mut fields.second, 2, 0..=61),
        _ => {}
    }
    let (value, rest) = match code {
        'a' | 'A' => {
            let (at, rest) = name(text, &DAYS, code == 'a')?;
            fields.weekday = Some(at as i64);
            return Some(rest);
        }
        'b' | 'B' => {
            let (at, rest) = name(text, &MONTHS, code == 'b')?;
            fields.month = Some(at as i64 + 1);
            return Some(rest);
        }
        'p' => {
            let (at, rest) = name(text, &["AM ", "PM "].map(|name| &name[..2]), false)?;
            fields.pm = Some(at == 1);
            return Some(rest);
        }
        'f' => {
            let digits = text.bytes().take(6).take_while(u8::is_ascii_digit).count();
            if digits == 0 {
                return None;
            }
            fields.micro = format!("{:0<6}", &text[..digits]).parse().ok()?;
            return Some(&text[digits..]);
        }
        'z' => return zone(fields, text),
        'Z' => {
            let known = ["UTC", "GMT"].into_iter().find(|known| text.starts_with(known));
            return Some(&text[known.map_or(0, str::len)..]);
        }
        '%' => return text.strip_prefix('%'),
        'Y' | 'G' => {
            if text.len() < 4 || !text.as_bytes()[..4].iter().all(u8::is_ascii_digit) {
                return None;
            }
            (text[..4].parse().ok()?, &text[4..])
        }
        'y' => {
            if text.len() < 2 || !text.as_bytes()[..2].iter().all(u8::is_ascii_digit) {
                return None;
            }
            (text[..2].parse().ok()?, &text[2..])
        }
        'm' => number(text, 2, 1..=12)?,
        'd' => number(text.trim_start_matches(' '), 2, 1..=31)?,
        'H' => number(text, 2, 0..=23)?,
        'I' => number(text, 2, 1..=12)?,
        'j' => number(text, 3, 1..=366)?,
        'w' => number(text, 1, 0..=6)?,
        'u' => number(text, 1, 1..=7)?,
        'V' => number(text, 2, 1..=53)?,
        _ => number(text, 2, 0..=53)?,
    };
    match code {
        'Y' => fields.year = Some(value),
        'y' => fields.year = Some(if value < 69 { 2000 + value } else { 1900 + value }),
        'm' => fields.month = Some(value),
        'd' => fields.day = Some(value),
        'H' => fields.hour = Some(value),
        'I' => fields.hour12 = Some(value),
        'j' => fields.ordinal = Some(value),
        'w' | 'u' => fields.weekday = Some((value + 6) % 7),
        'G' => fields.iso_year = Some(value),
        'V' => fields.iso_week = Some(value),
        'U' | 'W' => fields.week = Some((value, code == 'W')),
        _ => {}
    }
    Some(rest)
}

fn zone<'a>(fields: &mut Fields, text: &'a str) -> Option<&'a str> {
    if let Some(rest) = text.strip_prefix('Z') {
        fields.offset = Some(0);
        return Some(rest);
    }
    let sign = match text.as_bytes().first()? {
        b'+' => 1,
        b'-' => -1,
        _ => return None,
    };
    let body = &text[1..];
    let (hours, rest) = number(body, 2, 0..=23)?;
    let has_colon = rest.starts_with(':');
    let (minutes, mut rest) = number(rest.strip_prefix(':').unwrap_or(rest), 2, 0..=59)?;
    let mut micros = (hours * 60 + minutes) * 60_000_000;
    let tail = if has_colon { rest.strip_prefix(':') } else { Some(rest) };
    if let Some((seconds, after)) = tail.and_then(|tail| number(tail, 2, 0..=59)) {
        micros += seconds * 1_000_000;
        rest = after;
        if let Some(fraction) = rest.strip_prefix('.') {
            let digits = fraction.bytes().take(6).take_while(u8::is_ascii_digit).count();
            micros += format!("{:0<6}", fraction.get(..digits)?).parse::<i64>().ok()?;
            rest = fraction.get(digits..)?;
        }
    }
    fields.offset = Some(sign * micros);
    Some(rest)
}
