//! [`UnitOfWork`]: the objects of one flush, and what is known of them.

use std::cell::RefCell;
use std::rc::Rc;

use crate::error::{Error, ErrorKind, Result};
use crate::hash::{HashMap, HashSet, IndexMap, IndexSet};
use crate::host::Instance;
use crate::mapper::{Mapper, MapperId, Property};
use crate::relationship::{RelationshipId, RelationshipProperty};
use crate::session::{Session, SessionTransaction};
use crate::state::{AttrValue, InstanceState, LoaderStatus, ObjectState, Original, Passive, StateId};
use crate::unitofwork::actions::{Actions, Processor, ProcessorId};

pub(super) struct Registered {
    pub(super) state: Rc<InstanceState>,
    pub(super) is_delete: bool,
    /// Known to the flush, but not written by it: another object took over its row.
    pub(super) is_listed_only: bool,
}

/// Why an object joins a flush.
#[derive(Clone, Copy, Default)]
pub(crate) struct Registration<'a> {
    pub(crate) is_delete: bool,
    pub(crate) is_listed_only: bool,
    /// A deletion that was planned is called off.
    pub(crate) cancels_delete: bool,
    /// What brings it along which relationship, for the warning about objects outside of the session.
    pub(crate) by: Option<(&'static str, &'a RelationshipProperty)>,
}

/// What changed in a relationship: objects, or none where a reference is empty.
#[derive(Default)]
pub(crate) struct RelatedHistory {
    pub(crate) added: Vec<Option<Instance>>,
    pub(crate) unchanged: Vec<Option<Instance>>,
    pub(crate) deleted: Vec<Option<Instance>>,
}

impl RelatedHistory {
    pub(crate) fn is_empty(&self) -> bool {
        self.added.is_empty() && self.unchanged.is_empty() && self.deleted.is_empty()
    }

    /// Added, unchanged and deleted.
    pub(crate) fn all(&self) -> impl Iterator<Item = &Option<Instance>> {
        self.added.iter().chain(&self.unchanged).chain(&self.deleted)
    }
}

/// Pairs of objects that a table between both classes links.
type Pairs = HashSet<(StateId, StateId)>;

struct CachedHistory {
    history: Rc<RelatedHistory>,
    could_fetch: bool,
}

/// The states that a step for a relationship has seen.
#[derive(Default)]
pub(super) struct Preprocessed {
    pub(super) seen: HashSet<StateId>,
    pub(super) has_actions: bool,
}

/// The objects of one flush; SQLAlchemy: `UOWTransaction`.
pub(crate) struct UnitOfWork {
    session: Session,
    pub(super) registered: RefCell<IndexMap<StateId, Registered>>,
    mappers: RefCell<IndexSet<MapperId>>,
    pub(super) preprocessors: RefCell<IndexMap<ProcessorId, (Processor, Preprocessed)>>,
    /// Relationships whose keys are copied, by the base mapper of their parents.
    pub(super) processors: RefCell<IndexMap<MapperId, IndexMap<ProcessorId, Processor>>>,
    pub(super) actions: Actions,
    histories: RefCell<HashMap<(StateId, usize), CachedHistory>>,
    key_changes: RefCell<HashMap<(StateId, usize), bool>>,
    /// Objects that a collection took, so that another parent's deletion leaves them alone.
    children_added: RefCell<HashMap<RelationshipId, HashSet<StateId>>>,
    /// Pairs whose association rows one side has seen to.
    pairs_done: RefCell<HashMap<Vec<Rc<str>>, Pairs>>,
    pub(super) post_updates: RefCell<IndexMap<MapperId, PostUpdates>>,
    pub(super) key_switches: RefCell<HashMap<RelationshipId, HashMap<StateId, bool>>>,
    transaction: RefCell<Option<Rc<SessionTransaction>>>,
}

/// Objects whose keys are written by an UPDATE of their own, and which columns.
#[derive(Default)]
pub(super) struct PostUpdates {
    pub(super) states: IndexMap<StateId, Rc<InstanceState>>,
    pub(super) columns: Vec<sql::schema::Column>,
}

