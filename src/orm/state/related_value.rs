//! Reading and setting related objects.

use std::rc::Rc;

use crate::collection::{Collection, CollectionAdapter, Firing, Initiator, Operation, PlainCollections};
use crate::error::{Error, ErrorKind, Result};
use crate::event::{Told, Turn};
use crate::host::Instance;
use crate::loading;
use crate::mapper::Property;
use crate::relationship::RelationshipProperty;
use crate::state::{AttrValue, InstanceState, Loaded, Original, Passive};

/// What loading a relationship came to.
#[derive(Debug)]
pub(crate) enum Fetched {
    /// The related objects.
    Objects(Vec<Instance>),
    /// Nothing is stored for the object.
    Empty,
    /// Getting them would need a permission that was not given.
    NoResult,
    /// The foreign key was never set.
    NeverSet,
    /// The attribute was set meanwhile.
    WasSet,
}

impl InstanceState {
    /// The value of a relationship, as far as `passive` permits to get it.
    pub(crate) fn load_related(
        self: &Rc<Self>,
        property: &Rc<Property>,
        relationship: &Rc<RelationshipProperty>,
        passive: Passive,
    ) -> Result<Loaded> {
        if relationship.lazy().is_write_only() {
            return Ok(Loaded::NoValue);
        }
        let index = property.index();
        let is_changed = {
            let data = self.data.borrow();
            if let Some(value) = data.value(index) {
                return Ok(Loaded::Value(value.clone()));
            }
            matches!(data.original(index), Original::Known(_)) || data.unfetched.contains(index)
        };
        if !is_changed {
            if !passive.allows(Passive::CALLABLES_OK) {
                return Ok(Loaded::NoResult);
            }
            match loading::load_relationship(self, property, relationship, passive, None)? {
                Fetched::Objects(objects) => {
                    return Ok(Loaded::Value(self.put_related(property, relationship, objects)?));
                }
                Fetched::NoResult => return Ok(Loaded::NoResult),
                Fetched::NeverSet => return Ok(Loaded::NoValue),
                Fetched::WasSet => {
                    if let Some(value) = self.data.borrow().value(index) {
                        return Ok(Loaded::Value(value.clone()));
                    }
                }
                Fetched::Empty => {}
            }
        }
        if !passive.allows(Passive::INIT_OK) {
            return Ok(Loaded::NoValue);
        }
        if !relationship.uselist() {
            return Ok(Loaded::Value(AttrValue::NULL));
        }
        Ok(Loaded::Value(AttrValue::Collection(self.empty_collection(property, relationship)?)))
    }

    /// A collection for a reader of an attribute that was never set.
    fn empty_collection(
        self: &Rc<Self>,
        property: &Rc<Property>,
        relationship: &Rc<RelationshipProperty>,
    ) -> Result<Rc<dyn Collection>> {
        let known = self.data.borrow().related.as_ref().and_then(|related| related.empty_of(property.index()));
        if let Some(known) = known {
            return Ok(known);
        }
        let collection = self.new_collection(property, relationship)?;
        collection.adapter().set_empty();
        self.data.borrow_mut().related_mut().empty.push((property.index(), collection.clone()));
        Ok(collection)
    }

    /// Makes the collection that a reader got the attribute's value: it is about to change.
    pub(crate) fn keep_empty_collection(&self, property: &Property) {
        let mut data = self.data.borrow_mut();
        let Some(collection) = data.related.as_mut().and_then(|related| related.take_empty(property.index())) else {
            return;
        };
        data.put(property.index(), Some(AttrValue::Collection(collection)));
    }

    pub(crate) fn new_collection(
        self: &Rc<Self>,
        property: &Rc<Property>,
        relationship: &Rc<RelationshipProperty>,
    ) -> Result<Rc<dyn Collection>> {
        use crate::collection::CollectionFactory;
        let adapter = CollectionAdapter::new(self, property, relationship);
        let made = match relationship.collection() {
            Some(factory) => factory.make(&adapter)?,
            None => PlainCollections.make(&adapter)?,
        };
        self.tell_collection(property, &made, false)?;
        Ok(made)
    }

    /// Puts related objects as loaded ones, and then what was done to the collection meanwhile.
    pub(crate) fn put_related(
        self: &Rc<Self>,
        property: &Rc<Property>,
        relationship: &Rc<RelationshipProperty>,
        objects: Vec<Instance>,
    ) -> Result<AttrValue> {
        let index = property.index();
        if !relationship.uselist() {
            let value = objects.into_iter().next().map_or(AttrValue::NULL, AttrValue::Object);
            self.put_committed(index, value.clone());
            return Ok(value);
        }
        let collection = self.new_collection(property, relationship)?;
        collection.adapter().set_loaded();
        collection.extend_silently(&objects)?;
        let value = AttrValue::Collection(collection.clone());
        self.put_committed(index, value.clone());
        let pending = self.data.borrow_mut().related.as_mut().and_then(|related| related.take_pending(index));
        if let Some(pending) = pending {
            self.note_collection_change(property)?;
            for member in &pending.added {
                collection.append(member, Firing::Silent)?;
            }
            for member in &pending.removed {
                // One that is not among them is an error, late as it is.
                collection.remove(member, Firing::Silent)?;
            }
        }
        Ok(value)
    }

