//! Columns of tables.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::fmt;
use std::rc::Rc;

use super::{ColumnDefault, Computed, Constraint, ForeignKey, Identity, ServerDefault, Table};
use crate::error::{Error, Result};
use crate::name::Name;
use crate::types::Type;

/// A place for the host's own notes: the `info` dictionary.
#[derive(Clone, Default)]
pub struct Info(pub RefCell<Option<Rc<dyn Any>>>);

impl fmt::Debug for Info {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Info")
    }
}

/// Whether the database numbers the rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Autoincrement {
    /// For a single integer primary key without foreign key.
    #[default]
    Auto,
    /// Always.
    True,
    /// Never.
    False,
    /// As `Auto`, and with a foreign key too.
    IgnoreFk,
}

/// The arguments of a [`Column`]; `Default` is a column of no known type.
#[derive(Clone, Debug, Default)]
pub struct ColumnSpec {
    /// The name; the mapping layer gives one later when absent.
    pub name: Option<Name>,
    /// The type; absent means that of the referenced column.
    pub ty: Option<Type>,
    /// The key in the table's collection, when not the name.
    pub key: Option<Rc<str>>,
    /// Part of the primary key.
    pub primary_key: bool,
    /// NULL allowed: by default unless part of the primary key.
    pub nullable: Option<bool>,
    /// Whether the database numbers the rows.
    pub autoincrement: Autoincrement,
    /// The value of an INSERT that names none.
    pub default: Option<ColumnDefault>,
    /// The value of an UPDATE that names none.
    pub onupdate: Option<ColumnDefault>,
    /// DEFAULT in the table.
    pub server_default: Option<ServerDefault>,
    /// Says that the database changes the value in an UPDATE.
    pub server_onupdate: Option<ServerDefault>,
    /// Make an index of the column.
    pub index: Option<bool>,
    /// Make a unique constraint of the column.
    pub unique: Option<bool>,
    /// COMMENT.
    pub comment: Option<Rc<str>>,
    /// Documentation for the host.
    pub doc: Option<Rc<str>>,
    /// A column that the database has by itself.
    pub system: bool,
    /// `GENERATED ALWAYS AS (…)`.
    pub computed: Option<Computed>,
    /// `GENERATED … AS IDENTITY`.
    pub identity: Option<Identity>,
    /// Foreign keys given as arguments.
    pub foreign_keys: Vec<ForeignKey>,
    /// Constraints given as arguments.
    pub constraints: Vec<Constraint>,
    /// Arguments of single dialects: `sqlite_on_conflict_unique` → `"IGNORE"`.
    pub dialect_options: Vec<(Rc<str>, crate::value::Value)>,
}

/// The state of a [`Column`].
#[derive(Debug)]
pub struct ColumnInner {
    name: RefCell<Option<Name>>,
    key: RefCell<Option<Rc<str>>>,
    ty: RefCell<Type>,
    has_own_type: bool,
    primary_key: Cell<bool>,
    nullable: Cell<bool>,
    user_nullable: Cell<Option<bool>>,
    autoincrement: Cell<Autoincrement>,
    default: RefCell<Option<ColumnDefault>>,
    onupdate: RefCell<Option<ColumnDefault>>,
    server_default: RefCell<Option<ServerDefault>>,
    server_onupdate: RefCell<Option<ServerDefault>>,
    index: Cell<Option<bool>>,
    unique: Cell<Option<bool>>,
    comment: RefCell<Option<Rc<str>>>,
    doc: RefCell<Option<Rc<str>>>,
    system: bool,
    computed: Option<Computed>,
    identity: Option<Identity>,
    foreign_keys: RefCell<Vec<ForeignKey>>,
    constraints: RefCell<Vec<Constraint>>,
    dialect_options: Vec<(Rc<str>, crate::value::Value)>,
    table: RefCell<Option<Table>>,
    info: Info,
}

/// A column of a table; SQLAlchemy: `Column`.
#[derive(Clone, Debug)]
pub struct Column(Rc<ColumnInner>);

