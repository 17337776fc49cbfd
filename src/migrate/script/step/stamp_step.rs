//! [`StampStep`]: a change of the version table alone.

use std::fmt;
use std::rc::Rc;

use super::movement::Movement;
use super::step_info::StepInfo;
use crate::error::{Error, ErrorKind, Result};
use crate::script::identifiers::Identifiers;
use crate::script::map::RevisionMap;
use crate::script::name_set::NameSet;

/// A change of the version table without running anything.
#[derive(Clone)]
pub struct StampStep {
    map: Rc<RevisionMap>,
    /// The heads that go.
    pub from: Vec<Rc<str>>,
    /// The heads that come.
    pub to: Vec<Rc<str>>,
    /// Whether it goes away from the base.
    pub is_upgrade: bool,
    /// Whether a branch comes or goes as a whole.
    pub branch_move: bool,
}

impl StampStep {
    /// A step from heads to heads.
    pub fn new(
        map: &Rc<RevisionMap>,
        from: &Identifiers,
        to: &Identifiers,
        is_upgrade: bool,
        branch_move: bool,
    ) -> Self {
        let (from, to) = (from.as_slice().to_vec(), to.as_slice().to_vec());
        Self { map: Rc::clone(map), from, to, is_upgrade, branch_move }
    }

    /// What the step means for a version table with these heads.
    pub(super) fn movement(&self, heads: &NameSet) -> Result<Movement> {
        let brings_new = |ids: &[Rc<str>]| ids.iter().any(|id| !heads.contains(id));
        if !self.is_upgrade && self.branch_move {
            return Ok(Movement::Delete(only(&self.from)?));
        }
        if self.is_upgrade && (self.branch_move || brings_new(&self.from)) && brings_new(&self.to) {
            return Ok(Movement::Insert(only(&self.to)?));
        }
        match (self.from.split_last(), self.to.split_last()) {
            (Some((last, delete @ [_, ..])), Some(_)) => Ok(Movement::Merge {
                delete: delete.to_vec(),
                from: Rc::clone(last),
                to: self.to.first().cloned().unwrap_or_default(),
            }),
            (Some(_), Some((last, insert @ [_, ..]))) => Ok(Movement::Unmerge {
                from: self.from.first().cloned().unwrap_or_default(),
                to: Rc::clone(last),
                insert: insert.to_vec(),
            }),
            _ => Ok(Movement::Update { from: only(&self.from)?, to: only(&self.to)? }),
        }
    }

    pub(super) fn info(&self) -> StepInfo {
        let (up, down) = if self.is_upgrade { (&self.to, &self.from) } else { (&self.from, &self.to) };
        StepInfo {
            map: Rc::clone(&self.map),
            is_upgrade: self.is_upgrade,
            is_stamp: true,
            up_revision_ids: up.clone(),
            down_revision_ids: down.clone(),
        }
    }
}

fn only(ids: &[Rc<str>]) -> Result<Rc<str>> {
    match ids {
        [id] => Ok(Rc::clone(id)),
        _ => Err(Error::new(ErrorKind::ASSERTION, "")),
    }
}

impl PartialEq for StampStep {
    fn eq(&self, other: &Self) -> bool {
        self.from == other.from
            && self.to == other.to
            && self.branch_move == other.branch_move
            && self.is_upgrade == other.is_upgrade
    }
}

impl Eq for StampStep {}

impl fmt::Debug for StampStep {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("StampStep")
            .field("from", &self.from)
            .field("to", &self.to)
            .field("is_upgrade", &self.is_upgrade)
            .field("branch_move", &self.branch_move)
            .finish_non_exhaustive()
    }
}
