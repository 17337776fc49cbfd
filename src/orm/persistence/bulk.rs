//! Bulk operations: rows from mappings or objects, without keys coming back and without touching the session.

use std::rc::Rc;

use engine::{Connection, NamedRow};
use sql::Value;
use sql::expr::Expr;
use sql::schema::{Column, Table};

use crate::error::{Error, Result};
use crate::mapper::Mapper;
use crate::persistence::insert::InsertRecord;
use crate::persistence::{insert, update};
use crate::state::{AttrValue, AttributeSet};

/// Attribute values of one row, by attribute key.
pub(crate) type Mapping = Vec<(Rc<str>, Value)>;

/// Inserts rows; SQLAlchemy: `_bulk_insert`. With `returns_keys`, answers the primary key of each row.
pub(crate) fn bulk_insert(
    mapper: &Rc<Mapper>,
    connection: &Connection,
    mappings: &[Mapping],
    renders_nulls: bool,
    returns_keys: bool,
) -> Result<Vec<Vec<Value>>> {
    let emit = |table: &Table, _: bool, records: &[InsertRecord]| insert::emit(mapper, table, connection, records);
    insert_rows(mapper, mappings, renders_nulls, returns_keys, emit)
}

/// Inserts rows into the tables of a class; answers for each what it is to give back, expressions over the tables.
pub(crate) fn bulk_insert_returning(
    mapper: &Rc<Mapper>,
    connection: &Connection,
    mappings: &[Mapping],
    renders_nulls: bool,
    returning: &[Expr],
) -> Result<Vec<Vec<Value>>> {
    let mut given_back = vec![vec![Value::Null; returning.len()]; mappings.len()];
    let table_of = |expr: &Expr| sql::traverse::columns_in(expr).first().and_then(Column::table);
    insert_rows(mapper, mappings, renders_nulls, false, |table, needs_keys, records| {
        // What has no columns comes with the first table.
        let is_first = mapper.tables().first().is_some_and(|first| first.ptr_eq(table));
        let is_of_table = |expr: &Expr| table_of(expr).map_or(is_first, |known| known.ptr_eq(table));
        let (places, wanted): (Vec<usize>, Vec<Expr>) =
            returning.iter().cloned().enumerate().filter(|(_, expr)| is_of_table(expr)).unzip();
        let found = insert::emit_returning(mapper, table, connection, records, &wanted, needs_keys)?;
        for (row, values) in given_back.iter_mut().zip(found) {
            for (place, value) in places.iter().zip(values) {
                if let Some(slot) = row.get_mut(*place) {
                    *slot = value;
                }
            }
        }
        Ok(())
    })?;
    Ok(given_back)
}

/// Inserts rows table by table; `emit` sends those of a table, whose keys may be needed.
fn insert_rows(
    mapper: &Rc<Mapper>,
    mappings: &[Mapping],
    renders_nulls: bool,
    returns_keys: bool,
    mut emit: impl FnMut(&Table, bool, &[InsertRecord]) -> Result<()>,
) -> Result<Vec<Vec<Value>>> {
    let values = |mapping: &Mapping| Ok(values_of(mapper, &with_parts(mapper, mapping)?));
    let mut rows: Vec<Vec<Option<AttrValue>>> = mappings.iter().map(values).collect::<Result<_>>()?;
    let tables = mapper.tables();
    let mut keys = Vec::new();
    for (place, table) in tables.iter().enumerate() {
        let known = mapper.columns_of_table(table);
        // Rows of the tables that follow need the key.
        let needs_keys = returns_keys || place + 1 < tables.len();
        let records: Vec<_> = rows
            .iter()
            .map(|values| {
                let value = |index: usize| values.get(index).cloned().flatten();
                let mut record = insert::record(known.clone(), &value, false, renders_nulls);
                if !needs_keys {
                    // Nothing comes back.
                    record.has_primary_key = true;
                    record.has_defaults = true;
                }
                record
            })
            .collect();
        emit(table, needs_keys, &records)?;
        if !needs_keys {
            continue;
        }
        let given = |record: &InsertRecord, key: &Rc<str>| {
            record.parameters.iter().find(|(name, _)| name == key).map_or(Value::Null, |(_, value)| value.clone())
        };
        let made: Vec<Vec<Value>> = records
            .iter()
            .map(|record| match record.key.get() {
                Some(key) => key.clone(),
                None => known.primary_key().map(|persisted| given(record, &persisted.key)).collect(),
            })
            .collect();
        for (values, key) in rows.iter_mut().zip(&made) {
            for (persisted, value) in known.primary_key().zip(key) {
                if let Some(slot) = values.get_mut(persisted.property.index()) {
                    *slot = Some(AttrValue::Plain(value.clone()));
                }
            }
            carry_over(mapper, table, values);
        }
        if place == 0 {
            keys = made;
        }
    }
    Ok(if returns_keys { keys } else { Vec::new() })
}

