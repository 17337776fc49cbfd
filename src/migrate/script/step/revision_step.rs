//! [`RevisionStep`]: one revision, applied or taken back.

use std::collections::HashSet;
use std::fmt;
use std::rc::Rc;

use super::movement::Movement;
use super::step_info::StepInfo;
use crate::error::{Error, ErrorKind, Result};
use crate::script::identifiers::Identifiers;
use crate::script::map::{Dependencies, Place, RevisionMap};
use crate::script::name_set::NameSet;
use crate::script::revision::Revision;
use crate::script::revision_error::{RevisionError, RevisionResult};
use crate::script::revision_file::{Direction, MigrationFunction};

/// One revision, applied or taken back.
#[derive(Clone)]
pub struct RevisionStep {
    map: Rc<RevisionMap>,
    revision: Revision,
    direction: Direction,
    function: Rc<dyn MigrationFunction>,
}

impl RevisionStep {
    /// The step of a revision in a direction.
    ///
    /// # Errors
    /// When the revision has no file, or the file no such function.
    pub fn new(map: &Rc<RevisionMap>, revision: &Revision, direction: Direction) -> Result<Self> {
        let file = revision.script().and_then(|script| script.file.as_ref());
        let Some(file) = file else {
            let message = format!("revision {} has no file to run", revision.id());
            return Err(Error::new(ErrorKind::NotImplemented, message));
        };
        let function = file.function(direction)?;
        Ok(Self { map: Rc::clone(map), revision: revision.clone(), direction, function })
    }

    /// The revision.
    pub fn revision(&self) -> &Revision {
        &self.revision
    }

    /// The function of the revision's file.
    pub fn function(&self) -> &Rc<dyn MigrationFunction> {
        &self.function
    }

    /// Whether the revision is applied.
    pub fn is_upgrade(&self) -> bool {
        self.direction == Direction::Upgrade
    }

    pub(super) fn name(&self) -> String {
        self.function.name()
    }

    fn own(&self) -> Vec<Rc<str>> {
        vec![Rc::clone(self.revision.id())]
    }

    pub(super) fn sources(&self, dependencies: Dependencies) -> Vec<Rc<str>> {
        if self.is_upgrade() { self.below(dependencies) } else { self.own() }
    }

    pub(super) fn destinations(&self, dependencies: Dependencies) -> Vec<Rc<str>> {
        if self.is_upgrade() { self.own() } else { self.below(dependencies) }
    }

    fn below(&self, dependencies: Dependencies) -> Vec<Rc<str>> {
        match dependencies {
            Dependencies::Include => self.revision.normalized_down_revisions(),
            Dependencies::Omit => self.revision.versioned_down_revisions().to_vec(),
        }
    }

    /// What the step means for a version table with these heads.
    pub(super) fn movement(&self, heads: &NameSet) -> Result<Movement> {
        let own = Rc::clone(self.revision.id());
        let down = self.revision.normalized_down_revisions();
        let present: Vec<Rc<str>> = down.iter().filter(|id| heads.contains(id)).cloned().collect();
        if self.is_upgrade() {
            match present.len() {
                0 => return Ok(Movement::Insert(own)),
                1 => {}
                _ => return Ok(self.merge(heads, &down, own)?),
            }
        } else if heads.contains(&own) {
            let to = if down.is_empty() { Vec::new() } else { self.unmerge_to(heads, &down)? };
            let Some((last, rest)) = to.split_last() else { return Ok(Movement::Delete(own)) };
            if down.len() > 1 {
                return Ok(Movement::Unmerge { from: own, to: Rc::clone(last), insert: rest.to_vec() });
            }
        }
        let below = match (&*down, &*present) {
            ([only], _) | (_, [only]) => Rc::clone(only),
            _ => {
                let message = "Can't do an UPDATE because downrevision is ambiguous";
                return Err(Error::new(ErrorKind::ASSERTION, message));
            }
        };
        Ok(if self.is_upgrade() {
            Movement::Update { from: below, to: own }
        } else {
            Movement::Update { from: own, to: below }
        })
    }

    fn merge(&self, heads: &NameSet, from: &[Rc<str>], to: Rc<str>) -> RevisionResult<Movement> {
        let others: Vec<Rc<str>> = heads.iter().filter(|head| !from.contains(*head)).cloned().collect();
        let from = if others.is_empty() {
            from.to_vec()
        } else {
            let implied = self.ancestors_of(others.into())?;
            NameSet::of(self.map.name_hash(), from).without(&implied).to_vec()
        };
        let (last, delete) = from.split_last().ok_or_else(|| RevisionError::assertion(""))?;
        Ok(Movement::Merge { delete: delete.to_vec(), from: Rc::clone(last), to })
    }

    /// The heads that are left when the revision is taken back.
    fn unmerge_to(&self, heads: &NameSet, down: &[Rc<str>]) -> RevisionResult<Vec<Rc<str>>> {
        let others: Vec<Rc<str>> = heads.iter().filter(|head| *head != self.revision.id()).cloned().collect();
        let implied = if others.is_empty() {
            let mut implied = HashSet::new();
            for id in down {
                let ancestors = self.ancestors_of(id.into())?;
                implied.extend(ancestors.into_iter().filter(|ancestor| ancestor != id));
            }
            implied
        } else {
            self.ancestors_of(others.into())?
        };
        Ok(NameSet::of(self.map.name_hash(), down).without(&implied).to_vec())
    }

    fn ancestors_of(&self, ids: Identifiers) -> RevisionResult<HashSet<Rc<str>>> {
        let places = self.map.get_revisions(&ids)?;
        let revisions: Vec<Revision> = places.iter().filter_map(Place::revision).cloned().collect();
        self.map.ancestor_ids(&revisions, Dependencies::Include)
    }

    pub(super) fn info(&self) -> StepInfo {
        StepInfo {
            map: Rc::clone(&self.map),
            is_upgrade: self.is_upgrade(),
            is_stamp: false,
            up_revision_ids: self.own(),
            down_revision_ids: self.revision.normalized_down_revisions(),
        }
    }
}

impl PartialEq for RevisionStep {
    fn eq(&self, other: &Self) -> bool {
        self.revision == other.revision && self.direction == other.direction
    }
}

impl Eq for RevisionStep {}

impl fmt::Debug for RevisionStep {
    /// As Python's `repr` prints it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let is_upgrade = if self.is_upgrade() { "True" } else { "False" };
        write!(f, "RevisionStep({}, is_upgrade={is_upgrade})", sql::repr_str(self.revision.id()))
    }
}
