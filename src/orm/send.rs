//! The one place where statements go to a connection.

use std::cell::RefCell;
use std::rc::Rc;

use engine::{Connection, CursorResult, ExecutionOptions, NamedRow};
use sql::dialect::{CompileOptions, Compiled};
use sql::statement::Statement;

use crate::error::Result;

/// Sends a statement with no, one or several sets of parameters.
pub(crate) fn execute(connection: &Connection, statement: Statement, rows: Vec<NamedRow>) -> Result<CursorResult> {
    // A session gives every statement of mapped classes a set of parameters, which errors show.
    let is_empty = rows.is_empty();
    let result = connection.execute(&statement, &rows);
    Ok(result.map_err(|error| if is_empty { error.with_empty_parameters() } else { error })?)
}

/// What was compiled of statements that a mapper sends over and over.
#[derive(Debug, Default)]
pub(crate) struct CompileCache(RefCell<Vec<Entry>>);

#[derive(Debug)]
struct Entry {
    /// The statement's number; whoever owns the cache keeps the statement, so that it stays one.
    statement: usize,
    dialect: &'static str,
    keys: Option<Vec<Rc<str>>>,
    is_many: bool,
    compiled: Rc<Compiled>,
}

impl CompileCache {
    /// Sends a statement that the cache's owner keeps; `id` is its number.
    pub(crate) fn execute(
        &self,
        connection: &Connection,
        id: usize,
        statement: impl FnOnce() -> Statement,
        rows: &[NamedRow],
    ) -> Result<CursorResult> {
        let keys = rows.first().map(|row| {
            let mut keys: Vec<Rc<str>> = row.iter().map(|(key, _)| key.clone()).collect();
            keys.sort();
            keys
        });
        let engine = connection.engine();
        let (dialect, is_many) = (engine.name(), rows.len() > 1);
        let is_mapped = connection.execution_options().schema_map().is_some();
        let known = self.0.borrow().iter().find_map(|entry| {
            let is_same = !is_mapped
                && entry.statement == id
                && entry.is_many == is_many
                && entry.dialect == dialect
                && entry.keys == keys;
            is_same.then(|| entry.compiled.clone())
        });
        let since = engine.environment().clock.micros();
        let compiled = if let Some(compiled) = known {
            compiled
        } else {
            let options = CompileOptions {
                column_keys: keys.clone(),
                for_executemany: is_many,
                lint: true,
                ..CompileOptions::default()
            };
            let compiled = Rc::new(connection.compile(&statement(), options, &ExecutionOptions::default())?);
            let entry = Entry { statement: id, dialect, keys, is_many, compiled: compiled.clone() };
            if !is_mapped {
                self.0.borrow_mut().push(entry);
            }
            compiled
        };
        Ok(connection.execute_compiled(&compiled, rows, &ExecutionOptions::default(), since)?)
    }
}
