//! What a written row tells its object: keys and values that the statement or the database made.

use std::rc::Rc;

use engine::{CursorResult, ExecutionInfo, Key, NamedRow, Row};
use sql::Value;
use sql::schema::Table;

use crate::error::Result;
use crate::event::InstanceMoment;
use crate::loading::tell_instance;
use crate::mapper::PersistenceColumns;
use crate::state::{AttrValue, InstanceState};

/// What is known of a write beside its rows.
pub(crate) struct Written {
    info: Rc<ExecutionInfo>,
    keys: Vec<Row>,
}

impl Written {
    pub(crate) fn of(result: &CursorResult) -> Self {
        let info = result.info().clone();
        // Only an INSERT has keys to tell.
        let keys = info.inserted_primary_key_rows().unwrap_or_default();
        Self { info, keys }
    }

    /// How many rows have a key.
    pub(crate) fn key_count(&self) -> usize {
        self.keys.len()
    }
}

/// Puts the primary key of an inserted row into its object, where that has none, and what else came back with it.
pub(crate) fn take_inserted(known: &PersistenceColumns, state: &InstanceState, written: &Written, row: usize) {
    for persisted in known.primary_key() {
        let index = persisted.property.index();
        let is_missing = match state.data.borrow().value(index) {
            Some(AttrValue::Expression(_)) | None => true,
            Some(value) => value.is_null(),
        };
        if let (true, Some(value)) = (is_missing, named(written.keys.get(row), &persisted.key)) {
            state.put_value(index, AttrValue::Plain(value));
        }
    }
    let returned = written.info.returned_defaults.get(row);
    if returned.is_none() {
        return;
    }
    for persisted in known.columns.iter().filter(|column| !column.is_primary_key) {
        if let Some(value) = named(returned, persisted.column.name().text()) {
            state.put_value(persisted.property.index(), AttrValue::Plain(value));
        }
    }
}

/// The primary key that an inserted row got, in the mapper's order.
pub(crate) fn inserted_key(known: &PersistenceColumns, written: &Written, row: usize) -> Option<Vec<Value>> {
    known.primary_key().map(|persisted| named(written.keys.get(row), &persisted.key)).collect()
}

fn named(row: Option<&Row>, name: &Rc<str>) -> Option<Value> {
    let key = Key::Name(name.clone());
    row.filter(|row| row.meta().has(&key)).and_then(|row| row.get(&key).ok().cloned())
}

/// Puts values that defaults made into the object, tells of them, and expires those that only the database knows.
pub(crate) fn after_write(
    known: &PersistenceColumns,
    state: &Rc<InstanceState>,
    given: &NamedRow,
    written: &Written,
    row: usize,
) -> Result<()> {
    let mut refreshed: Vec<Rc<str>> = Vec::new();
    if let Some(returned) = written.info.returned_defaults.get(row) {
        let others = known.columns.iter().filter(|column| !column.is_primary_key);
        let came_back = others.filter(|column| named(Some(returned), column.column.name().text()).is_some());
        refreshed.extend(came_back.map(|column| column.property.key().clone()));
    }
    let parameters = &written.info.compiled_parameters;
    let sent = parameters.get(row).or_else(|| parameters.last());
    if let Some(sent) = sent.filter(|sent| sent.len() > given.len()) {
        for persisted in &known.columns {
            if given.iter().any(|(key, _)| *key == persisted.key) {
                continue;
            }
            if let Some((_, value)) = sent.iter().find(|(key, _)| *key == persisted.key) {
                state.put_committed(persisted.property.index(), AttrValue::Plain(value.clone()));
                refreshed.push(persisted.property.key().clone());
            }
        }
    }
    if let Some((_, persisted)) = known.version_column()
        && let Some((_, value)) = given.iter().find(|(key, _)| *key == persisted.key)
    {
        state.put_committed(persisted.property.index(), AttrValue::Plain(value.clone()));
        refreshed.push(persisted.property.key().clone());
    }
    if !refreshed.is_empty() {
        tell_instance(state, InstanceMoment::RefreshFlush, Some(&refreshed))?;
    }
    let postfetch = &written.info.postfetch_columns;
    if !postfetch.is_empty() {
        let columns = known.columns.iter();
        let unknown: Vec<_> = columns
            .filter(|persisted| postfetch.contains(&persisted.key))
            .map(|persisted| persisted.property.clone())
            .collect();
        state.expire_properties(&unknown);
    }
    Ok(())
}

/// Puts keys of a written row into the attributes of the columns that tables of classes below join by.
pub(crate) fn carry_over(table: &Table, state: &Rc<InstanceState>) -> Result<()> {
    let mapper = state.mapper();
    for above in mapper.to_root() {
        for (from, to) in &above.lineage().equated {
            if !from.table().is_some_and(|owner| owner.ptr_eq(table)) {
                continue;
            }
            let source = mapper.required_property_of(from)?;
            let target = mapper.required_property_of(to)?;
            if source.index() == target.index() {
                continue;
            }
            let value = state.data.borrow().value(source.index()).cloned().unwrap_or(AttrValue::NULL);
            let is_known = state.data.borrow().value(target.index()).is_some_and(|known| known.is_equal(&value));
            if !is_known {
                state.set_scalar(&target, value)?;
            }
        }
    }
    Ok(())
}
