//! What engines share in one run of a program: time, files, the switch that stops statements, and observers.

use std::cell::{Cell, RefCell};
use std::collections::HashSet;
use std::rc::Rc;

use sql::HostError;
use sql::dialect::{Dialect, SqliteDialect};
use sql::types::JsonSerializer;

use crate::connection::{Connection, WeakConnection};
use crate::driver::{DriverConnection, DriverError, Interrupt, MemoryStorage, OpenOptions, PatternSearch, Storage};
use crate::error::Error;
use crate::events::Events;
use crate::log::{Echo, Log, Message, Severity};
use crate::observer::{Observer, Statement, StatementEnd, TransactionEvent};
use crate::parameters::Parameters;
use crate::pool::PoolState;

/// Time as a run sees it.
pub trait Clock {
    /// Microseconds since some moment, never running backwards: for durations.
    fn micros(&self) -> u64;
    /// Microseconds since 1970-01-01 UTC: for the time stamps of the log.
    fn unix_micros(&self) -> i64;
}

/// A clock that stands still.
#[derive(Clone, Copy, Debug, Default)]
pub struct StillClock;

impl Clock for StillClock {
    fn micros(&self) -> u64 {
        0
    }

    fn unix_micros(&self) -> i64 {
        0
    }
}

/// Where `echo=True` prints.
pub trait EchoSink {
    /// Prints a log record: one or more lines, with the line end.
    fn print(&self, record: &str);
}

/// The threads of the host, which share engines.
pub trait Threads {
    /// The number of the thread that runs.
    fn current(&self) -> u64;

    /// Lets others run until `is_ready`, for at most so many microseconds; answers whether it came to be.
    ///
    /// # Errors
    /// What ends the run meanwhile.
    fn wait(&self, micros: u64, is_ready: &mut dyn FnMut() -> bool) -> Result<bool, HostError>;
}

/// Answers `module.Class` and the text of a host's exception.
pub type DescribeError = Rc<dyn Fn(&HostError) -> (String, String)>;

/// What all engines of one run share.
///
/// ```
/// use std::rc::Rc;
/// use engine::{Engine, EngineOptions, Environment};
///
/// let environment = Rc::new(Environment::default());
/// let engine = Engine::create(&environment, "sqlite://", EngineOptions::default())?;
/// assert_eq!(engine.to_string(), "Engine(sqlite://)");
/// # Ok::<(), engine::Error>(())
/// ```
pub struct Environment {
    /// Time.
    pub clock: Rc<dyn Clock>,
    /// Where database files live.
    pub storage: Rc<dyn Storage>,
    /// The switch that ends statements.
    pub interrupt: Interrupt,
    /// Where echo prints; none where the statements are shown or written elsewhere.
    pub echo: Option<Rc<dyn EchoSink>>,
    /// Whether the statements are recorded as the real library's are (`--sql-log`): the recorder takes the engines' log.
    pub is_recorded: bool,
    /// Takes log records in place of `echo`.
    pub log: Option<Rc<dyn Log>>,
    /// How a host's exception reads inside a `StatementError`.
    pub describe_error: DescribeError,
    /// How JSON is written and read.
    pub json: Option<Rc<dyn JsonSerializer>>,
    /// What SQLite's `REGEXP` asks.
    pub regexp: Option<Rc<dyn PatternSearch>>,
    /// Whom engines and pools ask at the moments that a program may listen to.
    pub events: Option<Rc<dyn Events>>,
    /// The threads of the host; there is one where it has none.
    pub threads: Option<Rc<dyn Threads>>,
    /// Where the program is, as lines of a traceback.
    pub place: Option<Rc<dyn Fn() -> String>>,
    observers: RefCell<Vec<Rc<dyn Observer>>>,
    connections: Cell<u32>,
    transactions: Cell<u32>,
    statements: Cell<u32>,
    memory_databases: Cell<u32>,
    begun: RefCell<Vec<WeakConnection>>,
    uncached: RefCell<HashSet<Rc<str>>>,
    cause: RefCell<Cause>,
}

impl std::fmt::Debug for Environment {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Environment").field("storage", &self.storage).finish_non_exhaustive()
    }
}

impl Default for Environment {
    fn default() -> Self {
        Self {
            clock: Rc::new(StillClock),
            storage: Rc::new(MemoryStorage::default()),
            interrupt: Interrupt::default(),
            echo: None,
            is_recorded: false,
            log: None,
            describe_error: Rc::new(|_| ("builtins.Exception".to_owned(), String::new())),
            json: None,
            regexp: None,
            events: None,
            threads: None,
            place: None,
            observers: RefCell::default(),
            connections: Cell::default(),
            transactions: Cell::default(),
            statements: Cell::default(),
            memory_databases: Cell::default(),
            begun: RefCell::default(),
            uncached: RefCell::default(),
            cause: RefCell::default(),
        }
    }
}

