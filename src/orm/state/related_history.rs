//! What changed in relationships since the last flush.

use std::rc::Rc;

use crate::error::{Error, ErrorKind, Result};
use crate::hash::HashSet;
use crate::host::Instance;
use crate::loading;
use crate::mapper::Property;
use crate::relationship::RelationshipProperty;
use crate::state::{
    AttrValue, Fetched, History, HistoryLists, InstanceState, Loaded, LoaderStatus, Original, Passive, StateId,
};

impl InstanceState {
    pub(crate) fn related_history(
        self: &Rc<Self>,
        property: &Rc<Property>,
        relationship: &Rc<RelationshipProperty>,
        passive: Passive,
    ) -> Result<History> {
        if relationship.lazy().is_write_only() {
            return self.written_history(property, relationship, passive);
        }
        if relationship.uselist() {
            return self.collection_history(property, relationship, passive);
        }
        let index = property.index();
        let current = self.data.borrow().value(index).cloned();
        let current = match current {
            Some(current) => Some(current),
            None => match self.load_related(property, relationship, passive.without(Passive::INIT_OK))? {
                Loaded::NoResult => return Ok(History::default()),
                loaded => loaded.value(),
            },
        };
        if self.data.borrow().unfetched.contains(index)
            && relationship.has_deferred_history()
            && let Some(original) = self.fetch_original(property, relationship, passive)?
        {
            return Ok(reference_history(current, Original::Known(&original)));
        }
        Ok(reference_history(current, self.data.borrow().original(index)))
    }

    /// Loads the value before the change, each time that it is needed; what stands for it where loading is not for
    /// objects like this one.
    fn fetch_original(
        self: &Rc<Self>,
        property: &Rc<Property>,
        relationship: &Rc<RelationshipProperty>,
        passive: Passive,
    ) -> Result<Option<AttrValue>> {
        let passive = passive
            .with(Passive::ONLY_PERSISTENT)
            .with(Passive::NO_AUTOFLUSH)
            .with(Passive::LOAD_AGAINST_COMMITTED)
            .with(Passive::NO_RAISE)
            .with(Passive::DEFERRED_HISTORY);
        Ok(match loading::load_relationship(self, property, relationship, passive, None)? {
            Fetched::Objects(objects) => Some(objects.into_iter().next().map_or(AttrValue::NULL, AttrValue::Object)),
            Fetched::Empty => Some(AttrValue::Plain(LoaderStatus::Empty.value())),
            Fetched::NoResult | Fetched::NeverSet | Fetched::WasSet => None,
        })
    }

    fn collection_history(
        self: &Rc<Self>,
        property: &Rc<Property>,
        relationship: &Rc<RelationshipProperty>,
        passive: Passive,
    ) -> Result<History> {
        match self.load_related(property, relationship, passive)? {
            Loaded::Value(AttrValue::Collection(collection)) => {
                if passive.allows(Passive::INCLUDE_PENDING_MUTATIONS) && self.has_pending(property) {
                    // What the other side did before the collection was there has to have found its way into it.
                    return Err(Error::new(ErrorKind::ASSERTION, ""));
                }
                let members = collection.members()?;
                let nothing = || Rc::from(Vec::new());
                let original = match self.data.borrow().original(property.index()) {
                    Original::Unchanged => None,
                    Original::Unknown => Some((nothing(), HistoryLists::Added)),
                    Original::Known(AttrValue::Members(before)) => Some((before.clone(), HistoryLists::All)),
                    Original::Known(_) => Some((nothing(), HistoryLists::All)),
                };
                Ok(match original {
                    None => {
                        History { unchanged: objects(members), lists: HistoryLists::Unchanged, ..History::default() }
                    }
                    Some((before, lists)) => {
                        let mut history = History { lists, ..members_history(members, &before) };
                        if collection.has_none()? {
                            history.added.push(AttrValue::NULL);
                        }
                        history
                    }
                })
            }
            Loaded::NoResult if passive.allows(Passive::INCLUDE_PENDING_MUTATIONS) => {
                let data = self.data.borrow();
                let pending = data
                    .related
                    .as_ref()
                    .and_then(|related| related.pending.iter().find(|(at, _)| *at == property.index()));
                Ok(pending.map_or_else(History::default, |(_, pending)| History {
                    added: objects(pending.added.clone()),
                    deleted: objects(pending.removed.clone()),
                    ..History::default()
                }))
            }
            _ => Ok(History::default()),
        }
    }

    fn has_pending(&self, property: &Property) -> bool {
        let data = self.data.borrow();
        data.related.as_ref().is_some_and(|related| related.pending.iter().any(|(at, _)| *at == property.index()))
    }

    /// The related objects in memory, new ones first, and those that were there before.
    pub(crate) fn all_pending(
        self: &Rc<Self>,
        property: &Rc<Property>,
        relationship: &Rc<RelationshipProperty>,
        passive: Passive,
    ) -> Result<Vec<Instance>> {
        if relationship.lazy().is_write_only() {
            return self.written_pending(property, relationship, passive);
        }
        let index = property.index();
        let current = self.data.borrow().value(index).cloned();
        if relationship.uselist() {
            let Some(AttrValue::Collection(collection)) = current else { return Ok(Vec::new()) };
            let members = collection.members()?;
            let before = match self.data.borrow().original(index) {
                Original::Known(AttrValue::Members(before)) => before.clone(),
                _ => return Ok(members),
            };
            let history = members_history(members, &before);
            let all = history.added.into_iter().chain(history.unchanged).chain(history.deleted);
            return Ok(all.filter_map(|value| value.as_object().cloned()).collect());
        }
        let current = match current {
            Some(current) => Some(current),
            None if passive.allows(Passive::CALLABLES_OK) => {
                self.load_related(property, relationship, passive)?.value()
            }
            None => return Ok(Vec::new()),
        };
        let mut found: Vec<Instance> = current.and_then(|value| value.as_object().cloned()).into_iter().collect();
        if let Original::Known(AttrValue::Object(original)) = self.data.borrow().original(index)
            && !found.contains(original)
        {
            found.push(original.clone());
        }
        Ok(found)
    }
}

pub(super) fn objects(instances: Vec<Instance>) -> Vec<AttrValue> {
    instances.into_iter().map(AttrValue::Object).collect()
}

fn reference_history(current: Option<AttrValue>, original: Original<'_>) -> History {
    match (current, original) {
        (None, Original::Unchanged) => History::default(),
        (Some(current), Original::Unchanged) => History::unchanged(current),
        (Some(current), Original::Known(original)) if current.is_equal(original) => History::unchanged(current),
        (current, original) => {
            let deleted: Vec<AttrValue> = match original {
                Original::Known(original) if !original.is_null() => vec![original.clone()],
                _ => Vec::new(),
            };
            let added = match current {
                Some(current) => vec![current],
                // Removed without the old value being known.
                None if deleted.is_empty() => vec![AttrValue::NULL],
                None => Vec::new(),
            };
            History { added, deleted, ..History::default() }
        }
    }
}

fn members_history(members: Vec<Instance>, before: &[Instance]) -> History {
    let ids = |members: &[Instance]| -> HashSet<StateId> { members.iter().map(|m| m.state().id()).collect() };
    let (now, original) = (ids(&members), ids(before));
    let (unchanged, added): (Vec<Instance>, Vec<Instance>) =
        members.into_iter().partition(|member| original.contains(&member.state().id()));
    let deleted = before.iter().filter(|member| !now.contains(&member.state().id())).cloned().collect();
    History {
        added: objects(added),
        unchanged: objects(unchanged),
        deleted: objects(deleted),
        lists: HistoryLists::All,
    }
}
