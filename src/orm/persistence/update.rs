//! UPDATE statements: only changed columns, runs of objects with the same ones together.

use std::rc::Rc;

use engine::{Connection, NamedRow};
use sql::Value;
use sql::expr::{Expr, Operand};
use sql::schema::Table;
use sql::statement::ColumnKey;

use crate::error::{Error, ErrorKind, Result};
use crate::mapper::{Mapper, PersistenceColumns, TablePlan};
use crate::persistence::fetch_back::{self, Written};
use crate::send;
use crate::state::{AttrValue, AttributeSet, InstanceState, Original, Passive};

/// The changes of one row.
pub(crate) struct UpdateRecord {
    pub(crate) state: Option<Rc<InstanceState>>,
    /// The columns as the object's class knows them.
    pub(crate) known: Rc<PersistenceColumns>,
    /// New values by column key, then the primary key by its parameters' names.
    pub(crate) parameters: NamedRow,
    /// Columns' keys and what is written into the statement for them.
    pub(crate) expressions: Vec<(Rc<str>, Expr)>,
    pub(crate) columns: AttributeSet,
    pub(crate) has_primary_key: bool,
}

impl UpdateRecord {
    fn is_like(&self, other: &Self) -> bool {
        self.columns == other.columns
            && self.expressions.is_empty() == other.expressions.is_empty()
            && self.has_primary_key == other.has_primary_key
    }
}

/// What changed in objects' rows of a table. An attribute set to the value it had is not a change.
pub(crate) fn collect(table: &Table, states: &[Rc<InstanceState>]) -> Result<Vec<UpdateRecord>> {
    let mut records = Vec::with_capacity(states.len());
    for state in states.iter().filter(|state| state.mapper().has_table(table)) {
        if let Some(record) = collect_one(table, state)? {
            records.push(record);
        }
    }
    Ok(records)
}

fn collect_one(table: &Table, state: &Rc<InstanceState>) -> Result<Option<UpdateRecord>> {
    let known = state.mapper().columns_of_table(table);
    let mut parameters: Vec<(Rc<str>, Value)> = Vec::new();
    let mut expressions = Vec::new();
    let mut columns = AttributeSet::new();
    {
        let data = state.data.borrow();
        for persisted in &known.columns {
            let index = persisted.property.index();
            let original = data.original(index);
            if matches!(original, Original::Unchanged) {
                continue;
            }
            match data.value(index) {
                None => {
                    return Err(Error::new(ErrorKind::Key, format!("'{}'", persisted.property.key())));
                }
                Some(AttrValue::Expression(expr)) => expressions.push((persisted.key.clone(), expr.clone())),
                Some(current) => {
                    if !matches!(original, Original::Known(original) if original.is_equal(current)) {
                        parameters.push((persisted.key.clone(), current.clone().into_value()));
                        columns.insert(persisted.place);
                    }
                }
            }
        }
    }
    let mut version_before = None;
    if let Some((counter, persisted)) = known.version_column() {
        let is_changed = !parameters.is_empty() || !expressions.is_empty();
        if !is_changed && !has_net_change(state)? {
            return Ok(None);
        }
        let before = state.committed_value(&persisted.property, Passive::OFF)?.value().unwrap_or(AttrValue::NULL);
        let before = before.into_value();
        let is_given = parameters.iter().any(|(key, _)| *key == persisted.key);
        let next = if is_given { None } else { counter.next(Some(&before))? };
        let next = next.or_else(|| (!is_given && !is_changed).then(|| before.clone()));
        if let Some(next) = next {
            parameters.push((persisted.key.clone(), next));
            columns.insert(persisted.place);
        }
        version_before = Some((known.label(&persisted.column), before));
    }
    if parameters.is_empty() && expressions.is_empty() {
        return Ok(None);
    }
    let mut found_by: Vec<(Rc<str>, Value)> = Vec::new();
    let mut has_primary_key = true;
    for persisted in known.primary_key() {
        let history = state.property_history(&persisted.property, Passive::OFF)?;
        let is_cascaded = state
            .data
            .borrow()
            .related
            .as_ref()
            .is_some_and(|related| related.cascaded_keys.contains(persisted.property.index()));
        let value = match (history.added.first(), history.deleted.first()) {
            // The database has passed the new key on.
            (Some(new), _) if is_cascaded => Some(new),
            (Some(_), Some(old)) => {
                has_primary_key &= !expressions.iter().any(|(key, _)| *key == persisted.key);
                Some(old)
            }
            (Some(new), None) => {
                parameters.retain(|(key, _)| *key != persisted.key);
                columns.remove(persisted.place);
                Some(new)
            }
            (None, _) => history.unchanged.first(),
        };
        let value = value.cloned().unwrap_or(AttrValue::NULL).into_value();
        if value.is_null() {
            return Err(Error::flush(format!(
                "Can't update table {} using NULL for primary key value on column {}",
                table.description(),
                persisted.column.display()
            )));
        }
        found_by.push((known.label(&persisted.column), value));
    }
    if parameters.is_empty() && expressions.is_empty() {
        return Ok(None);
    }
    parameters.extend(found_by);
    parameters.extend(version_before);
    Ok(Some(UpdateRecord {
        state: Some(state.clone()),
        known,
        parameters: Rc::from(parameters),
        expressions,
        columns,
        has_primary_key,
    }))
}

