//! Many to one: the own row gets the key of the related one; SQLAlchemy: `ManyToOneDP`.

use std::rc::Rc;

use super::{Ends, StateEnds, check_class, delete_along, passive_of_deletes, synchronize};
use crate::error::Result;
use crate::host::Instance;
use crate::relationship::{CascadeKind, PassiveDeletes, RelationshipProperty};
use crate::state::{InstanceState, Passive};
use crate::unitofwork::work::{Registration, RelatedHistory, UnitOfWork};

pub(super) fn depend(work: &UnitOfWork, relationship: &RelationshipProperty, ends: &Ends) -> Result<()> {
    if relationship.is_post_update() {
        let parent = relationship.parent()?;
        let posts = work.actions.post_update_all(&parent, false);
        let pres = work.actions.post_update_all(&parent, true);
        work.actions.depend(&[
            (ends.child_saves, ends.after_save),
            (ends.parent_saves, ends.after_save),
            (ends.after_save, posts),
            (ends.after_save, pres),
            (ends.before_delete, pres),
            (pres, ends.child_deletes),
            (pres, ends.parent_deletes),
        ]);
        return Ok(());
    }
    work.actions.depend(&[
        (ends.child_saves, ends.after_save),
        (ends.after_save, ends.parent_saves),
        (ends.parent_saves, ends.child_deletes),
        (ends.parent_deletes, ends.child_deletes),
    ]);
    Ok(())
}

pub(super) fn depend_states(work: &UnitOfWork, relationship: &RelationshipProperty, ends: &StateEnds) -> Result<()> {
    if relationship.is_post_update() {
        let parent = relationship.parent()?;
        if ends.is_delete {
            let pres = work.actions.post_update_all(&parent, true);
            work.actions.depend(&[(ends.process, pres), (pres, ends.parent), (pres, ends.child)]);
            return Ok(());
        }
        let posts = work.actions.post_update_all(&parent, false);
        work.actions.depend(&[(ends.process, posts)]);
        if ends.is_child_delete {
            work.actions.depend(&[(posts, ends.child)]);
        } else {
            work.actions.depend(&[(ends.parent, ends.process), (ends.child, ends.process)]);
        }
        return Ok(());
    }
    match (ends.is_delete, ends.is_child_delete) {
        (false, false) => work.actions.depend(&[(ends.child, ends.process), (ends.process, ends.parent)]),
        (false, true) => work.actions.depend(&[(ends.process, ends.parent)]),
        (true, true) => work.actions.depend(&[(ends.parent, ends.child)]),
        (true, false) => {}
    }
    Ok(())
}

pub(super) fn presort_deletes(
    work: &UnitOfWork,
    relationship: &Rc<RelationshipProperty>,
    states: &[Rc<InstanceState>],
) -> Result<()> {
    let deletes_orphans = relationship.cascades(CascadeKind::DeleteOrphan);
    if !deletes_orphans && !relationship.cascades(CascadeKind::Delete) {
        return Ok(());
    }
    for state in states {
        let history = work.history(state, relationship, passive_of_deletes(relationship))?;
        let former = if deletes_orphans { history.deleted.as_slice() } else { &[] };
        for child in history.added.iter().chain(&history.unchanged).chain(former).flatten() {
            delete_along(work, relationship, child)?;
        }
    }
    Ok(())
}

pub(super) fn presort_saves(
    work: &UnitOfWork,
    relationship: &Rc<RelationshipProperty>,
    states: &[Rc<InstanceState>],
) -> Result<()> {
    for state in states {
        work.register(state, Registration { by: Some(("add", relationship)), ..Registration::default() })?;
        if !relationship.cascades(CascadeKind::DeleteOrphan) {
            continue;
        }
        let history = work.history(state, relationship, passive_of_deletes(relationship))?;
        for child in history.deleted.iter().flatten() {
            if !child.state().has_parent(relationship, false) {
                delete_along(work, relationship, child)?;
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
    let is_needed = relationship.is_post_update()
        && !relationship.cascades(CascadeKind::DeleteOrphan)
        && relationship.passive_deletes() != PassiveDeletes::All;
    if !is_needed {
        return Ok(());
    }
    // The row must not refer to the related one any more when that is deleted.
    for state in states {
        synchronize::clear(state, &relationship.join()?.synchronize_pairs)?;
        let history = work.history(state, relationship, passive_of_deletes(relationship))?;
        if history.all().any(Option::is_some) {
            work.register_post_update(state, relationship)?;
        }
    }
    Ok(())
}

pub(super) fn process_saves(
    work: &UnitOfWork,
    relationship: &Rc<RelationshipProperty>,
    states: &[Rc<InstanceState>],
) -> Result<()> {
    for state in states {
        let history: Rc<RelatedHistory> = work.history(state, relationship, Passive::NO_INITIALIZE)?;
        if !history.added.is_empty() {
            for child in &history.added {
                copy_key(work, relationship, state, child.as_ref(), "add")?;
            }
        } else if !history.deleted.is_empty() {
            copy_key(work, relationship, state, None, "delete")?;
        }
        if relationship.is_post_update() && history.all().next().is_some() {
            work.register_post_update(state, relationship)?;
        }
    }
    Ok(())
}

fn copy_key(
    work: &UnitOfWork,
    relationship: &RelationshipProperty,
    state: &Rc<InstanceState>,
    child: Option<&Instance>,
    operation: &str,
) -> Result<()> {
    if !relationship.is_post_update() && work.is_deleted(state) {
        return Ok(());
    }
    let pairs = &relationship.join()?.synchronize_pairs;
    let Some(child) = child else { return synchronize::clear(state, pairs) };
    if !work.session().contains(child.state()) {
        sql::warn(format!(
            "Object of type <{}> not in session, {operation} operation along '{}' won't proceed",
            child.state().mapper().class().name(),
            relationship.name()
        ));
        return Ok(());
    }
    check_class(relationship, Some(child))?;
    synchronize::populate(child.state(), state, pairs, false)
}
