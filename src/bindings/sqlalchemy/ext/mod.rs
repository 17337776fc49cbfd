//! `sqlalchemy.ext`.

pub mod compiler;
pub mod hybrid;
pub mod mutable;