/// A row with the attributes that composites stand for in their place.
pub(crate) fn with_parts(mapper: &Mapper, row: &[(Rc<str>, Value)]) -> Result<Mapping> {
    let mut parts = Vec::with_capacity(row.len());
    for (key, value) in row {
        let property = mapper.find_property(key);
        match property.as_ref().and_then(|property| property.as_composite()) {
            Some(composite) => parts.extend(composite.attributes.iter().cloned().zip(composite.class.values(value)?)),
            None => parts.push((key.clone(), value.clone())),
        }
    }
    Ok(parts)
}

fn values_of(mapper: &Mapper, mapping: &Mapping) -> Vec<Option<AttrValue>> {
    let mut values: Vec<Option<AttrValue>> = vec![None; mapper.slot_count()];
    let mut put = |index: usize, value: &Value| {
        if let Some(slot) = values.get_mut(index) {
            *slot = Some(AttrValue::Plain(value.clone()));
        }
    };
    if let (Some(property), Some(identity)) = (
        mapper.polymorphic_key().and_then(|key| mapper.find_property(key)).filter(|p| p.as_column().is_some()),
        mapper.polymorphic_identity(),
    ) {
        put(property.index(), identity);
    }
    for (key, value) in mapping {
        if let Some(property) = mapper.find_property(key) {
            put(property.index(), value);
        }
    }
    values
}

/// Puts keys of a table's row where the tables that follow take them from.
fn carry_over(mapper: &Rc<Mapper>, table: &Table, values: &mut [Option<AttrValue>]) {
    for above in mapper.to_root() {
        for (from, to) in &above.lineage().equated {
            let is_own = from.table().is_some_and(|owner| owner.ptr_eq(table));
            let (Some(source), Some(target)) = (mapper.property_of(from), mapper.property_of(to)) else { continue };
            if is_own && source.index() != target.index() {
                let value = values.get(source.index()).cloned().flatten();
                if let Some(slot) = values.get_mut(target.index()) {
                    *slot = value;
                }
            }
        }
    }
}

/// Updates rows by primary key; SQLAlchemy: `_bulk_update`.
pub(crate) fn bulk_update(mapper: &Rc<Mapper>, connection: &Connection, mappings: &[Mapping]) -> Result<()> {
    let mappings = mappings.iter().map(|mapping| with_parts(mapper, mapping)).collect::<Result<Vec<_>>>()?;
    for table in mapper.tables() {
        let mut records = Vec::with_capacity(mappings.len());
        for mapping in &mappings {
            records.extend(update_record(mapper, table, mapping)?);
        }
        update::emit(mapper, table, connection, &records)?;
    }
    Ok(())
}

fn update_record(mapper: &Rc<Mapper>, table: &Table, mapping: &Mapping) -> Result<Option<update::UpdateRecord>> {
    let value_of = |key: &str| mapping.iter().find(|(name, _)| &**name == key).map(|(_, value)| value.clone());
    let known = mapper.columns_of_table(table);
    let mut parameters: Vec<(Rc<str>, Value)> = Vec::new();
    let mut found_by: Vec<(Rc<str>, Value)> = Vec::new();
    let mut missing = Vec::new();
    let mut columns = AttributeSet::new();
    for persisted in &known.columns {
        let value = value_of(persisted.property.key());
        if persisted.is_primary_key {
            match value {
                Some(value) if !value.is_null() => found_by.push((known.label(&persisted.column), value)),
                _ => missing.push(persisted.column.display()),
            }
        } else if let Some(value) = value {
            parameters.push((persisted.key.clone(), value));
            columns.insert(persisted.place);
        }
    }
    if !missing.is_empty() {
        return Err(Error::invalid_request(format!(
            "No primary key value supplied for column(s) {}; per-row ORM Bulk UPDATE by Primary Key requires that \
             records contain primary key values",
            missing.join(", ")
        ))
        .with_code("bupq"));
    }
    if parameters.is_empty() {
        return Ok(None);
    }
    parameters.extend(found_by);
    let parameters: NamedRow = Rc::from(parameters);
    Ok(Some(update::UpdateRecord {
        state: None,
        known,
        parameters,
        expressions: Vec::new(),
        columns,
        has_primary_key: true,
    }))
}
