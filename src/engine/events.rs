//! What a program may listen to: pools, connections, statements.

use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;

use sql::dialect::Compiled;
use sql::schema::{MetaData, Table};
use sql::statement::Statement;
use sql::{HostError, Value};

use crate::connection::{Connection, ExecutionOptions};
use crate::driver::{Cursor, DriverConnection, DriverErrorClass};
use crate::engine::Engine;
use crate::error::{Error, Result};
use crate::parameters::{NamedRow, Parameters};
use crate::pool::{Pool, Record};
use crate::result::CursorResult;
use crate::schema::CheckFirst;

/// What happened to a connection of a pool.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PoolChange {
    /// The pool's first connection was opened.
    FirstConnect,
    /// It was opened.
    Connect,
    /// It is handed out.
    Checkout,
    /// It is about to be rolled back on its way home.
    Reset,
    /// It is back.
    Checkin,
    /// It is about to be closed because it is of no use any more.
    Invalidate,
    /// It will be closed before it is handed out again.
    SoftInvalidate,
    /// It is about to be closed.
    Close,
    /// It leaves its pool.
    Detach,
}

impl PoolChange {
    /// SQLAlchemy's name of the event.
    pub fn name(self) -> &'static str {
        match self {
            Self::FirstConnect => "first_connect",
            Self::Connect => "connect",
            Self::Checkout => "checkout",
            Self::Reset => "reset",
            Self::Checkin => "checkin",
            Self::Invalidate => "invalidate",
            Self::SoftInvalidate => "soft_invalidate",
            Self::Close => "close",
            Self::Detach => "detach",
        }
    }
}

/// What happened to a connection in use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ConnectionChange {
    /// It was made.
    EngineConnect,
    /// A transaction begins.
    Begin,
    /// A transaction is about to be committed.
    Commit,
    /// A transaction is about to be rolled back.
    Rollback,
    /// A savepoint of this name is about to be set.
    Savepoint(Rc<str>),
    /// A savepoint is about to be rolled back to.
    RollbackSavepoint(Rc<str>),
    /// A savepoint is about to be released.
    ReleaseSavepoint(Rc<str>),
}

impl ConnectionChange {
    /// SQLAlchemy's name of the event.
    pub fn name(&self) -> &'static str {
        match self {
            Self::EngineConnect => "engine_connect",
            Self::Begin => "begin",
            Self::Commit => "commit",
            Self::Rollback => "rollback",
            Self::Savepoint(_) => "savepoint",
            Self::RollbackSavepoint(_) => "rollback_savepoint",
            Self::ReleaseSavepoint(_) => "release_savepoint",
        }
    }
}

/// When a listener of tables and collections of tables is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SchemaMoment {
    /// Before CREATE.
    BeforeCreate,
    /// After CREATE.
    AfterCreate,
    /// Before DROP.
    BeforeDrop,
    /// After DROP.
    AfterDrop,
}

impl SchemaMoment {
    /// SQLAlchemy's name of the event.
    pub fn name(self) -> &'static str {
        match self {
            Self::BeforeCreate => "before_create",
            Self::AfterCreate => "after_create",
            Self::BeforeDrop => "before_drop",
            Self::AfterDrop => "after_drop",
        }
    }

    /// Whether it belongs to DROP.
    pub fn is_drop(self) -> bool {
        matches!(self, Self::BeforeDrop | Self::AfterDrop)
    }
}

/// What is made or dropped.
#[derive(Clone, Debug)]
pub enum SchemaTarget {
    /// A collection, and its tables that are made or dropped.
    MetaData(MetaData, Vec<Table>),
    /// A table, and whether its collection is made or dropped.
    Table(Table, bool),
}

/// Tables are made or dropped.
#[derive(Clone, Debug)]
pub struct SchemaChange {
    /// What is made or dropped.
    pub target: SchemaTarget,
    /// When.
    pub moment: SchemaMoment,
    /// What is looked for before.
    pub check: CheckFirst,
}

