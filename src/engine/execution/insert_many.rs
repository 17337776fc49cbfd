//! INSERT of many rows with RETURNING; SQLAlchemy: "insertmanyvalues".

use std::rc::Rc;

use sql::Value;
use sql::dialect::Compiled;

use super::context::Context;
use crate::connection::{Connection, ExecutionOptions, Note, Sending};
use crate::error::Result;
use crate::observer::StatementKind;
use crate::parameters::{Parameters, Row};
use crate::result::CursorResult;

/// The most parameters that one statement is given.
const MAX_PARAMETERS: usize = 32_700;

/// Where `(?, ?)` stands in an INSERT, and which of the row's parameters belong to it.
struct ValuesClause {
    start: usize,
    end: usize,
    first: usize,
    last: usize,
}

impl Connection {
    /// Sends an INSERT for many rows: one at a time where rows have to come back in order and the database makes
    /// their keys, in batches otherwise.
    pub(super) fn insert_many(&self, context: Context, note: Note, options: &ExecutionOptions) -> Result<CursorResult> {
        let makes_keys = context.compiled.table.as_ref().is_none_or(|table| table.autoincrement_column().is_some());
        let returns = context.compiled.has_returning || !context.compiled.implicit_returning.is_empty();
        let is_ordered = context.compiled.sort_by_parameter_order && returns;
        let page = match options.get("insertmanyvalues_page_size") {
            Some(Value::Int(size)) if *size > 0 => *size as usize,
            _ => self.engine().insertmanyvalues_page_size(),
        };
        let clause = if is_ordered && makes_keys { None } else { values_clause(&context.sql, &context.compiled) };
        let mut found: Vec<Rc<[Value]>> = Vec::with_capacity(context.rows.len());
        let mut first_note = Some(Box::new(note));
        let mut columns = None;
        let mut last_batch = 0;
        let mut send = |sql: Rc<str>, row: Row, note: Note| -> Result<()> {
            let logged = shortened(&sql);
            let parameters = Parameters::Positional(row);
            let sending = Sending { kind: StatementKind::Sql, sql, parameters, note, logged };
            let mut cursor = self.send(sending, Some(&context.compiled))?;
            columns = cursor.columns().cloned();
            found.extend(cursor.fetch_all());
            last_batch = cursor.row_count();
            Ok(())
        };
        let order = if is_ordered { "ordered" } else { "unordered" };
        match clause {
            None => {
                let total = context.rows.len();
                for (index, row) in context.rows.iter().enumerate() {
                    let text = format!("{}/{total} ({order}; batch not supported)", index + 1);
                    let note = Note::Batch { first: first_note.take(), text: Rc::from(text) };
                    send(context.sql.clone(), row.clone(), note)?;
                }
            }
            Some(clause) => {
                let size = clause.batch_size(page, context.rows.first().map_or(0, |row| row.len()));
                let total = context.rows.len().div_ceil(size);
                for (index, batch) in context.rows.chunks(size).enumerate() {
                    let text = format!("{}/{total} ({order})", index + 1);
                    let note = Note::Batch { first: first_note.take(), text: Rc::from(text) };
                    send(clause.sql(&context.sql, batch.len()), clause.parameters(batch), note)?;
                }
            }
        }
        let sentinels = context.compiled.sentinels.len();
        if sentinels > 0 {
            let shown = |count: usize| count.saturating_sub(sentinels);
            columns = columns.map(|names| names.iter().take(shown(names.len())).cloned().collect());
            found = found.iter().map(|row| row.iter().take(shown(row.len())).cloned().collect()).collect();
        }
        Ok(self.logged(context.result_of_rows(self, columns, found, last_batch, options)?))
    }
}

impl ValuesClause {
    fn batch_size(&self, page: usize, parameters: usize) -> usize {
        let each = (self.last - self.first).max(1);
        let outside = parameters.saturating_sub(self.last - self.first);
        page.min((MAX_PARAMETERS - outside.min(MAX_PARAMETERS)) / each).max(1)
    }

    /// The text with the clause repeated.
    fn sql(&self, sql: &str, count: usize) -> Rc<str> {
        let clause = &sql[self.start..self.end];
        let mut text = String::with_capacity(sql.len() + (clause.len() + 2) * count);
        text.push_str(&sql[..self.start]);
        for index in 0..count {
            if index > 0 {
                text.push_str(", ");
            }
            text.push_str(clause);
        }
        text.push_str(&sql[self.end..]);
        Rc::from(text)
    }

    /// The parameters of several rows; those outside of the clause are the first row's.
    fn parameters(&self, batch: &[Row]) -> Row {
        let Some(first) = batch.first() else { return Rc::from([]) };
        let left = first[..self.first].iter().cloned();
        let inside = batch.iter().flat_map(|row| row[self.first..self.last].iter().cloned());
        let right = first[self.last..].iter().cloned();
        left.chain(inside).chain(right).collect()
    }
}

/// A long text as it is logged.
fn shortened(sql: &str) -> Option<Rc<str>> {
    const LEFT: usize = 250;
    const RIGHT: usize = 100;
    const LONGEST: usize = 500;
    let length = sql.chars().count();
    if length <= LONGEST {
        return None;
    }
    let head: String = sql.chars().take(LEFT).collect();
    let tail: String = sql.chars().skip(length - RIGHT).collect();
    Some(Rc::from(format!("{head} ... {} characters truncated ... {tail}", length - LEFT - RIGHT)))
}

/// Finds the clause; none where the statement has no VALUES that can be repeated.
fn values_clause(sql: &str, compiled: &Compiled) -> Option<ValuesClause> {
    let start = sql.find(" VALUES (")? + " VALUES ".len();
    let mut depth = 0;
    let mut quote = None;
    let mut end = None;
    let mut marks = 0;
    for (at, c) in sql[start..].char_indices() {
        match (quote, c) {
            (Some(open), c) if c == open => quote = None,
            (Some(_), _) => {}
            (None, '\'' | '"') => quote = Some(c),
            (None, '?') => marks += 1,
            (None, '(') => depth += 1,
            (None, ')') => {
                depth -= 1;
                if depth == 0 {
                    end = Some(start + at + 1);
                    break;
                }
            }
            _ => {}
        }
    }
    let end = end?;
    let before = sql[..start].matches('?').count();
    // Values that belong to VALUES but stand behind it too (ON CONFLICT) differ from row to row.
    let positions = compiled.positions();
    let is_outside = |place: usize| place < before || place >= before + marks;
    let has_row_values_outside = positions
        .iter()
        .enumerate()
        .any(|(place, bind)| is_outside(place) && compiled.binds.get(*bind).is_some_and(|bind| bind.is_crud));
    (!has_row_values_outside).then_some(ValuesClause { start, end, first: before, last: before + marks })
}
