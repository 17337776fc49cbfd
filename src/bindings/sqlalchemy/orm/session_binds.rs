//! Which database a `Session` uses: `bind`, `binds`, `get_bind()` and `bind_arguments`.

use std::rc::Rc;

use orm::{Bind, BindKey, Mapper, Session};
use python::{Args, PyDict, PyResult, Signature, Value, Vm};
use sql::selectable::FromClause;
use sql::statement::{Select, Statement};

use super::mapped_class;
use super::session::{own, required_bind};
use super::session_execution::statement_in;
use crate::raise::{IntoPython, Raise, argument_error};
use crate::sqlalchemy::engine::{bind, connection};
use crate::sqlalchemy::warnings;

/// What `binds` may choose a database by.
pub fn keys_of(vm: &Vm, target: &Value) -> PyResult<Vec<BindKey>> {
    if let Some(table) = crate::sqlalchemy::schema::table::table_of(target) {
        return Ok(vec![BindKey::Table(table.id())]);
    }
    if let Some(mapper) = mapper_of(vm, target)? {
        let class = mapped_class::python_class(vm, &mapper)?;
        let mut keys = vec![BindKey::Class(python::object::address(&class))];
        keys.extend(mapper.tables().iter().map(|table| BindKey::Table(table.id())));
        return Ok(keys);
    }
    if target.as_class().is_some() {
        return Ok(vec![BindKey::Class(python::object::address(target))]);
    }
    Err(argument_error(vm, &format!("Not an acceptable bind target: {}", vm.str(target)?)))
}

/// A mapper, or that of a class.
pub fn mapper_of(vm: &Vm, value: &Value) -> PyResult<Option<Rc<Mapper>>> {
    match super::mapper::mapper_object_of(value) {
        Some(found) => Ok(Some(found)),
        None => mapped_class::mapper_of(vm, value),
    }
}

/// The methods.
pub const METHODS: &[(&str, python::NativeFn)] =
    &[("get_bind", get_bind), ("connection", session_connection), ("bind_mapper", add_bind), ("bind_table", add_bind)];

const ADD: Signature = Signature::new("Session.bind_mapper").positional(&["self", "mapper", "bind"]).required(3);

/// `session.bind_mapper(mapper, bind)`, `session.bind_table(table, bind)`.
fn add_bind(vm: &Vm, args: &Args<'_>) -> PyResult {
    let session = own(vm, args)?;
    let bound = ADD.bind(vm, args)?;
    let chosen = required_bind(vm, &bound.or_none(2))?;
    for key in keys_of(vm, &bound.or_none(1))? {
        session.add_bind(key, chosen.clone());
    }
    Ok(Value::None)
}

const GET: Signature = Signature::new("Session.get_bind")
    .positional(&["self", "mapper"])
    .required(1)
    .keyword_only(&["clause", "bind", "_sa_skip_events", "_sa_skip_for_implicit_returning"], 0)
    .varkw();

/// `session.get_bind(mapper, clause=…, bind=…)`.
fn get_bind(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = GET.bind(vm, args)?;
    if let Some(given) = bound.get(3).filter(|given| !given.is_none()) {
        return Ok(given.clone());
    }
    let session = own(vm, args)?;
    if !session.has_binds()
        && let Some(general) = session.general_bind()
    {
        return bind::wrap(vm, &general);
    }
    let (mapper, statement) = subject(vm, &bound.or_none(1), &bound.or_none(2))?;
    bind::wrap(vm, &session.configured_bind(mapper.as_ref(), statement.as_ref()).python(vm)?)
}

/// The mapper and the statement that a database is for.
fn subject(vm: &Vm, mapper: &Value, clause: &Value) -> PyResult<(Option<Rc<Mapper>>, Option<Statement>)> {
    let found = if mapper.is_none() { None } else { mapper_of(vm, mapper)? };
    if found.is_none() && !mapper.is_none() {
        return Err(match mapper.as_class() {
            Some(class) => orm::Error::unmapped_class(&super::instance::path_of(&class)).raise(vm),
            None => argument_error(vm, &format!("Class object expected, got '{}'.", vm.repr(mapper)?)),
        });
    }
    let statement = match crate::sqlalchemy::schema::table::table_of(clause) {
        Some(table) => Some(Select::new(Vec::new()).select_from(vec![FromClause::Table(table)]).into()),
        None if clause.is_none() => None,
        None => statement_in(vm, clause)?,
    };
    Ok((found, statement))
}

/// The database that `bind_arguments` choose; none where they say nothing.
pub fn argued(vm: &Vm, session: &Session, arguments: Option<&Value>, clause: Option<&Value>) -> PyResult<Option<Bind>> {
    let Some(dict) = arguments.and_then(Value::as_dict) else { return Ok(None) };
    let known = |key: &str| dict.get_str(key).filter(|value| !value.is_none());
    if let Some(given) = known("bind") {
        return required_bind(vm, &given).map(Some);
    }
    let (mapper, own_clause) = (known("mapper"), known("clause"));
    if mapper.is_none() && own_clause.is_none() {
        return Ok(None);
    }
    let clause = own_clause.or_else(|| clause.cloned()).unwrap_or(Value::None);
    let (mapper, statement) = subject(vm, &mapper.unwrap_or(Value::None), &clause)?;
    session.bind(mapper.as_ref(), statement.as_ref()).python(vm).map(Some)
}

const CONNECTION: Signature =
    Signature::new("Session.connection").positional(&["self", "bind_arguments", "execution_options"]).required(1);

/// `session.connection(bind_arguments, execution_options)`.
fn session_connection(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = CONNECTION.bind(vm, args)?;
    let session = own(vm, args)?;
    let chosen = argued(vm, &session, bound.get(1), None)?;
    let _scope = session.using_bind(chosen);
    let options = bound.get(2).and_then(Value::as_dict).filter(|options| !options.items().is_empty());
    if options.is_some() && session.is_connected().python(vm)? {
        let text = "Connection is already established for the given bind; execution_options ignored";
        warnings::warn(vm, "SAWarning", text)?;
        return connection::wrap(vm, &session.connection(None).python(vm)?);
    }
    let found = session.connection(None).python(vm)?;
    if let Some(options) = options {
        found.set_execution_options(&connection::options_of(vm, options)).python(vm)?;
    }
    connection::wrap(vm, &found)
}

/// What `Session(binds=…)` says.
pub fn binds_of(vm: &Vm, dict: &PyDict) -> PyResult<Vec<(BindKey, Bind)>> {
    let mut binds = Vec::new();
    for (target, value) in dict.items() {
        let chosen = required_bind(vm, &value)?;
        for key in keys_of(vm, &target)? {
            binds.retain(|(known, _)| *known != key);
            binds.push((key, chosen.clone()));
        }
    }
    Ok(binds)
}
