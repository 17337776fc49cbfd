//! [`Gather`]: related objects that the rows of a query bring, and what is loaded after them.

use std::collections::HashSet;
use std::rc::Rc;

use indexmap::IndexMap;

use crate::error::Result;
use crate::host::Instance;
use crate::loading::below::WaitingBelow;
use crate::loading::object_columns::ObjectColumns;
use crate::loading::related::{After, RelatedLoading};
use crate::loading::{RootQuery, after, below};
use crate::mapper::Property;
use crate::relationship::RelationshipProperty;
use crate::session::Session;
use crate::state::{InstanceState, StateId};

/// The related objects of one attribute of one object.
struct Members {
    state: Rc<InstanceState>,
    property: Rc<Property>,
    relationship: Rc<RelationshipProperty>,
    objects: Vec<Instance>,
    seen: HashSet<StateId>,
}

/// The objects for which a relationship is loaded after the rows.
pub(super) struct Waiting<'a> {
    /// The entity whose relationship it is, as a number.
    owner: usize,
    pub(super) related: &'a RelatedLoading,
    pub(super) after: &'a After,
    /// The objects, and whether their values are replaced.
    pub(super) states: IndexMap<StateId, (Rc<InstanceState>, bool)>,
}

/// Related objects that the rows of a query bring, and what is loaded after them.
#[derive(Default)]
pub(super) struct Gather<'a> {
    members: IndexMap<(StateId, usize), Members>,
    waiting: Vec<Waiting<'a>>,
    below: Vec<WaitingBelow<'a>>,
}

impl<'a> Gather<'a> {
    /// A row has a related object, or none.
    pub(super) fn add(
        &mut self,
        state: &Rc<InstanceState>,
        property: &Rc<Property>,
        relationship: &Rc<RelationshipProperty>,
        object: Option<Instance>,
    ) {
        let members = self.members.entry((state.id(), property.index())).or_insert_with(|| Members {
            state: state.clone(),
            property: property.clone(),
            relationship: relationship.clone(),
            objects: Vec::new(),
            seen: HashSet::new(),
        });
        if let Some(object) = object
            && members.seen.insert(object.state().id())
        {
            members.objects.push(object);
        }
    }

    /// A relationship of an object is loaded after the rows.
    pub(super) fn add_after(
        &mut self,
        owner: &'a ObjectColumns,
        related: &'a RelatedLoading,
        after: &'a After,
        state: &Rc<InstanceState>,
        overwrites: bool,
    ) {
        let known = self.waiting.iter().position(|waiting| std::ptr::eq(waiting.related, related));
        let place = known.unwrap_or_else(|| {
            let owner = std::ptr::from_ref(owner).addr();
            self.waiting.push(Waiting { owner, related, after, states: IndexMap::new() });
            self.waiting.len() - 1
        });
        if let Some(waiting) = self.waiting.get_mut(place) {
            waiting.states.entry(state.id()).or_insert_with(|| (state.clone(), overwrites));
        }
    }

    /// Columns of an object's class are loaded after the rows.
    pub(super) fn add_below(&mut self, owner: &'a ObjectColumns, state: &Rc<InstanceState>, overwrites: bool) {
        let known = self.below.iter().position(|waiting| std::ptr::eq(waiting.owner, owner));
        let place = known.unwrap_or_else(|| {
            self.below.push(WaitingBelow { owner, mappers: Vec::new(), states: IndexMap::new() });
            self.below.len() - 1
        });
        let Some(waiting) = self.below.get_mut(place) else { return };
        waiting.states.entry(state.id()).or_insert_with(|| (state.clone(), overwrites));
        if let Some(mapper) = &owner.filling_of(state.mapper()).after
            && !waiting.mappers.iter().any(|known| known.id() == mapper.id())
        {
            waiting.mappers.push(mapper.clone());
        }
    }

    /// Gives the attributes their objects, and loads what waits; relationships of one entity follow one another.
    pub(super) fn finish(self, session: &Session, overwrites: bool, root: Option<&Rc<RootQuery>>) -> Result<()> {
        for members in self.members.into_values() {
            let Members { state, property, relationship, mut objects, .. } = members;
            if !relationship.uselist() && objects.len() > 1 {
                sql::warn(format!(
                    "Multiple rows returned with uselist=False for eagerly-loaded attribute '{}' ",
                    relationship.name()
                ));
                objects.truncate(1);
            }
            state.put_related(&property, &relationship, objects)?;
        }
        let mut waiting = self.waiting;
        let mut order: Vec<usize> = Vec::new();
        for entry in &waiting {
            if !order.contains(&entry.owner) {
                order.push(entry.owner);
            }
        }
        waiting.sort_by_key(|entry| order.iter().position(|owner| *owner == entry.owner));
        let query = after::Origin { session, overwrites, root };
        for entry in &waiting {
            after::load(&query, entry)?;
        }
        for entry in &self.below {
            below::load(&query, entry)?;
        }
        Ok(())
    }
}
