//! `create_engine` and what it answers.

use std::cell::{Cell, RefCell};
use std::fmt;
use std::rc::Rc;

use indexmap::IndexMap;
use sql::Value;
use sql::dialect::Dialect;
use sql::types::JsonSerializer;

use crate::connection::{Connection, ExecutionOptions};
use crate::driver_names::{self, Backend};
use crate::environment::{Cause, Environment};
use crate::error::{Error, ErrorKind, Result};
use crate::log::{Echo, Message, Severity};
use crate::parameters::Parameters;
use crate::pool::Connector;
use crate::pool::{Creator, Pool, PoolClass, PoolOptions, PooledConnection, ResetOnReturn, Seconds};
use crate::url::Url;

/// Opens the driver's connections of an engine; SQLAlchemy: `creator`.
#[derive(Clone)]
pub struct EngineCreator(pub Creator);

impl fmt::Debug for EngineCreator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("EngineCreator")
    }
}

/// Writes and reads the JSON of an engine; SQLAlchemy: `json_serializer` and `json_deserializer`.
#[derive(Clone)]
pub struct EngineJson(pub Rc<dyn JsonSerializer>);

impl fmt::Debug for EngineJson {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("EngineJson")
    }
}

/// The keyword arguments of `create_engine`; those that are not given are none.
#[derive(Clone, Debug, Default)]
pub struct EngineOptions {
    /// What is logged on standard output.
    pub echo: Echo,
    /// What the logger's name ends in.
    pub logging_name: Option<Rc<str>>,
    /// What the pool logs on standard output.
    pub echo_pool: Echo,
    /// What the name of the pool's logger ends in.
    pub pool_logging_name: Option<Rc<str>>,
    /// Whether parameters are kept out of the log and of messages.
    pub hide_parameters: bool,
    /// The pool's class.
    pub pool_class: Option<PoolClass>,
    /// How many connections the pool keeps.
    pub pool_size: Option<i64>,
    /// How many more it may open.
    pub max_overflow: Option<i64>,
    /// How many seconds to wait for one.
    pub pool_timeout: Option<Seconds>,
    /// After how many seconds a connection is opened anew.
    pub pool_recycle: Option<i64>,
    /// Whether the connection that came back last goes out first.
    pub pool_use_lifo: bool,
    /// Whether a connection is tried before it is handed out.
    pub pool_pre_ping: bool,
    /// What ends the transaction of a connection that comes back.
    pub pool_reset_on_return: Option<ResetOnReturn>,
    /// A pool made before, in place of one of the engine's own.
    pub pool: Option<Rc<Pool>>,
    /// Opens the driver's connections.
    pub creator: Option<EngineCreator>,
    /// How JSON is written and read; none leaves it to the environment.
    pub json: Option<EngineJson>,
    /// How long a statement waits for a lock, in milliseconds; SQLAlchemy: `connect_args={"timeout": …}`.
    pub busy_millis: Option<u64>,
    /// Whether only the thread that opened a connection may use it; SQLAlchemy:
    /// `connect_args={"check_same_thread": …}`.
    pub checks_thread: Option<bool>,
    /// The isolation level of new connections, `AUTOCOMMIT` for example.
    pub isolation_level: Option<Rc<str>>,
    /// Rows of one INSERT with several VALUES; SQLAlchemy: 1000.
    pub insertmanyvalues_page_size: Option<usize>,
    /// Execution options of all connections.
    pub execution_options: ExecutionOptions,
    /// The names of all keyword arguments in the order given: for the message about those that do not fit.
    pub keywords: Vec<Rc<str>>,
}

/// Compiled statements kept by an engine, those for several sets of parameters apart, and since when.
pub(crate) type CompiledCache = RefCell<IndexMap<(Rc<str>, bool), u64>>;

