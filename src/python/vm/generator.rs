//! Generators.

/// A suspended frame.
pub struct Generator {}

impl Generator {
    pub(crate) fn clear(&self) {}
}
