//! Flushing: from the session's objects to a plan, to SQL, and back to the objects.

use std::rc::Rc;

use engine::{Cause, CauseScope};

use crate::error::{Error, Result};
use crate::event::SessionMoment;
use crate::hash::HashSet;
use crate::host::Instance;
use crate::session::Session;
use crate::state::{InstanceState, ObjectState, Passive, StateId};
use crate::unitofwork::{FlushPlan, Registration, UnitOfWork};

impl Session {
    /// Sends pending changes.
    pub fn flush(&self) -> Result<()> {
        let _cause = self.cause(Cause::Flush);
        self.run_flush(None)
    }

    /// Sends pending changes of some objects alone; SQLAlchemy: `flush(objects)`.
    pub fn flush_objects(&self, objects: &[Instance]) -> Result<()> {
        let _cause = self.cause(Cause::Flush);
        self.run_flush(Some(objects))
    }

    /// Sends pending changes where a transaction or a savepoint begins or ends, which is what `cause` says.
    pub(crate) fn flush_because(&self, cause: Cause) -> Result<()> {
        let _cause = self.cause(cause);
        self.run_flush(None)
    }

    /// Flushes before a query, when the session does so.
    pub(crate) fn run_autoflush(&self) -> Result<()> {
        if !self.autoflush() || self.core().is_flushing.get() || self.is_clean() {
            return Ok(());
        }
        let _cause = self.cause(Cause::Autoflush);
        let _remark = sql::WarningRemark::new(
            "(This warning originated from the Session 'autoflush' process, which was invoked automatically in \
             response to a user-initiated operation. Consider using ``no_autoflush`` context manager if this warning \
             happened while initializing objects.)",
        );
        self.run_flush(None).map_err(|error| {
            error.with_detail(
                "raised as a result of Query-invoked autoflush; consider using a session.no_autoflush block if this \
                 flush is occurring prematurely",
            )
        })
    }

    /// Flushes before a query of a collection, where the session does so at all.
    pub fn autoflush_now(&self) -> Result<()> {
        if !self.autoflush() || self.core().is_flushing.get() {
            return Ok(());
        }
        let _cause = self.cause(Cause::Autoflush);
        self.flush()
    }

    /// States why the statements are sent that follow.
    pub(crate) fn cause(&self, cause: Cause) -> Option<CauseScope> {
        let core = self.core();
        let bind = core.bind.borrow().clone();
        let bind = bind.or_else(|| core.binds.borrow().first().map(|(_, bind)| bind.clone()))?;
        Some(bind.environment().cause(cause))
    }

    /// What the next flush would do, without doing it.
    pub fn flush_plan(&self) -> Result<FlushPlan> {
        Ok(self.collect(None)?.plan()?.plan)
    }

    fn collect(&self, chosen: Option<&[Instance]>) -> Result<UnitOfWork> {
        let work = UnitOfWork::new(self);
        let is_chosen = |instance: &Instance| chosen.is_none_or(|chosen| chosen.contains(instance));
        let mut deleted = self.deleted_objects();
        deleted.retain(is_chosen);
        let is_deleted = |state: &InstanceState| deleted.iter().any(|marked| marked.state().id() == state.id());
        for instance in self.new_objects().into_iter().chain(self.dirty_objects()) {
            let state = instance.state();
            if !is_chosen(&instance) || !deleted.is_empty() && is_deleted(state) {
                continue;
            }
            let is_orphan = state.mapper().is_orphan(state);
            if is_orphan && !state.has_key() && state.is_orphaned_outside.get() {
                self.expunge_states(std::slice::from_ref(state), false);
                continue;
            }
            let is_delete = is_orphan && state.has_key();
            work.register(state, Registration { is_delete, ..Registration::default() })?;
        }
        for instance in &deleted {
            work.register(instance.state(), Registration { is_delete: true, ..Registration::default() })?;
        }
        Ok(work)
    }

    fn run_flush(&self, chosen: Option<&[Instance]>) -> Result<()> {
        if self.core().is_flushing.get() {
            return Err(Error::invalid_request("Session is already flushing"));
        }
        if self.is_clean() {
            return Ok(());
        }
        self.core().is_flushing.set(true);
        let result = self.flush_now(chosen);
        self.core().is_flushing.set(false);
        result
    }

    fn flush_now(&self, chosen: Option<&[Instance]>) -> Result<()> {
        self.tell(&SessionMoment::BeforeFlush)?;
        let work = self.collect(chosen)?;
        if !work.has_work() {
            return Ok(());
        }
        let transaction = self.autobegin()?.begin(crate::session::TransactionOrigin::Subtransaction)?;
        work.begin(&transaction);
        let done = self.run_work(&work, chosen.is_some()).and_then(|()| transaction.commit());
        if let Some(observer) = self.observer() {
            observer.flush_ended(self.id(), done.is_ok());
        }
        if let Err(error) = done {
            // The error of the flush is the one to report.
            return Err(match transaction.rollback_because(Some(&error)) {
                Ok(()) => error,
                Err(second) => second,
            });
        }
        Ok(())
    }

