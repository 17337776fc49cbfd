//! Statements and their rows, as `sqlite3.Cursor` gives them.

use std::collections::VecDeque;
use std::rc::Rc;

use rusqlite::Statement;
use sql::Value;

use crate::parameters::NamedRow;

use super::connection::DriverConnection;
use super::error::DriverError;
use super::newer_syntax;
use super::statement_kind::{is_dml, skip_leading_comments};
use super::{binding, row};

/// A cursor: sends statements, holds the rows of the last one.
///
/// All rows are read when the statement is sent, so that a later statement never meets an open one.
#[derive(Debug)]
pub struct Cursor {
    connection: Rc<DriverConnection>,
    columns: Option<Rc<[Rc<str>]>>,
    declared: Vec<Option<Rc<str>>>,
    rows: VecDeque<Rc<[Value]>>,
    row_count: i64,
    late_row_count: Option<i64>,
    last_row_id: Option<i64>,
}

impl Cursor {
    /// A cursor on a connection.
    pub fn new(connection: &Rc<DriverConnection>) -> Self {
        Self {
            connection: connection.clone(),
            columns: None,
            declared: Vec::new(),
            rows: VecDeque::new(),
            row_count: -1,
            late_row_count: None,
            last_row_id: None,
        }
    }

    /// Sends a statement with values for its marks by position.
    pub fn execute(&mut self, sql: &str, parameters: &[Value]) -> Result<(), DriverError> {
        self.run(sql, &mut |statement| bind_row(statement, parameters))
    }

    /// Sends a statement with values for its marks by name.
    pub fn execute_named(&mut self, sql: &str, parameters: &[(Rc<str>, Value)]) -> Result<(), DriverError> {
        self.run(sql, &mut |statement| bind_named(statement, parameters))
    }

    /// Sends a statement that changes rows once for each set of values.
    pub fn execute_many(&mut self, sql: &str, sets: &[Rc<[Value]>]) -> Result<(), DriverError> {
        self.run_many(sql, sets.len(), &mut |statement, index| bind_row(statement, &sets[index]))
    }

    /// Sends a statement that changes rows once for each set of named values.
    pub fn execute_many_named(&mut self, sql: &str, sets: &[NamedRow]) -> Result<(), DriverError> {
        self.run_many(sql, sets.len(), &mut |statement, index| bind_named(statement, &sets[index]))
    }

    fn reset(&mut self) {
        self.columns = None;
        self.declared.clear();
        self.rows.clear();
        self.row_count = -1;
        self.late_row_count = None;
    }

