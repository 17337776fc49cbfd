//! [`PostLoads`]: what is loaded after the rows of a query; SQLAlchemy: `_PostLoad`.

use std::cell::RefCell;
use std::rc::Rc;

use crate::error::{Error, Result};
use crate::hash::IndexMap;
use crate::loading::after;
use crate::loading::object_columns::ObjectColumns;
use crate::loading::related::{After, AfterKind, RelatedHow};
use crate::mapper::OrmEntity;
use crate::options::LoadPath;
use crate::session::Session;
use crate::state::{InstanceState, StateId};

/// Objects, and whether their values are replaced.
pub(super) type Waiting = IndexMap<StateId, (Rc<InstanceState>, bool)>;

/// What is loaded after the rows of a query that a program sent, and after the rows of those that this sends in turn:
/// they join the next round instead of going deeper.
#[derive(Debug, Default)]
pub(crate) struct PostLoads {
    places: RefCell<Vec<Place>>,
}

/// What is loaded for the objects at the end of one path.
#[derive(Debug)]
struct Place {
    path: LoadPath,
    entity: OrmEntity,
    loads: Vec<(Rc<After>, bool)>,
    waiting: Waiting,
}

impl PostLoads {
    /// A query brings objects of an entity; its relationships are loaded in the order in which they are made known.
    pub(super) fn register(&self, columns: &ObjectColumns, overwrites: bool) -> Result<()> {
        for related in &columns.related {
            match &related.how {
                RelatedHow::After(after) if after.kind != AfterKind::Subquery => {
                    let relationship = &after.relationship;
                    if after.has_depth && !relationship.is_self_referential()? {
                        return Err(Error::invalid_request(format!(
                            "recursion_depth option on relationship {} not valid for non-self-referential relationship",
                            relationship.name()
                        )));
                    }
                    self.at(after, |place| {
                        let is_known =
                            |(known, _): &(Rc<After>, bool)| known.relationship.id() == after.relationship.id();
                        if !place.loads.iter().any(is_known) {
                            place.loads.push((after.clone(), overwrites));
                        }
                    });
                }
                RelatedHow::Row(child) => self.register(child, overwrites)?,
                RelatedHow::After(_) | RelatedHow::Empty | RelatedHow::Left | RelatedHow::Lazy { .. } => {}
            }
        }
        Ok(())
    }

    /// An object waits for its relationships.
    pub(super) fn add(&self, after: &Rc<After>, state: &Rc<InstanceState>, overwrites: bool) {
        self.at(after, |place| {
            place.waiting.entry(state.id()).or_insert_with(|| (state.clone(), overwrites));
        });
    }

    fn at(&self, after: &After, change: impl FnOnce(&mut Place)) {
        let Some((path, entity, _)) = after.path.last() else { return };
        let mut places = self.places.borrow_mut();
        let known = places.iter_mut().find(|place| place.entity.is_same(entity) && place.path.is_same(path));
        if let Some(place) = known {
            return change(place);
        }
        let mut place =
            Place { path: path.clone(), entity: entity.clone(), loads: Vec::new(), waiting: Waiting::default() };
        change(&mut place);
        places.push(place);
    }

    /// Loads round by round until nothing waits.
    pub(super) fn run(self: &Rc<Self>, session: &Session) -> Result<()> {
        loop {
            let places = std::mem::take(&mut *self.places.borrow_mut());
            if places.is_empty() {
                return Ok(());
            }
            for place in places {
                for (after, overwrites) in &place.loads {
                    let concerned = place
                        .waiting
                        .iter()
                        .filter(|(_, (state, _))| after.relationship.property_of(state.mapper()).is_some());
                    let waiting: Waiting = concerned.map(|(id, waiting)| (*id, waiting.clone())).collect();
                    if !waiting.is_empty() {
                        after::load(session, *overwrites, after, &waiting, self)?;
                    }
                }
            }
        }
    }
}
