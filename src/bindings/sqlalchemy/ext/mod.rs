//! `sqlalchemy.ext`.

pub mod mutable;
