//! The parameters of one statement, in the form in which the driver takes them, and how they are logged.

use std::fmt::Write;
use std::rc::Rc;

use sql::{Value, repr_str};

/// One set of parameters for a statement with `?` marks.
pub type Row = Rc<[Value]>;

/// Values by name, in the order in which they were given.
pub type NamedRow = Rc<[(Rc<str>, Value)]>;

/// What goes to the driver with a statement.
#[derive(Clone, Debug)]
pub enum Parameters {
    /// One set by position: logged as a tuple.
    Positional(Row),
    /// Several sets by position (`executemany`): logged as a list of tuples.
    Many(Rc<[Row]>),
    /// One set by name: logged as a dictionary.
    Named(NamedRow),
    /// Several sets by name, as the caller gave them: logged as a list of dictionaries, its text cut as a whole.
    Given(Rc<[NamedRow]>),
}

/// The most characters of one value that are logged.
const MAX_CHARS: usize = 300;
/// The most values of one set that are logged.
const MAX_PARAMS: usize = 100;

impl Parameters {
    /// No parameters: an empty tuple.
    pub fn none() -> Self {
        Self::Positional(Rc::from([]))
    }

    /// Whether there are none; such are left out of error messages.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Positional(row) => row.is_empty(),
            Self::Many(rows) => rows.is_empty(),
            Self::Named(row) => row.is_empty(),
            Self::Given(rows) => rows.is_empty(),
        }
    }

    /// As SQLAlchemy logs them, with at most `batches` sets; 10 in the log and in messages.
    pub fn repr(&self, batches: usize) -> String {
        match self {
            Self::Positional(row) => tuple(row),
            Self::Named(row) => dictionary(row),
            Self::Many(rows) => many(rows, batches, |row| tuple(row)),
            Self::Given(rows) => {
                let mut text = String::from("[");
                for (index, row) in rows.iter().enumerate() {
                    if index > 0 {
                        text.push_str(", ");
                    }
                    text.push('{');
                    for (place, (key, value)) in row.iter().enumerate() {
                        if place > 0 {
                            text.push_str(", ");
                        }
                        text.push_str(&repr_str(key));
                        text.push_str(": ");
                        text.push_str(&value.repr());
                    }
                    text.push('}');
                }
                text.push(']');
                truncated(text)
            }
        }
    }
}

fn many<T>(rows: &[T], batches: usize, one: impl Fn(&T) -> String) -> String {
    let list = |rows: &[T]| rows.iter().map(&one).collect::<Vec<_>>().join(", ");
    if rows.len() > batches {
        format!(
            "[{}  ... displaying {batches} of {} total bound parameter sets ...  {}]",
            list(&rows[..batches - 2]),
            rows.len(),
            list(&rows[rows.len() - 2..])
        )
    } else {
        format!("[{}]", list(rows))
    }
}

fn tuple(row: &[Value]) -> String {
    let item = |value: &Value| truncated(value.repr());
    let mut text = String::from("(");
    write_items(row, &mut text, item);
    if row.len() == 1 {
        text.push(',');
    }
    text.push(')');
    text
}

/// A row as the log shows it.
pub(crate) fn tuple_repr(row: &[Value]) -> String {
    let items: Vec<String> = row.iter().map(|value| truncated(value.repr())).collect();
    let comma = if row.len() == 1 { "," } else { "" };
    format!("({}{comma})", items.join(", "))
}

fn dictionary(row: &[(Rc<str>, Value)]) -> String {
    let item = |(key, value): &(Rc<str>, Value)| format!("{}: {}", repr_str(key), truncated(value.repr()));
    let mut text = String::from("{");
    write_items(row, &mut text, item);
    text.push('}');
    text
}

fn write_items<T>(items: &[T], out: &mut String, one: impl Fn(&T) -> String) {
    let write = |items: &[T], out: &mut String| {
        for (index, item) in items.iter().enumerate() {
            if index > 0 {
                out.push_str(", ");
            }
            out.push_str(&one(item));
        }
    };
    if items.len() > MAX_PARAMS {
        let half = MAX_PARAMS / 2;
        write(&items[..half], out);
        let _ = write!(out, " ... {} parameters truncated ... ", items.len() - MAX_PARAMS);
        write(&items[items.len() - half..], out);
    } else {
        write(items, out);
    }
}

fn truncated(text: String) -> String {
    if text.len() <= MAX_CHARS {
        return text;
    }
    let length = text.chars().count();
    if length <= MAX_CHARS {
        return text;
    }
    let half = MAX_CHARS / 2;
    let head: String = text.chars().take(half).collect();
    let tail: String = text.chars().skip(length - half).collect();
    format!("{head} ... ({} characters truncated) ... {tail}", length - MAX_CHARS)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(values: impl IntoIterator<Item = i64>) -> Row {
        values.into_iter().map(Value::Int).collect()
    }

    #[test]
    fn one_value_is_a_tuple_with_a_comma() {
        assert_eq!(Parameters::Positional(row([1])).repr(10), "(1,)");
        assert_eq!(Parameters::none().repr(10), "()");
    }

    #[test]
    fn more_than_ten_sets_show_eight_and_two() {
        let rows: Rc<[Row]> = (1..=12).map(|n| row([n])).collect();
        assert_eq!(
            Parameters::Many(rows).repr(10),
            "[(1,), (2,), (3,), (4,), (5,), (6,), (7,), (8,)  ... displaying 10 of 12 total bound parameter sets ...  \
             (11,), (12,)]"
        );
    }

    #[test]
    fn long_values_and_long_rows_are_cut() {
        let text = Parameters::Positional(Rc::from([Value::text(&"x".repeat(400))])).repr(10);
        assert!(text.contains("x ... (102 characters truncated) ... x"), "{text}");
        let text = Parameters::Positional(row(0..120)).repr(10);
        assert!(text.contains("49 ... 20 parameters truncated ... 70, 71"), "{text}");
    }
}
