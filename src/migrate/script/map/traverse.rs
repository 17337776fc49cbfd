//! Ancestors, descendants, and who shares a branch with whom.

use std::collections::HashSet;
use std::rc::Rc;

use indexmap::IndexSet;

use super::{Index, RevisionMap, lookup};
use crate::script::identifiers::{Identifiers, comma};
use crate::script::revision::Revision;
use crate::script::revision_error::{RevisionError, RevisionResult};

/// Which edges of the graph a traversal follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Edges {
    /// Towards the base: the revisions followed.
    Down,
    /// Towards the base: those, and the dependencies that are not implied.
    NormalizedDown,
    /// Towards the base: those, and all dependencies.
    AllDown,
    /// Away from the base: the revisions that follow.
    Next,
    /// Away from the base: those, and the ones that depend.
    AllNext,
}

impl Edges {
    fn of(self, revision: &Revision) -> Vec<Rc<str>> {
        match self {
            Self::Down => revision.versioned_down_revisions().to_vec(),
            Self::NormalizedDown => revision.normalized_down_revisions(),
            Self::AllDown => revision.all_down_revisions(),
            Self::Next => revision.nextrev().to_vec(),
            Self::AllNext => revision.all_nextrev().to_vec(),
        }
    }
}

/// Whether dependencies count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dependencies {
    /// They count as the revisions followed do.
    Include,
    /// They do not.
    Omit,
}

/// Whether the starting points may be on each other's way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overlap {
    /// They may.
    Allow,
    /// That is an error.
    Refuse,
}

impl Overlap {
    fn unmet(self, targets: &[Revision]) -> &[Revision] {
        if self == Self::Refuse { targets } else { &[] }
    }
}

/// All revisions that edges lead to from the targets, depth first; an error when the way from one of them meets another
/// of those that must not be met.
pub(super) fn related(
    index: &Index,
    edges: Edges,
    targets: &[Revision],
    unmet: &[Revision],
) -> RevisionResult<IndexSet<Revision>> {
    let mut seen = IndexSet::new();
    for target in targets {
        let mut todo = vec![target.clone()];
        let mut met = IndexSet::new();
        while let Some(revision) = todo.pop() {
            met.insert(revision.clone());
            if !seen.insert(revision.clone()) {
                continue;
            }
            for id in edges.of(&revision) {
                let next = lookup(index, &id)?;
                if *next.id() != id {
                    return Err(RevisionError::plain("Dependency resolution failed; broken map"));
                }
                todo.push(next);
            }
        }
        let others: IndexSet<&Revision> =
            unmet.iter().filter(|other| *other != target && met.contains(*other)).collect();
        if !others.is_empty() {
            let others = comma(others.into_iter().map(Revision::id));
            return Err(RevisionError::plain(format!(
                "Requested revision {} overlaps with other requested revisions {others}",
                target.id()
            )));
        }
    }
    Ok(seen)
}

impl RevisionMap {
    /// The targets and all revisions that follow them, depth first.
    ///
    /// # Errors
    /// When the targets overlap though they must not, or the graph refers to what it does not have.
    pub fn descendants(
        &self,
        targets: &[Revision],
        dependencies: Dependencies,
        overlap: Overlap,
    ) -> RevisionResult<IndexSet<Revision>> {
        let edges = if dependencies == Dependencies::Include { Edges::AllNext } else { Edges::Next };
        related(&self.index.borrow(), edges, targets, overlap.unmet(targets))
    }

    /// The targets and all revisions before them, depth first.
    ///
    /// # Errors
    /// When the targets overlap though they must not, or the graph refers to what it does not have.
    pub fn ancestors(
        &self,
        targets: &[Revision],
        dependencies: Dependencies,
        overlap: Overlap,
    ) -> RevisionResult<IndexSet<Revision>> {
        let edges = if dependencies == Dependencies::Include { Edges::NormalizedDown } else { Edges::Down };
        related(&self.index.borrow(), edges, targets, overlap.unmet(targets))
    }