impl Column {
    /// A column that belongs to no table yet.
    pub fn new(spec: ColumnSpec) -> Self {
        let key = spec.key.clone().or_else(|| spec.name.as_ref().map(|n| n.text().clone()));
        let has_own_type = spec.ty.as_ref().is_some_and(|t| !t.is_null());
        let column = Self(Rc::new(ColumnInner {
            name: RefCell::new(spec.name),
            key: RefCell::new(key),
            ty: RefCell::new(spec.ty.unwrap_or_default()),
            has_own_type,
            primary_key: Cell::new(spec.primary_key),
            nullable: Cell::new(spec.nullable.unwrap_or(!spec.primary_key && spec.identity.is_none())),
            user_nullable: Cell::new(spec.nullable),
            autoincrement: Cell::new(spec.autoincrement),
            default: RefCell::new(spec.default),
            onupdate: RefCell::new(spec.onupdate),
            server_default: RefCell::new(spec.server_default),
            server_onupdate: RefCell::new(spec.server_onupdate),
            index: Cell::new(spec.index),
            unique: Cell::new(spec.unique),
            comment: RefCell::new(spec.comment),
            doc: RefCell::new(spec.doc),
            system: spec.system,
            computed: spec.computed,
            identity: spec.identity,
            foreign_keys: RefCell::new(spec.foreign_keys),
            constraints: RefCell::new(spec.constraints),
            dialect_options: spec.dialect_options,
            table: RefCell::new(None),
            info: Info::default(),
        }));
        for key in column.foreign_keys() {
            key.attach(&column);
        }
        column
    }

    /// The address, as an identity.
    pub fn id(&self) -> usize {
        Rc::as_ptr(&self.0).addr()
    }

