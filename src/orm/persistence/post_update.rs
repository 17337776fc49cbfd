//! UPDATE of keys alone, for rows that point at each other; SQLAlchemy: `_post_update`.

use std::rc::Rc;

use engine::Connection;
use sql::Value;
use sql::schema::{Column, Table};

use crate::error::Result;
use crate::mapper::Mapper;
use crate::persistence::update::{self, UpdateRecord};
use crate::state::{AttrValue, AttributeSet, InstanceState, Passive};
use crate::unitofwork::UnitOfWork;

/// Writes some columns of objects whose rows are there.
pub(crate) fn post_update(
    work: &UnitOfWork,
    base: &Rc<Mapper>,
    states: &[Rc<InstanceState>],
    columns: &[Column],
) -> Result<()> {
    let connection = work.connection(base)?;
    for table in base.sorted_tables() {
        update_table(base, &table, &connection, states, columns)?;
    }
    Ok(())
}

fn update_table(
    base: &Rc<Mapper>,
    table: &Table,
    connection: &Connection,
    states: &[Rc<InstanceState>],
    columns: &[Column],
) -> Result<()> {
    let mut records = Vec::with_capacity(states.len());
    for state in states.iter().filter(|state| state.mapper().has_table(table)) {
        let known = state.mapper().columns_of_table(table);
        let mut parameters: Vec<(Rc<str>, Value)> = Vec::new();
        let mut found_by: Vec<(Rc<str>, Value)> = Vec::new();
        let mut set = AttributeSet::new();
        for persisted in &known.columns {
            if persisted.is_primary_key {
                let value = state.load(&persisted.property, Passive::OFF)?.value();
                let value = value.map(AttrValue::into_value).unwrap_or_default();
                found_by.push((known.label(&persisted.column), value));
            } else if columns.iter().any(|column| column.ptr_eq(&persisted.column)) {
                // A key that is what the row has already needs no UPDATE.
                let history = state.property_history(&persisted.property, Passive::NO_INITIALIZE)?;
                if let Some(value) = history.added.into_iter().next() {
                    parameters.push((persisted.key.clone(), value.into_value()));
                    set.insert(persisted.place);
                }
            }
        }
        if parameters.is_empty() {
            continue;
        }
        parameters.extend(found_by);
        records.push(UpdateRecord {
            state: Some(state.clone()),
            known: known.clone(),
            parameters: Rc::from(parameters),
            expressions: Vec::new(),
            columns: set,
            has_primary_key: true,
        });
    }
    update::emit(base, table, connection, &records)
}
