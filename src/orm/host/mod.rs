//! How a host language plugs its objects in, and a host for programs written in Rust.

mod class;
mod object;
mod plain;

pub use class::{MappedClass, Validation};
pub use object::Instance;
pub use plain::{PlainClass, PlainObject};
