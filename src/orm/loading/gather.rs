//! [`Gather`]: related objects that the rows of a query bring, and what is loaded after them.

use std::rc::Rc;

use crate::error::Result;
use crate::hash::{HashSet, IndexMap};
use crate::host::Instance;
use crate::loading::below::WaitingBelow;
use crate::loading::object_columns::ObjectColumns;
use crate::loading::post_loads::{PostLoads, Waiting};
use crate::loading::related::{After, AfterKind};
use crate::loading::{LoadContext, after, below, subquery};
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
    /// The objects by number, once there are so many that looking through them takes long.
    seen: HashSet<StateId>,
}

/// How many objects are looked through one by one.
const FEW: usize = 16;

impl Members {
    fn add(&mut self, object: Instance) {
        let id = object.state().id();
        let is_new = if self.objects.len() < FEW {
            !self.objects.iter().any(|known| known.state().id() == id)
        } else {
            if self.seen.is_empty() {
                self.seen.extend(self.objects.iter().map(|known| known.state().id()));
            }
            self.seen.insert(id)
        };
        if is_new {
            self.objects.push(object);
        }
    }
}

/// Related objects that the rows of a query bring, and what is loaded after them.
pub(super) struct Gather<'a> {
    context: LoadContext,
    members: IndexMap<(StateId, usize), Members>,
    /// What repeats the query as a subquery: this is sent at once.
    subqueries: Vec<(Rc<After>, Waiting)>,
    /// What else is loaded, together with that of the query that the program sent.
    post_loads: Rc<PostLoads>,
    below: Vec<WaitingBelow<'a>>,
}

impl<'a> Gather<'a> {
    pub(super) fn new(context: &LoadContext) -> Self {
        let post_loads = context.post_loads.clone().unwrap_or_default();
        Self {
            context: context.clone(),
            members: IndexMap::default(),
            subqueries: Vec::new(),
            post_loads,
            below: Vec::new(),
        }
    }

    /// The query brings objects of an entity.
    pub(super) fn register(&self, columns: &ObjectColumns) -> Result<()> {
        self.post_loads.register(columns, self.context.overwrites)
    }

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
            seen: HashSet::default(),
        });
        if let Some(object) = object {
            members.add(object);
        }
    }

    /// Whether a subquery is to bring a relationship of an object.
    pub(super) fn is_waiting(&self, state: &InstanceState, relationship: &RelationshipProperty) -> bool {
        let is_it = |after: &After| after.relationship.id() == relationship.id();
        self.subqueries.iter().any(|(after, waiting)| is_it(after) && waiting.contains_key(&state.id()))
    }

    /// A relationship of an object is loaded after the rows.
    pub(super) fn add_after(&mut self, after: &Rc<After>, state: &Rc<InstanceState>, overwrites: bool) {
        if after.kind != AfterKind::Subquery {
            return self.post_loads.add(after, state, overwrites);
        }
        let known = self.subqueries.iter().position(|(known, _)| Rc::ptr_eq(known, after));
        let place = known.unwrap_or_else(|| {
            self.subqueries.push((after.clone(), Waiting::default()));
            self.subqueries.len() - 1
        });
        if let Some((_, waiting)) = self.subqueries.get_mut(place) {
            waiting.entry(state.id()).or_insert_with(|| (state.clone(), overwrites));
        }
    }

    /// Columns of an object's class are loaded after the rows.
    pub(super) fn add_below(&mut self, owner: &'a ObjectColumns, state: &Rc<InstanceState>, overwrites: bool) {
        let known = self.below.iter().position(|waiting| std::ptr::eq(waiting.owner, owner));
        let place = known.unwrap_or_else(|| {
            self.below.push(WaitingBelow { owner, mappers: Vec::new(), states: IndexMap::default() });
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

    /// Gives the attributes their objects, and loads what waits.
    pub(super) fn finish(self, session: &Session) -> Result<()> {
        for members in self.members.into_values() {
            let Members { state, property, relationship, objects, .. } = members;
            after::put(&relationship, &state, &property, objects)?;
        }
        for (load, waiting) in &self.subqueries {
            match &self.context.root {
                Some(root) => subquery::load(session, &self.context, root, load, waiting)?,
                None => after::immediately(load, waiting, &self.post_loads)?,
            }
        }
        if self.context.post_loads.is_none() {
            self.post_loads.run(session)?;
        }
        for entry in &self.below {
            below::load(session, self.context.overwrites, entry)?;
        }
        Ok(())
    }
}
