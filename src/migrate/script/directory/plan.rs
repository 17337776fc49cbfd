//! The steps of an upgrade, a downgrade and a stamp.

use indexmap::IndexSet;

use super::catch::{Ancestor, Catch};
use super::{ScriptDirectory, revisions_of};
use crate::error::Result;
use crate::script::identifiers::Identifiers;
use crate::script::map::{Dependencies, Overlap, Place, Walk};
use crate::script::revision::Revision;
use crate::script::revision_error::{RevisionError, RevisionResult};
use crate::script::revision_file::Direction;
use crate::script::step::{RevisionStep, StampStep, Step};

impl ScriptDirectory {
    /// The steps from the current heads up to a destination.
    ///
    /// # Errors
    /// When the destination names nothing or is not above, and when a file has no `upgrade`.
    pub fn upgrade_steps(&self, destination: &Identifiers, current: &Identifiers) -> Result<Vec<Step>> {
        let catch = Catch { ancestor: Ancestor::Upgrade, end: Some(destination), ..Catch::default() };
        catch.run(|| self.plan_upgrade(destination, current))
    }

    /// As [`upgrade_steps`](Self::upgrade_steps), with the errors of the graph as they are.
    ///
    /// # Errors
    /// When the destination names nothing or is not above, and when a file has no `upgrade`.
    pub fn plan_upgrade(&self, destination: &Identifiers, current: &Identifiers) -> RevisionResult<Vec<Step>> {
        let walk = Walk { implicit_base: true, ..Walk::default() };
        let mut revisions = self.map()?.iterate_revisions(destination, current, walk)?;
        revisions.reverse();
        self.steps(&revisions, Direction::Upgrade)
    }

    /// The steps from the current heads down to a destination.
    ///
    /// # Errors
    /// When the destination names nothing or is not below, and when a file has no `downgrade`.
    pub fn downgrade_steps(&self, destination: &Identifiers, current: &Identifiers) -> Result<Vec<Step>> {
        let catch = Catch { ancestor: Ancestor::Downgrade, end: Some(destination), ..Catch::default() };
        catch.run(|| self.plan_downgrade(destination, current))
    }

    /// As [`downgrade_steps`](Self::downgrade_steps), with the errors of the graph as they are.
    ///
    /// # Errors
    /// When the destination names nothing or is not below, and when a file has no `downgrade`.
    pub fn plan_downgrade(&self, destination: &Identifiers, current: &Identifiers) -> RevisionResult<Vec<Step>> {
        let walk = Walk { select_for_downgrade: true, ..Walk::default() };
        let revisions = self.map()?.iterate_revisions(current, destination, walk)?;
        self.steps(&revisions, Direction::Downgrade)
    }

    fn steps(&self, revisions: &[Revision], direction: Direction) -> RevisionResult<Vec<Step>> {
        let map = self.map()?;
        let step = |revision| Ok(Step::Revision(RevisionStep::new(&map, revision, direction)?));
        revisions.iter().map(step).collect()
    }

    /// The steps that note a revision, or several, in a version table that holds these heads.
    ///
    /// # Errors
    /// When an identifier names nothing, or several heads where one is meant.
    pub fn stamp_steps(&self, revision: &Identifiers, heads: &Identifiers) -> Result<Vec<Step>> {
        let message = "Multiple heads are present; please specify a single target revision";
        let catch = Catch { multiple_heads: Some(message), ..Catch::default() };
        catch.run(|| self.plan_stamp(revision, heads))
    }

    /// As [`stamp_steps`](Self::stamp_steps), with the errors of the graph as they are.
    ///
    /// # Errors
    /// When an identifier names nothing, or several heads where one is meant.
    pub fn plan_stamp(&self, revision: &Identifiers, heads: &Identifiers) -> RevisionResult<Vec<Step>> {
        let heads = revisions_of(&self.map()?.get_revisions(heads)?)?;
        let base = "base".into();
        let revision = if revision.is_falsy() { &base } else { revision };
        let map = self.map()?;
        let mut affected = IndexSet::new();
        for id in revision.as_slice().iter().filter(|id| !id.is_empty()) {
            affected.extend(map.filter_for_lineage(&heads, &id.into(), Dependencies::Include)?);
        }
        let mut destinations = map.get_revisions(revision)?;
        if destinations.is_empty() {
            destinations.push(Place::Nowhere);
        }
        let mut steps = Vec::new();
        for destination in destinations {
            match destination {
                Place::Nowhere => {
                    let stamp =
                        |head: &Revision| StampStep::new(&map, &head.id().into(), &Identifiers::None, false, true);
                    steps.extend(affected.iter().map(stamp).map(Step::Stamp));
                }
                Place::Base => return Err(RevisionError::assertion("")),
                Place::Revision(revision) => steps.extend(self.stamp_step(&revision, &affected)?),
            }
        }
        Ok(steps)
    }

    /// The step that notes one revision; none when it is there.
    fn stamp_step(&self, revision: &Revision, heads: &IndexSet<Revision>) -> RevisionResult<Option<Step>> {
        if heads.contains(revision) {
            return Ok(None);
        }
        let map = self.map()?;
        let target = std::slice::from_ref(revision);
        let above = map.descendants(target, Dependencies::Include, Overlap::Allow)?;
        let below = map.ancestors(target, Dependencies::Include, Overlap::Allow)?;
        let is_below_heads = heads.iter().any(|head| above.contains(head));
        let is_above_heads = heads.iter().any(|head| below.contains(head));
        if is_below_heads && is_above_heads {
            return Err(RevisionError::assertion(""));
        }
        let from: Identifiers = if is_below_heads || is_above_heads {
            heads.iter().map(|head| head.id().clone()).collect::<Vec<_>>().into()
        } else {
            Identifiers::None
        };
        let begins_branch = from.is_none();
        let step = StampStep::new(&map, &from, &revision.id().into(), !is_below_heads, begins_branch);
        Ok(Some(Step::Stamp(step)))
    }
}
