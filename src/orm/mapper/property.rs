//! Properties of a mapper: what stands behind an attribute.

use std::cell::Cell;
use std::rc::Rc;

use sql::expr::Expr;
use sql::schema::Column;

use crate::mapper::{ColumnProperty, CompositeProperty, Deferral, ExpressionProperty, SynonymProperty};
use crate::relationship::RelationshipProperty;

/// One mapped attribute of a class.
#[derive(Debug)]
pub struct Property {
    key: Rc<str>,
    index: usize,
    kind: PropertyKind,
    has_active_history: Cell<bool>,
}

/// What stands behind an attribute.
#[derive(Clone, Debug)]
pub enum PropertyKind {
    /// A column of the mapped table, or several that always have the same value.
    Column(ColumnProperty),
    /// An SQL expression that is read and never written.
    Expression(ExpressionProperty),
    /// Several attributes as one value.
    Composite(CompositeProperty),
    /// Objects of another mapped class.
    Relationship(Rc<RelationshipProperty>),
    /// Another name of an attribute.
    Synonym(SynonymProperty),
    /// An attribute of the class above, which has its own table and does not share the attribute.
    Hidden,
}

impl Property {
    pub(crate) fn new(key: Rc<str>, index: usize, kind: PropertyKind) -> Self {
        let has_active_history = match &kind {
            // The old primary key finds the row, so a change has to know it.
            PropertyKind::Column(column) => column.has_active_history || column.column().is_primary_key(),
            PropertyKind::Composite(composite) => composite.has_active_history,
            PropertyKind::Relationship(relationship) => relationship.has_active_history(),
            _ => false,
        };
        Self { key, index, kind, has_active_history: Cell::new(has_active_history) }
    }

    /// The attribute's name.
    pub fn key(&self) -> &Rc<str> {
        &self.key
    }

    /// The attribute's place among the values of an object; the same in all classes that share the attribute.
    pub fn index(&self) -> usize {
        self.index
    }

    /// What stands behind the attribute.
    pub fn kind(&self) -> &PropertyKind {
        &self.kind
    }

    /// The columns, for a column's attribute.
    pub fn as_column(&self) -> Option<&ColumnProperty> {
        match &self.kind {
            PropertyKind::Column(column) => Some(column),
            _ => None,
        }
    }

    /// The composite, for the attribute of one.
    pub fn as_composite(&self) -> Option<&CompositeProperty> {
        match &self.kind {
            PropertyKind::Composite(composite) => Some(composite),
            _ => None,
        }
    }

    /// The relationship, for an attribute that is one.
    pub fn relationship(&self) -> Option<&Rc<RelationshipProperty>> {
        match &self.kind {
            PropertyKind::Relationship(relationship) => Some(relationship),
            _ => None,
        }
    }

    /// The column that is read, for a column's attribute.
    pub fn column(&self) -> Option<&Column> {
        self.as_column().map(ColumnProperty::column)
    }

    /// The expression that a query reads the attribute with, for columns and expressions.
    pub fn expression(&self) -> Option<Expr> {
        match &self.kind {
            PropertyKind::Column(column) => Some(column.expression()),
            PropertyKind::Expression(property) => Some(property.expr.clone()),
            _ => None,
        }
    }

    /// All expressions that a query of the class selects for the attribute; the first gives the value.
    pub(crate) fn selected(&self) -> Vec<Expr> {
        match &self.kind {
            PropertyKind::Column(column) => column.selected(),
            PropertyKind::Expression(property) => vec![property.expr.clone()],
            _ => Vec::new(),
        }
    }

    /// Whether a change loads the old value first; always for the primary key.
    pub fn has_active_history(&self) -> bool {
        self.has_active_history.get()
    }

    /// From now on a change loads the old value first.
    pub fn require_active_history(&self) {
        self.has_active_history.set(true);
    }

    /// How the attribute is left out of queries until it is read.
    pub fn deferral(&self) -> Option<&Deferral> {
        match &self.kind {
            PropertyKind::Column(column) => column.deferral.as_ref(),
            PropertyKind::Expression(property) => property.deferral.as_ref(),
            _ => None,
        }
    }

    /// Whether queries leave the attribute out until it is read.
    pub fn is_deferred(&self) -> bool {
        self.deferral().is_some()
    }

    /// Whether only queries that say so give the attribute a value; SQLAlchemy: `query_expression`.
    pub fn is_query_time(&self) -> bool {
        matches!(&self.kind, PropertyKind::Expression(property) if property.is_query_time)
    }

    /// Whether an expired value is loaded together with the object's other columns.
    pub(crate) fn accepts_scalar_loader(&self) -> bool {
        matches!(self.kind, PropertyKind::Column(_) | PropertyKind::Expression(_)) && !self.is_query_time()
    }

    /// Whether loading what is expired of an object loads the attribute; SQLAlchemy: `load_on_unexpire`.
    pub(crate) fn loads_when_expired(&self) -> bool {
        match self.kind {
            PropertyKind::Column(_) | PropertyKind::Expression(_) => !self.is_query_time() && !self.is_deferred(),
            PropertyKind::Relationship(_) => true,
            _ => false,
        }
    }
}
