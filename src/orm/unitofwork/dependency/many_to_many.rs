//! Many to many: rows of the table between both; SQLAlchemy: `ManyToManyDP`.

use std::rc::Rc;

use engine::NamedRow;
use sql::Value;
use sql::expr::{BindParam, Expr, Operand, Operator, bindparam};
use sql::selectable::FromClause;
use sql::statement::{Delete, DmlTarget, Insert, Statement, Update};

use super::{Ends, StateEnds, check_class, delete_along, passive_of_deletes, synchronize};
use crate::error::{Error, ErrorKind, Result};
use crate::host::Instance;
use crate::relationship::{CascadeKind, PassiveDeletes, RelationshipProperty};
use crate::send;
use crate::state::{InstanceState, ObjectState, Passive, StateId};
use crate::unitofwork::work::UnitOfWork;

pub(super) fn depend(work: &UnitOfWork, ends: &Ends) -> Result<()> {
    work.actions.depend(&[
        (ends.parent_saves, ends.after_save),
        (ends.child_saves, ends.after_save),
        (ends.after_save, ends.child_deletes),
        // A new object can take over the row of a deleted one, whose association rows go first.
        (ends.before_delete, ends.parent_saves),
        (ends.before_delete, ends.parent_deletes),
        (ends.before_delete, ends.child_deletes),
        (ends.before_delete, ends.child_saves),
    ]);
    Ok(())
}

pub(super) fn depend_states(work: &UnitOfWork, ends: &StateEnds) -> Result<()> {
    match (ends.is_delete, ends.is_child_delete) {
        (true, _) => work.actions.depend(&[(ends.process, ends.child), (ends.process, ends.parent)]),
        (false, true) => work.actions.depend(&[(ends.parent, ends.process), (ends.process, ends.child)]),
        (false, false) => work.actions.depend(&[(ends.parent, ends.process), (ends.child, ends.process)]),
    }
    Ok(())
}

pub(super) fn presort_deletes(
    work: &UnitOfWork,
    relationship: &Rc<RelationshipProperty>,
    states: &[Rc<InstanceState>],
) -> Result<()> {
    if relationship.passive_deletes() == PassiveDeletes::Off {
        for state in states {
            work.history(state, relationship, passive_of_deletes(relationship))?;
        }
    }
    Ok(())
}

pub(super) fn presort_saves(
    work: &UnitOfWork,
    relationship: &Rc<RelationshipProperty>,
    states: &[Rc<InstanceState>],
) -> Result<()> {
    let pairs = &relationship.join()?.synchronize_pairs;
    if !relationship.passive_updates() {
        for state in states {
            if synchronize::is_source_modified(work, state, pairs)? {
                work.history(state, relationship, Passive::OFF)?;
            }
        }
    }
    if !relationship.cascades(CascadeKind::DeleteOrphan) {
        return Ok(());
    }
    for state in states {
        let history = work.history(state, relationship, Passive::NO_INITIALIZE)?;
        for child in history.deleted.iter().flatten() {
            if !child.state().has_parent(relationship, false) {
                delete_along(work, relationship, child)?;
            }
        }
    }
    Ok(())
}

/// The association rows that a step deletes, changes and inserts.
#[derive(Default)]
struct Rows {
    deleted: Vec<NamedRow>,
    updated: Vec<NamedRow>,
    inserted: Vec<NamedRow>,
}

pub(super) fn process_deletes(
    work: &UnitOfWork,
    relationship: &Rc<RelationshipProperty>,
    states: &[Rc<InstanceState>],
) -> Result<()> {
    let mut rows = Rows::default();
    let mut pairs: Vec<(StateId, StateId)> = Vec::new();
    for state in states {
        let history = work.history(state, relationship, passive_of_deletes(relationship))?;
        for child in history.unchanged.iter().chain(&history.deleted).flatten() {
            pairs.push((child.state().id(), state.id()));
            if work.is_pair_done(relationship, state.id(), child.state().id()) {
                continue;
            }
            if let Some(row) = association_row(work, relationship, state, Some(child), "delete")? {
                rows.deleted.push(row);
            }
        }
    }
    work.note_pairs(relationship, pairs);
    send_rows(work, relationship, rows)
}

