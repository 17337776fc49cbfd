//! `sqlalchemy.orm`.

mod annotated_column;
pub mod attribute;
pub mod bulk;
mod class_scan;
pub mod declarative;
mod declared_table;
pub mod inspection;
pub mod instance;
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
