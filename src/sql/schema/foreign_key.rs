//! References from one column to another.

use std::cell::RefCell;
use std::rc::Rc;

use super::{Column, Constraint};
use crate::error::{Error, ErrorKind, Result};
use crate::name::Name;

/// What a foreign key names: a string to be looked up, or a column.
#[derive(Clone, Debug)]
pub enum ForeignKeyTarget {
    /// `'table.column'` or `'schema.table.column'`.
    Spec(Rc<str>),
    /// A column.
    Column(Column),
}

/// The arguments of a [`ForeignKey`].
#[derive(Clone, Debug)]
pub struct ForeignKeySpec {
    /// What is referenced.
    pub target: ForeignKeyTarget,
    /// The constraint's name.
    pub name: Option<Name>,
    /// ON DELETE.
    pub ondelete: Option<Rc<str>>,
    /// ON UPDATE.
    pub onupdate: Option<Rc<str>>,
    /// DEFERRABLE.
    pub deferrable: Option<bool>,
    /// INITIALLY.
    pub initially: Option<Rc<str>>,
    /// No naming convention changes the name.
    pub is_name_final: bool,
    /// MATCH.
    pub match_: Option<Rc<str>>,
    /// COMMENT of the constraint.
    pub comment: Option<Rc<str>>,
    /// Arguments of single dialects for the constraint.
    pub dialect_options: Vec<(Rc<str>, crate::value::Value)>,
    /// Add the constraint by ALTER after both tables are there.
    pub use_alter: bool,
    /// Whether the specification names the column by its name rather than its key.
    pub link_to_name: bool,
}

impl ForeignKeySpec {
    /// A plain reference to `'table.column'`.
    pub fn to(spec: &str) -> Self {
        Self::of(ForeignKeyTarget::Spec(Rc::from(spec)))
    }

    /// A plain reference.
    pub fn of(target: ForeignKeyTarget) -> Self {
        Self {
            target,
            name: None,
            ondelete: None,
            onupdate: None,
            deferrable: None,
            initially: None,
            match_: None,
            is_name_final: false,
            comment: None,
            dialect_options: Vec::new(),
            use_alter: false,
            link_to_name: false,
        }
    }
}

/// The state of a [`ForeignKey`].
#[derive(Debug)]
pub struct ForeignKeyInner {
    spec: RefCell<ForeignKeySpec>,
    parent: RefCell<Option<Column>>,
    constraint: RefCell<Option<Constraint>>,
    of_table_constraint: bool,
    resolved: RefCell<Option<Column>>,
}

/// A reference from one column to another; SQLAlchemy: `ForeignKey`.
#[derive(Clone, Debug)]
pub struct ForeignKey(Rc<ForeignKeyInner>);

impl ForeignKey {
    /// A reference given to a column.
    pub fn new(spec: ForeignKeySpec) -> Self {
        Self::make(spec, false)
    }

    /// A reference that a table-level constraint holds.
    pub fn for_table_constraint(spec: ForeignKeySpec) -> Self {
        Self::make(spec, true)
    }

    pub(super) fn make(spec: ForeignKeySpec, of_table_constraint: bool) -> Self {
        Self(Rc::new(ForeignKeyInner {
            spec: RefCell::new(spec),
            parent: RefCell::new(None),
            constraint: RefCell::new(None),
            of_table_constraint,
            resolved: RefCell::new(None),
        }))
    }

    /// The address, as an identity.
    pub fn id(&self) -> usize {
        Rc::as_ptr(&self.0).addr()
    }

    /// The arguments.
    pub fn spec(&self) -> ForeignKeySpec {
        self.0.spec.borrow().clone()
    }

    /// The column that refers.
    pub fn parent(&self) -> Option<Column> {
        self.0.parent.borrow().clone()
    }

    /// The table's constraint that holds it.
    pub fn constraint(&self) -> Option<Constraint> {
        self.0.constraint.borrow().clone()
    }

    pub(super) fn set_constraint(&self, constraint: &Constraint) {
        *self.0.constraint.borrow_mut() = Some(constraint.clone());
    }

    pub(super) fn attach(&self, column: &Column) {
        *self.0.parent.borrow_mut() = Some(column.clone());
    }

    /// Whether a table-level constraint made it.
    pub fn is_of_table_constraint(&self) -> bool {
        self.0.of_table_constraint
    }

    /// `'table.column'` as given or as the referenced column says.
    pub fn target_fullname(&self) -> String {
        match &self.0.spec.borrow().target {
            ForeignKeyTarget::Spec(spec) => spec.to_string(),
            ForeignKeyTarget::Column(column) => match column.table() {
                Some(table) => format!("{}.{}", table.fullname(), column.key()),
                None => column.key().to_string(),
            },
        }
    }

