//! The rows that came back, turned into what the statement's types say.

use std::rc::Rc;

use sql::Value;
use sql::dialect::{ResultColumn, ResultShape, StatementKind as CompiledKind, is_plain_result, process_result};
use sql::types::Type;

use super::context::Context;
use crate::connection::{Connection, ExecutionOptions};
use crate::driver::Cursor;
use crate::engine::Engine;
use crate::error::Result;
use crate::result::{CursorResult, ExecutionInfo, Row, RowMeta, RowSource, StatementType};

/// Rows of the driver that are turned when they are fetched.
struct DriverRows {
    rows: std::vec::IntoIter<Rc<[Value]>>,
    engine: Engine,
    /// The types of the places whose values are turned.
    types: Vec<(usize, Type)>,
}

impl DriverRows {
    fn turned(&self, mut row: Rc<[Value]>) -> Result<Rc<[Value]>> {
        let dialect = self.engine.dialect();
        let values = Rc::make_mut(&mut row);
        for (place, ty) in &self.types {
            if let Some(value) = values.get_mut(*place) {
                *value = process_result(dialect, ty, value)?;
            }
        }
        Ok(row)
    }
}

impl RowSource for DriverRows {
    fn fetch(&mut self, limit: usize) -> Result<Vec<Rc<[Value]>>> {
        if self.types.is_empty() {
            if limit >= self.rows.len() {
                return Ok(std::mem::take(&mut self.rows).collect());
            }
            return Ok(self.rows.by_ref().take(limit).collect());
        }
        let mut found = Vec::with_capacity(limit.min(self.rows.len()));
        while found.len() < limit
            && let Some(row) = self.rows.next()
        {
            found.push(self.turned(row)?);
        }
        Ok(found)
    }

    fn fetch_one(&mut self) -> Result<Option<Rc<[Value]>>> {
        match self.rows.next() {
            Some(row) if !self.types.is_empty() => self.turned(row).map(Some),
            row => Ok(row),
        }
    }

    fn is_used_up(&self) -> bool {
        self.rows.len() == 0
    }
}

impl Context {
    /// The result of a statement that was sent once, or for many sets without anything to come back.
    pub(super) fn result(
        &self,
        connection: &Connection,
        mut cursor: Cursor,
        options: &ExecutionOptions,
    ) -> Result<CursorResult> {
        let columns = cursor.columns().cloned();
        let last_row_id = cursor.last_row_id();
        let counted = RowCounts { early: cursor.row_count(), late: cursor.late_row_count() };
        let rows: Vec<Rc<[Value]>> = cursor.fetch_all().into();
        let result = self.finish(connection, columns, rows, counted, last_row_id, options)?;
        result.set_bare_cursor(true);
        Ok(result)
    }

    /// The result of an INSERT that was sent in several batches, the last of which counted `last_batch` rows.
    pub(super) fn result_of_rows(
        &self,
        connection: &Connection,
        columns: Option<Rc<[Rc<str>]>>,
        rows: Vec<Rc<[Value]>>,
        last_batch: i64,
        options: &ExecutionOptions,
    ) -> Result<CursorResult> {
        let early = if preserves_row_count(options) { rows.len() as i64 } else { last_batch };
        self.finish(connection, columns, rows, RowCounts { early, late: None }, None, options)
    }

