//! Transactions and savepoints of a connection.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use super::{Connection, ConnectionData};
use crate::error::{Error, Result};
use crate::events::ConnectionChange;

struct TransactionData {
    connection: Weak<ConnectionData>,
    is_active: Cell<bool>,
    savepoint: Option<Savepoint>,
    /// The context manager that was in force when this one was entered.
    outer_context: RefCell<Option<Transaction>>,
    is_entered: Cell<bool>,
}

struct Savepoint {
    name: Rc<str>,
    outer: Option<Transaction>,
}

/// A transaction, or a savepoint inside one.
///
/// ```
/// # use std::rc::Rc;
/// # use engine::{Engine, EngineOptions, Environment};
/// # let environment = Rc::new(Environment::default());
/// # let engine = Engine::create(&environment, "sqlite://", EngineOptions::default())?;
/// let connection = engine.connect()?;
/// let transaction = connection.begin()?;
/// assert!(transaction.is_active());
/// transaction.commit()?;
/// assert!(!transaction.is_active());
/// assert_eq!(transaction.commit().expect_err("it is over").to_string(), "This transaction is inactive");
/// # Ok::<(), engine::Error>(())
/// ```
#[derive(Clone)]
pub struct Transaction(Rc<TransactionData>);

impl std::fmt::Debug for Transaction {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let data = &self.0;
        f.debug_struct("Transaction").field("is_active", &data.is_active.get()).finish_non_exhaustive()
    }
}

impl Transaction {
    pub(super) fn root(connection: &Connection) -> Self {
        Self::new(connection, None)
    }

    pub(super) fn nested(connection: &Connection, name: Rc<str>, outer: Option<Self>) -> Self {
        Self::new(connection, Some(Savepoint { name, outer }))
    }

    fn new(connection: &Connection, savepoint: Option<Savepoint>) -> Self {
        Self(Rc::new(TransactionData {
            connection: Rc::downgrade(&connection.0),
            is_active: Cell::new(true),
            savepoint,
            outer_context: RefCell::default(),
            is_entered: Cell::new(false),
        }))
    }

    /// The connection, unless it was dropped.
    pub fn connection(&self) -> Option<Connection> {
        self.0.connection.upgrade().map(Connection)
    }

    /// Whether it was neither committed nor rolled back.
    pub fn is_active(&self) -> bool {
        self.0.is_active.get()
    }

    /// Whether its connection did not lose the driver's connection; SQLAlchemy: `is_valid`.
    pub fn is_valid(&self) -> bool {
        self.connection().is_some_and(|connection| !connection.is_invalidated())
    }

    /// Whether it is a savepoint.
    pub fn is_nested(&self) -> bool {
        self.0.savepoint.is_some()
    }

    /// Whether its connection alone has it.
    pub(super) fn is_forgotten(&self) -> bool {
        Rc::strong_count(&self.0) == 1
    }

    /// Whether both are the same transaction.
    pub fn is_same(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }

    fn is_in(&self, place: &RefCell<Option<Self>>) -> bool {
        place.borrow().as_ref().is_some_and(|transaction| transaction.is_same(self))
    }

    /// Commits it, or releases the savepoint.
    pub fn commit(&self) -> Result<()> {
        let Some(connection) = self.connection() else { return Err(self.inactive()) };
        match &self.0.savepoint {
            None => self.commit_root(&connection),
            Some(savepoint) => self.release(&connection, savepoint),
        }
    }

    fn inactive(&self) -> Error {
        Error::invalid_request(if self.is_nested() {
            "This nested transaction is inactive"
        } else {
            "This transaction is inactive"
        })
    }

    fn commit_root(&self, connection: &Connection) -> Result<()> {
        let data = &connection.0;
        if !self.is_active() {
            return Err(if self.is_in(&data.transaction) { connection.invalid_transaction() } else { self.inactive() });
        }
        let done = connection.commit_work();
        cancel_nested(connection);
        self.0.is_active.set(false);
        // A commit that fails leaves the inactive transaction in place: it has to be rolled back.
        if done.is_ok() {
            connection.set_transaction(None);
        }
        done
    }