    /// Schema, table and column that the specification names; a bare table name leaves the column out.
    pub fn target_tokens(&self) -> (Option<Rc<str>>, Rc<str>, Option<Rc<str>>) {
        let full = self.target_fullname();
        let parts: Vec<&str> = full.split('.').collect();
        match parts.as_slice() {
            [table] => (self.default_schema(), Rc::from(*table), None),
            [table, column] => (self.default_schema(), Rc::from(*table), Some(Rc::from(*column))),
            [schema @ .., table, column] => {
                (Some(Rc::from(schema.join("."))), Rc::from(*table), Some(Rc::from(*column)))
            }
            [] => (None, Rc::from(""), None),
        }
    }

    fn default_schema(&self) -> Option<Rc<str>> {
        if let ForeignKeyTarget::Column(column) = &self.0.spec.borrow().target {
            return column.table().and_then(|t| t.schema());
        }
        let table = self.parent()?.table()?;
        if table.metadata().schema().is_some() { table.metadata().schema() } else { None }
    }

    /// The key of the referenced table in its metadata.
    pub fn target_table_key(&self) -> Rc<str> {
        let (schema, table, _) = self.target_tokens();
        match schema {
            Some(schema) => Rc::from(format!("{schema}.{table}")),
            None => table,
        }
    }

    /// The referenced column when it can be found; no error otherwise.
    pub fn resolved(&self) -> Option<Column> {
        self.column().ok()
    }

    /// The referenced column.
    ///
    /// # Errors
    /// `NoReferencedTableError`, `NoReferencedColumnError`, `InvalidRequestError` as SQLAlchemy words them.
    pub fn column(&self) -> Result<Column> {
        if let Some(column) = self.0.resolved.borrow().as_ref() {
            return Ok(column.clone());
        }
        let column = self.find_column()?;
        *self.0.resolved.borrow_mut() = Some(column.clone());
        Ok(column)
    }

    fn find_column(&self) -> Result<Column> {
        if let ForeignKeyTarget::Column(column) = &self.0.spec.borrow().target {
            return Ok(column.clone());
        }
        let Some(parent) = self.parent() else {
            return Err(Error::invalid_request(
                "this ForeignKey object does not yet have a parent Column associated with it.",
            ));
        };
        let Some(table) = parent.table() else {
            return Err(Error::invalid_request("this ForeignKey's parent column is not yet associated with a Table."));
        };
        let spec = self.target_fullname();
        let key = self.target_table_key();
        let (_, table_name, column_name) = self.target_tokens();
        let Some(target) = table.metadata().table(&key) else {
            return Err(Error::new(
                ErrorKind::NoReferencedTable,
                format!(
                    "Foreign key associated with column '{}' could not find table '{key}' with which to generate a foreign key to target column {}",
                    parent.display(),
                    match &column_name {
                        Some(name) => format!("'{name}'"),
                        None => "None".to_owned(),
                    },
                ),
            )
            .with_field("table_name", &key));
        };
        let column_name = column_name.unwrap_or_else(|| parent.key());
        let by_name = self.0.spec.borrow().link_to_name;
        let found = if by_name {
            target.columns().into_iter().find(|c| c.name().as_str() == &*column_name)
        } else {
            target.column(&column_name)
        };
        found.ok_or_else(|| {
            Error::new(
                ErrorKind::NoReferencedColumn,
                format!(
                    "Could not initialize target column for ForeignKey '{spec}' on table '{}': table '{table_name}' has no column named '{column_name}'",
                    table.name(),
                ),
            )
            .with_field("table_name", &table_name)
            .with_field("column_name", &column_name)
        })
    }

    /// Whether it refers to a column of the table.
    pub fn references(&self, table: &super::Table) -> bool {
        self.resolved().is_some_and(|c| c.table().is_some_and(|t| t.ptr_eq(table)))
    }

    /// A reference with the same arguments that belongs to no column.
    pub fn copy(&self) -> Self {
        Self::new(self.spec())
    }

    /// Python's repr.
    pub fn repr(&self) -> String {
        format!("ForeignKey({})", crate::value_repr::repr_str(&self.target_fullname()))
    }

    /// A reference by name with the same arguments, for a table-level constraint of another metadata.
    pub(super) fn copy_for_constraint(&self) -> Self {
        let target = ForeignKeyTarget::Spec(Rc::from(self.target_fullname()));
        Self::make(ForeignKeySpec { target, ..self.spec() }, true)
    }

    pub(super) fn dissolve(&self) {
        *self.0.parent.borrow_mut() = None;
        *self.0.constraint.borrow_mut() = None;
        *self.0.resolved.borrow_mut() = None;
    }
}
