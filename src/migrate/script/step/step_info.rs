//! [`StepInfo`]: what listeners are told about a step that was run.

use std::rc::Rc;

use crate::script::map::{Place, RevisionMap};
use crate::script::revision::Revision;
use crate::script::revision_error::RevisionResult;

/// What listeners are told about a step (Alembic's `MigrationInfo`).
#[derive(Clone, Debug)]
pub struct StepInfo {
    /// The graph in which the step goes.
    pub map: Rc<RevisionMap>,
    /// Whether it went away from the base.
    pub is_upgrade: bool,
    /// Whether nothing but the version table changed.
    pub is_stamp: bool,
    /// The step's upper end: several only where a stamp leaves several branches.
    pub up_revision_ids: Vec<Rc<str>>,
    /// The step's lower end: none at the base.
    pub down_revision_ids: Vec<Rc<str>>,
}

impl StepInfo {
    /// The first identifier of the upper end.
    pub fn up_revision_id(&self) -> Option<&Rc<str>> {
        self.up_revision_ids.first()
    }

    /// The identifiers that were current before.
    pub fn source_revision_ids(&self) -> &[Rc<str>] {
        if self.is_upgrade { &self.down_revision_ids } else { &self.up_revision_ids }
    }

    /// The identifiers that are current now.
    pub fn destination_revision_ids(&self) -> &[Rc<str>] {
        if self.is_upgrade { &self.up_revision_ids } else { &self.down_revision_ids }
    }

    /// The first revision of the upper end.
    ///
    /// # Errors
    /// When the graph has it no longer.
    pub fn up_revision(&self) -> RevisionResult<Option<Revision>> {
        self.map.get_revision(&self.up_revision_id().map(|id| &**id).into())
    }

    /// The revisions of some of these identifiers.
    ///
    /// # Errors
    /// When the graph has one of them no longer.
    pub fn revisions(&self, ids: &[Rc<str>]) -> RevisionResult<Vec<Place>> {
        self.map.get_revisions(&ids.into())
    }
}
