//! `sqlalchemy.ext`.

pub mod automap;
pub mod compiler;
pub mod deferred_mapping;
pub mod hybrid;
pub mod mutable;
