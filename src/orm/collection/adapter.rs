//! [`CollectionAdapter`]: the link between a collection and the object that has it.

use std::cell::Cell;
use std::rc::{Rc, Weak};

use crate::collection::{Initiator, Operation};
use crate::error::{Error, ErrorKind, Result};
use crate::event::{Told, Turn};
use crate::host::Instance;
use crate::mapper::Property;
use crate::relationship::RelationshipProperty;
use crate::state::InstanceState;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Status {
    Live,
    /// Given to a reader of an attribute that was never set; its first member makes it the attribute's value.
    Empty,
    /// The object forgot it when it was expired.
    Invalidated,
    /// Another collection took its place.
    Disposed,
}

/// The link between a collection and the object that has it; SQLAlchemy: `CollectionAdapter`.
#[derive(Debug)]
pub struct CollectionAdapter {
    owner: Weak<InstanceState>,
    property: Rc<Property>,
    relationship: Rc<RelationshipProperty>,
    status: Cell<Status>,
    /// Whether the members came from the database.
    is_loaded: Cell<bool>,
}

impl CollectionAdapter {
    pub(crate) fn new(
        owner: &Rc<InstanceState>,
        property: &Rc<Property>,
        relationship: &Rc<RelationshipProperty>,
    ) -> Rc<Self> {
        Rc::new(Self {
            owner: Rc::downgrade(owner),
            property: property.clone(),
            relationship: relationship.clone(),
            status: Cell::new(Status::Live),
            is_loaded: Cell::new(false),
        })
    }

    /// The relationship.
    pub fn relationship(&self) -> &Rc<RelationshipProperty> {
        &self.relationship
    }

    /// The object that has the collection, while it lives.
    pub fn owner(&self) -> Option<Rc<InstanceState>> {
        self.owner.upgrade()
    }

    /// Whether the object still has the collection: no other one took its place.
    pub fn is_in_use(&self) -> bool {
        self.status.get() != Status::Disposed
    }

    pub(crate) fn set_loaded(&self) {
        self.is_loaded.set(true);
    }

    pub(crate) fn set_empty(&self) {
        self.status.set(Status::Empty);
    }

    pub(crate) fn set_live(&self) {
        self.status.set(Status::Live);
    }

    pub(crate) fn invalidate(&self) {
        self.status.set(Status::Invalidated);
    }

    pub(crate) fn dispose(&self) {
        self.status.set(Status::Disposed);
    }

    /// The owner, where a change of the collection is one of its attribute.
    fn changing(&self) -> Result<Option<Rc<InstanceState>>> {
        match self.status.get() {
            Status::Disposed => return Ok(None),
            Status::Invalidated => {
                sql::warn("This collection has been invalidated.");
            }
            Status::Empty => {
                if let Some(owner) = self.owner() {
                    owner.keep_empty_collection(&self.property);
                }
                self.set_live();
            }
            Status::Live => {}
        }
        let owner = self.owner();
        if owner.is_none() && self.is_loaded.get() {
            let parent = self.relationship.parent()?;
            return Err(Error::new(
                ErrorKind::ObjectDereferenced,
                format!(
                    "Can't emit change event for attribute '{}' - parent object of type <{}> has been garbage collected.",
                    self.relationship.name(),
                    parent.class().name()
                ),
            ));
        }
        Ok(owner)
    }

    /// Tells that an object is about to be added; answers the object to add.
    pub fn append(&self, member: Instance, initiator: Option<&Initiator>) -> Result<Instance> {
        let Some(owner) = self.changing()? else { return Ok(member) };
        let own = Initiator::new(&self.relationship, Operation::Append);
        owner.fire_append(&self.property, &self.relationship, member, initiator.unwrap_or(&own))
    }

    /// Tells that an object is added that is there already.
    pub fn append_without_mutation(&self, member: Instance, initiator: Option<&Initiator>) -> Result<Instance> {
        let Some(owner) = self.changing()? else { return Ok(member) };
        let own = Initiator::new(&self.relationship, Operation::Append);
        let initiator = initiator.unwrap_or(&own);
        owner.cascade_append(&self.relationship, &member, initiator)?;
        let told = Told { turn: Turn::Any, initiator: Some(initiator) };
        owner.tell_appended_again(&self.property, &member, told)?;
        Ok(member)
    }

    /// Tells that an object is about to be removed.
    pub fn remove(&self, member: &Instance, initiator: Option<&Initiator>) -> Result<()> {
        let Some(owner) = self.changing()? else { return Ok(()) };
        let own = Initiator::new(&self.relationship, Operation::Remove);
        owner.fire_remove(&self.property, &self.relationship, member, initiator.unwrap_or(&own))
    }

    /// Tells that some object is about to be removed that is not known yet; a collection for a reader stays one.
    pub fn before_pop(&self) -> Result<()> {
        match self.owner() {
            Some(owner) if self.status.get() == Status::Empty => owner.note_collection_change(&self.property),
            _ => self.changed(),
        }
    }

    /// Tells that something is about to be added or removed that is no object.
    pub fn changed(&self) -> Result<()> {
        match self.changing()? {
            Some(owner) => owner.note_collection_change(&self.property),
            None => Ok(()),
        }
    }
}
