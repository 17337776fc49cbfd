//! What a bulk UPDATE changed, carried over to loaded objects.

use std::rc::Rc;

use engine::{CursorResult, ExecutionInfo, NamedRow};
use sql::Value;
use sql::expr::Operand;
use sql::statement::ColumnKey;

use crate::error::Result;
use crate::loading::column_key;
use crate::mapper::{Mapper, Property};
use crate::query::bulk_statement::plain;
use crate::query::evaluator::{Evaluated, Evaluator};
use crate::session::Session;
use crate::state::{AttrValue, InstanceState};

enum NewValue {
    Known(Value),
    Evaluated(Evaluator),
}

/// The columns that an UPDATE set.
pub(crate) struct Change {
    /// Attributes of SET; without a value where only the database can tell it.
    set: Vec<(Rc<Property>, Option<NewValue>)>,
    /// Attributes that `onupdate` filled.
    prefetched: Vec<(Rc<Property>, Value)>,
    /// Attributes whose new values only the database knows.
    unknown: Vec<Rc<Property>>,
}

impl Change {
    /// What a statement with these values changed, and what its result tells beside.
    pub(crate) fn of(mapper: &Rc<Mapper>, values: &[(ColumnKey, Operand)], result: &CursorResult) -> Self {
        let known = mapper.own_columns();
        let columns = &known.columns;
        let mut set = Vec::with_capacity(values.len());
        for (key, value) in values {
            let name = key.key();
            let Some(persisted) = columns.iter().find(|persisted| persisted.key == name) else { continue };
            let new = match (plain(value), value) {
                (Some(value), _) => Some(NewValue::Known(value.clone())),
                (None, Operand::Expr(expr)) => Evaluator::new(expr, mapper).ok().map(NewValue::Evaluated),
                (None, _) => None,
            };
            set.push((persisted.property.clone(), new));
        }
        let info = result.info();
        let is_set = |property: &Rc<Property>| set.iter().any(|(known, _)| Rc::ptr_eq(known, property));
        let prefetched = info.compiled_parameters.first().map_or_else(Vec::new, |sent| {
            columns
                .iter()
                .filter(|persisted| persisted.column.onupdate().is_some() && !is_set(&persisted.property))
                .filter_map(|persisted| {
                    let (_, value) = sent.iter().find(|(key, _)| *key == persisted.key)?;
                    Some((persisted.property.clone(), value.clone()))
                })
                .collect()
        });
        let unknown = columns
            .iter()
            .filter(|persisted| info.postfetch_columns.contains(&persisted.key) && !is_set(&persisted.property))
            .map(|persisted| persisted.property.clone())
            .collect();
        Self { set, prefetched, unknown }
    }
}

/// Gives loaded objects the values that their rows have got.
pub(crate) fn apply(session: &Session, change: &Change, states: &[Rc<InstanceState>]) -> Result<()> {
    for state in states {
        for (property, value) in &change.prefetched {
            state.put_value(property.index(), AttrValue::Plain(value.clone()));
        }
        state.expire_properties(&change.unknown);
        let mut committed = Vec::new();
        let mut expired = Vec::new();
        for (property, new) in &change.set {
            let index = property.index();
            let (is_loaded, is_modified) = {
                let data = state.data.borrow();
                (data.value(index).is_some(), data.is_modified_attribute(index))
            };
            let value = match new {
                Some(NewValue::Known(value)) => Some(value.clone()),
                Some(NewValue::Evaluated(evaluator)) => match evaluator.evaluate(state)? {
                    Evaluated::Value(value) => Some(value),
                    Evaluated::Expired => None,
                },
                None => None,
            };
            match value {
                Some(value) if !is_modified => {
                    if is_loaded {
                        state.put_value(index, AttrValue::Plain(value));
                    }
                    committed.push(index);
                }
                // Changed by the program, or known to the database alone.
                _ if is_loaded => expired.push(property.clone()),
                _ => {}
            }
        }
        state.commit(&committed);
        state.expire_properties(&expired);
    }
    session.register_altered(states);
    Ok(())
}

/// Gives a loaded object the values of an UPDATE by primary key.
pub(crate) fn apply_mapping(session: &Session, mapper: &Rc<Mapper>, mapping: &[(Rc<str>, Value)]) {
    let value_of = |key: &str| mapping.iter().find(|(name, _)| &**name == key).map(|(_, value)| value.clone());
    let keys: Option<Vec<Value>> =
        mapper.primary_key_properties().iter().map(|property| value_of(property.key())).collect();
    let Some(state) = keys.and_then(|keys| session.identity(&mapper.identity_key(keys))) else { return };
    let mut committed = Vec::new();
    let mut expired = Vec::new();
    for (key, value) in mapping {
        let Some(property) = mapper.find_property(key) else { continue };
        let index = property.index();
        if mapper.primary_key_properties().iter().any(|key| key.index() == index) {
            continue;
        }
        let (is_loaded, is_modified) = {
            let data = state.data.borrow();
            (data.value(index).is_some(), data.is_modified_attribute(index))
        };
        if is_modified && is_loaded {
            expired.push(property);
        } else if !is_modified {
            if is_loaded {
                state.put_value(index, AttrValue::Plain(value.clone()));
            }
            committed.push(index);
        }
    }
    state.commit(&committed);
    state.expire_properties(&expired);
}

/// What is known of a statement whose returned keys were used up.
pub(crate) fn info(result: &CursorResult, matched: usize) -> ExecutionInfo {
    let mut info = result.info().as_ref().clone();
    info.row_count = matched as i64;
    info.has_explicit_returning = false;
    info
}

/// Values by column key in place of attribute key.
pub(crate) fn column_values(mapper: &Mapper, row: &NamedRow, renders_nulls: bool) -> NamedRow {
    let skips_nulls = |key: &str| {
        let property = mapper.find_property(key);
        property.is_some_and(|property| property.column().is_some_and(|column| !column.ty().evaluates_none))
    };
    let is_left_out = |key: &str, value: &Value| value.is_null() && !renders_nulls && skips_nulls(key);
    row.iter()
        .filter(|(key, value)| !is_left_out(key, value))
        .map(|(key, value)| (column_key(mapper, key), value.clone()))
        .collect()
}

/// Whether two rows name the same columns.
pub(crate) fn has_same_keys(row: &NamedRow, other: &NamedRow) -> bool {
    row.len() == other.len() && row.iter().all(|(key, _)| other.iter().any(|(known, _)| known == key))
}
