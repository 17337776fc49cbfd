//! `ORMExecuteState`: what listeners to `do_orm_execute` are given.

use std::cell::RefCell;
use std::rc::Rc;

use engine::CursorResult;
use orm::{Executing, Execution, LoadPath, OrmEntity};
use python::{Args, ClassBuilder, PyDict, PyResult, Signature, Value, Vm};
use sql::selectable::Selectable;
use sql::statement::{DmlTarget, Statement};

use super::session_execution::{self, Request};
use super::{aliased, from_statement, inspection, mapper};
use crate::class_table::ClassDef;
use crate::library::{Library, payload};
use crate::sqlalchemy::engine::{result, url};
use crate::sqlalchemy::event::listeners::Listener;
use crate::sqlalchemy::sql::{dml, statement};

/// The class.
pub const CLASSES: &[ClassDef] = &[
    ClassDef::with("ORMExecuteState", "sqlalchemy.orm.session", &["object"], define),
    ClassDef::with("PathRegistry", "sqlalchemy.orm.path_registry", &["object"], |builder| {
        builder
            .method("__str__", |vm, args| Ok(Value::string(format!("ORM Path[{}]", own_path(vm, args)?))))
            .method("__repr__", |vm, args| Ok(Value::string(format!("PathRegistry({})", own_path(vm, args)?))))
            .property("path", path_parts)
    }),
];

