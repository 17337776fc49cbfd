//! ON CONFLICT of INSERT, in SQLite and PostgreSQL.

use super::ColumnKey;
use crate::expr::{Expr, Operand};

/// What is done on a conflict.
#[derive(Clone, Debug)]
pub enum ConflictAction {
    /// DO NOTHING.
    Nothing,
    /// DO UPDATE SET … WHERE ….
    Update {
        /// Columns and values.
        set: Vec<(ColumnKey, Operand)>,
        /// WHERE.
        filter: Option<Expr>,
    },
    /// ON DUPLICATE KEY UPDATE, in the place of ON CONFLICT (MySQL).
    DuplicateKey {
        /// Columns and values.
        set: Vec<(ColumnKey, Operand)>,
        /// Whether the assignments keep their order; otherwise that of the table's columns.
        is_ordered: bool,
    },
}

/// One ON CONFLICT clause.
#[derive(Clone, Debug)]
pub struct OnConflict {
    /// The columns or expressions of the violated index.
    pub index_elements: Vec<Operand>,
    /// The index's WHERE.
    pub index_where: Option<Expr>,
    /// ON CONSTRAINT (PostgreSQL).
    pub constraint: Option<std::rc::Rc<str>>,
    /// What is done.
    pub action: ConflictAction,
}
