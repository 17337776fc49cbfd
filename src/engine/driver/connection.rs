//! One connection to a database, with the transaction rules of CPython's `sqlite3`.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use rusqlite::Connection as Sqlite;
use rusqlite::config::DbConfig;

use super::busy::Patience;
use super::error::{DriverError, DriverErrorClass};
use super::functions::{self, PatternSearch};
use super::interrupt::{Interrupt, STEP};
use super::statement_kind;
use crate::environment::Threads;

/// How many prepared statements a connection keeps.
const STATEMENTS: usize = 64;

/// Who begins transactions; `sqlite3`: the values of `Connection.autocommit`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Autocommit {
    /// The driver, before statements that change rows: `LEGACY_TRANSACTION_CONTROL`.
    Legacy,
    /// Nobody: each statement is committed by itself.
    On,
    /// The driver, at once: a transaction is always open.
    Off,
}

/// Is told of each statement before it runs.
pub type Trace = Rc<dyn Fn(&str)>;

/// How a connection is opened.
#[derive(Clone, Default)]
pub struct OpenOptions {
    /// The switch that ends its statements.
    pub interrupt: Interrupt,
    /// Whether `floor` works, as SQLAlchemy arranges it.
    pub has_floor: bool,
    /// What `REGEXP` asks, as SQLAlchemy arranges it; none where there is no `REGEXP`.
    pub regexp: Option<Rc<dyn PatternSearch>>,
    /// Who runs while a statement waits for a lock.
    pub threads: Option<Rc<dyn Threads>>,
    /// Whether no other thread than the one that opens it may use it; `sqlite3`: `check_same_thread`.
    pub checks_thread: bool,
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
    begin: Cell<Option<&'static str>>,
    autocommit: Cell<Autocommit>,
    trace: RefCell<Option<Trace>>,
    pub(super) patience: Patience,
    /// Whether this handle only looks into a database that another one works on.
    is_shared: bool,
    /// The only thread that may use it.
    owner: Option<u64>,
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
        let patience = Patience::new(&mut sqlite, options.threads.clone())?;
        Ok(Rc::new(Self {
            sqlite: RefCell::new(Some(Rc::new(sqlite))),
            interrupt: options.interrupt.clone(),
            begin: Cell::new(Some("")),
            autocommit: Cell::new(Autocommit::Legacy),
            trace: RefCell::default(),
            patience,
            is_shared: false,
            owner: options.threads.as_ref().filter(|_| options.checks_thread).map(|threads| threads.current()),
        }))
    }

    /// Has `floor` and `REGEXP` work as SQLAlchemy arranges them on a connection that it did not open.
    pub fn arrange_functions(&self, regexp: Option<Rc<dyn PatternSearch>>) -> Result<(), DriverError> {
        let sqlite = self.sqlite()?;
        functions::register_floor(&sqlite)?;
        if let Some(search) = regexp {
            functions::register_regexp(&sqlite, search)?;
        }
        Ok(())
    }

    /// SQLite's own connection.
    pub(super) fn sqlite(&self) -> Result<Rc<Sqlite>, DriverError> {
        self.check_thread()?;
        let sqlite = self.sqlite.borrow();
        sqlite.clone().ok_or_else(|| DriverError::programming("Cannot operate on a closed database."))
    }

    /// Refuses the use by another thread than the one that opened it.
    pub fn check_thread(&self) -> Result<(), DriverError> {
        match (self.owner, self.patience.thread()) {
            (Some(owner), Some(current)) if owner != current => Err(DriverError::programming(format!(
                "SQLite objects created in a thread can only be used in that same thread. The object was created in thread \
                 id {owner} and this is thread id {current}."
            ))),
            _ => Ok(()),
        }
    }

    /// A second handle on the same open database, which keeps a memory database alive after [`Self::close`].
    pub fn share(&self) -> Option<Rc<Self>> {
        let sqlite = self.sqlite.borrow().clone()?;
        Some(Rc::new(Self {
            sqlite: RefCell::new(Some(sqlite)),
            interrupt: Interrupt::default(),
            begin: Cell::new(None),
            autocommit: Cell::new(Autocommit::Legacy),
            trace: RefCell::default(),
            patience: Patience::none(),
            is_shared: true,
            owner: None,
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
        self.begin.set(if is_autocommit { None } else { Some("") });
    }

    /// The word that follows BEGIN before a statement that changes rows; none when BEGIN is never sent.
    pub fn isolation_level(&self) -> Option<&'static str> {
        self.begin.get()
    }

    /// Sets the word that follows BEGIN: nothing, `DEFERRED`, `IMMEDIATE` or `EXCLUSIVE`. None commits and never sends
    /// BEGIN again. The answer tells whether the word is one of these.
    pub fn set_isolation_level(&self, level: Option<&str>) -> Result<bool, DriverError> {
        let Some(level) = level else {
            self.begin.set(None);
            if self.autocommit.get() == Autocommit::Legacy {
                self.end("COMMIT")?;
            }
            return Ok(true);
        };
        let known =
            ["", "DEFERRED", "IMMEDIATE", "EXCLUSIVE"].into_iter().find(|known| known.eq_ignore_ascii_case(level));
        if known.is_some() {
            self.begin.set(known);
        }
        Ok(known.is_some())
    }

    /// Who begins transactions.
    pub fn autocommit(&self) -> Autocommit {
        self.autocommit.get()
    }

    /// Says who begins transactions; `sqlite3`: `Connection.autocommit`.
    pub fn change_autocommit(&self, autocommit: Autocommit) -> Result<(), DriverError> {
        let sqlite = self.sqlite()?;
        let sql = match autocommit {
            Autocommit::On if !sqlite.is_autocommit() => "COMMIT",
            Autocommit::Off if sqlite.is_autocommit() => "BEGIN",
            _ => "",
        };
        if !sql.is_empty() {
            self.run_plain(&sqlite, sql)?;
        }
        self.autocommit.set(autocommit);
        Ok(())
    }

    /// Has each statement told before it runs; `sqlite3`: `set_trace_callback`.
    pub fn set_trace(&self, trace: Option<Trace>) {
        self.trace.replace(trace);
    }

    /// Tells of a statement.
    pub(super) fn traced(&self, sql: impl FnOnce() -> Option<String>) {
        let trace = self.trace.borrow().clone();
        if let Some(trace) = trace
            && let Some(text) = sql()
        {
            trace(&text);
        }
    }

    fn run_plain(&self, sqlite: &Sqlite, sql: &str) -> Result<(), DriverError> {
        self.traced(|| Some(sql.to_owned()));
        self.patience.wait(|| sqlite.execute_batch(sql).map_err(|error| self.error(error)))
    }

    /// How long a statement waits for another connection to end its transaction, in milliseconds.
    pub fn set_busy_timeout(&self, millis: u64) -> Result<(), DriverError> {
        let sqlite = self.sqlite()?;
        self.patience.set(&sqlite, millis).map_err(|error| self.error(error))
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
        match self.autocommit.get() {
            Autocommit::On => return Ok(()),
            Autocommit::Off => {
                self.run_plain(&sqlite, sql)?;
                return self.run_plain(&sqlite, "BEGIN");
            }
            Autocommit::Legacy => {}
        }
        if sqlite.is_autocommit() { Ok(()) } else { self.run_plain(&sqlite, sql) }
    }

    /// Sends BEGIN before a statement that changes rows, unless SQLite is inside a transaction.
    pub(super) fn begin_before(&self, sqlite: &Sqlite, sql: &str) -> Result<(), DriverError> {
        if let Some(level) = self.begin.get()
            && self.autocommit.get() == Autocommit::Legacy
            && sqlite.is_autocommit()
            && statement_kind::is_dml(sql)
        {
            self.run_plain(sqlite, &format!("BEGIN {level}"))?;
        }
        Ok(())
    }

    /// Runs several statements; `sqlite3`: `executescript`. Commits first.
    pub fn execute_script(&self, sql: &str) -> Result<(), DriverError> {
        let sqlite = self.sqlite()?;
        if self.autocommit.get() == Autocommit::Legacy {
            self.commit()?;
        }
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
