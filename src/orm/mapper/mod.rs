//! Which class stands for which table, and which attribute for which column.

mod adapter;
mod aliased;
mod attribute;
mod bundle;
mod column_property;
mod composite_property;
mod config;
mod configure;
mod entity;
mod lineage;
mod mapping;
mod orm_entity;
mod persistence_columns;
mod polymorphic_union;
mod polymorphism;
mod property;
mod registry;
mod relations;
mod version;

pub use adapter::AliasAdapter;
pub use aliased::{AliasOptions, AliasedEntity, PolymorphicOptions};
pub use attribute::Attribute;
pub use bundle::{Bundle, BundleRow, BundleRows};
pub use column_property::{ColumnProperty, Deferral, ExpressionProperty};
pub use composite_property::{CompositeClass, CompositeProperty, SynonymProperty};
pub use config::{
    Discriminator, EagerDefaults, Inheritance, MapperConfig, PolymorphicLoad, Polymorphism, WithPolymorphic,
};
pub use entity::MapperEntity;
pub use mapping::{Mapper, MapperId};
pub use orm_entity::OrmEntity;
pub(crate) use persistence_columns::{PersistenceColumns, TablePlan};
pub use polymorphic_union::polymorphic_union;
pub use property::{Property, PropertyKind};
pub use registry::Registry;
pub(crate) use relations::Relations;
pub use version::{VersionCounter, VersionGenerator};
