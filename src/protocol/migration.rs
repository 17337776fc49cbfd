//! Migrations: the steps that a run takes.

use serde::{Deserialize, Serialize};

use crate::{Cell, TableInfo};

/// What a step of a migration is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum StepDirection {
    /// A revision is applied.
    Upgrade,
    /// A revision is taken back.
    Downgrade,
    /// The version table is changed without running anything.
    Stamp,
}

/// One step that a migration took, or failed at.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MigrationStep {
    /// Counts up from 1 in one run.
    pub number: u32,
    /// What it is.
    pub direction: StepDirection,
    /// The revision that was applied or taken back; for a stamp the one that was noted, empty for `base`.
    pub revision: String,
    /// The first paragraph of the revision's docstring; empty for a stamp.
    pub message: String,
    /// The database, as in [`crate::DatabaseInfo::name`].
    pub database: String,
    /// What the version table held before, sorted.
    pub heads_before: Vec<String>,
    /// What it held afterwards, sorted.
    pub heads_after: Vec<String>,
    /// The [`crate::Statement::id`]s of all that was sent meanwhile, the lines of transactions included.
    pub statements: Vec<u32>,
    /// The tables that batch mode made anew, and which of the statements belong together for that.
    pub rebuilds: Vec<Rebuild>,
    /// The tables before and afterwards, in the order in which they were created.
    pub tables: Vec<TableChange>,
    /// The tables and columns that have another name afterwards.
    pub renames: Vec<Rename>,
    /// The tables and columns that are gone, with what they held.
    pub lost: Vec<Loss>,
    /// What ended the step, where it failed.
    pub failure: Option<Problem>,
    /// Whether the run took so many steps that `tables` and `lost` of this one were left out.
    pub is_brief: bool,
}

/// A table that batch mode made anew: CREATE of a new table, INSERT from the old one, DROP, RENAME, the indexes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rebuild {
    /// The table.
    pub table: String,
    /// The name of the new table until it has the old one's place.
    pub temporary: String,
    /// The [`crate::Statement::id`]s.
    pub statements: Vec<u32>,
}

/// A table with its first rows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TableState {
    /// The table, with the number of all its rows.
    pub table: TableInfo,
    /// The `CREATE INDEX` statements that SQLite keeps, by name.
    pub indexes: Vec<String>,
    /// The first rows.
    pub rows: Vec<Vec<Cell>>,
}

/// What a step did to a table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum TableChange {
    /// Neither its description nor the rows that were looked at.
    Unchanged(TableInfo),
    /// It was created.
    Created(TableState),
    /// It is gone.
    Dropped(TableState),
    /// Description or rows are others; its name, too, where [`MigrationStep::renames`] says so.
    Changed {
        /// As it was.
        before: TableState,
        /// As it is.
        after: TableState,
    },
}

/// Another name for what stays.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Rename {
    /// A table.
    Table {
        /// Its name before.
        from: String,
        /// Its name afterwards.
        to: String,
    },
    /// A column.
    Column {
        /// The table's name afterwards.
        table: String,
        /// The column's name before.
        from: String,
        /// Its name afterwards.
        to: String,
    },
}

/// A table or a column that is gone, or would be, with the values that it held.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Loss {
    /// The table.
    pub table: String,
    /// The column; none where the whole table is gone.
    pub column: Option<String>,
    /// The names of the columns of `rows`: for a column, the primary key comes before it.
    pub columns: Vec<String>,
    /// The first rows; for a column, those where it is not NULL.
    pub rows: Vec<Vec<Cell>>,
    /// How many such rows there are in all.
    pub total: u64,
}

/// Why something could not be done, in the error's own words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// The error's class: `CommandError`, `OperationalError`.
    pub class: String,
    /// Its text.
    pub message: String,
}
