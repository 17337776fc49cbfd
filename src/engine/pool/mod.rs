//! Pools: where connections wait between their uses.

mod checkout;
pub(crate) mod isolation;
mod record;
mod seconds;
mod state;
mod strategy;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

pub use checkout::PooledConnection;
pub(crate) use record::Connector;
pub use record::{Creator, Record};
pub use seconds::Seconds;
pub use state::PoolState;
pub use strategy::{PoolClass, PoolOptions, ResetOnReturn};

use crate::driver::DriverConnection;
use crate::environment::Environment;
use crate::error::{Error, Result};
use crate::events::PoolChange;
use crate::log::{Echo, Message, Severity};
use strategy::Strategy;

/// A pool of connections to one database.
///
/// ```
/// # use std::rc::Rc;
/// use engine::{Engine, EngineOptions, Environment};
/// let environment = Rc::new(Environment::default());
/// let engine = Engine::create(&environment, "sqlite://", EngineOptions::default())?;
/// assert_eq!(engine.pool().class().name(), "SingletonThreadPool");
/// # Ok::<(), engine::Error>(())
/// ```
pub struct Pool {
    connector: Connector,
    options: PoolOptions,
    strategy: RefCell<Strategy>,
    event_id: u64,
    dialect_id: Cell<u64>,
    was_used: Cell<bool>,
}

impl std::fmt::Debug for Pool {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Pool").field("class", &self.class()).finish_non_exhaustive()
    }
}

impl Pool {
    pub(crate) fn new(connector: Connector, options: PoolOptions) -> Rc<Self> {
        let strategy = RefCell::new(Strategy::new(&options));
        Rc::new(Self {
            connector,
            options,
            strategy,
            event_id: sql::fresh_id(),
            dialect_id: Cell::new(0),
            was_used: Cell::new(false),
        })
    }

    /// The class that SQLAlchemy has for it.
    pub fn class(&self) -> PoolClass {
        self.options.class
    }

    /// What it was made with.
    pub fn options(&self) -> &PoolOptions {
        &self.options
    }

    /// A pool whose connections are opened by the host; SQLAlchemy: `QueuePool(creator)`.
    pub fn with_creator(environment: &Rc<Environment>, creator: Creator, options: PoolOptions) -> Rc<Self> {
        let environment = environment.clone();
        let connector = Connector {
            environment,
            database: None,
            isolation_level: None,
            creator: Some(creator),
            busy_millis: None,
            checks_thread: None,
        };
        Self::new(connector, options)
    }

    /// The number that tells this pool, and those that take its place, from others.
    pub fn event_id(&self) -> u64 {
        self.event_id
    }

    /// The number for the listeners of the dialect that opens its connections.
    pub fn dialect_id(&self) -> u64 {
        self.dialect_id.get()
    }

    /// Says whose dialect opens its connections.
    pub(crate) fn set_dialect_id(&self, id: u64) {
        self.dialect_id.set(id);
    }

    /// What a new connection is opened on, as the driver is told.
    pub fn address(&self) -> String {
        match &self.connector.database {
            Some(file) => self.connector.environment.storage.path(file),
            None => ":memory:".to_owned(),
        }
    }

    /// Hands out a connection.
    pub fn connect(self: &Rc<Self>) -> Result<PooledConnection> {
        let environment = &self.connector.environment;
        let thread = environment.thread();
        let shared = self.strategy.borrow().shared_checkout(thread);
        if let Some(shared) = shared {
            return Ok(PooledConnection::join(shared));
        }
        if !self.strategy.borrow().has_room(&self.options) {
            environment.wait(self.options.timeout.as_f64(), &mut || self.strategy.borrow().has_room(&self.options))?;
        }
        let surplus = self.strategy.borrow_mut().surplus(&self.options, thread);
        for record in &surplus {
            record.close(self);
        }
        let waiting = self.strategy.borrow_mut().take(&self.options, thread);
        let waiting = waiting.inspect_err(|_| self.show(true))?;
        let found = match waiting {
            Some(record) => self.freshen(&record).map(|()| record),
            None => Record::open(self),
        };
        let record = match found {
            Ok(record) => record,
            Err(error) => {
                self.strategy.borrow_mut().forget_one();
                return Err(error);
            }
        };
        {
            let mut strategy = self.strategy.borrow_mut();
            strategy.note_place(|| environment.place.as_ref().map(|place| place()).unwrap_or_default());
            strategy.taken(&record, thread);
        }
        self.log(Severity::Debug, "Connection %r checked out from pool", record.driver().as_ref());
        let mut checkout = PooledConnection::new(self, record.clone());
        self.strategy.borrow_mut().checked_out(&checkout, thread);
        self.show(false);
        self.tell_checkout(&record, &mut checkout)?;
        Ok(checkout)
    }

