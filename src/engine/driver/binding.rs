//! Values on their way into a statement.

use std::fmt::Write;

use rusqlite::types::{ToSqlOutput, Value as SqliteValue, ValueRef};
use rusqlite::{Statement, ToSql};
use sql::Value;

use super::error::{DriverError, DriverErrorClass};

struct Bound<'a>(ToSqlOutput<'a>);

impl ToSql for Bound<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match &self.0 {
            ToSqlOutput::Borrowed(value) => ToSqlOutput::Borrowed(*value),
            ToSqlOutput::Owned(value) => ToSqlOutput::Borrowed(value.into()),
            _ => ToSqlOutput::Owned(SqliteValue::Null),
        })
    }
}

/// Binds `value` to the mark at `index`, from 1.
pub(super) fn bind(statement: &mut Statement<'_>, index: usize, value: &Value) -> Result<(), DriverError> {
    if let Value::Host(host) = value
        && let Some(bytes) = host.buffer()
    {
        return bind(statement, index, &Value::Bytes(bytes));
    }
    let output = match value {
        Value::Null => ToSqlOutput::Owned(SqliteValue::Null),
        Value::Bool(truth) => ToSqlOutput::Owned(SqliteValue::Integer(i64::from(*truth))),
        Value::Int(number) => ToSqlOutput::Owned(SqliteValue::Integer(*number)),
        Value::Float(number) => ToSqlOutput::Owned(SqliteValue::Real(*number)),
        Value::Str(text) => ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes())),
        Value::Bytes(bytes) => ToSqlOutput::Borrowed(ValueRef::Blob(bytes)),
        // The adapters that `sqlite3` registers for dates and moments.
        Value::Date(date) => ToSqlOutput::Owned(SqliteValue::Text(date.format("%Y-%m-%d").to_string())),
        Value::DateTime(moment, offset) => ToSqlOutput::Owned(SqliteValue::Text(isoformat(*moment, *offset))),
        other => return Err(unsupported(index, other)),
    };
    statement.raw_bind_parameter(index, Bound(output)).map_err(DriverError::from)
}

fn isoformat(moment: chrono::NaiveDateTime, offset: Option<i32>) -> String {
    let micros = moment.and_utc().timestamp_subsec_micros();
    let mut text = moment.format("%Y-%m-%d %H:%M:%S").to_string();
    if micros > 0 {
        // Writing to a String cannot fail.
        let _ = write!(text, ".{micros:06}");
    }
    if let Some(seconds) = offset {
        let sign = if seconds < 0 { '-' } else { '+' };
        let minutes = seconds.abs() / 60;
        let _ = write!(text, "{sign}{:02}:{:02}", minutes / 60, minutes % 60);
    }
    text
}

fn unsupported(index: usize, value: &Value) -> DriverError {
    let name = match value {
        Value::Decimal(_) => "decimal.Decimal".to_owned(),
        Value::Time(_) => "datetime.time".to_owned(),
        Value::Interval(_) => "datetime.timedelta".to_owned(),
        Value::Uuid(_) => "UUID".to_owned(),
        Value::List(_) => "list".to_owned(),
        Value::Host(object) => object.type_name(),
        _ => "object".to_owned(),
    };
    if name == "int" {
        return DriverError::new(DriverErrorClass::Overflow, "Python int too large to convert to SQLite INTEGER");
    }
    DriverError::programming(format!("Error binding parameter {index}: type '{name}' is not supported"))
}