    fn release(&self, connection: &Connection, savepoint: &Savepoint) -> Result<()> {
        if !self.is_active() {
            let is_current = self.is_in(&connection.0.nested);
            return Err(if is_current { connection.invalid_transaction() } else { self.inactive() });
        }
        connection.tell(&ConnectionChange::ReleaseSavepoint(savepoint.name.clone()))?;
        let done = connection.savepoint_statement(&format!("RELEASE SAVEPOINT {}", savepoint.name));
        self.0.is_active.set(false);
        if done.is_ok() {
            self.leave_nesting(connection, true);
        }
        done
    }

    /// Rolls it back, or rolls back to the savepoint.
    pub fn rollback(&self) -> Result<()> {
        self.undo(true)
    }

    /// Rolls it back unless it is over; SQLAlchemy: `Transaction.close`.
    pub fn close(&self) -> Result<()> {
        self.undo(false)
    }

    fn undo(&self, is_explicit: bool) -> Result<()> {
        let Some(connection) = self.connection() else {
            self.0.is_active.set(false);
            return Ok(());
        };
        match &self.0.savepoint {
            None => self.undo_root(&connection, is_explicit),
            Some(savepoint) => self.undo_nested(&connection, savepoint, is_explicit),
        }
    }

    fn undo_root(&self, connection: &Connection, is_explicit: bool) -> Result<()> {
        let data = &connection.0;
        let done = if self.is_active() { connection.rollback_work() } else { Ok(()) };
        if done.is_ok() {
            cancel_nested(connection);
        }
        if self.is_active() {
            self.0.is_active.set(false);
        } else if is_explicit && !self.is_in(&data.transaction) {
            sql::warn("transaction already deassociated from connection");
        }
        if self.is_in(&data.transaction) {
            connection.set_transaction(None);
        }
        done
    }

    fn undo_nested(&self, connection: &Connection, savepoint: &Savepoint, is_explicit: bool) -> Result<()> {
        let has_root = connection.is_in_transaction();
        let has_driver = !connection.is_closed() && !connection.is_invalidated();
        let done = if self.is_active() && has_root && has_driver {
            connection
                .tell(&ConnectionChange::RollbackSavepoint(savepoint.name.clone()))
                .and_then(|()| connection.savepoint_statement(&format!("ROLLBACK TO SAVEPOINT {}", savepoint.name)))
        } else {
            Ok(())
        };
        self.0.is_active.set(false);
        self.leave_nesting(connection, is_explicit);
        done
    }

    fn leave_nesting(&self, connection: &Connection, is_warned: bool) {
        let Some(savepoint) = &self.0.savepoint else { return };
        if self.is_in(&connection.0.nested) {
            connection.0.nested.replace(savepoint.outer.clone());
        } else if is_warned {
            sql::warn("nested transaction already deassociated from connection");
        }
    }

    /// Makes it the connection's context manager; Python: `__enter__`.
    pub fn enter(&self) {
        if let Some(connection) = self.connection() {
            let outer = connection.0.context.replace(Some(self.clone()));
            self.0.outer_context.replace(outer);
            self.0.is_entered.set(true);
        }
    }

    /// Ends the context: commits after success, rolls back after a failure; Python: `__exit__`.
    pub fn exit(&self, is_success: bool) -> Result<()> {
        let connection = self.connection();
        let done = if is_success && self.is_active() {
            self.commit().inspect_err(|_| {
                // The commit's own error is the one to report.
                let _ = self.rollback();
            })
        } else if self.is_active() {
            self.rollback()
        } else if self.is_attached() {
            self.close()
        } else {
            Ok(())
        };
        if let Some(connection) = connection
            && self.0.is_entered.replace(false)
            && self.is_in(&connection.0.context)
        {
            let outer = self.0.outer_context.borrow_mut().take();
            connection.0.context.replace(outer);
        }
        done
    }

    /// Whether the connection still holds it for its current one.
    fn is_attached(&self) -> bool {
        self.connection().is_some_and(|connection| {
            let data = &connection.0;
            if self.is_nested() { self.is_in(&data.nested) } else { self.is_in(&data.transaction) }
        })
    }
}

/// Marks all savepoints as over when their transaction ends.
fn cancel_nested(connection: &Connection) {
    let mut next = connection.0.nested.borrow_mut().take();
    while let Some(transaction) = next {
        transaction.0.is_active.set(false);
        next = transaction.0.savepoint.as_ref().and_then(|savepoint| savepoint.outer.clone());
    }
}
