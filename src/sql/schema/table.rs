//! Tables.

use std::cell::RefCell;
use std::rc::Rc;

use super::naming::{name_constraint, name_index};
use super::{Column, Constraint, ConstraintKind, ConstraintSpec, ForeignKey, Index, Info, MetaData};
use crate::error::{Error, ErrorKind, Result};
use crate::expr::{Expr, Operand};
use crate::name::Name;
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
    name: Name,
    schema: Option<Rc<str>>,
    metadata: MetaData,
    columns: RefCell<Vec<Column>>,
    constraints: RefCell<Vec<Constraint>>,
    indexes: RefCell<Vec<Index>>,
    primary_key: RefCell<Constraint>,
    spec: RefCell<TableSpec>,
    extra_dependencies: RefCell<Vec<Table>>,
    info: Info,
}

/// A table; SQLAlchemy: `Table`.
#[derive(Clone, Debug)]
pub struct Table(Rc<TableInner>);

impl Table {
    /// The table of that name in the metadata, made when it is not there.
    ///
    /// # Errors
    /// `InvalidRequestError` when it is there and neither `extend_existing` nor `keep_existing` is set;
    /// what the items raise when they join.
    pub fn new(name: &str, metadata: &MetaData, items: Vec<TableItem>, spec: TableSpec) -> Result<Self> {
        let schema = spec.schema.clone().or_else(|| metadata.schema());
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
                existing.add_items(items)?;
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
            extra_dependencies: RefCell::default(),
            info: Info::default(),
        }));
        primary_key.set_table(&table);
        metadata.add(&table);
        match table.add_items(items) {
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

    fn add_items(&self, items: Vec<TableItem>) -> Result<()> {
        for item in items {
            match item {
                TableItem::Column(column) => self.append_column(&column, self.0.spec.borrow().extend_existing)?,
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

    /// Python's `str(table)`.
    pub fn description(&self) -> Rc<str> {
        self.key()
    }

    /// The arguments beside its items.
    pub fn spec(&self) -> TableSpec {
        self.0.spec.borrow().clone()
    }

    /// An argument of a single dialect.
    pub fn dialect_option(&self, name: &str) -> Option<Value> {
        self.0.spec.borrow().dialect_options.iter().find(|(n, _)| &**n == name).map(|(_, v)| v.clone())
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
        let is_integer =
            |c: &Column| matches!(c.ty().affinity(), crate::types::Affinity::Integer | crate::types::Affinity::Numeric);
        let usable = |c: &Column| {
            is_integer(c)
                && (c.server_default().is_none() && c.default().is_none()
                    || matches!(c.default(), Some(super::ColumnDefault::Sequence(_))))
                && (c.autoincrement() == A::IgnoreFk || c.foreign_keys().is_empty())
        };
        if let [only] = columns.as_slice() {
            return match only.autoincrement() {
                A::True => is_integer(only).then(|| only.clone()),
                A::Auto | A::IgnoreFk => usable(only).then(|| only.clone()),
                A::False => None,
            };
        }
        columns.iter().find(|c| c.autoincrement() == A::True && is_integer(c)).cloned()
    }

    /// Adds a column; with `replace`, one of the same key gives way.
    ///
    /// # Errors
    /// `ArgumentError` for a column without a name or of another table, `DuplicateColumnError` for a key that is taken.
    pub fn append_column(&self, column: &Column, replace: bool) -> Result<()> {
        let Some(name) = column.name_opt() else {
            return Err(Error::argument(
                "Column must be constructed with a non-blank name or assign a non-blank .name before adding to a Table.",
            ));
        };
        column.set_table(Some(self.clone()))?;
        let key = column.key();
        let place = self.0.columns.borrow().iter().position(|c| c.key() == key || c.name() == name);
        if let Some(place) = place {
            let existing = self.0.columns.borrow()[place].clone();
            if existing.ptr_eq(column) {
                return Ok(());
            }
            if !replace {
                let message = if existing.key() == key {
                    format!(
                        "A column with {} '{}' is already present in table '{}'.",
                        if *key == *name.as_str() { "name" } else { "key" },
                        key,
                        self.name()
                    )
                } else {
                    format!("A column with name '{name}' is already present in table '{}'.", self.name())
                };
                return Err(Error::new(ErrorKind::DuplicateColumn, message));
            }
            for fk in existing.foreign_keys() {
                if let Some(constraint) = fk.constraint() {
                    self.0.constraints.borrow_mut().retain(|c| c.id() != constraint.id());
                }
            }
            self.0.columns.borrow_mut()[place] = column.clone();
            let rest: Vec<Column> = self.primary_key().columns().into_iter().filter(|c| !c.ptr_eq(&existing)).collect();
            self.primary_key().set_columns(rest);
        } else {
            self.0.columns.borrow_mut().push(column.clone());
        }
        if column.is_primary_key() {
            self.primary_key().push_column(column);
        }
        self.add_flags(column)?;
        for key in column.foreign_keys() {
            self.adopt_foreign_key(column, &key);
        }
        for constraint in column.constraints() {
            constraint.push_column(column);
            self.join_constraint(&constraint)?;
        }
        self.add_type_constraint(column)
    }

    fn add_flags(&self, column: &Column) -> Result<()> {
        let item = || vec![Operand::Expr(Expr::from(column))];
        if column.index() == Some(true) {
            let index = Index::make(None, item(), column.unique() == Some(true), Vec::new(), true);
            self.append_index(&index)
        } else if column.unique() == Some(true) {
            let constraint =
                Constraint::new(ConstraintKind::Unique, ConstraintSpec::default(), Vec::new(), vec![column.clone()]);
            self.append_constraint(&constraint)
        } else {
            Ok(())
        }
    }

    fn add_type_constraint(&self, column: &Column) -> Result<()> {
        use crate::types::TypeArgs;
        let ty = column.ty().undecorated();
        let (name, values) = match &ty.args {
            TypeArgs::Enum(args) if args.create_constraint => {
                let values = args.members.iter().map(|m| Operand::Value(Value::Str(m.name.clone()))).collect();
                (args.name.clone(), values)
            }
            TypeArgs::Boolean { create_constraint: true, name } => {
                (name.clone(), vec![Operand::from(0_i64), Operand::from(1_i64)])
            }
            _ => return Ok(()),
        };
        let target = crate::expr::type_coerce(
            Operand::Expr(Expr::from(column)),
            match &ty.args {
                TypeArgs::Enum(_) => crate::types::Type::string(),
                _ => crate::types::Type::integer(),
            },
        )?;
        let sqltext = target.in_(Operand::List(values))?;
        let kind = ConstraintKind::Check { sqltext, is_column_level: false, is_of_type: true };
        let constraint = Constraint::new(
            kind,
            ConstraintSpec { name, ..ConstraintSpec::default() },
            Vec::new(),
            vec![column.clone()],
        );
        self.join_constraint(&constraint)
    }

    pub(super) fn adopt_foreign_key(&self, column: &Column, key: &ForeignKey) {
        if key.is_of_table_constraint() || key.constraint().is_some() {
            return;
        }
        let spec = key.spec();
        let constraint = Constraint::new(
            ConstraintKind::ForeignKey {
                elements: vec![key.clone()],
                ondelete: spec.ondelete.clone(),
                onupdate: spec.onupdate.clone(),
                use_alter: spec.use_alter,
            },
            ConstraintSpec {
                name: spec.name.clone(),
                deferrable: spec.deferrable,
                initially: spec.initially.clone(),
                ..ConstraintSpec::default()
            },
            Vec::new(),
            vec![column.clone()],
        );
        // A naming failure shows when the constraint is written.
        let _ = self.join_constraint(&constraint);
    }

    fn join_constraint(&self, constraint: &Constraint) -> Result<()> {
        constraint.set_table(self);
        if !self.0.constraints.borrow().iter().any(|c| c.id() == constraint.id()) {
            self.0.constraints.borrow_mut().push(constraint.clone());
        }
        name_constraint(constraint, self)
    }

    /// Adds a constraint; columns given by key are looked up.
    ///
    /// # Errors
    /// `ConstraintColumnNotFoundError` for a key that the table does not have.
    pub fn append_constraint(&self, constraint: &Constraint) -> Result<()> {
        let mut columns = constraint.columns();
        for key in constraint.pending() {
            let column = self.column(&key).ok_or_else(|| {
                Error::new(
                    ErrorKind::ConstraintColumnNotFound,
                    match constraint.kind() {
                        ConstraintKind::ForeignKey { .. } => format!(
                            "Can't create ForeignKeyConstraint on table '{}': no column named '{key}' is present.",
                            self.description()
                        ),
                        _ => format!(
                            "Can't create {} on table '{}': no column named '{key}' is present.",
                            match constraint.kind() {
                                ConstraintKind::PrimaryKey { .. } => "PrimaryKeyConstraint",
                                ConstraintKind::Unique => "UniqueConstraint",
                                _ => "CheckConstraint",
                            },
                            self.description()
                        ),
                    },
                )
            })?;
            columns.push(column);
        }
        match constraint.kind() {
            ConstraintKind::PrimaryKey { .. } => {
                let old = self.primary_key();
                self.0.constraints.borrow_mut().retain(|c| c.id() != old.id());
                for column in old.columns() {
                    if !columns.iter().any(|c| c.ptr_eq(&column)) && columns.is_empty() {
                        columns.push(column);
                    }
                }
                for column in &columns {
                    column.set_primary_key(true);
                }
                constraint.set_columns(columns);
                *self.0.primary_key.borrow_mut() = constraint.clone();
                constraint.set_table(self);
                self.0.constraints.borrow_mut().insert(0, constraint.clone());
                return name_constraint(constraint, self);
            }
            ConstraintKind::ForeignKey { elements, .. } => {
                if columns.len() != elements.len() {
                    return Err(Error::argument(
                        "ForeignKeyConstraint number of constrained columns must match the number of referenced columns.",
                    ));
                }
                for (column, key) in columns.iter().zip(elements) {
                    key.attach(column);
                    column.push_foreign_key(key.clone());
                }
            }
            ConstraintKind::Check { sqltext, .. } if columns.is_empty() => {
                columns = crate::traverse::columns_in(sqltext);
            }
            _ => {}
        }
        constraint.set_columns(columns);
        self.join_constraint(constraint)
    }

    /// Adds an index; columns given by key are looked up.
    ///
    /// # Errors
    /// `ConstraintColumnNotFoundError` for a key that the table does not have.
    pub fn append_index(&self, index: &Index) -> Result<()> {
        let mut expressions = Vec::new();
        for item in index.items() {
            expressions.push(match item {
                Operand::Value(Value::Str(key)) => {
                    let column = self.column(&key).ok_or_else(|| {
                        Error::new(
                            ErrorKind::ConstraintColumnNotFound,
                            format!(
                                "Can't create Index on table '{}': no column named '{key}' is present.",
                                self.description()
                            ),
                        )
                    })?;
                    Expr::from(column)
                }
                other => other.into_expr(None, &crate::expr::Operator::Comma)?,
            });
        }
        index.set_table(self, expressions);
        name_index(index, self)?;
        self.0.indexes.borrow_mut().push(index.clone());
        Ok(())
    }

    /// Python's repr of the table.
    pub fn repr(&self) -> String {
        super::repr::table_repr(self)
    }

    /// The table's copy in another metadata; SQLAlchemy: `Table.to_metadata`.
    ///
    /// # Errors
    /// What the items raise when they join.
    pub fn to_metadata(&self, metadata: &MetaData, schema: Option<Rc<str>>, name: Option<&str>) -> Result<Self> {
        let mut spec = self.spec();
        spec.schema = schema.or_else(|| self.schema());
        let mut items: Vec<TableItem> = self.columns().iter().map(|c| TableItem::Column(c.copy())).collect();
        for constraint in self.constraints() {
            let skip = match constraint.kind() {
                ConstraintKind::PrimaryKey { is_implicit } => *is_implicit,
                ConstraintKind::ForeignKey { elements, .. } => elements.iter().any(|k| !k.is_of_table_constraint()),
                ConstraintKind::Check { is_column_level, is_of_type, .. } => *is_column_level || *is_of_type,
                ConstraintKind::Unique => {
                    constraint.columns().len() == 1
                        && constraint.pending().is_empty()
                        && constraint.columns()[0].unique() == Some(true)
                }
            };
            if !skip {
                items.push(TableItem::Constraint(constraint.copy()));
            }
        }
        for index in self.indexes() {
            if !index.is_column_flag() {
                let keys = index
                    .expressions()
                    .iter()
                    .map(|e| match e.as_column() {
                        Some(column) => Operand::Value(Value::Str(column.key())),
                        None => Operand::Expr(e.clone()),
                    })
                    .collect();
                items.push(TableItem::Index(Index::new(
                    index.name(),
                    keys,
                    index.is_unique(),
                    index.dialect_options().to_vec(),
                )));
            }
        }
        Self::new(name.unwrap_or(self.name().as_str()), metadata, items, spec)
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
        *self.0.info.0.borrow_mut() = None;
    }
}

fn implicit_primary_key() -> Constraint {
    Constraint::new(ConstraintKind::PrimaryKey { is_implicit: true }, ConstraintSpec::default(), Vec::new(), Vec::new())
}
