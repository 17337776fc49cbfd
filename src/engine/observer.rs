//! What the engine reports while it works.

use std::rc::Rc;

use sql::Value;

use crate::driver::DriverConnection;
use crate::environment::Cause;
use crate::parameters::Parameters;
use crate::pool::PoolState;

/// What a logged line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StatementKind {
    /// A statement with SQL text and parameters.
    Sql,
    /// `BEGIN (implicit)`.
    Begin,
    /// `COMMIT`.
    Commit,
    /// `ROLLBACK`.
    Rollback,
    /// `SAVEPOINT …`, `RELEASE SAVEPOINT …`, `ROLLBACK TO SAVEPOINT …`.
    Savepoint,
}

impl StatementKind {
    /// Whether the line is only logged: the driver does the work, and there are no parameters.
    pub fn is_transaction_line(self) -> bool {
        matches!(self, Self::Begin | Self::Commit | Self::Rollback)
    }
}

/// A statement that is about to be sent.
#[derive(Clone, Debug)]
pub struct Statement {
    /// Counts up from 1 within a run.
    pub id: u32,
    /// What it is.
    pub kind: StatementKind,
    /// The SQL text exactly as SQLAlchemy logs it.
    pub sql: Rc<str>,
    /// The parameters; none for `BEGIN (implicit)`, `COMMIT` and `ROLLBACK`.
    pub parameters: Option<Parameters>,
    /// Whether the parameters are not to be shown; SQLAlchemy: `hide_parameters`.
    pub is_hidden: bool,
    /// Why it is sent.
    pub cause: Cause,
    /// The connection, from 1 within a run.
    pub connection: u32,
    /// The transaction, from 1 within a run; 0 outside of one.
    pub transaction: u32,
    /// The database: `:memory:` or the file's name.
    pub database: Rc<str>,
}

impl Statement {
    /// The parameters as SQLAlchemy logs them.
    pub fn parameters_repr(&self) -> Option<String> {
        let parameters = self.parameters.as_ref()?;
        Some(if self.is_hidden {
            "[SQL parameters hidden due to hide_parameters=True]".to_owned()
        } else {
            parameters.repr(10)
        })
    }
}

/// How many rows an observer is shown.
pub(crate) const SHOWN_ROWS: usize = 20;

/// How a statement ended.
#[derive(Clone, Debug, Default)]
pub struct StatementEnd {
    /// The [`Statement::id`].
    pub id: u32,
    /// The time the driver took, in microseconds.
    pub micros: u64,
    /// Rows inserted, updated or deleted; none for other statements.
    pub touched: Option<u64>,
    /// Names of the result's columns; empty when it returns no rows.
    pub columns: Vec<Rc<str>>,
    /// The first rows of the result, as SQLite gave them.
    pub rows: Vec<Rc<[Value]>>,
    /// How many rows it returned.
    pub returned: u64,
    /// The driver's error text where it failed.
    pub error: Option<String>,
}

/// What happened to a transaction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TransactionChange {
    /// It began.
    Begin,
    /// It was committed.
    Commit,
    /// It was rolled back.
    Rollback,
}

/// A transaction that began or ended.
#[derive(Clone, Copy, Debug)]
pub struct TransactionEvent {
    /// Its number, from 1 within a run.
    pub transaction: u32,
    /// The connection's number.
    pub connection: u32,
    /// What happened.
    pub change: TransactionChange,
}

/// Is told what engines do. All methods do nothing unless they are written.
pub trait Observer {
    /// A statement is about to be sent.
    fn statement_started(&self, _statement: &Statement) {}
    /// A statement ended.
    fn statement_ended(&self, _end: &StatementEnd) {}
    /// A transaction began or ended.
    fn transaction_changed(&self, _event: &TransactionEvent) {}
    /// A connection of a pool was handed out or came back, or nobody got one in time.
    fn pool_changed(&self, _state: &PoolState) {}
    /// A memory database was opened; keep [`DriverConnection::share`] to look into it later.
    fn memory_database_opened(&self, _name: &str, _connection: &Rc<DriverConnection>) {}
    /// A database file was opened.
    fn file_database_opened(&self, _name: &str) {}
}
