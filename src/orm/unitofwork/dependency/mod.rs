//! What a relationship has done in a flush: which objects it draws in, which keys it copies, and in which order.

mod key_switch;
mod many_to_many;
mod many_to_one;
mod one_to_many;
mod synchronize;

use std::rc::Rc;

use crate::error::{Error, Result};
use crate::host::Instance;
use crate::relationship::{CascadeKind, Direction, PassiveDeletes, RelationshipProperty};
use crate::state::{InstanceState, Passive};
use crate::unitofwork::actions::{Action, Processor};
use crate::unitofwork::work::{Registration, UnitOfWork};

/// The actions of a relationship and of the objects at both of its ends.
struct Ends {
    parent_saves: usize,
    child_saves: usize,
    parent_deletes: usize,
    child_deletes: usize,
    after_save: usize,
    before_delete: usize,
}

/// The actions of one object, of one related object, and of the relationship between them.
struct StateEnds {
    parent: usize,
    child: usize,
    is_child_delete: bool,
    process: usize,
    is_delete: bool,
}

/// Objects that are to be deleted have come to a relationship: it may draw in others.
pub(super) fn presort_deletes(work: &UnitOfWork, processor: &Processor, states: &[Rc<InstanceState>]) -> Result<()> {
    let relationship = &processor.relationship;
    match (processor.is_key_switch, relationship.direction()?) {
        (true, _) => Ok(()),
        (_, Direction::OneToMany) => one_to_many::presort_deletes(work, relationship, states),
        (_, Direction::ManyToOne) => many_to_one::presort_deletes(work, relationship, states),
        (_, Direction::ManyToMany) => many_to_many::presort_deletes(work, relationship, states),
    }
}

/// Objects that are to be saved have come to a relationship: it may draw in others.
pub(super) fn presort_saves(work: &UnitOfWork, processor: &Processor, states: &[Rc<InstanceState>]) -> Result<()> {
    let relationship = &processor.relationship;
    match (processor.is_key_switch, relationship.direction()?) {
        (true, _) => key_switch::presort_saves(work, relationship, states),
        (_, Direction::OneToMany) => one_to_many::presort_saves(work, relationship, states),
        (_, Direction::ManyToOne) => many_to_one::presort_saves(work, relationship, states),
        (_, Direction::ManyToMany) => many_to_many::presort_saves(work, relationship, states),
    }
}

/// Whether the relationship has anything to do for these objects.
pub(super) fn has_changes(
    work: &UnitOfWork,
    processor: &Processor,
    states: &[Rc<InstanceState>],
    is_delete: bool,
) -> Result<bool> {
    let relationship = &processor.relationship;
    if processor.is_key_switch {
        return key_switch::has_changes(work, relationship, states, is_delete);
    }
    let passive = if !is_delete || relationship.passive_deletes() != PassiveDeletes::Off {
        Passive::NO_INITIALIZE.with(Passive::INCLUDE_PENDING_MUTATIONS)
    } else if relationship.direction()? == Direction::ManyToOne {
        Passive::NO_FETCH_RELATED
    } else {
        Passive::OFF.with(Passive::INCLUDE_PENDING_MUTATIONS)
    };
    for state in states {
        if !work.history(state, relationship, passive)?.is_empty() {
            return Ok(true);
        }
    }
    Ok(!states.is_empty() && !relationship.is_self_referential()? && work.has_mapper(&*relationship.target()?))
}

/// Adds the actions of a relationship, and what they have to come before and after.
pub(super) fn add_actions(work: &UnitOfWork, processor: &Processor) -> Result<()> {
    let actions = &work.actions;
    let relationship = &processor.relationship;
    let (parent, target) = (relationship.parent()?, relationship.target()?);
    let after_save = actions.number(Action::ProcessAll(processor.clone(), false));
    if processor.is_key_switch {
        actions.depend(&[(actions.save_all(&parent), after_save)]);
        return Ok(());
    }
    let ends = Ends {
        after_save,
        before_delete: actions.number(Action::ProcessAll(processor.clone(), true)),
        parent_saves: actions.save_all(&parent),
        child_saves: actions.save_all(&target),
        parent_deletes: actions.delete_all(&parent),
        child_deletes: actions.delete_all(&target),
    };
    match relationship.direction()? {
        Direction::OneToMany => one_to_many::depend(work, relationship, &ends),
        Direction::ManyToOne => many_to_one::depend(work, relationship, &ends),
        Direction::ManyToMany => many_to_many::depend(work, &ends),
    }
}

