//! The log lines of `echo=True`.

use std::rc::Rc;

use chrono::DateTime;
use sql::Value;

use crate::connection::Note;
use crate::environment::{Clock, EchoSink};
use crate::observer::Statement;

/// Prints a statement as SQLAlchemy's logger does: one record with the SQL, one with the note and the parameters.
pub(crate) fn print(
    sink: &dyn EchoSink,
    clock: &dyn Clock,
    statement: &Statement,
    note: Option<&Note>,
    token: Option<&str>,
) {
    let token = token.map(|token| format!("[{token}] ")).unwrap_or_default();
    sink.print(&format!("{}{token}{}\n", head(clock), statement.sql));
    if let (Some(note), Some(parameters)) = (note, statement.parameters_repr()) {
        sink.print(&format!("{}{token}[{}] {parameters}\n", head(clock), note.text(clock.micros())));
    }
}

fn head(clock: &dyn Clock) -> String {
    let moment = DateTime::from_timestamp_micros(clock.unix_micros()).unwrap_or_default();
    format!("{} INFO sqlalchemy.engine.Engine ", moment.format("%Y-%m-%d %H:%M:%S,%3f"))
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
