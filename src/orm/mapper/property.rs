//! Properties of a mapper: what stands behind an attribute.

use std::rc::Rc;

use sql::schema::Column;

/// One mapped attribute of a class.
#[derive(Debug)]
pub struct Property {
    key: Rc<str>,
    index: usize,
    kind: PropertyKind,
    has_active_history: bool,
}

/// What stands behind an attribute.
#[derive(Debug)]
pub enum PropertyKind {
    /// A column of the mapped table.
    Column(ColumnProperty),
}

/// An attribute that holds a column's value; SQLAlchemy: `ColumnProperty`.
#[derive(Clone, Debug)]
pub struct ColumnProperty {
    /// The columns; the first is read, all are written.
    pub columns: Vec<Column>,
    /// Whether queries leave the column out until it is read; SQLAlchemy: `deferred()`.
    pub is_deferred: bool,
    /// Whether a change loads the old value first.
    pub has_active_history: bool,
}

impl ColumnProperty {
    /// A plain property of one column.
    pub fn new(column: Column) -> Self {
        Self { columns: vec![column], is_deferred: false, has_active_history: false }
    }

    /// The column that is read.
    pub fn column(&self) -> &Column {
        self.columns.first().expect("invariant: a column property has a column")
    }
}

impl Property {
    pub(crate) fn new(key: Rc<str>, index: usize, kind: PropertyKind) -> Self {
        let PropertyKind::Column(column) = &kind;
        // The old primary key finds the row, so a change has to know it.
        let has_active_history = column.has_active_history || column.column().is_primary_key();
        Self { key, index, kind, has_active_history }
    }

    /// The attribute's name.
    pub fn key(&self) -> &Rc<str> {
        &self.key
    }

    /// The attribute's place in its mapper.
    pub fn index(&self) -> usize {
        self.index
    }

    /// What stands behind the attribute.
    pub fn kind(&self) -> &PropertyKind {
        &self.kind
    }

    /// The column that is read, for a column's attribute.
    pub fn column(&self) -> Option<&Column> {
        let PropertyKind::Column(column) = &self.kind;
        Some(column.column())
    }

    /// Whether a change loads the old value first; always for the primary key.
    pub fn has_active_history(&self) -> bool {
        self.has_active_history
    }

    /// Whether queries leave the attribute out until it is read.
    pub fn is_deferred(&self) -> bool {
        let PropertyKind::Column(column) = &self.kind;
        column.is_deferred
    }

    /// Whether an expired value is loaded together with the object's other columns.
    pub(crate) fn accepts_scalar_loader(&self) -> bool {
        matches!(self.kind, PropertyKind::Column(_))
    }

    /// Whether expiring the whole object makes the next access load the attribute.
    pub(crate) fn loads_when_expired(&self) -> bool {
        self.accepts_scalar_loader() && !self.is_deferred()
    }
}
