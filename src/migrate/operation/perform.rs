//! What each operation asks of a database, in order.

use sql::Name;
use sql::dialect::Dialect;
use sql::schema::{Column, ColumnSpec, Constraint, ConstraintKind, Table, TableItem, TableSpec};
use sql::types::Type;

use super::{AddColumn, Operation};
use crate::directive::{ColumnChange, Directive, DroppedConstraint, Performer};
use crate::error::Result;
use crate::implementation::type_of;
use crate::schema_objects::SchemaObjects;

impl Operation {
    /// Does the step; a table that it makes is the answer. Alembic: `Operations.invoke`.
    ///
    /// # Errors
    /// What the database raises; what making the tables and constraints raises.
    pub fn perform(&self, objects: &SchemaObjects, performer: &mut dyn Performer) -> Result<Option<Table>> {
        let directive = match self {
            Self::CreateTable(create) => {
                let table = create.to_table(objects)?;
                let if_not_exists = create.if_not_exists == Some(true);
                performer.perform(Directive::CreateTable { table: table.clone(), if_not_exists })?;
                return Ok(Some(table));
            }
            Self::DropTable(drop) => {
                Directive::DropTable { table: drop.to_table(objects)?, if_exists: drop.if_exists == Some(true) }
            }
            Self::RenameTable { from, to, schema } => {
                Directive::RenameTable { from: from.clone(), to: to.clone(), schema: schema.clone() }
            }
            Self::TableComment(comment) => {
                Directive::TableComment { table: comment.to_table(objects)?, is_drop: comment.comment.is_none() }
            }
            Self::AddColumn(add) => return add_column(add, objects, performer).map(|()| None),
            Self::DropColumn(drop) => Directive::DropColumn {
                table: drop.table.clone(),
                schema: drop.schema.clone(),
                column: drop.column_name.clone(),
                if_exists: drop.if_exists == Some(true),
                arguments: drop.arguments.clone(),
                existing_type: drop.existing_type.clone(),
            },
            Self::AlterColumn(change) => return alter_column(change, objects, performer).map(|()| None),
            Self::CreateIndex(create) => Directive::CreateIndex {
                index: create.to_index(objects)?,
                if_not_exists: create.if_not_exists == Some(true),
            },
            Self::DropIndex(drop) => {
                Directive::DropIndex { index: drop.to_index(objects)?, if_exists: drop.if_exists == Some(true) }
            }
            Self::AddConstraint(add) => Directive::AddConstraint(add.to_constraint(objects)?),
            Self::DropConstraint(drop) => Directive::DropConstraint(DroppedConstraint {
                constraint: objects.named_constraint(
                    drop.name.clone(),
                    drop.is_name_final,
                    &drop.table,
                    drop.schema.as_ref(),
                    drop.kind,
                )?,
                kind: drop.kind,
                if_exists: drop.if_exists == Some(true),
            }),
            Self::BulkInsert { table, rows, is_multiple } => {
                Directive::BulkInsert { table: table.clone(), rows: rows.clone(), is_multiple: *is_multiple }
            }
            Self::Execute { statement, options } => {
                Directive::Execute { statement: statement.clone(), options: options.clone() }
            }
            Self::ModifyTable(modify) => {
                for operation in &modify.operations {
                    operation.perform(objects, performer)?;
                }
                return Ok(None);
            }
        };
        performer.perform(directive).map(|()| None)
    }
}

fn add_column(add: &AddColumn, objects: &SchemaObjects, performer: &mut dyn Performer) -> Result<()> {
    let column = if add.column.table().is_some() { add.column.copy() } else { add.column.clone() };
    let spec = TableSpec { schema: add.schema.clone(), ..TableSpec::default() };
    let table = objects.table(&add.table, &[TableItem::Column(column.clone())], spec, false)?;
    performer.perform(Directive::AddColumn {
        table: add.table.clone(),
        schema: add.schema.clone(),
        column: column.clone(),
        placement: add.placement.clone(),
    })?;
    for constraint in table.constraints() {
        let is_inline = add.placement.inline_references == Some(true)
            && matches!(constraint.kind(), ConstraintKind::ForeignKey { .. })
            && column.foreign_keys().len() == 1
            && constraint.columns().len() == 1;
        if !is_inline && !matches!(constraint.kind(), ConstraintKind::PrimaryKey { .. }) {
            performer.perform(Directive::AddConstraint(constraint))?;
        }
    }
    for index in table.indexes() {
        performer.perform(Directive::CreateIndex { index, if_not_exists: false })?;
    }
    if column.comment().is_some() && performer.dialect().capabilities().comments_apart {
        performer.perform(Directive::ColumnComment(column))?;
    }
    Ok(())
}

fn alter_column(change: &ColumnChange, objects: &SchemaObjects, performer: &mut dyn Performer) -> Result<()> {
    let dialect = performer.dialect();
    if let (Some(existing), Some(_)) = (&change.existing_type, &change.ty) {
        for constraint in constraints_of(change, existing, objects, &*dialect)? {
            let kind = type_of(&constraint);
            performer.perform(Directive::DropConstraint(DroppedConstraint { constraint, kind, if_exists: false }))?;
        }
    }
    performer.perform(Directive::AlterColumn(Box::new(change.clone())))?;
    if let Some(ty) = &change.ty {
        for constraint in constraints_of(change, ty, objects, &*dialect)? {
            performer.perform(Directive::AddConstraint(constraint))?;
        }
    }
    Ok(())
}

/// The constraints that a type brings with it.
fn constraints_of(
    change: &ColumnChange,
    ty: &Type,
    objects: &SchemaObjects,
    dialect: &dyn Dialect,
) -> Result<Vec<Constraint>> {
    let name: Option<Name> = Some(change.column.clone());
    let column = Column::new(ColumnSpec { name, ty: Some(ty.clone()), ..ColumnSpec::default() });
    let spec = TableSpec { schema: change.schema.clone(), ..TableSpec::default() };
    let table = objects.table(&change.table, &[TableItem::Column(column)], spec, false)?;
    let counts = |constraint: &Constraint| {
        !matches!(constraint.kind(), ConstraintKind::PrimaryKey { .. }) && constraint.is_wanted_by(dialect)
    };
    Ok(table.constraints().into_iter().filter(counts).collect())
}
