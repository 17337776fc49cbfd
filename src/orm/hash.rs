//! Maps and sets with a quick hash: their keys are numbers, names and primary keys, and no order of theirs is shown.

use rustc_hash::FxBuildHasher;

/// A map without an order.
pub(crate) type HashMap<K, V> = rustc_hash::FxHashMap<K, V>;
/// A set without an order.
pub(crate) type HashSet<T> = rustc_hash::FxHashSet<T>;
/// A map that keeps the order in which keys came.
pub(crate) type IndexMap<K, V> = indexmap::IndexMap<K, V, FxBuildHasher>;
/// A set that keeps the order in which members came.
pub(crate) type IndexSet<T> = indexmap::IndexSet<T, FxBuildHasher>;
