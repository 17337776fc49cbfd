//! Log records of engines and pools.

use std::rc::Rc;

use chrono::DateTime;
use sql::Value;

use crate::environment::{Clock, EchoSink};

/// How much an engine or a pool logs by itself; SQLAlchemy: `echo`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Echo {
    /// What its logger lets through.
    #[default]
    Unset,
    /// The same, and the program said so; SQLAlchemy: `echo=False`.
    Off,
    /// Statements; SQLAlchemy: `echo=True`.
    Info,
    /// Rows, too; SQLAlchemy: `echo="debug"`.
    Debug,
}

impl Echo {
    /// Whether anything is logged by itself.
    pub fn is_loud(self) -> bool {
        matches!(self, Self::Info | Self::Debug)
    }
}

/// The level of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// `DEBUG`.
    Debug,
    /// `INFO`.
    Info,
}

impl Severity {
    /// Its name in the log.
    pub fn name(self) -> &'static str {
        match self {
            Self::Debug => "DEBUG",
            Self::Info => "INFO",
        }
    }

    /// The number that Python's `logging` has for it.
    pub fn number(self) -> i64 {
        match self {
            Self::Debug => 10,
            Self::Info => 20,
        }
    }

    /// Whether an engine or a pool logs records of this level by itself.
    pub fn is_echoed(self, echo: Echo) -> bool {
        match self {
            Self::Debug => echo == Echo::Debug,
            Self::Info => echo.is_loud(),
        }
    }
}

/// A record: a template with places, and the texts for them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// The template, `[%s] %r` for example; a text as it is where there are no arguments.
    pub template: Rc<str>,
    /// What stands in the places.
    pub arguments: Vec<String>,
}

impl Message {
    /// A text as it is.
    pub fn text(text: &str) -> Self {
        Self { template: Rc::from(text), arguments: Vec::new() }
    }

    /// A template with arguments.
    pub fn with(template: &str, arguments: Vec<String>) -> Self {
        Self { template: Rc::from(template), arguments }
    }

    /// The record's text.
    ///
    /// ```
    /// use engine::Message;
    /// let message = Message::with("[%s] %r", vec!["raw sql".to_owned(), "(1,)".to_owned()]);
    /// assert_eq!(message.to_text(), "[raw sql] (1,)");
    /// ```
    pub fn to_text(&self) -> String {
        if self.arguments.is_empty() {
            return self.template.to_string();
        }
        let mut out = String::new();
        let mut rest = &*self.template;
        for argument in &self.arguments {
            let Some((before, after)) = rest.split_once('%') else { break };
            out.push_str(before);
            out.push_str(argument);
            rest = after.get(1..).unwrap_or_default();
        }
        out.push_str(rest);
        out
    }
}

/// Takes the records of engines and pools in place of the console.
pub trait Log {
    /// Whether anybody takes records of this level from a logger whose owner has this echo.
    fn takes(&self, logger: &str, echo: Echo, severity: Severity) -> bool;

    /// Whether the answer of [`Self::takes`] may change while the program runs.
    fn may_change(&self) -> bool;

    /// Writes a record.
    fn write(&self, logger: &str, echo: Echo, severity: Severity, message: &Message);

    /// An engine or a pool was made, or its echo was changed.
    fn announced(&self, logger: &str, echo: Echo);
}

/// Prints a record as SQLAlchemy's own handler does.
pub fn print(sink: &dyn EchoSink, clock: &dyn Clock, logger: &str, severity: Severity, message: &Message) {
    let moment = DateTime::from_timestamp_micros(clock.unix_micros()).unwrap_or_default();
    let moment = moment.format("%Y-%m-%d %H:%M:%S,%3f");
    sink.print(&format!("{moment} {} {logger} {}\n", severity.name(), message.to_text()));
}

/// The text of the execution option `logging_token`.
pub(crate) fn token(value: &Value) -> Option<Rc<str>> {
    match value {
        Value::Str(text) if !text.is_empty() => Some(text.clone()),
        _ => None,
    }
}

/// A number with four digits that count: C's `%.4g`.
pub(crate) fn four_digits(number: f64) -> String {
    if number == 0.0 {
        return "0".to_owned();
    }
    let exponent = number.abs().log10().floor() as i32;
    if !(-4..4).contains(&exponent) {
        let text = format!("{number:.3e}");
        let (digits, power) = text.split_once('e').unwrap_or((&text, "0"));
        let digits = if digits.contains('.') { digits.trim_end_matches('0').trim_end_matches('.') } else { digits };
        let power: i32 = power.parse().unwrap_or(0);
        let sign = if power < 0 { '-' } else { '+' };
        return format!("{digits}e{sign}{:02}", power.abs());
    }
    let decimals = usize::try_from(3 - exponent).unwrap_or(0);
    let text = format!("{number:.decimals$}");
    if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_print_as_c_prints_them() {
        for (number, expected) in
            [(0.004_285, "0.004285"), (0.005_038_4, "0.005038"), (12.345_6, "12.35"), (0.000_05, "5e-05"), (0.5, "0.5")]
        {
            assert_eq!(four_digits(number), expected);
        }
    }
}
