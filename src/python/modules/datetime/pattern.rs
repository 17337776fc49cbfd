//! `strftime`.

use chrono::{Datelike, NaiveDateTime, Timelike};

use super::{DateTime, Time, utc_offset};
use crate::{Args, PyResult, Value, Vm};

pub(super) const DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
pub(super) const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Formats a date and time; directives that no one knows stand for themselves.
pub fn format(moment: NaiveDateTime, format: &str) -> String {
    let mut out = String::with_capacity(format.len() * 2);
    let mut chars = format.chars();
    while let Some(c) = chars.next() {
        if c != '%' {
            out.push(c);
            continue;
        }
        let Some(mut code) = chars.next() else {
            out.push('%');
            break;
        };
        let unpadded = code == '-';
        if unpadded {
            code = chars.next().unwrap_or('-');
        }
        match directive(moment, code) {
            Some(text) if unpadded => {
                let trimmed = text.trim_start_matches(['0', ' ']);
                out.push_str(if trimmed.is_empty() { "0" } else { trimmed });
            }
            Some(text) => out.push_str(&text),
            None => {
                out.push('%');
                out.push(code);
            }
        }
    }
    out
}

fn directive(moment: NaiveDateTime, code: char) -> Option<String> {
    let weekday = moment.weekday();
    let day_name = DAYS[weekday.num_days_from_monday() as usize];
    let month_name = MONTHS[moment.month0() as usize];
    let (pm, hour12) = moment.hour12();
    let from_sunday = weekday.num_days_from_sunday();
    let from_monday = weekday.num_days_from_monday();
    Some(match code {
        'a' => day_name[..3].to_owned(),
        'A' => day_name.to_owned(),
        'w' => from_sunday.to_string(),
        'u' => (from_monday + 1).to_string(),
        'd' => format!("{:02}", moment.day()),
        'e' => format!("{:2}", moment.day()),
        'b' | 'h' => month_name[..3].to_owned(),
        'B' => month_name.to_owned(),
        'm' => format!("{:02}", moment.month()),
        'y' => format!("{:02}", moment.year().rem_euclid(100)),
        // glibc pads neither `%Y` nor `%G`.
        'Y' => moment.year().to_string(),
        'C' => format!("{:02}", moment.year() / 100),
        'H' => format!("{:02}", moment.hour()),
        'k' => format!("{:2}", moment.hour()),
        'I' => format!("{hour12:02}"),
        'l' => format!("{hour12:2}"),
        'p' => (if pm { "PM" } else { "AM" }).to_owned(),
        'P' => (if pm { "pm" } else { "am" }).to_owned(),
        'M' => format!("{:02}", moment.minute()),
        'S' => format!("{:02}", moment.second()),
        'f' => format!("{:06}", moment.nanosecond() / 1000),
        'j' => format!("{:03}", moment.ordinal()),
        'U' => format!("{:02}", (moment.ordinal0() + 7 - from_sunday) / 7),
        'W' => format!("{:02}", (moment.ordinal0() + 7 - from_monday) / 7),
        'V' => format!("{:02}", moment.iso_week().week()),
        'G' => moment.iso_week().year().to_string(),
        'g' => format!("{:02}", moment.iso_week().year().rem_euclid(100)),
        'c' => format(moment, "%a %b %e %H:%M:%S %Y"),
        'x' | 'D' => format(moment, "%m/%d/%y"),
        'X' | 'T' => format(moment, "%H:%M:%S"),
        'R' => format(moment, "%H:%M"),
        'r' => format(moment, "%I:%M:%S %p"),
        'F' => format(moment, "%Y-%m-%d"),
        's' => moment.and_utc().timestamp().to_string(),
        'n' => "\n".to_owned(),
        't' => "\t".to_owned(),
        '%' => "%".to_owned(),
        _ => return None,
    })
}

/// The argument of `strftime`.
pub(super) fn argument<'a>(vm: &Vm, args: &'a Args<'_>) -> PyResult<&'a str> {
    let Some(format) = args.get(1).or_else(|| args.keyword("format")) else {
        return Err(vm.type_error("strftime() missing required argument 'format' (pos 1)"));
    };
    format.as_str().ok_or_else(|| {
        let name = crate::builtins::arguments::type_name(vm, format);
        vm.type_error(&format!("strftime() argument 1 must be str, not {name}"))
    })
}

/// `value.strftime(format)`: the zone's directives ask its `tzinfo`.
pub(super) fn format_value(vm: &Vm, value: &Value, moment: NaiveDateTime, text: &str) -> PyResult<String> {
    if !text.contains("%z") && !text.contains("%Z") && !text.contains("%:z") {
        return Ok(format(moment, text));
    }
    let (zone, about) = match (super::read::<DateTime>(value), super::read::<Time>(value)) {
        (Some(state), _) => (state.zone.clone(), value.clone()),
        (None, Some(state)) => (state.zone.clone(), Value::None),
        (None, None) => (Value::None, Value::None),
    };
    let mut replaced = String::with_capacity(text.len());
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        if c != '%' {
            replaced.push(c);
            continue;
        }
        match chars.next() {
            Some('z') => {
                if let Some(offset) = utc_offset(vm, &zone, &about)? {
                    replaced.push_str(&super::zone::offset_text(offset).replace(':', ""));
                }
            }
            Some('Z') => {
                let name = super::time::zone_call(vm, &zone, "tzname", &about)?;
                replaced.push_str(&name.as_str().unwrap_or_default().replace('%', "%%"));
            }
            Some(':') if chars.as_str().starts_with('z') => {
                chars.next();
                if let Some(offset) = utc_offset(vm, &zone, &about)? {
                    replaced.push_str(&super::zone::offset_text(offset));
                }
            }
            Some(code) => {
                replaced.push('%');
                replaced.push(code);
            }
            None => replaced.push('%'),
        }
    }
    Ok(format(moment, &replaced))
}
