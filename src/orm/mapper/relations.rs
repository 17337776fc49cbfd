//! A mapper's relationships, and its place among the classes that they connect.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use sql::selectable::FromClause;

use crate::error::{Error, Result};
use crate::mapper::{Mapper, Property, PropertyKind};
use crate::relationship::{RelationshipId, RelationshipProperty};
use crate::state::InstanceState;

/// What a mapper keeps of relationships beside its properties.
#[derive(Default)]
pub(crate) struct Relations {
    is_configured: Cell<bool>,
    failure: RefCell<Option<Error>>,
    /// Relationships whose objects are deleted when they have no parent by them.
    orphan_rules: RefCell<Vec<RelationshipId>>,
    /// Relationships whose rows hold the key of this class.
    referrers: RefCell<Vec<Weak<RelationshipProperty>>>,
}

impl Mapper {
    /// Resolves the relationships; SQLAlchemy: `_post_configure_properties`.
    pub(crate) fn configure(self: &Rc<Self>) -> Result<()> {
        if let Some(failure) = &*self.relations.failure.borrow() {
            let text = failure.host().map_or_else(|| failure.to_string(), |host| self.class().error_text(host));
            return Err(Error::invalid_request(format!(
                "One or more mappers failed to initialize - can't proceed with initialization of other mappers. Triggering mapper: '{self}'. Original exception was: {text}"
            )));
        }
        if self.relations.is_configured.get() {
            return Ok(());
        }
        for relationship in self.relationships() {
            if let Err(error) = relationship.configure() {
                *self.relations.failure.borrow_mut() = Some(error.clone());
                return Err(error);
            }
        }
        self.relations.is_configured.set(true);
        Ok(())
    }

    /// Tells the relationships of the configuration whose they are.
    pub(super) fn adopt_relationships(self: &Rc<Self>) {
        for relationship in self.relationships() {
            // One of the class above belongs to that.
            if relationship.parent().is_err() {
                relationship.set_parent(self);
            }
        }
    }

    /// Adds a relationship after the class was mapped.
    pub fn add_relationship(self: &Rc<Self>, relationship: Rc<RelationshipProperty>) -> Result<Rc<Property>> {
        relationship.set_parent(self);
        let key = relationship.key().clone();
        let property = self.add_property(&key, PropertyKind::Relationship(relationship.clone()))?;
        self.class().attribute_added(self, &key)?;
        if self.relations.is_configured.get() {
            relationship.configure()?;
        }
        Ok(property)
    }

    /// The relationships, in mapping order.
    pub fn relationships(&self) -> Vec<Rc<RelationshipProperty>> {
        self.properties().iter().filter_map(|property| property.relationship().cloned()).collect()
    }

    /// The class's own table.
    pub fn local_table(&self) -> FromClause {
        FromClause::Table(self.table().clone())
    }

    /// Whether both are of one hierarchy of classes.
    pub fn has_common_base(self: &Rc<Self>, other: &Rc<Self>) -> bool {
        self.base().id() == other.base().id()
    }

    /// Whether both inherit from one class and neither from the other.
    pub(crate) fn is_sibling_of(self: &Rc<Self>, other: &Rc<Self>) -> bool {
        self.has_common_base(other) && !self.is_a(other) && !other.is_a(self)
    }

    /// The mapper, those it inherits from, and those that inherit from it.
    pub(crate) fn hierarchy(self: &Rc<Self>) -> Vec<Rc<Self>> {
        let mut found = self.to_root();
        found.extend(self.self_and_descendants().into_iter().skip(1));
        found
    }

    /// Relationships of other classes, or this one, whose rows hold the key of this class.
    pub(crate) fn referrers(self: &Rc<Self>) -> Vec<Rc<RelationshipProperty>> {
        let mut found = Vec::new();
        for mapper in self.to_root() {
            found.extend(mapper.relations.referrers.borrow().iter().filter_map(Weak::upgrade));
        }
        found
    }

    pub(crate) fn add_referrer(&self, relationship: &Rc<RelationshipProperty>) {
        self.relations.referrers.borrow_mut().push(Rc::downgrade(relationship));
    }

    pub(crate) fn add_orphan_rule(&self, relationship: RelationshipId) {
        self.relations.orphan_rules.borrow_mut().push(relationship);
    }

    /// Whether an object has lost a parent without which it is deleted; SQLAlchemy: `_is_orphan`.
    pub(crate) fn is_orphan(self: &Rc<Self>, state: &InstanceState) -> bool {
        self.to_root().iter().any(|mapper| {
            let rules = mapper.relations.orphan_rules.borrow();
            rules.iter().any(|rule| !state.has_parent_by(*rule, state.has_key()))
        })
    }
}
