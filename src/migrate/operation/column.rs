//! Columns added, dropped and changed.

use std::rc::Rc;

use sql::Name;
use sql::schema::{Column, ColumnSpec};
use sql::types::Type;

use crate::directive::{ColumnChange, DialectArguments, Placement};
use crate::error::{Error, ErrorKind, Result};

/// `add_column`.
#[derive(Clone, Debug)]
pub struct AddColumn {
    /// The table.
    pub table: Name,
    /// Its schema.
    pub schema: Option<Rc<str>>,
    /// The column.
    pub column: Column,
    /// Where it stands.
    pub placement: Placement,
}

impl AddColumn {
    /// A column behind the others.
    pub fn new(table: Name, schema: Option<Rc<str>>, column: Column) -> Self {
        Self { table, schema, column, placement: Placement::default() }
    }

    pub(super) fn reverse(&self) -> DropColumn {
        DropColumn::of_column(self.table.clone(), self.schema.clone(), &self.column)
    }
}

/// `drop_column`.
#[derive(Clone, Debug)]
pub struct DropColumn {
    /// The table.
    pub table: Name,
    /// Its schema.
    pub schema: Option<Rc<str>>,
    /// The column's name.
    pub column_name: Name,
    /// IF EXISTS.
    pub if_exists: Option<bool>,
    /// Arguments of single databases.
    pub arguments: DialectArguments,
    /// The type that it has, as the program says it.
    pub existing_type: Option<Type>,
    /// The column as it is now, where that is known.
    pub former: Option<Column>,
}

impl DropColumn {
    /// The step that drops a column which is described already.
    pub fn of_column(table: Name, schema: Option<Rc<str>>, column: &Column) -> Self {
        Self {
            table,
            schema,
            column_name: column.name(),
            if_exists: None,
            arguments: Vec::new(),
            existing_type: None,
            former: Some(column.clone()),
        }
    }

    /// The column, with as much of it as is known.
    pub fn to_column(&self) -> Column {
        self.former.clone().unwrap_or_else(|| {
            Column::new(ColumnSpec {
                name: Some(self.column_name.clone()),
                ty: Some(Type::null()),
                ..ColumnSpec::default()
            })
        })
    }

    pub(super) fn reverse(&self) -> Result<AddColumn> {
        match &self.former {
            Some(column) => Ok(AddColumn::new(self.table.clone(), self.schema.clone(), column.clone())),
            None => Err(Error::new(ErrorKind::VALUE, "operation is not reversible; original column is not present")),
        }
    }
}

impl ColumnChange {
    /// Whether a comparison found a difference; a name and whether the database numbers rows are not compared.
    pub fn has_changes(&self) -> bool {
        self.nullable.is_some() || self.server_default.is_some() || self.ty.is_some() || self.comment.is_some()
    }

    /// The change back to what is there now.
    pub(crate) fn reverse(&self) -> Self {
        let mut back = self.clone();
        if let Some(nullable) = self.nullable {
            back.nullable = self.existing_nullable;
            back.existing_nullable = Some(nullable);
        }
        if let Some(ty) = &self.ty {
            back.ty.clone_from(&self.existing_type);
            back.existing_type = Some(ty.clone());
        }
        if let Some(default) = &self.server_default {
            back.server_default.clone_from(&self.existing_server_default);
            back.existing_server_default = Some(default.clone());
        }
        if let Some(comment) = &self.comment {
            back.comment = Some(self.existing_comment.clone());
            back.existing_comment.clone_from(comment);
        }
        if let Some(name) = &self.name {
            back.column = name.clone();
            back.name = Some(self.column.clone());
        }
        back
    }
}
