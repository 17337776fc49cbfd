//! A connection: transactions and statements.

mod options;
mod send;
mod transaction;

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use sql::Value;

pub use options::ExecutionOptions;
pub use send::Note;
pub(crate) use send::Sending;
pub use transaction::Transaction;

use crate::driver::{Cursor, DriverConnection};
use crate::engine::Engine;
use crate::error::{Error, ErrorKind, Result};
use crate::events::ConnectionChange;
use crate::log::Severity;
use crate::observer::{StatementKind, TransactionChange, TransactionEvent};
use crate::parameters::{Parameters, Row};
use crate::pool::{PooledConnection, Record};
use crate::result::CursorResult;

struct ConnectionData {
    engine: Engine,
    pooled: RefCell<Option<PooledConnection>>,
    is_closed: Cell<bool>,
    transaction: RefCell<Option<Transaction>>,
    nested: RefCell<Option<Transaction>>,
    context: RefCell<Option<Transaction>>,
    savepoints: Cell<u32>,
    transaction_number: Cell<u32>,
    is_beginning: Cell<bool>,
    /// Whether its statements are logged, which is settled when it is made.
    is_logging: bool,
    /// The connection and its transaction refer to each other: it lasts until one of them ends, or the garbage collector
    /// comes.
    itself: RefCell<Option<Connection>>,
    options: RefCell<ExecutionOptions>,
    event_id: u64,
}

/// A connection in use; SQLAlchemy: `Connection`.
///
/// The first statement begins a transaction; it lasts until [`Connection::commit`], [`Connection::rollback`] or
/// [`Connection::close`]. Dropping the last handle gives the connection back to its pool.
///
/// ```
/// # use std::rc::{Rc, Weak};
/// use engine::{Engine, EngineOptions, Environment};
/// let environment = Rc::new(Environment::default());
/// let engine = Engine::create(&environment, "sqlite://", EngineOptions::default())?;
/// let connection = engine.connect()?;
/// connection.exec_driver_sql("create table t (x integer)", &[])?;
/// assert!(connection.is_in_transaction());
/// connection.commit()?;
/// connection.close()?;
/// let error = connection.exec_driver_sql("select 1", &[]).expect_err("it is closed");
/// assert_eq!(error.to_string(), "This Connection is closed");
/// # Ok::<(), engine::Error>(())
/// ```
#[derive(Clone)]
pub struct Connection(Rc<ConnectionData>);

/// A connection that may be gone.
pub(crate) struct WeakConnection(Weak<ConnectionData>);

impl WeakConnection {
    /// The connection, while it has a transaction.
    pub(crate) fn upgrade(&self) -> Option<Connection> {
        self.0.upgrade().map(Connection).filter(|connection| connection.0.itself.borrow().is_some())
    }
}

impl std::fmt::Debug for Connection {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Connection").field("engine", &self.0.engine).finish_non_exhaustive()
    }
}

impl Connection {
    pub(crate) fn new(engine: &Engine) -> Result<Self> {
        let pooled = engine.raw_connection().map_err(|error| engine.failed_to_connect(error))?;
        if let (Some(Value::Str(level)), Some(record)) =
            (engine.execution_options().get("isolation_level"), pooled.record())
        {
            record.set_isolation(level)?;
        }
        let made = Self(Rc::new(ConnectionData {
            engine: engine.clone(),
            pooled: RefCell::new(Some(pooled)),
            is_closed: Cell::new(false),
            transaction: RefCell::default(),
            nested: RefCell::default(),
            context: RefCell::default(),
            savepoints: Cell::new(0),
            transaction_number: Cell::new(0),
            is_beginning: Cell::new(false),
            is_logging: engine.logs(Severity::Info),
            itself: RefCell::default(),
            options: RefCell::new(engine.execution_options()),
            event_id: sql::fresh_id(),
        }));
        made.tell(&ConnectionChange::EngineConnect)?;
        Ok(made)
    }

    /// The number under which listeners of this connection are kept.
    pub fn event_id(&self) -> u64 {
        self.0.event_id
    }

    fn tell(&self, change: &ConnectionChange) -> Result<()> {
        match self.engine().environment().heard(change.name()) {
            Some(events) => events.connection_changed(self, change),
            None => Ok(()),
        }
    }

    /// The pool's record of its driver's connection.
    pub fn record(&self) -> Option<Rc<Record>> {
        self.0.pooled.borrow().as_ref()?.record().cloned()
    }

    /// Its engine.
    pub fn engine(&self) -> &Engine {
        &self.0.engine
    }

