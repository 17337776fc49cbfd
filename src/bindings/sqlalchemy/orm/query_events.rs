//! The moments of a `Query` that programs listen to, and `update()` and `delete()`, which tell of themselves.

use engine::CursorResult;
use orm::{Query, Synchronize};
use python::{Args, PyDict, PyResult, Signature, Value, Vm};

use super::query::{own, payload_of};
use super::{mapper, session, session_execution};
use crate::class_table::ClassDef;
use crate::raise::{IntoPython, argument_error};
use crate::sqlalchemy::engine::result;
use crate::sqlalchemy::event::class_events::context;
use crate::sqlalchemy::event::listeners::{Listener, Listeners};
use crate::sqlalchemy::event::orm_families::address;
use crate::sqlalchemy::event::session_events;
use crate::sqlalchemy::sql::dml_values;

/// What listeners to changes are given.
pub const CLASSES: &[ClassDef] = &[
    ClassDef::plain("BulkUD", "sqlalchemy.orm.query", &["object"]),
    ClassDef::plain("BulkUpdate", "sqlalchemy.orm.query", &["BulkUD"]),
    ClassDef::plain("BulkDelete", "sqlalchemy.orm.query", &["BulkUD"]),
];

fn listeners(vm: &Vm, query: &Value, name: &str) -> Vec<Listener> {
    let all = Listeners::of(vm);
    if !all.is_heard(name) {
        return Vec::new();
    }
    let mro = vm.class_of(query).mro.borrow().clone();
    let targets: Vec<u64> = mro.iter().rev().map(|class| address(&class.value())).collect();
    all.listeners(&targets, name)
}

/// The query that a listener answered.
fn answered(vm: &Vm, listener: &Listener, said: &Value, query: &mut Value) -> PyResult<()> {
    if listener.returns() && !said.is_none() {
        if payload_of(said).is_none() {
            return Err(vm.type_error("a Query is needed"));
        }
        *query = said.clone();
    }
    Ok(())
}

/// The receiver as it is sent: listeners to `before_compile` may answer another query.
pub fn sent(vm: &Vm, args: &Args<'_>) -> PyResult<Query> {
    let query = own(vm, args)?;
    let found = listeners(vm, args.receiver(vm)?, "before_compile");
    if found.is_empty() {
        return Ok(query);
    }
    let mut object = args.receiver(vm)?.clone();
    for listener in found {
        let said = listener.call(vm, std::slice::from_ref(&object))?;
        answered(vm, &listener, &said, &mut object)?;
    }
    Ok(payload_of(&object).unwrap_or(query))
}

/// `update_args=` and `delete_args=`: arguments of single dialects, none of which SQLite has for these statements.
fn dialect_arguments(vm: &Vm, class: &str, given: Option<&Value>) -> PyResult<()> {
    let items = given.and_then(Value::as_dict).map(PyDict::items).unwrap_or_default();
    let named: Vec<_> =
        items.iter().filter_map(|(key, value)| Some((vm.intern(key.as_str()?), value.clone()))).collect();
    crate::sqlalchemy::schema::dialect_options(vm, class, &named)?;
    Ok(())
}

/// A change that is about to be sent, and the object that listeners are given of it.
struct Change {
    query: Query,
    shown: Option<Value>,
}

fn before(vm: &Vm, args: &Args<'_>, class: &'static str, moment: &str, values: &Value) -> PyResult<Change> {
    let query = own(vm, args)?;
    let found = listeners(vm, args.receiver(vm)?, moment);
    let after = if class == "BulkUpdate" { "after_bulk_update" } else { "after_bulk_delete" };
    if found.is_empty() && !Listeners::of(vm).is_heard(after) {
        return Ok(Change { query, shown: None });
    }
    let mut object = args.receiver(vm)?.clone();
    let mapper = match query.select().items.first().and_then(orm::OrmEntity::of_item) {
        Some(entity) => mapper::wrap(vm, entity.mapper())?,
        None => Value::None,
    };
    let session = query.session().map_or(Ok(Value::None), |found| session::wrap(vm, found))?;
    let known = [("query", object.clone()), ("session", session), ("mapper", mapper), ("values", values.clone())];
    let shown = context(vm, class, &known)?;
    for listener in found {
        let said = listener.call(vm, &[object.clone(), shown.clone()])?;
        answered(vm, &listener, &said, &mut object)?;
    }
    vm.set_attr(&shown, &vm.intern("query"), object.clone())?;
    Ok(Change { query: payload_of(&object).unwrap_or(query), shown: Some(shown) })
}

fn after(vm: &Vm, change: &Change, moment: &str, rows: CursorResult) -> PyResult {
    let count = Value::Int(rows.row_count());
    let (Some(shown), Some(session)) = (&change.shown, change.query.session()) else { return Ok(count) };
    vm.set_attr(shown, &vm.intern("result"), result::wrap(vm, rows)?)?;
    for listener in session_events::of_session(vm, &session::wrap(vm, session)?, moment) {
        listener.call(vm, std::slice::from_ref(shown))?;
    }
    Ok(count)
}

const UPDATE: Signature =
    Signature::new("Query.update").positional(&["self", "values", "synchronize_session", "update_args"]).required(2);

/// `query.update(values)`.
pub fn update(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = UPDATE.bind(vm, args)?;
    dialect_arguments(vm, "sqlalchemy.sql.dml.Update", bound.get(3))?;
    let given = bound.or_none(1);
    let change = before(vm, args, "BulkUpdate", "before_compile_update", &given)?;
    let Some(dict) = given.as_dict() else {
        return Err(argument_error(vm, "a dictionary of columns and values is needed"));
    };
    let mapper = change.query.changed_mapper();
    let values = dml_values::pairs_of(vm, mapper.as_ref(), dict)?;
    let synchronize = bound.get(2).map_or(Ok(Synchronize::Auto), |value| session_execution::synchronize(vm, value))?;
    let rows = change.query.update(values, synchronize).python(vm)?;
    after(vm, &change, "after_bulk_update", rows)
}

const DELETE: Signature =
    Signature::new("Query.delete").positional(&["self", "synchronize_session", "delete_args"]).required(1);

/// `query.delete()`.
pub fn delete(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = DELETE.bind(vm, args)?;
    dialect_arguments(vm, "sqlalchemy.sql.dml.Delete", bound.get(2))?;
    let change = before(vm, args, "BulkDelete", "before_compile_delete", &Value::None)?;
    let synchronize = bound.get(1).map_or(Ok(Synchronize::Auto), |value| session_execution::synchronize(vm, value))?;
    let rows = change.query.delete(synchronize).python(vm)?;
    after(vm, &change, "after_bulk_delete", rows)
}
