//! [`Revision`]: one node of the graph.

use std::cell::{Cell, Ref, RefCell};
use std::fmt;
use std::hash::{Hash, Hasher};
use std::rc::Rc;

use super::identifiers::Identifiers;
use super::name_set::{NameHash, NameSet};
use super::revision_error::{RevisionError, RevisionErrorKind, RevisionResult};
use super::revision_file::RevisionFile;

/// What a revision is made of.
#[derive(Clone, Default)]
pub struct RevisionSpec {
    /// The identifier.
    pub revision: Rc<str>,
    /// The revisions it follows.
    pub down_revision: Identifiers,
    /// Further revisions that must be there before it: identifiers or branch labels.
    pub dependencies: Identifiers,
    /// The branch labels that the file gives.
    pub branch_labels: Vec<Rc<str>>,
    /// What a revision has that comes from a file; one without is Alembic's plain `Revision`.
    pub script: Option<ScriptSpec>,
    /// Orders the revision's sets of names as the host's.
    pub name_hash: Option<NameHash>,
}

/// What a revision file adds to a revision.
#[derive(Clone, Default)]
pub struct ScriptSpec {
    /// Where the file is.
    pub path: Rc<str>,
    /// The file's docstring, stripped.
    pub longdoc: Rc<str>,
    /// The file's functions.
    pub file: Option<Rc<dyn RevisionFile>>,
}

struct Data {
    spec: RevisionSpec,
    branch_labels: RefCell<NameSet>,
    nextrev: RefCell<NameSet>,
    all_nextrev: RefCell<NameSet>,
    resolved: RefCell<Rc<[Rc<str>]>>,
    normalized: RefCell<Rc<[Rc<str>]>>,
    is_current: Cell<bool>,
}

/// A revision: a cheap handle, equal to itself alone.
///
/// What others say of it (which revisions follow, which branch labels reach it) is there after it became part of a
/// [`RevisionMap`](super::RevisionMap).
#[derive(Clone)]
pub struct Revision(Rc<Data>);

impl Revision {
    /// Makes a revision.
    ///
    /// # Errors
    /// When it follows or depends on itself, or its identifier has characters that commands give a meaning.
    pub fn new(spec: RevisionSpec) -> RevisionResult<Self> {
        if spec.down_revision.as_slice().contains(&spec.revision) {
            return Err(RevisionError::cycle(RevisionErrorKind::Loop, vec![spec.revision]));
        }
        if spec.dependencies.as_slice().contains(&spec.revision) {
            return Err(RevisionError::cycle(RevisionErrorKind::DependencyLoop, vec![spec.revision]));
        }
        verify_rev_id(&spec.revision)?;
        let spec = RevisionSpec {
            down_revision: spec.down_revision.as_scalar(),
            dependencies: spec.dependencies.as_scalar(),
            ..spec
        };
        let none = NameSet::new(spec.name_hash);
        Ok(Self(Rc::new(Data {
            branch_labels: RefCell::new(NameSet::of(spec.name_hash, &spec.branch_labels)),
            nextrev: RefCell::new(none.clone()),
            all_nextrev: RefCell::new(none),
            resolved: RefCell::default(),
            normalized: RefCell::default(),
            is_current: Cell::new(false),
            spec,
        })))
    }

    /// The identifier.
    pub fn id(&self) -> &Rc<str> {
        &self.0.spec.revision
    }

    /// The revisions it follows: never a tuple of fewer than two.
    pub fn down_revision(&self) -> &Identifiers {
        &self.0.spec.down_revision
    }

    /// The revisions and labels it depends on besides, as the file writes them.
    pub fn dependencies(&self) -> &Identifiers {
        &self.0.spec.dependencies
    }

    /// The branch labels that the file gives.
    pub fn own_branch_labels(&self) -> &[Rc<str>] {
        &self.0.spec.branch_labels
    }

