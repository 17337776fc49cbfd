//! Changed primary keys: objects that refer to them by a relationship without another side get the new key;
//! SQLAlchemy: `DetectKeySwitch`.

use std::rc::Rc;

use super::synchronize;
use crate::error::Result;
use crate::hash::HashSet;
use crate::relationship::RelationshipProperty;
use crate::state::{InstanceState, Passive, StateId};
use crate::unitofwork::work::{Registration, UnitOfWork};

pub(super) fn presort_saves(
    work: &UnitOfWork,
    relationship: &Rc<RelationshipProperty>,
    states: &[Rc<InstanceState>],
) -> Result<()> {
    if relationship.passive_updates() {
        return Ok(());
    }
    switch_keys(work, relationship, states)
}

pub(super) fn has_changes(
    work: &UnitOfWork,
    relationship: &Rc<RelationshipProperty>,
    states: &[Rc<InstanceState>],
    is_delete: bool,
) -> Result<bool> {
    if is_delete || !relationship.passive_updates() {
        return Ok(false);
    }
    Ok(!changed(work, relationship, states)?.is_empty())
}

pub(super) fn process_saves(
    work: &UnitOfWork,
    relationship: &Rc<RelationshipProperty>,
    states: &[Rc<InstanceState>],
) -> Result<()> {
    switch_keys(work, relationship, states)
}

/// The objects whose primary key changed, these and those looked at before.
fn changed(
    work: &UnitOfWork,
    relationship: &Rc<RelationshipProperty>,
    states: &[Rc<InstanceState>],
) -> Result<HashSet<StateId>> {
    let pairs = &relationship.join()?.synchronize_pairs;
    for state in states {
        let is_known =
            work.key_switches.borrow().get(&relationship.id()).is_some_and(|known| known.contains_key(&state.id()));
        if !is_known {
            let is_changed = state.has_key() && synchronize::is_source_modified(work, state, pairs)?;
            let mut switches = work.key_switches.borrow_mut();
            switches.entry(relationship.id()).or_default().insert(state.id(), is_changed);
        }
    }
    let switches = work.key_switches.borrow();
    let known = switches.get(&relationship.id()).into_iter().flatten();
    Ok(known.filter(|(_, is_changed)| **is_changed).map(|(id, _)| *id).collect())
}

fn switch_keys(work: &UnitOfWork, relationship: &Rc<RelationshipProperty>, states: &[Rc<InstanceState>]) -> Result<()> {
    let changed = changed(work, relationship, states)?;
    if changed.is_empty() {
        return Ok(());
    }
    let passive = if relationship.passive_updates() { Passive::NO_INITIALIZE } else { Passive::OFF };
    let pairs = &relationship.join()?.synchronize_pairs;
    for state in work.session().all_states() {
        let Some(property) = relationship.property_of(state.mapper()) else { continue };
        let Some(related) = synchronize::object_of(state.load(&property, passive)?) else { continue };
        if changed.contains(&related.state().id()) {
            let registration =
                Registration { is_listed_only: relationship.passive_updates(), ..Registration::default() };
            work.register(&state, registration)?;
            synchronize::populate(related.state(), &state, pairs, relationship.passive_updates())?;
        }
    }
    Ok(())
}