    fn run_work(&self, work: &UnitOfWork, is_partial: bool) -> Result<()> {
        let planned = work.plan()?;
        if let Some(observer) = self.observer() {
            observer.flush_planned(self.id(), &planned.plan);
        }
        self.core().is_executing.set(true);
        let done = work.execute(&planned);
        self.core().is_executing.set(false);
        done?;
        self.check_events()?;
        self.tell(&SessionMoment::AfterFlush)?;
        work.finalize()?;
        let left: Vec<Rc<InstanceState>> =
            self.core().modified.borrow().values().map(|instance| instance.state().clone()).collect();
        if !left.is_empty() && !is_partial {
            for state in &left {
                state.commit_all();
            }
            sql::warn(format!(
                "Attribute history events accumulated on {} previously clean instances within inner-flush event \
                 handlers have been reset, and will not result in database updates. Consider using \
                 set_committed_value() within inner-flush event handlers to avoid this warning.",
                left.len()
            ));
        }
        self.tell(&SessionMoment::AfterFlushPostexec)?;
        self.check_events()
    }

    /// Gives saved objects their identity and makes their values the committed ones.
    pub(crate) fn register_persistent(&self, states: &[Rc<InstanceState>]) -> Result<()> {
        let core = self.core();
        for state in states {
            if !state.has_object() {
                continue;
            }
            let mapper = state.mapper();
            let key = Rc::new(mapper.identity_key_of(state, Passive::OFF)?);
            if !mapper.is_identifying(key.values()) {
                return Err(Error::flush(format!(
                    "Instance {} has a NULL identity key.  If this is an auto-generated value, check that the \
                     database table allows generation of new primary key values, and that the mapped Column object \
                     is configured to expect these generated values.  Ensure also that this flush() is not occurring \
                     at an inappropriate time, such as within a load() event.",
                    state.describe()
                )));
            }
            let from = state.object_state();
            match state.key() {
                None => *state.key.borrow_mut() = Some(key.clone()),
                Some(old) if old != key => {
                    core.identity_map.borrow_mut().discard(state);
                    if let Some(transaction) = self.current_transaction() {
                        transaction.snapshot.note_key_switch(state, old);
                    }
                    *state.key.borrow_mut() = Some(key.clone());
                }
                Some(_) => {}
            }
            let replaced = core.identity_map.borrow_mut().put(key.clone(), state);
            if let Some(old) = replaced
                && *mapper.identity_key_of(&old, Passive::NO_FETCH)?.values() == *key.values()
            {
                sql::warn(format!(
                    "Identity map already had an identity for {key}, replacing it with newly flushed object.   Are \
                     there load operations occurring inside of an event handler within the flush?"
                ));
            }
            self.observe_state(state, from);
        }
        for state in states {
            state.commit_all();
        }
        self.register_altered(states);
        for state in states.iter().filter(|state| self.is_pending(state)) {
            self.tell_transition(state, ObjectState::Pending);
        }
        let saved: HashSet<StateId> = states.iter().map(|state| state.id()).collect();
        let mut released = Vec::new();
        core.new.borrow_mut().retain(|id, instance| {
            let is_saved = saved.contains(id);
            if is_saved {
                released.push(instance.clone());
            }
            !is_saved
        });
        drop(released);
        Ok(())
    }

    /// Notes objects whose rows were changed, for a rollback.
    pub(crate) fn register_altered(&self, states: &[Rc<InstanceState>]) {
        let Some(transaction) = self.current_transaction() else { return };
        let new = self.core().new.borrow();
        for state in states {
            if new.contains_key(&state.id()) {
                transaction.snapshot.note_new(state);
            } else {
                transaction.snapshot.note_dirty(state);
            }
        }
    }

    /// Takes objects whose rows were deleted out of the identity map; they stay attached until the commit.
    pub(crate) fn remove_newly_deleted(&self, states: &[Rc<InstanceState>]) {
        for state in states {
            if let Some(transaction) = self.current_transaction() {
                transaction.snapshot.note_deleted(state);
            }
            let from = state.object_state();
            self.core().identity_map.borrow_mut().discard(state);
            let marked = self.core().deleted.borrow_mut().swap_remove(&state.id());
            let held = self.core().modified.borrow_mut().swap_remove(&state.id());
            state.deleted.set(true);
            if from != ObjectState::Deleted {
                self.report_state(state, from);
            }
            // One that was changed, too, stays until the transaction ends.
            if let (Some(transaction), Some(held)) = (self.current_transaction(), held) {
                transaction.snapshot.keep(held);
            }
            drop(marked);
        }
    }
}
