//! [`LoaderCriteria`]: criteria for every occurrence of mapped classes in a statement.

use std::fmt;
use std::rc::Rc;

use sql::HostError;
use sql::expr::Expr;

use crate::error::Result;
use crate::mapper::OrmEntity;

/// What makes the criteria for an entity.
pub type MakeCriteria = Rc<dyn Fn(&OrmEntity) -> std::result::Result<Expr, HostError>>;

/// How criteria are given.
#[derive(Clone)]
pub enum Criteria {
    /// As they are for the class itself.
    Expr(Expr),
    /// Made for each entity.
    Made(MakeCriteria),
}

/// Which classes criteria are for.
#[derive(Clone, Debug)]
pub enum CriteriaOf {
    /// A mapped class or alias, and the classes below.
    Entity(OrmEntity),
    /// Every mapped class below one, by its number in [`MappedClass::lineage`](crate::MappedClass::lineage).
    Base(usize),
}

/// Criteria that restrict every occurrence of mapped classes; SQLAlchemy: `with_loader_criteria`.
#[derive(Clone)]
pub struct LoaderCriteria {
    /// The classes.
    pub of: CriteriaOf,
    /// The criteria.
    pub criteria: Criteria,
    /// Aliases are restricted too.
    pub includes_aliases: bool,
    /// What is loaded later for the objects is restricted too.
    pub propagates: bool,
}

impl fmt::Debug for LoaderCriteria {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LoaderCriteria").field("of", &self.of).finish_non_exhaustive()
    }
}

impl LoaderCriteria {
    /// Criteria for an entity, not for aliases of it.
    pub(crate) fn of_entity(entity: &OrmEntity, criterion: &Expr) -> Self {
        Self {
            of: CriteriaOf::Entity(entity.clone()),
            criteria: Criteria::Expr(criterion.clone()),
            includes_aliases: false,
            propagates: true,
        }
    }

    fn is_of(&self, entity: &OrmEntity) -> bool {
        match &self.of {
            CriteriaOf::Entity(own) => entity.mapper().is_a(own.mapper()),
            CriteriaOf::Base(class) => entity.mapper().class().lineage().contains(class),
        }
    }

    fn made(&self, entity: &OrmEntity) -> Result<Expr> {
        match &self.criteria {
            Criteria::Expr(expr) => Ok(expr.clone()),
            Criteria::Made(make) => Ok(make(entity)?),
        }
    }

    /// What restricts an entity that a statement names, if anything.
    pub(crate) fn for_entity(&self, entity: &OrmEntity) -> Result<Option<Expr>> {
        let is_named = matches!(&self.of, CriteriaOf::Entity(own) if own.is_same(entity));
        if !self.is_of(entity) || !self.includes_aliases && !is_named {
            return Ok(None);
        }
        self.made(entity).map(|expr| Some(entity.adapt(&expr)))
    }

    /// What restricts the objects of a relationship that is joined along, if anything.
    pub(crate) fn for_joined(&self, entity: &OrmEntity) -> Result<Option<Expr>> {
        if self.propagates && self.is_of(entity) { self.made(entity).map(Some) } else { Ok(None) }
    }
}
