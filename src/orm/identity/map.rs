//! The identity map: at most one object for a row, held weakly.

use std::collections::hash_map::Entry as MapEntry;
use std::rc::{Rc, Weak};

use crate::hash::HashMap;
use crate::identity::IdentityKey;
use crate::state::{InstanceState, StateId};

struct Entry {
    order: u64,
    id: StateId,
    state: Weak<InstanceState>,
}

impl Entry {
    fn live(&self) -> Option<Rc<InstanceState>> {
        self.state.upgrade().filter(|state| state.has_object())
    }
}

/// The objects of a session that stand for rows; an object that nothing else holds is not in it any more.
#[derive(Default)]
pub struct IdentityMap {
    entries: HashMap<Rc<IdentityKey>, Entry>,
    next_order: u64,
}

impl IdentityMap {
    /// The object with an identity.
    pub fn get(&self, key: &IdentityKey) -> Option<Rc<InstanceState>> {
        self.entries.get(key)?.live()
    }

    /// Whether this very state is in the map.
    pub fn contains(&self, state: &InstanceState) -> bool {
        let key = state.key.borrow();
        key.as_ref().and_then(|key| self.entries.get(key)).is_some_and(|entry| entry.id == state.id())
    }

    /// Puts a state under a key, in place of another one; answers the one replaced.
    ///
    /// A key that was there keeps its place, as in a Python dict.
    pub(crate) fn put(&mut self, key: Rc<IdentityKey>, state: &Rc<InstanceState>) -> Option<Rc<InstanceState>> {
        state.in_identity_map.set(true);
        let mut entry = Entry { order: self.next_order + 1, id: state.id(), state: Rc::downgrade(state) };
        let live = match self.entries.entry(key) {
            MapEntry::Vacant(place) => {
                place.insert(entry);
                None
            }
            MapEntry::Occupied(mut place) => {
                let live = place.get().live();
                if live.is_some() {
                    entry.order = place.get().order;
                }
                place.insert(entry);
                live
            }
        };
        self.next_order += u64::from(live.is_none());
        match live {
            Some(old) if old.id() != state.id() => {
                old.in_identity_map.set(false);
                Some(old)
            }
            _ => None,
        }
    }

    /// Takes a state out, if the map holds it.
    pub(crate) fn discard(&mut self, state: &InstanceState) -> bool {
        let key = state.key.borrow();
        let Some(key) = key.as_ref() else { return false };
        self.discard_id(key, state.id())
    }

    /// Takes the entry of a key out, if it is that state's.
    pub(crate) fn discard_id(&mut self, key: &IdentityKey, id: StateId) -> bool {
        let Some((key, entry)) = self.entries.remove_entry(key) else { return false };
        if entry.id != id {
            self.entries.insert(key, entry);
            return false;
        }
        if let Some(state) = entry.state.upgrade() {
            state.in_identity_map.set(false);
        }
        true
    }

    /// Every object, in the order in which they came in.
    pub fn all_states(&self) -> Vec<Rc<InstanceState>> {
        let mut entries: Vec<(u64, Rc<InstanceState>)> =
            self.entries.values().filter_map(|entry| Some((entry.order, entry.live()?))).collect();
        entries.sort_unstable_by_key(|(order, _)| *order);
        entries.into_iter().map(|(_, state)| state).collect()
    }

    /// How many objects are in the map.
    pub fn len(&self) -> usize {
        self.entries.values().filter(|entry| entry.live().is_some()).count()
    }

    /// Whether no object is in the map.
    pub fn is_empty(&self) -> bool {
        self.entries.values().all(|entry| entry.live().is_none())
    }
}
