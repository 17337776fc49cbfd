//! The rows of a table.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::table::say_no_table;
use crate::{Evidence, Quantity, TableEvidence, Value};

/// How far two floating point numbers may be apart and count as the same.
const TOLERANCE: f64 = 1e-9;
/// How many rows a message lists.
const LISTED: usize = 8;

/// What a value of a row should be.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Expected {
    /// NULL.
    Null,
    /// Anything but NULL.
    NotNull,
    /// This integer; a floating point number of the same value passes.
    Integer(i64),
    /// This number.
    Real(f64),
    /// This text.
    Text(String),
}

/// The columns of a row that matter, and their values.
type ExpectedRow = Vec<(String, Expected)>;

/// A table holds these rows, in any order.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RowsCondition {
    /// The table's name.
    pub table: String,
    /// For each row the columns that matter and their values.
    pub rows: Vec<ExpectedRow>,
    /// The query whose rows these are, in place of [`RowsCondition::rows`].
    pub query: Option<String>,
    /// How many rows there are.
    pub count: Option<Quantity>,
    /// Whether other rows may stand beside [`RowsCondition::rows`].
    pub allows_others: bool,
}

impl RowsCondition {
    pub(super) fn test(&self, evidence: &Evidence) -> Result<(), String> {
        let Some(table) = evidence.table(&self.table) else {
            return Err(say_no_table(&self.table, evidence));
        };
        let rows = self.expected(evidence)?;
        if let Some(column) =
            rows.iter().flatten().map(|(column, _)| column).find(|column| table.position(column).is_none())
        {
            return Err(format!("Table {}: the column {column} is missing.", self.table));
        }
        let count = self.count.as_ref().map(|count| count.of(evidence)).transpose()?;
        self.test_count(table, count)?;
        self.test_rows(table, &rows)
    }

    /// Every query of the condition.
    pub(super) fn queries(&self) -> impl Iterator<Item = &str> {
        self.query.as_deref().into_iter().chain(self.count.as_ref().and_then(Quantity::query))
    }

    fn expected(&self, evidence: &Evidence) -> Result<Cow<'_, [ExpectedRow]>, String> {
        let Some(query) = &self.query else { return Ok(Cow::Borrowed(&self.rows)) };
        let answer = evidence.answer(query)?;
        let row = |row: &Vec<Value>| answer.columns.iter().cloned().zip(row.iter().map(Expected::of)).collect();
        Ok(Cow::Owned(answer.rows.iter().map(row).collect()))
    }

    fn test_count(&self, table: &TableEvidence, count: Option<u64>) -> Result<(), String> {
        match count {
            Some(count) if count != table.row_count => Err(format!(
                "Table {}: expected {}, found {}.",
                self.table,
                rows_in_words(count),
                rows_in_words(table.row_count)
            )),
            _ => Ok(()),
        }
    }

    fn test_rows(&self, table: &TableEvidence, expected: &[ExpectedRow]) -> Result<(), String> {
        if expected.is_empty() && self.query.is_none() {
            return Ok(());
        }
        let mut others: Vec<&Vec<Value>> = table.rows.iter().collect();
        let mut missing = Vec::new();
        for row in expected {
            match others.iter().position(|found| is_row(table, found, row)) {
                Some(place) => {
                    others.remove(place);
                }
                None => missing.push(row),
            }
        }
        if missing.is_empty() && (self.allows_others || others.is_empty()) {
            return Ok(());
        }
        let wanted = expected.len() as u64;
        let is_enough = if self.allows_others { wanted <= table.row_count } else { wanted == table.row_count };
        let mut lines = vec![if is_enough {
            let verb = if missing.len() == 1 { "is" } else { "are" };
            format!("Table {}: {} {verb} not as expected.", self.table, rows_in_words(missing.len() as u64))
        } else {
            let at_least = if self.allows_others { "at least " } else { "" };
            let (wanted, found) = (rows_in_words(wanted), rows_in_words(table.row_count));
            format!("Table {}: expected {at_least}{wanted}, found {found}.", self.table)
        }];
        // Where as many are missing as are left over, each is probably the other with something wrong in it.
        if missing.len() == others.len() {
            let is_only = missing.len() == 1 && !self.allows_others;
            lines.extend(pairs(table, &mut missing, &mut others, is_only).into_iter().take(LISTED));
        }
        lines.extend(missing.iter().take(LISTED).map(|row| format!("  missing       {}", say_expected(row))));
        if !self.allows_others || !missing.is_empty() {
            let shown = shown_columns(table, expected);
            lines.extend(
                others.iter().take(LISTED).map(|row| format!("  not expected  {}", say_row(table, row, &shown))),
            );
        }
        Err(lines.join("\n"))
    }
}

