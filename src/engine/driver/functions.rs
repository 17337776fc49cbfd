//! SQL functions that SQLAlchemy registers on each SQLite connection.

use rusqlite::Connection;
use rusqlite::functions::{Context, FunctionFlags};
use rusqlite::types::ValueRef;

/// Registers `regexp(pattern, text)`, which SQLite calls for `text REGEXP pattern`, and `floor(number)`.
pub(super) fn register(connection: &Connection) -> rusqlite::Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC;
    connection.create_scalar_function("regexp", 2, flags, regexp)?;
    connection.create_scalar_function("floor", 1, flags, floor)
}

fn regexp(context: &Context<'_>) -> rusqlite::Result<Option<bool>> {
    let text = match context.get_raw(1) {
        ValueRef::Null => return Ok(None),
        ValueRef::Text(text) => String::from_utf8_lossy(text).into_owned(),
        _ => return Err(failure("expected string or bytes-like object")),
    };
    let ValueRef::Text(pattern) = context.get_raw(0) else {
        return Err(failure("first argument must be string or compiled pattern"));
    };
    // Python writes named groups with a P.
    let pattern = String::from_utf8_lossy(pattern).replace("(?P<", "(?<");
    let pattern = regress::Regex::with_flags(&pattern, "u").or_else(|_| regress::Regex::new(&pattern));
    let pattern = pattern.map_err(|error| failure(&error.to_string()))?;
    Ok(Some(pattern.find(&text).is_some()))
}

fn floor(context: &Context<'_>) -> rusqlite::Result<i64> {
    match context.get_raw(0) {
        ValueRef::Integer(number) => Ok(number),
        ValueRef::Real(number) => Ok(number.floor() as i64),
        _ => Err(failure("must be real number")),
    }
}

fn failure(message: &str) -> rusqlite::Error {
    rusqlite::Error::UserFunctionError(message.to_owned().into())
}
