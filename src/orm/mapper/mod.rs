//! Which class stands for which table, and which attribute for which column.

mod adapter;
mod aliased;
mod attribute;
mod bundle;
mod config;
mod entity;
mod mapping;
mod orm_entity;
mod persistence_columns;
mod property;
mod registry;

pub use adapter::AliasAdapter;
pub use aliased::{AliasOptions, AliasedEntity};
pub use attribute::Attribute;
pub use bundle::{Bundle, BundleRow, BundleRows};
pub use config::{EagerDefaults, MapperConfig};
pub use entity::MapperEntity;
pub use mapping::{Mapper, MapperId};
pub use orm_entity::OrmEntity;
pub(crate) use persistence_columns::PersistenceColumns;
pub use property::{ColumnProperty, Property, PropertyKind};
pub use registry::Registry;
