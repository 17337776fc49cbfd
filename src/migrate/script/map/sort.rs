//! Putting revisions in order: each before those that it follows.

use std::collections::HashSet;
use std::rc::Rc;

use super::traverse::Dependencies;
use super::{RevisionMap, lookup};
use crate::script::revision::Revision;
use crate::script::revision_error::{RevisionError, RevisionErrorKind, RevisionResult};

/// A branch that the order is being followed down.
struct Strand {
    at: Rc<str>,
    ancestors: HashSet<Rc<str>>,
}

impl RevisionMap {
    fn strand(&self, id: &Rc<str>) -> RevisionResult<Strand> {
        let revision = lookup(&self.index.borrow(), id)?;
        let ancestors = self.ancestor_ids(std::slice::from_ref(&revision), Dependencies::Include)?;
        Ok(Strand { at: Rc::clone(id), ancestors })
    }

    /// The revisions as identifiers, each before its down revisions and dependencies; one branch after the other where
    /// that leaves a choice, in the order in which the heads came into the map.
    ///
    /// # Errors
    /// When dependencies go in a circle that building the map does not see, where Alembic's sort never ends.
    pub(super) fn topological_sort(
        &self,
        revisions: impl IntoIterator<Item = Revision>,
        heads: &[Revision],
    ) -> RevisionResult<Vec<Rc<str>>> {
        let mut todo: HashSet<Rc<str>> = revisions.into_iter().map(|revision| Rc::clone(revision.id())).collect();
        let mut starts: Vec<&Rc<str>> = heads.iter().map(Revision::id).filter(|id| todo.contains(*id)).collect();
        {
            let index = self.index.borrow();
            starts.sort_by_key(|id| index.get_index_of(*id));
            starts.dedup();
        }
        let mut strands = starts.into_iter().map(|id| self.strand(id)).collect::<RevisionResult<Vec<_>>>()?;
        let mut sorted = Vec::with_capacity(todo.len());
        let mut current = 0;
        let mut turns = 0;
        while let Some(strand) = strands.get(current) {
            let candidate = Rc::clone(&strand.at);
            let waits_for = strands
                .iter()
                .enumerate()
                .position(|(at, other)| at != current && other.ancestors.contains(&candidate));
            if let Some(other) = waits_for {
                current = other;
                turns += 1;
                if turns > strands.len() {
                    return Err(circle(todo));
                }
                continue;
            }
            turns = 0;
            if todo.remove(&candidate) {
                sorted.push(Rc::clone(&candidate));
            }
            let revision = lookup(&self.index.borrow(), &candidate)?;
            let below: Vec<Rc<str>> = revision
                .normalized_down_revisions()
                .into_iter()
                .filter(|id| todo.contains(id) && strands.iter().all(|strand| strand.at != *id))
                .collect();
            let is_plain =
                revision.normalized_dependencies().is_empty() && revision.versioned_down_revisions().len() == 1;
            match &*below {
                [] => {
                    strands.remove(current);
                    current = current.saturating_sub(1);
                }
                [next] if is_plain => {
                    if let Some(strand) = strands.get_mut(current) {
                        strand.at = Rc::clone(next);
                        strand.ancestors.remove(&candidate);
                    }
                }
                [first, rest @ ..] => {
                    if let Some(strand) = strands.get_mut(current) {
                        *strand = self.strand(first)?;
                    }
                    for id in rest {
                        strands.push(self.strand(id)?);
                    }
                }
            }
        }
        if todo.is_empty() { Ok(sorted) } else { Err(RevisionError::assertion("")) }
    }
}

fn circle(revisions: HashSet<Rc<str>>) -> RevisionError {
    let mut revisions: Vec<Rc<str>> = revisions.into_iter().collect();
    revisions.sort();
    RevisionError::cycle(RevisionErrorKind::DependencyCycle, revisions)
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use crate::script::identifiers::Identifiers;
    use crate::script::map::{RevisionMap, Walk};
    use crate::script::revision::{Revision, RevisionSpec};

    #[test]
    fn a_hidden_circle_of_dependencies_is_an_error() {
        let rows = [
            ("first", None, None),
            ("a", None, Some("b")),
            ("b", Some("a"), Some("first")),
            ("c", Some("a"), None),
            ("d", Some("b"), None),
        ];
        let revisions = rows.map(|(id, down, depends_on)| {
            let (down_revision, dependencies) = (down.into(), depends_on.into());
            let spec = RevisionSpec { revision: id.into(), down_revision, dependencies, ..RevisionSpec::default() };
            Revision::new(spec).expect("a revision")
        });
        let map = RevisionMap::new(revisions, None, Rc::new(|_| Ok(()))).expect("a map");
        let walk = Walk { implicit_base: true, ..Walk::default() };
        let error = map.iterate_revisions(&"heads".into(), &Identifiers::None, walk).expect_err("a circle");
        assert_eq!(error.to_string(), "Dependency cycle is detected in revisions (a, b, first)");
    }
}
