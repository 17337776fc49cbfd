//! [`StatementOptions`]: what a statement was told by `options()`.

use std::any::Any;
use std::rc::Rc;

use sql::statement::Select;

use crate::error::Result;
use crate::mapper::{AliasAdapter, OrmEntity};
use crate::options::{Load, LoaderOptions};

/// What a SELECT was told by `options()`; hangs on the SELECT itself, so that its text shows it.
#[derive(Clone, Debug, Default)]
pub struct StatementOptions {
    /// Loader options, in the order in which they were given.
    pub loads: Vec<Load>,
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

    /// What entities and criteria of a SELECT are read from, where that is another query.
    pub(crate) fn adapter(select: &Select) -> Option<Rc<AliasAdapter>> {
        Self::of(select)?.adapter.clone()
    }

    /// The loader options of a SELECT, checked against its entities.
    pub(crate) fn loader_options(select: &Select) -> Result<Rc<LoaderOptions>> {
        let Some(options) = Self::of(select) else { return Ok(Rc::default()) };
        let loader = LoaderOptions::new(&options.loads)?;
        let entities: Vec<OrmEntity> = select.items.iter().filter_map(OrmEntity::of).collect();
        if select.items.iter().any(|item| OrmEntity::of_item(item).is_some()) {
            loader.check(&entities)?;
        }
        Ok(Rc::new(loader))
    }
}
