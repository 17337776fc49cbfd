//! Bulk operations: rows from mappings or objects, without keys coming back and without touching the session.

use std::rc::Rc;

use engine::{Connection, NamedRow};
use sql::Value;
use sql::schema::Column;

use crate::error::{Error, Result};
use crate::mapper::{Mapper, PersistenceColumns};
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
    let records: Vec<_> = mappings
        .iter()
        .map(|mapping| {
            let mut values: Vec<Option<AttrValue>> = vec![None; mapper.properties().len()];
            for (key, value) in mapping {
                if let Some(property) = mapper.find_property(key)
                    && let Some(slot) = values.get_mut(property.index())
                {
                    *slot = Some(AttrValue::Plain(value.clone()));
                }
            }
            let mut record =
                insert::record(mapper, &|index| values.get(index).cloned().flatten(), false, renders_nulls);
            if !returns_keys {
                // Nothing comes back.
                record.has_primary_key = true;
                record.has_defaults = true;
            }
            record
        })
        .collect();
    insert::emit(mapper, connection, &records)?;
    if !returns_keys {
        return Ok(Vec::new());
    }
    let given = |record: &insert::InsertRecord| {
        let value = |column: &Column| record.parameters.iter().find(|(key, _)| *key == column.key());
        mapper.primary_key().iter().map(|c| value(c).map_or(Value::Null, |(_, value)| value.clone())).collect()
    };
    Ok(records.iter().map(|record| record.key.get().cloned().unwrap_or_else(|| given(record))).collect())
}

/// Updates rows by primary key; SQLAlchemy: `_bulk_update`.
pub(crate) fn bulk_update(mapper: &Rc<Mapper>, connection: &Connection, mappings: &[Mapping]) -> Result<()> {
    let mut records = Vec::with_capacity(mappings.len());
    for mapping in mappings {
        let value_of = |key: &str| mapping.iter().find(|(name, _)| &**name == key).map(|(_, value)| value.clone());
        let mut parameters: Vec<(Rc<str>, Value)> = Vec::new();
        let mut found_by: Vec<(Rc<str>, Value)> = Vec::new();
        let mut missing = Vec::new();
        let mut columns = AttributeSet::new();
        for (place, persisted) in mapper.persistence().columns.iter().enumerate() {
            let value = value_of(persisted.property.key());
            if persisted.is_primary_key {
                match value {
                    Some(value) if !value.is_null() => {
                        found_by.push((PersistenceColumns::label(mapper, &persisted.column), value));
                    }
                    _ => missing.push(persisted.column.display()),
                }
            } else if let Some(value) = value {
                parameters.push((persisted.key.clone(), value));
                columns.insert(place);
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
            continue;
        }
        parameters.extend(found_by);
        let parameters: NamedRow = Rc::from(parameters);
        records.push(update::UpdateRecord {
            state: None,
            parameters,
            expressions: Vec::new(),
            columns,
            has_primary_key: true,
        });
    }
    update::emit(mapper, connection, records)
}
