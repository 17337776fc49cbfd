//! `session.merge()`: the state of an object copied onto the session's object of the same identity.

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use crate::error::{Error, Result};
use crate::host::Instance;
use crate::identity::IdentityKey;
use crate::mapper::Property;
use crate::relationship::{CascadeKind, RelationshipId, RelationshipProperty};
use crate::session::{GetOptions, Identity, Session};
use crate::state::{AttrValue, InstanceState, Passive, StateId};

impl Session {
    /// Copies an object's state onto the session's object of the same identity, which is loaded or made.
    ///
    /// With `loads` off nothing is read, and the given object has to be unchanged.
    pub fn merge(&self, instance: &Instance, loads: bool) -> Result<Instance> {
        if loads {
            self.run_autoflush()?;
        }
        let autoflush = self.set_autoflush(false);
        let mut run = Merging { loads, merged: HashMap::new(), by_key: HashMap::new(), came_by: HashSet::new() };
        let merged = self.merge_one(instance, &mut run);
        self.set_autoflush(autoflush);
        merged
    }

    fn merge_one(&self, given: &Instance, run: &mut Merging) -> Result<Instance> {
        let state = given.state();
        if let Some(merged) = run.merged.get(&state.id()) {
            return Ok(merged.clone());
        }
        let mapper = state.mapper();
        let (key, is_identifying) = if let Some(key) = state.key() {
            (key, true)
        } else {
            if self.is_pending(state) {
                sql::warn(format!(
                    "Instance {} is already pending in this Session yet is being merged again; this is probably \
                     not what you want to do",
                    state.describe()
                ));
            }
            if !run.loads {
                return Err(Error::invalid_request(
                    "merge() with load=False option does not support objects transient (i.e. unpersisted) \
                     objects.  flush() all changes on mapped instances before merging with load=False.",
                ));
            }
            let key = mapper.identity_key_of(state, Passive::OFF)?;
            let is_identifying = mapper.is_identifying(key.values());
            (Rc::new(key), is_identifying)
        };
        let known = || run.by_key.get(&key).filter(|_| is_identifying).cloned();
        let present = self.identity(&key).and_then(|state| state.instance()).or_else(known);
        let merged = match present {
            Some(instance) => Some(instance),
            None if !run.loads => Some(self.merge_unloaded(given)?),
            None if is_identifying => {
                self.get(mapper, &Identity::Values(key.values().to_vec()), &GetOptions::default())?
            }
            None => None,
        };
        let merged = if let Some(merged) = merged {
            merged
        } else {
            let merged = mapper.class().new_instance(InstanceState::new(mapper))?;
            self.add(&merged)?;
            merged
        };
        run.merged.insert(state.id(), merged.clone());
        run.by_key.insert(key, merged.clone());
        if merged != *given {
            self.copy(state, merged.state(), run)?;
        }
        if !run.loads {
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

    /// Copies loaded values; what the given object has not loaded is expired in one that was new to the session.
    fn copy(&self, given: &Rc<InstanceState>, merged: &Rc<InstanceState>, run: &mut Merging) -> Result<()> {
        for property in given.mapper().properties().iter() {
            if let Some(relationship) = property.relationship() {
                self.copy_related(given, merged, property, relationship, run)?;
                continue;
            }
            let value = given.data.borrow().value(property.index()).cloned();
            match value {
                Some(value) if run.loads => merged.set_property(property, value)?,
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

    /// Merges related objects that are loaded, by the cascade `merge`.
    fn copy_related(
        &self,
        given: &Rc<InstanceState>,
        merged: &Rc<InstanceState>,
        property: &Rc<Property>,
        relationship: &Rc<RelationshipProperty>,
        run: &mut Merging,
    ) -> Result<()> {
        // The other side has brought the object here.
        let came_back =
            run.loads && relationship.reverse().iter().any(|reverse| run.came_by.contains(&(given.id(), reverse.id())));
        if came_back || !relationship.cascades(CascadeKind::Merge) {
            return Ok(());
        }
        let members = match given.related_in_memory(property) {
            None => return Ok(()),
            Some(AttrValue::Collection(collection)) => collection.members()?,
            Some(AttrValue::Object(object)) => vec![object],
            Some(_) => Vec::new(),
        };
        if run.loads && relationship.uselist() {
            merged.load_related(property, relationship, Passive::OFF.with(Passive::NO_RAISE))?;
        }
        let mut copies = Vec::with_capacity(members.len());
        for member in members {
            run.came_by.insert((member.state().id(), relationship.id()));
            copies.push(self.merge_one(&member, run)?);
        }
        if !run.loads {
            merged.put_related(property, relationship, copies)?;
        } else if relationship.uselist() {
            merged.set_collection(property.key(), copies, None)?;
        } else {
            merged.set_reference(property, relationship, copies.into_iter().next(), None)?;
        }
        Ok(())
    }
}

/// What a merge has done so far.
struct Merging {
    /// Whether rows are read.
    loads: bool,
    merged: HashMap<StateId, Instance>,
    by_key: HashMap<Rc<IdentityKey>, Instance>,
    /// Objects, and the relationships by which they were reached.
    came_by: HashSet<(StateId, RelationshipId)>,
}
