//! [`Retained`]: which tables and columns of a database stay while a step is taken, and under which names.

use migrate::TableRebuild;

use super::database_state::DatabaseState;
use super::schema_change::SchemaChange;

/// A column that was there before.
#[derive(Debug)]
struct RetainedColumn {
    /// Its name before.
    original: String,
    /// Its name now; none once it is dropped.
    now: Option<String>,
}

/// A table that was there before.
#[derive(Debug)]
struct RetainedTable {
    original: String,
    now: Option<String>,
    columns: Vec<RetainedColumn>,
}

/// The tables that were there before, followed through what is sent.
#[derive(Debug, Default)]
pub(super) struct Retained {
    tables: Vec<RetainedTable>,
}

fn is(now: Option<&String>, name: &str) -> bool {
    now.is_some_and(|now| now.eq_ignore_ascii_case(name))
}

impl Retained {
    /// All that is there.
    pub(super) fn of(state: &DatabaseState) -> Self {
        let tables = state.tables.iter().map(|table| RetainedTable {
            original: table.name().to_owned(),
            now: Some(table.name().to_owned()),
            columns: (table.state.table.columns.iter())
                .map(|column| RetainedColumn { original: column.name.clone(), now: Some(column.name.clone()) })
                .collect(),
        });
        Self { tables: tables.collect() }
    }

    fn table(&mut self, name: &str) -> Option<&mut RetainedTable> {
        self.tables.iter_mut().find(|table| is(table.now.as_ref(), name))
    }

    fn column(&mut self, table: &str, name: &str) -> Option<&mut RetainedColumn> {
        self.table(table)?.columns.iter_mut().find(|column| is(column.now.as_ref(), name))
    }

    /// A statement was sent.
    pub(super) fn change(&mut self, change: SchemaChange) {
        match change {
            SchemaChange::RenameTable { from, to } => {
                if let Some(table) = self.table(&from) {
                    table.now = Some(to);
                }
            }
            SchemaChange::RenameColumn { table, from, to } => {
                if let Some(column) = self.column(&table, &from) {
                    column.now = Some(to);
                }
            }
            SchemaChange::DropColumn { table, column } => {
                if let Some(column) = self.column(&table, &column) {
                    column.now = None;
                }
            }
            SchemaChange::DropTable { table } => {
                if let Some(table) = self.table(&table) {
                    table.now = None;
                }
            }
        }
    }

    /// A table was made anew.
    pub(super) fn rebuild(&mut self, rebuild: &TableRebuild) {
        let Some(table) = self.table(&rebuild.table) else { return };
        for column in &mut table.columns {
            let taken_over = rebuild.columns.iter().find(|(old, _)| is(column.now.as_ref(), old));
            column.now = taken_over.map(|(_, new)| new.to_string());
        }
    }

    /// The name that a table has now.
    pub(super) fn table_now(&self, original: &str) -> Option<&str> {
        self.tables.iter().find(|table| table.original == original)?.now.as_deref()
    }

    /// The name that a table's column has now.
    pub(super) fn column_now(&self, table: &str, original: &str) -> Option<&str> {
        let table = self.tables.iter().find(|known| known.original == table)?;
        table.columns.iter().find(|column| column.original == original)?.now.as_deref()
    }
}
