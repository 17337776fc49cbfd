//! [`NameCache`]: where a name of a code object was found the last time.

use std::cell::Cell;

/// What one name of a code object remembers, as an attribute of instances and as a global. A memory that does not fit
/// is noticed when it is used, so the interpreters that share the code need not know of each other.
pub struct NameCache {
    /// The version of the class whose instances were looked at last; 0 for none.
    pub class_version: Cell<u32>,
    /// Where in their attribute dicts the name stands; [`NameCache::NOWHERE`] when the class decides about it.
    pub attribute: Cell<u32>,
    /// Where in the module's dict or in `builtins` the name stands.
    pub global: Cell<u32>,
    /// The version of a module's dict that does not have the name.
    pub missing: Cell<u32>,
}

impl Default for NameCache {
    fn default() -> Self {
        Self {
            class_version: Cell::new(0),
            attribute: Cell::new(Self::NOWHERE),
            global: Cell::new(0),
            missing: Cell::new(u32::MAX),
        }
    }
}

impl NameCache {
    /// No place in a dict.
    pub const NOWHERE: u32 = u32::MAX;
}
