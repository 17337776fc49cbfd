//! INSERT statements: what objects give, how runs of objects become statements, what comes back.

use std::cell::OnceCell;
use std::rc::Rc;

use engine::{Connection, NamedRow};
use sql::Value;
use sql::expr::{Expr, Operand};
use sql::statement::{ColumnKey, Insert};

use crate::error::{Error, Result};
use crate::mapper::{EagerDefaults, Mapper};
use crate::persistence::fetch_back::{self, Written};
use crate::send;
use crate::state::{AttrValue, AttributeSet, InstanceState};

/// The values of one row to insert.
pub(crate) struct InsertRecord {
    pub(crate) state: Option<Rc<InstanceState>>,
    pub(crate) parameters: NamedRow,
    pub(crate) expressions: Vec<(usize, Expr)>,
    /// Which columns have a parameter, by their place in the table.
    pub(crate) columns: AttributeSet,
    pub(crate) has_primary_key: bool,
    pub(crate) has_defaults: bool,
    /// The primary key that the row got, for a row that no object waits for.
    pub(crate) key: OnceCell<Vec<Value>>,
}

impl InsertRecord {
    /// Whether one statement can serve both.
    fn is_like(&self, other: &Self) -> bool {
        self.columns == other.columns
            && self.expressions.is_empty() == other.expressions.is_empty()
            && self.has_primary_key == other.has_primary_key
            && self.has_defaults == other.has_defaults
    }
}

/// What objects give to their rows. A column without a value is named with NULL, unless a default makes its value.
pub(crate) fn collect(mapper: &Rc<Mapper>, states: &[Rc<InstanceState>]) -> Vec<InsertRecord> {
    states
        .iter()
        .map(|state| {
            let data = state.data.borrow();
            let value = |index: usize| data.value(index).cloned();
            let mut record = record(mapper, &value, true, false);
            record.state = Some(state.clone());
            record
        })
        .collect()
}

/// One row from values by attribute index.
///
/// With `names_nulls`, columns without a value or default are named with NULL; with `keeps_nulls`, a NULL that was
/// given is sent although the column has a default.
pub(crate) fn record(
    mapper: &Mapper,
    value: &dyn Fn(usize) -> Option<AttrValue>,
    names_nulls: bool,
    keeps_nulls: bool,
) -> InsertRecord {
    let persistence = mapper.persistence();
    let mut parameters = Vec::with_capacity(persistence.columns.len());
    let mut expressions = Vec::new();
    let mut columns = AttributeSet::new();
    let mut has_primary_key = true;
    let mut has_defaults = true;
    for (place, persisted) in persistence.columns.iter().enumerate() {
        match value(persisted.property.index()) {
            Some(AttrValue::Plain(value)) if !value.is_null() || persisted.evaluates_none || keeps_nulls => {
                parameters.push((persisted.key.clone(), value));
                columns.insert(place);
                continue;
            }
            Some(AttrValue::Expression(expr)) => expressions.push((place, expr)),
            _ if names_nulls && persisted.inserts_null => {
                parameters.push((persisted.key.clone(), Value::Null));
                columns.insert(place);
                continue;
            }
            _ => {}
        }
        has_primary_key &= !persisted.is_primary_key;
        has_defaults &= !persisted.has_server_default;
    }
    InsertRecord {
        state: None,
        parameters: Rc::from(parameters),
        expressions,
        columns,
        has_primary_key,
        has_defaults,
        key: OnceCell::new(),
    }
}

/// Sends rows: runs of rows with the same columns share a statement.
pub(crate) fn emit(mapper: &Rc<Mapper>, connection: &Connection, records: &[InsertRecord]) -> Result<()> {
    let mut rest = records;
    while let Some(first) = rest.first() {
        let count = rest.iter().take_while(|record| record.is_like(first)).count();
        let (run, after) = rest.split_at(count);
        emit_run(mapper, connection, run)?;
        rest = after;
    }
    Ok(())
}

