//! What the host may say about a comparison, and what it is told.

use std::rc::Rc;

use sql::schema::{Column, Constraint, Index, Table};

use crate::error::Result;

/// The kinds of things that are compared, by the names that filters have for them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ItemKind {
    /// A schema.
    Schema,
    /// A table.
    Table,
    /// A column.
    Column,
    /// An index.
    Index,
    /// A UNIQUE constraint.
    UniqueConstraint,
    /// A FOREIGN KEY constraint.
    ForeignKeyConstraint,
}

impl ItemKind {
    /// The name: `unique_constraint`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Schema => "schema",
            Self::Table => "table",
            Self::Column => "column",
            Self::Index => "index",
            Self::UniqueConstraint => "unique_constraint",
            Self::ForeignKeyConstraint => "foreign_key_constraint",
        }
    }
}

/// Where a named thing stands: nowhere for a schema, in a schema for a table, in a table for the others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parents {
    /// The schema; none is the default one.
    pub schema: Option<Rc<str>>,
    /// The table.
    pub table: Option<Rc<str>>,
}

/// A thing that is compared.
#[derive(Clone, Debug)]
pub enum SchemaObject {
    /// A table.
    Table(Table),
    /// A column.
    Column(Column),
    /// An index.
    Index(Index),
    /// A constraint.
    Constraint(Constraint),
}

/// A thing that the host may leave out of a comparison; Alembic: the arguments of `include_object`.
#[derive(Clone, Debug)]
pub struct ObjectSeen {
    /// The thing.
    pub object: SchemaObject,
    /// Its name.
    pub name: Option<Rc<str>>,
    /// Its kind.
    pub kind: ItemKind,
    /// Whether the database has it, rather than the program.
    pub is_reflected: bool,
    /// Its counterpart on the other side, where there is one.
    pub compare_to: Option<SchemaObject>,
}

/// How much a log record matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogLevel {
    /// `INFO`.
    Info,
    /// `WARNING`.
    Warning,
}

/// What the host decides and hears. All methods have the answer of a host that decides nothing.
pub trait Hooks {
    /// Whether a thing of this name in the database is looked at; Alembic: `include_name`.
    ///
    /// # Errors
    /// What the host raises.
    fn includes_name(&self, _name: Option<&str>, _kind: ItemKind, _parents: &Parents) -> Result<bool> {
        Ok(true)
    }

    /// Whether a thing is part of the comparison; Alembic: `include_object`.
    ///
    /// # Errors
    /// What the host raises.
    fn includes_object(&self, _seen: &ObjectSeen) -> Result<bool> {
        Ok(true)
    }

    /// Whether the types of two columns differ, the database's first; none leaves that to the dialect.
    ///
    /// # Errors
    /// What the host raises.
    fn is_other_type(&self, _inspected: &Column, _described: &Column) -> Result<Option<bool>> {
        Ok(None)
    }

    /// Whether the server defaults of two columns differ, the database's first, each as text beside it; none leaves
    /// that to the dialect.
    ///
    /// # Errors
    /// What the host raises.
    fn is_other_default(
        &self,
        _inspected: (&Column, Option<&str>),
        _described: (&Column, Option<&str>),
    ) -> Result<Option<bool>> {
        Ok(None)
    }

    /// Takes a log record.
    fn log(&self, _logger: &'static str, _level: LogLevel, _message: &str) {}
}

/// A host that decides nothing and hears nothing.
impl Hooks for () {}
