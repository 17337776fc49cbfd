//! `sqlalchemy.orm`.

pub mod attribute;
pub mod bulk;
pub mod declarative;
pub mod inspection;
pub mod instance;
pub mod mapped;
pub mod mapped_class;
pub mod mapper;
pub mod query;
pub mod registry;
pub mod session;
pub mod session_transaction;
pub mod sessionmaker;
pub mod type_map;