    fn run(
        &mut self,
        sql: &str,
        bind: &mut dyn FnMut(&mut Statement<'_>) -> Result<(), DriverError>,
    ) -> Result<(), DriverError> {
        self.reset();
        let sqlite = self.connection.sqlite()?;
        if skip_leading_comments(sql).is_empty() {
            return Ok(());
        }
        newer_syntax::refuse(sql)?;
        let connection = self.connection.clone();
        let patience = &connection.patience;
        let mut statement = patience.wait(|| sqlite.prepare_cached(sql).map_err(|error| connection.error(error)))?;
        connection.begin_before(&sqlite, sql)?;
        bind(&mut statement)?;
        connection.traced(|| statement.expanded_sql());
        let changes_before = sqlite.total_changes();
        let found = patience.wait(|| {
            let mut found = VecDeque::new();
            let mut rows = statement.raw_query();
            while let Some(current) = rows.next().map_err(|error| connection.error(error))? {
                found.push_back(row::read(current, current.as_ref().column_count())?);
            }
            Ok(found)
        });
        self.rows = found?;
        // Only now: a statement that was kept is compiled anew when a table has changed since, as its first row is asked for.
        if statement.column_count() > 0 {
            self.columns = Some(statement.column_names().map(Rc::from).collect());
            self.declared = statement.columns().map(|column| column.decl_type().map(Rc::from)).collect();
        }
        if is_dml(sql) {
            let changed = if sqlite.total_changes() == changes_before { 0 } else { sqlite.changes() };
            let changed = i64::try_from(changed).unwrap_or(i64::MAX);
            // A statement with RETURNING counts its rows when the last one is fetched.
            if self.rows.is_empty() {
                self.row_count = changed;
            } else {
                self.row_count = 0;
                self.late_row_count = Some(changed);
            }
        }
        self.last_row_id = Some(sqlite.last_insert_rowid());
        Ok(())
    }

    fn run_many(
        &mut self,
        sql: &str,
        sets: usize,
        bind: &mut dyn FnMut(&mut Statement<'_>, usize) -> Result<(), DriverError>,
    ) -> Result<(), DriverError> {
        self.reset();
        let connection = self.connection.clone();
        let sqlite = connection.sqlite()?;
        let patience = &connection.patience;
        let mut statement = patience.wait(|| sqlite.prepare_cached(sql).map_err(|error| connection.error(error)))?;
        if !is_dml(sql) {
            return Err(DriverError::programming("executemany() can only execute DML statements."));
        }
        connection.begin_before(&sqlite, sql)?;
        self.row_count = 0;
        for index in 0..sets {
            bind(&mut statement, index)?;
            connection.traced(|| statement.expanded_sql());
            let changes_before = sqlite.total_changes();
            patience.wait(|| {
                let mut rows = statement.raw_query();
                while rows.next().map_err(|error| connection.error(error))?.is_some() {}
                Ok(())
            })?;
            if sqlite.total_changes() != changes_before {
                self.row_count += i64::try_from(sqlite.changes()).unwrap_or(i64::MAX);
            }
        }
        Ok(())
    }

    /// What is known of the last statement, without its rows.
    pub fn without_rows(&self) -> Self {
        Self {
            connection: self.connection.clone(),
            columns: self.columns.clone(),
            declared: self.declared.clone(),
            rows: VecDeque::new(),
            row_count: self.row_count,
            last_row_id: self.last_row_id,
            late_row_count: self.late_row_count,
        }
    }

    /// Names of the result's columns; none when the statement returns no rows.
    pub fn columns(&self) -> Option<&Rc<[Rc<str>]>> {
        self.columns.as_ref()
    }

    /// The declared type of the table column behind each of the result's columns.
    pub fn declared_types(&self) -> &[Option<Rc<str>>] {
        &self.declared
    }

    /// Rows changed by the last statement, or -1 when it is not one that changes rows.
    pub fn row_count(&self) -> i64 {
        self.row_count
    }

    /// What [`Self::row_count`] will be when the last row is fetched; none when it is that already.
    pub fn late_row_count(&self) -> Option<i64> {
        self.late_row_count
    }

    /// Rows changed by the last statement, counted at once; none when it is not one that changes rows.
    pub fn touched(&self) -> Option<u64> {
        u64::try_from(self.late_row_count.unwrap_or(self.row_count)).ok()
    }

    /// The row id of the last row inserted on the connection.
    pub fn last_row_id(&self) -> Option<i64> {
        self.last_row_id
    }

    /// How many rows are left to fetch.
    pub fn remaining(&self) -> usize {
        self.rows.len()
    }

    /// The rows left, without taking them.
    pub fn peek(&self) -> impl Iterator<Item = &Rc<[Value]>> {
        self.rows.iter()
    }

    /// The next row.
    pub fn fetch_one(&mut self) -> Option<Rc<[Value]>> {
        let next = self.rows.pop_front();
        if self.rows.is_empty()
            && let Some(count) = self.late_row_count.take()
        {
            self.row_count = count;
        }
        next
    }

    /// All rows left.
    pub fn fetch_all(&mut self) -> VecDeque<Rc<[Value]>> {
        if let Some(count) = self.late_row_count.take() {
            self.row_count = count;
        }
        std::mem::take(&mut self.rows)
    }
}

fn bind_row(statement: &mut Statement<'_>, parameters: &[Value]) -> Result<(), DriverError> {
    let wanted = statement.parameter_count();
    if wanted != parameters.len() {
        return Err(DriverError::programming(format!(
            "Incorrect number of bindings supplied. The current statement uses {wanted}, and there are {} supplied.",
            parameters.len()
        )));
    }
    parameters.iter().enumerate().try_for_each(|(index, value)| binding::bind(statement, index + 1, value))
}

fn bind_named(statement: &mut Statement<'_>, parameters: &[(Rc<str>, Value)]) -> Result<(), DriverError> {
    for index in 1..=statement.parameter_count() {
        let Some(mark) = statement.parameter_name(index) else {
            return Err(DriverError::programming(format!(
                "Binding {index} has no name, but you supplied a dictionary (which has only names)."
            )));
        };
        let name = &mark[1..];
        let Some((_, value)) = parameters.iter().find(|(key, _)| &**key == name) else {
            return Err(DriverError::programming(format!("You did not supply a value for binding parameter :{name}.")));
        };
        binding::bind(statement, index, value)?;
    }
    Ok(())
}
