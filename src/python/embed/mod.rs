//! How Rust code defines Python classes, functions and modules.

pub mod args;
pub mod class_builder;
pub mod error;
pub(crate) mod extension;
pub mod module;
pub mod signature;
