//! What a written row tells its object: keys and values that the statement or the database made.

use std::rc::Rc;

use engine::{CursorResult, ExecutionInfo, Key, NamedRow, Row};
use sql::Value;

use crate::mapper::Mapper;
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
pub(crate) fn take_inserted(mapper: &Mapper, state: &InstanceState, written: &Written, row: usize) {
    for persisted in mapper.persistence().columns.iter().filter(|column| column.is_primary_key) {
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
    for persisted in mapper.persistence().columns.iter().filter(|column| !column.is_primary_key) {
        if let Some(value) = named(returned, persisted.column.name().text()) {
            state.put_value(persisted.property.index(), AttrValue::Plain(value));
        }
    }
}

/// The primary key that an inserted row got, in the mapper's order.
pub(crate) fn inserted_key(mapper: &Mapper, written: &Written, row: usize) -> Option<Vec<Value>> {
    mapper.primary_key().iter().map(|column| named(written.keys.get(row), &column.key())).collect()
}

fn named(row: Option<&Row>, name: &Rc<str>) -> Option<Value> {
    let key = Key::Name(name.clone());
    row.filter(|row| row.meta().has(&key)).and_then(|row| row.get(&key).ok().cloned())
}

/// Puts values that defaults made into the object, and expires those that only the database knows.
pub(crate) fn after_write(mapper: &Mapper, state: &Rc<InstanceState>, given: &NamedRow, written: &Written, row: usize) {
    let parameters = &written.info.compiled_parameters;
    let sent = parameters.get(row).or_else(|| parameters.last());
    if let Some(sent) = sent.filter(|sent| sent.len() > given.len()) {
        for persisted in &mapper.persistence().columns {
            if given.iter().any(|(key, _)| *key == persisted.key) {
                continue;
            }
            if let Some((_, value)) = sent.iter().find(|(key, _)| *key == persisted.key) {
                state.put_committed(persisted.property.index(), AttrValue::Plain(value.clone()));
            }
        }
    }
    let postfetch = &written.info.postfetch_columns;
    if !postfetch.is_empty() {
        let columns = mapper.persistence().columns.iter();
        let unknown: Vec<_> = columns
            .filter(|persisted| postfetch.contains(&persisted.key))
            .map(|persisted| persisted.property.clone())
            .collect();
        state.expire_properties(&unknown);
    }
}
