//! Values on their way out of a statement.

use std::rc::Rc;

use rusqlite::types::ValueRef;
use sql::Value;

use super::error::{DriverError, DriverErrorClass};

/// The values of the current row.
pub(super) fn read(row: &rusqlite::Row<'_>, columns: usize) -> Result<Rc<[Value]>, DriverError> {
    let mut values = Vec::with_capacity(columns);
    for index in 0..columns {
        values.push(match row.get_ref(index)? {
            ValueRef::Null => Value::Null,
            ValueRef::Integer(number) => Value::Int(number),
            ValueRef::Real(number) => Value::Float(number),
            ValueRef::Text(bytes) => match std::str::from_utf8(bytes) {
                Ok(text) => Value::Str(Rc::from(text)),
                Err(_) => return Err(undecodable(row, index, bytes)),
            },
            ValueRef::Blob(bytes) => Value::Bytes(Rc::from(bytes)),
        });
    }
    Ok(values.into())
}

fn undecodable(row: &rusqlite::Row<'_>, index: usize, bytes: &[u8]) -> DriverError {
    let column = row.as_ref().column_name(index).unwrap_or_default().to_owned();
    let text = String::from_utf8_lossy(bytes);
    DriverError::new(
        DriverErrorClass::Operational,
        format!("Could not decode to UTF-8 column '{column}' with text '{text}'"),
    )
}