struct EngineData {
    environment: Rc<Environment>,
    url: Url,
    backend: Backend,
    pool: RefCell<Rc<Pool>>,
    echo: Cell<Echo>,
    logger: Rc<str>,
    is_hiding: bool,
    isolation_level: Option<Rc<str>>,
    page_size: usize,
    options: RefCell<ExecutionOptions>,
    compiled: CompiledCache,
    dialect: Rc<dyn Dialect>,
    event_ids: Vec<u64>,
}

/// A database: dialect, pool, options.
///
/// ```
/// # use std::rc::Rc;
/// use engine::{Engine, EngineOptions, Environment};
///
/// let environment = Rc::new(Environment::default());
/// let engine = Engine::create(&environment, "sqlite://", EngineOptions::default())?;
/// let connection = engine.connect()?;
/// let mut result = connection.exec_driver_sql("select 1 + 1", &[])?;
/// assert_eq!(result.scalar()?, Some(sql::Value::Int(2)));
/// # Ok::<(), engine::Error>(())
/// ```
#[derive(Clone)]
pub struct Engine(Rc<EngineData>);

impl Engine {
    /// Makes an engine from a URL's text; SQLAlchemy: `create_engine`.
    pub fn create(environment: &Rc<Environment>, url: &str, options: EngineOptions) -> Result<Self> {
        Self::create_from_url(environment, Url::parse(url)?, options)
    }

    /// Makes an engine from a URL.
    pub fn create_from_url(environment: &Rc<Environment>, url: Url, options: EngineOptions) -> Result<Self> {
        let backend = driver_names::resolve(&url)?;
        if !url.is_sqlite_address() {
            return Err(Error::argument(format!(
                "Invalid SQLite URL: {url}\nValid SQLite URL forms are:\n sqlite:///:memory: (or, sqlite://)\n \
                 sqlite:///relative/path/to/file.db\n sqlite:////absolute/path/to/file.db"
            )));
        }
        let is_memory = url.is_memory_database();
        let default_class = if is_memory { PoolClass::SingletonThread } else { PoolClass::Queue };
        let class = options.pool_class.unwrap_or(default_class);
        check_keywords(&options, class)?;
        let connector = Connector {
            environment: environment.clone(),
            database: (!is_memory).then(|| Rc::from(url.database.as_deref().unwrap_or_default())),
            isolation_level: options.isolation_level.clone(),
            creator: options.creator.as_ref().map(|creator| creator.0.clone()),
            busy_millis: options.busy_millis,
            checks_thread: options.checks_thread,
        };
        let mut pool = PoolOptions::new(class);
        pool.size = options.pool_size.unwrap_or(pool.size);
        pool.max_overflow = options.max_overflow.unwrap_or(pool.max_overflow);
        pool.timeout = options.pool_timeout.unwrap_or(pool.timeout);
        pool.recycle = options.pool_recycle.unwrap_or(pool.recycle);
        pool.is_lifo = options.pool_use_lifo;
        pool.is_pinged = options.pool_pre_ping;
        pool.reset = options.pool_reset_on_return.unwrap_or(pool.reset);
        pool.echo = options.echo_pool;
        pool.logging_name.clone_from(&options.pool_logging_name);
        let pool = options.pool.clone().unwrap_or_else(|| Pool::new(connector, pool));
        let logger: Rc<str> = Rc::from(logger_name("sqlalchemy.engine.Engine", options.logging_name.as_deref()));
        environment.announce_log(&logger, options.echo);
        let event_id = sql::fresh_id();
        pool.set_dialect_id(event_id);
        Ok(Self(Rc::new(EngineData {
            environment: environment.clone(),
            url,
            backend,
            pool: RefCell::new(pool),
            echo: Cell::new(options.echo),
            logger,
            is_hiding: options.hide_parameters,
            isolation_level: options.isolation_level,
            page_size: options.insertmanyvalues_page_size.unwrap_or(1000),
            options: RefCell::new(options.execution_options),
            compiled: RefCell::default(),
            dialect: environment.sqlite_dialect(options.json.map(|json| json.0)),
            event_ids: vec![event_id],
        })))
    }

    /// The URL.
    pub fn url(&self) -> &Url {
        &self.0.url
    }

