//! [`SessionTransaction`]: begin, flush, commit and roll back, with savepoints and the flush's own inner marker.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use engine::{Cause, Connection, Transaction};

use super::options::JoinMode;
use super::state_change::StateChange;
use crate::error::{Error, ErrorKind, Result};
use crate::event::SessionMoment;
use crate::session::snapshot::Snapshot;
use crate::session::{Bind, Session, SessionCore};

/// Who began a transaction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TransactionOrigin {
    /// The first operation that needed one.
    Autobegin,
    /// `session.begin()`.
    Begin,
    /// `session.begin_nested()`.
    BeginNested,
    /// A flush.
    Subtransaction,
}

/// What can be done with a transaction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TransactionState {
    /// Everything.
    Active,
    /// It was flushed and is about to be committed.
    Prepared,
    /// It was committed and is about to be closed.
    Committed,
    /// It was rolled back by a failed flush; only a rollback ends it.
    Deactive,
    /// Nothing any more.
    Closed,
    /// It takes a connection.
    Provisioning,
}

struct Participant {
    bind: Bind,
    connection: Connection,
    transaction: Transaction,
    should_commit: bool,
    autoclose: bool,
}

/// A transaction of a session; SQLAlchemy: `SessionTransaction`.
pub struct SessionTransaction {
    session: Weak<SessionCore>,
    origin: TransactionOrigin,
    parent: Option<Rc<SessionTransaction>>,
    previous_nested: Option<Rc<SessionTransaction>>,
    state: StateChange,
    participants: RefCell<Vec<Participant>>,
    pub(crate) snapshot: Rc<Snapshot>,
    rollback_cause: RefCell<Option<Error>>,
    /// The transaction whose context manager surrounds this one's.
    pub(crate) outer_context: RefCell<Option<Rc<SessionTransaction>>>,
}

impl SessionTransaction {
    pub(crate) fn start(
        session: &Session,
        origin: TransactionOrigin,
        parent: Option<Rc<SessionTransaction>>,
    ) -> Result<Rc<Self>> {
        session.check_context()?;
        let core = session.core();
        if core.is_closed.get() {
            return Err(Error::invalid_request(
                "This Session has been permanently closed and is unable to handle any more transaction requests.",
            ));
        }
        let is_nested = origin == TransactionOrigin::BeginNested;
        let snapshot = match &parent {
            Some(parent) if !is_nested => parent.snapshot.clone(),
            _ => {
                if is_nested && !core.is_flushing.get() {
                    session.flush_because(Cause::FlushOnSavepoint)?;
                }
                Rc::new(Snapshot::default())
            }
        };
        let transaction = Rc::new(Self {
            session: Rc::downgrade(core),
            origin,
            parent,
            previous_nested: if is_nested { session.nested_transaction() } else { None },
            state: StateChange::new(TransactionState::Active),
            participants: RefCell::default(),
            snapshot,
            rollback_cause: RefCell::new(None),
            outer_context: RefCell::new(None),
        });
        *core.transaction.borrow_mut() = Some(transaction.clone());
        session.tell(&SessionMoment::AfterTransactionCreate(&transaction))?;
        Ok(transaction)
    }

    /// The session, while it lives.
    pub fn session(&self) -> Result<Session> {
        self.session.upgrade().map(Session::from_core).ok_or_else(|| Error::invalid_request("The session is gone."))
    }

    /// Who began it.
    pub fn origin(&self) -> TransactionOrigin {
        self.origin
    }

    /// Whether it is a savepoint.
    pub fn is_nested(&self) -> bool {
        self.origin == TransactionOrigin::BeginNested
    }

    /// The enclosing transaction.
    pub fn parent(&self) -> Option<Rc<SessionTransaction>> {
        self.parent.clone()
    }

    /// What can be done with it.
    pub fn state(&self) -> TransactionState {
        self.state.get()
    }

    /// Whether SQL can be sent.
    pub fn is_active(&self) -> bool {
        self.state.get() == TransactionState::Active
    }

    fn is_boundary(&self) -> bool {
        self.is_nested() || self.parent.is_none()
    }

    fn check_state(&self, allowed: &[TransactionState]) -> Result<()> {
        let state = self.state.get();
        if allowed.contains(&state) {
            return Ok(());
        }
        Err(match state {
            TransactionState::Deactive => match &*self.rollback_cause.borrow() {
                Some(cause) => Error::new(
                    ErrorKind::PENDING_ROLLBACK,
                    format!(
                        "This Session's transaction has been rolled back due to a previous exception during flush. \
                         To begin a new transaction with this Session, first issue Session.rollback(). \
                         Original exception was: {}",
                        self.cause_text(cause)
                    ),
                )
                .with_code("7s2a"),
                None => Error::invalid_request(
                    "This session is in 'inactive' state, due to the SQL transaction being rolled back; \
                     no further SQL can be emitted within this transaction.",
                ),
            },
            TransactionState::Closed => {
                Error::new(ErrorKind::Engine(engine::ErrorKind::ResourceClosed), "This transaction is closed")
            }
            TransactionState::Provisioning => Error::invalid_request(
                "This session is provisioning a new connection; concurrent operations are not permitted",
            )
            .with_code("isce"),
            TransactionState::Prepared => Error::invalid_request(
                "This session is in 'prepared' state; no further SQL can be emitted within this transaction.",
            ),
            TransactionState::Committed => Error::invalid_request(
                "This session is in 'committed' state; no further SQL can be emitted within this transaction.",
            ),
            TransactionState::Active => Error::invalid_request(
                "This session is in 'active' state; no further SQL can be emitted within this transaction.",
            ),
        })
    }

