//! Indexes of tables.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::{Conditional, Info, Table};
use crate::expr::{Expr, Operand};
use crate::name::Name;

/// The state of an [`Index`].
#[derive(Debug)]
pub struct IndexInner {
    name: RefCell<Option<Name>>,
    unique: bool,
    pending: RefCell<Vec<Operand>>,
    expressions: RefCell<Vec<Expr>>,
    table: RefCell<Option<Table>>,
    dialect_options: Vec<(Rc<str>, Operand)>,
    is_column_flag: bool,
    is_conventional: Cell<bool>,
    info: Info,
    condition: Conditional,
}

/// An index; SQLAlchemy: `Index`.
#[derive(Clone, Debug)]
pub struct Index(Rc<IndexInner>);

impl Index {
    /// An index over columns given by key (text operands) or expressions.
    /// `dialect_options` holds e.g. `sqlite_where`.
    pub fn new(
        name: Option<Name>,
        items: Vec<Operand>,
        unique: bool,
        dialect_options: Vec<(Rc<str>, Operand)>,
    ) -> Self {
        Self::make(name, items, unique, dialect_options, false)
    }

    pub(super) fn make(
        name: Option<Name>,
        items: Vec<Operand>,
        unique: bool,
        dialect_options: Vec<(Rc<str>, Operand)>,
        is_column_flag: bool,
    ) -> Self {
        Self(Rc::new(IndexInner {
            name: RefCell::new(name),
            unique,
            pending: RefCell::new(items),
            expressions: RefCell::new(Vec::new()),
            table: RefCell::new(None),
            dialect_options,
            is_column_flag,
            is_conventional: Cell::new(false),
            info: Info::default(),
            condition: Conditional::default(),
        }))
    }

    /// The address, as an identity.
    pub fn id(&self) -> usize {
        Rc::as_ptr(&self.0).addr()
    }

    /// The name.
    pub fn name(&self) -> Option<Name> {
        self.0.name.borrow().clone()
    }

    /// Whether the naming convention made the name, or `conv` says that it did.
    pub fn has_conventional_name(&self) -> bool {
        self.0.is_conventional.get()
    }

    /// Says that the name is as the naming convention makes it.
    pub fn mark_name_conventional(&self) {
        self.0.is_conventional.set(true);
    }

    /// Gives a name.
    pub fn set_name(&self, name: Option<Name>) {
        *self.0.name.borrow_mut() = name;
    }

    /// For which databases it is made with its table; SQLAlchemy: `ddl_if`.
    pub fn condition(&self) -> &Conditional {
        &self.0.condition
    }

    /// UNIQUE.
    pub fn is_unique(&self) -> bool {
        self.0.unique
    }

    /// Whether a column's `index=True` made it.
    pub fn is_column_flag(&self) -> bool {
        self.0.is_column_flag
    }

    /// The items as given.
    pub fn items(&self) -> Vec<Operand> {
        self.0.pending.borrow().clone()
    }

    /// The indexed expressions, once the table is known.
    pub fn expressions(&self) -> Vec<Expr> {
        self.0.expressions.borrow().clone()
    }

    /// The table.
    pub fn table(&self) -> Option<Table> {
        self.0.table.borrow().clone()
    }

    /// An argument of a single dialect.
    pub fn dialect_option(&self, name: &str) -> Option<&Operand> {
        self.0.dialect_options.iter().find(|(n, _)| &**n == name).map(|(_, v)| v)
    }

    /// All arguments of single dialects.
    pub fn dialect_options(&self) -> &[(Rc<str>, Operand)] {
        &self.0.dialect_options
    }

    /// The host's notes.
    pub fn info(&self) -> &Info {
        &self.0.info
    }

    /// Python's repr.
    pub fn repr(&self) -> String {
        super::repr::index_repr(self)
    }

    pub(super) fn set_table(&self, table: &Table, expressions: Vec<Expr>) {
        *self.0.table.borrow_mut() = Some(table.clone());
        *self.0.expressions.borrow_mut() = expressions;
    }

    pub(super) fn dissolve(&self) {
        *self.0.table.borrow_mut() = None;
        self.0.expressions.borrow_mut().clear();
        self.0.pending.borrow_mut().clear();
    }
}
