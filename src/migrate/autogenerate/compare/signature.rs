//! [`Signature`]: what indexes and UNIQUE constraints are compared by.

use std::rc::Rc;

use sql::expr::{Expr, ExprKind};
use sql::schema::{Column, Constraint, Index};

use super::SchemaObject;

/// An index or a UNIQUE constraint of one side.
#[derive(Clone, Debug)]
pub(super) enum Signature {
    Unique(Constraint),
    Index(Index),
}

/// What is left of a signature without the name: whether an index is unique, and the columns' names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Unnamed {
    is_unique_index: Option<bool>,
    columns: Vec<Option<Rc<str>>>,
}

impl Signature {
    pub(super) fn name(&self) -> Option<Rc<str>> {
        match self {
            Self::Unique(constraint) => constraint.name(),
            Self::Index(index) => index.name(),
        }
        .map(|name| name.text().clone())
    }

    pub(super) fn object(&self) -> SchemaObject {
        match self {
            Self::Unique(constraint) => SchemaObject::Constraint(constraint.clone()),
            Self::Index(index) => SchemaObject::Index(index.clone()),
        }
    }

    pub(super) fn unnamed(&self) -> Unnamed {
        match self {
            Self::Unique(constraint) => {
                Unnamed { is_unique_index: None, columns: sorted_names(constraint).into_iter().map(Some).collect() }
            }
            Self::Index(index) => Unnamed {
                is_unique_index: Some(index.is_unique()),
                columns: index.expressions().iter().map(name_of).collect(),
            },
        }
    }

    /// The columns' names as log records show them: a constraint's in its own order, an index's first of each
    /// expression.
    pub(super) fn column_names(&self) -> Vec<Rc<str>> {
        match self {
            Self::Unique(constraint) => {
                constraint.columns().iter().map(|column| column.name().text().clone()).collect()
            }
            Self::Index(index) => index_columns(index),
        }
    }

    /// Whether two signatures are of one kind, name and columns.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        self.name() == other.name() && self.unnamed() == other.unnamed()
    }
}

/// Without those that are equal to one before them.
pub(super) fn distinct(signatures: impl Iterator<Item = Signature>) -> Vec<Signature> {
    let mut kept: Vec<Signature> = Vec::new();
    for signature in signatures {
        if !kept.iter().any(|known| known.is_same(&signature)) {
            kept.push(signature);
        }
    }
    kept
}

fn name_of(expression: &Expr) -> Option<Rc<str>> {
    expression.name().map(|name| name.text().clone())
}

pub(super) fn sorted_names(constraint: &Constraint) -> Vec<Rc<str>> {
    let mut names: Vec<Rc<str>> = constraint.columns().iter().map(|column| column.name().text().clone()).collect();
    names.sort();
    names
}

/// The names of an index's columns: of an expression, that of the first column in it.
pub(super) fn index_columns(index: &Index) -> Vec<Rc<str>> {
    let mut columns: Vec<Column> = Vec::new();
    for expression in index.expressions() {
        if let Some(first) = sql::traverse::columns_in(&expression).into_iter().next()
            && !columns.iter().any(|known| known.ptr_eq(&first))
        {
            columns.push(first);
        }
    }
    columns.iter().map(|column| column.name().text().clone()).collect()
}

/// Whether an index is over more than columns.
pub(super) fn has_expressions(index: &Index) -> bool {
    index.expressions().iter().any(is_expression)
}

fn is_expression(expression: &Expr) -> bool {
    match expression.kind() {
        ExprKind::Unary(unary) => is_expression(&unary.element),
        ExprKind::Column(_) | ExprKind::Proxy(_) => false,
        ExprKind::Named(column) => column.is_literal,
        _ => true,
    }
}

/// Names as Python prints a tuple of them.
pub(super) fn tuple_of(names: &[Rc<str>]) -> String {
    let texts: Vec<String> = names.iter().map(|name| sql::repr_str(name)).collect();
    match texts.as_slice() {
        [only] => format!("({only},)"),
        _ => format!("({})", texts.join(", ")),
    }
}