    /// Puts the members of a collection as if they had been loaded; SQLAlchemy: `set_committed_value`.
    pub fn set_committed_members(self: &Rc<Self>, key: &str, members: Vec<Instance>) -> Result<()> {
        let property = self.mapper().property(key)?;
        let Some(relationship) = property.relationship() else {
            return Err(Error::invalid_request(format!("{key} is no relationship")));
        };
        self.put_related(&property, relationship, members)?;
        Ok(())
    }

    /// Sets a reference.
    pub(crate) fn set_reference(
        self: &Rc<Self>,
        property: &Rc<Property>,
        relationship: &Rc<RelationshipProperty>,
        value: Option<Instance>,
        initiator: Option<&Initiator>,
    ) -> Result<()> {
        let old = self.reference_before_change(property, relationship)?;
        self.replace_reference(property, relationship, value, old, initiator)
    }

    /// Ends a reference to an object, unless it is to another one by now.
    pub(crate) fn end_reference(
        self: &Rc<Self>,
        property: &Rc<Property>,
        relationship: &Rc<RelationshipProperty>,
        expected: &Instance,
        initiator: &Initiator,
    ) -> Result<()> {
        let old = self.reference_before_change(property, relationship)?;
        let is_other = match &old {
            Loaded::NoResult => false,
            Loaded::Value(AttrValue::Object(old)) => old != expected,
            Loaded::Value(_) | Loaded::NoValue => true,
        };
        if is_other {
            return Ok(());
        }
        self.replace_reference(property, relationship, None, old, Some(initiator))
    }

    fn reference_before_change(
        self: &Rc<Self>,
        property: &Rc<Property>,
        relationship: &Rc<RelationshipProperty>,
    ) -> Result<Loaded> {
        let passive = if relationship.has_active_history() {
            Passive::ONLY_PERSISTENT.with(Passive::NO_AUTOFLUSH).with(Passive::LOAD_AGAINST_COMMITTED)
        } else {
            Passive::NO_FETCH.without(Passive::INIT_OK).with(Passive::LOAD_AGAINST_COMMITTED).with(Passive::NO_RAISE)
        };
        self.load_related(property, relationship, passive)
    }

    fn replace_reference(
        self: &Rc<Self>,
        property: &Rc<Property>,
        relationship: &Rc<RelationshipProperty>,
        value: Option<Instance>,
        old: Loaded,
        initiator: Option<&Initiator>,
    ) -> Result<()> {
        let own = Initiator::new(relationship, Operation::Replace);
        let value = self.fire_replace(property, relationship, value, old, initiator.unwrap_or(&own))?;
        let value = value.map_or(AttrValue::NULL, AttrValue::Object);
        let dropped = self.data.borrow_mut().put(property.index(), Some(value));
        drop(dropped);
        Ok(())
    }

    /// Removes the value of a relationship: `del object.attribute`.
    pub(crate) fn delete_related(
        self: &Rc<Self>,
        property: &Rc<Property>,
        relationship: &Rc<RelationshipProperty>,
    ) -> Result<()> {
        let index = property.index();
        if relationship.uselist() {
            let current = self.data.borrow().value(index).cloned();
            let Some(AttrValue::Collection(collection)) = current else { return Ok(()) };
            self.note_collection_change(property)?;
            for member in collection.members()? {
                collection.remove(&member, Firing::Event(None))?;
            }
            let dropped = self.data.borrow_mut().put(index, None);
            drop(dropped);
            return Ok(());
        }
        let old = self.reference_before_change(property, relationship)?;
        let is_unknown = matches!(old, Loaded::NoResult);
        let own = Initiator::new(relationship, Operation::Remove);
        let object = match &old {
            Loaded::Value(AttrValue::Object(object)) => Some(object.clone()),
            _ => None,
        };
        if let Some(object) = &object {
            self.fire_removed(relationship, object, &own)?;
        }
        self.note_reference_change(property, old)?;
        let removed = self.data.borrow_mut().put(index, None);
        if removed.is_none() && !is_unknown && !self.has_key() {
            return Err(Error::new(
                ErrorKind::Attribute,
                format!("{} object does not have a value", relationship.name()),
            ));
        }
        Ok(())
    }

