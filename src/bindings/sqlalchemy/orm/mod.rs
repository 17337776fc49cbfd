//! `sqlalchemy.orm`.

pub mod aliased;
mod annotated_column;
pub mod attribute;
pub mod bulk;
pub mod bundle;
mod class_scan;
pub mod declarative;
mod declared_table;
pub mod descriptions;
pub mod from_statement;
pub mod inspection;
pub mod instance;
pub mod join;
pub mod loader_options;
pub mod mapped;
pub mod mapped_class;
pub mod mapper;
pub mod query;
pub mod registry;
pub mod scoped_session;
pub mod session;
pub mod session_execution;
pub mod session_transaction;
pub mod sessionmaker;
pub mod type_map;
