//! The actions of a flush, and which of them has to come before which.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use crate::hash::{IndexMap, IndexSet};
use crate::mapper::{Mapper, MapperId};
use crate::relationship::{RelationshipId, RelationshipProperty};
use crate::state::{InstanceState, StateId};

/// Copies keys along a relationship, or looks for objects that refer to a changed primary key.
#[derive(Clone, Debug)]
pub(crate) struct Processor {
    pub(crate) relationship: Rc<RelationshipProperty>,
    /// Whether it looks for changed primary keys of the related objects; SQLAlchemy: `DetectKeySwitch`.
    pub(crate) is_key_switch: bool,
}

pub(crate) type ProcessorId = (RelationshipId, bool);

impl Processor {
    pub(crate) fn id(&self) -> ProcessorId {
        (self.relationship.id(), self.is_key_switch)
    }
}

/// The number of what needs no action: what depends on it depends on nothing.
pub(crate) const NO_ACTION: usize = usize::MAX;

/// One action of a flush.
#[derive(Clone, Debug)]
pub(crate) enum Action {
    /// INSERT and UPDATE of all rows of a hierarchy of classes.
    SaveAll(Rc<Mapper>),
    /// DELETE of all rows.
    DeleteAll(Rc<Mapper>),
    /// UPDATE of keys alone.
    PostUpdateAll(Rc<Mapper>, bool),
    /// Keys of all objects along a relationship; for deleted ones, or for saved ones.
    ProcessAll(Processor, bool),
    /// INSERT or UPDATE of one object's row.
    SaveState(Rc<InstanceState>),
    /// DELETE of one object's row.
    DeleteState(Rc<InstanceState>),
    /// Keys of one object along a relationship.
    ProcessState(Processor, bool, Rc<InstanceState>),
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum ActionKey {
    Save(MapperId),
    Delete(MapperId),
    PostUpdate(MapperId, bool),
    Process(ProcessorId, bool),
    SaveState(StateId),
    DeleteState(StateId),
    ProcessState(ProcessorId, bool, StateId),
}

impl Action {
    fn key(&self) -> ActionKey {
        match self {
            Self::SaveAll(mapper) => ActionKey::Save(mapper.id()),
            Self::DeleteAll(mapper) => ActionKey::Delete(mapper.id()),
            Self::PostUpdateAll(mapper, is_delete) => ActionKey::PostUpdate(mapper.id(), *is_delete),
            Self::ProcessAll(processor, is_delete) => ActionKey::Process(processor.id(), *is_delete),
            Self::SaveState(state) => ActionKey::SaveState(state.id()),
            Self::DeleteState(state) => ActionKey::DeleteState(state.id()),
            Self::ProcessState(processor, is_delete, state) => {
                ActionKey::ProcessState(processor.id(), *is_delete, state.id())
            }
        }
    }

    /// The order of actions that do not depend on each other.
    fn sort_key(&self) -> (&'static str, String, bool) {
        match self {
            Self::DeleteAll(mapper) => ("DeleteAll", mapper.sort_key().to_string(), false),
            Self::DeleteState(state) => ("DeleteState", state.mapper().base().sort_key().to_string(), false),
            Self::PostUpdateAll(mapper, is_delete) => ("PostUpdateAll", mapper.sort_key().to_string(), *is_delete),
            Self::ProcessAll(processor, is_delete) => ("ProcessAll", processor.relationship.sort_key(), *is_delete),
            Self::ProcessState(processor, ..) => ("ProcessState", processor.relationship.sort_key(), false),
            Self::SaveState(state) => ("ProcessState", state.mapper().base().sort_key().to_string(), false),
            Self::SaveAll(mapper) => ("SaveUpdateAll", mapper.sort_key().to_string(), false),
        }
    }

    /// Whether both are carried out at once when nothing stands between them.
    pub(crate) fn is_like(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::SaveState(a), Self::SaveState(b)) | (Self::DeleteState(a), Self::DeleteState(b)) => {
                a.mapper().base().id() == b.mapper().base().id()
            }
            (Self::ProcessState(a, a_delete, _), Self::ProcessState(b, b_delete, _)) => {
                a.id() == b.id() && a_delete == b_delete
            }
            _ => false,
        }
    }
}

struct Entry {
    action: Action,
    is_disabled: Cell<bool>,
}

/// The actions of a flush by number, and which has to come before which.
#[derive(Default)]
pub(crate) struct Actions {
    entries: RefCell<IndexMap<ActionKey, Entry>>,
    edges: RefCell<IndexSet<(usize, usize)>>,
}

impl Actions {
    /// The number of an action; the same action has the same number.
    pub(crate) fn number(&self, action: Action) -> usize {
        let mut entries = self.entries.borrow_mut();
        let key = action.key();
        if let Some(known) = entries.get_index_of(&key) {
            return known;
        }
        entries.insert_full(key, Entry { action, is_disabled: Cell::new(false) }).0
    }

    pub(crate) fn save_all(&self, mapper: &Rc<Mapper>) -> usize {
        self.number(Action::SaveAll(mapper.base()))
    }

    pub(crate) fn delete_all(&self, mapper: &Rc<Mapper>) -> usize {
        self.number(Action::DeleteAll(mapper.base()))
    }

    pub(crate) fn post_update_all(&self, mapper: &Rc<Mapper>, is_delete: bool) -> usize {
        self.number(Action::PostUpdateAll(mapper.base(), is_delete))
    }

    /// The first of each pair has to come before the second.
    pub(crate) fn depend(&self, pairs: &[(usize, usize)]) {
        self.edges.borrow_mut().extend(pairs);
    }

    pub(crate) fn edges(&self) -> Vec<(usize, usize)> {
        self.edges.borrow().iter().copied().collect()
    }

    pub(crate) fn set_edges(&self, edges: IndexSet<(usize, usize)>) {
        *self.edges.borrow_mut() = edges;
    }

    pub(crate) fn disable(&self, number: usize) {
        if let Some((_, entry)) = self.entries.borrow().get_index(number) {
            entry.is_disabled.set(true);
        }
    }

    pub(crate) fn is_disabled(&self, number: usize) -> bool {
        self.entries.borrow().get_index(number).is_some_and(|(_, entry)| entry.is_disabled.get())
    }

    pub(crate) fn get(&self, number: usize) -> Option<Action> {
        self.entries.borrow().get_index(number).map(|(_, entry)| entry.action.clone())
    }

    /// The actions that are left, in the order that they take where nothing else tells.
    pub(crate) fn sorted(&self, but: &crate::hash::HashSet<usize>) -> Vec<usize> {
        let entries = self.entries.borrow();
        let mut numbers: Vec<(usize, (&'static str, String, bool))> = entries
            .values()
            .enumerate()
            .filter(|(number, entry)| !entry.is_disabled.get() && !but.contains(number))
            .map(|(number, entry)| (number, entry.action.sort_key()))
            .collect();
        numbers.sort_by(|(_, a), (_, b)| a.cmp(b));
        numbers.into_iter().map(|(number, _)| number).collect()
    }
}
