//! SQL statements as they were sent, and what the databases hold.

use serde::{Deserialize, Serialize};

use crate::TextSpan;

/// What a line of the SQL pane is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
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

/// Why a statement was sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Cause {
    /// The program asked for it: `session.execute`, `query.all()`, `connection.execute`.
    Explicit,
    /// Pending changes were flushed before a query.
    Autoflush,
    /// `session.flush()`.
    Flush,
    /// Pending changes were flushed by `commit()`.
    FlushOnCommit,
    /// Pending changes were flushed by `begin_nested()`, before its savepoint was set.
    FlushOnSavepoint,
    /// Pending changes were flushed where the savepoint of `begin_nested()` ended.
    FlushOnRelease,
    /// An attribute that was not loaded was read: `Model.experiments`.
    LazyLoad(String),
    /// A loader option or a relationship's `lazy=` setting asked for related rows: `Model.experiments`.
    EagerLoad(String),
    /// An expired object was read: `Model.name`.
    Refresh(String),
    /// `metadata.create_all` or `Table.create`.
    CreateAll,
    /// `metadata.drop_all` or `Table.drop`.
    DropAll,
    /// `inspect(engine)`, `autoload_with`.
    Reflection,
    /// A migration step.
    Migration,
    /// The transaction began, ended or was nested.
    Transaction,
}

/// One value of a row, as the page shows it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Cell {
    /// SQL NULL.
    Null,
    /// An integer.
    Integer(i64),
    /// A floating point number.
    Real(f64),
    /// Text; long text is cut, with `…` at the end.
    Text(String),
    /// A blob's length in bytes.
    Blob(u64),
}

/// One statement as it was sent to the database.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Statement {
    /// Counts up from 1 within a run.
    pub id: u32,
    /// What it is.
    pub kind: StatementKind,
    /// The SQL text as SQLAlchemy logs it, without line ends around it.
    pub sql: String,
    /// The parameters' Python repr as SQLAlchemy logs it; none for transaction lines.
    pub parameters: Option<String>,
    /// Why it was sent.
    pub cause: Cause,
    /// Which connection of the run, from 1.
    pub connection: u32,
    /// Which transaction of the run, from 1; 0 outside of any.
    pub transaction: u32,
    /// The database the connection is open on.
    pub database: String,
    /// The place in the learner's program that caused it.
    pub source: Option<TextSpan>,
}

/// How a statement ended. Comes after its [`Statement`], which is sent before it runs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StatementEnd {
    /// The [`Statement::id`].
    pub id: u32,
    /// The time SQLite took, in microseconds.
    pub micros: u64,
    /// Rows inserted, updated or deleted; none for a query.
    pub touched: Option<u64>,
    /// Names of the result's columns; empty when it returns no rows.
    pub columns: Vec<String>,
    /// The first rows of the result.
    pub rows: Vec<Vec<Cell>>,
    /// How many rows it returned in all.
    pub returned: u64,
    /// The database's error text where it failed.
    pub error: Option<String>,
}

/// A pool that keeps connections (`QueuePool`) and how many of them are in use.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PoolInfo {
    /// Tells the pools of a run apart.
    pub pool: u64,
    /// The database: `:memory:` or the file's name.
    pub database: String,
    /// How many connections it keeps.
    pub size: i64,
    /// How many more it may open; -1 for any number.
    pub max_overflow: i64,
    /// How many wait in it.
    pub idle: i64,
    /// How many are in use.
    pub in_use: i64,
    /// Whether nobody got a connection in time just now.
    pub has_timed_out: bool,
}

/// A column as the database itself describes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColumnInfo {
    /// The column's name.
    pub name: String,
    /// The declared type; may be empty.
    pub declared_type: String,
    /// Whether NULL is refused.
    pub is_not_null: bool,
    /// Whether it belongs to the primary key.
    pub is_primary_key: bool,
    /// `table.column` that a foreign key on this column points to.
    pub references: Option<String>,
}

/// A table as the database itself describes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableInfo {
    /// The table's name.
    pub name: String,
    /// Its columns in order.
    pub columns: Vec<ColumnInfo>,
    /// How many rows it has.
    pub row_count: u64,
    /// The `CREATE` statement that SQLite keeps.
    pub sql: String,
}

/// A database of the run and its tables.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DatabaseInfo {
    /// `:memory:` (numbered from the second on) or the file's name.
    pub name: String,
    /// Its tables in the order in which they were created.
    pub tables: Vec<TableInfo>,
}

/// A page of a table's rows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RowsPage {
    /// The database, as in [`DatabaseInfo::name`].
    pub database: String,
    /// The table's name.
    pub table: String,
    /// Names of the columns.
    pub columns: Vec<String>,
    /// How many rows were skipped.
    pub offset: u64,
    /// How many rows the table has.
    pub total: u64,
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
}
