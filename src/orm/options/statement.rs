//! [`StatementOptions`]: what a statement was told by `options()`.

use std::any::Any;
use std::rc::Rc;

use sql::expr::{Annotations, Expr};
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
    /// Whether nothing is loaded along, whatever options and the mapping say; SQLAlchemy: `enable_eagerloads(False)`.
    pub is_without_eager_loads: bool,
    /// Column lists that others took the place of, and how many of the loader options each was told.
    pub(crate) replaced: Vec<(usize, Rc<[Expr]>)>,
    /// The query that entities and criteria are read from, for `Query.union()` and its like.
    pub(crate) adapter: Option<Rc<AliasAdapter>>,
}

impl StatementOptions {
    /// The options of a SELECT.
    pub fn of(select: &Select) -> Option<Rc<Self>> {
        Self::told(select.host.as_ref()?.parent.as_ref())
    }

    /// The options that a statement keeps for the mapping layer.
    pub(crate) fn told(parent: Option<&Rc<dyn Any>>) -> Option<Rc<Self>> {
        parent?.clone().downcast().ok()
    }

    /// What a statement other than a SELECT keeps, with further options.
    pub fn tell(host: &mut Option<Annotations>, loads: Vec<Load>, criteria: Vec<Rc<LoaderCriteria>>) {
        let host = host.get_or_insert_default();
        let mut options = Self::told(host.parent.as_ref()).map(|options| (*options).clone()).unwrap_or_default();
        options.loads.extend(loads);
        options.criteria.extend(criteria);
        host.parent = Some(Rc::new(options) as Rc<dyn Any>);
    }

    /// The loader options that a statement was told which gives rows of these items, checked against them.
    pub(crate) fn of_items(told: Option<&Self>, items: &[Expr]) -> Result<Rc<LoaderOptions>> {
        let Some(told) = told else { return Ok(Rc::default()) };
        let loader = told.loader()?;
        check(&loader, items)?;
        Ok(Rc::new(loader))
    }

    fn loader(&self) -> Result<LoaderOptions> {
        let further = self.criteria.iter().filter(|criteria| criteria.propagates).cloned().collect();
        if self.is_without_eager_loads {
            return Ok(LoaderOptions::without_eager_loads().with_criteria(further));
        }
        Ok(LoaderOptions::new(&self.loads)?.with_criteria(further))
    }

    /// The SELECT with further options.
    pub fn add(select: &Select, add: impl FnOnce(&mut Self)) -> Select {
        let mut options = Self::of(select).map(|options| (*options).clone()).unwrap_or_default();
        add(&mut options);
        select.with(|data| {
            data.host.get_or_insert_default().parent = Some(Rc::new(options) as Rc<dyn Any>);
        })
    }

    /// The SELECT with another column list; what it was told so far was about the one before.
    pub fn with_only_columns(select: &Select, items: Vec<Expr>) -> Select {
        let replaced: Rc<[Expr]> = select.items.as_slice().into();
        let told = Self::of(select).filter(|told| !told.loads.is_empty());
        let select = select.with_only_columns(items);
        match told {
            Some(told) => Self::add(&select, |options| options.replaced.push((told.loads.len(), replaced))),
            None => select,
        }
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
        let loader = options.loader()?;
        if options.is_without_eager_loads {
            return Ok(Rc::new(loader));
        }
        let mut rest = options.loads.as_slice();
        let mut checked = 0;
        for (count, items) in &options.replaced {
            let (told, after) = rest.split_at(count.saturating_sub(checked).min(rest.len()));
            check(&LoaderOptions::new(told)?, items)?;
            checked = *count;
            rest = after;
        }
        if options.replaced.is_empty() {
            check(&loader, &select.items)?;
        } else {
            check(&LoaderOptions::new(rest)?, &select.items)?;
        }
        Ok(Rc::new(loader))
    }
}

/// Checks loader options against the entities of a column list.
fn check(options: &LoaderOptions, items: &[Expr]) -> Result<()> {
    let entities: Vec<OrmEntity> = items.iter().filter_map(OrmEntity::of).collect();
    if items.iter().any(|item| OrmEntity::of_item(item).is_some()) { options.check(&entities) } else { Ok(()) }
}
