//! [`LoaderOptions`]: what the options of a statement say of an attribute.

use std::rc::Rc;

use sql::expr::Expr;

use crate::error::{Error, ErrorKind, Result};
use crate::mapper::{Mapper, OrmEntity, Property};
use crate::options::load::is_related;
use crate::options::{
    AttributeRef, Load, LoadElement, LoadPath, LoadReach, LoadTarget, LoaderCriteria, LoaderStrategy, Wildcard,
};
use crate::relationship::RelationshipProperty;

/// How a column is loaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnLoading {
    /// With the row.
    Now,
    /// When it is read.
    Deferred,
    /// Never: reading it is an error.
    Raises,
}

/// The loader options of one statement.
#[derive(Clone, Debug, Default)]
pub struct LoaderOptions {
    elements: Vec<LoadElement>,
    criteria: Vec<Rc<LoaderCriteria>>,
    given: Vec<Load>,
    is_without_eager_loads: bool,
}

impl LoaderOptions {
    /// The options of a statement, in the order in which it was given them.
    ///
    /// `InvalidRequestError` when two of them disagree about one attribute.
    pub fn new(options: &[Load]) -> Result<Self> {
        let mut elements: Vec<LoadElement> = Vec::new();
        let reaching = |load: &Load| {
            let reach = load.reach();
            let own = load.elements().iter().cloned();
            own.map(|element| LoadElement { reach: element.reach.min(reach), ..element }).collect::<Vec<_>>()
        };
        for element in options.iter().flat_map(reaching) {
            let known = elements.iter().position(|known| is_same_target(known, &element));
            let Some(known) = known.and_then(|place| elements.get_mut(place)) else {
                elements.push(element);
                continue;
            };
            let is_explicit = matches!(element.target, LoadTarget::Attribute(_));
            if matches!(element.strategy, LoaderStrategy::Default) {
                continue;
            }
            if matches!(known.strategy, LoaderStrategy::Default) {
                known.strategy = element.strategy;
                known.reach = element.reach;
                continue;
            }
            if known.strategy.is_same(&element.strategy) {
                // Which class a relationship leads to is said once for all.
                let led = Some(&known.target).filter(|known| leads(known) && !leads(&element.target)).cloned();
                *known = element;
                if let (Some(LoadTarget::Attribute(led)), LoadTarget::Attribute(own)) = (led, &mut known.target) {
                    (own.leads_to, own.is_of_type) = (led.leads_to, led.is_of_type);
                }
                continue;
            }
            if is_explicit {
                return Err(conflict(&element, known));
            }
            elements.push(element);
        }
        Ok(Self { elements, criteria: Vec::new(), given: options.to_vec(), is_without_eager_loads: false })
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.elements.is_empty() && self.criteria.is_empty()
    }

    /// The options for what is loaded after the rows of the statement.
    pub(crate) fn after_rows(self: &Rc<Self>) -> Rc<Self> {
        self.only(LoadReach::Statement)
    }

    /// The options for what is loaded of objects later.
    pub(crate) fn later(self: &Rc<Self>) -> Rc<Self> {
        self.only(LoadReach::Objects)
    }

    fn only(self: &Rc<Self>, reach: LoadReach) -> Rc<Self> {
        if self.elements.iter().all(|element| element.reach >= reach) {
            return self.clone();
        }
        let elements = self.elements.iter().filter(|element| element.reach >= reach).cloned().collect();
        let given = self.given.iter().filter(|load| load.reach() >= reach).cloned().collect();
        Rc::new(Self {
            elements,
            criteria: self.criteria.clone(),
            given,
            is_without_eager_loads: self.is_without_eager_loads,
        })
    }

    /// Options with which nothing is loaded along.
    pub(crate) fn without_eager_loads() -> Self {
        Self { is_without_eager_loads: true, ..Self::default() }
    }

    /// Whether nothing is loaded along, whatever the mapping says.
    pub(crate) fn is_without_eager_loads(&self) -> bool {
        self.is_without_eager_loads
    }

    /// The same options with criteria for what is loaded later.
    pub(crate) fn with_criteria(self, criteria: Vec<Rc<LoaderCriteria>>) -> Self {
        Self { criteria, ..self }
    }

    /// The same options with criteria for an entity, wherever it is loaded with them.
    pub(crate) fn and(self: &Rc<Self>, entity: &OrmEntity, criteria: &[Expr]) -> Rc<Self> {
        if criteria.is_empty() {
            return self.clone();
        }
        let criteria = criteria.iter().map(|criterion| Rc::new(LoaderCriteria::of_entity(entity, criterion)));
        Rc::new(Self { criteria: self.criteria.iter().cloned().chain(criteria).collect(), ..(**self).clone() })
    }

    /// Criteria for everything that is loaded with these options.
    pub(crate) fn criteria(&self) -> &[Rc<LoaderCriteria>] {
        &self.criteria
    }

    /// The options as they were given.
    pub fn given(&self) -> &[Load] {
        &self.given
    }

