//! The built site: how it is finished after trunk, and how it is served.

pub mod build;
pub mod compress;
mod connection;
pub mod finish;
mod hash;
mod headers;
mod optimize;
mod order;
pub mod server;
mod split;
mod styles;