    /// Tells of a checkout. A listener may say that the connection is gone: then another one is opened, twice at most.
    fn tell_checkout(self: &Rc<Self>, record: &Rc<Record>, checkout: &mut PooledConnection) -> Result<()> {
        const ATTEMPTS: usize = 2;
        let environment = &self.connector.environment;
        for _ in 0..ATTEMPTS {
            let (Some(events), Some(driver)) = (environment.heard("checkout"), record.driver()) else { return Ok(()) };
            match events.pool_changed(self, record, &driver, PoolChange::Checkout) {
                Err(error) if events.is_disconnection(&error) => {
                    self.log(Severity::Info, "Disconnection detected on checkout", None);
                    self.tell(record, &driver, PoolChange::Invalidate);
                    self.log(Severity::Info, "Invalidate connection %r", Some(&driver));
                    record.close_hard(self);
                    record.ensure_open(self)?;
                }
                told => return told,
            }
        }
        self.log(Severity::Info, "Reconnection attempts exhausted on checkout", None);
        checkout.invalidate();
        Err(Error::invalid_request("This connection is closed"))
    }

    /// Opens a waiting connection again where it is too old, or does not answer.
    fn freshen(self: &Rc<Self>, record: &Rc<Record>) -> Result<()> {
        let is_old = self.options.recycle > -1 && record.age(&self.connector.environment) > self.options.recycle as f64;
        let is_dead = self.options.is_pinged && record.driver().is_some_and(|driver| !driver.is_open());
        if is_old {
            let text = "Connection %r exceeded timeout; recycling";
            self.log(Severity::Info, text, record.driver().as_ref());
        }
        if record.is_outdated() {
            let text = "Connection %r invalidated due to local soft invalidation; recycling";
            self.log(Severity::Info, text, record.driver().as_ref());
        }
        if is_old || is_dead || record.is_outdated() {
            record.close_hard(self);
        }
        record.ensure_open(self)
    }

    /// Tells of a connection that was opened.
    pub(crate) fn opened(self: &Rc<Self>, record: &Rc<Record>) -> Result<()> {
        let Some(driver) = record.driver() else { return Ok(()) };
        let environment = &self.connector.environment;
        if !self.was_used.replace(true)
            && let Some(events) = environment.heard("first_connect")
        {
            events.pool_changed(self, record, &driver, PoolChange::FirstConnect)?;
        }
        match environment.heard("connect") {
            Some(events) => events.pool_changed(self, record, &driver, PoolChange::Connect),
            None => Ok(()),
        }
    }

    /// The name of its logger.
    pub fn logger(&self) -> String {
        let name = format!("sqlalchemy.pool.impl.{}", self.options.class.name());
        crate::engine::logger_name(&name, self.options.logging_name.as_deref())
    }

    /// What it logs by itself.
    pub fn echo(&self) -> Echo {
        self.options.echo
    }

    /// Writes a log record about a connection, whose place in the template is `%r`.
    pub(crate) fn log(&self, severity: Severity, template: &str, driver: Option<&Rc<DriverConnection>>) {
        let environment = &self.connector.environment;
        if !environment.may_log(self.options.echo) {
            return;
        }
        let logger = self.logger();
        if environment.logs(&logger, self.options.echo, severity) {
            let shown = driver.map(|driver| format!("<sqlite3.Connection object at {:#x}>", Rc::as_ptr(driver).addr()));
            let message = Message::with(template, shown.into_iter().collect());
            environment.log(&logger, self.options.echo, severity, &message);
        }
    }

    /// Tells of a change that nothing can stop any more.
    pub(crate) fn tell(self: &Rc<Self>, record: &Rc<Record>, driver: &Rc<DriverConnection>, change: PoolChange) {
        if let Some(events) = self.connector.environment.heard(change.name()) {
            // The connection is on its way home: an error of a listener has nobody to go to.
            let _ = events.pool_changed(self, record, driver, change);
        }
    }

    pub(crate) fn give_back(self: &Rc<Self>, record: &Rc<Record>) {
        let refused = self.strategy.borrow_mut().give_back(record, &self.options);
        if refused {
            record.close(self);
        }
        self.show(false);
    }

    /// One line on the pool's state, as `pool.status()` prints it.
    pub fn status(&self) -> String {
        self.strategy.borrow().status(&self.options, std::ptr::from_ref(self) as usize)
    }

    /// How many connections it keeps.
    pub fn size(&self) -> i64 {
        self.options.size
    }

    /// How many connections wait in it.
    pub fn checked_in(&self) -> i64 {
        self.strategy.borrow().checked_in()
    }

    /// How many connections are in use.
    pub fn checked_out(&self) -> i64 {
        self.strategy.borrow().checked_out_count(&self.options)
    }

    /// How many connections exist beyond the pool's size; negative while there are fewer.
    pub fn overflow(&self) -> i64 {
        self.strategy.borrow().overflow()
    }

    /// Closes the connections that wait in it.
    pub fn dispose(self: &Rc<Self>) {
        let records = self.strategy.borrow_mut().dispose(&self.options);
        for record in records {
            record.close(self);
        }
        if self.options.class == PoolClass::Queue {
            self.log(Severity::Info, &format!("Pool disposed. {}", self.status()), None);
        }
    }

    /// A new, empty pool of the same kind.
    pub fn recreate(&self) -> Rc<Self> {
        self.log(Severity::Info, "Pool recreating", None);
        Rc::new(Self {
            connector: self.connector.clone(),
            options: self.options.clone(),
            strategy: RefCell::new(Strategy::new(&self.options)),
            event_id: self.event_id,
            dialect_id: self.dialect_id.clone(),
            was_used: Cell::new(false),
        })
    }
}
