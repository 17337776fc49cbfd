//! A class's attribute as a SQL expression: `Model.name`.

use std::rc::{Rc, Weak};

use sql::expr::{Annotations, Expr};
use sql::traverse;

use crate::mapper::{AliasedEntity, Mapper, OrmEntity, Property};

/// What hangs on the expression of a mapped attribute: which mapper and property it came from.
#[derive(Debug)]
pub struct Attribute {
    mapper: Weak<Mapper>,
    property: Rc<Property>,
    alias: Option<Rc<AliasedEntity>>,
}

impl Attribute {
    pub(crate) fn of_alias(mapper: &Rc<Mapper>, property: &Rc<Property>, alias: &Rc<AliasedEntity>) -> Self {
        Self { mapper: Rc::downgrade(mapper), property: property.clone(), alias: Some(alias.clone()) }
    }

    /// The alias whose attribute it is.
    pub fn alias(&self) -> Option<&Rc<AliasedEntity>> {
        self.alias.as_ref()
    }

    /// The mapped class or alias whose attribute it is.
    pub fn entity(&self) -> Option<OrmEntity> {
        match &self.alias {
            Some(alias) => OrmEntity::of_alias(alias),
            None => self.mapper().as_ref().map(OrmEntity::from),
        }
    }

    /// The mapper, while it lives.
    pub fn mapper(&self) -> Option<Rc<Mapper>> {
        self.mapper.upgrade()
    }

    /// The property.
    pub fn property(&self) -> &Rc<Property> {
        &self.property
    }

    /// The attribute that an expression came from.
    pub fn of(expr: &Expr) -> Option<Rc<Self>> {
        expr.annotations()?.parent.clone()?.downcast().ok()
    }
}

impl Mapper {
    /// The expression of a column's attribute: the column, noting the mapper; `None` where there is none.
    pub fn attribute(self: &Rc<Self>, key: &str) -> Option<Expr> {
        let Some(property) = self.resolve(key) else {
            return self.class().attribute_expression(key);
        };
        if let Some(composite) = property.as_composite() {
            let parts: Option<Vec<Expr>> = composite.attributes.iter().map(|name| self.attribute(name)).collect();
            return Some(self.annotate(&property, &sql::expr::comma_list(parts?)));
        }
        let expr = self.property_expression(&property)?;
        if &**property.key() == key {
            return Some(expr);
        }
        // A synonym is shown under its own name.
        let annotations = expr.annotations().map(|known| (**known).clone()).unwrap_or_default();
        Some(expr.annotated(Rc::new(Annotations { proxy_key: Some(Rc::from(key)), ..annotations })))
    }

    pub(crate) fn property_expression(self: &Rc<Self>, property: &Rc<Property>) -> Option<Expr> {
        Some(self.annotate(property, &self.adapted(&property.expression()?)))
    }

    /// All expressions that a query of the class selects for an attribute, noting the mapper.
    pub(crate) fn selected(self: &Rc<Self>, property: &Rc<Property>) -> Vec<Expr> {
        property.selected().iter().map(|expr| self.annotate(property, &self.adapted(expr))).collect()
    }

    /// An expression over the tables, over what queries read in their place.
    fn adapted(&self, expr: &Expr) -> Expr {
        self.polymorphic().adapter().map_or_else(|| expr.clone(), |adapter| adapter.adapt(expr))
    }

    /// The expression with its columns noting the mapper whose they are; SQLAlchemy: `parentmapper`.
    pub(crate) fn noted(self: &Rc<Self>, expr: &Expr) -> Expr {
        traverse::replace(expr, &mut |part: &Expr| {
            let property = self.property_of(part.as_column()?).filter(|_| part.annotations().is_none())?;
            let attribute = Attribute { mapper: Rc::downgrade(self), property, alias: None };
            Some(part.annotated(Rc::new(Annotations { parent: Some(Rc::new(attribute)), ..Annotations::default() })))
        })
    }

    fn annotate(self: &Rc<Self>, property: &Rc<Property>, expr: &Expr) -> Expr {
        let attribute = Attribute { mapper: Rc::downgrade(self), property: property.clone(), alias: None };
        let annotations = Annotations {
            parent: Some(Rc::new(attribute)),
            proxy_key: Some(property.key().clone()),
            plugin: Some(self.entity().plugin_handle()),
            ..Annotations::default()
        };
        expr.annotated(Rc::new(annotations))
    }
}
