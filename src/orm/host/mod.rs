//! How a host language plugs its objects in, and a host for programs written in Rust.

mod class;
mod object;
mod plain;

pub use class::{MappedClass, Validation};
pub use object::{Instance, WeakObject};
pub use plain::{PlainClass, PlainObject};
