//! What changed in an attribute since the last flush.

use crate::state::AttrValue;

/// What an attribute held before its first change since the last flush.
#[derive(Clone, Copy, Debug)]
pub enum Original<'a> {
    /// It was not changed.
    Unchanged,
    /// It was changed without the old value being loaded.
    Unknown,
    /// The old value.
    Known(&'a AttrValue),
}

/// Which parts of a history are those of a collection, and lists to the program even where they are empty.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum HistoryLists {
    /// None of them.
    #[default]
    None,
    /// What is new.
    Added,
    /// What the database holds.
    Unchanged,
    /// All of them.
    All,
}

/// Added, unchanged and deleted values of an attribute; SQLAlchemy: `History`.
#[derive(Clone, Debug, Default)]
pub struct History {
    /// Values that are new.
    pub added: Vec<AttrValue>,
    /// Values that the database holds already.
    pub unchanged: Vec<AttrValue>,
    /// Values that were replaced or removed.
    pub deleted: Vec<AttrValue>,
    /// Which parts are lists.
    pub lists: HistoryLists,
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
    pub fn of_scalar(current: Option<AttrValue>, original: Original<'_>) -> Self {
        match (current, original) {
            (None, Original::Unchanged) => Self::default(),
            (Some(current), Original::Unchanged) => Self::unchanged(current),
            (Some(current), Original::Known(original)) if current.is_equal(original) => Self::unchanged(current),
            (Some(current), Original::Known(original)) => {
                Self { added: vec![current], deleted: vec![original.clone()], ..Self::default() }
            }
            (Some(current), Original::Unknown) => Self { added: vec![current], ..Self::default() },
            (None, Original::Known(original)) => Self { deleted: vec![original.clone()], ..Self::default() },
            // Deleted without the old value being known.
            (None, Original::Unknown) => Self { added: vec![AttrValue::NULL], ..Self::default() },
        }
    }
}
