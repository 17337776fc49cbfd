//! Constraints of tables.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::{Column, Conditional, ForeignKey, Info, Table};
use crate::expr::Expr;
use crate::name::Name;
use crate::value::Value;

/// What a constraint demands.
#[derive(Clone, Debug)]
pub enum ConstraintKind {
    /// PRIMARY KEY.
    PrimaryKey {
        /// Made by the table itself, rather than given by the program.
        is_implicit: bool,
    },
    /// UNIQUE.
    Unique,
    /// CHECK.
    Check {
        /// The condition.
        sqltext: Expr,
        /// The column that it was given to; it is written behind that column.
        is_column_level: bool,
        /// Made by a type (`Enum`, `Boolean`), left out where the dialect has such a type.
        is_of_type: bool,
    },
    /// FOREIGN KEY.
    ForeignKey {
        /// One reference a column.
        elements: Vec<ForeignKey>,
        /// ON DELETE.
        ondelete: Option<Rc<str>>,
        /// ON UPDATE.
        onupdate: Option<Rc<str>>,
        /// Added by ALTER after both tables are there.
        use_alter: bool,
        /// MATCH.
        match_: Option<Rc<str>>,
    },
    /// EXCLUDE: no two rows for which all comparisons hold.
    Exclude(Exclusion),
}

/// What EXCLUDE compares.
#[derive(Clone, Debug)]
pub struct Exclusion {
    /// What is compared, and the operators.
    pub elements: Vec<(ExclusionTarget, Rc<str>)>,
    /// The method of the index.
    pub using: Rc<str>,
    /// The rows that it is about.
    pub condition: Option<Expr>,
    /// The operator classes of columns, by key.
    pub operator_classes: Vec<(Rc<str>, Rc<str>)>,
}

/// An element of EXCLUDE.
#[derive(Clone, Debug)]
pub enum ExclusionTarget {
    /// A column of the table, by key.
    Key(Rc<str>),
    /// An expression.
    Expr(Expr),
}

/// What all constraints have.
#[derive(Clone, Debug, Default)]
pub struct ConstraintSpec {
    /// The name.
    pub name: Option<Name>,
    /// DEFERRABLE.
    pub deferrable: Option<bool>,
    /// INITIALLY.
    pub initially: Option<Rc<str>>,
    /// Arguments of single dialects: `sqlite_on_conflict`.
    pub dialect_options: Vec<(Rc<str>, Value)>,
    /// COMMENT.
    pub comment: Option<Rc<str>>,
    /// The name is taken as it is: no naming convention changes it; SQLAlchemy: `conv`.
    pub is_name_final: bool,
}

/// The state of a [`Constraint`].
#[derive(Debug)]
pub struct ConstraintInner {
    kind: ConstraintKind,
    name: RefCell<Option<Name>>,
    is_conventional: Cell<bool>,
    is_isolated: Cell<bool>,
    spec: ConstraintSpec,
    pending: RefCell<Vec<Rc<str>>>,
    columns: RefCell<Vec<Column>>,
    table: RefCell<Option<Table>>,
    info: Info,
    condition: Conditional,
    created: u64,
}

/// A constraint: primary key, unique, check or foreign key.
#[derive(Clone, Debug)]
pub struct Constraint(Rc<ConstraintInner>);

impl Constraint {
    /// A constraint over columns given by key (`pending`) or as objects.
    pub fn new(kind: ConstraintKind, spec: ConstraintSpec, pending: Vec<Rc<str>>, columns: Vec<Column>) -> Self {
        let constraint = Self(Rc::new(ConstraintInner {
            name: RefCell::new(spec.name.clone()),
            is_conventional: Cell::new(spec.is_name_final),
            is_isolated: Cell::new(false),
            kind,
            spec,
            pending: RefCell::new(pending),
            columns: RefCell::new(columns),
            table: RefCell::new(None),
            info: Info::default(),
            condition: Conditional::default(),
            created: crate::name::fresh_id(),
        }));
        for key in constraint.elements() {
            key.set_constraint(&constraint);
        }
        constraint
    }

    /// `PrimaryKeyConstraint('a', 'b')`.
    pub fn primary_key(columns: &[&str], spec: ConstraintSpec) -> Self {
        Self::new(ConstraintKind::PrimaryKey { is_implicit: false }, spec, names(columns), Vec::new())
    }

    /// `UniqueConstraint('a', 'b')`.
    pub fn unique(columns: &[&str], spec: ConstraintSpec) -> Self {
        Self::new(ConstraintKind::Unique, spec, names(columns), Vec::new())
    }

    /// `CheckConstraint(…)`.
    pub fn check(sqltext: Expr, spec: ConstraintSpec) -> Self {
        let kind = ConstraintKind::Check { sqltext, is_column_level: false, is_of_type: false };
        Self::new(kind, spec, Vec::new(), Vec::new())
    }

    /// A `CheckConstraint(…)` given to a column.
    pub fn column_check(sqltext: Expr, spec: ConstraintSpec) -> Self {
        let kind = ConstraintKind::Check { sqltext, is_column_level: true, is_of_type: false };
        Self::new(kind, spec, Vec::new(), Vec::new())
    }

    /// `ForeignKeyConstraint(columns, targets)`.
    pub fn foreign_key(
        columns: Vec<Rc<str>>,
        elements: Vec<ForeignKey>,
        spec: ConstraintSpec,
        ondelete: Option<Rc<str>>,
        onupdate: Option<Rc<str>>,
        use_alter: bool,
        match_: Option<Rc<str>>,
    ) -> Self {
        let kind = ConstraintKind::ForeignKey { elements, ondelete, onupdate, use_alter, match_ };
        Self::new(kind, spec, columns, Vec::new())
    }

