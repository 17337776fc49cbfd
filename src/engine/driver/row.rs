//! Values on their way out of a statement.

use std::rc::Rc;

use rusqlite::types::ValueRef;
use sql::Value;

use super::error::{DriverError, DriverErrorClass};

/// The values of the current row.
pub(super) fn read(row: &rusqlite::Row<'_>, columns: usize) -> Result<Rc<[Value]>, DriverError> {
    let mut failure = None;
    let value = |index| match row.get_ref(index) {
        Ok(ValueRef::Null) => Value::Null,
        Ok(ValueRef::Integer(number)) => Value::Int(number),
        Ok(ValueRef::Real(number)) => Value::Float(number),
        Ok(ValueRef::Text(bytes)) => match std::str::from_utf8(bytes) {
            Ok(text) => Value::Str(Rc::from(text)),
            Err(_) => {
                failure.get_or_insert_with(|| undecodable(row, index, bytes));
                Value::Null
            }
        },
        Ok(ValueRef::Blob(bytes)) => Value::Bytes(Rc::from(bytes)),
        Err(error) => {
            failure.get_or_insert_with(|| error.into());
            Value::Null
        }
    };
    // Collected without a stop at the first error, since then the values go into place at once.
    let values = (0..columns).map(value).collect();
    failure.map_or(Ok(values), Err)
}

fn undecodable(row: &rusqlite::Row<'_>, index: usize, bytes: &[u8]) -> DriverError {
    let column = row.as_ref().column_name(index).unwrap_or_default().to_owned();
    let text = String::from_utf8_lossy(bytes);
    DriverError::new(
        DriverErrorClass::Operational,
        format!("Could not decode to UTF-8 column '{column}' with text '{text}'"),
    )
}