/// One call of the driver; SQLAlchemy: `ExecutionContext`.
pub struct Execution {
    /// The connection.
    pub connection: Connection,
    /// The text, which listeners may replace.
    pub sql: RefCell<Rc<str>>,
    /// The parameters, which listeners may replace.
    pub parameters: RefCell<Parameters>,
    /// Whether it is one batch of an INSERT of many rows.
    pub is_batch: bool,
    /// The statement's compiled form, unless it is SQL text of the driver.
    pub compiled: Option<Rc<Compiled>>,
    /// The driver's cursor once it was called, without its rows.
    pub cursor: RefCell<Option<Cursor>>,
    /// What the host keeps with the call.
    pub host: RefCell<Option<Rc<dyn Any>>>,
}

/// A statement about to be compiled and sent.
pub struct Given<'a> {
    /// The statement, which listeners may replace.
    pub statement: Statement,
    /// Its parameters, which listeners may replace.
    pub parameters: Vec<NamedRow>,
    /// The options of the call.
    pub options: &'a ExecutionOptions,
}

/// Is asked at each moment that a program may listen to.
///
/// Every method may run code of the program, whose error ends what was under way.
pub trait Events {
    /// Whether anybody listens to an event of this name anywhere.
    fn is_heard(&self, name: &str) -> bool;
    /// A pool's connection changed.
    fn pool_changed(
        &self,
        pool: &Rc<Pool>,
        record: &Rc<Record>,
        driver: &Rc<DriverConnection>,
        change: PoolChange,
    ) -> Result<()>;
    /// Whether a listener says by this error that the driver's connection is gone; SQLAlchemy: `DisconnectionError`.
    fn is_disconnection(&self, error: &Error) -> bool;
    /// Which of the driver's classes an exception of the host belongs to, if any.
    fn driver_class(&self, error: &HostError) -> Option<DriverErrorClass>;
    /// A connection changed.
    fn connection_changed(&self, connection: &Connection, change: &ConnectionChange) -> Result<()>;
    /// A statement is about to be compiled.
    fn before_execute(&self, connection: &Connection, given: &mut Given<'_>) -> Result<()>;
    /// A statement was sent.
    fn after_execute(&self, connection: &Connection, given: &Given<'_>, result: CursorResult) -> Result<CursorResult>;
    /// The driver is about to be called.
    fn before_cursor_execute(&self, execution: &Rc<Execution>) -> Result<()>;
    /// Calls the driver in the engine's place: the cursor, and whether it has done so.
    fn do_execute(&self, execution: &Rc<Execution>, cursor: Cursor) -> Result<(Cursor, bool)>;
    /// The driver was called.
    fn after_cursor_execute(&self, execution: &Rc<Execution>) -> Result<()>;
    /// An error is about to be raised; the answer is raised in its place.
    fn handle_error(&self, engine: &Engine, execution: Option<&Rc<Execution>>, error: Error) -> Error;
    /// An engine's pool is being replaced.
    fn engine_disposed(&self, engine: &Engine) -> Result<()>;
    /// Tables are about to be made or dropped, or were.
    fn schema_changed(&self, connection: &Connection, change: &SchemaChange) -> Result<()>;
    /// Opens a driver's connection in the pool's place; none leaves it to the pool.
    fn do_connect(&self, pool: &Rc<Pool>, record: &Rc<Record>) -> Result<Option<Rc<DriverConnection>>>;
}

impl Execution {
    /// Whether several sets of parameters go to the driver.
    pub fn is_many(&self) -> bool {
        matches!(*self.parameters.borrow(), Parameters::Many(_) | Parameters::Given(_))
    }

    /// Whether several sets of parameters were given; SQLAlchemy: `executemany`.
    pub fn is_of_many(&self) -> bool {
        self.is_batch || self.is_many()
    }

    /// SQLAlchemy's name of the event at which the driver is called.
    pub fn do_execute_event(&self) -> &'static str {
        if self.is_many() {
            return "do_executemany";
        }
        let has_none = matches!(self.option("no_parameters"), Some(Value::Bool(true)));
        if has_none && self.parameters.borrow().is_empty() { "do_execute_no_params" } else { "do_execute" }
    }

    /// An execution option that is in force.
    pub fn option(&self, name: &str) -> Option<Value> {
        self.connection.execution_options().get(name).cloned()
    }
}
