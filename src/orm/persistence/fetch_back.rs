//! What a written row tells its object: keys and values that the statement or the database made.

use std::rc::Rc;

use engine::{CursorResult, NamedRow};
use sql::Value;

use crate::mapper::Mapper;
use crate::state::{AttrValue, InstanceState};

/// What is known of a write beside its rows.
pub(crate) struct Written {
    parameters: Vec<NamedRow>,
    postfetch: Vec<Rc<str>>,
}

impl Written {
    pub(crate) fn of(result: &CursorResult) -> Self {
        let info = result.info();
        Self { parameters: info.compiled_parameters.clone(), postfetch: info.postfetch_columns.clone() }
    }
}

/// Puts the values of RETURNING into the object; the primary key only where the object has none.
pub(crate) fn take_returned(mapper: &Mapper, state: &InstanceState, row: &[Value], with_defaults: bool) {
    let returned = mapper.persistence().returned(with_defaults);
    for (persisted, value) in returned.zip(row) {
        let index = persisted.property.index();
        let has_value = state.data.borrow().value(index).is_some_and(|value| !value.is_null());
        if !persisted.is_primary_key || !has_value {
            state.put_value(index, AttrValue::Plain(value.clone()));
        }
    }
}

/// Puts values that defaults made into the object, and expires those that only the database knows.
///
/// `has_fetched_defaults` when RETURNING gave the server's defaults already.
pub(crate) fn after_write(
    mapper: &Mapper,
    state: &Rc<InstanceState>,
    given: &NamedRow,
    written: &Written,
    row: usize,
    has_fetched_defaults: bool,
) {
    let sent = written.parameters.get(row).or_else(|| written.parameters.last());
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
    if !written.postfetch.is_empty() {
        let unknown: Vec<_> = mapper
            .persistence()
            .columns
            .iter()
            .filter(|persisted| written.postfetch.contains(&persisted.key))
            .filter(|persisted| !(has_fetched_defaults && persisted.has_server_default))
            .map(|persisted| persisted.property.clone())
            .collect();
        state.expire_properties(&unknown);
    }
}
