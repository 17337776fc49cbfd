//! Which object stands for which row.

mod key;
mod map;

pub use key::IdentityKey;
pub(crate) use key::{compare_values, number};
pub use map::IdentityMap;