    /// Sets a whole collection; `given` is the collection that the program gave, when it is one of a relationship.
    pub fn set_collection(
        self: &Rc<Self>,
        key: &str,
        members: Vec<Instance>,
        given: Option<&Rc<CollectionAdapter>>,
    ) -> Result<()> {
        let property = self.mapper().property(key)?;
        let Some(relationship) = property.relationship().cloned() else {
            return Err(Error::invalid_request(format!("{key} is no relationship")));
        };
        if relationship.lazy().is_write_only() {
            return self.write_all(&property, &relationship, &members);
        }
        let collection = self.new_collection(&property, &relationship)?;
        let initiator = Initiator::new(&relationship, Operation::BulkReplace);
        let told = Told { turn: Turn::Any, initiator: Some(&initiator) };
        let members = self.tell_replaced(&property, members, told)?;
        let mut given_members = Vec::with_capacity(members.len());
        for member in members {
            given_members.push(self.validated_member(&property, &relationship, member, &initiator)?);
        }
        let members = given_members;
        let old = match self.load_related(&property, &relationship, Passive::ONLY_PERSISTENT)? {
            Loaded::Value(AttrValue::Collection(old)) => old,
            _ => self.empty_collection(&property, &relationship)?,
        };
        if given.is_some_and(|given| Rc::ptr_eq(given, old.adapter())) {
            return Ok(());
        }
        let before: Rc<[Instance]> = Rc::from(old.members()?);
        self.note_change(&property, Some(AttrValue::Members(before.clone())))?;
        let dropped = {
            let mut data = self.data.borrow_mut();
            data.put(property.index(), Some(AttrValue::Collection(collection.clone())))
        };
        drop(dropped);
        let mut added: Vec<Instance> = Vec::new();
        for member in &members {
            let is_known = before.contains(member) || added.contains(member);
            if before.contains(member) {
                collection.append(member, Firing::Silent)?;
            } else {
                collection.append(member, Firing::Event(Some(initiator.clone())))?;
            }
            if !is_known {
                added.push(member.clone());
            }
        }
        let mut again: Vec<&Instance> = Vec::new();
        for member in before.iter() {
            if members.contains(member) && !again.contains(&member) {
                self.cascade_append(&relationship, member, &initiator)?;
                self.tell_appended_again(&property, member, told)?;
                again.push(member);
            }
        }
        let mut removed: Vec<&Instance> = Vec::new();
        for member in before.iter() {
            if !members.contains(member) && !removed.contains(&member) {
                self.fire_remove(&property, &relationship, member, &initiator)?;
                removed.push(member);
            }
        }
        old.adapter().dispose();
        self.tell_collection(&property, &old, true)?;
        let dropped = self.data.borrow_mut().related.as_mut().and_then(|related| related.take_empty(property.index()));
        drop(dropped);
        Ok(())
    }

    /// Adds an object to a relationship from its other side.
    pub(crate) fn append_related(
        self: &Rc<Self>,
        property: &Rc<Property>,
        relationship: &Rc<RelationshipProperty>,
        value: &Instance,
        initiator: &Initiator,
    ) -> Result<()> {
        if !relationship.uselist() {
            return self.set_reference(property, relationship, Some(value.clone()), Some(initiator));
        }
        match self.load_related(property, relationship, Passive::NO_FETCH)? {
            Loaded::Value(AttrValue::Collection(collection)) => {
                collection.append(value, Firing::Event(Some(initiator.clone())))
            }
            _ => {
                let is_written = relationship.lazy().is_write_only();
                if is_written {
                    self.note_written(property)?;
                }
                let value = self.fire_append(property, relationship, value.clone(), initiator)?;
                let mut data = self.data.borrow_mut();
                let pending = data.related_mut().pending_of(property.index());
                if is_written {
                    pending.append_again(&value);
                } else {
                    pending.append(&value);
                }
                Ok(())
            }
        }
    }

    /// Takes an object out of a relationship from its other side; one that is not there is no error.
    pub(crate) fn pop_related(
        self: &Rc<Self>,
        property: &Rc<Property>,
        relationship: &Rc<RelationshipProperty>,
        value: &Instance,
        initiator: &Initiator,
    ) -> Result<()> {
        if !relationship.uselist() {
            return self.end_reference(property, relationship, value, initiator);
        }
        match self.load_related(property, relationship, Passive::NO_FETCH)? {
            Loaded::Value(AttrValue::Collection(collection)) => {
                collection.discard(value, Firing::Event(Some(initiator.clone())))
            }
            _ => {
                if relationship.lazy().is_write_only() {
                    self.note_written(property)?;
                }
                self.fire_remove(property, relationship, value, initiator)?;
                self.data.borrow_mut().related_mut().pending_of(property.index()).remove(value);
                Ok(())
            }
        }
    }
}
