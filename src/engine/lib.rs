//! Connections to a database: URL, engine, pool, connection, transaction, results, inspection; and the SQLite driver.
//!
//! This crate sends what the `sql` crate compiles and knows nothing of mapped classes or of Python. It behaves as
//! SQLAlchemy's engine layer over CPython's `sqlite3`: the same log, the same errors, the same moments at which SQLite
//! really sees BEGIN. Its main types are [`Engine`], [`Connection`], [`Transaction`], [`CursorResult`] and [`Row`];
//! an [`Environment`] holds what the engines of one run share, and [`Observer`]s are told each statement.
//!
//! ```
//! use std::rc::Rc;
//! use engine::{Engine, EngineOptions, Environment};
//!
//! let environment = Rc::new(Environment::default());
//! let engine = Engine::create(&environment, "sqlite://", EngineOptions::default())?;
//! engine.begin(|connection| {
//!     connection.exec_driver_sql("create table t (x integer)", &[])?;
//!     connection.exec_driver_sql("insert into t values (?)", &[Rc::from([sql::Value::Int(1)])])
//! })?;
//! let connection = engine.connect()?;
//! assert_eq!(connection.exec_driver_sql("select x from t", &[])?.scalar()?, Some(sql::Value::Int(1)));
//! # Ok::<(), engine::Error>(())
//! ```

mod connection;
pub mod driver;
mod driver_names;
mod engine;
mod environment;
mod error;
mod events;
mod execution;
mod inspection;
mod log;
mod observer;
mod parameters;
mod pool;
mod result;
mod schema;
mod schema_script;
mod sql_log;
mod url;

pub use connection::{Connection, ExecutionOptions, Note, Transaction};
pub use driver::{DriverError, DriverErrorClass, Interrupt};
pub use engine::{Engine, EngineCreator, EngineJson, EngineOptions};
pub use environment::{Cause, CauseScope, Clock, DescribeError, EchoSink, Environment, StillClock, Threads};
pub use error::{Error, ErrorKind, FailedStatement, Origin, Result};
pub use events::{ConnectionChange, Events, Execution, Given, PoolChange, SchemaChange, SchemaMoment, SchemaTarget};
pub use execution::ParameterSets;
pub use inspection::{
    ColumnListener, Inspector, ReflectedCheck, ReflectedColumn, ReflectedComputed, ReflectedForeignKey, ReflectedIndex,
    ReflectedPrimaryKey, ReflectedUnique, Reflection, reflected_type,
};
pub use log::{Echo, Log, Message, Severity, print as print_record};
pub use observer::{Observer, Statement, StatementEnd, StatementKind, TransactionChange, TransactionEvent};
pub use parameters::{NamedRow, Parameters, Row as ParameterRow};
pub use pool::{Creator, Pool, PoolClass, PoolOptions, PoolState, PooledConnection, Record, ResetOnReturn, Seconds};
pub use result::{
    CursorResult, ExecutionInfo, HostHash, InsertedKeys, Key, MappingResult, Row, RowMeta, RowSource, Rows,
    ScalarResult, StatementType, UniqueKey,
};
pub use schema::{
    Bind, CheckFirst, create_all, create_index, create_table, drop_all, drop_index, drop_table, tell_of_table,
};
pub use schema_script::{create_script, drop_script, named_types};
pub use sql_log::{SqlLog, normalize_recording};
pub use url::{QueryItem, Url};
