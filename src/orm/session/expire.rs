//! Expiring and refreshing objects.

use std::rc::Rc;

use sql::statement::ForUpdate;

use crate::error::{Error, ErrorKind, Result};
use crate::host::Instance;
use crate::loading::{self, RefreshOptions};
use crate::mapper::Property;
use crate::relationship::CascadeKind;
use crate::session::Session;
use crate::state::{AttributeSet, InstanceState};

impl Session {
    /// Forgets an object's values, or some of them; the next access loads.
    pub fn expire(&self, instance: &Instance, attributes: Option<&[&str]>) -> Result<()> {
        let state = instance.state();
        self.require_persistent(instance)?;
        match properties(state, attributes)? {
            Some(properties) => state.expire_properties(&properties),
            None => {
                let related = state.cascade(CascadeKind::RefreshExpire, None)?;
                state.expire_all();
                for related in related {
                    self.expire_or_drop(&related);
                }
            }
        }
        Ok(())
    }

    /// An object that hangs on an expired one is expired too; a pending one leaves the session.
    fn expire_or_drop(&self, instance: &Instance) {
        let state = instance.state();
        if state.has_key() {
            state.expire_all();
        } else if self.is_pending(state) {
            self.expunge_states(std::slice::from_ref(state), false);
        }
    }

    /// Forgets the values of every object in the session.
    pub fn expire_all(&self) {
        for state in self.all_states() {
            state.expire_all();
        }
    }

    /// Loads an object's values again, or some of them.
    ///
    /// With `for_update` the row is locked.
    pub fn refresh(
        &self,
        instance: &Instance,
        attributes: Option<&[&str]>,
        for_update: Option<Rc<ForUpdate>>,
    ) -> Result<()> {
        self.expire(instance, attributes)?;
        self.run_autoflush()?;
        let state = instance.state();
        let only: Option<AttributeSet> =
            properties(state, attributes)?.map(|properties| properties.iter().map(|p| p.index()).collect());
        let options = RefreshOptions { no_autoflush: true, is_asked: true, for_update, ..RefreshOptions::default() };
        if !loading::refresh(self, state, only, options)? {
            return Err(Error::invalid_request(format!("Could not refresh instance '{}'", state.describe())));
        }
        Ok(())
    }

    /// `InvalidRequestError` for an object that has no row as far as the session knows.
    pub fn require_persistent(&self, instance: &Instance) -> Result<()> {
        let state = instance.state();
        if self.core().identity_map.borrow().contains(state) {
            return Ok(());
        }
        Err(Error::invalid_request(format!("Instance '{}' is not persistent within this Session", state.describe())))
    }
}

fn properties(state: &InstanceState, attributes: Option<&[&str]>) -> Result<Option<Vec<Rc<Property>>>> {
    match attributes {
        Some(keys) if !keys.is_empty() => {
            let find = |key: &&str| {
                let unknown = || Error::new(ErrorKind::Key, format!("'{key}'"));
                state.mapper().find_property(key).ok_or_else(unknown)
            };
            keys.iter().map(find).collect::<Result<_>>().map(Some)
        }
        _ => Ok(None),
    }
}
