//! Collections of related objects: what the mapping layer asks of them, and what they tell it.

mod adapter;
mod initiator;
mod plain;
mod traits;

pub use adapter::CollectionAdapter;
pub use initiator::{Firing, Initiator, Operation};
pub use plain::PlainCollection;
pub(crate) use plain::PlainCollections;
pub use traits::{Collection, CollectionFactory};