    /// What the options say, one after the other.
    pub fn elements(&self) -> &[LoadElement] {
        &self.elements
    }

    /// Checks that each option begins at an entity of the statement and fits its attribute; `ArgumentError` otherwise.
    ///
    /// `entities` are the statement's classes and aliases; `has_others` tells whether it asks for anything else.
    pub fn check(&self, entities: &[OrmEntity]) -> Result<()> {
        for element in &self.elements {
            let Some(root) = element.root() else { continue };
            if matches!(element.strategy, LoaderStrategy::Default)
                || !matches!(element.target, LoadTarget::Attribute(_))
            {
                continue;
            }
            if !entities.iter().any(|entity| is_root(root, entity)) {
                return Err(not_rooted(element, root, entities));
            }
            check_strategy(element)?;
        }
        Ok(())
    }

    /// Has a relationship of what is loaded at a path loaded when it is read: `InvalidRequestError` when an option about
    /// the relationship itself says otherwise.
    pub(crate) fn check_lazily(&self, path: &LoadPath, relationship: &RelationshipProperty) -> Result<()> {
        let entity = OrmEntity::from(&relationship.parent()?);
        let Some(property) = relationship.property_of(entity.mapper()) else { return Ok(()) };
        let Some(known) = self.element(path, &entity, &property) else { return Ok(()) };
        let LoadTarget::Attribute(attribute) = &known.target else { return Ok(()) };
        if relationship.property_of(attribute.entity.mapper()).is_none()
            || matches!(known.strategy, LoaderStrategy::Lazy | LoaderStrategy::Default)
        {
            return Ok(());
        }
        let target = LoadTarget::Attribute(AttributeRef::new(entity, property.key().clone()));
        let wanted = LoadElement::new(&path.references().into(), target, LoaderStrategy::Lazy);
        Err(conflict(&wanted, known))
    }

    /// What gives an attribute that only queries give a value.
    pub(crate) fn expression(&self, path: &LoadPath, entity: &OrmEntity, property: &Property) -> Option<Expr> {
        if !self.has_expressions() {
            return None;
        }
        match &self.element(path, entity, property)?.strategy {
            LoaderStrategy::WithExpression(expr) => Some(expr.clone()),
            _ => None,
        }
    }

    /// Whether any attribute is given a value by the query.
    pub(crate) fn has_expressions(&self) -> bool {
        self.elements.iter().any(|element| matches!(element.strategy, LoaderStrategy::WithExpression(_)))
    }

    /// The option about an attribute: its own, otherwise that of all attributes of the entity, otherwise that of all.
    pub fn element(&self, path: &LoadPath, entity: &OrmEntity, property: &Property) -> Option<&LoadElement> {
        let kind = if is_of_columns(property) { Wildcard::Columns } else { Wildcard::Relationships };
        let mut of_entity = None;
        let mut of_all = None;
        for element in &self.elements {
            match &element.target {
                LoadTarget::Attribute(attribute) => {
                    if *attribute.key == **property.key()
                        && is_root(&attribute.entity, entity)
                        && is_along(&element.path, path)
                    {
                        return Some(element);
                    }
                }
                LoadTarget::All(wildcard, Some(of)) if *wildcard == kind => {
                    if is_root(of, entity) && is_along(&element.path, path) && is_stronger(of_entity, element) {
                        of_entity = Some(element);
                    }
                }
                LoadTarget::All(wildcard, None) if *wildcard == kind => {
                    if is_stronger(of_all, element) {
                        of_all = Some(element);
                    }
                }
                LoadTarget::All(..) | LoadTarget::Classes(..) => {}
            }
        }
        of_entity.or(of_all)
    }

    /// The classes below an entity whose columns are read by SELECTs of their own.
    pub fn classes_below(&self, path: &LoadPath, entity: &OrmEntity) -> Vec<Rc<Mapper>> {
        let mut found = Vec::new();
        for element in &self.elements {
            if let LoadTarget::Classes(of, classes) = &element.target
                && is_root(of, entity)
                && is_along(&element.path, path)
            {
                found.extend(classes.iter().cloned());
            }
        }
        found
    }

    /// How a column is loaded.
    pub fn column(&self, path: &LoadPath, entity: &OrmEntity, property: &Property) -> ColumnLoading {
        let default = match property.deferral() {
            None => ColumnLoading::Now,
            Some(deferral) if deferral.raises => ColumnLoading::Raises,
            Some(_) => ColumnLoading::Deferred,
        };
        let is_grouped = deferred_group(property).is_some_and(|group| self.undefers_group(path, entity, group));
        match self.element(path, entity, property).map(|element| (&element.strategy, &element.target)) {
            // What tells objects and their classes is always there.
            Some((LoaderStrategy::Defer { .. }, LoadTarget::All(..))) if is_telling(entity, property) => {
                ColumnLoading::Now
            }
            _ if is_grouped => ColumnLoading::Now,
            Some((LoaderStrategy::Defer { raises: true }, _)) => ColumnLoading::Raises,
            Some((LoaderStrategy::Defer { raises: false }, _)) => ColumnLoading::Deferred,
            Some((LoaderStrategy::Undefer | LoaderStrategy::WithExpression(_), _)) => ColumnLoading::Now,
            _ => default,
        }
    }

