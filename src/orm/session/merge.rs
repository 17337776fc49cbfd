//! `session.merge()`: the state of an object copied onto the session's object of the same identity.

use std::rc::Rc;

use crate::error::{Error, ErrorKind, Result};
use crate::hash::HashMap;
use crate::host::Instance;
use crate::identity::IdentityKey;
use crate::mapper::Property;
use crate::relationship::{CascadeKind, RelationshipId, RelationshipProperty};
use crate::session::{GetOptions, Identity, Session};
use crate::state::{AttrValue, InstanceState, Loaded, Passive, StateId};

/// How objects are merged.
#[derive(Clone, Debug)]
pub struct MergeOptions {
    /// Whether the database is asked; without it the given objects have to be unchanged. SQLAlchemy: `load`.
    pub loads: bool,
    /// How objects are loaded that are not there; SQLAlchemy: `options`.
    pub get: GetOptions,
}

impl Default for MergeOptions {
    fn default() -> Self {
        Self { loads: true, get: GetOptions::default() }
    }
}

impl Session {
    /// Copies an object's state onto the session's object of the same identity; see [`Self::merge_all`].
    pub fn merge(&self, instance: &Instance, loads: bool) -> Result<Instance> {
        let options = MergeOptions { loads, ..MergeOptions::default() };
        let merged = self.merge_all(std::slice::from_ref(instance), &options)?;
        merged.into_iter().next().ok_or_else(|| Error::invalid_request("nothing was merged"))
    }

    /// Copies the state of objects, and of those that merging cascades to, onto the session's objects of the same
    /// identities, which are loaded or made.
    pub fn merge_all(&self, instances: &[Instance], options: &MergeOptions) -> Result<Vec<Instance>> {
        if options.loads {
            self.run_autoflush()?;
        }
        let autoflush = self.set_autoflush(false);
        let mut merging = Merging {
            session: self,
            options,
            merged: HashMap::default(),
            conflicts: HashMap::default(),
            reached: Vec::new(),
        };
        let merged = instances.iter().map(|instance| merging.merge(instance)).collect();
        self.set_autoflush(autoflush);
        merged
    }
}

/// One merge, with all that it cascades to.
struct Merging<'a> {
    session: &'a Session,
    options: &'a MergeOptions,
    /// What each given object became, by the number of its state.
    merged: HashMap<StateId, Instance>,
    conflicts: HashMap<IdentityKey, Instance>,
    /// The objects that were reached along a relationship: the way back is not taken.
    reached: Vec<(StateId, RelationshipId)>,
}

/// `StaleDataError` where both have a version, and not the same.
fn check_version(given: &Rc<InstanceState>, merged: &Rc<InstanceState>) -> Result<()> {
    let mapper = given.mapper();
    let Some(property) = mapper.version().and_then(|version| mapper.property_of(version.column())) else {
        return Ok(());
    };
    let version = |state: &Rc<InstanceState>| state.load(&property, Passive::NO_INITIALIZE).map(Loaded::value);
    let (Some(own), Some(known)) = (version(given)?, version(merged)?) else { return Ok(()) };
    let (own, known) = (own.into_value(), known.into_value());
    if own == known {
        return Ok(());
    }
    Err(Error::new(
        ErrorKind::StaleData,
        format!(
            "Version id '{}' on merged state {} does not match existing version '{}'. Leave the version attribute unset \
             when merging to update the most recent version.",
            own.display(),
            merged.describe(),
            known.display()
        ),
    ))
}

