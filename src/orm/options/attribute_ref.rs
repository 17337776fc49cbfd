//! [`AttributeRef`]: an attribute as an option names it.

use std::fmt;
use std::rc::Rc;

use crate::mapper::{Mapper, OrmEntity};

/// An attribute of a mapped class or alias, as an option names it.
#[derive(Clone, Debug)]
pub struct AttributeRef {
    /// The class or alias.
    pub entity: OrmEntity,
    /// The attribute's name.
    pub key: Rc<str>,
    /// For a relationship: the entity that it leads to.
    pub leads_to: Option<OrmEntity>,
    /// Whether `of_type()` named that entity.
    pub is_of_type: bool,
    /// What else related rows have to fulfil, as `and_()` said.
    pub criteria: Vec<sql::expr::Expr>,
}

impl AttributeRef {
    /// An attribute that leads nowhere.
    pub fn new(entity: OrmEntity, key: Rc<str>) -> Self {
        Self { entity, key, leads_to: None, is_of_type: false, criteria: Vec::new() }
    }

    /// The class of the hierarchy that the attribute was declared in.
    pub(crate) fn owner(&self) -> Rc<Mapper> {
        self.entity.mapper().owner_of(&self.key)
    }

    /// What messages about paths name: the alias, or the class that the attribute was declared in.
    pub(crate) fn owner_name(&self) -> String {
        match self.entity.alias() {
            Some(_) => Self::entity_name(&self.entity),
            None => self.owner().class().name().to_owned(),
        }
    }

    /// The mapped class or alias as SQLAlchemy names it in messages: `Model`, `aliased(Model)`.
    pub(crate) fn entity_name(entity: &OrmEntity) -> String {
        match entity.alias() {
            Some(alias) => alias.to_string(),
            None => entity.mapper().class().name().to_owned(),
        }
    }
}

impl fmt::Display for AttributeRef {
    /// `Model.name`, or `Model.others.of_type(aliased(Other))`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", Self::entity_name(&self.entity), self.key)?;
        match &self.leads_to {
            Some(entity) if self.is_of_type => write!(f, ".of_type({})", Self::entity_name(entity)),
            _ => Ok(()),
        }
    }
}