    /// The dialect's name: `sqlite`.
    pub fn name(&self) -> &'static str {
        self.0.backend.dialect
    }

    /// The driver's name: `pysqlite`.
    pub fn driver(&self) -> &'static str {
        self.0.backend.driver
    }

    /// The dialect, to keep.
    pub fn shared_dialect(&self) -> Rc<dyn Dialect> {
        self.0.dialect.clone()
    }

    /// The dialect that statements are compiled for.
    pub fn dialect(&self) -> &dyn Dialect {
        &*self.0.dialect
    }

    /// What all engines of the run share.
    pub fn environment(&self) -> &Rc<Environment> {
        &self.0.environment
    }

    /// The pool.
    pub fn pool(&self) -> Rc<Pool> {
        self.0.pool.borrow().clone()
    }

    /// What is logged by itself.
    pub fn echo(&self) -> Echo {
        self.0.echo.get()
    }

    /// Turns the log on or off for the connections made from now on; SQLAlchemy: `engine.echo = True`.
    pub fn set_echo(&self, echo: Echo) {
        self.0.echo.set(echo);
        self.environment().announce_log(&self.0.logger, echo);
    }

    /// The name of its logger.
    pub fn logger(&self) -> &Rc<str> {
        &self.0.logger
    }

    /// What the logger's name ends in.
    pub fn logging_name(&self) -> Option<&str> {
        self.0.logger.strip_prefix("sqlalchemy.engine.Engine.")
    }

    /// Whether anybody takes records of this level.
    pub fn logs(&self, severity: Severity) -> bool {
        self.environment().logs(&self.0.logger, self.echo(), severity)
    }

    /// Writes a log record.
    pub(crate) fn log(&self, severity: Severity, message: &Message) {
        self.environment().log(&self.0.logger, self.echo(), severity, message);
    }

    /// Whether parameters are kept out of the log and of messages.
    pub fn hides_parameters(&self) -> bool {
        self.0.is_hiding
    }

    /// The isolation level that new connections have, where one was asked for.
    pub fn isolation_level(&self) -> Option<&Rc<str>> {
        self.0.isolation_level.as_ref()
    }

    /// Rows of one INSERT with several VALUES.
    pub fn insertmanyvalues_page_size(&self) -> usize {
        self.0.page_size
    }

    /// Execution options of all its connections.
    pub fn execution_options(&self) -> ExecutionOptions {
        self.0.options.borrow().clone()
    }

    /// Adds execution options for all connections made from now on.
    pub fn update_execution_options(&self, options: &ExecutionOptions) {
        let merged = self.0.options.borrow().merged(options);
        self.0.options.replace(merged);
    }

    /// An engine on the same pool with further execution options; SQLAlchemy: `Engine.execution_options`.
    pub fn with_execution_options(&self, options: &ExecutionOptions) -> Self {
        let data = &self.0;
        let isolation_level = match options.get("isolation_level") {
            Some(Value::Str(level)) => Some(level.clone()),
            _ => data.isolation_level.clone(),
        };
        Self(Rc::new(EngineData {
            environment: data.environment.clone(),
            url: data.url.clone(),
            backend: data.backend.clone(),
            pool: RefCell::new(self.pool()),
            echo: data.echo.clone(),
            logger: data.logger.clone(),
            is_hiding: data.is_hiding,
            isolation_level,
            page_size: data.page_size,
            options: RefCell::new(data.options.borrow().merged(options)),
            compiled: RefCell::default(),
            dialect: data.dialect.clone(),
            event_ids: std::iter::once(sql::fresh_id()).chain(data.event_ids.iter().copied()).collect(),
        }))
    }

    /// Opens a connection, or takes one from the pool.
    pub fn connect(&self) -> Result<Connection> {
        Connection::new(self)
    }

    /// A connection of the pool without SQLAlchemy's transaction handling.
    pub fn raw_connection(&self) -> Result<PooledConnection> {
        self.pool().connect()
    }

    /// What opening a connection is said to have failed with: an error of one of the driver's classes is wrapped, and
    /// told to those who listen.
    pub(crate) fn failed_to_connect(&self, error: Error) -> Error {
        let error = self.environment().of_driver(error, None, Parameters::none(), self.hides_parameters());
        match self.environment().heard("handle_error") {
            Some(events) if matches!(error.kind(), ErrorKind::Dbapi(_)) => events.handle_error(self, None, error),
            _ => error,
        }
    }

    /// Closes the pool's connections and starts with an empty pool.
    pub fn dispose(&self) -> Result<()> {
        let pool = self.pool();
        pool.dispose();
        self.forget_pool()
    }

    /// Starts with an empty pool; the connections of the former one stay open. SQLAlchemy: `dispose(close=False)`.
    pub fn forget_pool(&self) -> Result<()> {
        let pool = self.pool();
        self.0.pool.replace(pool.recreate());
        match self.environment().heard("engine_disposed") {
            Some(events) => events.engine_disposed(self),
            None => Ok(()),
        }
    }

    /// The numbers under which listeners of this engine are kept: its own, and those of the engines it was made from.
    pub fn event_ids(&self) -> &[u64] {
        &self.0.event_ids
    }

    /// Forgets which statements were compiled.
    pub fn clear_compiled_cache(&self) {
        self.0.compiled.borrow_mut().clear();
    }

    pub(crate) fn compiled_cache(&self) -> &CompiledCache {
        &self.0.compiled
    }

    /// Whether both are the same engine.
    pub fn is_same(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }

    /// A number that tells this engine from others that are alive.
    pub fn address(&self) -> usize {
        Rc::as_ptr(&self.0) as usize
    }

    /// Runs `work` on a connection inside a transaction: commits, or rolls back when it fails.
    ///
    /// SQLAlchemy: `with engine.begin() as connection`.
    pub fn begin<T>(&self, work: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        let connection = self.connect()?;
        let transaction = connection.begin()?;
        transaction.enter();
        match work(&connection) {
            Ok(value) => {
                let ended = transaction.exit(true);
                connection.close()?;
                ended.map(|()| value)
            }
            Err(error) => {
                // The first error is the one to report.
                let _ = transaction.exit(false);
                let _ = connection.close();
                Err(error)
            }
        }
    }

    /// [`Self::begin`] with a stated cause.
    pub fn begin_for<T>(&self, cause: Cause, work: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        let _cause = self.environment().cause_unless_stated(cause);
        self.begin(work)
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Engine({})", self.0.url)
    }
}