/// Whether any column of the object's tables gets another value.
fn has_net_change(state: &Rc<InstanceState>) -> Result<bool> {
    for property in state.mapper().properties().iter().filter(|property| property.as_column().is_some()) {
        if !state.property_history(property, Passive::NO_INITIALIZE)?.added.is_empty() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Sends changes of a table's rows; an error when a row is not there any more.
pub(crate) fn emit(base: &Rc<Mapper>, table: &Table, connection: &Connection, records: &[UpdateRecord]) -> Result<()> {
    if records.is_empty() {
        return Ok(());
    }
    let plan = base.table_plan(table);
    let mut rest = records;
    while let Some(first) = rest.first() {
        let count = rest.iter().take_while(|record| record.is_like(first)).count();
        let (run, after) = rest.split_at(count);
        let matched = emit_run(&plan, connection, run)?;
        for state in run.iter().filter_map(|record| record.state.as_ref()) {
            fetch_back::carry_over(table, state)?;
        }
        if matched >= 0 && matched != count as i64 {
            return Err(Error::new(
                ErrorKind::StaleData,
                format!(
                    "UPDATE statement on table '{}' expected to update {count} row(s); {matched} were matched.",
                    table.description()
                ),
            ));
        }
        rest = after;
    }
    Ok(())
}

/// Sends the changes of objects that share a statement; answers how many rows were matched.
fn emit_run(plan: &TablePlan, connection: &Connection, run: &[UpdateRecord]) -> Result<i64> {
    let statement = plan.update()?;
    let has_expressions = run.first().is_some_and(|record| !record.expressions.is_empty());
    // Each row that counts its versions tells by itself whether it was there.
    let counts = run.first().is_some_and(|record| record.known.version_column().is_some());
    if counts && !has_expressions && run.len() > 1 {
        return run.chunks(1).try_fold(0, |matched, record| Ok(matched + emit_run(plan, connection, record)?));
    }
    if !has_expressions {
        let rows: Vec<NamedRow> = run.iter().map(|record| record.parameters.clone()).collect();
        let result = plan.compiled.execute(connection, statement.id(), || statement.clone().into(), &rows)?;
        let written = Written::of(&result);
        for record in run {
            if let Some(state) = &record.state {
                // Every object gets the first row's values of `onupdate`, as in SQLAlchemy.
                fetch_back::after_write(&record.known, state, &record.parameters, &written, 0)?;
            }
        }
        return Ok(result.info().row_count);
    }
    let mut matched = 0;
    for record in run {
        let values = record.expressions.iter();
        let values = values.map(|(key, expr)| (ColumnKey::Name(key.clone()), Operand::Expr(expr.clone())));
        let result =
            send::execute(connection, statement.values(values.collect()).into(), vec![record.parameters.clone()])?;
        let written = Written::of(&result);
        if let Some(state) = &record.state {
            fetch_back::after_write(&record.known, state, &record.parameters, &written, 0)?;
        }
        matched += result.info().row_count;
    }
    Ok(matched)
}
