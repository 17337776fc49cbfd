//! `session.merge()`: the state of an object copied onto the session's object of the same identity.

use std::rc::Rc;

use crate::error::{Error, Result};
use crate::host::Instance;
use crate::session::{GetOptions, Identity, Session};
use crate::state::{InstanceState, Passive};

impl Session {
    /// Copies an object's state onto the session's object of the same identity, which is loaded or made.
    ///
    /// With `loads` off nothing is read, and the given object has to be unchanged.
    pub fn merge(&self, instance: &Instance, loads: bool) -> Result<Instance> {
        if loads {
            self.run_autoflush()?;
        }
        let autoflush = self.set_autoflush(false);
        let merged = self.merge_one(instance, loads);
        self.set_autoflush(autoflush);
        merged
    }

    fn merge_one(&self, given: &Instance, loads: bool) -> Result<Instance> {
        let state = given.state();
        let mapper = state.mapper();
        let (key, is_identifying) = if let Some(key) = state.key() {
            (key, true)
        } else {
            if self.core().new.borrow().contains_key(&state.id()) {
                sql::warn(format!(
                    "Instance {} is already pending in this Session yet is being merged again; this is probably \
                     not what you want to do",
                    state.describe()
                ));
            }
            if !loads {
                return Err(Error::invalid_request(
                    "merge() with load=False option does not support objects transient (i.e. unpersisted) \
                     objects.  flush() all changes on mapped instances before merging with load=False.",
                ));
            }
            let key = mapper.identity_key_of(state, Passive::OFF)?;
            let is_identifying = mapper.is_identifying(key.values());
            (Rc::new(key), is_identifying)
        };
        let present = self.identity(&key).and_then(|state| state.instance());
        let merged = match present {
            Some(instance) => Some(instance),
            None if !loads => Some(self.merge_unloaded(given)?),
            None if is_identifying => {
                self.get(mapper, &Identity::Values(key.values().to_vec()), &GetOptions::default())?
            }
            None => None,
        };
        let merged = if let Some(merged) = merged {
            merged
        } else {
            let merged = mapper.class().new_instance(InstanceState::new(mapper))?;
            self.save_or_update(&merged)?;
            merged
        };
        if merged != *given {
            copy(given.state(), merged.state(), loads)?;
        }
        if !loads {
            merged.state().commit_all();
        }
        Ok(merged)
    }

    fn merge_unloaded(&self, given: &Instance) -> Result<Instance> {
        let state = given.state();
        if state.is_modified() {
            return Err(Error::invalid_request(
                "merge() with load=False option does not support objects marked as 'dirty'.  flush() all changes on \
                 mapped instances before merging with load=False.",
            ));
        }
        let merged = state.mapper().class().new_instance(InstanceState::new(state.mapper()))?;
        merged.state().key.borrow_mut().clone_from(&state.key());
        self.save_or_update(&merged)?;
        Ok(merged)
    }
}

/// Copies loaded values; what the given object has not loaded is expired in one that was new to the session.
fn copy(given: &Rc<InstanceState>, merged: &Rc<InstanceState>, loads: bool) -> Result<()> {
    for property in given.mapper().properties().iter() {
        let value = given.data.borrow().value(property.index()).cloned();
        match value {
            Some(value) if loads => merged.set_scalar(property, value)?,
            Some(value) => merged.put_value(property.index(), value),
            None => {
                let is_loaded = merged.data.borrow().value(property.index()).is_some();
                if merged.has_key() && !is_loaded && property.accepts_scalar_loader() {
                    merged.expire_properties(std::slice::from_ref(property));
                }
            }
        }
    }
    Ok(())
}
