//! [`Bundle`]: columns that a row shows as one value.

use std::any::Any;
use std::fmt;
use std::rc::Rc;

use engine::Row;
use sql::expr::{Entity, Expr, ExprKind, StatementPlugin};
use sql::selectable::FromClause;
use sql::{HostError, HostValue, Value};

use crate::mapper::OrmEntity;

/// Makes what a row shows of a bundle; SQLAlchemy: `Bundle.create_row_processor`.
pub trait BundleRows {
    /// The value of a row, from the values of the bundle's items and their names.
    fn make(&self, names: &[Rc<str>], values: &[Value]) -> Result<Value, HostError>;
}

/// Columns that a row shows as one value.
pub struct Bundle {
    name: Rc<str>,
    items: Vec<Expr>,
    is_single_entity: bool,
    rows: Option<Rc<dyn BundleRows>>,
}

impl Bundle {
    /// A bundle of attributes, columns, mapped classes and other bundles.
    ///
    /// With `is_single_entity`, a [`Query`](crate::Query) of the bundle alone gives its values rather than rows of one.
    pub fn new(name: &str, items: Vec<Expr>, is_single_entity: bool, rows: Option<Rc<dyn BundleRows>>) -> Rc<Self> {
        Rc::new(Self { name: Rc::from(name), items, is_single_entity, rows })
    }

    /// The name.
    pub fn name(&self) -> &Rc<str> {
        &self.name
    }

    /// What is bundled.
    pub fn items(&self) -> &[Expr] {
        &self.items
    }

    /// Whether a query of the bundle alone gives its values.
    pub fn is_single_entity(&self) -> bool {
        self.is_single_entity
    }

    pub(crate) fn rows(&self) -> Option<&Rc<dyn BundleRows>> {
        self.rows.as_ref()
    }

    /// As an expression: what `select(bundle)` takes.
    pub fn expression(self: &Rc<Self>) -> Expr {
        Expr::new(ExprKind::Entity(self.clone()))
    }

    /// The bundle that an expression stands for.
    pub fn of(expr: &Expr) -> Option<&Self> {
        match expr.kind() {
            ExprKind::Entity(entity) => entity.as_any().downcast_ref(),
            _ => None,
        }
    }
}

impl fmt::Debug for Bundle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Bundle({})", self.name)
    }
}

impl Entity for Bundle {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn id(&self) -> usize {
        std::ptr::from_ref(self).addr()
    }

    fn columns(&self) -> sql::Result<Vec<Expr>> {
        let mut columns = Vec::new();
        for item in &self.items {
            match item.kind() {
                ExprKind::Entity(entity) => columns.extend(entity.columns()?),
                ExprKind::From(from) => columns.extend(from.columns()),
                _ => columns.push(item.clone()),
            }
        }
        Ok(columns)
    }

    fn from_clause(&self) -> sql::Result<Option<FromClause>> {
        Ok(None)
    }

    fn plugin(&self) -> Option<Rc<dyn StatementPlugin>> {
        let entity = self.items.iter().find_map(OrmEntity::of_item);
        match entity {
            Some(entity) => entity.as_entity().plugin(),
            None => Some(Rc::new(crate::loading::OrmPlugin)),
        }
    }

    fn attribute(&self, name: &str) -> sql::Result<Option<Expr>> {
        Ok(self.items.iter().find_map(OrmEntity::of_item).and_then(|entity| entity.attribute(name)))
    }
}

/// What a row shows of a bundle: a row of its own.
#[derive(Debug)]
pub struct BundleRow(pub Row);

impl HostValue for BundleRow {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn repr(&self) -> String {
        let values: Vec<String> = self.0.values().iter().map(Value::repr).collect();
        if values.len() == 1 { format!("({},)", values.concat()) } else { format!("({})", values.join(", ")) }
    }

    fn type_name(&self) -> String {
        "Row".to_owned()
    }

    fn is_equal(&self, other: &dyn HostValue) -> bool {
        other.as_any().downcast_ref::<Self>().is_some_and(|other| self.0 == other.0)
    }
}