impl Merging<'_> {
    fn merge(&mut self, given: &Instance) -> Result<Instance> {
        let state = given.state();
        if let Some(known) = self.merged.get(&state.id()) {
            return Ok(known.clone());
        }
        let (session, loads) = (self.session, self.options.loads);
        let mapper = state.mapper();
        mapper.registry_configure()?;
        let (key, is_identifying) = self.key_of(state)?;
        let mut merged = session.identity(&key).and_then(|state| state.instance());
        if merged.is_none() && is_identifying {
            merged = self.conflicts.get(&*key).cloned();
        }
        if merged.is_none() && !loads {
            merged = Some(self.unloaded(state)?);
        } else if merged.is_none() && is_identifying {
            merged = session.get(mapper, &Identity::Values(key.values().to_vec()), &self.options.get)?;
        }
        let merged = if let Some(merged) = merged {
            merged
        } else {
            let merged = mapper.class().new_instance(InstanceState::new(mapper))?;
            session.save_or_update(&merged)?;
            merged
        };
        self.merged.insert(state.id(), merged.clone());
        self.conflicts.insert((*key).clone(), merged.clone());
        if merged != *given {
            check_version(state, merged.state())?;
            merged.state().load_later_as(state);
            for property in mapper.properties().iter() {
                match property.relationship().cloned() {
                    Some(relationship) => self.copy_related(property, &relationship, state, merged.state())?,
                    None => self.copy(property, state, merged.state())?,
                }
            }
        }
        if !loads {
            merged.state().commit_all();
        }
        Ok(merged)
    }

    /// The identity of a given object, and whether it may be one of a row.
    fn key_of(&self, state: &Rc<InstanceState>) -> Result<(Rc<IdentityKey>, bool)> {
        if let Some(key) = state.key() {
            return Ok((key, true));
        }
        if self.session.core().new.borrow().contains_key(&state.id()) {
            sql::warn(format!(
                "Instance {} is already pending in this Session yet is being merged again; this is probably not what \
                 you want to do",
                state.describe()
            ));
        }
        if !self.options.loads {
            return Err(Error::invalid_request(
                "merge() with load=False option does not support objects transient (i.e. unpersisted) objects.  \
                 flush() all changes on mapped instances before merging with load=False.",
            ));
        }
        let mapper = state.mapper();
        let key = mapper.identity_key_as_set(state)?;
        // A part of the key that was never set is not the same as one that is NULL.
        let is_set = |property: &Rc<Property>| state.data.borrow().value(property.index()).is_some();
        let is_identifying = mapper.is_identifying(key.values()) && mapper.primary_key_properties().iter().all(is_set);
        Ok((Rc::new(key), is_identifying))
    }

    /// The session's object for one that is not to be loaded.
    fn unloaded(&self, state: &Rc<InstanceState>) -> Result<Instance> {
        if state.is_modified() {
            return Err(Error::invalid_request(
                "merge() with load=False option does not support objects marked as 'dirty'.  flush() all changes on \
                 mapped instances before merging with load=False.",
            ));
        }
        let merged = state.mapper().class().new_instance(InstanceState::new(state.mapper()))?;
        merged.state().key.borrow_mut().clone_from(&state.key());
        self.session.save_or_update(&merged)?;
        Ok(merged)
    }

    /// Copies a loaded value; what the given object has not loaded is expired where it is not loaded here either.
    fn copy(&self, property: &Rc<Property>, given: &Rc<InstanceState>, merged: &Rc<InstanceState>) -> Result<()> {
        let value = given.data.borrow().value(property.index()).cloned();
        match value {
            Some(value) if self.options.loads => merged.set_scalar(property, value)?,
            Some(value) => merged.put_value(property.index(), value),
            None => {
                let is_loaded = merged.data.borrow().value(property.index()).is_some();
                if merged.has_key() && !is_loaded && property.accepts_scalar_loader() {
                    merged.expire_properties(std::slice::from_ref(property));
                }
            }
        }
        Ok(())
    }

    /// Merges the objects of a relationship that was loaded or set, and relates the session's objects likewise.
    fn copy_related(
        &mut self,
        property: &Rc<Property>,
        relationship: &Rc<RelationshipProperty>,
        given: &Rc<InstanceState>,
        merged: &Rc<InstanceState>,
    ) -> Result<()> {
        let loads = self.options.loads;
        let is_way_back = |known: &(StateId, RelationshipId)| {
            known.0 == given.id() && relationship.reverse().iter().any(|reverse| reverse.id() == known.1)
        };
        if (loads && self.reached.iter().any(is_way_back)) || !relationship.cascades(CascadeKind::Merge) {
            return Ok(());
        }
        let value = given.data.borrow().value(property.index()).cloned();
        let members = match value {
            None => return Ok(()),
            Some(AttrValue::Collection(collection)) => collection.members()?,
            Some(AttrValue::Object(object)) => vec![object],
            Some(_) if relationship.lazy().is_write_only() => given.added_related(property.key())?,
            Some(_) => Vec::new(),
        };
        if loads && relationship.uselist() {
            merged.load(property, Passive::OFF.with(Passive::NO_RAISE))?;
        }
        let mut found = Vec::with_capacity(members.len());
        for member in &members {
            self.reached.push((member.state().id(), relationship.id()));
            found.push(self.merge(member)?);
        }
        if !loads && relationship.lazy().is_write_only() {
            return Ok(());
        }
        if !loads {
            merged.put_related(property, relationship, found)?;
            return Ok(());
        }
        if relationship.uselist() {
            return merged.set_collection(property.key(), found, None);
        }
        merged.set(property.key(), found.into_iter().next().map_or(AttrValue::NULL, AttrValue::Object))
    }
}