    /// Whether both are the same object.
    pub fn ptr_eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }

    /// The name; empty while none is given.
    pub fn name(&self) -> Name {
        self.0.name.borrow().clone().unwrap_or_else(|| Name::new(""))
    }

    /// The name, when one is given.
    pub fn name_opt(&self) -> Option<Name> {
        self.0.name.borrow().clone()
    }

    /// Gives the name (and the key, when it has none): the mapping layer takes them from the attribute.
    pub fn set_name(&self, name: Name) {
        let mut key = self.0.key.borrow_mut();
        if key.is_none() {
            *key = Some(name.text().clone());
        }
        *self.0.name.borrow_mut() = Some(name);
    }

    /// The key; empty while none is given.
    pub fn key(&self) -> Rc<str> {
        self.0.key.borrow().clone().unwrap_or_else(|| Rc::from(""))
    }

    /// The key, when one is given.
    pub fn key_opt(&self) -> Option<Rc<str>> {
        self.0.key.borrow().clone()
    }

    /// Gives the key.
    pub fn set_key(&self, key: &str) {
        *self.0.key.borrow_mut() = Some(Rc::from(key));
    }

    /// The type: the column's own, or the referenced column's once that is known.
    pub fn ty(&self) -> Type {
        let own = self.0.ty.borrow().clone();
        if !own.is_null() || self.0.has_own_type {
            return own;
        }
        for key in self.0.foreign_keys.borrow().iter() {
            if let Some(column) = key.resolved() {
                if column.ptr_eq(self) {
                    continue;
                }
                let ty = column.ty();
                if !ty.is_null() {
                    *self.0.ty.borrow_mut() = ty.clone();
                    return ty;
                }
            }
        }
        own
    }

    /// Replaces the type.
    pub fn set_type(&self, ty: Type) {
        *self.0.ty.borrow_mut() = ty;
    }

    /// Whether the column is part of the primary key.
    pub fn is_primary_key(&self) -> bool {
        self.0.primary_key.get()
    }

    pub(crate) fn set_primary_key(&self, value: bool) {
        self.0.primary_key.set(value);
        if value && self.0.user_nullable.get().is_none() {
            self.0.nullable.set(false);
        }
    }

    /// Whether NULL is allowed.
    pub fn is_nullable(&self) -> bool {
        self.0.nullable.get()
    }

    /// Sets whether NULL is allowed.
    pub fn set_nullable(&self, value: bool) {
        self.0.nullable.set(value);
    }

    /// `nullable` as the program gave it.
    pub fn user_nullable(&self) -> Option<bool> {
        self.0.user_nullable.get()
    }

    /// Whether the database numbers the rows, as given.
    pub fn autoincrement(&self) -> Autoincrement {
        self.0.autoincrement.get()
    }

    /// `default`.
    pub fn default(&self) -> Option<ColumnDefault> {
        self.0.default.borrow().clone()
    }

    /// Sets `default`.
    pub fn set_default(&self, value: Option<ColumnDefault>) {
        *self.0.default.borrow_mut() = value;
    }

    /// `onupdate`.
    pub fn onupdate(&self) -> Option<ColumnDefault> {
        self.0.onupdate.borrow().clone()
    }

    /// Sets `onupdate`.
    pub fn set_onupdate(&self, value: Option<ColumnDefault>) {
        *self.0.onupdate.borrow_mut() = value;
    }

    /// `server_default`.
    pub fn server_default(&self) -> Option<ServerDefault> {
        self.0.server_default.borrow().clone()
    }

    /// Whether the database makes a value where none is given: by a default, a computation or as an identity.
    pub fn is_made_by_server(&self) -> bool {
        self.0.server_default.borrow().is_some() || self.computed().is_some() || self.identity().is_some()
    }

    /// Sets `server_default`.
    pub fn set_server_default(&self, value: Option<ServerDefault>) {
        *self.0.server_default.borrow_mut() = value;
    }

    /// `server_onupdate`.
    pub fn server_onupdate(&self) -> Option<ServerDefault> {
        self.0.server_onupdate.borrow().clone()
    }

    /// `index=`.
    pub fn index(&self) -> Option<bool> {
        self.0.index.get()
    }

    /// `unique=`.
    pub fn unique(&self) -> Option<bool> {
        self.0.unique.get()
    }

    /// Sets `index=`, before the column joins a table.
    pub fn set_index(&self, value: Option<bool>) {
        self.0.index.set(value);
    }

    /// Sets `unique=`, before the column joins a table.
    pub fn set_unique(&self, value: Option<bool>) {
        self.0.unique.set(value);
    }

    /// `comment`.
    pub fn comment(&self) -> Option<Rc<str>> {
        self.0.comment.borrow().clone()
    }

    /// `doc`.
    pub fn doc(&self) -> Option<Rc<str>> {
        self.0.doc.borrow().clone()
    }

    /// Whether the database has the column by itself.
    pub fn is_system(&self) -> bool {
        self.0.system
    }

    /// `Computed(…)`.
    pub fn computed(&self) -> Option<&Computed> {
        self.0.computed.as_ref()
    }

    /// `Identity(…)`.
    pub fn identity(&self) -> Option<&Identity> {
        self.0.identity.as_ref()
    }

    /// The column's foreign keys.
    pub fn foreign_keys(&self) -> Vec<ForeignKey> {
        self.0.foreign_keys.borrow().clone()
    }

    /// Adds a foreign key; the table's constraint follows when the column is already part of one.
    pub fn add_foreign_key(&self, key: ForeignKey) {
        key.attach(self);
        self.0.foreign_keys.borrow_mut().push(key.clone());
        if let Some(table) = self.table() {
            table.adopt_foreign_key(self, &key);
        }
    }

    pub(crate) fn push_foreign_key(&self, key: ForeignKey) {
        self.0.foreign_keys.borrow_mut().push(key);
    }

    /// Constraints given as the column's arguments.
    pub fn constraints(&self) -> Vec<Constraint> {
        self.0.constraints.borrow().clone()
    }

    /// Adds a column-level constraint.
    pub fn add_constraint(&self, constraint: Constraint) {
        self.0.constraints.borrow_mut().push(constraint);
    }

    /// An argument of a single dialect.
    pub fn dialect_option(&self, name: &str) -> Option<&crate::value::Value> {
        self.0.dialect_options.iter().find(|(n, _)| &**n == name).map(|(_, v)| v)
    }

    /// The table.
    pub fn table(&self) -> Option<Table> {
        self.0.table.borrow().clone()
    }

    /// The host's notes.
    pub fn info(&self) -> &Info {
        &self.0.info
    }

    /// The arguments with which another column is made alike; foreign keys of the table's constraints are left out.
    pub fn spec(&self) -> ColumnSpec {
        ColumnSpec {
            name: self.name_opt(),
            ty: Some(self.0.ty.borrow().clone()),
            key: self.key_opt(),
            primary_key: self.is_primary_key(),
            nullable: self.user_nullable(),
            autoincrement: self.autoincrement(),
            default: self.default(),
            onupdate: self.onupdate(),
            server_default: self.server_default(),
            server_onupdate: self.server_onupdate(),
            index: self.index(),
            unique: self.unique(),
            comment: self.comment(),
            doc: self.doc(),
            system: self.0.system,
            computed: self.0.computed.clone(),
            identity: self.0.identity.clone(),
            foreign_keys: self
                .foreign_keys()
                .iter()
                .filter(|k| k.constraint().is_none())
                .map(ForeignKey::copy)
                .collect(),
            constraints: self.constraints().iter().map(Constraint::copy).collect(),
            dialect_options: self.0.dialect_options.clone(),
        }
    }

    /// A column with the same arguments that belongs to no table; SQLAlchemy: `Column._copy`, what mixins do.
    pub fn copy(&self) -> Self {
        // A type that comes from the column referred to is found now: the copy's own references may lead nowhere.
        drop(self.ty());
        let copy = Self::new(self.spec());
        copy.0.info.0.borrow_mut().clone_from(&self.0.info.0.borrow());
        copy.set_nullable(self.is_nullable());
        copy
    }

    /// Takes settings of another column where this one has none; SQLAlchemy: `Column._merge`, what `Annotated` does.
    pub fn take_from(&self, pattern: &Self) {
        if pattern.is_primary_key() {
            self.set_primary_key(true);
        }
        if self.autoincrement() == Autoincrement::Auto {
            self.0.autoincrement.set(pattern.autoincrement());
        }
        let ty = pattern.0.ty.borrow().clone();
        if self.0.ty.borrow().is_null() && !ty.is_null() {
            self.set_type(ty);
        }
        fill(&self.0.default, &pattern.0.default);
        fill(&self.0.onupdate, &pattern.0.onupdate);
        fill(&self.0.server_default, &pattern.0.server_default);
        fill(&self.0.server_onupdate, &pattern.0.server_onupdate);
        fill(&self.0.comment, &pattern.0.comment);
        fill(&self.0.doc, &pattern.0.doc);
        self.0.index.set(self.0.index.get().or(pattern.0.index.get()));
        self.0.unique.set(self.0.unique.get().or(pattern.0.unique.get()));
        for key in pattern.foreign_keys() {
            self.add_foreign_key(key.copy());
        }
        for constraint in pattern.constraints() {
            self.add_constraint(constraint.copy());
        }
        let notes = pattern.0.info.0.borrow().clone();
        if self.0.info.0.borrow().is_none() {
            *self.0.info.0.borrow_mut() = notes;
        }
    }

    /// `table.name`, or the name alone; Python's `str(column)`.
    pub fn display(&self) -> String {
        match (self.0.table.borrow().as_ref(), self.name_opt()) {
            (Some(table), Some(name)) => format!("{}.{}", table.description(), name),
            (None, Some(name)) => name.to_string(),
            (_, None) => "(no name)".to_owned(),
        }
    }

    /// Python's repr of the column.
    pub fn repr(&self) -> String {
        super::repr::column_repr(self)
    }

    pub(super) fn set_table(&self, table: Option<Table>) -> Result<()> {
        if let (Some(new), Some(old)) = (&table, self.table())
            && !old.ptr_eq(new)
        {
            return Err(Error::argument(format!(
                "Column object '{}' already assigned to Table '{}'",
                self.key(),
                old.description()
            )));
        }
        *self.0.table.borrow_mut() = table;
        Ok(())
    }

    pub(super) fn dissolve(&self) {
        *self.0.table.borrow_mut() = None;
        *self.0.default.borrow_mut() = None;
        *self.0.onupdate.borrow_mut() = None;
        *self.0.info.0.borrow_mut() = None;
        for key in std::mem::take(&mut *self.0.foreign_keys.borrow_mut()) {
            key.dissolve();
        }
        self.0.constraints.borrow_mut().clear();
    }
}

/// Puts a value where there is none.
fn fill<T: Clone>(own: &RefCell<Option<T>>, pattern: &RefCell<Option<T>>) {
    if own.borrow().is_none() {
        own.borrow_mut().clone_from(&pattern.borrow());
    }
}
