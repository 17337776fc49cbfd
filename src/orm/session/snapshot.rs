//! What a rollback has to undo in a session, and what a commit makes final.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use crate::error::Result;
use crate::hash::{HashMap, HashSet, IndexMap};
use crate::host::Instance;
use crate::identity::IdentityKey;
use crate::session::attach::not_persisted;
use crate::session::{Session, SessionTransaction};
use crate::state::{InstanceState, ObjectState, StateId};

type States = IndexMap<StateId, Weak<InstanceState>>;

struct KeySwitch {
    state: Weak<InstanceState>,
    old: Rc<IdentityKey>,
}

/// Objects that a transaction made persistent, changed or deleted. Held weakly: what is gone needs no undoing.
#[derive(Default)]
pub(crate) struct Snapshot {
    new: RefCell<States>,
    dirty: RefCell<States>,
    deleted: RefCell<States>,
    key_switches: RefCell<IndexMap<StateId, KeySwitch>>,
    /// Deleted objects that live until the transaction ends.
    kept: RefCell<Vec<Instance>>,
}

fn live(states: &RefCell<States>) -> Vec<Rc<InstanceState>> {
    states.borrow().values().filter_map(Weak::upgrade).collect()
}

impl Snapshot {
    pub(crate) fn note_new(&self, state: &Rc<InstanceState>) {
        self.new.borrow_mut().insert(state.id(), Rc::downgrade(state));
    }

    pub(crate) fn note_dirty(&self, state: &Rc<InstanceState>) {
        self.dirty.borrow_mut().insert(state.id(), Rc::downgrade(state));
    }

    pub(crate) fn note_deleted(&self, state: &Rc<InstanceState>) {
        self.deleted.borrow_mut().insert(state.id(), Rc::downgrade(state));
    }

    pub(crate) fn keep(&self, instance: Instance) {
        self.kept.borrow_mut().push(instance);
    }

    /// Lets go of what lived until the end of the transaction.
    fn release(&self) {
        drop(self.kept.take());
    }

    pub(crate) fn forget_deleted(&self, state: &InstanceState) {
        self.deleted.borrow_mut().shift_remove(&state.id());
    }

    /// An object got another identity; the first one before the transaction is what a rollback restores.
    pub(crate) fn note_key_switch(&self, state: &Rc<InstanceState>, old: Rc<IdentityKey>) {
        self.key_switches
            .borrow_mut()
            .entry(state.id())
            .or_insert_with(|| KeySwitch { state: Rc::downgrade(state), old });
    }

    fn merge_into(&self, parent: &Self) {
        parent.new.borrow_mut().extend(self.new.borrow_mut().drain(..));
        parent.dirty.borrow_mut().extend(self.dirty.borrow_mut().drain(..));
        parent.deleted.borrow_mut().extend(self.deleted.borrow_mut().drain(..));
        parent.kept.borrow_mut().append(&mut self.kept.borrow_mut());
        let mut switches = parent.key_switches.borrow_mut();
        for (id, switch) in self.key_switches.borrow_mut().drain(..) {
            switches.insert(id, switch);
        }
    }
}

