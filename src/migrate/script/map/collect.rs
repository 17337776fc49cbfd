//! Ranges of revisions: what an upgrade or a downgrade runs, what a history lists.

use std::rc::Rc;

use indexmap::IndexSet;

use super::traverse::{Dependencies, Edges, Overlap, related};
use super::{Place, RevisionMap, Walk};
use crate::script::identifiers::Identifiers;
use crate::script::revision::Revision;
use crate::script::revision_error::{RevisionError, RevisionResult};

/// The revisions of a range, and those to begin with.
type Collected = (IndexSet<Revision>, Vec<Revision>);

fn all_revisions(places: Vec<Place>) -> RevisionResult<Vec<Revision>> {
    places.into_iter().map(Place::expect_revision).collect()
}

impl RevisionMap {
    /// The revisions between two identifiers, from the upper to the lower.
    ///
    /// The upper end may be several; either may be relative, and the lower one `base`.
    ///
    /// # Errors
    /// `RangeNotAncestorError` when the lower end is not below the upper one, and whatever finding the ends may give.
    pub fn iterate_revisions(
        &self,
        upper: &Identifiers,
        lower: &Identifiers,
        walk: Walk,
    ) -> RevisionResult<Vec<Revision>> {
        let (revisions, heads) = if walk.select_for_downgrade {
            self.collect_downgrade(upper, lower, walk)?
        } else {
            self.collect_upgrade(upper, lower, walk)?
        };
        let mut found = Vec::with_capacity(revisions.len());
        for id in self.topological_sort(revisions, &heads)? {
            let revision = self.get_revision(&Identifiers::One(id))?;
            found.push(revision.ok_or_else(|| RevisionError::assertion(""))?);
        }
        Ok(found)
    }

    /// What a downgrade from the current revisions to a target takes back.
    fn collect_downgrade(&self, upper: &Identifiers, lower: &Identifiers, walk: Walk) -> RevisionResult<Collected> {
        let (label, target) = self.parse_downgrade_target(upper, lower, walk.assert_relative_length)?;
        let target = target.revision().cloned();
        let mut roots = match &target {
            None => self.index.borrow().values().filter(|revision| revision.is_base()).cloned().collect(),
            Some(target) if walk.inclusive => vec![target.clone()],
            Some(target) => {
                let next = target.nextrev().to_vec();
                all_revisions(self.get_revisions(&next.into())?)?
            }
        };
        if let Some(label) = label
            && roots.len() > 1
        {
            roots = self.roots_on_branch(&roots, &label)?;
        }
        let heads = all_revisions(self.get_revisions(upper)?)?;
        let dropped = self.descendants(&roots, Dependencies::Include, Overlap::Allow)?;
        let active = self.ancestors(&heads, Dependencies::Include, Overlap::Allow)?;
        let mut range: IndexSet<Revision> = dropped.into_iter().filter(|revision| active.contains(revision)).collect();
        if walk.implicit_base {
            let kept = self.ancestors(&roots, Dependencies::Include, Overlap::Allow)?;
            range.extend(active.into_iter().filter(|revision| !kept.contains(revision)));
        }
        if let Some(target) = target
            && range.is_empty()
            && !heads.contains(&target)
        {
            return Err(RevisionError::range("Nothing to drop", upper));
        }
        Ok((range, heads))
    }

    /// Those of the roots that lie on the way to a branch.
    fn roots_on_branch(&self, roots: &[Revision], label: &str) -> RevisionResult<Vec<Revision>> {
        let branch = self.resolve_branch(label)?.ok_or_else(|| RevisionError::assertion(""))?;
        let ancestors = self.ancestor_ids(&[branch], Dependencies::Omit)?;
        let ids: IndexSet<Rc<str>> =
            roots.iter().map(|root| Rc::clone(root.id())).filter(|id| ancestors.contains(id)).collect();
        let ids: Vec<Rc<str>> = ids.into_iter().collect();
        if ids.is_empty() {
            return Err(RevisionError::plain("Not a valid downgrade target from current heads"));
        }
        all_revisions(self.get_revisions(&ids.into())?)
    }

    /// What an upgrade from the current revisions to a target runs.
    fn collect_upgrade(&self, upper: &Identifiers, lower: &Identifiers, walk: Walk) -> RevisionResult<Collected> {
        let places = self.parse_upgrade_target(lower, upper, walk.assert_relative_length)?;
        let mut targets = all_revisions(places)?;
        if let Some((branch, _)) = lower.as_str().and_then(|lower| lower.split_once('@')) {
            targets = self.on_branch(targets, branch)?;
        }
        let mut required = self.ancestors(&targets, Dependencies::Include, Overlap::Refuse)?;
        required.extend(targets.iter().cloned());

        let mut lower = lower.clone();
        let mut current = self.get_revisions(&lower)?;
        let is_outside = |place: &Place| match place {
            Place::Nowhere => false,
            Place::Base => true,
            Place::Revision(revision) => !required.contains(revision),
        };
        if !walk.implicit_base && current.iter().any(is_outside) {
            return Err(RevisionError::range(lower, upper));
        }
        if current.first() == Some(&Place::Nowhere) {
            // A relative lower end, which only the way down from the upper end finds.
            let (_, end) = self.parse_downgrade_target(upper, &lower, walk.assert_relative_length)?;
            match end {
                Place::Nowhere => return Err(RevisionError::assertion("")),
                Place::Base => (current, lower) = (Vec::new(), Identifiers::None),
                Place::Revision(revision) => {
                    lower = revision.id().into();
                    current = vec![Place::Revision(revision)];
                }
            }
        }
        let ends = current;
        let current: Vec<Revision> = ends.iter().filter_map(Place::revision).cloned().collect();
        // What is no revision is found on the way.
        let before = ends.iter().take_while(|end| end.revision().is_some()).count();
        let (leading, _) = current.split_at(before);
        let have = related(&self.index.borrow(), Edges::NormalizedDown, leading, &current)?;
        all_revisions(ends)?;
        let mut needs: IndexSet<Revision> = required.into_iter().filter(|revision| !have.contains(revision)).collect();
        if walk.inclusive {
            needs.extend(all_revisions(self.get_revisions(&lower)?)?);
        }
        if !current.is_empty() && !walk.implicit_base {
            let above = self.descendants(&current, Dependencies::Omit, Overlap::Refuse)?;
            needs.retain(|revision| above.contains(revision));
        }
        Ok((needs, targets))
    }

    /// Those of the revisions that are on the branch that a label, or a revision in its place, names.
    fn on_branch(&self, revisions: Vec<Revision>, branch: &str) -> RevisionResult<Vec<Revision>> {
        let mut label = Rc::from(branch);
        if let Some(revision) = self.get_revision(&branch.into())?
            && **revision.id() == *branch
        {
            let labels = revision.branch_labels();
            if labels.len() != 1 {
                return Err(RevisionError::assertion(""));
            }
            label = labels.iter().next().cloned().unwrap_or(label);
        }
        Ok(revisions.into_iter().filter(|revision| revision.branch_labels().contains(&label)).collect())
    }
}
