//! `sqlalchemy.ext`.

pub mod association_proxy;
pub mod compiler;
pub mod hybrid;
pub mod mutable;
pub mod ordering_list;