    /// Whether both are the same connection.
    pub fn is_same(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }

    /// A number that tells this connection from others that are alive.
    pub fn address(&self) -> usize {
        Rc::as_ptr(&self.0) as usize
    }

    /// Whether [`Self::close`] was called.
    pub fn is_closed(&self) -> bool {
        self.0.is_closed.get()
    }

    /// Whether its driver connection is gone while it is not closed.
    pub fn is_invalidated(&self) -> bool {
        !self.is_closed() && self.0.pooled.borrow().as_ref().is_none_or(|pooled| pooled.driver().is_none())
    }

    /// The driver's connection, opened again when it was invalidated.
    pub fn driver(&self) -> Result<Rc<DriverConnection>> {
        if self.is_closed() {
            return Err(Error::resource_closed("This Connection is closed"));
        }
        if let Some(driver) = self.0.pooled.borrow().as_ref().and_then(PooledConnection::driver) {
            return Ok(driver);
        }
        if self.0.transaction.borrow().is_some() {
            return Err(self.invalid_transaction());
        }
        let engine = self.engine();
        let pooled = engine.raw_connection().map_err(|error| engine.failed_to_connect(error))?;
        let driver = pooled.driver();
        self.0.pooled.replace(Some(pooled));
        driver.ok_or_else(|| Error::resource_closed("This Connection is closed"))
    }

    /// Execution options.
    pub fn execution_options(&self) -> ExecutionOptions {
        self.0.options.borrow().clone()
    }

    /// Adds execution options to this connection; SQLAlchemy: `Connection.execution_options`.
    pub fn set_execution_options(&self, options: &ExecutionOptions) -> Result<()> {
        let merged = self.0.options.borrow().merged(options);
        self.0.options.replace(merged);
        if let Some(Value::Str(level)) = options.get("isolation_level") {
            if self.is_in_transaction() {
                return Err(Error::invalid_request(
                    "This connection has already initialized a SQLAlchemy Transaction() object via begin() or \
                     autobegin; isolation_level may not be altered unless rollback() or commit() is called first.",
                ));
            }
            self.driver()?;
            if let Some(record) = self.record() {
                record.set_isolation(level)?;
            }
        }
        Ok(())
    }

    /// What SQLite says of the isolation level; the driver's own `AUTOCOMMIT` is none of SQLite's levels.
    pub fn isolation_level(&self) -> Result<String> {
        let driver = self.driver()?;
        let mut cursor = Cursor::new(&driver);
        cursor.execute("PRAGMA read_uncommitted", &[])?;
        let is_loose = cursor.fetch_one().is_some_and(|row| matches!(row.first(), Some(Value::Int(1))));
        Ok(if is_loose { "READ UNCOMMITTED" } else { "SERIALIZABLE" }.to_owned())
    }

    /// Whether the driver commits each statement by itself.
    pub fn is_autocommit(&self) -> bool {
        let options = self.0.options.borrow();
        let level = match options.get("isolation_level") {
            Some(Value::Str(level)) => Some(level),
            _ => self.0.engine.isolation_level(),
        };
        level.is_some_and(|level| &**level == "AUTOCOMMIT")
    }

    /// The number of the connection within the run, from 1.
    pub fn number(&self) -> u32 {
        self.0.pooled.borrow().as_ref().and_then(|pooled| Some(pooled.record()?.number())).unwrap_or(0)
    }

    fn database(&self) -> Rc<str> {
        let pooled = self.0.pooled.borrow();
        let record = pooled.as_ref().and_then(PooledConnection::record);
        record.map_or_else(|| Rc::from(""), |record| record.database().clone())
    }

    // Transactions.

    /// Begins a transaction.
    pub fn begin(&self) -> Result<Transaction> {
        if self.0.transaction.borrow().is_some() {
            return Err(Error::invalid_request(
                "This connection has already initialized a SQLAlchemy Transaction() object via begin() or autobegin; \
                 can't call begin() here unless rollback() or commit() is called first.",
            ));
        }
        self.check_context()?;
        if self.is_closed() {
            // The line is logged before the driver is asked.
            self.log_line(StatementKind::Begin, "BEGIN (implicit)");
        }
        let transaction = Transaction::root(self);
        self.begin_work()?;
        self.set_transaction(Some(transaction.clone()));
        Ok(transaction)
    }

    fn set_transaction(&self, transaction: Option<Transaction>) {
        let has_transaction = transaction.is_some();
        self.0.transaction.replace(transaction);
        if has_transaction {
            self.engine().environment().connection_began(self);
        }
        self.0.itself.replace(has_transaction.then(|| self.clone()));
    }