fn emit_run(mapper: &Rc<Mapper>, connection: &Connection, run: &[InsertRecord]) -> Result<()> {
    let Some(first) = run.first() else { return Ok(()) };
    let persistence = mapper.persistence();
    let fetches_defaults = !first.has_defaults && mapper.eager_defaults() != EagerDefaults::Never;
    let has_expressions = !first.expressions.is_empty();
    if first.has_primary_key && !fetches_defaults && !has_expressions {
        return emit_plain(mapper, connection, run);
    }
    if run.len() > 1 && !has_expressions {
        return emit_fetching(mapper, connection, run, fetches_defaults);
    }
    let statement =
        if fetches_defaults { persistence.insert_fetching(mapper, true) } else { persistence.insert(mapper) };
    run.iter().try_for_each(|record| emit_single(mapper, connection, &statement, record))
}

/// Many rows whose keys or other values the database makes: one statement, which gives them back.
fn emit_fetching(
    mapper: &Rc<Mapper>,
    connection: &Connection,
    run: &[InsertRecord],
    fetches_defaults: bool,
) -> Result<()> {
    let statement = mapper.persistence().insert_fetching(mapper, fetches_defaults);
    let written = send_rows(mapper, connection, &statement, run)?;
    if written.key_count() < run.len() {
        return Err(Error::flush(format!(
            "Multi-row INSERT statement for {mapper} did not produce the correct number of INSERTed rows for \
             RETURNING.  Ensure there are no triggers or special driver issues preventing INSERT from functioning \
             properly."
        )));
    }
    for (index, record) in run.iter().enumerate() {
        take_back(mapper, record, &written, index);
    }
    Ok(())
}

/// Tells an object, or a row that no object waits for, what the INSERT made.
fn take_back(mapper: &Rc<Mapper>, record: &InsertRecord, written: &Written, row: usize) {
    if let Some(state) = &record.state {
        fetch_back::take_inserted(mapper, state, written, row);
        fetch_back::after_write(mapper, state, &record.parameters, written, row);
    } else if let Some(key) = fetch_back::inserted_key(mapper, written, row) {
        // A record is sent once.
        let _ = record.key.set(key);
    }
}

/// The rows need nothing back: one statement for all.
fn emit_plain(mapper: &Rc<Mapper>, connection: &Connection, run: &[InsertRecord]) -> Result<()> {
    let written = send_rows(mapper, connection, &mapper.persistence().insert(mapper), run)?;
    for (index, record) in run.iter().enumerate() {
        if let Some(state) = &record.state {
            fetch_back::after_write(mapper, state, &record.parameters, &written, index);
        }
    }
    Ok(())
}

fn send_rows(
    mapper: &Rc<Mapper>,
    connection: &Connection,
    statement: &Insert,
    run: &[InsertRecord],
) -> Result<Written> {
    let rows: Vec<NamedRow> = run.iter().map(|record| record.parameters.clone()).collect();
    let cache = &mapper.persistence().compiled;
    Ok(Written::of(&cache.execute(connection, statement.id(), || statement.clone().into(), &rows)?))
}

/// A row by itself, which may have SQL expressions for values.
fn emit_single(mapper: &Rc<Mapper>, connection: &Connection, statement: &Insert, record: &InsertRecord) -> Result<()> {
    let persistence = mapper.persistence();
    let rows = std::slice::from_ref(&record.parameters);
    let result = if record.expressions.is_empty() {
        persistence.compiled.execute(connection, statement.id(), || statement.clone().into(), rows)?
    } else {
        let values = record.expressions.iter().filter_map(|(place, expr)| {
            let persisted = persistence.columns.get(*place)?;
            Some((ColumnKey::Name(persisted.key.clone()), Operand::Expr(expr.clone())))
        });
        send::execute(connection, statement.values(values.collect()).into(), rows.to_vec())?
    };
    let written = Written::of(&result);
    if written.key_count() == 0 {
        return Err(Error::flush(format!(
            "Single-row INSERT statement for {mapper} did not produce a new primary key result being invoked.  Ensure \
             there are no triggers or special driver issues preventing INSERT from functioning properly."
        )));
    }
    take_back(mapper, record, &written, 0);
    Ok(())
}
