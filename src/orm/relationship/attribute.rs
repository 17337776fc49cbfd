//! [`RelationshipAttribute`]: `Model.children` in a statement.

use std::any::Any;
use std::fmt;
use std::rc::Rc;

use sql::expr::{Entity, Expr, ExprKind, StatementPlugin};
use sql::selectable::FromClause;

use crate::error::Result;
use crate::mapper::{OrmEntity, Property};
use crate::relationship::RelationshipProperty;
use crate::relationship::ends::Ends;

/// A relationship of a mapped class or alias, as statements use it; SQLAlchemy: `RelationshipProperty.Comparator`.
#[derive(Clone)]
pub struct RelationshipAttribute {
    source: OrmEntity,
    property: Rc<Property>,
    relationship: Rc<RelationshipProperty>,
    of_type: Option<OrmEntity>,
    criteria: Vec<Expr>,
}

impl RelationshipAttribute {
    /// The relationship of an entity, by its attribute; none where that is something else.
    pub fn new(source: &OrmEntity, key: &str) -> Option<Self> {
        let property = source.mapper().resolve(key)?;
        let relationship = property.relationship()?.clone();
        Some(Self { source: source.clone(), property, relationship, of_type: None, criteria: Vec::new() })
    }

    /// The relationship that an expression stands for.
    pub fn of(expr: &Expr) -> Option<Self> {
        match expr.kind() {
            ExprKind::Entity(entity) => Self::of_entity(&**entity),
            _ => None,
        }
    }

    /// The relationship that something of the mapping layer is.
    pub fn of_entity(entity: &dyn Entity) -> Option<Self> {
        entity.as_any().downcast_ref::<Self>().cloned()
    }

    /// The class or alias with the relationship.
    pub fn source(&self) -> &OrmEntity {
        &self.source
    }

    /// The attribute.
    pub fn property(&self) -> &Rc<Property> {
        &self.property
    }

    /// The relationship.
    pub fn relationship(&self) -> &Rc<RelationshipProperty> {
        &self.relationship
    }

    /// The entity that `of_type()` named.
    pub fn of_type(&self) -> Option<&OrmEntity> {
        self.of_type.as_ref()
    }

    /// Conditions that `and_()` added.
    pub fn criteria(&self) -> &[Expr] {
        &self.criteria
    }

    /// The same relationship to another entity: a class below the related one, or an alias.
    #[must_use]
    pub fn to(&self, entity: &OrmEntity) -> Self {
        Self { of_type: Some(entity.clone()), ..self.clone() }
    }

    /// The same relationship with further conditions for related rows.
    #[must_use]
    pub fn and(&self, criteria: Vec<Expr>) -> Self {
        Self { criteria: self.criteria.iter().cloned().chain(criteria).collect(), ..self.clone() }
    }

    /// The related entity.
    pub fn target(&self) -> Result<OrmEntity> {
        match &self.of_type {
            Some(entity) => Ok(entity.clone()),
            None => {
                self.relationship.parent()?.registry_configure()?;
                self.relationship.entity()
            }
        }
    }

    /// As a part of a statement.
    pub fn as_entity(&self) -> Rc<dyn Entity> {
        Rc::new(self.clone())
    }

    /// As an expression.
    pub fn expression(&self) -> Expr {
        Expr::new(ExprKind::Entity(self.as_entity()))
    }

    /// The condition that joins both sides; what the attribute means in WHERE.
    pub fn condition(&self) -> Result<Expr> {
        let target = self.target()?;
        let ends = Ends { source: &self.source, target: &target, aliases_secondary: true, criteria: &self.criteria };
        self.relationship.joined(&ends)?.condition()
    }
}

impl fmt::Display for RelationshipAttribute {
    /// `Parent.children`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.source.alias() {
            Some(alias) => write!(f, "{alias}.{}", self.property.key()),
            None => write!(f, "{}.{}", self.source.mapper().class().name(), self.property.key()),
        }
    }
}

impl fmt::Debug for RelationshipAttribute {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Entity for RelationshipAttribute {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn id(&self) -> usize {
        std::ptr::from_ref(self).addr()
    }

    fn columns(&self) -> sql::Result<Vec<Expr>> {
        Ok(vec![self.condition().map_err(crate::Error::into_sql)?])
    }

    fn from_clause(&self) -> sql::Result<Option<FromClause>> {
        Ok(Some(self.target().map_err(crate::Error::into_sql)?.from_clause()))
    }

    fn plugin(&self) -> Option<Rc<dyn StatementPlugin>> {
        Some(self.source.mapper().entity().plugin_handle())
    }

    fn attribute(&self, name: &str) -> sql::Result<Option<Expr>> {
        Ok(self.target().map_err(crate::Error::into_sql)?.attribute(name))
    }
}
