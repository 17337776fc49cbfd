//! ISO 8601 texts.

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};

use super::classes;
use crate::{PyResult, Value, Vm};

/// `2024-01-31`.
pub(super) fn date_text(date: NaiveDate) -> String {
    format!("{:04}-{:02}-{:02}", date.year(), date.month(), date.day())
}

/// `12:30:00.000001`, as `timespec` asks.
pub(super) fn time_text(vm: &Vm, time: NaiveTime, timespec: Option<&Value>) -> PyResult<String> {
    let micro = time.nanosecond() / 1000;
    let spec = timespec.map_or(Some("auto"), Value::as_str);
    let (hour, minute, second) = (time.hour(), time.minute(), time.second());
    Ok(match spec {
        Some("auto") if micro == 0 => format!("{hour:02}:{minute:02}:{second:02}"),
        Some("auto" | "microseconds") => format!("{hour:02}:{minute:02}:{second:02}.{micro:06}"),
        Some("milliseconds") => format!("{hour:02}:{minute:02}:{second:02}.{:03}", micro / 1000),
        Some("seconds") => format!("{hour:02}:{minute:02}:{second:02}"),
        Some("minutes") => format!("{hour:02}:{minute:02}"),
        Some("hours") => format!("{hour:02}"),
        _ => return Err(vm.value_error("Unknown timespec value")),
    })
}

fn digits(text: &str, length: usize) -> Option<i64> {
    let part = text.get(..length)?;
    if part.bytes().all(|byte| byte.is_ascii_digit()) { part.parse().ok() } else { None }
}

/// Year, month and day of `YYYY-MM-DD`, `YYYYMMDD`, `YYYY-Www[-D]` and `YYYYWww[D]`.
pub(super) fn parse_date(text: &str) -> Option<(i64, i64, i64)> {
    let year = digits(text, 4)?;
    let rest = &text[4..];
    let extended = rest.starts_with('-');
    let rest = rest.strip_prefix('-').unwrap_or(rest);
    if let Some(week) = rest.strip_prefix('W') {
        let number = digits(week, 2)?;
        let day = match (&week[2..], extended) {
            ("", _) => 1,
            (day, true) => digits(day.strip_prefix('-')?, 1).filter(|_| day.len() == 2)?,
            (day, false) => digits(day, 1).filter(|_| day.len() == 1)?,
        };
        let weekday = chrono::Weekday::try_from(u8::try_from(day - 1).ok()?).ok()?;
        let date = NaiveDate::from_isoywd_opt(year as i32, number as u32, weekday)?;
        return Some((i64::from(date.year()), i64::from(date.month()), i64::from(date.day())));
    }
    let month = digits(rest, 2)?;
    let rest = &rest[2..];
    let rest = if extended { rest.strip_prefix('-')? } else { rest };
    (rest.len() == 2).then(|| digits(rest, 2)).flatten().map(|day| (year, month, day))
}

/// A parsed time of day.
pub(super) struct ParsedTime {
    /// Hour, minute, second, microsecond.
    pub clock: (i64, i64, i64, i64),
    /// Distance from UTC in microseconds.
    pub offset: Option<i64>,
}

fn parse_clock(text: &str) -> Option<(i64, i64, i64, i64)> {
    let (whole, fraction) = match text.find(['.', ',']) {
        Some(at) => (&text[..at], Some(&text[at + 1..])),
        None => (text, None),
    };
    let hour = digits(whole, 2)?;
    let mut rest = &whole[2..];
    let extended = rest.starts_with(':');
    let mut parts = [0, 0];
    let mut count = 0;
    while !rest.is_empty() {
        if extended {
            rest = rest.strip_prefix(':')?;
        }
        *parts.get_mut(count)? = digits(rest, 2)?;
        count += 1;
        rest = &rest[2..];
    }
    let micro = match fraction {
        None => 0,
        Some(fraction) => {
            if count < 2 || fraction.is_empty() || !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
                return None;
            }
            format!("{fraction:0<6}")[..6].parse().ok()?
        }
    };
    Some((hour, parts[0], parts[1], micro))
}

/// Parses a time of day with an optional distance from UTC.
pub(super) fn parse_time(text: &str) -> Option<ParsedTime> {
    if let Some(clock) = text.strip_suffix('Z') {
        return Some(ParsedTime { clock: parse_clock(clock)?, offset: Some(0) });
    }
    match text.find(['+', '-']) {
        None => Some(ParsedTime { clock: parse_clock(text)?, offset: None }),
        Some(at) => {
            let sign = if text[at..].starts_with('-') { -1 } else { 1 };
            let (hour, minute, second, micro) = parse_clock(&text[at + 1..])?;
            let offset = ((hour * 60 + minute) * 60 + second) * 1_000_000 + micro;
            // CPython lets one character stand between the seconds and the distance.
            let clock = &text[..at];
            let clock = parse_clock(clock).or_else(|| parse_clock(clock.get(..8).filter(|_| at == 9)?))?;
            Some(ParsedTime { clock, offset: Some(sign * offset) })
        }
    }
}

/// A `timezone` for a parsed distance.
pub(super) fn zone_value(vm: &Vm, offset: Option<i64>) -> PyResult {
    let classes = classes(vm)?;
    Ok(match offset {
        None => Value::None,
        Some(0) => classes.utc.clone(),
        Some(offset) => {
            let delta = super::make_delta(vm, i128::from(offset))?;
            vm.call(&classes.timezone.value(), &[delta])?
        }
    })
}
