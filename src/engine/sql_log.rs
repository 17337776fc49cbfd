//! The log file of `--sql-log`: one block a statement.

use std::cell::RefCell;
use std::rc::Rc;

use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta};

use crate::environment::Clock;
use crate::observer::{Observer, Statement};

/// Writes each statement as a block: its text, `-- params: …`, an empty line.
///
/// A moment within two days of now reads `<NOW>`, an address `0x...`, so that two runs can be compared.
pub struct SqlLog {
    today: NaiveDateTime,
    text: RefCell<String>,
}

impl SqlLog {
    /// An empty log; the clock says what "now" is.
    pub fn new(clock: &dyn Clock) -> Rc<Self> {
        Rc::new(Self { today: now(clock), text: RefCell::default() })
    }

    /// The blocks written since the last call.
    pub fn take(&self) -> String {
        std::mem::take(&mut self.text.borrow_mut())
    }
}

impl Observer for SqlLog {
    fn statement_started(&self, statement: &Statement) {
        let mut text = self.text.borrow_mut();
        text.push_str(&normalize(statement.sql.trim_matches('\n'), self.today));
        text.push('\n');
        if let Some(parameters) = statement.parameters_repr() {
            text.push_str("-- params: ");
            text.push_str(&normalize(&parameters, self.today));
            text.push('\n');
        }
        text.push('\n');
    }
}

fn now(clock: &dyn Clock) -> NaiveDateTime {
    DateTime::from_timestamp_micros(clock.unix_micros()).unwrap_or_default().naive_utc()
}

/// Replaces moments near the clock's now by `<NOW>` and addresses by `0x...`, as recorded logs and warnings have them.
pub fn normalize_recording(text: &str, clock: &dyn Clock) -> String {
    normalize(text, now(clock))
}

fn normalize(text: &str, today: NaiveDateTime) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    let mut before = None;
    while let Some(c) = rest.chars().next() {
        let found = match c {
            '2' => moment(rest, today).map(|length| ("<NOW>", length)),
            '0' if !before.is_some_and(is_word) => address(rest).map(|length| ("0x...", length)),
            _ => None,
        };
        let length = if let Some((replacement, length)) = found {
            out.push_str(replacement);
            length
        } else {
            out.push(c);
            c.len_utf8()
        };
        before = rest[..length].chars().next_back();
        rest = &rest[length..];
    }
    out
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// The length of `0x` and at least six small hexadecimal digits.
fn address(text: &str) -> Option<usize> {
    let digits = text.strip_prefix("0x")?;
    let length = digits.bytes().take_while(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f')).count();
    (length >= 6).then_some(length + 2)
}

/// The length of `2026-11-22 11:48:38.682000` where that is within two days.
fn moment(text: &str, today: NaiveDateTime) -> Option<usize> {
    let head = text.get(..19)?;
    if !fits(head, "20##-##-##?##:##:##") {
        return None;
    }
    let date = NaiveDate::parse_from_str(&head[..10], "%Y-%m-%d").ok()?;
    let distance = date.and_time(chrono::NaiveTime::MIN).signed_duration_since(today).abs();
    if distance >= TimeDelta::days(2) {
        return None;
    }
    let fraction =
        text[19..].strip_prefix('.').map_or(0, |digits| digits.bytes().take(6).take_while(u8::is_ascii_digit).count());
    Some(if fraction > 0 { 20 + fraction } else { 19 })
}

fn fits(text: &str, pattern: &str) -> bool {
    text.bytes().zip(pattern.bytes()).all(|(byte, wanted)| match wanted {
        b'#' => byte.is_ascii_digit(),
        b'?' => matches!(byte, b' ' | b'T'),
        _ => byte == wanted,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_moments_near_now_are_replaced() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).and_then(|d| d.and_hms_opt(12, 0, 0)).expect("a moment");
        let text = "('2026-11-22 11:48:38.682000', '2026-11-21T00:00:00', '2024-01-01 00:00:00') <A at 0x7f00aa11bb>";
        assert_eq!(normalize(text, today), "('<NOW>', '<NOW>', '2024-01-01 00:00:00') <A at 0x...>");
        assert_eq!(normalize("10x123456 0x12345 é2", today), "10x123456 0x12345 é2");
    }
}
