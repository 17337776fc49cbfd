//! What changed in an attribute since the last flush.

use crate::state::AttrValue;

/// Added, unchanged and deleted values of an attribute; SQLAlchemy: `History`.
#[derive(Clone, Debug, Default)]
pub struct History {
    /// Values that are new.
    pub added: Vec<AttrValue>,
    /// Values that the database holds already.
    pub unchanged: Vec<AttrValue>,
    /// Values that were replaced or removed.
    pub deleted: Vec<AttrValue>,
}

impl History {
    /// A history with one unchanged value.
    pub fn unchanged(value: AttrValue) -> Self {
        Self { unchanged: vec![value], ..Self::default() }
    }

    /// Whether something was added or deleted.
    pub fn has_changes(&self) -> bool {
        !self.added.is_empty() || !self.deleted.is_empty()
    }

    /// Whether nothing is known of the attribute.
    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.unchanged.is_empty() && self.deleted.is_empty()
    }

    /// The history of an attribute that holds one value.
    ///
    /// `original` is `None` when nothing was changed, `Some(None)` when the value before the change is not known.
    pub fn of_scalar(current: Option<AttrValue>, original: Option<Option<&AttrValue>>) -> Self {
        let Some(original) = original else {
            return current.map_or_else(Self::default, Self::unchanged);
        };
        match (current, original) {
            (Some(current), Some(original)) if current.is_equal(original) => Self::unchanged(current),
            (Some(current), Some(original)) => {
                Self { added: vec![current], unchanged: Vec::new(), deleted: vec![original.clone()] }
            }
            (Some(current), None) => Self { added: vec![current], ..Self::default() },
            (None, Some(original)) => Self { deleted: vec![original.clone()], ..Self::default() },
            // Deleted without the old value being known.
            (None, None) => Self { added: vec![AttrValue::NULL], ..Self::default() },
        }
    }
}
