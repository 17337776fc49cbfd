//! [`Diff`]: steps as the single differences that they mend.

use std::rc::Rc;

use sql::schema::{Column, Constraint, Index, Table};
use sql::statement::Statement;

use crate::directive::{ColumnChange, ConstraintType};
use crate::error::{Error, ErrorKind, Result};
use crate::operation::Operation;
use crate::schema_objects::SchemaObjects;

/// What differs about a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnAspect {
    /// `modify_type`.
    Type,
    /// `modify_nullable`.
    Nullable,
    /// `modify_default`.
    Default,
    /// `modify_comment`.
    Comment,
}

impl ColumnAspect {
    /// The name: `modify_type`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Type => "modify_type",
            Self::Nullable => "modify_nullable",
            Self::Default => "modify_default",
            Self::Comment => "modify_comment",
        }
    }
}

/// One difference; Alembic: the tuples of `compare_metadata`.
#[derive(Clone, Debug)]
pub enum Diff {
    /// `add_table`.
    AddTable(Table),
    /// `remove_table`.
    RemoveTable(Table),
    /// `add_table_comment`: the table with its comment, and the comment before.
    AddTableComment(Table, Option<Rc<str>>),
    /// `remove_table_comment`.
    RemoveTableComment(Table),
    /// `add_column`: schema, table and column.
    AddColumn(Option<Rc<str>>, Rc<str>, Column),
    /// `remove_column`: schema, table and column.
    RemoveColumn(Option<Rc<str>>, Rc<str>, Column),
    /// What changes about a column.
    ModifyColumn(Box<ColumnChange>, Vec<ColumnAspect>),
    /// `add_index`.
    AddIndex(Index),
    /// `remove_index`.
    RemoveIndex(Index),
    /// `add_constraint`.
    AddConstraint(Constraint),
    /// `remove_constraint`.
    RemoveConstraint(Constraint),
    /// `add_fk`.
    AddForeignKey(Constraint),
    /// `remove_fk`.
    RemoveForeignKey(Constraint),
    /// `execute`.
    Execute(Statement),
}

/// Steps as differences; Alembic: `OpContainer.as_diffs`.
///
/// # Errors
/// `NotImplementedError` for steps that mend no difference; what making tables and constraints raises.
pub fn diffs(operations: &[Operation], objects: &SchemaObjects) -> Result<Vec<Diff>> {
    let mut found = Vec::new();
    for operation in operations {
        match operation {
            Operation::ModifyTable(modify) => found.extend(diffs(&modify.operations, objects)?),
            other => found.push(diff(other, objects)?),
        }
    }
    Ok(found)
}

fn diff(operation: &Operation, objects: &SchemaObjects) -> Result<Diff> {
    Ok(match operation {
        Operation::CreateTable(create) => Diff::AddTable(create.to_table(objects)?),
        Operation::DropTable(drop) => Diff::RemoveTable(drop.to_table(objects)?),
        Operation::TableComment(comment) => {
            let table = comment.to_table(objects)?;
            match &comment.comment {
                Some(_) => Diff::AddTableComment(table, comment.existing.clone()),
                None => Diff::RemoveTableComment(table),
            }
        }
        Operation::AddColumn(add) => Diff::AddColumn(add.schema.clone(), add.table.text().clone(), add.column.clone()),
        Operation::DropColumn(drop) => {
            Diff::RemoveColumn(drop.schema.clone(), drop.table.text().clone(), drop.to_column())
        }
        Operation::AlterColumn(change) => Diff::ModifyColumn(change.clone(), aspects(change)),
        Operation::CreateIndex(create) => Diff::AddIndex(create.to_index(objects)?),
        Operation::DropIndex(drop) => Diff::RemoveIndex(drop.to_index(objects)?),
        Operation::AddConstraint(add) => {
            let constraint = add.to_constraint(objects)?;
            match add.kind() {
                ConstraintType::ForeignKey => Diff::AddForeignKey(constraint),
                _ => Diff::AddConstraint(constraint),
            }
        }
        Operation::DropConstraint(drop) => {
            let constraint = drop.to_constraint(objects)?;
            match drop.kind {
                Some(ConstraintType::ForeignKey) => Diff::RemoveForeignKey(constraint),
                _ => Diff::RemoveConstraint(constraint),
            }
        }
        Operation::Execute { statement, .. } => Diff::Execute(statement.clone()),
        Operation::RenameTable { .. } | Operation::BulkInsert { .. } | Operation::ModifyTable(_) => {
            return Err(Error::new(ErrorKind::NotImplemented, ""));
        }
    })
}

fn aspects(change: &ColumnChange) -> Vec<ColumnAspect> {
    let all = [
        (ColumnAspect::Type, change.ty.is_some()),
        (ColumnAspect::Nullable, change.nullable.is_some()),
        (ColumnAspect::Default, change.server_default.is_some()),
        (ColumnAspect::Comment, change.comment.is_some()),
    ];
    all.into_iter().filter(|(_, differs)| *differs).map(|(aspect, _)| aspect).collect()
}
