//! From rows to objects: which columns a query reads, and what a row makes of the identity map.

mod after;
mod below;
mod build;
mod columns;
mod composite;
mod eager_join;
mod gather;
mod instances;
mod joins;
mod names;
mod object_columns;
mod plan;
mod plugin;
mod post_loads;
mod refresh;
mod related;
mod relationship;
mod row_source;
mod rows;
mod subquery;

pub(crate) use instances::{InstanceLoader, tell_instance};
pub use joins::ColumnTarget;
pub(crate) use joins::shown_from;
pub(crate) use names::KeyStyle;
pub use names::item_names;
pub(crate) use plan::{LoadPlan, LoadedEntity};
pub(crate) use plugin::{OrmPlugin, column_key, expand, target_mapper, told};
pub(crate) use post_loads::PostLoads;
pub(crate) use refresh::{
    PlanKey, RefreshOptions, load_by_primary_key, load_deferred, load_scalar_attributes, refresh,
};
pub(crate) use relationship::{Behalf, load_relationship};
pub(crate) use rows::{LoadContext, RootQuery, result};
