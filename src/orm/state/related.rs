//! [`Related`]: what an object's state knows of relationships beside their values.

use std::any::Any;
use std::rc::{Rc, Weak};

use crate::collection::Collection;
use crate::host::Instance;
use crate::relationship::{Lazy, RelationshipId};
use crate::state::{AttributeSet, InstanceState};

/// Changes of a collection that is not loaded; SQLAlchemy: `PendingCollection`.
#[derive(Default)]
pub(crate) struct Pending {
    pub(crate) added: Vec<Instance>,
    pub(crate) removed: Vec<Instance>,
}

impl Pending {
    pub(crate) fn append(&mut self, member: &Instance) {
        if let Some(place) = self.removed.iter().position(|known| known == member) {
            self.removed.remove(place);
        } else if !self.added.contains(member) {
            self.added.push(member.clone());
        }
    }

    /// Like [`Self::append`], where what was removed before stays removed as well.
    pub(crate) fn append_again(&mut self, member: &Instance) {
        if !self.added.contains(member) {
            self.added.push(member.clone());
        }
    }

    pub(crate) fn remove(&mut self, member: &Instance) {
        if let Some(place) = self.added.iter().position(|known| known == member) {
            self.added.remove(place);
        } else if !self.removed.contains(member) {
            self.removed.push(member.clone());
        }
    }
}

/// What is known of the parent that a relationship gives.
pub(crate) enum Parent<'a> {
    /// Nothing.
    Unknown,
    /// It was taken away.
    Taken,
    /// This one.
    Given(&'a Weak<InstanceState>),
}

/// What is known of relationships beside their values.
#[derive(Default)]
pub(crate) struct Related {
    /// Changes of collections that are not loaded, by attribute.
    pub(crate) pending: Vec<(usize, Pending)>,
    /// Collections that a reader holds whose attribute was never set.
    pub(crate) empty: Vec<(usize, Rc<dyn Collection>)>,
    /// The parent that each relationship gave the object last; none where it took it away.
    parents: Vec<(RelationshipId, Option<Weak<InstanceState>>)>,
    /// Attributes of the primary key that the database has changed already, along with the key they refer to.
    pub(crate) cascaded_keys: AttributeSet,
    /// Relationships that the query of the object has loaded in another way than the mapping says.
    pub(crate) lazies: Vec<(usize, Lazy, Rc<[sql::expr::Expr]>)>,
}

impl Related {
    pub(crate) fn pending_of(&mut self, index: usize) -> &mut Pending {
        let place = self.pending.iter().position(|(at, _)| *at == index).unwrap_or_else(|| {
            self.pending.push((index, Pending::default()));
            self.pending.len() - 1
        });
        &mut self.pending.get_mut(place).expect("invariant: the entry was found or made").1
    }

    /// Forgets which parents the object has; what is loaded next tells it again.
    pub(crate) fn forget_parents(&mut self) {
        self.parents.clear();
    }

    pub(crate) fn take_pending(&mut self, index: usize) -> Option<Pending> {
        let place = self.pending.iter().position(|(at, _)| *at == index)?;
        Some(self.pending.remove(place).1)
    }

    pub(crate) fn take_empty(&mut self, index: usize) -> Option<Rc<dyn Collection>> {
        let place = self.empty.iter().position(|(at, _)| *at == index)?;
        Some(self.empty.remove(place).1)
    }

    pub(crate) fn empty_of(&self, index: usize) -> Option<Rc<dyn Collection>> {
        self.empty.iter().find(|(at, _)| *at == index).map(|(_, collection)| collection.clone())
    }

    /// The parent that a relationship gave last: not known, taken away, or this one.
    pub(crate) fn parent(&self, relationship: RelationshipId) -> Parent<'_> {
        match self.parents.iter().find(|(id, _)| *id == relationship) {
            None => Parent::Unknown,
            Some((_, None)) => Parent::Taken,
            Some((_, Some(parent))) => Parent::Given(parent),
        }
    }

    pub(crate) fn set_parent(&mut self, relationship: RelationshipId, parent: Option<Weak<InstanceState>>) {
        match self.parents.iter_mut().find(|(id, _)| *id == relationship) {
            Some((_, known)) => *known = parent,
            None => self.parents.push((relationship, parent)),
        }
    }

    pub(crate) fn visit_objects(&self, visit: &mut dyn FnMut(&Rc<dyn Any>)) {
        for (_, pending) in &self.pending {
            pending.added.iter().chain(&pending.removed).for_each(|member| visit(member.object()));
        }
        for (_, collection) in &self.empty {
            if let Some(object) = collection.object() {
                visit(&object);
            }
        }
    }
}
