//! One connection to a database, with the transaction rules of CPython's `sqlite3`.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use rusqlite::Connection as Sqlite;
use rusqlite::config::DbConfig;

use super::error::{DriverError, DriverErrorClass};
use super::functions::{self, PatternSearch};
use super::interrupt::{Interrupt, STEP};
use super::statement_kind;

/// How many prepared statements a connection keeps.
const STATEMENTS: usize = 64;

/// How a connection is opened.
#[derive(Clone, Default)]
pub struct OpenOptions {
    /// The switch that ends its statements.
    pub interrupt: Interrupt,
    /// Whether `floor` works, as SQLAlchemy arranges it.
    pub has_floor: bool,
    /// What `REGEXP` asks, as SQLAlchemy arranges it; none where there is no `REGEXP`.
    pub regexp: Option<Rc<dyn PatternSearch>>,
}

/// A connection: `sqlite3.Connection`.
///
/// SQLite itself sees BEGIN only before a statement that changes rows; [`DriverConnection::commit`] and
/// [`DriverConnection::rollback`] do nothing outside of a transaction.
///
/// ```
/// use engine::driver::{Cursor, DriverConnection};
///
/// let connection = DriverConnection::open(":memory:", &Default::default())?;
/// let mut cursor = Cursor::new(&connection);
/// cursor.execute("CREATE TABLE t (x INTEGER)", &[])?;
/// assert!(!connection.is_in_transaction());
/// cursor.execute("INSERT INTO t VALUES (1)", &[])?;
/// assert!(connection.is_in_transaction());
/// connection.commit()?;
/// # Ok::<(), engine::driver::DriverError>(())
/// ```
pub struct DriverConnection {
    sqlite: RefCell<Option<Rc<Sqlite>>>,
    interrupt: Interrupt,
    is_autocommit: Cell<bool>,
    /// Whether this handle only looks into a database that another one works on.
    is_shared: bool,
}

impl std::fmt::Debug for DriverConnection {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("DriverConnection").field("is_open", &self.is_open()).finish_non_exhaustive()
    }
}

impl DriverConnection {
    /// Opens the database at a path; `:memory:` and the empty path are new databases of their own.
    pub fn open(path: &str, options: &OpenOptions) -> Result<Rc<Self>, DriverError> {
        let mut sqlite = Sqlite::open(path).map_err(|error| {
            let error = DriverError::from(error);
            match error.sqlite_code & 0xff {
                // SQLite adds the path to this text; `sqlite3` does not.
                rusqlite::ffi::SQLITE_CANTOPEN => {
                    DriverError { message: "unable to open database file".to_owned(), ..error }
                }
                _ => error,
            }
        })?;
        sqlite.set_prepared_statement_cache_capacity(STATEMENTS);
        // SQLite's own default, and CPython's; rusqlite builds it the other way round.
        sqlite.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_FKEY, false)?;
        if options.has_floor {
            functions::register_floor(&sqlite)?;
        }
        if let Some(search) = &options.regexp {
            functions::register_regexp(&sqlite, search.clone())?;
        }
        let interrupt = options.interrupt.clone();
        sqlite.progress_handler(STEP, Some(move || interrupt.tick()))?;
        Ok(Rc::new(Self {
            sqlite: RefCell::new(Some(Rc::new(sqlite))),
            interrupt: options.interrupt.clone(),
            is_autocommit: Cell::new(false),
            is_shared: false,
        }))
    }

    /// SQLite's own connection.
    pub(super) fn sqlite(&self) -> Result<Rc<Sqlite>, DriverError> {
        let sqlite = self.sqlite.borrow();
        sqlite.clone().ok_or_else(|| DriverError::programming("Cannot operate on a closed database."))
    }

    /// A second handle on the same open database, which keeps a memory database alive after [`Self::close`].
    pub fn share(&self) -> Option<Rc<Self>> {
        let sqlite = self.sqlite.borrow().clone()?;
        Some(Rc::new(Self {
            sqlite: RefCell::new(Some(sqlite)),
            interrupt: Interrupt::default(),
            is_autocommit: Cell::new(true),
            is_shared: true,
        }))
    }

    /// Whether it was not closed.
    pub fn is_open(&self) -> bool {
        self.sqlite.borrow().is_some()
    }

    /// Whether SQLite is inside a transaction; `sqlite3`: `in_transaction`.
    pub fn is_in_transaction(&self) -> bool {
        self.sqlite.borrow().as_ref().is_some_and(|sqlite| !sqlite.is_autocommit())
    }

    /// Whether BEGIN is never sent by itself; `sqlite3`: `isolation_level = None`.
    pub fn set_autocommit(&self, is_autocommit: bool) {
        self.is_autocommit.set(is_autocommit);
    }

    /// Rows changed since the connection was opened.
    pub fn total_changes(&self) -> Result<u64, DriverError> {
        Ok(self.sqlite()?.total_changes())
    }

    /// Sends COMMIT when SQLite is inside a transaction.
    pub fn commit(&self) -> Result<(), DriverError> {
        self.end("COMMIT")
    }

    /// Sends ROLLBACK when SQLite is inside a transaction.
    pub fn rollback(&self) -> Result<(), DriverError> {
        self.end("ROLLBACK")
    }

    fn end(&self, sql: &str) -> Result<(), DriverError> {
        let sqlite = self.sqlite()?;
        if sqlite.is_autocommit() { Ok(()) } else { sqlite.execute_batch(sql).map_err(|error| self.error(error)) }
    }

    /// Sends BEGIN before a statement that changes rows, unless SQLite is inside a transaction.
    pub(super) fn begin_before(&self, sqlite: &Sqlite, sql: &str) -> Result<(), DriverError> {
        if !self.is_autocommit.get() && sqlite.is_autocommit() && statement_kind::is_dml(sql) {
            sqlite.execute_batch("BEGIN ").map_err(|error| self.error(error))?;
        }
        Ok(())
    }

    /// Runs several statements; `sqlite3`: `executescript`. Commits first.
    pub fn execute_script(&self, sql: &str) -> Result<(), DriverError> {
        let sqlite = self.sqlite()?;
        self.commit()?;
        sqlite.execute_batch(sql).map_err(|error| self.error(error))
    }

    /// Closes it; what was not committed is lost.
    pub fn close(&self) {
        if let Some(sqlite) = self.sqlite.borrow_mut().take()
            && !self.is_shared
            && !sqlite.is_autocommit()
        {
            // A shared handle may keep the database open: it must not keep the transaction.
            let _ = sqlite.execute_batch("ROLLBACK");
        }
    }

    /// An error of SQLite; an interrupted statement that was stopped from outside is told apart.
    pub(super) fn error(&self, error: rusqlite::Error) -> DriverError {
        let mut error = DriverError::from(error);
        let is_interrupted = error.sqlite_code & 0xff == rusqlite::ffi::SQLITE_INTERRUPT;
        if is_interrupted && (self.interrupt.is_stopped() || self.interrupt.is_exhausted()) {
            error.class = DriverErrorClass::Interrupted;
        }
        error
    }
}

impl Drop for DriverConnection {
    fn drop(&mut self) {
        self.close();
    }
}
