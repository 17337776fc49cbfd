//! One connection as a pool keeps it.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use crate::driver::{DriverConnection, OpenOptions};
use crate::environment::Environment;
use crate::error::{Error, Result};
use crate::events::PoolChange;
use crate::log::Severity;
use crate::parameters::Parameters;

use super::{Pool, isolation};

/// Opens a driver's connection for a pool; SQLAlchemy: `creator`.
pub type Creator = Rc<dyn Fn() -> Result<Rc<DriverConnection>>>;

/// How a pool opens its connections.
#[derive(Clone)]
pub(crate) struct Connector {
    pub(crate) environment: Rc<Environment>,
    /// The file's name; none for a memory database.
    pub(crate) database: Option<Rc<str>>,
    /// The isolation level of new connections.
    pub(crate) isolation_level: Option<Rc<str>>,
    /// Opens the connection in the pool's place.
    pub(crate) creator: Option<Creator>,
    /// SQLAlchemy: `connect_args={"timeout": …}`, in milliseconds.
    pub(crate) busy_millis: Option<u64>,
    /// SQLAlchemy: `connect_args={"check_same_thread": …}`; without it, memory databases belong to their thread.
    pub(crate) checks_thread: Option<bool>,
}

/// A driver's connection with its number.
pub struct Record {
    driver: RefCell<Option<Rc<DriverConnection>>>,
    number: u32,
    database: Rc<str>,
    opened: Cell<u64>,
    /// It is opened anew before it goes out again.
    is_outdated: Cell<bool>,
    /// Its isolation level is another one than the pool's.
    has_other_level: Cell<bool>,
    host: RefCell<Option<Rc<dyn Any>>>,
}

impl std::fmt::Debug for Record {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Record").field("number", &self.number).field("database", &self.database).finish_non_exhaustive()
    }
}

impl Record {
    pub(super) fn open(pool: &Rc<Pool>) -> Result<Rc<Self>> {
        let record = Self::unopened(pool);
        record.ensure_open(pool)?;
        Ok(record)
    }

    /// A record whose connection is opened when it goes out.
    pub(super) fn unopened(pool: &Rc<Pool>) -> Rc<Self> {
        let connector = &pool.connector;
        let environment = &connector.environment;
        let number = environment.next_connection();
        let database = connector.database.clone().unwrap_or_else(|| environment.next_memory_name());
        Rc::new(Self {
            driver: RefCell::default(),
            number,
            database,
            opened: Cell::new(0),
            is_outdated: Cell::new(false),
            has_other_level: Cell::new(false),
            host: RefCell::default(),
        })
    }

    /// Opens it unless it is open.
    pub(super) fn ensure_open(self: &Rc<Self>, pool: &Rc<Pool>) -> Result<()> {
        if self.driver.borrow().is_some() {
            return Ok(());
        }
        let environment = &pool.connector.environment;
        let asked = environment.heard("do_connect").map_or(Ok(None), |events| events.do_connect(pool, self))?;
        let driver = match asked {
            Some(driver) => driver,
            None => open(&pool.connector, &self.database)?,
        };
        pool.log(Severity::Debug, "Created new connection %r", Some(&driver));
        self.driver.replace(Some(driver));
        self.is_outdated.set(false);
        self.opened.set(environment.clock.micros());
        pool.opened(self)
    }

    /// Has the driver's connection opened anew before it goes out again.
    pub(super) fn outdate(self: &Rc<Self>, pool: &Rc<Pool>) {
        if let Some(driver) = self.driver() {
            pool.tell(self, &driver, PoolChange::SoftInvalidate);
            pool.log(Severity::Info, "Soft Invalidate connection %r", Some(&driver));
            self.is_outdated.set(true);
        }
    }

    /// Sets the isolation level until the connection is back.
    pub(crate) fn set_isolation(&self, level: &str) -> Result<()> {
        if let Some(driver) = self.driver() {
            isolation::set(&driver, level)?;
            self.has_other_level.set(true);
        }
        Ok(())
    }

    /// Sets the pool's isolation level again.
    pub(super) fn reset_isolation(&self, pool: &Pool) {
        if self.has_other_level.replace(false)
            && let Some(driver) = self.driver()
        {
            let level = pool.connector.isolation_level.as_deref().unwrap_or("SERIALIZABLE");
            // The level was valid when the connection was opened.
            let _ = isolation::set(&driver, level);
        }
    }

    /// Whether it is to be opened anew.
    pub(super) fn is_outdated(&self) -> bool {
        self.is_outdated.get()
    }

    /// Seconds since the driver's connection was opened.
    pub(super) fn age(&self, environment: &Environment) -> f64 {
        environment.clock.micros().saturating_sub(self.opened.get()) as f64 / 1e6
    }

    /// The driver's connection, unless it was closed.
    pub fn driver(&self) -> Option<Rc<DriverConnection>> {
        self.driver.borrow().clone()
    }

    /// The number of the connection within the run, from 1.
    pub fn number(&self) -> u32 {
        self.number
    }

    /// The database it is open on.
    pub fn database(&self) -> &Rc<str> {
        &self.database
    }

    /// What the host keeps with the connection as long as it is in its pool; SQLAlchemy: `info`.
    pub fn host(&self) -> Option<Rc<dyn Any>> {
        self.host.borrow().clone()
    }

    /// Replaces what the host keeps.
    pub fn set_host(&self, host: Option<Rc<dyn Any>>) {
        self.host.replace(host);
    }

    pub(crate) fn close(self: &Rc<Self>, pool: &Rc<Pool>) {
        self.end(pool, "Closing connection %r");
    }

    /// As [`Self::close`], for a connection that is of no use any more.
    pub(crate) fn close_hard(self: &Rc<Self>, pool: &Rc<Pool>) {
        self.end(pool, "Hard-closing connection %r");
    }

    fn end(self: &Rc<Self>, pool: &Rc<Pool>, text: &str) {
        let driver = self.driver.borrow_mut().take();
        if let Some(driver) = driver {
            pool.log(Severity::Debug, text, Some(&driver));
            pool.tell(self, &driver, PoolChange::Close);
            driver.close();
        }
    }
}

fn open(connector: &Connector, name: &str) -> Result<Rc<DriverConnection>> {
    let environment = &connector.environment;
    let driver = if let Some(creator) = &connector.creator {
        let driver = creator()?;
        driver.arrange_functions(environment.regexp.clone())?;
        driver
    } else {
        let options = OpenOptions {
            interrupt: environment.interrupt.clone(),
            has_floor: true,
            regexp: environment.regexp.clone(),
            threads: environment.threads.clone(),
            checks_thread: connector.checks_thread.unwrap_or(connector.database.is_none()),
        };
        let path = match &connector.database {
            Some(file) => environment.storage.path(file),
            None => ":memory:".to_owned(),
        };
        DriverConnection::open(&path, &options).map_err(|error| Error::dbapi(error, None, Parameters::none(), false))?
    };
    if let Some(level) = &connector.isolation_level {
        isolation::set(&driver, level)?;
    }
    if let Some(millis) = connector.busy_millis {
        driver.set_busy_timeout(millis)?;
    }
    match connector.database {
        _ if connector.creator.is_some() => {}
        Some(_) => environment.file_database_opened(name),
        None => environment.memory_database_opened(name, &driver),
    }
    Ok(driver)
}
