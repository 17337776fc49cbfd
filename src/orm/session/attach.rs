//! Putting objects into a session, taking them out, and marking them as deleted.

use std::rc::Rc;

use crate::error::{Error, Result};
use crate::event::SessionMoment;
use crate::host::Instance;
use crate::relationship::CascadeKind;
use crate::session::Session;
use crate::state::{InstanceState, ObjectState};

impl Session {
    /// Puts an object into the session: as pending, or as persistent when it has an identity.
    ///
    /// What hangs on it by the cascade `save-update` comes along.
    pub fn add(&self, instance: &Instance) -> Result<()> {
        let state = instance.state();
        state.is_orphaned_outside.set(false);
        self.save_or_update(instance)?;
        for related in state.cascade(CascadeKind::SaveUpdate, Some(&|state| self.contains(state)))? {
            self.save_or_update(&related)?;
        }
        self.check_events()
    }

    pub(crate) fn save_or_update(&self, instance: &Instance) -> Result<()> {
        if instance.state().has_key() { self.update(instance) } else { self.save(instance) }
    }

    fn save(&self, instance: &Instance) -> Result<()> {
        let state = instance.state();
        let is_attached_now = self.before_attach(state)?;
        {
            let mut new = self.core().new.borrow_mut();
            if !new.contains_key(&state.id()) {
                new.insert(state.id(), instance.clone());
                state.insert_order.set(new.len());
            }
        }
        if is_attached_now {
            self.after_attach(state, ObjectState::Transient);
        }
        Ok(())
    }

    fn update(&self, instance: &Instance) -> Result<()> {
        let state = instance.state();
        if state.was_deleted() {
            return Err(Error::invalid_request(format!(
                "Instance '{}' has been deleted.  Use the make_transient() function to send this object back to the \
                 transient state.",
                state.describe()
            )));
        }
        let is_attached_now = self.before_attach(state)?;
        let marked = self.core().deleted.borrow_mut().shift_remove(&state.id());
        drop(marked);
        self.add_to_identity_map(state)?;
        if is_attached_now {
            self.after_attach(state, ObjectState::Detached);
        }
        Ok(())
    }

    fn add_to_identity_map(&self, state: &Rc<InstanceState>) -> Result<()> {
        let key = state.key().ok_or_else(|| not_persisted(state))?;
        let present = self.core().identity_map.borrow().get(&key);
        match present {
            Some(present) if present.id() == state.id() => return Ok(()),
            Some(_) => {
                return Err(Error::invalid_request(format!(
                    "Can't attach instance {}; another instance with key {key} is already present in this session.",
                    state.describe()
                )));
            }
            None => {}
        }
        self.core().identity_map.borrow_mut().put(key, state);
        self.hold_if_modified(state);
        Ok(())
    }

    fn hold_if_modified(&self, state: &Rc<InstanceState>) {
        if state.is_modified()
            && let Some(instance) = state.instance()
        {
            self.core().modified.borrow_mut().insert(state.id(), instance);
        }
    }

    /// Whether the object joins the session now; an error when it is in another one.
    fn before_attach(&self, state: &Rc<InstanceState>) -> Result<bool> {
        self.autobegin()?;
        match state.session() {
            Some(session) if session.ptr_eq(self) => Ok(false),
            Some(session) => Err(Error::invalid_request(format!(
                "Object '{}' is already attached to session '{}' (this is '{}')",
                state.describe(),
                session.id(),
                self.id()
            ))),
            None => {
                self.tell(&SessionMoment::BeforeAttach(state))?;
                Ok(true)
            }
        }
    }

    fn after_attach(&self, state: &Rc<InstanceState>, from: ObjectState) {
        *state.session.borrow_mut() = Rc::downgrade(self.core());
        self.tell_later(&SessionMoment::AfterAttach(state));
        self.report_state(state, from);
    }

