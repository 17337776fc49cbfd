//! What a change of related objects sets off: cascades into the session, the other side, parents.

use std::rc::Rc;

use crate::collection::{Initiator, Operation};
use crate::error::{Error, ErrorKind, Result};
use crate::event::Told;
use crate::host::{Instance, Validation};
use crate::mapper::Property;
use crate::relationship::{CascadeKind, RelationshipProperty};
use crate::state::{AttrValue, InstanceState, Loaded, Parent};

impl InstanceState {
    /// Notes that a collection is about to change: its members before are kept.
    pub(crate) fn note_collection_change(self: &Rc<Self>, property: &Property) -> Result<()> {
        let current = {
            let data = self.data.borrow();
            if data.is_modified_attribute(property.index()) { None } else { data.value(property.index()).cloned() }
        };
        let before = match current {
            Some(AttrValue::Collection(collection)) => Some(AttrValue::Members(Rc::from(collection.members()?))),
            _ => None,
        };
        self.note_change(property, before)
    }

    pub(crate) fn note_reference_change(self: &Rc<Self>, property: &Property, old: Loaded) -> Result<()> {
        let is_unfetched = matches!(old, Loaded::NoResult);
        {
            let mut data = self.data.borrow_mut();
            if is_unfetched && !data.is_modified_attribute(property.index()) {
                data.unfetched.insert(property.index());
            }
        }
        self.note_change(property, old.value())
    }

    /// An object is about to be added to a collection.
    pub(crate) fn fire_append(
        self: &Rc<Self>,
        property: &Rc<Property>,
        relationship: &Rc<RelationshipProperty>,
        value: Instance,
        initiator: &Initiator,
    ) -> Result<Instance> {
        let value = self.tell_appended(property, value, Told::before_own(initiator))?;
        self.check_single_parent(relationship, &value, initiator)?;
        // What is assigned as a whole was validated as a whole.
        let is_validated = initiator.is(relationship, Operation::BulkReplace);
        let value = if is_validated { value } else { self.validated_member(property, relationship, value, initiator)? };
        self.cascade_append(relationship, &value, initiator)?;
        self.append_to_backref(relationship, &value, initiator)?;
        let value = self.tell_appended(property, value, Told::after_own(initiator))?;
        self.note_collection_change(property)?;
        value.state().set_parent(relationship, self, true)?;
        Ok(value)
    }

    /// An object is about to be removed from a collection.
    pub(crate) fn fire_remove(
        self: &Rc<Self>,
        property: &Rc<Property>,
        relationship: &Rc<RelationshipProperty>,
        value: &Instance,
        initiator: &Initiator,
    ) -> Result<()> {
        self.fire_removed(relationship, value, initiator)?;
        self.note_collection_change(property)
    }

    pub(super) fn fire_removed(
        self: &Rc<Self>,
        relationship: &Rc<RelationshipProperty>,
        value: &Instance,
        initiator: &Initiator,
    ) -> Result<()> {
        value.state().set_parent(relationship, self, false)?;
        let property = relationship.property_of(self.mapper());
        if let Some(property) = &property {
            let told = AttrValue::Object(value.clone());
            self.tell_removed(property, Some(&told), Told::before_own(initiator))?;
            self.validated(property, relationship, Some(value), (initiator, true))?;
        }
        self.warn_while_flushing(if relationship.uselist() { "collection remove" } else { "related attribute delete" });
        self.drop_orphan(relationship, value)?;
        self.remove_from_backref(relationship, value, initiator)?;
        match property {
            Some(property) => {
                self.tell_removed(&property, Some(&AttrValue::Object(value.clone())), Told::after_own(initiator))
            }
            None => Ok(()),
        }
    }