    /// The address, as an identity.
    pub fn id(&self) -> usize {
        Rc::as_ptr(&self.0).addr()
    }

    /// The order of creation, by which tables list their constraints.
    pub fn creation_order(&self) -> u64 {
        self.0.created
    }

    /// What it demands.
    pub fn kind(&self) -> &ConstraintKind {
        &self.0.kind
    }

    /// The name.
    pub fn name(&self) -> Option<Name> {
        self.0.name.borrow().clone()
    }

    /// Gives a name.
    pub fn set_name(&self, name: Option<Name>) {
        *self.0.name.borrow_mut() = name;
    }

    /// Whether the naming convention made the name.
    pub fn has_conventional_name(&self) -> bool {
        self.0.is_conventional.get()
    }

    /// Says that the name is as the database has it: no naming convention changes it.
    pub fn mark_name_final(&self) {
        self.0.is_conventional.set(true);
    }

    pub(super) fn set_conventional_name(&self, name: Name) {
        self.0.is_conventional.set(true);
        *self.0.name.borrow_mut() = Some(name);
    }

    /// Gives a constraint without a conventional name the one that a table's naming convention has for it.
    ///
    /// # Errors
    /// `InvalidRequestError` where the convention wants a name to begin with and there is none.
    pub fn name_as_in(&self, table: &Table) -> crate::error::Result<()> {
        super::naming::name_constraint(self, table)
    }

    /// Leaves the constraint out of CREATE TABLE: it is added by a statement of its own; SQLAlchemy: `AddConstraint`.
    pub fn isolate(&self) {
        self.0.is_isolated.set(true);
    }

    /// Whether CREATE TABLE leaves the constraint out.
    pub fn is_isolated(&self) -> bool {
        self.0.is_isolated.get()
    }

    /// Whether a type made it: the CHECK of an `Enum` or `Boolean`; SQLAlchemy: `_type_bound`.
    pub fn is_of_type(&self) -> bool {
        matches!(self.0.kind, ConstraintKind::Check { is_of_type: true, .. })
    }

    /// Whether a database is given it: one with such a type needs no CHECK for it; SQLAlchemy: `_create_rule`.
    pub fn is_wanted_by(&self, dialect: &dyn crate::dialect::Dialect) -> bool {
        crate::dialect::is_wanted(self, dialect)
    }

    /// For which databases CREATE TABLE has it; SQLAlchemy: `ddl_if`.
    pub fn condition(&self) -> &Conditional {
        &self.0.condition
    }

    /// What all constraints have.
    pub fn spec(&self) -> &ConstraintSpec {
        &self.0.spec
    }

    /// An argument of a single dialect.
    pub fn dialect_option(&self, name: &str) -> Option<&Value> {
        self.0.spec.dialect_options.iter().find(|(n, _)| &**n == name).map(|(_, v)| v)
    }

    /// Column keys that wait for the table.
    pub fn pending(&self) -> Vec<Rc<str>> {
        self.0.pending.borrow().clone()
    }

    /// The columns.
    pub fn columns(&self) -> Vec<Column> {
        self.0.columns.borrow().clone()
    }

    pub(super) fn set_columns(&self, columns: Vec<Column>) {
        *self.0.columns.borrow_mut() = columns;
    }

    pub(super) fn push_column(&self, column: &Column) {
        let mut columns = self.0.columns.borrow_mut();
        if !columns.iter().any(|c| c.ptr_eq(column)) {
            columns.push(column.clone());
        }
    }

    /// The references of a foreign key.
    pub fn elements(&self) -> Vec<ForeignKey> {
        match &self.0.kind {
            ConstraintKind::ForeignKey { elements, .. } => elements.clone(),
            _ => Vec::new(),
        }
    }

    /// The table that a foreign key refers to.
    pub fn referred_table(&self) -> Option<Table> {
        self.elements().first().and_then(ForeignKey::resolved).and_then(|c| c.table())
    }

    /// The table.
    pub fn table(&self) -> Option<Table> {
        self.0.table.borrow().clone()
    }

    pub(super) fn set_table(&self, table: &Table) {
        *self.0.table.borrow_mut() = Some(table.clone());
    }

    /// The host's notes.
    pub fn info(&self) -> &Info {
        &self.0.info
    }

    /// A constraint with the same arguments that belongs to no table.
    pub fn copy(&self) -> Self {
        let mut spec = self.0.spec.clone();
        spec.name = self.name();
        spec.is_name_final = self.has_conventional_name();
        let keys: Vec<Rc<str>> =
            if self.pending().is_empty() { self.columns().iter().map(Column::key).collect() } else { self.pending() };
        let kind = match &self.0.kind {
            ConstraintKind::ForeignKey { elements, ondelete, onupdate, use_alter, match_ } => {
                ConstraintKind::ForeignKey {
                    elements: elements.iter().map(ForeignKey::copy_for_constraint).collect(),
                    ondelete: ondelete.clone(),
                    onupdate: onupdate.clone(),
                    use_alter: *use_alter,
                    match_: match_.clone(),
                }
            }
            other => other.clone(),
        };
        let keys = if matches!(kind, ConstraintKind::Check { .. }) { Vec::new() } else { keys };
        Self::new(kind, spec, keys, Vec::new())
    }

    pub(super) fn dissolve(&self) {
        *self.0.table.borrow_mut() = None;
        self.0.columns.borrow_mut().clear();
        for key in self.elements() {
            key.dissolve();
        }
    }
}

fn names(columns: &[&str]) -> Vec<Rc<str>> {
    columns.iter().map(|c| Rc::from(*c)).collect()
}