    fn finish(
        &self,
        connection: &Connection,
        columns: Option<Rc<[Rc<str>]>>,
        rows: Vec<Rc<[Value]>>,
        counted: RowCounts,
        last_row_id: Option<i64>,
        options: &ExecutionOptions,
    ) -> Result<CursorResult> {
        let compiled = &self.compiled;
        let is_implicit = !compiled.implicit_returning.is_empty() && !compiled.has_returning;
        let is_counted_at_once =
            matches!(compiled.kind, CompiledKind::Update | CompiledKind::Delete) || preserves_row_count(options);
        let mut info = ExecutionInfo {
            statement_type: match compiled.kind {
                CompiledKind::Insert => StatementType::Insert,
                CompiledKind::Update => StatementType::Update,
                CompiledKind::Delete => StatementType::Delete,
                _ => StatementType::Compiled,
            },
            is_many: self.is_many,
            row_count: counted.early,
            late_row_count: counted.late.filter(|_| !is_counted_at_once),
            last_row_id,
            has_explicit_returning: compiled.has_returning,
            compiled_parameters: match compiled.kind {
                CompiledKind::Insert | CompiledKind::Update => self.sets.iter().map(|set| self.named(set)).collect(),
                _ => Vec::new(),
            },
            postfetch_columns: compiled.postfetch.iter().map(sql::schema::Column::key).collect(),
            ..ExecutionInfo::default()
        };
        let result = match columns {
            None => None,
            Some(columns) => {
                let (meta, types) = self.describe(connection, &columns);
                let meta = Rc::new(meta);
                let engine = connection.engine().clone();
                let mut source = DriverRows { rows: rows.into_iter(), engine, types };
                if is_implicit {
                    let rows = source.fetch(usize::MAX)?;
                    info.row_count = rows.len() as i64;
                    info.late_row_count = None;
                    if compiled.kind == CompiledKind::Insert {
                        info.inserted_keys = self.inserted_keys(&rows, None);
                    }
                    info.returned_defaults = rows.into_iter().map(|values| Row::new(&meta, values)).collect();
                    None
                } else {
                    Some(CursorResult::from_source(meta, Box::new(source), None))
                }
            }
        };
        if compiled.kind == CompiledKind::Insert && info.inserted_keys.is_none() && !compiled.has_returning {
            let id = if compiled.postfetch_lastrowid && !self.is_many { last_row_id } else { None };
            info.inserted_keys = self.inserted_keys(&[], id);
        }
        Ok(result.unwrap_or_else(CursorResult::without_rows).with_info(info))
    }

    /// Names of the columns that the driver gave, and the types of those whose values are turned.
    fn describe(&self, connection: &Connection, columns: &Rc<[Rc<str>]>) -> (RowMeta, Vec<(usize, Type)>) {
        let known = &self.compiled.result_columns;
        let is_by_place = matches!(self.compiled.result_shape, ResultShape::Ordered | ResultShape::TextualOrdered)
            && known.len() == columns.len();
        let found: Vec<Option<&ResultColumn>> = if is_by_place {
            known.iter().map(Some).collect()
        } else {
            // Text: a column that was declared is found by its name.
            columns.iter().map(|name| known.iter().find(|column| column.keyname == *name)).collect()
        };
        let name = |place: usize, column: Option<&ResultColumn>| match column {
            // Text has no name of its own.
            Some(column) if !column.keyname.is_empty() => column.keyname.clone(),
            _ => columns[place].clone(),
        };
        let keys: Vec<Rc<str>> = found.iter().enumerate().map(|(place, column)| name(place, *column)).collect();
        let meta = RowMeta::new(keys)
            .with_targets(found.iter().map(|column| column.map(targets).unwrap_or_default()).collect())
            .with_other_names(found.iter().map(|column| column.map(other_names).unwrap_or_default()).collect());
        let dialect = connection.engine().dialect();
        let turned = found.iter().enumerate().filter_map(|(place, column)| {
            let ty = &column.as_ref()?.ty;
            (!is_plain_result(dialect, ty)).then(|| (place, ty.clone()))
        });
        (meta, turned.collect())
    }
}

/// How many rows the driver says were matched: before their first is fetched, and after their last.
struct RowCounts {
    early: i64,
    late: Option<i64>,
}

/// Whether the driver is asked for the number of rows before they are fetched; SQLAlchemy: `preserve_rowcount`.
fn preserves_row_count(options: &ExecutionOptions) -> bool {
    matches!(options.get("preserve_rowcount"), Some(Value::Bool(true)))
}

fn targets(column: &ResultColumn) -> Vec<usize> {
    column.objects.iter().map(sql::expr::Expr::id).collect()
}

fn other_names(column: &ResultColumn) -> Vec<Rc<str>> {
    let mut names = column.keys.clone();
    names.push(column.name.clone());
    names
}
