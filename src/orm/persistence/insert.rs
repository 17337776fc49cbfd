//! INSERT statements: what objects give, how runs of objects become statements, what comes back.

use std::cell::OnceCell;
use std::rc::Rc;

use engine::{Connection, NamedRow};
use sql::Value;
use sql::expr::{Expr, Operand};
use sql::schema::Table;
use sql::statement::{ColumnKey, DmlTarget, Insert};

use crate::error::{Error, Result};
use crate::mapper::{EagerDefaults, Mapper, PersistenceColumns, TablePlan};
use crate::persistence::fetch_back::{self, Written};
use crate::send;
use crate::state::{AttrValue, AttributeSet, InstanceState};

/// The values of one row to insert.
pub(crate) struct InsertRecord {
    pub(crate) state: Option<Rc<InstanceState>>,
    /// The columns as the object's class knows them.
    pub(crate) known: Rc<PersistenceColumns>,
    pub(crate) parameters: NamedRow,
    /// Columns' keys and what is written into the statement for them.
    pub(crate) expressions: Vec<(Rc<str>, Expr)>,
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

/// What objects give to their rows of a table. A column without a value is named with NULL, unless a default makes its
/// value.
pub(crate) fn collect(table: &Table, states: &[Rc<InstanceState>]) -> Result<Vec<InsertRecord>> {
    states
        .iter()
        .filter(|state| state.mapper().has_table(table))
        .map(|state| {
            let known = state.mapper().columns_of_table(table);
            if let Some((counter, persisted)) = known.version_column()
                && let Some(first) = counter.next(None)?
            {
                state.put_committed(persisted.property.index(), AttrValue::Plain(first));
            }
            let data = state.data.borrow();
            let value = |index: usize| data.value(index).cloned();
            let mut record = record(known, &value, true, false);
            record.state = Some(state.clone());
            Ok(record)
        })
        .collect()
}

/// One row from values by attribute index.
///
/// With `names_nulls`, columns without a value or default are named with NULL; with `keeps_nulls`, a NULL that was
/// given is sent although the column has a default.
pub(crate) fn record(
    known: Rc<PersistenceColumns>,
    value: &dyn Fn(usize) -> Option<AttrValue>,
    names_nulls: bool,
    keeps_nulls: bool,
) -> InsertRecord {
    let mut parameters = Vec::with_capacity(known.columns.len());
    let mut expressions = Vec::new();
    let mut columns = AttributeSet::new();
    let mut has_primary_key = true;
    let mut has_defaults = true;
    for persisted in &known.columns {
        match value(persisted.property.index()) {
            Some(AttrValue::Plain(value)) if !value.is_null() || persisted.evaluates_none || keeps_nulls => {
                parameters.push((persisted.key.clone(), value));
                columns.insert(persisted.place);
                continue;
            }
            Some(AttrValue::Expression(expr)) => expressions.push((persisted.key.clone(), expr)),
            _ if names_nulls && persisted.inserts_null => {
                parameters.push((persisted.key.clone(), Value::Null));
                columns.insert(persisted.place);
                continue;
            }
            _ => {}
        }
        has_primary_key &= !persisted.is_primary_key;
        has_defaults &= !persisted.has_server_default;
    }
    InsertRecord {
        state: None,
        known,
        parameters: Rc::from(parameters),
        expressions,
        columns,
        has_primary_key,
        has_defaults,
        key: OnceCell::new(),
    }
}

/// Sends rows of a table: runs of rows with the same columns share a statement.
pub(crate) fn emit(base: &Rc<Mapper>, table: &Table, connection: &Connection, records: &[InsertRecord]) -> Result<()> {
    if records.is_empty() {
        return Ok(());
    }
    let plan = base.table_plan(table);
    let mut rest = records;
    while let Some(first) = rest.first() {
        let count = rest.iter().take_while(|record| record.is_like(first)).count();
        let (run, after) = rest.split_at(count);
        emit_run(base, &plan, connection, run)?;
        for state in run.iter().filter_map(|record| record.state.as_ref()) {
            fetch_back::carry_over(table, state)?;
        }
        rest = after;
    }
    Ok(())
}

/// Sends rows of a table that give expressions back; answers their values by row. With `needs_keys`, records get the
/// primary keys that they did not have.
pub(crate) fn emit_returning(
    base: &Rc<Mapper>,
    table: &Table,
    connection: &Connection,
    records: &[InsertRecord],
    wanted: &[Expr],
    needs_keys: bool,
) -> Result<Vec<Vec<Value>>> {
    let plan = base.table_plan(table);
    let keys: Vec<Expr> = plan.owner.primary_key().map(|persisted| Expr::from(&persisted.column)).collect();
    let mut found = Vec::with_capacity(records.len());
    for run in records.chunk_by(InsertRecord::is_like) {
        let fetches_keys = needs_keys && run.first().is_some_and(|record| !record.has_primary_key);
        let mut fetched = if fetches_keys || wanted.is_empty() { keys.clone() } else { Vec::new() };
        let mut places = Vec::with_capacity(wanted.len());
        for expr in wanted {
            let known = fetched.iter().position(|known| known.same(expr));
            places.push(known.unwrap_or(fetched.len()));
            if known.is_none() {
                fetched.push(expr.clone());
            }
        }
        let rows: Vec<NamedRow> = run.iter().map(|record| record.parameters.clone()).collect();
        let statement = Insert::new(DmlTarget::from(table)).with(|data| {
            data.sort_by_parameter_order = true;
            data.returning = fetched;
        });
        let values = send::execute(connection, statement.into(), rows)?.all()?;
        for (record, row) in run.iter().zip(&values) {
            if fetches_keys {
                // A record is sent once.
                let _ = record.key.set(row.values().iter().take(keys.len()).cloned().collect());
            }
            found.push(places.iter().map(|place| row.values().get(*place).cloned().unwrap_or_default()).collect());
        }
    }
    Ok(found)
}

fn emit_run(base: &Rc<Mapper>, plan: &TablePlan, connection: &Connection, run: &[InsertRecord]) -> Result<()> {
    let Some(first) = run.first() else { return Ok(()) };
    let fetches_defaults = !first.has_defaults && base.eager_defaults() != EagerDefaults::Never;
    let has_expressions = !first.expressions.is_empty();
    if first.has_primary_key && !fetches_defaults && !has_expressions {
        return emit_plain(plan, connection, run);
    }
    if run.len() > 1 && !has_expressions {
        return emit_fetching(base, plan, connection, run, fetches_defaults);
    }
    // A row that counts its versions asks for what the database made of it.
    let fetches = fetches_defaults || base.version().is_some();
    let statement = if fetches { plan.insert_fetching(fetches_defaults) } else { plan.insert() };
    run.iter().try_for_each(|record| emit_single(base, plan, connection, &statement, record))
}

/// Many rows whose keys or other values the database makes: one statement, which gives them back.
fn emit_fetching(
    base: &Rc<Mapper>,
    plan: &TablePlan,
    connection: &Connection,
    run: &[InsertRecord],
    fetches_defaults: bool,
) -> Result<()> {
    let statement = plan.insert_fetching(fetches_defaults);
    let written = send_rows(plan, connection, &statement, run)?;
    if written.key_count() < run.len() {
        return Err(Error::flush(format!(
            "Multi-row INSERT statement for {base} did not produce the correct number of INSERTed rows for \
             RETURNING.  Ensure there are no triggers or special driver issues preventing INSERT from functioning \
             properly."
        )));
    }
    for (index, record) in run.iter().enumerate() {
        take_back(record, &written, index)?;
    }
    Ok(())
}

/// Tells an object, or a row that no object waits for, what the INSERT made.
fn take_back(record: &InsertRecord, written: &Written, row: usize) -> Result<()> {
    if let Some(state) = &record.state {
        fetch_back::take_inserted(&record.known, state, written, row);
        fetch_back::after_write(&record.known, state, &record.parameters, written, row)?;
    } else if let Some(key) = fetch_back::inserted_key(&record.known, written, row) {
        // A record is sent once.
        let _ = record.key.set(key);
    }
    Ok(())
}

/// The rows need nothing back: one statement for all.
fn emit_plain(plan: &TablePlan, connection: &Connection, run: &[InsertRecord]) -> Result<()> {
    let written = send_rows(plan, connection, &plan.insert(), run)?;
    for (index, record) in run.iter().enumerate() {
        if let Some(state) = &record.state {
            fetch_back::after_write(&record.known, state, &record.parameters, &written, index)?;
        }
    }
    Ok(())
}

fn send_rows(plan: &TablePlan, connection: &Connection, statement: &Insert, run: &[InsertRecord]) -> Result<Written> {
    let rows: Vec<NamedRow> = run.iter().map(|record| record.parameters.clone()).collect();
    Ok(Written::of(&plan.compiled.execute(connection, statement.id(), || statement.clone().into(), &rows)?))
}

/// A row by itself, which may have SQL expressions for values.
fn emit_single(
    base: &Rc<Mapper>,
    plan: &TablePlan,
    connection: &Connection,
    statement: &Insert,
    record: &InsertRecord,
) -> Result<()> {
    let rows = std::slice::from_ref(&record.parameters);
    let result = if record.expressions.is_empty() {
        plan.compiled.execute(connection, statement.id(), || statement.clone().into(), rows)?
    } else {
        let values = record.expressions.iter();
        let values = values.map(|(key, expr)| (ColumnKey::Name(key.clone()), Operand::Expr(expr.clone())));
        send::execute(connection, statement.values(values.collect()).into(), rows.to_vec())?
    };
    let written = Written::of(&result);
    if written.key_count() == 0 {
        return Err(Error::flush(format!(
            "Single-row INSERT statement for {base} did not produce a new primary key result being invoked.  Ensure \
             there are no triggers or special driver issues preventing INSERT from functioning properly."
        )));
    }
    take_back(record, &written, 0)
}