impl UnitOfWork {
    pub(crate) fn new(session: &Session) -> Self {
        Self {
            session: session.clone(),
            registered: RefCell::default(),
            mappers: RefCell::default(),
            preprocessors: RefCell::default(),
            processors: RefCell::default(),
            actions: Actions::default(),
            histories: RefCell::default(),
            key_changes: RefCell::default(),
            children_added: RefCell::default(),
            pairs_done: RefCell::default(),
            post_updates: RefCell::default(),
            key_switches: RefCell::default(),
            transaction: RefCell::new(None),
        }
    }

    pub(crate) fn session(&self) -> &Session {
        &self.session
    }

    /// Adds an object to the flush. One outside of the session is left out, with a warning.
    pub(crate) fn register(&self, state: &Rc<InstanceState>, registration: Registration<'_>) -> Result<()> {
        if !self.session.contains(state) {
            if let Some((operation, relationship)) = registration.by
                && state.object_state() != ObjectState::Deleted
            {
                sql::warn(format!(
                    "Object of type <{}> not in session, {operation} operation along '{}' will not proceed",
                    state.mapper().class().name(),
                    relationship.name()
                ));
            }
            return Ok(());
        }
        let is_new_mapper = {
            let mut registered = self.registered.borrow_mut();
            if let Some(known) = registered.get_mut(&state.id()) {
                if !registration.is_listed_only && (registration.is_delete || registration.cancels_delete) {
                    known.is_delete = registration.is_delete;
                    known.is_listed_only = false;
                }
                return Ok(());
            }
            let entry = Registered {
                state: state.clone(),
                is_delete: registration.is_delete,
                is_listed_only: registration.is_listed_only,
            };
            registered.insert(state.id(), entry);
            self.mappers.borrow_mut().insert(state.mapper().id())
        };
        if is_new_mapper {
            self.add_mapper(state.mapper())?;
        }
        Ok(())
    }

    /// The actions that objects of a class bring with them.
    fn add_mapper(&self, mapper: &Rc<Mapper>) -> Result<()> {
        let (saves, deletes) = (self.actions.save_all(mapper), self.actions.delete_all(mapper));
        self.actions.depend(&[(saves, deletes)]);
        for relationship in mapper.referrers() {
            if watches_keys(&relationship) {
                self.add_preprocessor(Processor { relationship, is_key_switch: true });
            }
        }
        for relationship in mapper.relationships() {
            if !relationship.is_viewonly() {
                relationship.resolved()?;
                self.add_preprocessor(Processor { relationship, is_key_switch: false });
            }
        }
        Ok(())
    }

    fn add_preprocessor(&self, processor: Processor) {
        let mut known = self.preprocessors.borrow_mut();
        known.entry(processor.id()).or_insert_with(|| (processor, Preprocessed::default()));
    }

    pub(crate) fn has_work(&self) -> bool {
        !self.registered.borrow().is_empty()
    }

    /// Whether objects of a class, or of one below it, are in the flush.
    pub(crate) fn has_mapper(&self, mapper: &Mapper) -> bool {
        self.mappers.borrow().contains(&mapper.id())
    }

    /// Whether the flush deletes the object's row.
    pub(crate) fn is_deleted(&self, state: &InstanceState) -> bool {
        self.registered.borrow().get(&state.id()).is_some_and(|known| known.is_delete)
    }

    /// Whether the flush knows an object, and whether it deletes it.
    pub(crate) fn registered(&self, state: &InstanceState) -> Option<bool> {
        self.registered.borrow().get(&state.id()).map(|known| known.is_delete)
    }

    /// Leaves an object's row alone: another object takes it over.
    pub(crate) fn remove_actions(&self, state: &InstanceState) {
        if let Some(known) = self.registered.borrow_mut().get_mut(&state.id()) {
            known.is_listed_only = true;
        }
    }

