//! [`Session`]: the handle, and what it shares with its objects.

use std::cell::{Cell, RefCell};
use std::fmt;
use std::rc::Rc;

use crate::error::{Error, Result};
use crate::event::{self, SessionMoment};
use crate::hash::IndexMap;
use crate::host::Instance;
use crate::identity::{IdentityKey, IdentityMap};
use crate::session::{Bind, BindKey, Observer, SessionOptions, SessionTransaction, TransactionOrigin};
use crate::state::{InstanceState, ObjectState, StateId};

/// A conversation with a database: objects in work and a transaction; SQLAlchemy: `Session`. A cheap handle.
#[derive(Clone)]
pub struct Session(Rc<SessionCore>);

/// What a session is, for its objects to refer to weakly.
pub(crate) struct SessionCore {
    pub(crate) id: u64,
    pub(crate) options: SessionOptions,
    pub(crate) autoflush: Cell<bool>,
    pub(crate) identity_map: RefCell<IdentityMap>,
    /// Pending objects, in the order in which they were added.
    pub(crate) new: RefCell<IndexMap<StateId, Instance>>,
    /// Objects marked as deleted, until the flush.
    pub(crate) deleted: RefCell<IndexMap<StateId, Instance>>,
    /// Persistent objects that were changed: held strongly until they are flushed.
    pub(crate) modified: RefCell<IndexMap<StateId, Instance>>,
    pub(crate) transaction: RefCell<Option<Rc<SessionTransaction>>>,
    pub(crate) nested_transaction: RefCell<Option<Rc<SessionTransaction>>>,
    /// The transaction whose context manager is being run.
    pub(crate) context_transaction: RefCell<Option<Rc<SessionTransaction>>>,
    pub(crate) is_flushing: Cell<bool>,
    /// A flush is sending its statements.
    pub(crate) is_executing: Cell<bool>,
    pub(crate) expire_on_commit: Cell<bool>,
    /// What the program chose for the statement at hand.
    pub(crate) argued_bind: RefCell<Option<Bind>>,
    pub(crate) bind: RefCell<Option<Bind>>,
    pub(crate) binds: RefCell<Vec<(BindKey, Bind)>>,
    pub(crate) is_closed: Cell<bool>,
    /// The error of a listener that was told where no error could be answered; the operation at hand ends with it.
    pub(crate) failed_event: RefCell<Option<Error>>,
}

thread_local! {
    static NEXT_SESSION: Cell<u64> = const { Cell::new(1) };
}

impl Session {
    /// A session that has not begun a transaction.
    pub fn new(options: SessionOptions) -> Self {
        let id = NEXT_SESSION.with(|next| {
            let id = next.get();
            next.set(id + 1);
            id
        });
        Self(Rc::new(SessionCore {
            id,
            autoflush: Cell::new(options.autoflush),
            expire_on_commit: Cell::new(options.expire_on_commit),
            argued_bind: RefCell::default(),
            bind: RefCell::new(options.bind.clone()),
            binds: RefCell::new(options.binds.clone()),
            options,
            identity_map: RefCell::default(),
            new: RefCell::default(),
            deleted: RefCell::default(),
            modified: RefCell::default(),
            transaction: RefCell::new(None),
            nested_transaction: RefCell::new(None),
            context_transaction: RefCell::new(None),
            is_flushing: Cell::new(false),
            is_executing: Cell::new(false),
            is_closed: Cell::new(false),
            failed_event: RefCell::new(None),
        }))
    }

    pub(crate) fn from_core(core: Rc<SessionCore>) -> Self {
        Self(core)
    }

    pub(crate) fn core(&self) -> &Rc<SessionCore> {
        &self.0
    }

    /// The session's number, from 1; SQLAlchemy: `hash_key`.
    pub fn id(&self) -> u64 {
        self.0.id
    }

