//! `sqlalchemy.engine`: engines, connections, results, rows.

pub mod bind;
pub mod connection;
pub mod create;
pub mod engine_object;
pub mod inspector;
pub mod inspector_multi;
pub mod mock;
pub mod parameters;
pub mod reflection;
pub mod result;
pub mod row;
pub mod url;
