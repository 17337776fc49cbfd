//! Sending compiled statements: values made, parameters turned into the driver's form, results turned back.

mod context;
mod defaults;
mod insert_many;
mod inserted;
mod results;

use std::rc::Rc;

use sql::Value;
use sql::dialect::{CompileOptions, Compiled, StatementKind as CompiledKind, compile};
use sql::statement::Statement;

use context::Context;
pub use context::ParameterSets;

use crate::connection::{Connection, ExecutionOptions, Note, Sending};
use crate::error::{Error, Result};
use crate::events::Given;
use crate::observer::StatementKind;
use crate::parameters::{NamedRow, Parameters};
use crate::result::CursorResult;

impl Connection {
    /// Compiles a statement and sends it; SQLAlchemy: `Connection.execute`.
    ///
    /// One set of parameters or none sends it once; several send an INSERT, UPDATE or DELETE for all of them.
    pub fn execute(&self, statement: &Statement, parameters: &[NamedRow]) -> Result<CursorResult> {
        self.execute_with(statement, parameters, &ExecutionOptions::default())
    }

    /// [`Self::execute`] with execution options of this statement.
    pub fn execute_with(
        &self,
        statement: &Statement,
        parameters: &[NamedRow],
        options: &ExecutionOptions,
    ) -> Result<CursorResult> {
        let environment = self.engine().environment();
        let since = environment.clock.micros();
        if environment.heard("before_execute").is_none() && environment.heard("after_execute").is_none() {
            return self.compile_and_send(statement, parameters, options, since);
        }
        let mut given = Given { statement: statement.clone(), parameters: parameters.to_vec(), options };
        if let Some(events) = environment.heard("before_execute") {
            events.before_execute(self, &mut given)?;
        }
        let result = self.compile_and_send(&given.statement, &given.parameters, options, since)?;
        match environment.heard("after_execute") {
            Some(events) => events.after_execute(self, &given, result),
            None => Ok(result),
        }
    }

    fn compile_and_send(
        &self,
        statement: &Statement,
        parameters: &[NamedRow],
        options: &ExecutionOptions,
        since: u64,
    ) -> Result<CursorResult> {
        // Without parameters, an INSERT has the columns that it states, and those with defaults.
        let mut keys: Vec<Rc<str>> =
            parameters.first().map(|row| row.iter().map(|(key, _)| key.clone()).collect()).unwrap_or_default();
        keys.sort();
        let compile_options = CompileOptions {
            column_keys: Some(keys),
            for_executemany: parameters.len() > 1,
            lint: true,
            ..CompileOptions::default()
        };
        let compiled = self.compile(statement, compile_options, options)?;
        for class in &compiled.unstated_caching {
            self.engine().environment().warn_of_caching(class);
        }
        warn_of_types(&compiled);
        self.execute_compiled(&Rc::new(compiled), parameters, options, since)
    }

    /// Compiles a statement as this connection sends it; SQLAlchemy: `schema_translate_map` and its relatives.
    pub fn compile(
        &self,
        statement: &Statement,
        mut compile_options: CompileOptions,
        options: &ExecutionOptions,
    ) -> Result<Compiled> {
        let map = self.execution_options().merged(options).schema_map();
        compile_options.schema_map.clone_from(&map);
        let dialect = self.engine().dialect();
        let mut compiled = compile(statement, dialect, compile_options)?;
        if let Some(map) = map {
            compiled.render_schemas(&map, dialect, dialect.default_schema())?;
        }
        Ok(compiled)
    }

    /// Sends a statement that was compiled before; `since` is when compiling it began, by the environment's clock.
    pub fn execute_compiled(
        &self,
        compiled: &Rc<Compiled>,
        parameters: &[NamedRow],
        options: &ExecutionOptions,
        since: u64,
    ) -> Result<CursorResult> {
        let options = self.execution_options().merged(options);
        self.driver()?;
        let context = match Context::new(self, compiled, parameters) {
            Ok(context) => context,
            Err(error) => {
                // SQLAlchemy: `_handle_dbapi_exception`, which ends what no transaction holds.
                if !self.is_in_transaction() {
                    self.rollback_work()?;
                }
                return Err(self.wrap(error, compiled, parameters));
            }
        };
        self.prepare_to_send()?;
        let note = self.note(compiled, parameters.len() > 1, since);
        if context.is_insert_many() {
            return self.insert_many(context, note, &options);
        }
        let sending = Sending {
            kind: StatementKind::Sql,
            sql: context.sql.clone(),
            parameters: context.driver_parameters(),
            note,
            logged: None,
        };
        let cursor = self.send(sending, Some(compiled))?;
        let result = self.logged(context.result(self, cursor, &options)?);
        let is_query = matches!(compiled.kind, CompiledKind::Select | CompiledKind::Expression);
        if let Some(Value::Int(count)) = options.get("yield_per").filter(|_| is_query)
            && let Ok(count) = usize::try_from(*count)
        {
            result.set_yield_per(count);
        }
        if is_query && matches!(options.get("stream_results"), Some(Value::Bool(true))) {
            result.set_bare_cursor(false);
        }
        Ok(result)
    }

    /// Compiles an expression or a query and answers the first value of its first row.
    pub fn scalar(&self, statement: &Statement, parameters: &[NamedRow]) -> Result<Option<Value>> {
        self.execute(statement, parameters)?.scalar()
    }

    /// An error that came before the driver was asked, around the statement; SQLAlchemy: `StatementError`.
    fn wrap(&self, error: Error, compiled: &Compiled, parameters: &[NamedRow]) -> Error {
        let error = match error.into_conversion() {
            Ok(conversion) => conversion,
            Err(other) => return other,
        };
        let given = if parameters.is_empty() { Parameters::none() } else { Parameters::Given(Rc::from(parameters)) };
        let engine = self.engine();
        Error::statement(
            error,
            Some(Rc::from(compiled.text())),
            given,
            engine.hides_parameters(),
            &*engine.environment().describe_error,
        )
    }

    /// Whether the log says that the statement was compiled now, before, or is never kept. What is compiled for several
    /// sets of parameters is kept apart.
    fn note(&self, compiled: &Compiled, is_many: bool, since: u64) -> Note {
        if !self.engine().environment().may_log(self.engine().echo()) {
            return Note::Generated { since };
        }
        if compiled.kind == CompiledKind::Ddl || compiled.is_uncached {
            return Note::NoKey { since };
        }
        let mut cache = self.engine().compiled_cache().borrow_mut();
        let key = (compiled.cache_text(), is_many);
        if let Some(first) = cache.get(&key) {
            Note::Cached { since: *first }
        } else {
            cache.insert(key, since);
            Note::Generated { since }
        }
    }
}

/// Warns of the host's types that do not say whether statements with them may be kept.
fn warn_of_types(compiled: &Compiled) {
    for shown in &compiled.unstated_types {
        sql::warn(format!(
            "{shown} will not produce a cache key because the ``cache_ok`` attribute is not set to True.  This can have \
             significant performance implications including some performance degradations in comparison to prior SQLAlchemy \
             versions.  Set this attribute to True if this type object's state is safe to use in a cache key, or False to \
             disable this warning. (Background on this warning at: https://sqlalche.me/e/21/cprf)"
        ));
    }
}