/// Adds what one object, one related object and the relationship between them have to come before and after.
pub(super) fn add_state_actions(
    work: &UnitOfWork,
    processor: &Processor,
    parent: usize,
    child: (usize, bool),
    process: usize,
    is_delete: bool,
) -> Result<()> {
    let relationship = &processor.relationship;
    let ends = StateEnds { parent, child: child.0, is_child_delete: child.1, process, is_delete };
    match relationship.direction()? {
        Direction::OneToMany => one_to_many::depend_states(work, relationship, &ends),
        Direction::ManyToOne => many_to_one::depend_states(work, relationship, &ends),
        Direction::ManyToMany => many_to_many::depend_states(work, &ends),
    }
}

/// Copies the keys of objects along a relationship.
pub(super) fn process(
    work: &UnitOfWork,
    processor: &Processor,
    states: &[Rc<InstanceState>],
    is_delete: bool,
) -> Result<()> {
    let relationship = &processor.relationship;
    if processor.is_key_switch {
        return key_switch::process_saves(work, relationship, states);
    }
    match (relationship.direction()?, is_delete) {
        (Direction::OneToMany, false) => one_to_many::process_saves(work, relationship, states),
        (Direction::OneToMany, true) => one_to_many::process_deletes(work, relationship, states),
        (Direction::ManyToOne, false) => many_to_one::process_saves(work, relationship, states),
        (Direction::ManyToOne, true) => many_to_one::process_deletes(work, relationship, states),
        (Direction::ManyToMany, false) => many_to_many::process_saves(work, relationship, states),
        (Direction::ManyToMany, true) => many_to_many::process_deletes(work, relationship, states),
    }
}

/// What a deletion may do to find related objects.
pub(super) fn passive_of_deletes(relationship: &RelationshipProperty) -> Passive {
    if relationship.passive_deletes() == PassiveDeletes::Off { Passive::OFF } else { Passive::NO_INITIALIZE }
}

/// Deletes an object along with its parent, and what hangs on it.
fn delete_along(work: &UnitOfWork, relationship: &RelationshipProperty, child: &Instance) -> Result<()> {
    let registration = Registration { is_delete: true, by: Some(("delete", relationship)), ..Registration::default() };
    work.register(child.state(), registration)?;
    for related in child.state().cascade(CascadeKind::Delete, None)? {
        work.register(related.state(), Registration { is_delete: true, ..Registration::default() })?;
    }
    Ok(())
}

/// An error when an object cannot be a member of the relationship.
fn check_class(relationship: &RelationshipProperty, child: Option<&Instance>) -> Result<()> {
    let Some(child) = child else {
        if relationship.uselist() {
            return Err(Error::flush(format!("Can't flush None value found in collection {}", relationship.name())));
        }
        return Ok(());
    };
    let target = relationship.target()?;
    let mapper = child.state().mapper();
    let is_subtype = mapper.is_a(&target);
    let takes_subtypes = target.polymorphic_on().is_some() || !relationship.config().enable_typechecks;
    if mapper.id() == target.id() || (is_subtype && takes_subtypes) {
        return Ok(());
    }
    let (own, expected) = (mapper.class().repr(), target.class().repr());
    let mut text = format!(
        "Attempting to flush an item of type {own} as a member of collection \"{}\". Expected an object of type \
         {expected} or a polymorphic subclass of this type.",
        relationship.name()
    );
    if is_subtype {
        text = format!(
            "{text} If {own} is a subclass of {expected}, configure mapper \"{target}\" to load this subtype \
             polymorphically, or set enable_typechecks=False to allow any subtype to be accepted for flush. "
        );
    }
    Err(Error::flush(text))
}
