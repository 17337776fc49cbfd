//! [`Movement`]: what a step means for the version table.

use std::rc::Rc;

use crate::script::identifiers::{repr_list, repr_tuple};

/// How a step moves the heads that a version table holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Movement {
    /// A branch goes: its row is deleted.
    Delete(Rc<str>),
    /// A branch begins: a row is inserted.
    Insert(Rc<str>),
    /// Branches become one.
    Merge {
        /// The rows that are deleted.
        delete: Vec<Rc<str>>,
        /// The row that is updated.
        from: Rc<str>,
        /// What it becomes.
        to: Rc<str>,
    },
    /// A branch becomes several.
    Unmerge {
        /// The row that is updated.
        from: Rc<str>,
        /// What it becomes.
        to: Rc<str>,
        /// The rows that are inserted.
        insert: Vec<Rc<str>>,
    },
    /// A branch moves: its row is updated.
    Update {
        /// What the row holds.
        from: Rc<str>,
        /// What it becomes.
        to: Rc<str>,
    },
}

impl Movement {
    /// What the log says at level DEBUG; stamps hold their revisions in lists, other steps in tuples.
    pub fn log_text(&self, is_stamp: bool) -> String {
        match self {
            Self::Delete(version) => format!("branch delete {version}"),
            Self::Insert(version) => format!("new branch insert {version}"),
            Self::Merge { delete, from, to } => format!("merge, delete {}, update {from} to {to}", repr_list(delete)),
            Self::Unmerge { from, to, insert } => {
                let insert = if is_stamp { repr_list(insert) } else { repr_tuple(insert) };
                format!("unmerge, insert {insert}, update {from} to {to}")
            }
            Self::Update { from, to } => format!("update {from} to {to}"),
        }
    }
}