    /// The identifiers of the targets and of all revisions before them.
    pub(in crate::script) fn ancestor_ids(
        &self,
        targets: &[Revision],
        dependencies: Dependencies,
    ) -> RevisionResult<HashSet<Rc<str>>> {
        let ancestors = self.ancestors(targets, dependencies, Overlap::Allow)?;
        Ok(ancestors.iter().map(|revision| Rc::clone(revision.id())).collect())
    }

    /// Those of the revisions that no other of them descends from.
    pub(super) fn filter_into_branch_heads(&self, targets: IndexSet<Revision>) -> RevisionResult<IndexSet<Revision>> {
        let mut heads = targets.clone();
        for revision in targets {
            let later = self.descendants(std::slice::from_ref(&revision), Dependencies::Omit, Overlap::Allow)?;
            if later.iter().any(|other| *other != revision && heads.contains(other)) {
                heads.shift_remove(&revision);
            }
        }
        Ok(heads)
    }

    /// Those of the revisions that share a branch with what an identifier names; all when it names the base.
    ///
    /// # Errors
    /// When the identifier names nothing, or a head where there are several.
    pub fn filter_for_lineage(
        &self,
        targets: &[Revision],
        check_against: &Identifiers,
        dependencies: Dependencies,
    ) -> RevisionResult<Vec<Revision>> {
        let shares = self.shares_of(check_against)?;
        let mut found = Vec::new();
        for target in targets {
            if self.shares_lineage(target, &shares, dependencies)? {
                found.push(target.clone());
            }
        }
        Ok(found)
    }

    /// [`filter_for_lineage`](Self::filter_for_lineage) of identifiers, dependencies left aside.
    ///
    /// # Errors
    /// Also when one of the identifiers names nothing.
    pub fn filter_ids_for_lineage(
        &self,
        targets: &[Rc<str>],
        check_against: &Identifiers,
    ) -> RevisionResult<Vec<Rc<str>>> {
        let shares = self.shares_of(check_against)?;
        let mut found = Vec::new();
        for target in targets {
            if shares.is_empty() {
                found.push(Rc::clone(target));
                continue;
            }
            let revision = self.revision_for_ident(Some(target), None)?.ok_or_else(|| RevisionError::assertion(""))?;
            if self.shares_lineage(&revision, &shares, Dependencies::Omit)? {
                found.push(Rc::clone(target));
            }
        }
        Ok(found)
    }

    fn shares_of(&self, check_against: &Identifiers) -> RevisionResult<Vec<Rc<str>>> {
        let named = self.resolve_revision_number(check_against)?;
        let label = named.label.filter(|label| !label.is_empty());
        Ok(label.into_iter().chain(named.ids).collect())
    }

    /// Whether a revision is before, at or after one of the others.
    pub(super) fn shares_lineage(
        &self,
        target: &Revision,
        shares: &[Rc<str>],
        dependencies: Dependencies,
    ) -> RevisionResult<bool> {
        if shares.is_empty() {
            return Ok(true);
        }
        let mut others = Vec::with_capacity(shares.len());
        for share in shares {
            others.extend(self.revision_for_ident(Some(share), None)?);
        }
        let target = std::slice::from_ref(target);
        let after = self.descendants(target, dependencies, Overlap::Allow)?;
        let before = self.ancestors(target, dependencies, Overlap::Allow)?;
        Ok(others.iter().any(|other| after.contains(other) || before.contains(other)))
    }

    /// The branch heads of what a database is at, when all that these revisions bring with them counts.
    ///
    /// # Errors
    /// When an identifier names nothing.
    pub fn get_all_current(&self, ids: &Identifiers) -> RevisionResult<IndexSet<Revision>> {
        let mut top = Vec::new();
        for place in self.get_revisions(ids)? {
            top.push(place.expect_revision()?);
        }
        let mut all: IndexSet<Revision> = top.iter().cloned().collect();
        all.extend(self.ancestors(&top, Dependencies::Include, Overlap::Allow)?);
        self.filter_into_branch_heads(all)
    }
}