    /// A reference is about to be set.
    pub(super) fn fire_replace(
        self: &Rc<Self>,
        property: &Rc<Property>,
        relationship: &Rc<RelationshipProperty>,
        value: Option<Instance>,
        old: Loaded,
        initiator: &Initiator,
    ) -> Result<Option<Instance>> {
        let previous = match &old {
            Loaded::Value(AttrValue::Object(object)) => Some(object.clone()),
            _ => None,
        };
        let is_same = previous == value && !matches!(old, Loaded::NoResult | Loaded::NoValue);
        if previous != value
            && let Some(previous) = &previous
        {
            previous.state().set_parent(relationship, self, false)?;
        }
        let tell = |value: Option<Instance>, told: Told<'_>| -> Result<Option<Instance>> {
            let given = value.map_or(AttrValue::NULL, AttrValue::Object);
            Ok(self.tell_set(property, given, &old, told)?.as_object().cloned())
        };
        let value = tell(value, Told::before_own(initiator))?;
        if let Some(value) = &value
            && previous.as_ref() != Some(value)
        {
            self.check_single_parent(relationship, value, initiator)?;
        }
        let value = self.validated(property, relationship, value.as_ref(), (initiator, false))?;
        if !is_same {
            self.cascade_set(relationship, value.as_ref(), previous.as_ref(), initiator)?;
            self.set_in_backref(relationship, value.as_ref(), previous.as_ref(), initiator)?;
        }
        let value = tell(value, Told::after_own(initiator))?;
        self.note_reference_change(property, old)?;
        if let Some(value) = &value {
            value.state().set_parent(relationship, self, true)?;
        }
        Ok(value)
    }

    /// A related object as the class has it; `(initiator, is_removal)` tells what happens.
    fn validated(
        self: &Rc<Self>,
        property: &Rc<Property>,
        relationship: &RelationshipProperty,
        value: Option<&Instance>,
        (initiator, is_removal): (&Initiator, bool),
    ) -> Result<Option<Instance>> {
        let how = Validation { is_removal, is_backref: !initiator.is_of(relationship.id()) };
        Ok(self.mapper().class().validate(self, property.key(), value, how)?)
    }

    /// As [`Self::validated`], of a member of a collection.
    pub(super) fn validated_member(
        self: &Rc<Self>,
        property: &Rc<Property>,
        relationship: &RelationshipProperty,
        member: Instance,
        initiator: &Initiator,
    ) -> Result<Instance> {
        Ok(self.validated(property, relationship, Some(&member), (initiator, false))?.unwrap_or(member))
    }

    fn check_single_parent(
        self: &Rc<Self>,
        relationship: &RelationshipProperty,
        value: &Instance,
        initiator: &Initiator,
    ) -> Result<()> {
        if !relationship.config().single_parent || initiator.relationship.key() != relationship.key() {
            return Ok(());
        }
        if value.state().has_parent(relationship, false) {
            return Err(Error::invalid_request(format!(
                "Instance {} is already associated with an instance of {} via its {} attribute, and is only allowed a single parent.",
                value.state().describe(),
                relationship.parent()?.class().repr(),
                relationship.name()
            ))
            .with_code("bbf1"));
        }
        Ok(())
    }

    /// Puts an object that was added into the session of this one.
    pub(crate) fn cascade_append(
        self: &Rc<Self>,
        relationship: &RelationshipProperty,
        value: &Instance,
        initiator: &Initiator,
    ) -> Result<()> {
        self.warn_while_flushing("collection append");
        self.cascade_save(relationship, value, initiator)
    }

    fn cascade_save(
        self: &Rc<Self>,
        relationship: &RelationshipProperty,
        value: &Instance,
        initiator: &Initiator,
    ) -> Result<()> {
        let Some(session) = self.session() else { return Ok(()) };
        let begins_here = initiator.relationship.key() == relationship.key();
        if begins_here && relationship.cascades(CascadeKind::SaveUpdate) && !session.contains(value.state()) {
            session.add(value)?;
        }
        Ok(())
    }

    fn cascade_set(
        self: &Rc<Self>,
        relationship: &RelationshipProperty,
        value: Option<&Instance>,
        previous: Option<&Instance>,
        initiator: &Initiator,
    ) -> Result<()> {
        let Some(session) = self.session() else { return Ok(()) };
        self.warn_while_flushing("related attribute set");
        if let Some(value) = value {
            self.cascade_save(relationship, value, initiator)?;
        }
        if let Some(previous) = previous
            && relationship.cascades(CascadeKind::DeleteOrphan)
            && session.is_pending(previous.state())
            && relationship.target()?.is_orphan(previous.state())
        {
            session.expunge(previous)?;
        }
        Ok(())
    }

    /// A pending object without a parent leaves the session.
    fn drop_orphan(self: &Rc<Self>, relationship: &RelationshipProperty, value: &Instance) -> Result<()> {
        if !relationship.cascades(CascadeKind::DeleteOrphan) || !relationship.target()?.is_orphan(value.state()) {
            return Ok(());
        }
        match self.session() {
            Some(session) if session.is_pending(value.state()) => session.expunge(value),
            _ => {
                value.state().is_orphaned_outside.set(true);
                Ok(())
            }
        }
    }

    fn warn_while_flushing(&self, what: &str) {
        if self.session().is_some_and(|session| session.core().is_executing.get()) {
            sql::warn(format!(
                "Usage of the '{what}' operation is not currently supported within the execution stage of the flush process. Results may not be consistent.  Consider using alternative event listeners or connection-level operations instead."
            ));
        }
    }

    /// The property of the other side on an object, when both sides are kept in step.
    fn other_side(
        relationship: &RelationshipProperty,
        of: &Instance,
    ) -> Result<Option<(Rc<Property>, Rc<RelationshipProperty>)>> {
        let Some(key) = relationship.synced_backref() else { return Ok(None) };
        let Some(property) = of.state().mapper().find_property(&key) else {
            return Err(Error::new(ErrorKind::Key, format!("'{key}'")));
        };
        let other = property.relationship().cloned();
        Ok(other.map(|other| (property, other)))
    }

    /// An error when the change comes from a relationship that is neither side.
    fn check_initiator(
        self: &Rc<Self>,
        relationship: &RelationshipProperty,
        other: &RelationshipProperty,
        initiator: &Initiator,
    ) -> Result<()> {
        if initiator.is_of(relationship.id()) || initiator.is_of(other.id()) {
            return Ok(());
        }
        Err(Error::new(
            ErrorKind::VALUE,
            format!(
                "Bidirectional attribute conflict detected: Passing object {} to attribute \"{}\" triggers a modify event on attribute \"{}\" via the backref \"{}\".",
                self.describe(),
                initiator.relationship.name(),
                other.name(),
                relationship.name()
            ),
        ))
    }

    fn append_to_backref(
        self: &Rc<Self>,
        relationship: &Rc<RelationshipProperty>,
        value: &Instance,
        initiator: &Initiator,
    ) -> Result<()> {
        let Some((property, other)) = Self::other_side(relationship, value)? else { return Ok(()) };
        self.check_initiator(relationship, &other, initiator)?;
        if is_answer(&other, initiator) {
            return Ok(());
        }
        match self.instance() {
            Some(own) => value.state().append_related(&property, &other, &own, initiator),
            None => Ok(()),
        }
    }

    fn remove_from_backref(
        self: &Rc<Self>,
        relationship: &Rc<RelationshipProperty>,
        value: &Instance,
        initiator: &Initiator,
    ) -> Result<()> {
        let Some((property, other)) = Self::other_side(relationship, value)? else { return Ok(()) };
        let replacing = if other.uselist() { Operation::BulkReplace } else { Operation::Replace };
        if initiator.is(&other, Operation::Remove) || initiator.is(&other, replacing) {
            return Ok(());
        }
        let Some(own) = self.instance() else { return Ok(()) };
        if !other.uselist() && relationship.uselist() && self.has_twice(relationship, value)? {
            return Ok(());
        }
        value.state().pop_related(&property, &other, &own, initiator)
    }

    /// Whether a collection has an object more than once: then removing it once changes nothing for the other side.
    fn has_twice(self: &Rc<Self>, relationship: &RelationshipProperty, value: &Instance) -> Result<bool> {
        let Some(property) = relationship.property_of(self.mapper()) else { return Ok(false) };
        let current = self.data.borrow().value(property.index()).cloned();
        match current {
            Some(AttrValue::Collection(collection)) => {
                Ok(collection.members()?.iter().filter(|member| *member == value).count() > 1)
            }
            _ => Ok(false),
        }
    }

    fn set_in_backref(
        self: &Rc<Self>,
        relationship: &Rc<RelationshipProperty>,
        value: Option<&Instance>,
        previous: Option<&Instance>,
        initiator: &Initiator,
    ) -> Result<()> {
        let Some(own) = self.instance() else { return Ok(()) };
        if let Some(previous) = previous
            && let Some((property, other)) = Self::other_side(relationship, previous)?
        {
            let answer = if other.uselist() { Operation::Remove } else { Operation::Replace };
            if !initiator.is(&other, answer) {
                let from = Initiator::new(relationship, Operation::Replace);
                previous.state().pop_related(&property, &other, &own, &from)?;
            }
        }
        if let Some(value) = value
            && let Some((property, other)) = Self::other_side(relationship, value)?
        {
            self.check_initiator(relationship, &other, initiator)?;
            if !is_answer(&other, initiator) {
                value.state().append_related(&property, &other, &own, initiator)?;
            }
        }
        Ok(())
    }

    /// Whether a relationship has given the object a parent; `optimistic` where nothing is known.
    pub(crate) fn has_parent(&self, relationship: &RelationshipProperty, optimistic: bool) -> bool {
        self.has_parent_by(relationship.id(), optimistic)
    }

    pub(crate) fn has_parent_by(&self, relationship: crate::relationship::RelationshipId, optimistic: bool) -> bool {
        match self.data.borrow().related.as_ref().map(|related| related.parent(relationship)) {
            None | Some(Parent::Unknown) => optimistic,
            Some(Parent::Taken) => false,
            Some(Parent::Given(_)) => true,
        }
    }

    fn set_parent(
        self: &Rc<Self>,
        relationship: &RelationshipProperty,
        parent: &Rc<Self>,
        is_parent: bool,
    ) -> Result<()> {
        if !relationship.tracks_parents() {
            return Ok(());
        }
        let mut data = self.data.borrow_mut();
        let related = data.related_mut();
        if is_parent {
            related.set_parent(relationship.id(), Some(Rc::downgrade(parent)));
            return Ok(());
        }
        // Another parent took the object meanwhile.
        let last = match related.parent(relationship.id()) {
            Parent::Given(last) => last.upgrade(),
            Parent::Unknown | Parent::Taken => None,
        };
        if last.is_some_and(|last| !Rc::ptr_eq(&last, parent) && last.key() != parent.key()) {
            return Ok(());
        }
        related.set_parent(relationship.id(), None);
        Ok(())
    }
}

/// Whether a change of the other side is what brought the change here.
fn is_answer(other: &RelationshipProperty, initiator: &Initiator) -> bool {
    let appending = if other.uselist() { Operation::Append } else { Operation::Replace };
    initiator.is(other, appending) || (other.uselist() && initiator.is(other, Operation::BulkReplace))
}
