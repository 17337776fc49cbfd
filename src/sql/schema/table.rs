//! Tables.

use std::cell::RefCell;
use std::rc::Rc;

use super::naming::name_constraint;
use super::{Column, Constraint, ConstraintKind, ConstraintSpec, ForeignKey, Index, Info, MetaData, TableSelect};
use crate::error::{Error, ErrorKind, Result};
use crate::expr::Expr;
use crate::name::Name;
use crate::types::{Affinity, TypeArgs};
use crate::value::Value;

/// What a table is made of.
#[derive(Clone, Debug)]
pub enum TableItem {
    /// A column.
    Column(Column),
    /// A constraint.
    Constraint(Constraint),
    /// An index.
    Index(Index),
}

/// The arguments of a [`Table`] beside its items.
#[derive(Clone, Debug, Default)]
pub struct TableSpec {
    /// The schema; the metadata's when absent.
    pub schema: Option<Rc<str>>,
    /// Whether it has no schema even where the metadata has one; SQLAlchemy: `BLANK_SCHEMA`.
    pub is_schema_blank: bool,
    /// The wish to quote the name.
    pub quote: Option<bool>,
    /// COMMENT.
    pub comment: Option<Rc<str>>,
    /// Words after CREATE.
    pub prefixes: Vec<Rc<str>>,
    /// Add the items to a table that is already there.
    pub extend_existing: bool,
    /// Leave a table that is already there as it is.
    pub keep_existing: bool,
    /// Whether INSERT may use RETURNING for the key by itself.
    pub implicit_returning: Option<bool>,
    /// Arguments of single dialects: `sqlite_autoincrement`, `sqlite_with_rowid`, `sqlite_strict`.
    pub dialect_options: Vec<(Rc<str>, Value)>,
}

/// The state of a [`Table`].
#[derive(Debug)]
pub struct TableInner {
    pub(super) name: Name,
    pub(super) schema: Option<Rc<str>>,
    pub(super) metadata: MetaData,
    pub(super) columns: RefCell<Vec<Column>>,
    pub(super) constraints: RefCell<Vec<Constraint>>,
    pub(super) indexes: RefCell<Vec<Index>>,
    pub(super) primary_key: RefCell<Constraint>,
    pub(super) spec: RefCell<TableSpec>,
    pub(super) creator: RefCell<Option<Rc<TableSelect>>>,
    pub(super) extra_dependencies: RefCell<Vec<Table>>,
    pub(super) info: Info,
}

/// A table; SQLAlchemy: `Table`.
#[derive(Clone, Debug)]
pub struct Table(pub(super) Rc<TableInner>);

impl Table {
    /// The table of that name in the metadata, made when it is not there.
    ///
    /// # Errors
    /// `InvalidRequestError` when it is there and neither `extend_existing` nor `keep_existing` is set;
    /// what the items raise when they join.
    pub fn new(name: &str, metadata: &MetaData, items: Vec<TableItem>, spec: TableSpec) -> Result<Self> {
        let schema = spec.schema.clone().or_else(|| metadata.schema().filter(|_| !spec.is_schema_blank));
        let key = match &schema {
            Some(schema) => format!("{schema}.{name}"),
            None => name.to_owned(),
        };
        if let Some(existing) = metadata.table(&key) {
            if !spec.extend_existing && !spec.keep_existing && !items.is_empty() {
                return Err(Error::invalid_request(format!(
                    "Table '{key}' is already defined for this MetaData instance.  Specify 'extend_existing=True' to redefine options and columns on an existing Table object."
                )));
            }
            if spec.extend_existing {
                existing.add_items(items, true)?;
            }
            return Ok(existing);
        }
        let primary_key = implicit_primary_key();
        let table = Self(Rc::new(TableInner {
            name: Name::quoted(name, spec.quote),
            schema,
            metadata: metadata.clone(),
            columns: RefCell::default(),
            constraints: RefCell::new(vec![primary_key.clone()]),
            indexes: RefCell::default(),
            primary_key: RefCell::new(primary_key.clone()),
            spec: RefCell::new(spec),
            creator: RefCell::default(),
            extra_dependencies: RefCell::default(),
            info: Info::default(),
        }));
        primary_key.set_table(&table);
        metadata.add(&table);
        match table.add_items(items, false) {
            Ok(()) => {
                name_constraint(&table.primary_key(), &table)?;
                Ok(table)
            }
            Err(error) => {
                metadata.remove(&table);
                Err(error)
            }
        }
    }

