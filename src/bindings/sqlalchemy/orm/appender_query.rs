//! `AppenderQuery`: the value of a relationship with `lazy="dynamic"`, a query of its members that takes new ones.

use std::rc::Rc;

use orm::{Query, Session};
use python::{Args, ClassBuilder, NativeFn, PyResult, Value, Vm};

use super::collection_writer::{self, CollectionWriter};
use super::{instance, query, session};
use crate::class_table::ClassDef;
use crate::library::payload;
use crate::raise::{IntoPython, error, error_with_code};
use crate::sqlalchemy::warnings;

const MODULE: &str = "sqlalchemy.orm.dynamic";

/// The classes.
pub const CLASSES: &[ClassDef] = &[
    ClassDef::with("_AppenderMixin", MODULE, &["_AbstractCollectionWriter"], define),
    ClassDef::plain("AppenderQuery", MODULE, &["_AppenderMixin", "Query"]),
];

const METHODS: &[(&str, NativeFn)] = &[
    ("__iter__", |vm, args| {
        let rows = members(vm, args)?;
        vm.iter(&Value::list(rows))
    }),
    ("all", |vm, args| Ok(Value::list(members(vm, args)?))),
    ("__getitem__", |vm, args| match stored(vm, args)? {
        Some(query) => query::item_of(vm, &query, &item(args)),
        None => {
            let added = collection_writer::added(vm, &*own(vm, args)?)?;
            vm.get_item(&Value::list(added), &item(args))
        }
    }),
    ("count", |vm, args| match stored(vm, args)? {
        Some(query) => Ok(Value::Int(query.count().python(vm)?)),
        None => Ok(Value::from(i64::try_from(collection_writer::added(vm, &*own(vm, args)?)?.len()).unwrap_or(0))),
    }),
    ("one", |vm, args| match only(vm, args)? {
        Value::None => Err(error(vm, "NoResultFound", "No row was found when one was required")),
        found => Ok(found),
    }),
    ("one_or_none", only),
    ("append", collection_writer::add),
    ("extend", collection_writer::add_all),
];

fn define(builder: ClassBuilder) -> ClassBuilder {
    builder
        .methods(collection_writer::CHANGES)
        .methods(METHODS)
        .property("session", |vm, args| match current_session(vm, &*own(vm, args)?)? {
            Some(found) => session::wrap(vm, &found),
            None => Ok(Value::None),
        })
        .property("instance", |vm, args| Ok(own(vm, args)?.object.clone()))
        .property("attr", |vm, args| collection_writer::attribute_of(vm, &*own(vm, args)?))
}

fn own(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<CollectionWriter>> {
    payload::<CollectionWriter>(args.receiver(vm)?).ok_or_else(|| vm.type_error("an AppenderQuery is needed"))
}

fn item(args: &Args<'_>) -> Value {
    args.get(1).cloned().unwrap_or(Value::None)
}

/// The object's session, flushed first; none while the object is not stored.
fn current_session(vm: &Vm, writer: &CollectionWriter) -> PyResult<Option<Session>> {
    let session = writer.state.session();
    if let Some(session) = &session
        && session.autoflush()
    {
        let flushed = session.autoflush_now().python(vm);
        warnings::show_pending(vm)?;
        flushed?;
    }
    Ok(session.filter(|_| writer.state.has_key()))
}

/// The query of the members, of a session or of none.
fn generate(writer: &CollectionWriter, session: Option<Session>) -> orm::Result<Query> {
    let query = Query::new(vec![writer.target()?.expression()], session);
    let scoped = writer.scoped(query.select())?;
    Ok(query.with_select(|_| scoped))
}

/// The query of stored members; nothing while there can be none.
fn stored(vm: &Vm, args: &Args<'_>) -> PyResult<Option<Query>> {
    let writer = own(vm, args)?;
    match current_session(vm, &writer)? {
        Some(session) => generate(&writer, Some(session)).python(vm).map(Some),
        None => Ok(None),
    }
}

fn members(vm: &Vm, args: &Args<'_>) -> PyResult<Vec<Value>> {
    if let Some(query) = stored(vm, args)? {
        return query::all(vm, &query);
    }
    let writer = own(vm, args)?;
    let members = writer.state.related_apart(writer.property.key()).python(vm)?;
    warnings::show_pending(vm)?;
    instance::python_objects(vm, &members)
}

/// The one member there is, or `None`.
fn only(vm: &Vm, args: &Args<'_>) -> PyResult {
    let mut found = members(vm, args)?;
    match found.len() {
        0 => Ok(Value::None),
        1 => Ok(found.remove(0)),
        _ => Err(error(vm, "MultipleResultsFound", "Multiple rows were found when exactly one was required")),
    }
}

/// The query that a method of `Query` changes or executes, of an object in a session.
pub fn query_of(vm: &Vm, value: &Value) -> PyResult<Option<Query>> {
    let Some(writer) = payload::<CollectionWriter>(value) else { return Ok(None) };
    if let Some(session) = writer.state.session() {
        return generate(&writer, Some(session)).python(vm).map(Some);
    }
    Err(error_with_code(
        vm,
        "DetachedInstanceError",
        &format!(
            "Parent instance {} is not bound to a Session, and no contextual session is established; lazy load operation of attribute '{}' cannot proceed",
            writer.state.describe(),
            writer.property.key()
        ),
        Some("bhk3"),
    ))
}

/// The query as it is shown: of an object in no session too.
pub fn shown(vm: &Vm, value: &Value) -> PyResult<Option<Query>> {
    let Some(writer) = payload::<CollectionWriter>(value) else { return Ok(None) };
    let session = writer.state.session().filter(|_| writer.state.has_key());
    generate(&writer, session).python(vm).map(Some)
}

/// Whether a value is the collection itself, not a query made from it.
pub fn is_collection(value: &Value) -> bool {
    payload::<CollectionWriter>(value).is_some()
}
