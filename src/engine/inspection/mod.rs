//! What a database says of its own tables; SQLAlchemy: `inspect(engine)`.

mod columns;
mod ddl_text;
mod indexes;
mod inspector;
mod queries;
mod reflected_type;
mod reflection;

pub(crate) use indexes::has_index;
pub use inspector::Inspector;
pub(crate) use inspector::has_table;
pub use reflected_type::reflected_type;
pub use reflection::{ColumnListener, Reflection};

use std::rc::Rc;

/// A column as the database describes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReflectedColumn {
    /// The name.
    pub name: Rc<str>,
    /// The declared type in capitals, as SQLite keeps it.
    pub declared_type: Rc<str>,
    /// Whether NULL is allowed.
    pub is_nullable: bool,
    /// The default's SQL text.
    pub default: Option<Rc<str>>,
    /// The place in the primary key, from 1; 0 outside of it.
    pub primary_key: i64,
    /// Set for a generated column.
    pub computed: Option<ReflectedComputed>,
}

/// How a generated column is made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReflectedComputed {
    /// The expression's text.
    pub sql: Rc<str>,
    /// Whether the value is stored.
    pub is_persisted: bool,
}

/// A primary key.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReflectedPrimaryKey {
    /// Its columns in order.
    pub columns: Vec<Rc<str>>,
    /// The constraint's name.
    pub name: Option<Rc<str>>,
}

/// A foreign key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReflectedForeignKey {
    /// The constraint's name.
    pub name: Option<Rc<str>>,
    /// Its columns.
    pub columns: Vec<Rc<str>>,
    /// The schema of the other table.
    pub referred_schema: Option<Rc<str>>,
    /// The other table.
    pub referred_table: Rc<str>,
    /// The other table's columns.
    pub referred_columns: Vec<Rc<str>>,
    /// `ondelete`, `onupdate`, `deferrable`, `initially`, in the order found.
    pub options: Vec<(&'static str, Rc<str>)>,
}

/// An index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReflectedIndex {
    /// The name.
    pub name: Rc<str>,
    /// Its columns.
    pub columns: Vec<Rc<str>>,
    /// Whether it is unique.
    pub is_unique: bool,
    /// The condition of a partial index.
    pub condition: Option<Rc<str>>,
}

/// A UNIQUE constraint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReflectedUnique {
    /// The constraint's name.
    pub name: Option<Rc<str>>,
    /// Its columns.
    pub columns: Vec<Rc<str>>,
}

/// A CHECK constraint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReflectedCheck {
    /// The constraint's name.
    pub name: Option<Rc<str>>,
    /// The condition's text.
    pub sql: Rc<str>,
}
