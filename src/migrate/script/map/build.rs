//! Making a [`RevisionMap`] from the revisions that were found.

use std::cell::RefCell;
use std::collections::HashSet;
use std::rc::Rc;

use indexmap::IndexSet;

use super::traverse::{Edges, related};
use super::{Index, RevisionMap, Warn, lookup};
use crate::script::name_set::{NameHash, NameSet};
use crate::script::revision::Revision;
use crate::script::revision_error::{RevisionError, RevisionErrorKind, RevisionResult};

/// The ends of a graph that is being built.
#[derive(Default)]
struct Ends {
    heads: IndexSet<Revision>,
    real_heads: IndexSet<Revision>,
    bases: Vec<Revision>,
    real_bases: Vec<Revision>,
}

impl RevisionMap {
    /// Connects revisions with each other.
    ///
    /// # Errors
    /// When a revision refers to one that is missing, two use the same branch label, or they go in a circle; and when
    /// the host makes an error of a warning.
    pub fn new(
        revisions: impl IntoIterator<Item = Revision>,
        name_hash: Option<NameHash>,
        warn: Warn,
    ) -> RevisionResult<Self> {
        let mut ends = Ends::default();
        let mut index = Index::new();
        let mut all = Vec::new();
        let mut labelled = Vec::new();
        for revision in revisions {
            if index.insert(Rc::clone(revision.id()), revision.clone()).is_some() {
                warn(&format!("Revision {} is present more than once", revision.id()))?;
            }
            if !revision.branch_labels().is_empty() {
                labelled.push(revision.clone());
            }
            ends.note(&revision);
            all.push(revision);
        }
        let unlabelled = index.clone();
        map_branch_labels(&labelled, &mut index)?;
        add_depends_on(&all, &index)?;
        for revision in index.values() {
            for down in revision.all_down_revisions() {
                let before = connect(&index, revision, &down, &warn)?;
                if revision.versioned_down_revisions().contains(&down) {
                    ends.heads.shift_remove(&before);
                }
                ends.real_heads.shift_remove(&before);
            }
        }
        normalize_depends_on(&all, &index, name_hash)?;
        ends.detect_cycles(&unlabelled)?;
        add_branches(&labelled, &index)?;
        Ok(Self {
            index: RefCell::new(index),
            heads: RefCell::new(ids(&ends.heads)),
            real_heads: RefCell::new(ids(&ends.real_heads)),
            bases: RefCell::new(ids(&ends.bases)),
            real_bases: RefCell::new(ids(&ends.real_bases)),
            name_hash,
            warn,
        })
    }
}

impl Ends {
    fn note(&mut self, revision: &Revision) {
        self.heads.insert(revision.clone());
        self.real_heads.insert(revision.clone());
        if revision.is_base() {
            self.bases.push(revision.clone());
        }
        if revision.is_real_base() {
            self.real_bases.push(revision.clone());
        }
    }

    /// Refuses a graph with revisions that lie between no base and no head.
    fn detect_cycles(&self, index: &Index) -> RevisionResult<()> {
        if index.is_empty() {
            return Ok(());
        }
        let heads: Vec<Revision> = self.heads.iter().cloned().collect();
        let real_heads: Vec<Revision> = self.real_heads.iter().cloned().collect();
        let versioned = (Edges::Down, heads, Edges::Next, &self.bases);
        let real = (Edges::AllDown, real_heads, Edges::AllNext, &self.real_bases);
        let kinds = [(RevisionErrorKind::Cycle, versioned), (RevisionErrorKind::DependencyCycle, real)];
        for (kind, (down, heads, up, bases)) in kinds {
            if heads.is_empty() || bases.is_empty() {
                return Err(RevisionError::cycle(kind, index.keys().cloned().collect()));
            }
            let below = related(index, down, &heads, &[])?;
            let above = related(index, up, bases, &[])?;
            let below: HashSet<&Rc<str>> = below.iter().map(Revision::id).collect();
            let above: HashSet<&Rc<str>> = above.iter().map(Revision::id).collect();
            let mut outside: Vec<Rc<str>> =
                index.keys().filter(|id| !(below.contains(id) && above.contains(id))).cloned().collect();
            if !outside.is_empty() {
                outside.sort();
                return Err(RevisionError::cycle(kind, outside));
            }
        }
        Ok(())
    }
}

fn ids<'a>(revisions: impl IntoIterator<Item = &'a Revision>) -> Vec<Rc<str>> {
    revisions.into_iter().map(|revision| Rc::clone(revision.id())).collect()
}

/// Notes with a revision that another follows it; gives the former.
pub(super) fn connect(index: &Index, revision: &Revision, down: &str, warn: &Warn) -> RevisionResult<Revision> {
    if !index.contains_key(down) {
        warn(&format!("Revision {down} referenced from {revision} is not present"))?;
    }
    let before = lookup(index, down)?;
    before.add_nextrev(revision);
    Ok(before)
}

/// Puts the revisions under their branch labels too.
pub(super) fn map_branch_labels(revisions: &[Revision], index: &mut Index) -> RevisionResult<()> {
    for revision in revisions.iter().filter(|revision| !revision.branch_labels().is_empty()) {
        for label in revision.own_branch_labels() {
            if let Some(other) = index.get(label) {
                return Err(RevisionError::plain(format!(
                    "Branch name '{label}' in revision {} already used by revision {}",
                    revision.id(),
                    other.id()
                )));
            }
            index.insert(Rc::clone(label), revision.clone());
        }
    }
    Ok(())
}

/// Carries labels to all that descends, and down to where the branch left the others.
pub(super) fn add_branches(revisions: &[Revision], index: &Index) -> RevisionResult<()> {
    for revision in revisions.iter().filter(|revision| !revision.branch_labels().is_empty()) {
        let descendants = related(index, Edges::Next, std::slice::from_ref(revision), &[])?;
        for node in &descendants {
            node.take_labels_of(revision);
        }
        let mut parent = descendants.last().cloned();
        while let Some(node) = parent {
            if node.is_real_branch_point() || node.is_merge_point() {
                break;
            }
            node.take_labels_of(revision);
            parent = match node.down_revision().as_str() {
                Some(down) if !down.is_empty() => Some(lookup(index, down)?),
                _ => None,
            };
        }
    }
    Ok(())
}

/// Turns the dependencies of each revision, which may be labels, into revision identifiers.
pub(super) fn add_depends_on(revisions: &[Revision], index: &Index) -> RevisionResult<()> {
    for revision in revisions {
        let mut resolved = Vec::new();
        if !revision.dependencies().is_falsy() {
            for dependency in revision.dependencies().as_slice() {
                resolved.push(Rc::clone(lookup(index, dependency)?.id()));
            }
        }
        revision.set_resolved_dependencies(resolved);
    }
    Ok(())
}

/// Takes the dependencies away that an ancestor has already.
pub(super) fn normalize_depends_on(
    revisions: &[Revision],
    index: &Index,
    name_hash: Option<NameHash>,
) -> RevisionResult<()> {
    for revision in revisions {
        let resolved = revision.resolved_dependencies();
        let mut needed = NameSet::of(name_hash, resolved.iter());
        if !resolved.is_empty() {
            for ancestor in related(index, Edges::Down, std::slice::from_ref(revision), &[])? {
                if ancestor != *revision {
                    for dependency in ancestor.resolved_dependencies().iter() {
                        needed.remove(dependency);
                    }
                }
            }
        }
        revision.set_normalized_dependencies(needed.to_vec());
    }
    Ok(())
}