/// Takes out the rows that differ in a part of their columns, or the only one, and says how.
fn pairs(
    table: &TableEvidence,
    missing: &mut Vec<&ExpectedRow>,
    others: &mut Vec<&Vec<Value>>,
    is_only: bool,
) -> Vec<String> {
    let mut lines = Vec::new();
    missing.retain(|row| {
        let alike =
            |found: &Vec<Value>| row.iter().filter(|part| is_row(table, found, std::slice::from_ref(part))).count();
        let nearest = others.iter().enumerate().max_by_key(|(place, found)| (alike(found), std::cmp::Reverse(*place)));
        let Some((place, found)) = nearest.filter(|(_, found)| is_only || alike(found) > 0) else { return true };
        lines.push(say_difference(table, row, found));
        others.remove(place);
        false
    });
    lines
}

/// `  differs       name = 't5': loss should be NULL, and is 0.3`.
fn say_difference(table: &TableEvidence, expected: &ExpectedRow, found: &[Value]) -> String {
    let (same, other): (Vec<_>, Vec<_>) =
        expected.iter().cloned().partition(|part| is_row(table, found, std::slice::from_ref(part)));
    let same = if same.is_empty() { String::new() } else { format!("{}: ", say_expected(&same)) };
    let other: Vec<String> = other
        .iter()
        .map(|(column, expected)| {
            let value = table.position(column).and_then(|place| found.get(place)).unwrap_or(&Value::Null);
            format!("{column} should be {}, and is {}", say_wish(expected), say_value(value))
        })
        .collect();
    format!("  differs       {same}{}", other.join("; "))
}

/// The columns that some expected row names, in order of first mention; all of them where no row is expected.
fn shown_columns<'a>(table: &'a TableEvidence, expected: &'a [ExpectedRow]) -> Vec<&'a str> {
    let mut shown: Vec<&str> = Vec::new();
    for (column, _) in expected.iter().flatten() {
        if !shown.contains(&column.as_str()) {
            shown.push(column);
        }
    }
    if shown.is_empty() {
        shown.extend(table.columns.iter().map(|column| column.name.as_str()));
    }
    shown
}

impl Expected {
    /// The value that a query told.
    fn of(value: &Value) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Integer(number) => Self::Integer(*number),
            Value::Real(number) => Self::Real(*number),
            Value::Text(text) => Self::Text(text.clone()),
            Value::Blob(_) => Self::NotNull,
        }
    }
}

fn rows_in_words(count: u64) -> String {
    match count {
        0 => "no row".to_owned(),
        1 => "1 row".to_owned(),
        count => format!("{count} rows"),
    }
}

fn is_row(table: &TableEvidence, found: &[Value], expected: &[(String, Expected)]) -> bool {
    expected.iter().all(|(column, expected)| {
        table.position(column).and_then(|place| found.get(place)).is_some_and(|value| is_value(value, expected))
    })
}

fn is_value(found: &Value, expected: &Expected) -> bool {
    match (found, expected) {
        (Value::Null, Expected::Null) => true,
        (found, Expected::NotNull) => *found != Value::Null,
        (Value::Integer(found), Expected::Integer(expected)) => found == expected,
        (Value::Integer(found), Expected::Real(expected)) => is_close(*found as f64, *expected),
        (Value::Real(found), Expected::Integer(expected)) => is_close(*found, *expected as f64),
        (Value::Real(found), Expected::Real(expected)) => is_close(*found, *expected),
        (Value::Text(found), Expected::Text(expected)) => found == expected,
        _ => false,
    }
}

fn is_close(left: f64, right: f64) -> bool {
    (left - right).abs() <= TOLERANCE * left.abs().max(right.abs()).max(1.0)
}

fn say_expected(row: &[(String, Expected)]) -> String {
    row.iter().map(|(column, expected)| format!("{column} = {}", say_wish(expected))).collect::<Vec<_>>().join(", ")
}

fn say_wish(expected: &Expected) -> String {
    match expected {
        Expected::Null => "NULL".to_owned(),
        Expected::NotNull => "(any value)".to_owned(),
        Expected::Integer(number) => number.to_string(),
        Expected::Real(number) => format!("{number:?}"),
        Expected::Text(text) => format!("'{text}'"),
    }
}

fn say_value(value: &Value) -> String {
    match value {
        Value::Null => "NULL".to_owned(),
        Value::Integer(number) => number.to_string(),
        Value::Real(number) => format!("{number:?}"),
        Value::Text(text) => format!("'{text}'"),
        Value::Blob(bytes) => format!("({} bytes)", bytes.len()),
    }
}

fn say_row(table: &TableEvidence, row: &[Value], columns: &[&str]) -> String {
    columns
        .iter()
        .filter_map(|column| Some(format!("{column} = {}", say_value(row.get(table.position(column)?)?))))
        .collect::<Vec<_>>()
        .join(", ")
}
