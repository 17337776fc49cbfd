//! [`LoadedWith`]: what the query of an object was told, for what is loaded of the object later.

use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use crate::error::Result;
use crate::loading::{LoadPlan, PlanKey};
use crate::mapper::{Mapper, OrmEntity, Property};
use crate::options::{LoadPath, LoaderOptions};

/// The options of a statement and where in it objects were loaded, for what is loaded of the objects later.
#[derive(Debug)]
pub(crate) struct LoadedWith {
    pub(crate) options: Rc<LoaderOptions>,
    pub(crate) path: LoadPath,
    /// What the objects are at that place: their class, or an alias of it.
    entity: OrmEntity,
    unconditional: OnceCell<Rc<LoaderOptions>>,
    plans: RefCell<Vec<KeptPlan>>,
}

/// A plan, for as long as the class has these attributes.
#[derive(Debug)]
struct KeptPlan {
    properties: Rc<Vec<Rc<Property>>>,
    key: PlanKey,
    plan: Rc<LoadPlan>,
}

impl LoadedWith {
    /// Options, and the place of objects in the statement that has them.
    pub(crate) fn new(options: &Rc<LoaderOptions>, path: &LoadPath, entity: &OrmEntity) -> Rc<Self> {
        Rc::new(Self {
            options: options.clone(),
            path: path.clone(),
            entity: entity.clone(),
            unconditional: OnceCell::new(),
            plans: RefCell::default(),
        })
    }

    /// The path behind a relationship of an object of the class.
    pub(crate) fn path_behind(&self, mapper: &Rc<Mapper>, key: &Rc<str>) -> LoadPath {
        let alias = Some(&self.entity).filter(|entity| entity.alias().is_some());
        self.path.then(&alias.cloned().unwrap_or_else(|| OrmEntity::from(mapper)), key)
    }

    /// The options for loading an object again: it is there, whatever criteria its query had.
    pub(crate) fn for_refresh(&self) -> &Rc<LoaderOptions> {
        self.unconditional.get_or_init(|| match self.options.criteria() {
            [] => self.options.clone(),
            _ => Rc::new((*self.options).clone().with_criteria(Vec::new())),
        })
    }

    /// How something of an object of the class is loaded; worked out once for all objects of the query.
    pub(crate) fn plan(
        &self,
        mapper: &Mapper,
        key: &PlanKey,
        make: impl FnOnce() -> Result<LoadPlan>,
    ) -> Result<Rc<LoadPlan>> {
        let properties = mapper.properties();
        let is_it = |kept: &&KeptPlan| Rc::ptr_eq(&kept.properties, &properties) && kept.key == *key;
        if let Some(kept) = self.plans.borrow().iter().find(is_it) {
            return Ok(kept.plan.clone());
        }
        let plan = Rc::new(make()?);
        self.plans.borrow_mut().push(KeptPlan { properties, key: key.clone(), plan: plan.clone() });
        Ok(plan)
    }
}
