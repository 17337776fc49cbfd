//! `sqlalchemy.ext`.

pub mod compiler;
pub mod mutable;
