//! What a database holds at one moment of a migration, as far as the page is shown it.

use protocol::{Cell, Loss, TableState};

use crate::snapshot::Snapshot;
use crate::statements::cell;

/// How many rows of a table are looked at.
pub(crate) const MAX_ROWS: u32 = 50;
/// How many tables are looked at.
const MAX_TABLES: usize = 200;
/// How many cells of all tables together are looked at.
const MAX_CELLS: usize = 4_000;

/// A table at one moment.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct HeldTable {
    pub(crate) state: TableState,
    /// How many values of each column are not NULL.
    filled: Vec<u64>,
}

/// All tables at one moment, in the order in which they were created.
#[derive(Clone, Debug, Default)]
pub(crate) struct DatabaseState {
    pub(crate) tables: Vec<HeldTable>,
}

impl DatabaseState {
    /// Reads the database that a snapshot looks into.
    pub(crate) fn read(snapshot: &Snapshot) -> Self {
        let mut cells_left = MAX_CELLS;
        let tables = snapshot.tables().into_iter().take(MAX_TABLES).map(|(name, sql)| {
            let table = snapshot.table(name, sql);
            let fitting = cells_left / table.columns.len().max(1);
            let limit = MAX_ROWS.min(u32::try_from(fitting).unwrap_or(MAX_ROWS));
            let rows: Vec<Vec<Cell>> =
                snapshot.rows(&table.name, 0, limit).iter().map(|row| row.iter().map(cell).collect()).collect();
            cells_left = cells_left.saturating_sub(rows.iter().map(Vec::len).sum());
            let filled = snapshot.filled(&table.name, &table.columns);
            HeldTable { state: TableState { indexes: snapshot.indexes(&table.name), table, rows }, filled }
        });
        Self { tables: tables.collect() }
    }

    /// The table of a name, as SQLite compares names.
    pub(crate) fn table(&self, name: &str) -> Option<&HeldTable> {
        self.tables.iter().find(|table| table.name().eq_ignore_ascii_case(name))
    }
}

impl HeldTable {
    pub(crate) fn name(&self) -> &str {
        &self.state.table.name
    }

    /// The place of a column.
    pub(crate) fn column(&self, name: &str) -> Option<usize> {
        self.state.table.columns.iter().position(|column| column.name.eq_ignore_ascii_case(name))
    }

    /// How many cells are shown of it.
    pub(crate) fn cells(&self) -> usize {
        self.state.rows.iter().map(Vec::len).sum()
    }

    /// The table as something that is gone.
    pub(crate) fn as_loss(&self) -> Loss {
        Loss {
            table: self.name().to_owned(),
            column: None,
            columns: self.state.table.columns.iter().map(|column| column.name.clone()).collect(),
            rows: self.state.rows.clone(),
            total: self.state.table.row_count,
        }
    }

    /// One of its columns as something that is gone: the values, behind the keys of their rows.
    pub(crate) fn column_as_loss(&self, column: usize) -> Loss {
        let columns = &self.state.table.columns;
        let is_key = |place: &usize| *place != column && columns.get(*place).is_some_and(|found| found.is_primary_key);
        let shown: Vec<usize> = (0..columns.len()).filter(is_key).chain([column]).collect();
        let name = |place: &usize| columns.get(*place).map(|column| column.name.clone());
        let is_filled = |row: &&Vec<Cell>| row.get(column).is_some_and(|cell| *cell != Cell::Null);
        let rows = self.state.rows.iter().filter(is_filled);
        Loss {
            table: self.name().to_owned(),
            column: name(&column),
            columns: shown.iter().filter_map(name).collect(),
            rows: rows.map(|row| shown.iter().filter_map(|place| row.get(*place).cloned()).collect()).collect(),
            total: self.filled.get(column).copied().unwrap_or_default(),
        }
    }
}