impl SessionTransaction {
    /// Makes the session what it was before the transaction; SQLAlchemy: `_restore_snapshot`.
    pub(crate) fn restore_snapshot(&self, is_dirty_only: bool) -> Result<()> {
        let session = self.session()?;
        let snapshot = &self.snapshot;
        let mut transient = live(&snapshot.new);
        let mut transient_ids: HashSet<StateId> = transient.iter().map(|state| state.id()).collect();
        for instance in session.new_objects() {
            if transient_ids.insert(instance.state().id()) {
                transient.push(instance.state().clone());
            }
        }
        session.expunge_states(&transient, true);
        let switches: Vec<_> = std::mem::take(&mut *snapshot.key_switches.borrow_mut()).into_values().collect();
        for switch in switches {
            let Some(state) = switch.state.upgrade() else { continue };
            session.core().identity_map.borrow_mut().discard(&state);
            let is_transient = transient_ids.contains(&state.id());
            *state.key.borrow_mut() = Some(switch.old.clone());
            if !is_transient {
                session.core().identity_map.borrow_mut().put(switch.old, &state);
            }
        }
        let mut deleted = live(&snapshot.deleted);
        let deleted_ids: HashSet<StateId> = deleted.iter().map(|state| state.id()).collect();
        let marked = session.deleted_objects();
        deleted.extend(marked.iter().map(|i| i.state().clone()).filter(|state| !deleted_ids.contains(&state.id())));
        for state in deleted {
            session.revert_deletion(&state)?;
        }
        let dirty = snapshot.dirty.borrow();
        for state in session.all_states() {
            if !is_dirty_only || state.is_modified() || dirty.contains_key(&state.id()) {
                state.expire_all();
            }
        }
        snapshot.release();
        Ok(())
    }

    /// Makes final what the transaction did; SQLAlchemy: `_remove_snapshot`.
    pub(crate) fn remove_snapshot(&self) -> Result<()> {
        let session = self.session()?;
        if self.is_nested() {
            if let Some(parent) = self.parent() {
                self.snapshot.merge_into(&parent.snapshot);
            }
        } else if session.core().expire_on_commit.get() {
            for state in session.all_states() {
                state.expire_all();
            }
            let deleted = live(&self.snapshot.deleted);
            session.detach_states(&deleted, false);
            self.snapshot.deleted.borrow_mut().clear();
        }
        if !self.is_nested() {
            self.snapshot.release();
        }
        Ok(())
    }
}

impl Session {
    /// Takes objects out of the session's care; with `to_transient` they lose their identity.
    pub(crate) fn detach_states(&self, states: &[Rc<InstanceState>], to_transient: bool) {
        for state in states {
            let from = state.object_state();
            *state.session.borrow_mut() = Weak::new();
            state.in_identity_map.set(false);
            if to_transient {
                state.key.borrow_mut().take();
            }
            self.report_state(state, from);
            let released = self.core().modified.borrow_mut().swap_remove(&state.id());
            drop(released);
        }
    }

    /// Removes objects from the session; SQLAlchemy: `_expunge_states`.
    pub(crate) fn expunge_states(&self, states: &[Rc<InstanceState>], to_transient: bool) {
        let core = self.core();
        let ids: HashSet<StateId> = states.iter().map(|state| state.id()).collect();
        let mut pending = HashMap::default();
        core.new.borrow_mut().retain(|id, instance| {
            let is_kept = !ids.contains(id);
            if !is_kept {
                pending.insert(*id, instance.clone());
            }
            is_kept
        });
        for state in states {
            if pending.contains_key(&state.id()) {
                continue;
            }
            let was_present = core.identity_map.borrow_mut().discard(state);
            if was_present {
                let marked = core.deleted.borrow_mut().shift_remove(&state.id());
                drop(marked);
            } else if let Some(transaction) = self.current_transaction() {
                transaction.snapshot.forget_deleted(state);
            }
        }
        self.detach_states(states, to_transient);
    }

    fn revert_deletion(&self, state: &Rc<InstanceState>) -> Result<()> {
        if !state.has_key() {
            // It was new in the transaction, deleted, and deleted once more.
            return Err(not_persisted(state));
        }
        if state.was_deleted() {
            if !state.is_attached() {
                return Ok(());
            }
            let from = ObjectState::Deleted;
            state.deleted.set(false);
            self.report_state(state, from);
        }
        if !state.has_object() {
            return Ok(());
        }
        self.attach(state)?;
        let marked = self.core().deleted.borrow_mut().shift_remove(&state.id());
        drop(marked);
        if let Some(key) = state.key() {
            self.core().identity_map.borrow_mut().put(key, state);
        }
        Ok(())
    }
}
