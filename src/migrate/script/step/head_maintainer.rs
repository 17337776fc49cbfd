//! [`HeadMaintainer`]: the heads that a version table holds while a run goes on.

use std::rc::Rc;

use super::Step;
use super::movement::Movement;
use crate::error::{Error, ErrorKind, Result};
use crate::script::name_set::{NameHash, NameSet};

/// One statement on the version table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum VersionChange {
    /// A row is inserted.
    Insert(Rc<str>),
    /// A row is deleted.
    Delete(Rc<str>),
    /// A row is updated.
    Update {
        /// What the row holds.
        from: Rc<str>,
        /// What it becomes.
        to: Rc<str>,
    },
}

impl VersionChange {
    /// The error of a statement that found not one row but another number.
    pub fn row_count_error(&self, version_table: &str, found: i64) -> Error {
        let what = match self {
            Self::Insert(version) => format!("inserting '{version}'"),
            Self::Delete(version) => format!("deleting '{version}'"),
            Self::Update { from, to } => format!("updating '{from}' to '{to}'"),
        };
        Error::command(format!(
            "Online migration expected to match one row when {what} in '{version_table}'; {found} found"
        ))
    }
}

/// The version table of a database, or the script that will change it.
pub trait VersionTable {
    /// Executes one statement.
    ///
    /// # Errors
    /// What the database says, and [`VersionChange::row_count_error`].
    fn change(&mut self, change: &VersionChange) -> Result<()>;

    /// Logs at level DEBUG what a step means for the table.
    ///
    /// # Errors
    /// What the host's log raises.
    fn debug(&mut self, text: &str) -> Result<()>;
}

/// The heads that a version table holds, changed with it step by step.
#[derive(Clone, Debug)]
pub struct HeadMaintainer {
    heads: NameSet,
}

impl HeadMaintainer {
    /// Begins with the heads that the table holds.
    pub fn new<'a>(heads: impl IntoIterator<Item = &'a Rc<str>>, name_hash: Option<NameHash>) -> Self {
        Self { heads: NameSet::of(name_hash, heads) }
    }

    /// The heads now.
    pub fn heads(&self) -> &NameSet {
        &self.heads
    }

    /// Does to the table what a step means for it.
    ///
    /// # Errors
    /// When the heads do not fit the step, and whatever the table says.
    pub fn update_to_step(&mut self, step: &Step, table: &mut dyn VersionTable) -> Result<()> {
        let movement = step.movement(&self.heads)?;
        table.debug(&movement.log_text(matches!(step, Step::Stamp(_))))?;
        match movement {
            Movement::Delete(version) => self.delete(version, table),
            Movement::Insert(version) => self.insert(version, table),
            Movement::Merge { delete, from, to } => {
                for version in delete {
                    self.delete(version, table)?;
                }
                self.update(from, to, table)
            }
            Movement::Unmerge { from, to, insert } => {
                for version in insert {
                    self.insert(version, table)?;
                }
                self.update(from, to, table)
            }
            Movement::Update { from, to } => self.update(from, to, table),
        }
    }

    fn insert(&mut self, version: Rc<str>, table: &mut dyn VersionTable) -> Result<()> {
        if !self.heads.add(&version) {
            return Err(Error::new(ErrorKind::ASSERTION, ""));
        }
        table.change(&VersionChange::Insert(version))
    }

    fn delete(&mut self, version: Rc<str>, table: &mut dyn VersionTable) -> Result<()> {
        self.remove(&version)?;
        table.change(&VersionChange::Delete(version))
    }

    fn update(&mut self, from: Rc<str>, to: Rc<str>, table: &mut dyn VersionTable) -> Result<()> {
        if self.heads.contains(&to) {
            return Err(Error::new(ErrorKind::ASSERTION, ""));
        }
        self.remove(&from)?;
        self.heads.add(&to);
        table.change(&VersionChange::Update { from, to })
    }

    fn remove(&mut self, version: &str) -> Result<()> {
        if self.heads.remove(version) { Ok(()) } else { Err(Error::new(ErrorKind::Key, sql::repr_str(version))) }
    }
}