impl fmt::Debug for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// A logger's name, with an ending that the program gave.
pub(crate) fn logger_name(logger: &str, ending: Option<&str>) -> String {
    ending.map_or_else(|| logger.to_owned(), |ending| format!("{logger}.{ending}"))
}

fn check_keywords(options: &EngineOptions, class: PoolClass) -> Result<()> {
    let given: Vec<&str> = if options.keywords.is_empty() {
        let pairs = [
            ("pool_size", options.pool_size.is_some()),
            ("max_overflow", options.max_overflow.is_some()),
            ("pool_timeout", options.pool_timeout.is_some()),
            ("pool_use_lifo", options.pool_use_lifo),
        ];
        pairs.into_iter().filter(|(_, is_given)| *is_given).map(|(name, _)| name).collect()
    } else {
        options.keywords.iter().map(|name| &**name).collect()
    };
    let refused: Vec<String> = given
        .into_iter()
        .filter(|name| !(class.accepts(name) && driver_names::is_keyword(name)))
        .map(|name| format!("'{name}'"))
        .collect();
    if refused.is_empty() {
        return Ok(());
    }
    Err(Error::type_error(format!(
        "Invalid argument(s) {} sent to create_engine(), using configuration SQLiteDialect_pysqlite/{}/Engine.  Please \
         check that the keyword arguments are appropriate for this combination of components.",
        refused.join(","),
        class.name()
    )))
}