pub(super) fn process_saves(
    work: &UnitOfWork,
    relationship: &Rc<RelationshipProperty>,
    states: &[Rc<InstanceState>],
) -> Result<()> {
    let join = relationship.join()?;
    let mut rows = Rows::default();
    let mut pairs: Vec<(StateId, StateId)> = Vec::new();
    for state in states {
        let updates_keys =
            !relationship.passive_updates() && synchronize::is_source_modified(work, state, &join.synchronize_pairs)?;
        let passive = if updates_keys { Passive::OFF } else { Passive::NO_INITIALIZE };
        let history = work.history(state, relationship, passive.with(Passive::INCLUDE_PENDING_MUTATIONS))?;
        let changes = [("add", &history.added), ("delete", &history.deleted)];
        for (operation, children) in changes {
            for child in children {
                if let Some(child) = child {
                    pairs.push((child.state().id(), state.id()));
                    if work.is_pair_done(relationship, state.id(), child.state().id()) {
                        continue;
                    }
                }
                if let Some(row) = association_row(work, relationship, state, child.as_ref(), operation)? {
                    (if operation == "add" { &mut rows.inserted } else { &mut rows.deleted }).push(row);
                }
            }
        }
        if updates_keys {
            for child in history.unchanged.iter().flatten() {
                let mut row = Vec::new();
                synchronize::update_row(state, &mut row, &join.synchronize_pairs)?;
                synchronize::update_row(child.state(), &mut row, &join.secondary_synchronize_pairs)?;
                rows.updated.push(Rc::from(row));
            }
        }
    }
    work.note_pairs(relationship, pairs);
    send_rows(work, relationship, rows)
}

fn association_row(
    work: &UnitOfWork,
    relationship: &RelationshipProperty,
    state: &Rc<InstanceState>,
    child: Option<&Instance>,
    operation: &str,
) -> Result<Option<NamedRow>> {
    check_class(relationship, child)?;
    let Some(child) = child else { return Ok(None) };
    if !work.session().contains(child.state()) {
        if child.state().object_state() != ObjectState::Deleted {
            sql::warn(format!(
                "Object of type <{}> not in session, {operation} operation along '{}' won't proceed",
                child.state().mapper().class().name(),
                relationship.name()
            ));
        }
        return Ok(None);
    }
    let join = relationship.join()?;
    let mut row: Vec<(Rc<str>, Value)> = Vec::new();
    synchronize::populate_row(state, &mut row, &join.synchronize_pairs)?;
    synchronize::populate_row(child.state(), &mut row, &join.secondary_synchronize_pairs)?;
    Ok(Some(Rc::from(row)))
}

fn send_rows(work: &UnitOfWork, relationship: &RelationshipProperty, rows: Rows) -> Result<()> {
    let Some(secondary) = relationship.join()?.secondary.clone() else { return Ok(()) };
    // Also without rows: the transaction of the database begins with the step.
    let connection = work.connection(&relationship.target()?)?;
    if let Some(first) = rows.deleted.first() {
        let delete = Delete::new(DmlTarget::From(secondary.clone())).filter(criteria(&secondary, first, "")?);
        let expected = rows.deleted.len();
        let result = send::execute(&connection, delete.into(), rows.deleted)?;
        check_count(&secondary, "DELETE", "delete", expected, result.info().row_count)?;
    }
    if let Some(first) = rows.updated.first() {
        let update = Update::new(DmlTarget::From(secondary.clone())).filter(criteria(&secondary, first, "old_")?);
        let expected = rows.updated.len();
        let result = send::execute(&connection, update.into(), rows.updated)?;
        check_count(&secondary, "UPDATE", "update", expected, result.info().row_count)?;
    }
    if !rows.inserted.is_empty() {
        let insert: Statement = Insert::new(DmlTarget::From(secondary)).into();
        send::execute(&connection, insert, rows.inserted)?;
    }
    Ok(())
}

fn criteria(secondary: &FromClause, row: &NamedRow, prefix: &str) -> Result<Vec<Expr>> {
    let mut criteria = Vec::new();
    for column in secondary.columns() {
        let key = column.key().unwrap_or_else(|| Rc::from(""));
        if row.iter().any(|(known, _)| *known == key) {
            let bind = BindParam::named(&format!("{prefix}{key}"), Value::Null, column.ty());
            criteria.push(column.operate(Operator::Eq, Operand::Expr(bindparam(bind)))?);
        }
    }
    Ok(criteria)
}

fn check_count(secondary: &FromClause, verb: &str, what: &str, expected: usize, matched: i64) -> Result<()> {
    if matched < 0 || matched == expected as i64 {
        return Ok(());
    }
    Err(Error::new(
        ErrorKind::StaleData,
        format!(
            "{verb} statement on table '{}' expected to {what} {expected} row(s); Only {matched} were matched.",
            secondary.description()
        ),
    ))
}
