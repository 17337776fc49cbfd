//! [`StatementOptions`]: what a statement was told by `options()`.

use std::any::Any;
use std::rc::Rc;

use sql::statement::Select;

use crate::error::Result;
use crate::mapper::{AliasAdapter, OrmEntity};
use crate::options::{Load, LoaderCriteria, LoaderOptions};

/// What a SELECT was told by `options()`; hangs on the SELECT itself, so that its text shows it.
#[derive(Clone, Debug, Default)]
pub struct StatementOptions {
    /// Loader options, in the order in which they were given.
    pub loads: Vec<Load>,
    /// Criteria for every occurrence of mapped classes.
    pub criteria: Vec<Rc<LoaderCriteria>>,
    /// The query that entities and criteria are read from, for `Query.union()` and its like.
    pub(crate) adapter: Option<Rc<AliasAdapter>>,
}

impl StatementOptions {
    /// The options of a SELECT.
    pub fn of(select: &Select) -> Option<Rc<Self>> {
        select.host.as_ref()?.parent.clone()?.downcast().ok()
    }

    /// The SELECT with further options.
    pub fn add(select: &Select, add: impl FnOnce(&mut Self)) -> Select {
        let mut options = Self::of(select).map(|options| (*options).clone()).unwrap_or_default();
        add(&mut options);
        select.with(|data| {
            data.host.get_or_insert_default().parent = Some(Rc::new(options) as Rc<dyn Any>);
        })
    }

    /// The SELECT with criteria that it does not have yet.
    pub(crate) fn with_criteria(select: &Select, criteria: &[Rc<LoaderCriteria>]) -> Select {
        let known = Self::of(select);
        let is_known = |new: &&Rc<LoaderCriteria>| {
            known.as_ref().is_some_and(|known| known.criteria.iter().any(|criteria| Rc::ptr_eq(criteria, new)))
        };
        let new: Vec<Rc<LoaderCriteria>> = criteria.iter().filter(|new| !is_known(new)).cloned().collect();
        if new.is_empty() { select.clone() } else { Self::add(select, |options| options.criteria.extend(new)) }
    }

    /// What entities and criteria of a SELECT are read from, where that is another query.
    pub(crate) fn adapter(select: &Select) -> Option<Rc<AliasAdapter>> {
        Self::of(select)?.adapter.clone()
    }

    /// The loader options of a SELECT, checked against its entities.
    pub(crate) fn loader_options(select: &Select) -> Result<Rc<LoaderOptions>> {
        let Some(options) = Self::of(select) else { return Ok(Rc::default()) };
        let further = options.criteria.iter().filter(|criteria| criteria.propagates).cloned().collect();
        let loader = LoaderOptions::new(&options.loads)?.with_criteria(further);
        let entities: Vec<OrmEntity> = select.items.iter().filter_map(OrmEntity::of).collect();
        if select.items.iter().any(|item| OrmEntity::of_item(item).is_some()) {
            loader.check(&entities)?;
        }
        Ok(Rc::new(loader))
    }
}
