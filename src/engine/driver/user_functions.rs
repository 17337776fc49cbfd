//! SQL functions, aggregates and collations that a program supplies.

use std::cmp::Ordering;
use std::panic::{AssertUnwindSafe, RefUnwindSafe, UnwindSafe};
use std::rc::Rc;

use rusqlite::functions::{Aggregate, Context, FunctionFlags};
use rusqlite::types::{Value as SqliteValue, ValueRef};
use sql::Value;

use super::connection::DriverConnection;
use super::error::DriverError;

/// A function of the program: answers a value, or the text that ends the statement.
pub type ScalarFunction = Rc<dyn Fn(&[Value]) -> Result<Value, String>>;

/// A comparison of the program.
pub type Collation = Rc<dyn Fn(&str, &str) -> Ordering>;

/// Begins an aggregate of the program for one group of rows.
pub type AggregateFactory = Rc<dyn Fn() -> Result<Box<dyn AggregateState>, String>>;

/// An aggregate while its rows come in.
pub trait AggregateState {
    /// Takes a row's values.
    fn step(&mut self, values: &[Value]) -> Result<(), String>;
    /// The aggregate's value.
    fn finish(&mut self) -> Result<Value, String>;
}

/// What SQLite keeps with the connection.
struct Kept<T>(T);

// rusqlite asks for it, since its connections may move to another thread. Ours are shared by `Rc` and never do.
#[expect(unsafe_code, reason = "the connection that keeps it stays on its thread")]
unsafe impl<T> Send for Kept<T> {}
impl<T> UnwindSafe for Kept<T> {}
impl<T> RefUnwindSafe for Kept<T> {}

impl DriverConnection {
    /// Registers a function; none takes it away. `arguments` is -1 for any number.
    ///
    /// ```
    /// use std::rc::Rc;
    /// use engine::driver::{Cursor, DriverConnection};
    /// use sql::Value;
    ///
    /// let connection = DriverConnection::open(":memory:", &Default::default())?;
    /// connection.create_function("seven", 0, true, Some(Rc::new(|_| Ok(Value::Int(7)))))?;
    /// let mut cursor = Cursor::new(&connection);
    /// cursor.execute("select seven()", &[])?;
    /// assert_eq!(cursor.fetch_one().as_deref(), Some(&[Value::Int(7)][..]));
    /// # Ok::<(), engine::driver::DriverError>(())
    /// ```
    pub fn create_function(
        &self,
        name: &str,
        arguments: i32,
        is_deterministic: bool,
        function: Option<ScalarFunction>,
    ) -> Result<(), DriverError> {
        let sqlite = self.sqlite()?;
        let Some(function) = function else {
            return sqlite.remove_function(name, arguments).map_err(|error| self.error(error));
        };
        let kept = Kept(function);
        let mut flags = FunctionFlags::SQLITE_UTF8;
        if is_deterministic {
            flags |= FunctionFlags::SQLITE_DETERMINISTIC;
        }
        let call = move |context: &Context<'_>| kept.call(context);
        sqlite.create_scalar_function(name, arguments, flags, call).map_err(|error| self.error(error))
    }

    /// Registers an aggregate; none takes it away.
    pub fn create_aggregate(
        &self,
        name: &str,
        arguments: i32,
        aggregate: Option<AggregateFactory>,
    ) -> Result<(), DriverError> {
        let sqlite = self.sqlite()?;
        let done = match aggregate {
            None => sqlite.remove_function(name, arguments),
            Some(factory) => {
                sqlite.create_aggregate_function(name, arguments, FunctionFlags::SQLITE_UTF8, Kept(factory))
            }
        };
        done.map_err(|error| self.error(error))
    }

    /// Registers a collation; none takes it away.
    pub fn create_collation(&self, name: &str, collation: Option<Collation>) -> Result<(), DriverError> {
        let sqlite = self.sqlite()?;
        let done = match collation {
            None => sqlite.remove_collation(name),
            Some(collation) => {
                let kept = Kept(collation);
                sqlite.create_collation(name, move |left: &str, right: &str| kept.compare(left, right))
            }
        };
        done.map_err(|error| self.error(error))
    }
}

impl Kept<ScalarFunction> {
    fn call(&self, context: &Context<'_>) -> rusqlite::Result<SqliteValue> {
        let answer = (self.0)(&arguments(context)).map_err(|error| failure(&error))?;
        to_sqlite(&answer)
    }
}

impl Kept<Collation> {
    fn compare(&self, left: &str, right: &str) -> Ordering {
        (self.0)(left, right)
    }
}

impl Aggregate<Kept<AssertUnwindSafe<Box<dyn AggregateState>>>, SqliteValue> for Kept<AggregateFactory> {
    fn init(&self, _: &mut Context<'_>) -> rusqlite::Result<Kept<AssertUnwindSafe<Box<dyn AggregateState>>>> {
        (self.0)().map(|state| Kept(AssertUnwindSafe(state))).map_err(|error| failure(&error))
    }

    fn step(
        &self,
        context: &mut Context<'_>,
        state: &mut Kept<AssertUnwindSafe<Box<dyn AggregateState>>>,
    ) -> rusqlite::Result<()> {
        state.0.step(&arguments(context)).map_err(|error| failure(&error))
    }

    fn finalize(
        &self,
        context: &mut Context<'_>,
        state: Option<Kept<AssertUnwindSafe<Box<dyn AggregateState>>>>,
    ) -> rusqlite::Result<SqliteValue> {
        let mut state = match state {
            Some(state) => state,
            None => self.init(context)?,
        };
        to_sqlite(&state.0.finish().map_err(|error| failure(&error))?)
    }
}

fn arguments(context: &Context<'_>) -> Vec<Value> {
    (0..context.len())
        .map(|index| match context.get_raw(index) {
            ValueRef::Null => Value::Null,
            ValueRef::Integer(number) => Value::Int(number),
            ValueRef::Real(number) => Value::Float(number),
            ValueRef::Text(text) => Value::Str(Rc::from(String::from_utf8_lossy(text))),
            ValueRef::Blob(bytes) => Value::Bytes(Rc::from(bytes)),
        })
        .collect()
}

fn to_sqlite(value: &Value) -> rusqlite::Result<SqliteValue> {
    Ok(match value {
        Value::Null => SqliteValue::Null,
        Value::Bool(truth) => SqliteValue::Integer(i64::from(*truth)),
        Value::Int(number) => SqliteValue::Integer(*number),
        Value::Float(number) => SqliteValue::Real(*number),
        Value::Str(text) => SqliteValue::Text(text.to_string()),
        Value::Bytes(bytes) => SqliteValue::Blob(bytes.to_vec()),
        _ => return Err(failure("user-defined function raised exception")),
    })
}

fn failure(message: &str) -> rusqlite::Error {
    rusqlite::Error::UserFunctionError(message.to_owned().into())
}
