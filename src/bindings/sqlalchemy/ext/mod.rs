//! `sqlalchemy.ext`.

pub mod association_proxy;
pub mod automap;
pub mod compiler;
pub mod concrete;
pub mod deferred_mapping;
pub mod hybrid;
pub mod mutable;
pub mod ordering_list;