fn own_path(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<LoadPath>> {
    payload(args.receiver(vm)?).ok_or_else(|| vm.type_error("a PathRegistry is needed"))
}

/// `path.path`: the mapped classes and relationships, one after the other.
fn path_parts(vm: &Vm, args: &Args<'_>) -> PyResult {
    let path = own_path(vm, args)?;
    let mut parts = Vec::new();
    let mut rest = path.last();
    while let Some((before, entity, key)) = rest {
        parts.push(vm.attr(&aliased::wrap_entity(vm, entity)?, key).and_then(|found| vm.attr(&found, "property"))?);
        parts.push(match entity.alias() {
            Some(alias) => aliased::wrap_inspected(vm, alias)?,
            None => mapper::wrap(vm, entity.mapper())?,
        });
        rest = before.last();
    }
    parts.reverse();
    Ok(Value::tuple(parts))
}

/// What does not change while listeners are told.
struct StatePayload {
    why: Executing,
    /// Those who have not been told yet.
    remaining: RefCell<Vec<Listener>>,
}

fn define(builder: ClassBuilder) -> ClassBuilder {
    builder
        .property("is_select", |vm, args| Ok(Value::bool(kind(vm, args)? == "select")))
        .property("is_insert", |vm, args| Ok(Value::bool(kind(vm, args)? == "insert")))
        .property("is_update", |vm, args| Ok(Value::bool(kind(vm, args)? == "update")))
        .property("is_delete", |vm, args| Ok(Value::bool(kind(vm, args)? == "delete")))
        .property("is_from_statement", |vm, args| {
            Ok(Value::bool(from_statement::of(&own_statement(vm, args)?).is_some()))
        })
        .property("is_executemany", |vm, args| {
            let parameters = vm.attr(args.receiver(vm)?, "parameters")?;
            Ok(Value::bool(parameters.as_dict().is_none() && !parameters.is_none()))
        })
        .property("is_orm_statement", |vm, args| {
            let given = own_statement(vm, args)?;
            let is_loaded = own(vm, args)?.why.of != Execution::Query;
            Ok(Value::bool(is_loaded || !mappers(vm, &given)?.is_empty() || from_statement::of(&given).is_some()))
        })
        .property("is_column_load", |vm, args| Ok(Value::bool(own(vm, args)?.why.of == Execution::ColumnLoad)))
        .property("is_relationship_load", |vm, args| {
            Ok(Value::bool(own(vm, args)?.why.of == Execution::RelationshipLoad))
        })
        .property("bind_mapper", |vm, args| {
            let arguments = vm.attr(args.receiver(vm)?, "bind_arguments")?;
            let given = arguments.as_dict().and_then(|arguments| arguments.get_str("mapper"));
            if let Some(given) = given {
                return Ok(given);
            }
            first_mapper(vm, args)
        })
        .property("all_mappers", |vm, args| {
            let found = mappers(vm, &own_statement(vm, args)?)?;
            Ok(Value::list(found.iter().map(|found| mapper::wrap(vm, found)).collect::<PyResult<_>>()?))
        })
        .property("user_defined_options", |vm, args| {
            let found = vm.attr_opt(&own_statement(vm, args)?, "_with_options")?;
            Ok(found.unwrap_or_else(|| Value::tuple(Vec::new())))
        })
        .property("loader_strategy_path", |vm, args| match &own(vm, args)?.why.path {
            Some(path) if kind(vm, args)? == "select" => {
                Library::of(vm).instance(vm, "PathRegistry", Rc::new(path.clone()))
            }
            _ => Ok(Value::None),
        })
        .property("lazy_loaded_from", |vm, args| match &own(vm, args)?.why.lazily_for {
            Some(state) => inspection::wrap_state(vm, state),
            None => Ok(Value::None),
        })
        .property("execution_options", |vm, args| url::immutable_dict(vm, options(vm, args.receiver(vm)?)?))
        .method("update_execution_options", |vm, args| {
            let receiver = args.receiver(vm)?;
            let options = local_options(vm, receiver)?;
            for (key, value) in args.keywords() {
                options.set_name(key, value.clone());
            }
            vm.set_attr(receiver, &vm.intern("local_execution_options"), Value::dict(options))?;
            Ok(Value::None)
        })
        .method("invoke_statement", invoke)
}

fn own(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<StatePayload>> {
    payload(args.receiver(vm)?).ok_or_else(|| vm.type_error("an ORMExecuteState is needed"))
}

fn own_statement(vm: &Vm, args: &Args<'_>) -> PyResult {
    vm.attr(args.receiver(vm)?, "statement")
}

fn local_options(vm: &Vm, state: &Value) -> PyResult<PyDict> {
    Ok(vm.attr(state, "local_execution_options")?.as_dict().map(PyDict::copy).unwrap_or_default())
}

/// The options of the statement, and those of `execute()` over them.
fn options(vm: &Vm, state: &Value) -> PyResult<PyDict> {
    let all = dml::options_of(vm, &vm.attr(state, "statement")?)?;
    for (key, value) in local_options(vm, state)?.items() {
        all.set(vm, key, value)?;
    }
    Ok(all)
}

fn sent(vm: &Vm, given: &Value) -> PyResult<Option<Statement>> {
    match from_statement::of(given) {
        Some(from) => Ok(Some(from.statement.clone())),
        None => statement::statement_of(vm, given),
    }
}

fn kind(vm: &Vm, args: &Args<'_>) -> PyResult<&'static str> {
    let given = own_statement(vm, args)?;
    Ok(match sent(vm, &given)? {
        Some(Statement::Query(query)) => match query {
            Selectable::Insert(_) => "insert",
            Selectable::Update(_) => "update",
            Selectable::Delete(_) => "delete",
            _ => "select",
        },
        _ => "",
    })
}

/// The mappers that a statement is about.
fn mappers(vm: &Vm, given: &Value) -> PyResult<Vec<Rc<orm::Mapper>>> {
    let items = match (from_statement::of(given), statement::statement_of(vm, given)?) {
        (Some(from), _) => from.items.clone(),
        (None, Some(Statement::Query(query))) => {
            let target = match &query {
                Selectable::Select(select) => return Ok(distinct(&select.items)),
                Selectable::Insert(insert) => &insert.target,
                Selectable::Update(update) => &update.target,
                Selectable::Delete(delete) => &delete.target,
                _ => return Ok(Vec::new()),
            };
            let found = match target {
                DmlTarget::Entity(entity) => OrmEntity::of_entity(&**entity),
                DmlTarget::From(_) => None,
            };
            return Ok(found.map(|entity| entity.mapper().clone()).into_iter().collect());
        }
        _ => Vec::new(),
    };
    Ok(distinct(&items))
}

/// What chooses the database: what the program said, the statement and its mapper.
pub fn bind_arguments(vm: &Vm, request: &Request) -> PyResult {
    let all = request.bind_arguments.as_dict().map(PyDict::copy).unwrap_or_default();
    if all.get_str("clause").is_none() {
        all.set_str("clause", request.statement.clone());
    }
    if let Some(found) = mappers(vm, &request.statement)?.first()
        && all.get_str("mapper").is_none()
    {
        all.set_str("mapper", mapper::wrap(vm, found)?);
    }
    Ok(Value::dict(all))
}

fn distinct(items: &[sql::expr::Expr]) -> Vec<Rc<orm::Mapper>> {
    let mut found: Vec<Rc<orm::Mapper>> = Vec::new();
    for entity in items.iter().filter_map(OrmEntity::of_item) {
        if !found.iter().any(|known| Rc::ptr_eq(known, entity.mapper())) {
            found.push(entity.mapper().clone());
        }
    }
    found
}

fn first_mapper(vm: &Vm, args: &Args<'_>) -> PyResult {
    match mappers(vm, &own_statement(vm, args)?)?.first() {
        Some(found) => mapper::wrap(vm, found),
        None => Ok(Value::None),
    }
}

const INVOKE: Signature = Signature::new("ORMExecuteState.invoke_statement")
    .positional(&["self", "statement", "params", "execution_options", "bind_arguments"])
    .required(1);

/// `state.invoke_statement(…)`: the rows, after the listeners that have not been told yet.
fn invoke(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = INVOKE.bind(vm, args)?;
    let receiver = args.receiver(vm)?;
    let mut request = request_of(vm, receiver)?;
    if let Some(given) = bound.get(1).filter(|given| !given.is_none()) {
        request.statement = given.clone();
    }
    if let Some(given) = bound.get(2).filter(|given| !given.is_none()) {
        request.parameters = match (request.parameters.as_dict(), given.as_dict()) {
            (Some(known), Some(given)) => {
                let all = known.copy();
                for (key, value) in given.items() {
                    all.set(vm, key, value)?;
                }
                Value::dict(all)
            }
            _ => given.clone(),
        };
    }
    if let Some(given) = bound.get(3).and_then(Value::as_dict) {
        let all = local_options(vm, receiver)?;
        for (key, value) in given.items() {
            all.set(vm, key, value)?;
        }
        request.options = Value::dict(all);
    }
    let mut remaining = own(vm, args)?.remaining.take();
    remaining.reverse();
    result::wrap(vm, session_execution::perform(vm, request, remaining)?)
}

fn request_of(vm: &Vm, state: &Value) -> PyResult<Request> {
    Ok(Request {
        session: vm.attr(state, "session")?,
        statement: vm.attr(state, "statement")?,
        parameters: vm.attr(state, "parameters")?,
        options: Value::dict(local_options(vm, state)?),
        bind_arguments: vm.attr(state, "bind_arguments")?,
    })
}

/// Tells listeners of a statement that is about to be executed; answers its rows where a listener answered them.
pub fn tell(
    vm: &Vm,
    request: Request,
    why: Executing,
    mut listeners: Vec<Listener>,
) -> PyResult<(Request, Option<CursorResult>)> {
    if listeners.is_empty() {
        return Ok((request, None));
    }
    let own = Rc::new(StatePayload { why, remaining: RefCell::default() });
    let state = Library::of(vm).instance(vm, "ORMExecuteState", own.clone())?;
    for (name, value) in [
        ("session", request.session),
        ("statement", request.statement),
        ("parameters", request.parameters),
        ("local_execution_options", request.options),
        ("bind_arguments", request.bind_arguments),
    ] {
        vm.set_attr(&state, &vm.intern(name), value)?;
    }
    listeners.reverse();
    own.remaining.replace(listeners);
    loop {
        let next = own.remaining.borrow_mut().pop();
        let Some(listener) = next else { break };
        let said = listener.call(vm, std::slice::from_ref(&state))?;
        if !said.is_none() {
            let rows = result::take(&said).ok_or_else(|| vm.type_error("a Result is needed"))?;
            return Ok((request_of(vm, &state)?, Some(rows)));
        }
    }
    Ok((request_of(vm, &state)?, None))
}