    /// Whether both are the same session.
    pub fn ptr_eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }

    /// What the session was made with.
    pub fn options(&self) -> &SessionOptions {
        &self.0.options
    }

    /// Whether queries flush first.
    pub fn autoflush(&self) -> bool {
        self.0.autoflush.get()
    }

    /// Sets whether queries flush first; answers what it was. SQLAlchemy: `no_autoflush`.
    pub fn set_autoflush(&self, autoflush: bool) -> bool {
        self.0.autoflush.replace(autoflush)
    }

    /// Pending objects, in the order in which they were added; SQLAlchemy: `Session.new`.
    pub fn new_objects(&self) -> Vec<Instance> {
        self.0.new.borrow().values().cloned().collect()
    }

    /// Changed persistent objects; SQLAlchemy: `Session.dirty`.
    pub fn dirty_objects(&self) -> Vec<Instance> {
        let deleted = self.0.deleted.borrow();
        self.0.modified.borrow().values().filter(|i| !deleted.contains_key(&i.state().id())).cloned().collect()
    }

    /// Objects that the next flush deletes; SQLAlchemy: `Session.deleted`.
    pub fn deleted_objects(&self) -> Vec<Instance> {
        self.0.deleted.borrow().values().cloned().collect()
    }

    /// Persistent objects, in the order in which they came in; SQLAlchemy: `Session.identity_map`.
    pub fn identity_map_objects(&self) -> Vec<Instance> {
        self.all_states().iter().filter_map(InstanceState::instance).collect()
    }

    /// Pending objects, then persistent ones; what iterating over a session gives.
    pub fn objects(&self) -> Vec<Instance> {
        let mut objects = self.new_objects();
        objects.extend(self.identity_map_objects());
        objects
    }

    pub(crate) fn all_states(&self) -> Vec<Rc<InstanceState>> {
        self.0.identity_map.borrow().all_states()
    }

    /// The persistent object of an identity.
    pub fn identity(&self, key: &IdentityKey) -> Option<Rc<InstanceState>> {
        self.0.identity_map.borrow().get(key)
    }

    /// Whether the object is pending or persistent in this session.
    pub fn contains(&self, state: &InstanceState) -> bool {
        self.0.new.borrow().contains_key(&state.id()) || self.0.identity_map.borrow().contains(state)
    }

    /// Whether the object is pending in this session.
    pub(crate) fn is_pending(&self, state: &InstanceState) -> bool {
        self.0.new.borrow().contains_key(&state.id())
    }

    /// Whether there is nothing to flush.
    pub fn is_clean(&self) -> bool {
        self.0.modified.borrow().is_empty() && self.0.deleted.borrow().is_empty() && self.0.new.borrow().is_empty()
    }

    /// Whether a change of the object would be sent by a flush; SQLAlchemy: `Session.is_modified`.
    pub fn is_modified(&self, state: &Rc<InstanceState>) -> Result<bool> {
        if !state.is_modified() {
            return Ok(false);
        }
        for property in state.mapper().properties().iter() {
            if state.property_history(property, crate::state::Passive::NO_CHANGE)?.has_changes() {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Whether a transaction has begun.
    pub fn in_transaction(&self) -> bool {
        self.0.transaction.borrow().is_some()
    }

    /// Whether a savepoint is set.
    pub fn in_nested_transaction(&self) -> bool {
        self.0.nested_transaction.borrow().is_some()
    }

    /// Whether no transaction has begun, or one that can be used.
    pub fn is_active(&self) -> bool {
        self.current_transaction().is_none_or(|transaction| transaction.is_active())
    }

    /// The innermost transaction.
    pub(crate) fn current_transaction(&self) -> Option<Rc<SessionTransaction>> {
        self.0.transaction.borrow().clone()
    }

    /// The outermost transaction; SQLAlchemy: `Session.get_transaction`.
    pub fn root_transaction(&self) -> Option<Rc<SessionTransaction>> {
        let mut transaction = self.current_transaction()?;
        while let Some(parent) = transaction.parent() {
            transaction = parent;
        }
        Some(transaction)
    }

    /// The innermost savepoint; SQLAlchemy: `Session.get_nested_transaction`.
    pub fn nested_transaction(&self) -> Option<Rc<SessionTransaction>> {
        self.0.nested_transaction.borrow().clone()
    }

    /// Begins the transaction unless one runs; what every operation that needs the database does first.
    pub(crate) fn autobegin(&self) -> Result<Rc<SessionTransaction>> {
        if let Some(transaction) = self.current_transaction() {
            return Ok(transaction);
        }
        if !self.0.options.autobegin {
            return Err(Error::invalid_request(
                "Autobegin is disabled on this Session; please call session.begin() to start a new transaction",
            ));
        }
        SessionTransaction::start(self, TransactionOrigin::Autobegin, None)
    }

    /// Begins a transaction; an error when one has begun already.
    pub fn begin(&self) -> Result<Rc<SessionTransaction>> {
        if self.in_transaction() {
            return Err(Error::invalid_request("A transaction is already begun on this Session."));
        }
        SessionTransaction::start(self, TransactionOrigin::Begin, None)
    }

    /// Flushes, and sets a savepoint before the next statement.
    pub fn begin_nested(&self) -> Result<Rc<SessionTransaction>> {
        let parent = match self.current_transaction() {
            Some(transaction) => transaction,
            None => SessionTransaction::start(self, TransactionOrigin::Begin, None)?,
        };
        let nested = parent.begin(TransactionOrigin::BeginNested)?;
        *self.0.nested_transaction.borrow_mut() = Some(nested.clone());
        Ok(nested)
    }

    /// Flushes and commits, savepoints too; the next operation begins a new transaction.
    pub fn commit(&self) -> Result<()> {
        let transaction = match self.current_transaction() {
            Some(transaction) => transaction,
            None => self.autobegin()?,
        };
        transaction.commit_all()?;
        self.check_events()
    }

    /// Rolls back, savepoints too.
    pub fn rollback(&self) -> Result<()> {
        match self.current_transaction() {
            Some(transaction) => transaction.rollback_all()?,
            None => return Ok(()),
        }
        self.check_events()
    }

    /// Lets go of every object and gives connections back, rolling back what runs.
    pub fn close(&self) -> Result<()> {
        if !self.0.options.close_resets_only {
            self.0.is_closed.set(true);
        }
        self.reset()
    }

    /// Like [`Session::close`], and the session can be used again; SQLAlchemy: `Session.reset`.
    pub fn reset(&self) -> Result<()> {
        self.expunge_all();
        let mut current = self.current_transaction();
        while let Some(transaction) = current {
            current = transaction.parent();
            transaction.close()?;
        }
        self.check_events()
    }

    pub(crate) fn observer(&self) -> Option<&Rc<dyn Observer>> {
        self.0.options.observer.as_ref()
    }

    /// Whether objects expire at commit.
    pub fn expire_on_commit(&self) -> bool {
        self.0.expire_on_commit.get()
    }

    /// Has objects expire at commit, or not.
    pub fn set_expire_on_commit(&self, expires: bool) {
        self.0.expire_on_commit.set(expires);
    }

    /// Tells those who listen to the session.
    pub(crate) fn tell(&self, moment: &SessionMoment<'_>) -> Result<()> {
        match &self.0.options.host {
            Some(host) if host.hears() => Ok(host.tell(self, moment)?),
            _ => Ok(()),
        }
    }

    /// Tells those who listen; the operation at hand ends with their error.
    pub(crate) fn tell_later(&self, moment: &SessionMoment<'_>) {
        if let Err(error) = self.tell(moment) {
            self.0.failed_event.borrow_mut().get_or_insert(error);
        }
    }

    /// The error of a listener that was told meanwhile.
    pub(crate) fn check_events(&self) -> Result<()> {
        match self.0.failed_event.borrow_mut().take() {
            Some(error) => Err(error),
            None => Ok(()),
        }
    }

    /// Tells of an object that went from one of the five states to another.
    pub(crate) fn report_state(&self, state: &Rc<InstanceState>, from: ObjectState) {
        self.observe_state(state, from);
        self.tell_transition(state, from);
    }

    pub(crate) fn tell_transition(&self, state: &Rc<InstanceState>, from: ObjectState) {
        if let Some(name) = event::transition(from, state.object_state()) {
            self.tell_later(&SessionMoment::Transition(name, state));
        }
    }

    pub(crate) fn observe_state(&self, state: &Rc<InstanceState>, from: ObjectState) {
        if let Some(observer) = self.observer() {
            let to = state.object_state();
            if from != to {
                observer.state_changed(self.0.id, state, from, to);
            }
        }
    }
}

impl SessionCore {
    /// Takes a dead object out of the identity map. Called while the object's state is dropped.
    pub(crate) fn forget_dead(&self, key: &IdentityKey, id: StateId) {
        // A map that is being read skips dead objects by itself.
        if let Ok(mut map) = self.identity_map.try_borrow_mut() {
            map.discard_id(key, id);
        }
    }

    /// Whether the session keeps the object alive because of its changes.
    pub(crate) fn holds(&self, id: StateId) -> bool {
        self.modified.borrow().contains_key(&id) || self.new.borrow().contains_key(&id)
    }

    /// An attribute of an object in the session was changed.
    pub(crate) fn object_modified(self: &Rc<Self>, state: &Rc<InstanceState>) -> Result<()> {
        let was_clean = self.modified.borrow().is_empty();
        if self.identity_map.borrow().contains(state)
            && let Some(instance) = state.instance()
        {
            self.modified.borrow_mut().insert(state.id(), instance);
        }
        if was_clean && self.transaction.borrow().is_none() {
            Session(self.clone()).autobegin()?;
        }
        Ok(())
    }

    /// The changes of an object were flushed or forgotten.
    pub(crate) fn object_unmodified(&self, state: &InstanceState) {
        if self.modified.borrow().is_empty() {
            return;
        }
        let released = self.modified.borrow_mut().swap_remove(&state.id());
        drop(released);
    }
}

impl fmt::Debug for Session {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Session({})", self.0.id)
    }
}
