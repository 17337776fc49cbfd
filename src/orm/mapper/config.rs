//! The arguments of a [`Mapper`](crate::Mapper).

use std::rc::Rc;

use sql::schema::{Column, Table};

use crate::host::MappedClass;
use crate::mapper::ColumnProperty;

/// What a mapper is made of: a class, a table, and what differs from the rule "one attribute a column, by its key".
pub struct MapperConfig {
    /// The class.
    pub class: Rc<dyn MappedClass>,
    /// The table.
    pub table: Table,
    /// Column attributes with a name or options of their own, in the order given.
    pub columns: Vec<(Rc<str>, ColumnProperty)>,
    /// The primary key, where it is not the table's.
    pub primary_key: Vec<Column>,
    /// Put before the key of each column that has no name of its own; SQLAlchemy: `column_prefix`.
    pub column_prefix: Option<Rc<str>>,
    /// Only these attributes; SQLAlchemy: `include_properties`.
    pub include_properties: Option<Vec<Rc<str>>>,
    /// Not these attributes; SQLAlchemy: `exclude_properties`.
    pub exclude_properties: Vec<Rc<str>>,
    /// Every query overwrites loaded values; SQLAlchemy: `always_refresh`.
    pub always_refresh: bool,
    /// A primary key with some NULL values identifies a row; SQLAlchemy: `allow_partial_pks`.
    pub allow_partial_primary_keys: bool,
    /// Warn when a DELETE matches fewer rows than objects; SQLAlchemy: `confirm_deleted_rows`.
    pub confirm_deleted_rows: bool,
    /// Whether an INSERT and UPDATE fetches what the server generates; SQLAlchemy: `eager_defaults`.
    pub eager_defaults: EagerDefaults,
}

/// When values that the server generates are fetched.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum EagerDefaults {
    /// With an INSERT, where the database has RETURNING.
    #[default]
    Auto,
    /// Always, with a SELECT if need be.
    Always,
    /// When they are read.
    Never,
}

impl MapperConfig {
    /// The plain mapping of a class to a table.
    pub fn new(class: Rc<dyn MappedClass>, table: Table) -> Self {
        Self {
            class,
            table,
            columns: Vec::new(),
            primary_key: Vec::new(),
            column_prefix: None,
            include_properties: None,
            exclude_properties: Vec::new(),
            always_refresh: false,
            allow_partial_primary_keys: true,
            confirm_deleted_rows: true,
            eager_defaults: EagerDefaults::Auto,
        }
    }
}
