//! [`Load`]: an option that is built by chained calls.

use std::rc::Rc;

use crate::error::{Error, Result};
use crate::mapper::{Mapper, OrmEntity};
use crate::options::{AttributeRef, LoadElement, LoadReach, LoadTarget, LoaderStrategy, Wildcard};

/// Loader options along a path; every method returns a changed copy. SQLAlchemy: `Load`, and what `joinedload()` and its
/// like give.
#[derive(Clone, Debug, Default)]
pub struct Load {
    root: Option<OrmEntity>,
    path: Rc<[AttributeRef]>,
    elements: Vec<LoadElement>,
    /// Whether one of its own calls, not only of those in [`Self::options`], is about what is loaded of objects later.
    is_kept: bool,
}

impl Load {
    /// Options that begin at the entities that their attributes belong to.
    pub fn unbound() -> Self {
        Self::default()
    }

    /// `Load(entity)`.
    pub fn of(entity: &OrmEntity) -> Self {
        Self { root: Some(entity.clone()), ..Self::default() }
    }

    /// The entity that it was made of.
    pub fn root(&self) -> Option<&OrmEntity> {
        self.root.as_ref()
    }

    /// What it says.
    pub fn elements(&self) -> &[LoadElement] {
        &self.elements
    }

    /// For what it holds at most.
    pub(crate) fn reach(&self) -> LoadReach {
        if self.is_kept { LoadReach::Objects } else { LoadReach::Statement }
    }

    fn push(&mut self, path: &Rc<[AttributeRef]>, target: LoadTarget, strategy: LoaderStrategy) {
        let element = LoadElement::new(path, target, strategy);
        self.is_kept |= element.reach == LoadReach::Objects;
        self.elements.push(element);
    }

    /// The entity whose attributes the next call names, where that is known.
    fn here(&self) -> Option<&OrmEntity> {
        match self.path.last() {
            Some(last) => last.leads_to.as_ref(),
            None => self.root.as_ref(),
        }
    }

    /// Checks that the attribute is one of the entity that the path leads to.
    fn check(&self, attribute: &AttributeRef) -> Result<()> {
        let Some(here) = self.here() else { return Ok(()) };
        let is_linked = match (here.alias(), attribute.entity.alias()) {
            (None, None) => is_related(&attribute.entity, here),
            _ => here.is_same(&attribute.entity),
        };
        if is_linked {
            return Ok(());
        }
        let Some(last) = self.path.last() else {
            return Err(Error::argument(format!(
                "ORM mapped attribute \"{attribute}\" does not link mapped class \"{}\"",
                AttributeRef::entity_name(here)
            )));
        };
        let mut text =
            format!("ORM mapped entity or attribute \"{attribute}\" does not link from relationship \"{last}\".");
        if let (None, Some(alias)) = (here.alias(), attribute.entity.alias())
            && alias.mapper().is_some_and(|mapper| mapper.id() == here.mapper().id())
        {
            let class = AttributeRef::entity_name(here);
            text = format!(
                "{text}  Did you mean to use \"{last}.of_type({alias})\" or \
                 \"loadopt.options(selectin_polymorphic({class}, [{alias}]), ...)\" ?"
            );
        }
        Err(Error::argument(text))
    }

    /// A relationship is loaded so; what follows is about the entity that it leads to.
    pub fn relationship(&self, attribute: AttributeRef, strategy: LoaderStrategy) -> Result<Self> {
        self.check(&attribute)?;
        let mut load = self.clone();
        let target = LoadTarget::Attribute(attribute.clone());
        load.path = self.path.iter().cloned().chain([attribute]).collect();
        // Deeper steps of a recursion are found one step down: their paths are shortened to that.
        if strategy.recursion_depth().is_some() {
            let (target, strategy) = (target.clone(), strategy.clone());
            load.push(&load.path.clone(), target, strategy);
        }
        load.push(&self.path, target, strategy);
        Ok(load)
    }

    /// A column is loaded so; what follows is about other attributes of the same entity.
    pub fn column(&self, attribute: AttributeRef, strategy: LoaderStrategy) -> Result<Self> {
        self.check(&attribute)?;
        let mut load = self.clone();
        let target = LoadTarget::Attribute(attribute);
        load.push(&self.path, target, strategy);
        Ok(load)
    }

    /// All columns or relationships of the entity at hand are loaded so.
    #[must_use]
    pub fn all(&self, wildcard: Wildcard, strategy: LoaderStrategy) -> Self {
        let mut load = self.clone();
        let target = LoadTarget::All(wildcard, self.here().cloned());
        load.push(&self.path, target, strategy);
        load
    }

    /// Columns of classes below the entity at hand are read by SELECTs of their own.
    #[must_use]
    pub fn selectin_polymorphic(&self, classes: Vec<Rc<Mapper>>) -> Self {
        let mut load = self.clone();
        if let Some(here) = self.here().cloned() {
            let target = LoadTarget::Classes(here, classes.into());
            let strategy = LoaderStrategy::SelectinPolymorphic;
            load.push(&self.path, target, strategy);
        }
        load
    }

    /// `load_only(…)`: these columns and the primary key, and no others.
    pub fn load_only(&self, attributes: Vec<AttributeRef>, raises: bool) -> Result<Self> {
        let mut load = self.clone();
        let Some(first) = attributes.first().map(|attribute| attribute.entity.clone()) else { return Ok(load) };
        if self.here().is_none() && attributes.iter().any(|attribute| !attribute.entity.is_same(&first)) {
            return Err(Error::argument(
                "Can't apply wildcard ('*') or load_only() loader option to multiple entities in the same option. Use \
                 separate options per entity.",
            ));
        }
        for attribute in attributes {
            load = load.column(attribute, LoaderStrategy::Undefer)?;
        }
        let entity = self.here().cloned().unwrap_or(first);
        let target = LoadTarget::All(Wildcard::Columns, Some(entity));
        load.push(&self.path, target, LoaderStrategy::Defer { raises });
        Ok(load)
    }

    /// `options(…)`: other options, about the entity that the path leads to.
    pub fn options(&self, others: &[Self]) -> Result<Self> {
        let mut load = self.clone();
        for other in others {
            for element in &other.elements {
                if let Some(root) = element.root()
                    && let Some(here) = self.here()
                    && !is_related(root, here)
                {
                    let shown = match self.path.last() {
                        Some(last) => format!(
                            "ORM mapped entity or attribute \"{root}\" does not link from relationship \"{last}\"."
                        ),
                        None => format!(
                            "ORM mapped entity or attribute \"{root}\" does not link mapped class \"{}\"",
                            AttributeRef::entity_name(here)
                        ),
                    };
                    return Err(Error::argument(shown));
                }
                let mut element = element.clone();
                if let LoadTarget::All(_, entity @ None) = &mut element.target {
                    *entity = self.here().cloned();
                    element.reach = LoadReach::Rows;
                }
                element.path = self.path.iter().chain(element.path.iter()).cloned().collect();
                load.elements.push(element);
            }
        }
        Ok(load)
    }
}

/// Whether an option about one entity is about the other: the same, or classes of one hierarchy.
pub(super) fn is_related(option: &OrmEntity, entity: &OrmEntity) -> bool {
    match (option.alias(), entity.alias()) {
        (None, None) => entity.mapper().is_a(option.mapper()) || option.mapper().is_a(entity.mapper()),
        _ => option.is_same(entity),
    }
}
