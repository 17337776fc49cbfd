//! Which class stands for which table, and which attribute for which column.

mod attribute;
mod config;
mod entity;
mod mapping;
mod persistence_columns;
mod property;
mod registry;

pub use attribute::Attribute;
pub use config::{EagerDefaults, MapperConfig};
pub use entity::MapperEntity;
pub use mapping::{Mapper, MapperId};
pub(crate) use persistence_columns::PersistenceColumns;
pub use property::{ColumnProperty, Property, PropertyKind};
pub use registry::Registry;
