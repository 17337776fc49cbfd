//! Migrations: the steps that a run takes, the graph of revisions, and what autogenerate would write.

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
    /// The file of the project and the line, from 1, where it was raised, if that is known.
    pub place: Option<(String, u32)>,
}

/// A revision of the project.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Revision {
    /// Its identifier.
    pub id: String,
    /// The revisions that it follows; none for a base, several for a merge.
    pub down_revisions: Vec<String>,
    /// The labels of its own.
    pub branch_labels: Vec<String>,
    /// The revisions that must be applied before, without being followed.
    pub depends_on: Vec<String>,
    /// The first paragraph of its docstring.
    pub message: String,
    /// Its file's path in the project.
    pub path: String,
    /// Whether no revision follows it.
    pub is_head: bool,
    /// Whether it follows no revision.
    pub is_base: bool,
    /// Whether several revisions follow it.
    pub is_branch_point: bool,
    /// Whether it follows several revisions.
    pub is_merge_point: bool,
}

/// A database that the project's environment migrates.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MigratedDatabase {
    /// Its name, as in [`crate::DatabaseInfo::name`].
    pub name: String,
    /// What its version table holds, sorted; nothing before the first upgrade.
    pub heads: Vec<String>,
}

/// The migrations of a project: its revisions, where its databases stand, what autogenerate would write.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Migrations {
    /// Whether there is an `alembic.ini`, or a `pyproject.toml` with alembic's settings; nothing else is told otherwise.
    pub is_configured: bool,
    /// The revisions, each after those that it follows.
    pub revisions: Vec<Revision>,
    /// The revisions that no other follows, sorted.
    pub heads: Vec<String>,
    /// The databases that `env.py` connects to.
    pub databases: Vec<MigratedDatabase>,
    /// Why revisions or databases could not be read.
    pub problem: Option<Problem>,
    /// What `alembic revision --autogenerate` would write; none where `problem` says why nothing is known.
    pub autogenerate: Option<Autogenerate>,
}

/// What `alembic revision --autogenerate` would do.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Autogenerate {
    /// It would refuse.
    Refused(Problem),
    /// It would write a file.
    Written(Draft),
}

/// A revision file that is not written yet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Draft {
    /// Where the file would stand in the project; the name depends on the message.
    pub path: String,
    /// Its whole text.
    pub text: String,
    /// What its `upgrade` does, in order; nothing where database and models agree.
    pub operations: Vec<DraftOperation>,
    /// What is dropped and added and looks like a rename.
    pub renames: Vec<RenameOffer>,
    /// The whole text with all offers taken, where there are several.
    pub text_with_all_renames: Option<String>,
}

/// One operation of a [`Draft`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DraftOperation {
    /// In words: `add column price to books`.
    pub words: String,
    /// As Python: `op.add_column('books', …)`.
    pub text: String,
    /// The table that it is about.
    pub table: String,
    /// What it destroys.
    pub loss: Option<Loss>,
}

/// A drop and an add that may be meant as a rename, which keeps the values.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RenameOffer {
    /// The place in [`Draft::operations`] of what drops.
    pub dropping: u32,
    /// The place of what adds.
    pub adding: u32,
    /// What would have another name.
    pub rename: Rename,
    /// The operation to write instead of both, as Python.
    pub text: String,
    /// The whole file's text with it.
    pub file: String,
}
