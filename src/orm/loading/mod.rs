//! From rows to objects: which columns a query reads, and what a row makes of the identity map.

mod instances;
mod plan;
mod plugin;
mod refresh;
mod relationship;
mod relationship_join;
mod rows;

pub(crate) use instances::InstanceLoader;
pub use plan::item_names;
pub(crate) use plan::{KeyStyle, LoadPlan, LoadedEntity};
pub(crate) use plugin::{OrmPlugin, column_key, expand, target_mapper};
pub(crate) use refresh::{RefreshOptions, load_by_primary_key, load_deferred, load_scalar_attributes, refresh};
pub(crate) use relationship::load_relationship;
pub(crate) use rows::{LoadContext, result};
