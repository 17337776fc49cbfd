//! Pools: where connections wait between their uses.

mod checkout;
mod record;
mod strategy;

use std::cell::RefCell;
use std::rc::Rc;

pub use checkout::PooledConnection;
pub(crate) use record::Connector;
pub use record::Record;
pub use strategy::{PoolClass, PoolOptions};

use crate::error::Result;
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
}

impl std::fmt::Debug for Pool {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Pool").field("class", &self.class()).finish_non_exhaustive()
    }
}

impl Pool {
    pub(crate) fn new(connector: Connector, options: PoolOptions) -> Rc<Self> {
        let strategy = RefCell::new(Strategy::new(&options));
        Rc::new(Self { connector, options, strategy })
    }

    /// The class that SQLAlchemy has for it.
    pub fn class(&self) -> PoolClass {
        self.options.class
    }

    /// What it was made with.
    pub fn options(&self) -> &PoolOptions {
        &self.options
    }

    /// Hands out a connection.
    pub fn connect(self: &Rc<Self>) -> Result<PooledConnection> {
        if let Some(shared) = self.strategy.borrow().shared_checkout() {
            return Ok(PooledConnection::join(shared));
        }
        let waiting = self.strategy.borrow_mut().take(&self.options)?;
        let record = match waiting {
            Some(record) => record,
            None => match Record::open(&self.connector) {
                Ok(record) => record,
                Err(error) => {
                    self.strategy.borrow_mut().forget_one();
                    return Err(error);
                }
            },
        };
        record.ensure_open(&self.connector)?;
        self.strategy.borrow_mut().taken(&record);
        let checkout = PooledConnection::new(self, record);
        self.strategy.borrow_mut().checked_out(&checkout);
        Ok(checkout)
    }

    pub(crate) fn give_back(&self, record: &Rc<Record>) {
        let refused = self.strategy.borrow_mut().give_back(record, &self.options);
        if refused {
            record.close();
        }
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
    pub fn dispose(&self) {
        let records = self.strategy.borrow_mut().dispose(&self.options);
        for record in records {
            record.close();
        }
    }

    /// A new, empty pool of the same kind.
    pub fn recreate(&self) -> Rc<Self> {
        Self::new(self.connector.clone(), self.options.clone())
    }
}