    fn cause_text(&self, cause: &Error) -> String {
        match cause.host() {
            Some(host) => {
                let participants = self.participants.borrow();
                let bind = participants.first().map(|participant| participant.bind.clone());
                bind.or_else(|| self.session().ok()?.general_bind())
                    .map_or_else(String::new, |bind| (bind.environment().describe_error)(host).1)
            }
            None => cause.to_string(),
        }
    }

    pub(crate) fn begin(self: &Rc<Self>, origin: TransactionOrigin) -> Result<Rc<Self>> {
        self.check_state(&[TransactionState::Active])?;
        self.state.run("_begin", None, || Self::start(&self.session()?, origin, Some(self.clone())))
    }

    /// Whether a connection of this database takes part already.
    pub(crate) fn has_connection(&self, bind: &Bind) -> bool {
        self.participants.borrow().iter().any(|participant| participant.bind.ptr_eq(bind))
            || self.parent.as_ref().is_some_and(|parent| parent.has_connection(bind))
    }

    /// The connection to a database, taken and begun at its first use.
    pub(crate) fn connection(self: &Rc<Self>, bind: &Bind) -> Result<Connection> {
        self.check_state(&[TransactionState::Active])?;
        self.state.run("_connection_for_bind", None, || self.taken(bind))
    }

    fn taken(self: &Rc<Self>, bind: &Bind) -> Result<Connection> {
        if let Some(participant) = self.participants.borrow().iter().find(|p| p.bind.ptr_eq(bind)) {
            return Ok(participant.connection.clone());
        }
        self.state.set(TransactionState::Provisioning);
        let taken = self.provision(bind);
        self.state.set(TransactionState::Active);
        taken
    }

    fn provision(self: &Rc<Self>, bind: &Bind) -> Result<Connection> {
        let (connection, is_local) = match &self.parent {
            Some(parent) => {
                let connection = parent.connection(bind)?;
                if !self.is_nested() {
                    return Ok(connection);
                }
                (connection, false)
            }
            None => bind.connect()?,
        };
        let mut should_commit = true;
        let transaction = if self.is_nested() {
            connection.begin_nested()?
        } else if let Some(running) = connection.transaction() {
            // The session takes part in a transaction that the program runs.
            let mode = match self.session()?.options().join_mode {
                JoinMode::ConditionalSavepoint if connection.is_in_nested_transaction() => JoinMode::CreateSavepoint,
                JoinMode::ConditionalSavepoint => JoinMode::RollbackOnly,
                mode => mode,
            };
            if mode == JoinMode::CreateSavepoint {
                connection.begin_nested()?
            } else {
                should_commit = is_local || mode == JoinMode::ControlFully;
                connection.nested_transaction().unwrap_or(running)
            }
        } else {
            connection.begin()?
        };
        self.participants.borrow_mut().push(Participant {
            bind: bind.clone(),
            connection: connection.clone(),
            transaction,
            should_commit,
            autoclose: is_local,
        });
        self.session()?.tell(&SessionMoment::AfterBegin(self, &connection))?;
        Ok(connection)
    }

    fn inner_transactions(self: &Rc<Self>, session: &Session) -> Vec<Rc<Self>> {
        let mut inner = Vec::new();
        let mut current = session.current_transaction();
        while let Some(transaction) = current {
            if Rc::ptr_eq(&transaction, self) {
                break;
            }
            current = transaction.parent();
            inner.push(transaction);
        }
        inner
    }

    fn prepare(self: &Rc<Self>) -> Result<()> {
        self.check_state(&[TransactionState::Active])?;
        self.state.run("_prepare_impl", Some(TransactionState::Prepared), || self.prepared())
    }

    fn prepared(self: &Rc<Self>) -> Result<()> {
        let session = self.session()?;
        if self.is_boundary() {
            session.tell(&SessionMoment::BeforeCommit)?;
        }
        for inner in self.inner_transactions(&session) {
            inner.commit()?;
        }
        if !session.core().is_flushing.get() {
            let mut rounds = 0;
            while !session.is_clean() {
                rounds += 1;
                if rounds > 100 {
                    return Err(Error::flush(
                        "Over 100 subsequent flushes have occurred within session.commit() - is an after_flush() \
                         hook creating new objects?",
                    ));
                }
                let is_nested = self.origin == TransactionOrigin::BeginNested;
                session.flush_because(if is_nested { Cause::FlushOnRelease } else { Cause::FlushOnCommit })?;
            }
        }
        self.state.set(TransactionState::Prepared);
        Ok(())
    }