    /// Lets go of a connection that nobody has but its transaction; `is_over` lets go of others, too.
    pub(crate) fn collect(&self, is_over: bool) {
        // This handle, and the one that is let go of.
        let is_garbage = Rc::strong_count(&self.0) == 2
            && self.0.transaction.borrow().as_ref().is_none_or(Transaction::is_forgotten);
        if is_garbage || is_over {
            let itself = self.0.itself.take();
            drop(itself);
        }
    }

    pub(crate) fn downgrade(&self) -> WeakConnection {
        WeakConnection(Rc::downgrade(&self.0))
    }

    /// Begins a transaction unless there is one; each statement does this first.
    pub fn autobegin(&self) -> Result<()> {
        if self.0.transaction.borrow().is_some() || self.0.is_beginning.get() {
            return Ok(());
        }
        self.begin().map(drop)
    }

    /// Sets a savepoint.
    pub fn begin_nested(&self) -> Result<Transaction> {
        self.autobegin()?;
        self.check_context()?;
        let number = self.0.savepoints.get() + 1;
        self.0.savepoints.set(number);
        let name: Rc<str> = Rc::from(format!("sa_savepoint_{number}"));
        self.tell(&ConnectionChange::Savepoint(name.clone()))?;
        self.savepoint_statement(&format!("SAVEPOINT {name}"))?;
        let outer = self.0.nested.borrow().clone();
        let transaction = Transaction::nested(self, name, outer);
        self.0.nested.replace(Some(transaction.clone()));
        Ok(transaction)
    }

    /// Commits the transaction under way, if there is one.
    pub fn commit(&self) -> Result<()> {
        let transaction = self.transaction();
        transaction.map_or(Ok(()), |transaction| transaction.commit())
    }

    /// Rolls back the transaction under way, if there is one.
    pub fn rollback(&self) -> Result<()> {
        let transaction = self.transaction();
        transaction.map_or(Ok(()), |transaction| transaction.rollback())
    }

    /// Rolls back what was not committed and gives the connection back to its pool.
    pub fn close(&self) -> Result<()> {
        let transaction = self.transaction();
        let is_reset = transaction.is_some();
        let closed = transaction.map_or(Ok(()), |transaction| transaction.close());
        let pooled = self.0.pooled.borrow_mut().take();
        if let Some(mut pooled) = pooled {
            pooled.close(is_reset && closed.is_ok());
        }
        self.0.is_closed.set(true);
        closed
    }

    /// Has the driver's connection closed before its pool hands it out again.
    pub fn invalidate_softly(&self) {
        if let Some(pooled) = self.0.pooled.borrow().as_ref() {
            pooled.invalidate_softly();
        }
    }

    /// Closes the driver's connection; the next statement opens a new one.
    pub fn invalidate(&self) {
        if let Some(mut pooled) = self.0.pooled.borrow_mut().take() {
            pooled.invalidate();
        }
    }

    /// Whether it was taken out of its pool.
    pub fn is_detached(&self) -> bool {
        self.0.pooled.borrow().as_ref().is_some_and(PooledConnection::is_detached)
    }

    /// Keeps the connection out of the pool for good.
    pub fn detach(&self) {
        if let Some(pooled) = self.0.pooled.borrow_mut().as_mut() {
            pooled.detach();
        }
    }

    /// The transaction under way.
    pub fn transaction(&self) -> Option<Transaction> {
        self.0.transaction.borrow().clone()
    }

    /// The innermost savepoint under way.
    pub fn nested_transaction(&self) -> Option<Transaction> {
        self.0.nested.borrow().clone()
    }

    /// Whether a transaction is under way.
    pub fn is_in_transaction(&self) -> bool {
        self.transaction().is_some_and(|transaction| transaction.is_active())
    }

    /// Whether a savepoint is under way.
    pub fn is_in_nested_transaction(&self) -> bool {
        self.nested_transaction().is_some_and(|transaction| transaction.is_active())
    }

    fn invalid_transaction(&self) -> Error {
        let what = if self.0.nested.borrow().is_some() { "savepoint " } else { "" };
        Error::new(
            ErrorKind::PendingRollback,
            format!(
                "Can't reconnect until invalid {what}transaction is rolled back.  Please rollback() fully before \
                 proceeding"
            ),
        )
        .with_code("8s2b")
    }

    /// SQLAlchemy: `TransactionalContext._trans_ctx_check`.
    fn check_context(&self) -> Result<()> {
        match &*self.0.context.borrow() {
            Some(context) if !context.is_active() => Err(Error::invalid_request(
                "Can't operate on closed transaction inside context manager.  Please complete the context manager \
                 before emitting further commands.",
            )),
            _ => Ok(()),
        }
    }

