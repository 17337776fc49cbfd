//! Who began a change of related objects.

use std::rc::Rc;

use crate::relationship::{RelationshipId, RelationshipProperty};

/// What began a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operation {
    /// An object was added to a collection.
    Append,
    /// An object was removed.
    Remove,
    /// A reference was set.
    Replace,
    /// A whole collection was set.
    BulkReplace,
}

/// The attribute and operation that began a change, so that two sides do not answer each other for ever;
/// SQLAlchemy: `AttributeEventToken`.
#[derive(Clone, Debug)]
pub struct Initiator {
    /// The relationship.
    pub relationship: Rc<RelationshipProperty>,
    /// The operation.
    pub operation: Operation,
}

impl Initiator {
    pub(crate) fn new(relationship: &Rc<RelationshipProperty>, operation: Operation) -> Self {
        Self { relationship: relationship.clone(), operation }
    }

    pub(crate) fn is(&self, relationship: &RelationshipProperty, operation: Operation) -> bool {
        self.operation == operation && self.is_of(relationship.id())
    }

    pub(crate) fn is_of(&self, relationship: RelationshipId) -> bool {
        self.relationship.id() == relationship
    }
}

/// Whether a change of a collection is told to the mapping layer.
#[derive(Clone, Debug)]
pub enum Firing {
    /// It is not: loading does so.
    Silent,
    /// It is, as a change of the program or of the other side.
    Event(Option<Initiator>),
}
