//! [`LoadPath`]: how a loaded entity was reached from the entities of its statement.

use std::rc::Rc;

use crate::mapper::{Mapper, OrmEntity};
use crate::options::AttributeRef;

/// The relationships that lead from an entity of a statement to one that is loaded; empty for the statement's own.
#[derive(Clone, Debug, Default)]
pub struct LoadPath(Option<Rc<Step>>);

#[derive(Debug)]
struct Step {
    before: LoadPath,
    entity: OrmEntity,
    key: Rc<str>,
}

impl LoadPath {
    /// The path of the statement's own entities.
    pub fn root() -> Self {
        Self::default()
    }

    /// The path behind a relationship of an entity at this one.
    pub fn then(&self, entity: &OrmEntity, key: &Rc<str>) -> Self {
        Self(Some(Rc::new(Step { before: self.clone(), entity: entity.clone(), key: key.clone() })))
    }

    /// How many relationships it has.
    pub fn len(&self) -> usize {
        self.0.as_ref().map_or(0, |step| 1 + step.before.len())
    }

    /// Whether it is that of the statement's own entities.
    pub fn is_empty(&self) -> bool {
        self.0.is_none()
    }

    /// Whether the path comes by the class of a mapper.
    pub(crate) fn contains(&self, mapper: &Mapper) -> bool {
        self.last().is_some_and(|(before, entity, _)| entity.mapper().id() == mapper.id() || before.contains(mapper))
    }

    /// The relationships as options name them.
    pub(crate) fn references(&self) -> Vec<AttributeRef> {
        let Some((before, entity, key)) = self.last() else { return Vec::new() };
        let mut found = before.references();
        found.push(AttributeRef::new(entity.clone(), key.clone()));
        found
    }

    /// The path before the last relationship.
    pub(crate) fn before(path: &Self) -> Self {
        path.last().map(|(before, _, _)| before.clone()).unwrap_or_default()
    }

    /// The last relationship, and the path before it.
    pub fn last(&self) -> Option<(&Self, &OrmEntity, &Rc<str>)> {
        self.0.as_ref().map(|step| (&step.before, &step.entity, &step.key))
    }
}
