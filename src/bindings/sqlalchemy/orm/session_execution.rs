//! What a `Session` executes: the statement, its parameters and its options.

use engine::{CursorResult, NamedRow};
use orm::{ExecuteOptions, Executing, Execution, Synchronize};
use python::{Args, PyDict, PyResult, Signature, Value, Vm};
use sql::expr::ExprKind;
use sql::statement::{Select, Statement};

use super::session::{EXECUTION_OPTIONS, own, session_of};
use super::{bulk_parameters, execute_state, from_statement, session_binds};
use crate::raise::{IntoPython, argument_error};
use crate::sqlalchemy::engine::{parameters, url};
use crate::sqlalchemy::event::listeners::Listener;
use crate::sqlalchemy::event::session_events;
use crate::sqlalchemy::sql::{dml, statement};
use crate::sqlalchemy::warnings;

const EXECUTE: Signature = Signature::new("Session.execute")
    .positional(&["self", "statement", "params"])
    .required(2)
    .keyword_only(&["execution_options", "bind_arguments", "_parent_execute_state", "_add_event"], 0);

/// What `execute()` was given.
pub struct Request {
    /// The session's object.
    pub session: Value,
    /// The statement.
    pub statement: Value,
    /// The parameters, or several sets of them.
    pub parameters: Value,
    /// The options beside those of the statement.
    pub options: Value,
    /// What chooses the database.
    pub bind_arguments: Value,
}

/// `session.execute(statement, params, execution_options=…)`.
pub fn execute(vm: &Vm, args: &Args<'_>) -> PyResult<CursorResult> {
    let bound = EXECUTE.bind(vm, args)?;
    own(vm, args)?;
    let request = Request {
        session: bound.or_none(0),
        statement: bound.or_none(1),
        parameters: bound.or_none(2),
        options: bound.or_none(3),
        bind_arguments: bound.or_none(4),
    };
    let listeners = session_events::of_session(vm, &request.session, "do_orm_execute");
    if !listeners.is_empty() {
        // What is no statement is refused before anybody is told.
        if from_statement::of(&request.statement).is_none() {
            executable(vm, &request.statement)?;
        }
        return perform(vm, request, listeners);
    }
    send(vm, &request)
}

/// Tells listeners of a statement, and executes it unless one of them answers its rows.
pub fn perform(vm: &Vm, request: Request, listeners: Vec<Listener>) -> PyResult<CursorResult> {
    let options = request.options.as_dict().map(PyDict::copy).unwrap_or_default();
    let options = url::immutable_dict(vm, options)?;
    let request = Request { bind_arguments: execute_state::bind_arguments(vm, &request)?, options, ..request };
    let why = Executing { of: Execution::Query, path: None, lazily_for: None };
    let (request, rows) = execute_state::tell(vm, request, why, listeners)?;
    match rows {
        Some(rows) => Ok(rows),
        None => send(vm, &request),
    }
}

fn send(vm: &Vm, request: &Request) -> PyResult<CursorResult> {
    let session = session_of(&request.session).ok_or_else(|| vm.type_error("Session.__init__() was not called"))?;
    let from_statement = from_statement::of(&request.statement);
    let statement = match &from_statement {
        Some(from) => from.statement.clone(),
        None => executable(vm, &request.statement)?,
    };
    let chosen = session_binds::argued(vm, &session, Some(&request.bind_arguments), Some(&request.statement))?;
    let _scope = session.using_bind(chosen);
    let is_single = request.parameters.as_dict().is_some();
    let mut options = ExecuteOptions { is_single, ..ExecuteOptions::default() };
    if let Some(general) = vm.attr_opt(&request.session, EXECUTION_OPTIONS)? {
        apply_options(vm, general.as_dict().unwrap_or(&PyDict::new()), &mut options)?;
    }
    let stated = dml::options_of(vm, &request.statement)?;
    apply_options(vm, &stated, &mut options)?;
    if let Some(extra) = request.options.as_dict() {
        apply_options(vm, extra, &mut options)?;
    }
    let in_bulk = bulk_parameters::dicts(vm, &session, &statement, &request.parameters, &options)?;
    let given = in_bulk.as_ref().unwrap_or(&request.parameters);
    let sets: Vec<NamedRow> = parameters::named_sets(vm, Some(given).filter(|sets| !sets.is_none()))?;
    let rows = match from_statement {
        Some(from) => session.execute_from_statement(&from, sets, options).python(vm),
        None => session.execute(&statement, sets, options).python(vm),
    };
    warnings::show_pending(vm)?;
    rows
}

/// The statement that a value is for `execute()`; nothing for expressions that are no statement, and for other values.
pub fn statement_in(vm: &Vm, value: &Value) -> PyResult<Option<Statement>> {
    Ok(match statement::statement_of(vm, value)? {
        Some(Statement::Expr(expr)) => match expr.kind() {
            // A function is asked for its value.
            ExprKind::Function(_) => Some(Select::new(vec![expr]).into()),
            ExprKind::Host(_) => Some(Statement::Expr(expr)),
            _ => None,
        },
        found => found,
    })
}

/// The statement that `execute()` was given, or SQLAlchemy's error for text and other objects.
pub fn executable(vm: &Vm, value: &Value) -> PyResult<Statement> {
    if let Some(found) = statement_in(vm, value)? {
        return Ok(found);
    }
    if let Some(text) = value.as_str() {
        let shown = sql::repr_str(text);
        return Err(argument_error(
            vm,
            &format!("Textual SQL expression {shown} should be explicitly declared as text({shown})"),
        ));
    }
    let text = vm.repr(value)?;
    Err(argument_error(vm, &format!("Executable SQL or text() construct expected, got {text}.")))
}

/// Applies execution options of a statement or of `execute()`.
pub fn apply_options(vm: &Vm, options: &PyDict, to: &mut ExecuteOptions) -> PyResult<()> {
    for (key, value) in options.items() {
        match key.as_str().unwrap_or_default() {
            "autoflush" => to.no_autoflush = !vm.truth(&value)?,
            "populate_existing" => to.populate_existing = vm.truth(&value)?,
            "yield_per" => to.yield_per = value.as_int().and_then(|count| usize::try_from(count).ok()),
            "render_nulls" => to.renders_nulls = vm.truth(&value)?,
            "dml_strategy" => to.is_raw = matches!(value.as_str(), Some("raw" | "core_only")),
            "synchronize_session" => to.synchronize = synchronize(vm, &value)?,
            "schema_translate_map" if !value.is_none() => {
                let text = "the execution option schema_translate_map of one statement is not available in a Session of \
                            Ormlet; give it to session.connection(execution_options=...) or to the engine";
                return Err(vm.error(&vm.exceptions.not_implemented_error, text));
            }
            _ => {}
        }
    }
    Ok(())
}

/// `synchronize_session=`.
pub fn synchronize(vm: &Vm, value: &Value) -> PyResult<Synchronize> {
    Ok(match (value.as_str(), value.as_bool()) {
        (Some("auto"), _) => Synchronize::Auto,
        (Some("evaluate"), _) => Synchronize::Evaluate,
        (Some("fetch"), _) => Synchronize::Fetch,
        (_, Some(false)) => Synchronize::No,
        _ if value.is_none() => Synchronize::No,
        _ => {
            return Err(argument_error(
                vm,
                "Valid strategies for session synchronization are 'auto', 'evaluate', 'fetch', False",
            ));
        }
    })
}
