//! What is done to related objects along with an object.

use std::fmt;

use crate::error::{Error, Result};

/// One thing that is done to related objects too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CascadeKind {
    /// Deleting.
    Delete,
    /// Deleting what has no parent any more.
    DeleteOrphan,
    /// Expunging.
    Expunge,
    /// Merging.
    Merge,
    /// Refreshing and expiring.
    RefreshExpire,
    /// Adding to a session.
    SaveUpdate,
}

const NAMES: [(&str, CascadeKind); 6] = [
    ("delete", CascadeKind::Delete),
    ("delete-orphan", CascadeKind::DeleteOrphan),
    ("expunge", CascadeKind::Expunge),
    ("merge", CascadeKind::Merge),
    ("refresh-expire", CascadeKind::RefreshExpire),
    ("save-update", CascadeKind::SaveUpdate),
];

/// What is done to related objects along with an object; SQLAlchemy: `CascadeOptions`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cascade(u8);

impl Cascade {
    /// `save-update, merge`: what a relationship does that says nothing.
    pub const DEFAULT: Self = Self((1 << CascadeKind::SaveUpdate as u8) | (1 << CascadeKind::Merge as u8));

    /// Reads `"all, delete-orphan"`.
    ///
    /// # Errors
    /// `ArgumentError` that lists the names that are no cascades.
    pub fn parse(text: &str) -> Result<Self> {
        let mut names: Vec<&str> = text.split(',').map(str::trim).filter(|name| !name.is_empty()).collect();
        names.sort_unstable();
        names.dedup();
        let is_known = |name: &str| matches!(name, "all" | "none") || NAMES.iter().any(|(known, _)| *known == name);
        let unknown: Vec<String> =
            names.iter().filter(|name| !is_known(name)).map(|name| sql::Value::text(name).repr()).collect();
        if !unknown.is_empty() {
            return Err(Error::argument(format!("Invalid cascade option(s): {}", unknown.join(", "))));
        }
        let mut cascade = Self::default();
        for (name, kind) in NAMES {
            let is_all = names.contains(&"all") && kind != CascadeKind::DeleteOrphan;
            if is_all || names.contains(&name) {
                cascade.0 |= 1 << kind as u8;
            }
        }
        if names.contains(&"none") {
            cascade = Self::default();
        }
        if cascade.has(CascadeKind::DeleteOrphan) && !cascade.has(CascadeKind::Delete) {
            sql::warn("The 'delete-orphan' cascade option requires 'delete'.");
        }
        Ok(cascade)
    }

    /// Whether this is done.
    pub fn has(self, kind: CascadeKind) -> bool {
        self.0 & (1 << kind as u8) != 0
    }

    /// Whether nothing is done.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// What is left for a relationship that writes nothing.
    pub fn for_viewonly(self) -> Self {
        let kept = [CascadeKind::Merge, CascadeKind::Expunge, CascadeKind::RefreshExpire];
        Self(kept.into_iter().filter(|kind| self.has(*kind)).fold(0, |bits, kind| bits | (1 << kind as u8)))
    }

    /// The names in alphabetical order.
    pub fn names(self) -> Vec<&'static str> {
        NAMES.iter().filter(|(_, kind)| self.has(*kind)).map(|(name, _)| *name).collect()
    }
}

impl fmt::Display for Cascade {
    /// `merge,save-update`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.names().join(","))
    }
}
