//! Operations as data, each with what it asks of a database and with its reverse.

mod column;
mod constraint;
mod index;
mod perform;
mod table;

use std::rc::Rc;

use sql::Name;
use sql::selectable::FromClause;
use sql::statement::Statement;

use crate::directive::{ColumnChange, InsertRow};
use crate::error::{Error, ErrorKind, Result};

pub use column::{AddColumn, DropColumn};
pub use constraint::{AddConstraint, ConstraintDefinition, DropConstraint};
pub use index::{CreateIndex, DropIndex};
pub use table::{CreateTable, DropTable, TableComment};

/// One step of a migration; Alembic: `MigrateOperation`.
///
/// ```
/// use migrate::{AddColumn, Operation};
/// use sql::schema::{Column, ColumnSpec};
/// let column = Column::new(ColumnSpec { name: Some("notes".into()), ..ColumnSpec::default() });
/// let step = Operation::AddColumn(AddColumn::new("models".into(), None, column));
/// assert!(matches!(step.reverse()?, Operation::DropColumn(drop) if drop.column_name.as_str() == "notes"));
/// # Ok::<(), migrate::Error>(())
/// ```
#[derive(Clone, Debug)]
pub enum Operation {
    /// `create_table`.
    CreateTable(CreateTable),
    /// `drop_table`.
    DropTable(DropTable),
    /// `rename_table`.
    RenameTable {
        /// The old name.
        from: Name,
        /// The new name.
        to: Name,
        /// The schema.
        schema: Option<Rc<str>>,
    },
    /// `create_table_comment` and `drop_table_comment`.
    TableComment(TableComment),
    /// `add_column`.
    AddColumn(AddColumn),
    /// `drop_column`.
    DropColumn(DropColumn),
    /// `alter_column`.
    AlterColumn(Box<ColumnChange>),
    /// `create_index`.
    CreateIndex(CreateIndex),
    /// `drop_index`.
    DropIndex(DropIndex),
    /// `create_unique_constraint` and its relatives.
    AddConstraint(AddConstraint),
    /// `drop_constraint`.
    DropConstraint(DropConstraint),
    /// `bulk_insert`.
    BulkInsert {
        /// The table.
        table: FromClause,
        /// The rows.
        rows: Vec<InsertRow>,
        /// All rows by one statement.
        is_multiple: bool,
    },
    /// `execute`.
    Execute {
        /// The statement.
        statement: Statement,
        /// Options of the execution.
        options: engine::ExecutionOptions,
    },
    /// Steps on one table, which batch mode takes together.
    ModifyTable(ModifyTable),
}

/// Steps on one table; Alembic: `ModifyTableOps`.
#[derive(Clone, Debug)]
pub struct ModifyTable {
    /// The table.
    pub table: Name,
    /// Its schema.
    pub schema: Option<Rc<str>>,
    /// The steps.
    pub operations: Vec<Operation>,
}

impl Operation {
    /// What takes the step back.
    ///
    /// # Errors
    /// `ValueError` where the step does not say what was there before; `NotImplementedError` for statements.
    pub fn reverse(&self) -> Result<Self> {
        Ok(match self {
            Self::CreateTable(create) => Self::DropTable(create.reverse()),
            Self::DropTable(drop) => Self::CreateTable(drop.reverse()?),
            Self::TableComment(comment) => Self::TableComment(comment.reverse()),
            Self::AddColumn(add) => Self::DropColumn(add.reverse()),
            Self::DropColumn(drop) => Self::AddColumn(drop.reverse()?),
            Self::AlterColumn(change) => Self::AlterColumn(Box::new(change.reverse())),
            Self::CreateIndex(create) => Self::DropIndex(create.reverse()),
            Self::DropIndex(drop) => Self::CreateIndex(drop.reverse()?),
            Self::AddConstraint(add) => Self::DropConstraint(add.reverse()),
            Self::DropConstraint(drop) => Self::AddConstraint(drop.reverse()?),
            Self::ModifyTable(modify) => {
                Self::ModifyTable(ModifyTable { operations: reversed(&modify.operations)?, ..modify.clone() })
            }
            Self::RenameTable { .. } | Self::BulkInsert { .. } | Self::Execute { .. } => {
                return Err(Error::new(ErrorKind::NotImplemented, ""));
            }
        })
    }
}

/// What takes steps back, the last one first.
///
/// # Errors
/// As [`Operation::reverse`].
pub fn reversed(operations: &[Operation]) -> Result<Vec<Operation>> {
    operations.iter().rev().map(Operation::reverse).collect()
}
