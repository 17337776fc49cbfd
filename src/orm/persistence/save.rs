//! The step of a flush that inserts and updates.

use std::cell::Cell;
use std::cmp::Ordering;
use std::rc::Rc;

use crate::error::{Error, Result};
use crate::event::MapperMoment;
use crate::mapper::Mapper;
use crate::persistence::{insert, update};
use crate::state::InstanceState;
use crate::unitofwork::UnitOfWork;

/// Pending objects in the order in which they were added, then persistent ones by primary key.
pub(crate) fn sort_states(states: Vec<Rc<InstanceState>>) -> Result<Vec<Rc<InstanceState>>> {
    let (mut persistent, mut pending): (Vec<_>, Vec<_>) = states.into_iter().partition(|state| state.has_key());
    pending.sort_by_key(|state| state.insert_order.get());
    let unsortable = Cell::new(None);
    let mut keyed: Vec<_> = persistent.drain(..).filter_map(|state| Some((state.key()?, state))).collect();
    keyed.sort_by(|(a, _), (b, _)| {
        a.compare(b).unwrap_or_else(|| {
            unsortable.set(Some((a.clone(), b.clone())));
            Ordering::Equal
        })
    });
    if let Some((a, b)) = unsortable.take() {
        let mut names = a.values().iter().zip(b.values()).map(|(a, b)| (python_type(a), python_type(b)));
        let (left, right) = names.next_back().unwrap_or_default();
        return Err(Error::invalid_request(format!(
            "Could not sort objects by primary key; primary key values must be sortable in Python (was: '<' not \
             supported between instances of '{right}' and '{left}')"
        )));
    }
    pending.extend(keyed.into_iter().map(|(_, state)| state));
    Ok(pending)
}

fn python_type(value: &sql::Value) -> String {
    use sql::Value;
    match value {
        Value::Null => "NoneType",
        Value::Bool(_) => "bool",
        Value::Int(_) => "int",
        Value::Float(_) => "float",
        Value::Str(_) => "str",
        Value::Bytes(_) => "bytes",
        Value::Decimal(_) => "decimal.Decimal",
        Value::Date(_) => "datetime.date",
        Value::Time(_) => "datetime.time",
        Value::DateTime(..) => "datetime.datetime",
        Value::Interval(_) => "datetime.timedelta",
        Value::Uuid(_) => "UUID",
        Value::List(_) => "list",
        Value::Host(host) => return host.type_name(),
    }
    .to_string()
}

/// Inserts and updates the objects of a hierarchy, table by table; SQLAlchemy: `_save_obj`.
pub(crate) fn save(work: &UnitOfWork, base: &Rc<Mapper>, states: &[Rc<InstanceState>]) -> Result<()> {
    let connection = work.connection(base)?;
    let mut inserted = Vec::new();
    let mut updated = Vec::new();
    for state in states {
        let mapper = state.mapper();
        mapper.check_polymorphic_identity(state);
        let moment = if state.has_key() { MapperMoment::BeforeUpdate } else { MapperMoment::BeforeInsert };
        state.tell_mapper(moment, &connection)?;
        if state.has_key() || takes_over_row(work, mapper, state)? {
            updated.push(state.clone());
        } else {
            inserted.push(state.clone());
        }
    }
    for table in base.sorted_tables() {
        let updates = update::collect(&table, &updated)?;
        update::emit(base, &table, &connection, &updates)?;
        let inserts = insert::collect(&table, &inserted)?;
        insert::emit(base, &table, &connection, &inserts)?;
    }
    for state in states {
        state.expire_read_only();
    }
    for state in states {
        let moment = if state.has_key() { MapperMoment::AfterUpdate } else { MapperMoment::AfterInsert };
        state.tell_mapper(moment, &connection)?;
    }
    Ok(())
}

/// Whether a new object has the primary key of one that this flush deletes: then its row is updated instead.
fn takes_over_row(work: &UnitOfWork, mapper: &Rc<Mapper>, state: &Rc<InstanceState>) -> Result<bool> {
    let key = mapper.identity_key_as_set(state)?;
    let Some(existing) = work.session().identity(&key) else { return Ok(false) };
    if work.was_already_deleted(&existing)? {
        return Ok(false);
    }
    if work.is_deleted(&existing) {
        work.remove_actions(&existing);
        return Ok(true);
    }
    sql::warn(format!(
        "New instance {} with identity key {key} conflicts with persistent instance {}",
        state.describe(),
        existing.describe()
    ));
    Ok(false)
}
