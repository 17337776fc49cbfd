//! One to many: the related rows get the key of their parent; SQLAlchemy: `OneToManyDP`.

use std::rc::Rc;

use super::{Ends, StateEnds, check_class, delete_along, passive_of_deletes, synchronize};
use crate::error::Result;
use crate::host::Instance;
use crate::relationship::{CascadeKind, PassiveDeletes, RelationshipProperty};
use crate::state::{InstanceState, Passive};
use crate::unitofwork::work::{Registration, UnitOfWork};

pub(super) fn depend(work: &UnitOfWork, relationship: &RelationshipProperty, ends: &Ends) -> Result<()> {
    if relationship.is_post_update() {
        let target = relationship.target()?;
        let posts = work.actions.post_update_all(&target, false);
        let pres = work.actions.post_update_all(&target, true);
        work.actions.depend(&[
            (ends.child_saves, ends.after_save),
            (ends.parent_saves, ends.after_save),
            (ends.after_save, posts),
            (ends.child_saves, ends.before_delete),
            (ends.before_delete, posts),
            (posts, ends.parent_deletes),
            (ends.before_delete, pres),
            (pres, ends.parent_deletes),
            (pres, ends.child_deletes),
        ]);
        return Ok(());
    }
    work.actions.depend(&[
        (ends.parent_saves, ends.after_save),
        (ends.after_save, ends.child_saves),
        (ends.after_save, ends.child_deletes),
        (ends.child_saves, ends.parent_deletes),
        (ends.child_deletes, ends.parent_deletes),
        (ends.before_delete, ends.child_saves),
        (ends.before_delete, ends.child_deletes),
    ]);
    Ok(())
}

pub(super) fn depend_states(work: &UnitOfWork, relationship: &RelationshipProperty, ends: &StateEnds) -> Result<()> {
    if relationship.is_post_update() {
        let target = relationship.target()?;
        if ends.is_delete {
            let pres = work.actions.post_update_all(&target, true);
            work.actions.depend(&[(ends.process, pres), (pres, ends.parent)]);
            return Ok(());
        }
        let posts = work.actions.post_update_all(&target, false);
        work.actions.depend(&[(ends.child, ends.process), (ends.process, posts)]);
        if !ends.is_child_delete {
            work.actions.depend(&[(ends.parent, ends.process)]);
        }
    } else if ends.is_delete {
        work.actions.depend(&[(ends.process, ends.child), (ends.child, ends.parent)]);
    } else {
        work.actions.depend(&[(ends.parent, ends.process), (ends.process, ends.child), (ends.parent, ends.child)]);
    }
    Ok(())
}

pub(super) fn presort_deletes(
    work: &UnitOfWork,
    relationship: &Rc<RelationshipProperty>,
    states: &[Rc<InstanceState>],
) -> Result<()> {
    let clears_keys =
        !relationship.cascades(CascadeKind::Delete) && relationship.passive_deletes() != PassiveDeletes::All;
    for state in states {
        let history = work.history(state, relationship, passive_of_deletes(relationship))?;
        for child in history.deleted.iter().flatten() {
            if !child.state().has_parent(relationship, false) {
                let is_delete = relationship.cascades(CascadeKind::DeleteOrphan);
                work.register(child.state(), Registration { is_delete, ..Registration::default() })?;
            }
        }
        if clears_keys {
            for child in history.unchanged.iter().flatten() {
                let registration = Registration { by: Some(("delete", relationship)), ..Registration::default() };
                work.register(child.state(), registration)?;
            }
        }
    }
    Ok(())
}

