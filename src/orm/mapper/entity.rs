//! A mapped class inside a statement.

use std::any::Any;
use std::fmt;
use std::rc::{Rc, Weak};

use sql::expr::{Entity, Expr, ExprKind, StatementPlugin};
use sql::selectable::FromClause;

use crate::loading::OrmPlugin;
use crate::mapper::{Mapper, OrmEntity};

/// A mapped class, standing for its columns in a statement.
pub struct MapperEntity {
    mapper: Weak<Mapper>,
    plugin: Rc<dyn StatementPlugin>,
}

impl MapperEntity {
    pub(crate) fn new(mapper: &Rc<Mapper>) -> Rc<Self> {
        Rc::new(Self { mapper: Rc::downgrade(mapper), plugin: Rc::new(OrmPlugin) })
    }

    /// The mapper, or an error once its registry is gone.
    pub fn mapper(&self) -> sql::Result<Rc<Mapper>> {
        self.mapper.upgrade().ok_or_else(|| sql::Error::invalid_request("The mapper of this entity was disposed of."))
    }

    pub(crate) fn plugin_handle(&self) -> Rc<dyn StatementPlugin> {
        self.plugin.clone()
    }

    /// The mapped class that an expression stands for.
    pub fn of(expr: &Expr) -> Option<Rc<Mapper>> {
        match expr.kind() {
            ExprKind::Entity(entity) => entity.as_any().downcast_ref::<Self>()?.mapper.upgrade(),
            _ => None,
        }
    }
}

impl fmt::Debug for MapperEntity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.mapper.upgrade() {
            Some(mapper) => fmt::Debug::fmt(&mapper, f),
            None => f.write_str("MapperEntity"),
        }
    }
}

impl Entity for MapperEntity {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn id(&self) -> usize {
        self.mapper.as_ptr().addr()
    }

    fn columns(&self) -> sql::Result<Vec<Expr>> {
        Ok(OrmEntity::from(&self.mapper()?).columns())
    }

    fn from_clause(&self) -> sql::Result<Option<FromClause>> {
        let from = self.mapper()?.selectable();
        Ok(Some(from.map_err(|error| sql::Error::invalid_request(error.message()))?))
    }

    fn plugin(&self) -> Option<Rc<dyn StatementPlugin>> {
        Some(self.plugin.clone())
    }

    fn attribute(&self, name: &str) -> sql::Result<Option<Expr>> {
        Ok(self.mapper()?.attribute(name))
    }
}

impl Mapper {
    /// The mapped class as an expression: what `select(Model)` and `session.query(Model)` take.
    pub fn expression(self: &Rc<Self>) -> Expr {
        Expr::new(ExprKind::Entity(self.entity().clone()))
    }
}