    fn begin_work(&self) -> Result<()> {
        let text = if self.is_autocommit() {
            "BEGIN (implicit; DBAPI should not BEGIN due to autocommit mode)"
        } else {
            "BEGIN (implicit)"
        };
        self.driver()?;
        self.0.transaction_number.set(self.engine().environment().next_transaction());
        self.log_line(StatementKind::Begin, text);
        self.report(TransactionChange::Begin);
        self.0.is_beginning.set(true);
        let told = self.tell(&ConnectionChange::Begin);
        self.0.is_beginning.set(false);
        told
    }

    fn commit_work(&self) -> Result<()> {
        let text = if self.is_autocommit() {
            "COMMIT using DBAPI connection.commit(), has no effect due to autocommit mode"
        } else {
            "COMMIT"
        };
        let driver = self.driver()?;
        self.tell(&ConnectionChange::Commit)?;
        self.log_line(StatementKind::Commit, text);
        self.end_work(TransactionChange::Commit, driver.commit())
    }

    pub(crate) fn rollback_work(&self) -> Result<()> {
        let driver = self.0.pooled.borrow().as_ref().and_then(PooledConnection::driver);
        let Some(driver) = driver.filter(|driver| driver.is_open()) else { return Ok(()) };
        let text = if self.is_autocommit() {
            "ROLLBACK using DBAPI connection.rollback(); set skip_autocommit_rollback to prevent fully"
        } else {
            "ROLLBACK"
        };
        self.tell(&ConnectionChange::Rollback)?;
        self.log_line(StatementKind::Rollback, text);
        self.end_work(TransactionChange::Rollback, driver.rollback())
    }

    fn end_work(&self, change: TransactionChange, done: Result<(), crate::DriverError>) -> Result<()> {
        self.report(change);
        self.0.transaction_number.set(0);
        done.map_err(|error| Error::dbapi(error, None, Parameters::none(), self.engine().hides_parameters()))
    }

    fn report(&self, change: TransactionChange) {
        let event =
            TransactionEvent { transaction: self.0.transaction_number.get(), connection: self.number(), change };
        self.engine().environment().transaction_changed(&event);
    }

    fn savepoint_statement(&self, sql: &str) -> Result<()> {
        self.check_usable()?;
        self.driver()?;
        let sending = Sending {
            kind: StatementKind::Savepoint,
            sql: Rc::from(sql),
            parameters: Parameters::none(),
            note: Note::NoKey { since: self.engine().environment().clock.micros() },
            logged: None,
        };
        self.send(sending, None).map(drop)
    }

    // Statements.

    /// What has to hold before any statement: the transaction is usable, and one is under way.
    pub(crate) fn prepare_to_send(&self) -> Result<()> {
        self.driver()?;
        self.check_usable()?;
        self.autobegin()
    }

    fn check_usable(&self) -> Result<()> {
        let is_inactive = |of: &RefCell<Option<Transaction>>| {
            of.borrow().as_ref().is_some_and(|transaction| !transaction.is_active())
        };
        if is_inactive(&self.0.transaction) || is_inactive(&self.0.nested) {
            return Err(self.invalid_transaction());
        }
        self.check_context()
    }

    /// Sends SQL text as it is; SQLAlchemy: `exec_driver_sql`.
    ///
    /// Several sets of parameters are sent with `executemany`.
    pub fn exec_driver_sql(&self, sql: &str, parameters: &[Row]) -> Result<CursorResult> {
        let parameters = match parameters {
            [] => Parameters::none(),
            [row] => Parameters::Positional(row.clone()),
            rows => Parameters::Many(Rc::from(rows)),
        };
        self.exec_driver_parameters(sql, parameters)
    }

    /// Sends SQL text as it is, with parameters of any form.
    pub fn exec_driver_parameters(&self, sql: &str, parameters: Parameters) -> Result<CursorResult> {
        self.prepare_to_send()?;
        let sending =
            Sending { kind: StatementKind::Sql, sql: Rc::from(sql), parameters, note: Note::RawSql, logged: None };
        let cursor = self.send(sending, None)?;
        Ok(self.logged(CursorResult::from_driver(cursor)))
    }

    /// The connection for a host that is handed a trait object.
    pub(crate) fn as_any(&self) -> &dyn std::any::Any {
        self
    }

    fn cursor(&self) -> Result<Cursor> {
        Ok(Cursor::new(&self.driver()?))
    }
}