/// Why a statement is sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Cause {
    /// The program asked for it.
    #[default]
    Explicit,
    /// Pending changes are flushed before a query.
    Autoflush,
    /// `session.flush()`.
    Flush,
    /// Pending changes are flushed by `commit()`.
    FlushOnCommit,
    /// Pending changes are flushed before a savepoint is set.
    FlushOnSavepoint,
    /// Pending changes are flushed where a savepoint ends.
    FlushOnRelease,
    /// An attribute that was not loaded is read: `Model.experiments`.
    LazyLoad(Rc<str>),
    /// A loader option asks for related rows: `Model.experiments`.
    EagerLoad(Rc<str>),
    /// An expired object is read: `Model.name`, or `Model` alone.
    Refresh(Rc<str>),
    /// `metadata.create_all`, `Table.create`.
    CreateAll,
    /// `metadata.drop_all`, `Table.drop`.
    DropAll,
    /// `inspect(engine)`, `autoload_with`.
    Reflection,
    /// A migration step.
    Migration,
}

/// Puts the former cause back when it is dropped.
#[must_use = "the cause lasts as long as this value"]
pub struct CauseScope {
    environment: Rc<Environment>,
    former: Option<Cause>,
}

impl Drop for CauseScope {
    fn drop(&mut self) {
        if let Some(former) = self.former.take() {
            self.environment.cause.replace(former);
        }
    }
}

impl Environment {
    /// Adds an observer of all engines.
    pub fn observe(&self, observer: Rc<dyn Observer>) {
        self.observers.borrow_mut().push(observer);
    }

    /// States why the statements are sent that follow, until the answer is dropped.
    ///
    /// ```
    /// # use std::rc::Rc;
    /// use engine::{Cause, Environment};
    /// let environment = Rc::new(Environment::default());
    /// {
    ///     let _scope = environment.cause(Cause::Autoflush);
    ///     assert_eq!(environment.current_cause(), Cause::Autoflush);
    /// }
    /// assert_eq!(environment.current_cause(), Cause::Explicit);
    /// ```
    pub fn cause(self: &Rc<Self>, cause: Cause) -> CauseScope {
        let former = self.cause.replace(cause);
        CauseScope { environment: self.clone(), former: Some(former) }
    }

    /// Like [`Self::cause`], unless a cause was stated already.
    pub fn cause_unless_stated(self: &Rc<Self>, cause: Cause) -> CauseScope {
        if *self.cause.borrow() == Cause::Explicit {
            self.cause(cause)
        } else {
            CauseScope { environment: self.clone(), former: None }
        }
    }

    /// Why statements are sent now.
    pub fn current_cause(&self) -> Cause {
        self.cause.borrow().clone()
    }

    /// Opens a database without an engine, as `sqlite3.connect` does; `is_uri` says that the name is a `file:` address.
    /// `checks_thread` that no other thread may use it.
    pub fn open_database(
        &self,
        name: &str,
        is_uri: bool,
        checks_thread: bool,
    ) -> Result<Rc<DriverConnection>, DriverError> {
        let options = OpenOptions {
            interrupt: self.interrupt.clone(),
            threads: self.threads.clone(),
            checks_thread,
            ..OpenOptions::default()
        };
        let (file, query) = match name.strip_prefix("file:").filter(|_| is_uri) {
            Some(address) => address.split_once('?').map_or((address, None), |(file, query)| (file, Some(query))),
            None => (name, None),
        };
        let is_shared_memory = query.is_some_and(|query| query.contains("mode=memory") || query.contains("vfs=memdb"));
        if is_shared_memory {
            return DriverConnection::open(name, &options);
        }
        if file.is_empty() || file == ":memory:" {
            let driver = DriverConnection::open(":memory:", &options)?;
            self.memory_database_opened(&self.next_memory_name(), &driver);
            return Ok(driver);
        }
        let path = self.storage.path(file);
        let path = match query {
            None => path,
            Some(query) if path.starts_with("file:") => {
                format!("{path}{}{query}", if path.contains('?') { '&' } else { '?' })
            }
            Some(query) => format!("file:{path}?{query}"),
        };
        let driver = DriverConnection::open(&path, &options)?;
        self.file_database_opened(file);
        Ok(driver)
    }

    /// Warns, once for each class, that statements with its elements are compiled each time.
    pub(crate) fn warn_of_caching(&self, class: &Rc<str>) {
        if self.uncached.borrow_mut().insert(class.clone()) {
            sql::warn(format!(
                "Class {class} will not make use of SQL compilation caching as it does not set the 'inherit_cache' attribute \
                 to ``True``.  This can have significant performance implications including some performance degradations \
                 in comparison to prior SQLAlchemy versions.  Set this attribute to True if this object can make use of the \
                 cache key generated by the superclass.  Alternatively, this attribute may be set to False which will \
                 disable this warning. (Background on this warning at: https://sqlalche.me/e/21/cprf)"
            ));
        }
    }

    /// A connection began a transaction, which keeps it.
    pub(crate) fn connection_began(&self, connection: &Connection) {
        let mut begun = self.begun.borrow_mut();
        begun.retain(|known| known.upgrade().is_some());
        begun.push(connection.downgrade());
    }

    /// Returns the connections to their pools that nobody has any more but their transaction: what the host's garbage
    /// collector does.
    pub fn collect_connections(&self) {
        self.collect(false);
    }