    /// Flushes and commits this transaction: the database's, or the savepoint.
    pub fn commit(self: &Rc<Self>) -> Result<()> {
        self.check_state(&[TransactionState::Active, TransactionState::Prepared])?;
        self.state.run("commit", Some(TransactionState::Closed), || self.committed())
    }

    fn committed(self: &Rc<Self>) -> Result<()> {
        if self.state.get() != TransactionState::Prepared {
            self.state.expecting(TransactionState::Prepared, || self.prepare())?;
        }
        if self.is_boundary() {
            let transactions: Vec<Transaction> =
                self.participants.borrow().iter().filter(|p| p.should_commit).map(|p| p.transaction.clone()).collect();
            for transaction in transactions {
                transaction.commit()?;
            }
            self.state.set(TransactionState::Committed);
            self.session()?.tell(&SessionMoment::AfterCommit)?;
            self.remove_snapshot()?;
        }
        self.state.expecting(TransactionState::Closed, || self.close())
    }

    /// Commits this transaction and every one around it.
    pub(crate) fn commit_all(self: &Rc<Self>) -> Result<()> {
        self.commit()?;
        match &self.parent {
            Some(parent) => parent.commit_all(),
            None => Ok(()),
        }
    }

    /// Rolls back this transaction: the database's, or to the savepoint.
    pub fn rollback(self: &Rc<Self>) -> Result<()> {
        self.rollback_because(None)
    }

    /// Rolls back; `cause` is the error of a flush that makes the enclosing transaction unusable.
    pub(crate) fn rollback_because(self: &Rc<Self>, cause: Option<&Error>) -> Result<()> {
        self.check_state(&[TransactionState::Active, TransactionState::Deactive, TransactionState::Prepared])?;
        self.state.run("rollback", Some(TransactionState::Closed), || self.rolled_back(cause))
    }

    fn rolled_back(self: &Rc<Self>, cause: Option<&Error>) -> Result<()> {
        let session = self.session()?;
        for inner in self.inner_transactions(&session) {
            inner.close()?;
        }
        let mut boundary = self.clone();
        let mut failure = None;
        if matches!(self.state.get(), TransactionState::Active | TransactionState::Prepared) {
            let mut current = Some(self.clone());
            while let Some(transaction) = current {
                if transaction.is_boundary() {
                    let participants: Vec<Transaction> =
                        transaction.participants.borrow().iter().map(|p| p.transaction.clone()).collect();
                    let done = participants.iter().try_for_each(Transaction::rollback).map_err(Error::from);
                    transaction.state.set(TransactionState::Deactive);
                    failure = done.and_then(|()| session.tell(&SessionMoment::AfterRollback)).err();
                    transaction.restore_snapshot(transaction.is_nested())?;
                    boundary = transaction;
                    break;
                }
                transaction.state.set(TransactionState::Deactive);
                current = transaction.parent();
            }
        }
        if failure.is_none() && !session.is_clean() {
            sql::warn("Session's state has been changed on a non-active transaction - this state will be discarded.");
            boundary.restore_snapshot(boundary.is_nested())?;
        }
        self.state.expecting(TransactionState::Closed, || self.close())?;
        if let (Some(parent), Some(cause)) = (&self.parent, cause) {
            *parent.rollback_cause.borrow_mut() = Some(cause.clone());
        }
        if let Some(error) = failure {
            return Err(error);
        }
        session.tell(&SessionMoment::AfterSoftRollback(self))
    }

    /// Rolls back this transaction and every one around it.
    pub(crate) fn rollback_all(self: &Rc<Self>) -> Result<()> {
        self.rollback()?;
        match &self.parent {
            Some(parent) => parent.rollback_all(),
            None => Ok(()),
        }
    }

    /// Ends the transaction without committing; connections go back to their pools.
    pub fn close(self: &Rc<Self>) -> Result<()> {
        if self.state.get() == TransactionState::Closed {
            return Ok(());
        }
        self.state.run("close", Some(TransactionState::Closed), || self.closed())
    }

    fn closed(self: &Rc<Self>) -> Result<()> {
        let session = self.session()?;
        if self.is_nested() {
            session.core().nested_transaction.borrow_mut().clone_from(&self.previous_nested);
        }
        session.core().transaction.borrow_mut().clone_from(&self.parent);
        let participants = std::mem::take(&mut *self.participants.borrow_mut());
        self.state.set(TransactionState::Closed);
        for participant in participants {
            if participant.should_commit && participant.transaction.is_active() {
                participant.transaction.close()?;
            }
            if participant.autoclose && self.parent.is_none() {
                participant.connection.close()?;
            }
        }
        session.tell(&SessionMoment::AfterTransactionEnd(self))
    }
}