    /// Whether the object's row turns out to be gone when an expired object is looked at.
    pub(crate) fn was_already_deleted(&self, state: &Rc<InstanceState>) -> Result<bool> {
        if !state.is_expired() {
            return Ok(false);
        }
        match state.load_expired(Passive::OFF, None) {
            Ok(_) => Ok(false),
            Err(error) if error.kind() == ErrorKind::ObjectDeleted => {
                self.session.remove_newly_deleted(std::slice::from_ref(state));
                Ok(true)
            }
            Err(error) => Err(error),
        }
    }

    /// Connects the flush to its transaction.
    pub(crate) fn begin(&self, transaction: &Rc<SessionTransaction>) {
        *self.transaction.borrow_mut() = Some(transaction.clone());
    }

    /// The connection for a mapper's table.
    pub(crate) fn connection(&self, mapper: &Rc<Mapper>) -> Result<engine::Connection> {
        let transaction = self.transaction.borrow().clone();
        let transaction = transaction.ok_or_else(|| Error::flush("The flush has no transaction."))?;
        transaction.connection(&self.session.bind(Some(mapper), None)?)
    }

    /// The objects of a hierarchy of classes that are saved, or that are deleted.
    pub(crate) fn states_of_hierarchy(&self, base: &Rc<Mapper>, is_delete: bool) -> Vec<Rc<InstanceState>> {
        self.states(is_delete, |state| state.mapper().base().id() == base.id())
    }

    /// The objects that a relationship's keys are copied for.
    pub(crate) fn states_of_processor(&self, processor: &Processor, is_delete: bool) -> Vec<Rc<InstanceState>> {
        self.states(is_delete, |state| concerns(processor, state))
    }

    fn states(&self, is_delete: bool, is_wanted: impl Fn(&Rc<InstanceState>) -> bool) -> Vec<Rc<InstanceState>> {
        let registered = self.registered.borrow();
        registered
            .values()
            .filter(|known| known.is_delete == is_delete && !known.is_listed_only && is_wanted(&known.state))
            .map(|known| known.state.clone())
            .collect()
    }

    /// What changed in a relationship of an object; kept, since the flush itself changes what is asked.
    pub(crate) fn history(
        &self,
        state: &Rc<InstanceState>,
        relationship: &RelationshipProperty,
        passive: Passive,
    ) -> Result<Rc<RelatedHistory>> {
        let Some(property) = relationship.property_of(state.mapper()) else {
            return Ok(Rc::default());
        };
        let key = (state.id(), property.index());
        let mut passive = passive;
        if let Some(known) = self.histories.borrow().get(&key) {
            if known.could_fetch || !passive.allows(Passive::SQL_OK) {
                return Ok(known.history.clone());
            }
            passive = Passive::OFF;
        }
        let history = Rc::new(read_history(state, &property, passive)?);
        let could_fetch = passive.allows(Passive::SQL_OK);
        self.histories.borrow_mut().insert(key, CachedHistory { history: history.clone(), could_fetch });
        Ok(history)
    }

    /// Whether the program changed a key of an object; kept, since the flush itself sets keys.
    pub(crate) fn is_key_changed(&self, state: &Rc<InstanceState>, property: &Rc<Property>) -> Result<bool> {
        let key = (state.id(), property.index());
        if let Some(known) = self.key_changes.borrow().get(&key) {
            return Ok(*known);
        }
        let history = state.property_history(property, Passive::NO_INITIALIZE)?;
        let is_known = matches!(state.data.borrow().original(property.index()), Original::Known(_));
        let is_changed = is_known && !history.deleted.is_empty();
        self.key_changes.borrow_mut().insert(key, is_changed);
        Ok(is_changed)
    }

    pub(crate) fn note_children(&self, relationship: &RelationshipProperty, children: &[Option<Instance>]) {
        let mut known = self.children_added.borrow_mut();
        let known = known.entry(relationship.id()).or_default();
        known.extend(children.iter().flatten().map(|child| child.state().id()));
    }