    pub(crate) fn attach(&self, state: &Rc<InstanceState>) -> Result<()> {
        let from = state.object_state();
        if self.before_attach(state)? {
            self.after_attach(state, from);
        }
        Ok(())
    }

    /// Has the relationships of an object load although it is not in the database; the object itself is not added.
    pub fn enable_relationship_loading(&self, instance: &Instance) -> Result<()> {
        self.attach(instance.state())?;
        instance.state().loads_pending.set(true);
        Ok(())
    }

    /// Marks an object as deleted: the next flush deletes its row, and those that hang on it by the cascade `delete`.
    pub fn delete(&self, instance: &Instance) -> Result<()> {
        self.autobegin()?;
        self.mark_deleted(instance, true)
    }

    fn mark_deleted(&self, instance: &Instance, is_head: bool) -> Result<()> {
        let state = instance.state();
        if !state.has_key() {
            return if is_head { Err(not_persisted(state)) } else { Ok(()) };
        }
        let is_attached_now = self.before_attach(state)?;
        if self.core().deleted.borrow().contains_key(&state.id()) {
            return Ok(());
        }
        self.add_to_identity_map(state)?;
        if is_attached_now {
            self.after_attach(state, ObjectState::Detached);
        }
        // Found before the object counts as deleted, so that loading what hangs on it does not flush it.
        let related = if is_head { state.cascade(CascadeKind::Delete, None)? } else { Vec::new() };
        self.core().deleted.borrow_mut().insert(state.id(), instance.clone());
        for related in related {
            self.mark_deleted(&related, false)?;
        }
        Ok(())
    }

    /// Takes an object out of the session, and what hangs on it by the cascade `expunge`; its row stays.
    pub fn expunge(&self, instance: &Instance) -> Result<()> {
        let state = instance.state();
        if !state.session().is_some_and(|session| session.ptr_eq(self)) {
            return Err(Error::invalid_request(format!(
                "Instance {} is not present in this Session",
                state.describe()
            )));
        }
        let mut states = vec![state.clone()];
        for related in state.cascade(CascadeKind::Expunge, None)? {
            states.push(related.state().clone());
        }
        self.expunge_states(&states, false);
        self.check_events()
    }

    /// Takes every object out of the session.
    pub fn expunge_all(&self) {
        let core = self.core();
        let mut states = self.all_states();
        let new = std::mem::take(&mut *core.new.borrow_mut());
        states.extend(new.values().map(|instance| instance.state().clone()));
        let deleted = std::mem::take(&mut *core.deleted.borrow_mut());
        let map = std::mem::take(&mut *core.identity_map.borrow_mut());
        drop(map);
        self.detach_states(&states, false);
        let modified = std::mem::take(&mut *core.modified.borrow_mut());
        // Letting go of objects can run the host's code, so it happens last.
        drop((new, deleted, modified));
    }
}

pub(crate) fn not_persisted(state: &InstanceState) -> Error {
    Error::invalid_request(format!("Instance '{}' is not persisted", state.describe()))
}

/// Makes an object transient again, as if it had never been stored; SQLAlchemy: `make_transient`.
pub fn make_transient(instance: &Instance) {
    let state = instance.state();
    if let Some(session) = state.session() {
        session.expunge_states(std::slice::from_ref(state), false);
    }
    state.data.borrow_mut().expired.clear();
    state.key.borrow_mut().take();
    state.deleted.set(false);
}

/// Makes a transient object a detached one that stands for the row of its primary key.
pub fn make_transient_to_detached(instance: &Instance) -> Result<()> {
    let state = instance.state();
    if state.is_attached() || state.has_key() {
        return Err(Error::invalid_request("Given object must be transient"));
    }
    let key = state.mapper().identity_key_as_set(state)?;
    *state.key.borrow_mut() = Some(Rc::new(key));
    state.deleted.set(false);
    state.commit_all();
    let unloaded: Vec<_> = state.unloaded().iter().filter_map(|key| state.mapper().find_property(key)).collect();
    state.expire_properties(&unloaded);
    Ok(())
}
