//! Tables made and dropped, and their comments.

use std::rc::Rc;

use sql::Name;
use sql::schema::{ConstraintKind, Table, TableItem, TableSpec};

use crate::error::Result;
use crate::schema_objects::SchemaObjects;

/// `create_table`.
#[derive(Clone, Debug)]
pub struct CreateTable {
    /// The name.
    pub name: Name,
    /// Columns and constraints.
    pub items: Vec<TableItem>,
    /// Schema, comment, prefixes, arguments of single databases.
    pub spec: TableSpec,
    /// IF NOT EXISTS.
    pub if_not_exists: Option<bool>,
    /// Whether the items have the constraints that `unique=` and `index=` of columns ask for.
    pub counts_flags: bool,
}

impl CreateTable {
    /// The step that makes a table which is described already.
    pub fn of_table(table: &Table) -> Self {
        Self {
            name: table.name().clone(),
            items: items_of(table),
            spec: TableSpec { schema: table.schema(), ..table.spec() },
            if_not_exists: None,
            counts_flags: true,
        }
    }

    /// The table.
    ///
    /// # Errors
    /// What the items raise when they join it.
    pub fn to_table(&self, objects: &SchemaObjects) -> Result<Table> {
        objects.table(&self.name, &self.items, self.spec.clone(), self.counts_flags)
    }

    pub(super) fn reverse(&self) -> DropTable {
        DropTable {
            name: self.name.clone(),
            spec: self.spec.clone(),
            if_exists: None,
            former: Some(Box::new(self.clone())),
        }
    }
}

/// `drop_table`.
#[derive(Clone, Debug)]
pub struct DropTable {
    /// The name.
    pub name: Name,
    /// Schema, comment, arguments of single databases.
    pub spec: TableSpec,
    /// IF EXISTS.
    pub if_exists: Option<bool>,
    /// The table as it is now, where that is known.
    pub former: Option<Box<CreateTable>>,
}

impl DropTable {
    /// The step that drops a table which is described already.
    pub fn of_table(table: &Table) -> Self {
        let create = CreateTable::of_table(table);
        Self { name: create.name.clone(), spec: create.spec.clone(), if_exists: None, former: Some(Box::new(create)) }
    }

    /// The table, with as much of it as is known.
    ///
    /// # Errors
    /// What its items raise when they join it.
    pub fn to_table(&self, objects: &SchemaObjects) -> Result<Table> {
        match &self.former {
            Some(former) => objects.table(&self.name, &former.items, self.spec.clone(), former.counts_flags),
            None => objects.table(&self.name, &[], self.spec.clone(), false),
        }
    }

    pub(super) fn reverse(&self) -> Result<CreateTable> {
        match &self.former {
            Some(former) => Ok((**former).clone()),
            None => Ok(CreateTable::of_table(&self.to_table(&SchemaObjects::default())?)),
        }
    }
}

/// Columns first, then constraints in order. Indexes are steps of their own.
fn items_of(table: &Table) -> Vec<TableItem> {
    let mut items: Vec<TableItem> = table.columns().into_iter().map(TableItem::Column).collect();
    for constraint in table.constraints() {
        let is_column_level = matches!(constraint.kind(), ConstraintKind::Check { is_column_level: true, .. });
        if !is_column_level && !constraint.is_of_type() {
            items.push(TableItem::Constraint(constraint));
        }
    }
    items
}

/// `create_table_comment`, or `drop_table_comment` without a comment.
#[derive(Clone, Debug)]
pub struct TableComment {
    /// The table.
    pub table: Name,
    /// Its schema.
    pub schema: Option<Rc<str>>,
    /// The comment; none takes it away.
    pub comment: Option<Rc<str>>,
    /// The comment now.
    pub existing: Option<Rc<str>>,
}

impl TableComment {
    /// The table with its comment.
    ///
    /// # Errors
    /// None that a comment can cause.
    pub fn to_table(&self, objects: &SchemaObjects) -> Result<Table> {
        let spec = TableSpec {
            schema: self.schema.clone(),
            comment: self.comment.clone().or_else(|| self.existing.clone()),
            ..TableSpec::default()
        };
        objects.table(&self.table, &[], spec, false)
    }

    pub(super) fn reverse(&self) -> Self {
        Self { comment: self.existing.clone(), existing: self.comment.clone(), ..self.clone() }
    }
}
