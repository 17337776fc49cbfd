//! [`OrmEntity`]: a mapped class or an alias of one, whatever a statement reads objects from.

use std::rc::Rc;

use sql::expr::{Entity, Expr, ExprKind};
use sql::selectable::FromClause;

use crate::mapper::{AliasAdapter, AliasedEntity, Attribute, Mapper, MapperEntity, Property};

/// A mapped class or an alias of one: what `inspect()` gives of either.
#[derive(Clone, Debug)]
pub struct OrmEntity {
    mapper: Rc<Mapper>,
    alias: Option<Rc<AliasedEntity>>,
}

impl From<&Rc<Mapper>> for OrmEntity {
    fn from(mapper: &Rc<Mapper>) -> Self {
        Self { mapper: mapper.clone(), alias: None }
    }
}

impl OrmEntity {
    /// An alias, while its mapper lives.
    pub fn of_alias(alias: &Rc<AliasedEntity>) -> Option<Self> {
        Some(Self { mapper: alias.mapper()?, alias: Some(alias.clone()) })
    }

    /// The mapped class or alias that something in a statement is.
    pub fn of_entity(entity: &dyn Entity) -> Option<Self> {
        let entity = entity.as_any();
        if let Some(mapped) = entity.downcast_ref::<MapperEntity>() {
            return mapped.mapper().ok().as_ref().map(Self::from);
        }
        Self::of_alias(&entity.downcast_ref::<AliasedEntity>()?.shared())
    }

    /// The mapped class or alias that an expression stands for.
    pub fn of(expr: &Expr) -> Option<Self> {
        match expr.kind() {
            ExprKind::Entity(entity) => Self::of_entity(&**entity),
            _ => None,
        }
    }

    /// The mapped class or alias that a FROM element stands for.
    pub fn of_from(from: &FromClause) -> Option<Self> {
        match from {
            FromClause::Entity(entity) => Self::of_entity(&**entity),
            _ => None,
        }
    }

    /// The mapped class or alias that an item of a column list is about: itself, or that of the first attribute inside.
    pub fn of_item(item: &Expr) -> Option<Self> {
        if let Some(entity) = Self::of(item).or_else(|| Attribute::of(item)?.entity()) {
            return Some(entity);
        }
        let mut found = None;
        sql::traverse::for_each_child(item, &mut |child| {
            if found.is_none() {
                found = Self::of_item(child);
            }
        });
        found
    }

    /// The mapper.
    pub fn mapper(&self) -> &Rc<Mapper> {
        &self.mapper
    }

    /// The alias, where it is one.
    pub fn alias(&self) -> Option<&Rc<AliasedEntity>> {
        self.alias.as_ref()
    }

    /// A number that no other entity has.
    pub fn id(&self) -> usize {
        match &self.alias {
            Some(alias) => alias.id(),
            None => self.mapper.entity().id(),
        }
    }

    /// Whether both are the same class or alias.
    pub fn is_same(&self, other: &Self) -> bool {
        self.id() == other.id()
    }

    /// As a part of a statement.
    pub fn as_entity(&self) -> Rc<dyn Entity> {
        match &self.alias {
            Some(alias) => alias.clone(),
            None => self.mapper.entity().clone(),
        }
    }

    /// As an expression: what `select(entity)` takes.
    pub fn expression(&self) -> Expr {
        Expr::new(ExprKind::Entity(self.as_entity()))
    }

    /// What it is read from.
    pub fn from_clause(&self) -> FromClause {
        match &self.alias {
            Some(alias) => alias.selectable().clone(),
            None => match self.mapper.entity().from_clause() {
                Ok(Some(from)) => from,
                _ => FromClause::Table(self.mapper.table().clone()),
            },
        }
    }

    /// What rows call it: the class's name, or that of the alias where it has one.
    pub fn label(&self) -> Option<Rc<str>> {
        match &self.alias {
            Some(alias) => alias.name().map(|name| Rc::from(name.as_str())),
            None => Some(Rc::from(self.mapper.class().name())),
        }
    }

    /// The expression of an attribute; nothing for an attribute without a column.
    pub fn attribute(&self, key: &str) -> Option<Expr> {
        match &self.alias {
            Some(alias) => alias.attribute(key),
            None => self.mapper.attribute(key),
        }
    }

    /// All expressions that a query selects for a property.
    pub(crate) fn selected(&self, property: &Rc<Property>) -> Vec<Expr> {
        match &self.alias {
            Some(alias) => alias.selected(property),
            None => self.mapper.selected(property),
        }
    }

    /// The classes below that are read with it.
    pub(crate) fn below(&self) -> Vec<Rc<Mapper>> {
        self.alias.as_ref().map_or_else(|| self.mapper.with_polymorphic_mappers(), |alias| alias.below())
    }

    /// Whether it is one of several classes that an alias reads together.
    pub(crate) fn is_part(&self) -> bool {
        self.alias.as_ref().is_some_and(|alias| alias.is_part())
    }

    /// What tells the class of a row.
    pub(crate) fn polymorphic_on(&self) -> Option<Expr> {
        self.alias.as_ref().map_or_else(|| self.mapper.polymorphic_on().cloned(), |alias| alias.polymorphic_on())
    }

    /// The properties of the class, then those of the classes below that queries read with it.
    pub(crate) fn read_properties(&self) -> Vec<Rc<Property>> {
        let mut properties = self.mapper.properties().as_ref().clone();
        for mapper in self.below() {
            // What tells the class is that of this class, read from what this class is read from.
            let is_own = match (mapper.polymorphic_on(), self.mapper.polymorphic_on()) {
                (Some(on), Some(own)) => on.same(own),
                (on, _) => on.is_none(),
            };
            let key = mapper.polymorphic_key().filter(|_| !is_own);
            for property in mapper.properties().iter().filter(|property| Some(property.key()) != key) {
                if !properties.iter().any(|known| Rc::ptr_eq(known, property)) {
                    properties.push(property.clone());
                }
            }
        }
        properties
    }

    /// The columns that it stands for in a column list.
    pub(crate) fn columns(&self) -> Vec<Expr> {
        let mut columns: Vec<Expr> = Vec::new();
        for property in self.read_properties() {
            // A deferred column is one of a subquery's all the same; a deferred expression is not.
            let is_left_out = property.is_deferred() && property.as_column().is_none();
            if is_left_out || property.is_query_time() {
                continue;
            }
            for expr in self.selected(&property) {
                if !columns.iter().any(|known| known.same(&expr)) {
                    columns.push(expr);
                }
            }
        }
        columns
    }

    /// What turns columns of the tables into those of what this entity is read from, where that is something else.
    pub(crate) fn adapter(&self) -> Option<&AliasAdapter> {
        match &self.alias {
            Some(alias) => Some(alias.adapter()),
            None => self.mapper.polymorphic().adapter(),
        }
    }

    /// An expression over the mapper's table, over what this entity is read from.
    pub fn adapt(&self, expr: &Expr) -> Expr {
        self.adapter().map_or_else(|| expr.clone(), |adapter| adapter.adapt(expr))
    }
}

impl std::fmt::Display for OrmEntity {
    /// `Mapper[Model(models)]` or `aliased(Model)`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match &self.alias {
            Some(alias) => alias.fmt(f),
            None => self.mapper.fmt(f),
        }
    }
}
