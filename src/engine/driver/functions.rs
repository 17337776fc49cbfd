//! SQL functions that SQLAlchemy registers on each SQLite connection.

use std::rc::Rc;

use rusqlite::Connection;
use rusqlite::functions::{Context, FunctionFlags};
use rusqlite::types::ValueRef;

/// What `REGEXP` asks: Python's `re.search`, or another engine of regular expressions.
pub trait PatternSearch {
    /// Whether the pattern is found in the text. An error ends the statement as an exception in a function does.
    fn is_found(&self, pattern: &str, text: &str) -> Result<bool, String>;
}

/// A search that SQLite keeps with the connection.
struct Kept(Rc<dyn PatternSearch>);

// rusqlite asks for it, since its connections may move to another thread. Ours are shared by `Rc` and never do.
#[expect(unsafe_code, reason = "the connection that keeps it stays on its thread")]
unsafe impl Send for Kept {}

const FLAGS: FunctionFlags = FunctionFlags::SQLITE_UTF8.union(FunctionFlags::SQLITE_DETERMINISTIC);

/// Registers `regexp(pattern, text)`, which SQLite calls for `text REGEXP pattern`.
pub(super) fn register_regexp(connection: &Connection, search: Rc<dyn PatternSearch>) -> rusqlite::Result<()> {
    let kept = Kept(search);
    connection.create_scalar_function("regexp", 2, FLAGS, move |context| kept.regexp(context))
}

/// Registers `floor(number)`.
pub(super) fn register_floor(connection: &Connection) -> rusqlite::Result<()> {
    connection.create_scalar_function("floor", 1, FLAGS, floor)
}

impl Kept {
    fn regexp(&self, context: &Context<'_>) -> rusqlite::Result<Option<bool>> {
        let text = match context.get_raw(1) {
            ValueRef::Null => return Ok(None),
            ValueRef::Text(text) => String::from_utf8_lossy(text),
            _ => return Err(failure("expected string or bytes-like object")),
        };
        let ValueRef::Text(pattern) = context.get_raw(0) else {
            return Err(failure("first argument must be string or compiled pattern"));
        };
        self.0.is_found(&String::from_utf8_lossy(pattern), &text).map(Some).map_err(|error| failure(&error))
    }
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