    pub(crate) fn has_child(&self, relationship: &RelationshipProperty, child: &Instance) -> bool {
        let known = self.children_added.borrow();
        known.get(&relationship.id()).is_some_and(|children| children.contains(&child.state().id()))
    }

    /// Whether the other side of a relationship has seen to the association row of two objects.
    pub(crate) fn is_pair_done(&self, relationship: &RelationshipProperty, a: StateId, b: StateId) -> bool {
        let Some(key) = pair_key(relationship) else { return false };
        self.pairs_done.borrow().get(&key).is_some_and(|pairs| pairs.contains(&(a, b)))
    }

    pub(crate) fn note_pairs(&self, relationship: &RelationshipProperty, pairs: Vec<(StateId, StateId)>) {
        let Some(key) = pair_key(relationship) else { return };
        self.pairs_done.borrow_mut().entry(key).or_default().extend(pairs);
    }

    /// Has keys of an object written by an UPDATE of their own.
    pub(crate) fn register_post_update(
        &self,
        state: &Rc<InstanceState>,
        relationship: &RelationshipProperty,
    ) -> Result<()> {
        let mut updates = self.post_updates.borrow_mut();
        let updates = updates.entry(state.mapper().base().id()).or_default();
        updates.states.insert(state.id(), state.clone());
        for (_, to) in &relationship.join()?.synchronize_pairs {
            if let Some(column) = to.as_column()
                && !updates.columns.iter().any(|known| known.ptr_eq(column))
            {
                updates.columns.push(column.clone());
            }
        }
        Ok(())
    }

    /// Tells the session what the flush made of the objects.
    pub(crate) fn finalize(&self) -> Result<()> {
        let registered = self.registered.borrow();
        let (deleted, saved): (Vec<&Registered>, Vec<&Registered>) =
            registered.values().partition(|known| known.is_delete);
        let states = |known: Vec<&Registered>| -> Vec<Rc<InstanceState>> {
            known.into_iter().map(|known| known.state.clone()).collect()
        };
        self.session.remove_newly_deleted(&states(deleted));
        self.session.register_persistent(&states(saved))
    }
}

/// Whether an object is one whose keys a processor copies, or looks at.
pub(super) fn concerns(processor: &Processor, state: &InstanceState) -> bool {
    if processor.is_key_switch {
        return processor.relationship.target().is_ok_and(|target| state.mapper().is_a(&target));
    }
    processor.relationship.property_of(state.mapper()).is_some()
}

/// Whether a flush looks for objects that refer to a changed primary key along a relationship.
fn watches_keys(relationship: &RelationshipProperty) -> bool {
    let reverse = relationship.reverse();
    if reverse.is_empty() {
        return true;
    }
    !relationship.passive_updates() && reverse.iter().all(|other| other.passive_updates())
}

fn pair_key(relationship: &RelationshipProperty) -> Option<Vec<Rc<str>>> {
    let reverse = relationship.reverse();
    if reverse.is_empty() {
        return None;
    }
    let mut key: Vec<Rc<str>> = reverse.iter().map(|other| other.key().clone()).collect();
    key.push(relationship.key().clone());
    key.sort();
    Some(key)
}

fn read_history(state: &Rc<InstanceState>, property: &Rc<Property>, passive: Passive) -> Result<RelatedHistory> {
    let passive = passive.with(Passive::LOAD_AGAINST_COMMITTED).with(Passive::NO_RAISE);
    let history = state.property_history(property, passive)?;
    let is_status = |value: &AttrValue| matches!(value, AttrValue::Plain(value) if LoaderStatus::is(value));
    if history.deleted.iter().any(is_status) {
        return Err(LoaderStatus::taken_for_related(false));
    }
    let objects = |values: Vec<AttrValue>| values.into_iter().map(|value| value.as_object().cloned()).collect();
    Ok(RelatedHistory {
        added: objects(history.added),
        unchanged: objects(history.unchanged),
        deleted: objects(history.deleted),
    })
}
