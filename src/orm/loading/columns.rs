//! Where the columns of entities come from.

use std::rc::Rc;

use engine::{Key, RowMeta};
use sql::expr::Expr;

use crate::error::{Error, ErrorKind, Result};
use crate::loading::joins::Joins;
use crate::mapper::OrmEntity;

/// Where the columns of entities come from.
pub(super) enum Columns<'a> {
    /// They are selected, each at the next place; over what the joins of the statement read in the place of classes.
    Selected(Vec<Expr>, Option<Rc<Joins>>),
    /// They are in the rows of another statement.
    Located(&'a RowMeta),
}

impl Columns<'_> {
    /// As it is, for something to be tried.
    pub(super) fn copy(&self) -> Self {
        match self {
            Self::Selected(columns, joins) => Self::Selected(columns.clone(), joins.clone()),
            Self::Located(meta) => Self::Located(meta),
        }
    }

    /// What is read for an entity that the statement names.
    pub(super) fn entity(&self, entity: &OrmEntity) -> OrmEntity {
        match self {
            Self::Selected(_, Some(joins)) => joins.entity(entity),
            Self::Selected(_, None) | Self::Located(_) => entity.clone(),
        }
    }

    /// The place of an entity's column: a column that is there already is not read twice.
    pub(super) fn place(&mut self, expr: &Expr) -> Option<usize> {
        match self {
            Self::Selected(columns, joins) => {
                let expr = adapted(joins.as_deref(), expr, true);
                Some(columns.iter().position(|known| known.same(&expr)).unwrap_or_else(|| {
                    columns.push(expr);
                    columns.len() - 1
                }))
            }
            Self::Located(meta) => locate(meta, expr),
        }
    }

    /// The place of a column, where it is known.
    pub(super) fn find(&self, expr: &Expr) -> Option<usize> {
        match self {
            Self::Selected(columns, joins) => {
                let expr = adapted(joins.as_deref(), expr, true);
                columns.iter().position(|known| known.same(&expr))
            }
            Self::Located(meta) => locate(meta, expr),
        }
    }

    /// Whether rows of another statement have an expression itself, not only something of its name.
    pub(super) fn has_itself(&self, expr: &Expr) -> bool {
        match self {
            Self::Selected(..) => true,
            Self::Located(meta) => meta.index(&Key::Target(expr.id(), Rc::from(""))).is_ok(),
        }
    }

    /// The place of a column that the program asked for by itself.
    pub(super) fn value_place(&mut self, expr: &Expr) -> Result<usize> {
        match self {
            Self::Selected(columns, joins) => {
                columns.push(adapted(joins.as_deref(), expr, false));
                Ok(columns.len() - 1)
            }
            Self::Located(meta) => locate(meta, expr).ok_or_else(|| no_such_column(&shown(expr))),
        }
    }
}

fn adapted(joins: Option<&Joins>, expr: &Expr, is_of_entity: bool) -> Expr {
    joins.map_or_else(|| expr.clone(), |joins| joins.adapt_column(expr, is_of_entity))
}

/// The place of a column in rows: by what it was selected from, by `table_column`, or by its name.
fn locate(meta: &RowMeta, expr: &Expr) -> Option<usize> {
    if let Ok(place) = meta.index(&Key::Target(expr.id(), Rc::from(""))) {
        return Some(place);
    }
    let name = expr.name()?;
    let table = expr.table().and_then(|table| table.name());
    let qualified = table.map(|table| format!("{}_{}", table.as_str(), name.as_str()));
    let named = |name: &str| meta.index(&Key::from(name)).ok();
    qualified.and_then(|name| named(&name)).or_else(|| named(name.as_str()))
}

/// The error about a column that rows do not have.
pub(crate) fn no_such_column(shown: &str) -> Error {
    let text = format!("Could not locate column in row for column '{shown}'");
    Error::new(ErrorKind::Engine(engine::ErrorKind::NoSuchColumn), text)
}

fn shown(expr: &Expr) -> String {
    match expr.as_column() {
        Some(column) => column.display(),
        None => expr.name().map(|name| name.shown()).unwrap_or_default(),
    }
}
