//! [`RevisionMap`]: the graph of revisions.

mod add;
mod build;
mod collect;
mod relative;
mod resolve;
mod sort;
mod traverse;

use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;

use indexmap::IndexMap;

use super::name_set::NameHash;
use super::revision::Revision;
use super::revision_error::{RevisionError, RevisionResult};
use crate::error::Result;
pub use resolve::Named;
pub use traverse::{Dependencies, Overlap};

/// Shows a warning (`UserWarning`); an error when the host makes it one.
pub type Warn = Rc<dyn Fn(&str) -> Result<()>>;

/// Where a search in the graph ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// At a revision.
    Revision(Revision),
    /// Before the first revision, `"base"`.
    Base,
    /// Nowhere: beyond an end of the graph, `None`.
    Nowhere,
}

impl Place {
    /// The revision, where there is one.
    pub fn revision(&self) -> Option<&Revision> {
        if let Self::Revision(revision) = self { Some(revision) } else { None }
    }

    /// The revision where one must be.
    fn expect_revision(self) -> RevisionResult<Revision> {
        if let Self::Revision(revision) = self { Ok(revision) } else { Err(RevisionError::assertion("")) }
    }
}

/// How [`RevisionMap::iterate_revisions`] walks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Walk {
    /// Whether all that is missing below counts, and not only what descends from the lower end.
    pub implicit_base: bool,
    /// Whether the lower end is part of the range.
    pub inclusive: bool,
    /// Whether a relative identifier that leads beyond an end is an error.
    pub assert_relative_length: bool,
    /// Whether the range is what a downgrade takes back.
    pub select_for_downgrade: bool,
}

impl Default for Walk {
    /// As Alembic's keyword arguments default.
    fn default() -> Self {
        Self { implicit_base: false, inclusive: false, assert_relative_length: true, select_for_downgrade: false }
    }
}

/// Identifiers and labels, in the order in which they came, with their revisions.
type Index = IndexMap<Rc<str>, Revision>;

/// All revisions by identifier and branch label, and how they follow each other.
pub struct RevisionMap {
    index: RefCell<Index>,
    heads: RefCell<Vec<Rc<str>>>,
    real_heads: RefCell<Vec<Rc<str>>>,
    bases: RefCell<Vec<Rc<str>>>,
    real_bases: RefCell<Vec<Rc<str>>>,
    name_hash: Option<NameHash>,
    warn: Warn,
}

impl RevisionMap {
    /// The revisions that no other follows.
    pub fn heads(&self) -> Vec<Rc<str>> {
        self.heads.borrow().clone()
    }

    /// The revisions that no other follows or depends on.
    pub fn real_heads(&self) -> Vec<Rc<str>> {
        self.real_heads.borrow().clone()
    }

    /// The revisions that follow no other.
    pub fn bases(&self) -> Vec<Rc<str>> {
        self.bases.borrow().clone()
    }

    /// The revisions that neither follow another nor depend on one.
    pub fn real_bases(&self) -> Vec<Rc<str>> {
        self.real_bases.borrow().clone()
    }

    /// All revisions, each once, in the order in which they came.
    pub fn revisions(&self) -> Vec<Revision> {
        let index = self.index.borrow();
        index.iter().filter(|(name, revision)| *name == revision.id()).map(|(_, revision)| revision.clone()).collect()
    }

    /// The revision of exactly this identifier or branch label.
    pub fn at(&self, name: &str) -> Option<Revision> {
        self.index.borrow().get(name).cloned()
    }

    /// The hash that orders the sets of names.
    pub fn name_hash(&self) -> Option<NameHash> {
        self.name_hash
    }

    fn warn(&self, message: &str) -> RevisionResult<()> {
        (self.warn)(message).map_err(RevisionError::from)
    }
}

impl fmt::Debug for RevisionMap {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RevisionMap").field("heads", &self.heads).field("bases", &self.bases).finish_non_exhaustive()
    }
}

/// The revision under a name, where one must be.
fn lookup(index: &Index, name: &str) -> RevisionResult<Revision> {
    index.get(name).cloned().ok_or_else(|| RevisionError::key(name))
}
