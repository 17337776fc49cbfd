//! [`LoadPath`]: how a loaded entity was reached from the entities of its statement.

use std::fmt;
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

    /// Whether both lead by the same relationships of the same entities.
    pub(crate) fn is_same(&self, other: &Self) -> bool {
        match (self.last(), other.last()) {
            (None, None) => true,
            (Some((before, entity, key)), Some((other_before, other_entity, other_key))) => {
                key == other_key && entity.is_same(other_entity) && before.is_same(other_before)
            }
            _ => false,
        }
    }

    /// Its relationships as options name them.
    pub(crate) fn references(&self) -> Vec<AttributeRef> {
        let Some((before, entity, key)) = self.last() else { return Vec::new() };
        let mut found = before.references();
        found.push(AttributeRef::new(entity.clone(), key.clone()));
        found
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
        self.last().is_some_and(|(before, entity, key)| {
            let own = match entity.alias() {
                Some(_) => entity.mapper().id(),
                None => entity.mapper().owner_of(key).id(),
            };
            own == mapper.id() || before.contains(mapper)
        })
    }

    /// The path without its last step where that repeats an earlier one; SQLAlchemy: `_truncate_recursive`.
    pub(crate) fn without_repetition(&self) -> Self {
        let Some((before, entity, key)) = self.last() else { return self.clone() };
        let mut earlier = before;
        while let Some((further, known, known_key)) = earlier.last() {
            if known_key == key && known.mapper().id() == entity.mapper().id() {
                return earlier.clone();
            }
            earlier = further;
        }
        self.clone()
    }

    /// The last relationship, and the path before it.
    pub fn last(&self) -> Option<(&Self, &OrmEntity, &Rc<str>)> {
        self.0.as_ref().map(|step| (&step.before, &step.entity, &step.key))
    }
}

impl fmt::Display for LoadPath {
    /// `Mapper[Model(models)] -> Model.others`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some((before, entity, key)) = self.last() else { return Ok(()) };
        if !before.is_empty() {
            write!(f, "{before} -> ")?;
        }
        write!(f, "{entity} -> {}.{key}", entity.mapper().class().name())
    }
}
