//! Adding one revision to a graph that stands.

use std::rc::Rc;

use super::RevisionMap;
use super::build::{add_branches, add_depends_on, connect, map_branch_labels, normalize_depends_on};
use crate::script::revision::Revision;
use crate::script::revision_error::RevisionResult;

impl RevisionMap {
    /// Adds a revision that was just written.
    ///
    /// Labels of the branch that it continues do not reach it: only a map that is built anew has them there.
    ///
    /// # Errors
    /// As [`new`](Self::new), but for circles, which a new revision at the end cannot make.
    pub fn add_revision(&self, revision: &Revision) -> RevisionResult<()> {
        if self.index.borrow().contains_key(revision.id()) {
            self.warn(&format!("Revision {} is present more than once", revision.id()))?;
        }
        self.index.borrow_mut().insert(Rc::clone(revision.id()), revision.clone());
        let added = std::slice::from_ref(revision);
        add_branches(added, &self.index.borrow())?;
        map_branch_labels(added, &mut self.index.borrow_mut())?;
        add_depends_on(added, &self.index.borrow())?;
        if revision.is_base() {
            self.bases.borrow_mut().push(Rc::clone(revision.id()));
        }
        if revision.is_real_base() {
            self.real_bases.borrow_mut().push(Rc::clone(revision.id()));
        }
        let before = revision.all_down_revisions();
        for down in &before {
            connect(&self.index.borrow(), revision, down, &self.warn)?;
        }
        normalize_depends_on(added, &self.index.borrow(), self.name_hash)?;
        if revision.is_real_head() {
            replace_heads(&mut self.real_heads.borrow_mut(), &before, revision);
        }
        if revision.is_head() {
            replace_heads(&mut self.heads.borrow_mut(), revision.versioned_down_revisions(), revision);
        }
        Ok(())
    }
}

fn replace_heads(heads: &mut Vec<Rc<str>>, before: &[Rc<str>], revision: &Revision) {
    heads.retain(|head| head != revision.id() && !before.contains(head));
    heads.push(Rc::clone(revision.id()));
}