    fn add_items(&self, items: Vec<TableItem>, replace: bool) -> Result<()> {
        for item in items {
            match item {
                TableItem::Column(column) => self.append_column(&column, replace)?,
                TableItem::Constraint(constraint) => self.append_constraint(&constraint)?,
                TableItem::Index(index) => self.append_index(&index)?,
            }
        }
        Ok(())
    }

    /// The address, as an identity.
    pub fn id(&self) -> usize {
        Rc::as_ptr(&self.0).addr()
    }

    /// Whether both are the same object.
    pub fn ptr_eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }

    /// The name without the schema.
    pub fn name(&self) -> &Name {
        &self.0.name
    }

    /// The schema.
    pub fn schema(&self) -> Option<Rc<str>> {
        self.0.schema.clone()
    }

    /// The metadata.
    pub fn metadata(&self) -> MetaData {
        self.0.metadata.clone()
    }

    /// The key in the metadata: `name` or `schema.name`.
    pub fn key(&self) -> Rc<str> {
        match &self.0.schema {
            Some(schema) => Rc::from(format!("{schema}.{}", self.0.name)),
            None => self.0.name.text().clone(),
        }
    }

    /// `name` or `schema.name`.
    pub fn fullname(&self) -> Rc<str> {
        self.key()
    }

    /// The name alone, as messages show it; SQLAlchemy: `Table.description`.
    pub fn description(&self) -> Rc<str> {
        self.0.name.text().clone()
    }

    /// The arguments beside its items.
    pub fn spec(&self) -> TableSpec {
        self.0.spec.borrow().clone()
    }

    /// An argument of a single dialect.
    pub fn dialect_option(&self, name: &str) -> Option<Value> {
        self.0.spec.borrow().dialect_options.iter().find(|(n, _)| &**n == name).map(|(_, v)| v.clone())
    }

    /// Adds an argument of a dialect, or gives it another value.
    pub fn set_dialect_option(&self, name: &str, value: Value) {
        let options = &mut self.0.spec.borrow_mut().dialect_options;
        options.retain(|(known, _)| &**known != name);
        options.push((Rc::from(name), value));
    }

    /// COMMENT.
    pub fn comment(&self) -> Option<Rc<str>> {
        self.0.spec.borrow().comment.clone()
    }

    /// Sets COMMENT.
    pub fn set_comment(&self, comment: Option<Rc<str>>) {
        self.0.spec.borrow_mut().comment = comment;
    }

    /// The columns in order.
    pub fn columns(&self) -> Vec<Column> {
        self.0.columns.borrow().clone()
    }

    /// Puts the columns into the order of these names; others stand behind them.
    pub fn order_columns(&self, names: &[Rc<str>]) {
        let place = |column: &Column| names.iter().position(|name| **name == *column.name().as_str());
        self.0.columns.borrow_mut().sort_by_key(|column| place(column).unwrap_or(usize::MAX));
    }

    /// Calls `each` with the columns in order, without copying the list.
    pub fn for_each_column(&self, mut each: impl FnMut(&Column)) {
        for column in self.0.columns.borrow().iter() {
            each(column);
        }
    }

    /// The column of a key.
    pub fn column(&self, key: &str) -> Option<Column> {
        self.0.columns.borrow().iter().find(|c| c.key_opt().as_deref() == Some(key)).cloned()
    }

    /// The column of a key as an expression.
    ///
    /// # Errors
    /// `AttributeError` or rather the host's choice: the message is the key.
    pub fn c(&self, key: &str) -> Result<Expr> {
        self.column(key).map(Expr::from).ok_or_else(|| Error::new(ErrorKind::Attribute, key))
    }

    /// The primary key.
    pub fn primary_key(&self) -> Constraint {
        self.0.primary_key.borrow().clone()
    }

    /// The constraints in order of creation.
    pub fn constraints(&self) -> Vec<Constraint> {
        self.0.constraints.borrow().clone()
    }

    /// The foreign key constraints, in order of creation.
    pub fn foreign_key_constraints(&self) -> Vec<Constraint> {
        let constraints = self.0.constraints.borrow();
        constraints.iter().filter(|c| matches!(c.kind(), ConstraintKind::ForeignKey { .. })).cloned().collect()
    }

    /// The columns' foreign keys, in the order of the columns.
    pub fn foreign_keys(&self) -> Vec<ForeignKey> {
        self.0.columns.borrow().iter().flat_map(Column::foreign_keys).collect()
    }

    /// The indexes in order of creation.
    pub fn indexes(&self) -> Vec<Index> {
        self.0.indexes.borrow().clone()
    }

    /// The host's notes.
    pub fn info(&self) -> &Info {
        &self.0.info
    }

    /// The statement that makes the table, where it is a view or made from a query.
    pub fn creator(&self) -> Option<Rc<TableSelect>> {
        self.0.creator.borrow().clone()
    }

    /// Says that a view or a query makes the table.
    pub fn set_creator(&self, creator: &Rc<TableSelect>) {
        *self.0.creator.borrow_mut() = Some(creator.clone());
    }

    /// Tables that this one is made after though no foreign key says so.
    pub fn extra_dependencies(&self) -> Vec<Self> {
        self.0.extra_dependencies.borrow().clone()
    }

    /// Says that the table is made after another; SQLAlchemy: `add_is_dependent_on`.
    pub fn add_is_dependent_on(&self, table: &Self) {
        self.0.extra_dependencies.borrow_mut().push(table.clone());
    }

    /// The column that the database numbers; SQLAlchemy: `_autoincrement_column`.
    pub fn autoincrement_column(&self) -> Option<Column> {
        use super::Autoincrement as A;
        let columns = self.primary_key().columns();
        let is_integer = |c: &Column| {
            let ty = c.ty();
            ty.affinity() == Affinity::Integer || ty.own_class().is_some_and(|own| own.key == "oracle.NUMBER")
        };
        let has_no_fraction = |c: &Column| {
            is_integer(c)
                || c.ty().affinity() == Affinity::Numeric
                    && matches!(c.ty().args, TypeArgs::Numeric { scale: Some(0), .. })
        };
        let usable = |c: &Column| {
            is_integer(c)
                && c.server_default().is_none()
                && matches!(c.default(), None | Some(super::ColumnDefault::Sequence(_)))
                && (c.autoincrement() == A::IgnoreFk || c.foreign_keys().is_empty())
        };
        if let [only] = columns.as_slice() {
            return match only.autoincrement() {
                A::True => has_no_fraction(only).then(|| only.clone()),
                A::Auto | A::IgnoreFk => usable(only).then(|| only.clone()),
                A::False => None,
            };
        }
        columns.iter().find(|c| c.autoincrement() == A::True && has_no_fraction(c)).cloned()
    }

    /// Python's repr of the table.
    pub fn repr(&self) -> String {
        super::repr::table_repr(self)
    }

    pub(super) fn dissolve(&self) {
        for column in std::mem::take(&mut *self.0.columns.borrow_mut()) {
            column.dissolve();
        }
        for constraint in std::mem::take(&mut *self.0.constraints.borrow_mut()) {
            constraint.dissolve();
        }
        for index in std::mem::take(&mut *self.0.indexes.borrow_mut()) {
            index.dissolve();
        }
        self.0.extra_dependencies.borrow_mut().clear();
        *self.0.creator.borrow_mut() = None;
        *self.0.info.0.borrow_mut() = None;
    }
}

fn implicit_primary_key() -> Constraint {
    Constraint::new(ConstraintKind::PrimaryKey { is_implicit: true }, ConstraintSpec::default(), Vec::new(), Vec::new())
}
