//! The arguments of a [`Mapper`](crate::Mapper).

use std::rc::Rc;

use sql::Value;
use sql::expr::Expr;
use sql::schema::{Column, Table};
use sql::selectable::FromClause;

use crate::host::MappedClass;
use crate::mapper::{ColumnProperty, Mapper, PropertyKind, VersionCounter};

/// What a mapper is made of: a class, a table, and what differs from the rule "one attribute a column, by its key".
pub struct MapperConfig {
    /// The class.
    pub class: Rc<dyn MappedClass>,
    /// The table; that of the class above where both share one.
    pub table: Table,
    /// What queries read in place of the table.
    pub selectable: Option<FromClause>,
    /// The mapped class above.
    pub inherits: Option<Inheritance>,
    /// Whether the table has all columns, also where the class above is mapped later; SQLAlchemy: `concrete`.
    pub is_concrete: bool,
    /// How a row tells which class its object is of.
    pub polymorphic: Polymorphism,
    /// Column attributes with a name or options of their own, in the order given.
    pub columns: Vec<(Rc<str>, ColumnProperty)>,
    /// Attributes of another kind; they come before the columns'.
    pub properties: Vec<(Rc<str>, PropertyKind)>,
    /// The primary key, where it is not the table's.
    pub primary_key: Vec<Column>,
    /// Put before the key of each column that has no name of its own; SQLAlchemy: `column_prefix`.
    pub column_prefix: Option<Rc<str>>,
    /// Only these attributes; SQLAlchemy: `include_properties`.
    pub include_properties: Option<Vec<Rc<str>>>,
    /// Not these attributes; SQLAlchemy: `exclude_properties`.
    pub exclude_properties: Vec<Rc<str>>,
    /// Attributes that the class itself has something for, whatever the class above has.
    pub own_attributes: Vec<Rc<str>>,
    /// Every query overwrites loaded values; SQLAlchemy: `always_refresh`.
    pub always_refresh: bool,
    /// A primary key with some NULL values identifies a row; SQLAlchemy: `allow_partial_pks`.
    pub allow_partial_primary_keys: bool,
    /// Warn when a DELETE matches fewer rows than objects; SQLAlchemy: `confirm_deleted_rows`.
    pub confirm_deleted_rows: bool,
    /// Whether an INSERT and UPDATE fetches what the server generates; SQLAlchemy: `eager_defaults`.
    pub eager_defaults: EagerDefaults,
    /// The column that tells whether a row was changed; that of the class above when absent.
    pub version: Option<VersionCounter>,
}

/// The mapped class above a class.
#[derive(Clone, Debug)]
pub struct Inheritance {
    /// Its mapper.
    pub parent: Rc<Mapper>,
    /// How the tables of both are joined, where foreign keys do not tell; SQLAlchemy: `inherit_condition`.
    pub condition: Option<Expr>,
    /// Whether the class has a table of its own with all columns; SQLAlchemy: `concrete`.
    pub is_concrete: bool,
}

impl Inheritance {
    /// A class that shares its parent's table, or has one that foreign keys join to it.
    pub fn of(parent: &Rc<Mapper>) -> Self {
        Self { parent: parent.clone(), condition: None, is_concrete: false }
    }
}

/// How a row tells which class its object is of.
#[derive(Clone, Debug, Default)]
pub struct Polymorphism {
    /// The value that tells it; SQLAlchemy: `polymorphic_on`.
    pub on: Option<Discriminator>,
    /// The class's own value; SQLAlchemy: `polymorphic_identity`.
    pub identity: Option<Value>,
    /// Whether the class has no objects of its own; SQLAlchemy: `polymorphic_abstract`.
    pub is_abstract: bool,
    /// How queries of the classes above read the class's own columns; SQLAlchemy: `polymorphic_load`.
    pub load: PolymorphicLoad,
    /// Which classes below are read by queries of the class; SQLAlchemy: `with_polymorphic`.
    pub with: WithPolymorphic,
    /// What is read for them, where it is not an outer join.
    pub with_selectable: Option<FromClause>,
}

/// What tells the class of a row.
#[derive(Clone, Debug)]
pub enum Discriminator {
    /// An attribute.
    Attribute(Rc<str>),
    /// A column or another expression.
    Expr(Expr),
}

/// How queries of the classes above read a class's own columns.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PolymorphicLoad {
    /// When they are read.
    #[default]
    OnAccess,
    /// In the same SELECT.
    Inline,
    /// In a second SELECT.
    SelectIn,
}

/// Which classes below are read by queries of a class.
#[derive(Clone, Debug, Default)]
pub enum WithPolymorphic {
    /// None.
    #[default]
    None,
    /// All.
    All,
    /// Some.
    Some(Vec<Rc<Mapper>>),
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
            selectable: None,
            inherits: None,
            is_concrete: false,
            polymorphic: Polymorphism::default(),
            columns: Vec::new(),
            properties: Vec::new(),
            primary_key: Vec::new(),
            column_prefix: None,
            include_properties: None,
            exclude_properties: Vec::new(),
            own_attributes: Vec::new(),
            always_refresh: false,
            allow_partial_primary_keys: true,
            confirm_deleted_rows: true,
            eager_defaults: EagerDefaults::Auto,
            version: None,
        }
    }

    /// Whether an attribute that is not named in the configuration is left out.
    pub(crate) fn excludes(&self, key: &str) -> bool {
        self.exclude_properties.iter().any(|excluded| &**excluded == key)
            || self.include_properties.as_ref().is_some_and(|included| !included.iter().any(|name| &**name == key))
    }
}