    fn undefers_group(&self, path: &LoadPath, entity: &OrmEntity, group: &str) -> bool {
        self.elements.iter().any(|element| match (&element.strategy, &element.target) {
            (LoaderStrategy::UndeferGroup(name), LoadTarget::All(_, of)) => {
                **name == *group && of.as_ref().is_none_or(|of| is_root(of, entity) && is_along(&element.path, path))
            }
            _ => false,
        })
    }
}

/// Whether options about columns are about the attribute.
fn is_of_columns(property: &Property) -> bool {
    property.accepts_scalar_loader() || property.is_query_time()
}

/// Whether the column is of the primary key or says the class.
fn is_telling(entity: &OrmEntity, property: &Property) -> bool {
    let mapper = entity.mapper();
    mapper.primary_key_properties().iter().any(|key| key.index() == property.index())
        || mapper.polymorphic_key().is_some_and(|key| key == property.key())
}

/// The group with which a deferred column is read.
fn deferred_group(property: &Property) -> Option<&str> {
    property.deferral()?.group.as_deref()
}

/// Whether a later option about all attributes takes the place of an earlier one: of a group it says nothing.
fn is_stronger(known: Option<&LoadElement>, element: &LoadElement) -> bool {
    known.is_none() || !matches!(element.strategy, LoaderStrategy::UndeferGroup(_))
}

/// Whether an option about one entity holds for another: the same alias, or a class that is one of the option's.
fn is_root(option: &OrmEntity, entity: &OrmEntity) -> bool {
    match (option.alias(), entity.alias()) {
        (None, None) => is_related(option, entity),
        _ => option.is_same(entity),
    }
}

/// Whether the relationships of an option's path are those of the path of what is loaded.
fn is_along(option: &[AttributeRef], path: &LoadPath) -> bool {
    match (option.split_last(), path.last()) {
        (None, None) => true,
        (Some((last, before)), Some((path, entity, key))) => {
            last.key == *key && is_root(&last.entity, entity) && is_along(before, path)
        }
        _ => false,
    }
}

/// Whether both are about one attribute, which classes below share. Behind a relationship an alias is no other entity
/// than its class.
fn is_same_target(known: &LoadElement, element: &LoadElement) -> bool {
    let (LoadTarget::Attribute(a), LoadTarget::Attribute(b)) = (&known.target, &element.target) else { return false };
    let steps = |element: &LoadElement, last| element.path.iter().chain([last]).cloned().collect::<Vec<_>>();
    let (known, element) = (steps(known, a), steps(element, b));
    known.len() == element.len()
        && known.iter().zip(&element).enumerate().all(|(place, (a, b))| {
            let is_same = || match (a.entity.alias(), b.entity.alias()) {
                (None, None) => a.owner().id() == b.owner().id(),
                _ => place > 0 && a.entity.mapper().id() == b.entity.mapper().id(),
            };
            a.key == b.key && (a.entity.is_same(&b.entity) || is_same())
        })
}

/// Whether `of_type()` says where a relationship leads.
fn leads(target: &LoadTarget) -> bool {
    matches!(target, LoadTarget::Attribute(attribute) if attribute.is_of_type)
}

fn conflict(wanted: &LoadElement, known: &LoadElement) -> Error {
    Error::invalid_request(format!(
        "Loader strategy replacement {wanted} is in conflict with existing strategy {known}"
    ))
}

fn check_strategy(element: &LoadElement) -> Result<()> {
    let LoadTarget::Attribute(attribute) = &element.target else { return Ok(()) };
    let Some(property) = attribute.entity.mapper().find_property(&attribute.key) else { return Ok(()) };
    let is_column = property.relationship().is_none();
    if element.strategy.is_of_columns() == is_column {
        return Ok(());
    }
    let (is, wanted) =
        if is_column { ("column property", "relationship property") } else { ("relationship", "column property") };
    Err(Error::new(
        ErrorKind::LoaderStrategy,
        format!(
            "Can't apply \"{}\" strategy to property \"{}.{}\", which is a \"{is}\"; this loader strategy is intended to \
             be used with a \"{wanted}\".",
            element.strategy.description(),
            attribute.entity.mapper().class().name(),
            attribute.key
        ),
    ))
}

fn not_rooted(element: &LoadElement, root: &OrmEntity, entities: &[OrmEntity]) -> Error {
    if entities.is_empty() {
        return Error::argument(format!(
            "Query has only expression-based entities; attribute loader option {element} can't be applied here."
        ));
    }
    let names: Vec<String> = entities.iter().map(AttributeRef::entity_name).collect();
    Error::argument(format!(
        "Mapped class {} referenced in option {element} does not apply to any of the root entities in this query, e.g. \
         {}. Please specify the full path from one of the root entities to the target attribute. ",
        AttributeRef::entity_name(root),
        names.join(", ")
    ))
}