    /// Lets go of all connections that a transaction keeps: the run is over.
    pub fn forget_connections(&self) {
        self.collect(true);
    }

    fn collect(&self, is_over: bool) {
        let begun: Vec<Connection> = self.begun.borrow().iter().filter_map(WeakConnection::upgrade).collect();
        for connection in begun {
            connection.collect(is_over);
        }
    }

    /// Whether anybody takes records of this level.
    pub(crate) fn logs(&self, logger: &str, echo: Echo, severity: Severity) -> bool {
        match &self.log {
            Some(log) => log.takes(logger, echo, severity),
            None => severity.is_echoed(echo),
        }
    }

    /// Whether records are taken, or may be later.
    pub(crate) fn may_log(&self, echo: Echo) -> bool {
        echo.is_loud() || self.log.as_ref().is_some_and(|log| log.may_change())
    }

    /// Writes a log record.
    pub(crate) fn log(&self, logger: &str, echo: Echo, severity: Severity, message: &Message) {
        match (&self.log, &self.echo) {
            (Some(log), _) => log.write(logger, echo, severity, message),
            (None, Some(sink)) => crate::log::print(&**sink, &*self.clock, logger, severity, message),
            (None, None) => {}
        }
    }

    /// An engine or a pool that logs was made.
    pub(crate) fn announce_log(&self, logger: &str, echo: Echo) {
        if let Some(log) = &self.log {
            log.announced(logger, echo);
        }
    }

    /// The number of the thread that runs.
    pub(crate) fn thread(&self) -> u64 {
        self.threads.as_ref().map_or(0, |threads| threads.current())
    }

    /// Lets other threads run until `is_ready`, for at most so many seconds; answers whether it came to be.
    pub(crate) fn wait(&self, seconds: f64, is_ready: &mut dyn FnMut() -> bool) -> Result<bool, HostError> {
        match &self.threads {
            Some(threads) => threads.wait((seconds.max(0.0) * 1e6) as u64, is_ready),
            None => Ok(is_ready()),
        }
    }

    /// An error on its way out of the driver's part: an exception of the host that is of one of the driver's classes is
    /// wrapped as the driver's own errors are.
    pub(crate) fn of_driver(
        &self,
        error: Error,
        sql: Option<Rc<str>>,
        parameters: Parameters,
        is_hidden: bool,
    ) -> Error {
        let Some(host) = error.host() else { return error };
        match self.events.as_ref().and_then(|events| events.driver_class(host)) {
            Some(class) => Error::dbapi_of_host(class, host.clone(), sql, parameters, is_hidden, &*self.describe_error),
            None => error,
        }
    }

    /// Whom to ask about an event, if anybody listens to it.
    pub(crate) fn heard(&self, name: &str) -> Option<&Rc<dyn Events>> {
        self.events.as_ref().filter(|events| events.is_heard(name))
    }

    /// The dialect of SQLite engines, with an engine's own JSON where it has some.
    pub(crate) fn sqlite_dialect(&self, json: Option<Rc<dyn JsonSerializer>>) -> Rc<dyn Dialect> {
        Rc::new(SqliteDialect::new(json.or_else(|| self.json.clone())))
    }

    pub(crate) fn has_observers(&self) -> bool {
        !self.observers.borrow().is_empty()
    }

    fn each(&self, call: impl Fn(&dyn Observer)) {
        // An observer may run code that adds another one.
        let observers = self.observers.borrow().clone();
        for observer in &observers {
            call(&**observer);
        }
    }

    pub(crate) fn statement_started(&self, statement: &Statement) {
        self.each(|observer| observer.statement_started(statement));
    }

    pub(crate) fn statement_ended(&self, end: &StatementEnd) {
        self.each(|observer| observer.statement_ended(end));
    }

    pub(crate) fn transaction_changed(&self, event: &TransactionEvent) {
        self.each(|observer| observer.transaction_changed(event));
    }

    pub(crate) fn pool_changed(&self, state: &PoolState) {
        self.each(|observer| observer.pool_changed(state));
    }

    pub(crate) fn memory_database_opened(&self, name: &str, connection: &Rc<DriverConnection>) {
        self.each(|observer| observer.memory_database_opened(name, connection));
    }

    pub(crate) fn file_database_opened(&self, name: &str) {
        self.each(|observer| observer.file_database_opened(name));
    }

    pub(crate) fn next_statement(&self) -> u32 {
        next(&self.statements)
    }

    pub(crate) fn next_connection(&self) -> u32 {
        next(&self.connections)
    }

    pub(crate) fn next_transaction(&self) -> u32 {
        next(&self.transactions)
    }

    /// The name of the next memory database: `:memory:`, `:memory: 2`, …
    pub(crate) fn next_memory_name(&self) -> Rc<str> {
        match next(&self.memory_databases) {
            1 => Rc::from(":memory:"),
            number => Rc::from(format!(":memory: {number}")),
        }
    }
}

fn next(counter: &Cell<u32>) -> u32 {
    counter.set(counter.get() + 1);
    counter.get()
}
