//! Why a step of a flush is there, and at its place, in words for people.

use std::rc::Rc;

use crate::error::Result;
use crate::mapper::Mapper;
use crate::relationship::{Direction, RelationshipProperty};
use crate::unitofwork::plan::{FlushAction, FlushObject, Operation};
use crate::unitofwork::work::UnitOfWork;

/// The reason of a step.
pub(super) fn of(
    work: &UnitOfWork,
    action: FlushAction,
    mapper: &Rc<Mapper>,
    objects: &[FlushObject],
    relationship: Option<&Rc<RelationshipProperty>>,
    is_single: bool,
) -> Result<String> {
    let mut reason = match (action, relationship) {
        (FlushAction::Link, Some(relationship)) => link(relationship)?,
        (FlushAction::PostUpdate, _) => "keys that point both ways are set when both rows are there".to_string(),
        _ => rows(action, objects),
    };
    if matches!(action, FlushAction::Save | FlushAction::Delete) {
        for (other, by) in neighbours(work, mapper)? {
            let place = if action == FlushAction::Save { "after" } else { "before" };
            reason = format!("{reason}; {place} {}, whose keys they hold ({})", other.class().name(), by.name());
        }
    }
    if is_single {
        reason.push_str("; row by row, since the objects depend on each other");
    }
    Ok(reason)
}

fn rows(action: FlushAction, objects: &[FlushObject]) -> String {
    let has = |operation: Operation| objects.iter().any(|object| object.operation == operation);
    match (action, has(Operation::Insert), has(Operation::Update)) {
        (FlushAction::Delete, _, _) => "marked as deleted; rows are deleted after all rows are saved",
        (_, true, true) => "new objects in the order in which they were added, changed objects by primary key",
        (_, true, false) => "new objects, in the order in which they were added",
        (_, false, _) => "changed objects, by primary key",
    }
    .to_string()
}

fn link(relationship: &RelationshipProperty) -> Result<String> {
    let (parent, target) = (relationship.parent()?, relationship.target()?);
    let (parent, target) = (parent.class().name(), target.class().name());
    let name = relationship.name();
    let join = relationship.join()?;
    Ok(match (relationship.direction()?, &join.secondary) {
        (Direction::OneToMany, _) => format!("{name}: keys of {parent} go into rows of {target}"),
        (Direction::ManyToOne, _) => format!("{name}: keys of {target} go into rows of {parent}"),
        (Direction::ManyToMany, Some(secondary)) => {
            format!("{name}: rows of {} link {parent} and {target}", secondary.description())
        }
        (Direction::ManyToMany, None) => name.to_string(),
    })
}

/// The classes of the flush whose keys rows of a mapper hold, and the relationships that say so.
fn neighbours(work: &UnitOfWork, mapper: &Rc<Mapper>) -> Result<Vec<(Rc<Mapper>, Rc<RelationshipProperty>)>> {
    let processors = work.processors.borrow();
    let mut found: Vec<(Rc<Mapper>, Rc<RelationshipProperty>)> = Vec::new();
    for processor in processors.values().flat_map(|known| known.values()).filter(|known| !known.is_key_switch) {
        let relationship = &processor.relationship;
        let (parent, target) = (relationship.parent()?, relationship.target()?);
        let (holder, held) = match relationship.direction()? {
            Direction::OneToMany => (target, parent),
            Direction::ManyToOne => (parent, target),
            Direction::ManyToMany => continue,
        };
        let is_other = holder.has_common_base(mapper) && !held.has_common_base(mapper);
        if is_other && work.has_mapper(&held) && !found.iter().any(|(known, _)| known.id() == held.id()) {
            found.push((held, relationship.clone()));
        }
    }
    Ok(found)
}