    /// All labels of the branches it is on.
    pub fn branch_labels(&self) -> Ref<'_, NameSet> {
        self.0.branch_labels.borrow()
    }

    /// The revisions that follow it.
    pub fn nextrev(&self) -> Ref<'_, NameSet> {
        self.0.nextrev.borrow()
    }

    /// The revisions that follow it or depend on it.
    pub fn all_nextrev(&self) -> Ref<'_, NameSet> {
        self.0.all_nextrev.borrow()
    }

    /// What comes from its file, where it has one.
    pub fn script(&self) -> Option<&ScriptSpec> {
        self.0.spec.script.as_ref()
    }

    /// The hash that orders its sets of names.
    pub fn name_hash(&self) -> Option<NameHash> {
        self.0.spec.name_hash
    }

    /// The dependencies as revision identifiers.
    pub fn resolved_dependencies(&self) -> Rc<[Rc<str>]> {
        Rc::clone(&self.0.resolved.borrow())
    }

    /// The dependencies as revision identifiers, but for those that an ancestor has already.
    pub fn normalized_dependencies(&self) -> Rc<[Rc<str>]> {
        Rc::clone(&self.0.normalized.borrow())
    }

    /// The revisions it follows, as a slice.
    pub fn versioned_down_revisions(&self) -> &[Rc<str>] {
        self.0.spec.down_revision.as_slice()
    }

    /// The revisions it follows or depends on.
    pub fn all_down_revisions(&self) -> Vec<Rc<str>> {
        distinct(self.versioned_down_revisions(), &self.0.resolved.borrow())
    }

    /// The revisions it follows or depends on, but for dependencies that an ancestor has already.
    pub fn normalized_down_revisions(&self) -> Vec<Rc<str>> {
        distinct(self.versioned_down_revisions(), &self.0.normalized.borrow())
    }

    /// Whether no revision follows it.
    pub fn is_head(&self) -> bool {
        self.nextrev().is_empty()
    }

    /// Whether no revision follows it or depends on it.
    pub fn is_real_head(&self) -> bool {
        self.all_nextrev().is_empty()
    }

    /// Whether it follows no revision.
    pub fn is_base(&self) -> bool {
        self.down_revision().is_none()
    }

    /// Whether it neither follows a revision nor depends on one.
    pub fn is_real_base(&self) -> bool {
        self.is_base() && self.dependencies().is_none()
    }

    /// Whether several revisions follow it.
    pub fn is_branch_point(&self) -> bool {
        self.nextrev().len() > 1
    }

    /// Whether several revisions follow it or depend on it.
    pub fn is_real_branch_point(&self) -> bool {
        self.all_nextrev().len() > 1
    }

    /// Whether it follows several revisions.
    pub fn is_merge_point(&self) -> bool {
        self.versioned_down_revisions().len() > 1
    }

    /// Whether texts about it say that a database is at it.
    pub fn is_current(&self) -> bool {
        self.0.is_current.get()
    }

    /// Has texts about it say that a database is at it, or no longer.
    pub fn set_current(&self, is_current: bool) {
        self.0.is_current.set(is_current);
    }

    /// Notes a revision that follows it or depends on it.
    pub(super) fn add_nextrev(&self, next: &Self) {
        let union = self.all_nextrev().with(next.id());
        self.0.all_nextrev.replace(union);
        if next.versioned_down_revisions().contains(self.id()) {
            let union = self.nextrev().with(next.id());
            self.0.nextrev.replace(union);
        }
    }

    /// Adds another revision's labels to its own.
    pub(super) fn take_labels_of(&self, other: &Self) {
        if self != other {
            self.0.branch_labels.borrow_mut().merge(&other.branch_labels());
        }
    }

    pub(super) fn set_resolved_dependencies(&self, ids: Vec<Rc<str>>) {
        self.0.resolved.replace(ids.into());
    }

    pub(super) fn set_normalized_dependencies(&self, ids: Vec<Rc<str>>) {
        self.0.normalized.replace(ids.into());
    }
}

impl PartialEq for Revision {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Eq for Revision {}

impl Hash for Revision {
    fn hash<H: Hasher>(&self, state: &mut H) {
        Rc::as_ptr(&self.0).hash(state);
    }
}

impl fmt::Debug for Revision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.repr())
    }
}

/// Refuses identifiers with characters that commands give a meaning.
///
/// # Errors
/// A plain [`RevisionError`] that names the characters.
pub fn verify_rev_id(id: &str) -> RevisionResult<()> {
    let found: Vec<&str> = ["+", "-", ":", "@"].into_iter().filter(|c| id.contains(c)).collect();
    if found.is_empty() {
        return Ok(());
    }
    let found = found.join(", ");
    Err(RevisionError::plain(format!("Character(s) '{found}' not allowed in revision identifier '{id}'")))
}

fn distinct(first: &[Rc<str>], second: &[Rc<str>]) -> Vec<Rc<str>> {
    let mut names: Vec<Rc<str>> = Vec::with_capacity(first.len() + second.len());
    for name in first.iter().chain(second) {
        if !names.contains(name) {
            names.push(Rc::clone(name));
        }
    }
    names
}
