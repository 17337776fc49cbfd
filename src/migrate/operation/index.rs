//! Indexes made and dropped.

use std::rc::Rc;

use sql::expr::Operand;
use sql::schema::Index;
use sql::{Name, Value};

use crate::error::Result;
use crate::schema_objects::SchemaObjects;

/// `create_index`.
#[derive(Clone, Debug)]
pub struct CreateIndex {
    /// The name.
    pub name: Option<Name>,
    /// Whether the name is as it is in the database.
    pub is_name_final: bool,
    /// The table.
    pub table: Name,
    /// Its schema.
    pub schema: Option<Rc<str>>,
    /// Columns by name, or expressions.
    pub columns: Vec<Operand>,
    /// UNIQUE.
    pub is_unique: bool,
    /// Whether UNIQUE is said by a number, as SQLite describes its indexes.
    pub is_unique_number: bool,
    /// IF NOT EXISTS.
    pub if_not_exists: Option<bool>,
    /// Arguments of single databases: `sqlite_where`.
    pub arguments: Vec<(Rc<str>, Operand)>,
}

impl CreateIndex {
    /// The step that makes an index which is described already.
    pub fn of_index(index: &Index) -> Self {
        let table = index.table();
        Self {
            name: index.name(),
            is_name_final: index.has_conventional_name(),
            columns: index.expressions().into_iter().map(Operand::Expr).collect(),
            is_unique: index.is_unique(),
            is_unique_number: false,
            if_not_exists: None,
            arguments: index.dialect_options().to_vec(),
            schema: table.as_ref().and_then(sql::schema::Table::schema),
            table: table.map(|table| table.name().clone()).unwrap_or_default(),
        }
    }

    /// The index on a table of nothing but its columns.
    ///
    /// # Errors
    /// What the columns raise.
    pub fn to_index(&self, objects: &SchemaObjects) -> Result<Index> {
        let (table, schema) = (Some(&self.table), self.schema.as_ref());
        let (columns, arguments) = (self.columns.clone(), self.arguments.clone());
        objects.index(self.name.clone(), table, schema, columns, self.is_unique, arguments)
    }

    pub(super) fn reverse(&self) -> DropIndex {
        DropIndex {
            name: self.name.clone(),
            is_name_final: self.is_name_final,
            table: Some(self.table.clone()),
            schema: self.schema.clone(),
            if_exists: None,
            arguments: self.arguments.clone(),
            former: Some(Box::new(self.clone())),
        }
    }
}

/// `drop_index`.
#[derive(Clone, Debug)]
pub struct DropIndex {
    /// The name.
    pub name: Option<Name>,
    /// Whether the name is as it is in the database.
    pub is_name_final: bool,
    /// The table, which some databases want to know.
    pub table: Option<Name>,
    /// Its schema.
    pub schema: Option<Rc<str>>,
    /// IF EXISTS.
    pub if_exists: Option<bool>,
    /// Arguments of single databases.
    pub arguments: Vec<(Rc<str>, Operand)>,
    /// The index as it is now, where that is known.
    pub former: Option<Box<CreateIndex>>,
}

impl DropIndex {
    /// The step that drops an index which is described already.
    pub fn of_index(index: &Index) -> Self {
        CreateIndex::of_index(index).reverse()
    }

    /// The index, with as much of it as is known.
    ///
    /// # Errors
    /// What its columns raise.
    pub fn to_index(&self, objects: &SchemaObjects) -> Result<Index> {
        let columns = self
            .former
            .as_ref()
            .map_or_else(|| vec![Operand::Value(Value::text("x"))], |former| former.columns.clone());
        let is_unique = self.former.as_ref().is_some_and(|former| former.is_unique);
        let (table, schema) = (self.table.as_ref(), self.schema.as_ref());
        objects.index(self.name.clone(), table, schema, columns, is_unique, self.arguments.clone())
    }

    pub(super) fn reverse(&self) -> Result<CreateIndex> {
        match &self.former {
            Some(former) => Ok((**former).clone()),
            None => Ok(CreateIndex::of_index(&self.to_index(&SchemaObjects::default())?)),
        }
    }
}