pub(super) fn presort_saves(
    work: &UnitOfWork,
    relationship: &Rc<RelationshipProperty>,
    states: &[Rc<InstanceState>],
) -> Result<()> {
    let deletes_orphans = relationship.cascades(CascadeKind::DeleteOrphan);
    let clears_keys = !deletes_orphans && relationship.passive_deletes() != PassiveDeletes::All;
    let pairs = &relationship.join()?.synchronize_pairs;
    for state in states {
        let is_key_changed = synchronize::is_source_modified(work, state, pairs)?;
        let passive = if !is_key_changed || relationship.passive_updates() {
            Passive::NO_INITIALIZE.with(Passive::INCLUDE_PENDING_MUTATIONS)
        } else {
            Passive::OFF.with(Passive::INCLUDE_PENDING_MUTATIONS)
        };
        let history = work.history(state, relationship, passive)?;
        for child in history.added.iter().flatten() {
            let registration =
                Registration { cancels_delete: true, by: Some(("add", relationship)), ..Registration::default() };
            work.register(child.state(), registration)?;
        }
        work.note_children(relationship, &history.added);
        for child in history.deleted.iter().flatten() {
            if !deletes_orphans {
                if clears_keys {
                    let registration = Registration { by: Some(("delete", relationship)), ..Registration::default() };
                    work.register(child.state(), registration)?;
                }
            } else if !child.state().has_parent(relationship, false) {
                delete_along(work, relationship, child)?;
            }
        }
        if is_key_changed {
            for child in history.unchanged.iter().flatten() {
                let registration = Registration {
                    is_listed_only: relationship.passive_updates(),
                    by: Some(("pk change", relationship)),
                    ..Registration::default()
                };
                work.register(child.state(), registration)?;
            }
        }
    }
    Ok(())
}

pub(super) fn process_deletes(
    work: &UnitOfWork,
    relationship: &Rc<RelationshipProperty>,
    states: &[Rc<InstanceState>],
) -> Result<()> {
    let is_post_update = relationship.is_post_update();
    if !is_post_update && relationship.passive_deletes() == PassiveDeletes::All {
        return Ok(());
    }
    for state in states {
        let history = work.history(state, relationship, passive_of_deletes(relationship))?;
        for child in history.deleted.iter().flatten() {
            if !child.state().has_parent(relationship, false) {
                clear(work, relationship, child)?;
            }
        }
        if is_post_update || !relationship.cascades(CascadeKind::Delete) {
            for child in history.unchanged.iter().flatten() {
                if !work.has_child(relationship, child) {
                    clear(work, relationship, child)?;
                }
            }
        }
    }
    Ok(())
}

pub(super) fn process_saves(
    work: &UnitOfWork,
    relationship: &Rc<RelationshipProperty>,
    states: &[Rc<InstanceState>],
) -> Result<()> {
    let clears_keys =
        !relationship.cascades(CascadeKind::DeleteOrphan) && relationship.passive_deletes() != PassiveDeletes::All;
    let pairs = &relationship.join()?.synchronize_pairs;
    for state in states {
        let history = work.history(state, relationship, Passive::NO_INITIALIZE)?;
        for child in &history.added {
            populate(work, relationship, state, child.as_ref(), false)?;
            if let Some(child) = child
                && relationship.is_post_update()
            {
                work.register_post_update(child.state(), relationship)?;
            }
        }
        for child in history.deleted.iter().flatten() {
            if clears_keys && !child.state().has_parent(relationship, false) {
                clear_unless_deleted(work, relationship, child)?;
            }
        }
        if synchronize::is_source_modified(work, state, pairs)? {
            for child in &history.unchanged {
                populate(work, relationship, state, child.as_ref(), true)?;
            }
        }
    }
    Ok(())
}

fn is_left_alone(work: &UnitOfWork, relationship: &RelationshipProperty, child: &Instance) -> bool {
    !relationship.is_post_update() && work.is_deleted(child.state())
}

fn clear(work: &UnitOfWork, relationship: &RelationshipProperty, child: &Instance) -> Result<()> {
    clear_unless_deleted(work, relationship, child)?;
    if relationship.is_post_update() {
        work.register_post_update(child.state(), relationship)?;
    }
    Ok(())
}

fn clear_unless_deleted(work: &UnitOfWork, relationship: &RelationshipProperty, child: &Instance) -> Result<()> {
    check_class(relationship, Some(child))?;
    if is_left_alone(work, relationship, child) {
        return Ok(());
    }
    synchronize::clear(child.state(), &relationship.join()?.synchronize_pairs)
}

fn populate(
    work: &UnitOfWork,
    relationship: &RelationshipProperty,
    parent: &Rc<InstanceState>,
    child: Option<&Instance>,
    is_key_changed: bool,
) -> Result<()> {
    check_class(relationship, child)?;
    let Some(child) = child else { return Ok(()) };
    if is_left_alone(work, relationship, child) {
        return Ok(());
    }
    let pairs = &relationship.join()?.synchronize_pairs;
    synchronize::populate(parent, child.state(), pairs, relationship.passive_updates() && is_key_changed)
}
