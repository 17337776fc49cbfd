//! A connection while it is out of its pool.

use std::cell::Cell;
use std::rc::Rc;

use super::{Pool, Record, ResetOnReturn};
use crate::driver::DriverConnection;
use crate::events::PoolChange;
use crate::log::Severity;

/// What all handles of one checkout share; SQLAlchemy: `_ConnectionFairy`.
pub(super) struct Checkout {
    pool: Rc<Pool>,
    record: Rc<Record>,
    /// The driver's connection as it went out.
    driver: Option<Rc<DriverConnection>>,
    handles: Cell<u32>,
    is_reset: Cell<bool>,
    is_detached: Cell<bool>,
}

/// A connection that goes back to its pool when it is closed or dropped.
///
/// What was not committed is rolled back on the way.
pub struct PooledConnection {
    checkout: Option<Rc<Checkout>>,
}

impl std::fmt::Debug for PooledConnection {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("PooledConnection").field("is_open", &self.checkout.is_some()).finish_non_exhaustive()
    }
}

impl PooledConnection {
    pub(super) fn new(pool: &Rc<Pool>, record: Rc<Record>) -> Self {
        let checkout = Checkout {
            pool: pool.clone(),
            driver: record.driver(),
            record,
            handles: Cell::new(1),
            is_reset: Cell::new(false),
            is_detached: Cell::new(false),
        };
        Self { checkout: Some(Rc::new(checkout)) }
    }

    /// One more handle on a checkout that the pool shares within its thread.
    pub(super) fn join(checkout: Rc<Checkout>) -> Self {
        checkout.handles.set(checkout.handles.get() + 1);
        Self { checkout: Some(checkout) }
    }

    pub(super) fn checkout(&self) -> Option<&Rc<Checkout>> {
        self.checkout.as_ref()
    }

    /// The driver's connection.
    pub fn driver(&self) -> Option<Rc<DriverConnection>> {
        self.checkout.as_ref()?.record.driver()
    }

    /// The pool's record of it.
    pub fn record(&self) -> Option<&Rc<Record>> {
        self.checkout.as_ref().map(|checkout| &checkout.record)
    }

    /// Gives it back; `is_reset` says that its transaction was ended already.
    pub fn close(&mut self, is_reset: bool) {
        let Some(checkout) = self.checkout.take() else { return };
        let left = checkout.handles.get() - 1;
        checkout.handles.set(left);
        if left == 0 {
            checkout.is_reset.set(is_reset);
            checkout.check_in();
        }
    }

    /// Takes it out of its pool for good.
    pub fn detach(&mut self) {
        if let Some(checkout) = &self.checkout
            && !checkout.is_detached.replace(true)
        {
            if let Some(driver) = checkout.record.driver() {
                checkout.pool.tell(&checkout.record, &driver, PoolChange::Detach);
            }
            // A record without a connection takes its place.
            checkout.pool.give_back(&Record::unopened(&checkout.pool));
        }
    }

    /// Whether it was taken out of its pool.
    pub fn is_detached(&self) -> bool {
        self.checkout.as_ref().is_some_and(|checkout| checkout.is_detached.get())
    }

    /// The pool that it came from.
    pub fn pool(&self) -> Option<&Rc<Pool>> {
        self.checkout.as_ref().map(|checkout| &checkout.pool)
    }

    /// Has the driver's connection closed before it is handed out again; SQLAlchemy: `invalidate(soft=True)`.
    pub fn invalidate_softly(&self) {
        if let Some(checkout) = &self.checkout {
            checkout.record.outdate(&checkout.pool);
        }
    }

    /// Closes the driver's connection; the pool opens a new one in its place.
    pub fn invalidate(&mut self) {
        if let Some(checkout) = self.checkout.take() {
            if let Some(driver) = checkout.record.driver() {
                checkout.pool.tell(&checkout.record, &driver, PoolChange::Invalidate);
                checkout.pool.log(Severity::Info, "Invalidate connection %r", Some(&driver));
            }
            checkout.record.close_hard(&checkout.pool);
            checkout.is_reset.set(true);
            checkout.check_in();
        }
    }
}

impl Checkout {
    fn check_in(&self) {
        if let Some(driver) = self.record.driver() {
            if !self.is_detached.get() {
                self.pool.log(Severity::Debug, "Connection %r being returned to pool", Some(&driver));
            }
            self.pool.tell(&self.record, &driver, PoolChange::Reset);
            let text = match self.pool.options().reset {
                ResetOnReturn::Rollback if self.is_reset.get() => "Connection %r reset, transaction already reset",
                ResetOnReturn::Rollback => "Connection %r rollback-on-return",
                ResetOnReturn::Commit => "Connection %r commit-on-return",
                ResetOnReturn::Nothing => "",
            };
            if !text.is_empty() {
                self.pool.log(Severity::Debug, text, Some(&driver));
            }
            let done = match self.pool.options().reset {
                ResetOnReturn::Rollback if !self.is_reset.get() => driver.rollback(),
                ResetOnReturn::Commit => driver.commit(),
                _ => Ok(()),
            };
            // A connection that cannot end its transaction is of no use any more.
            if done.is_err() {
                self.record.close(&self.pool);
            }
        }
        self.record.reset_isolation(&self.pool);
        if self.is_detached.get() {
            self.record.close(&self.pool);
            return;
        }
        if let Some(driver) = &self.driver {
            self.pool.tell(&self.record, driver, PoolChange::Checkin);
        }
        self.pool.give_back(&self.record);
    }
}

impl Drop for PooledConnection {
    fn drop(&mut self) {
        self.close(false);
    }
}
