//! From identifiers to revisions: symbols, branches, beginnings of identifiers.

use std::rc::Rc;

use super::traverse::Dependencies;
use super::{Place, RevisionMap};
use crate::script::identifiers::Identifiers;
use crate::script::revision::Revision;
use crate::script::revision_error::{RevisionError, RevisionResult};

/// What an identifier comes to, before any look-up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Named {
    /// Identifiers, or beginnings of them.
    pub ids: Vec<Rc<str>>,
    /// The label before an `@`.
    pub label: Option<Rc<str>>,
}

impl RevisionMap {
    /// The one head, of a branch where one is named; none of an empty graph.
    ///
    /// # Errors
    /// `MultipleHeads`; and when the label names nothing.
    pub fn get_current_head(&self, branch_label: Option<&str>) -> RevisionResult<Option<Rc<str>>> {
        let label = branch_label.filter(|label| !label.is_empty());
        let heads = match label {
            Some(label) => self.filter_ids_for_lineage(&self.heads(), &label.into())?,
            None => self.heads(),
        };
        if heads.len() > 1 {
            let argument = label.map_or_else(|| "head".to_owned(), |label| format!("{label}@head"));
            return Err(RevisionError::MultipleHeads { heads, argument: argument.as_str().into() });
        }
        Ok(heads.into_iter().next())
    }

    /// The revisions that identifiers name: none for `base`, several for `heads`; of a number below zero, what lies so
    /// far below each head.
    ///
    /// # Errors
    /// When an identifier names nothing, the beginning of several, or `head` where there are several.
    pub fn get_revisions(&self, ids: &Identifiers) -> RevisionResult<Vec<Place>> {
        if let Identifiers::Many(ids) = ids {
            let mut found = Vec::new();
            for id in ids.iter() {
                found.extend(self.get_revisions(&id.into())?);
            }
            return Ok(found);
        }
        let Named { ids: resolved, label } = self.resolve_revision_number(ids)?;
        if let [only] = &*resolved
            && let Some(steps) = python_int(only).filter(|steps| *steps < 0)
        {
            return self.below_heads(steps, label.as_deref());
        }
        let mut found = Vec::with_capacity(resolved.len());
        for id in &resolved {
            let revision = self.revision_for_ident(Some(id), label.as_deref())?;
            found.push(revision.map_or(Place::Nowhere, Place::Revision));
        }
        Ok(found)
    }

    fn below_heads(&self, steps: i64, label: Option<&str>) -> RevisionResult<Vec<Place>> {
        let mut found = Vec::new();
        for head in self.get_revisions(&"heads".into())? {
            let head = head.expect_revision()?;
            if label.is_none_or(|label| head.branch_labels().contains(label)) {
                found.push(self.walk(Place::Revision(head), steps, None, true)?);
            }
        }
        Ok(found)
    }

    /// The revision that an identifier names; none for `base`.
    ///
    /// # Errors
    /// `MultipleHeads` when it names several; else as [`get_revisions`](Self::get_revisions).
    pub fn get_revision(&self, id: &Identifiers) -> RevisionResult<Option<Revision>> {
        let Named { ids: resolved, label } = self.resolve_revision_number(id)?;
        if resolved.len() > 1 {
            return Err(RevisionError::MultipleHeads { heads: resolved, argument: id.clone() });
        }
        self.revision_for_ident(resolved.first().map(|id| &**id), label.as_deref())
    }

    /// What a branch label stands for: the revision that has it, or one named by its identifier.
    pub(super) fn resolve_branch(&self, label: &str) -> RevisionResult<Option<Revision>> {
        if let Some(revision) = self.at(label) {
            return Ok(Some(revision));
        }
        self.revision_for_ident(Some(label), None).map_err(|error| match error {
            RevisionError::Resolution { .. } => {
                RevisionError::Resolution { message: format!("No such branch: '{label}'"), argument: label.into() }
            }
            error => error,
        })
    }

    pub(super) fn revision_for_ident(
        &self,
        id: Option<&str>,
        check_branch: Option<&str>,
    ) -> RevisionResult<Option<Revision>> {
        let check_branch = check_branch.filter(|label| !label.is_empty());
        let branch = match check_branch {
            Some(label) => self.resolve_branch(label)?,
            None => None,
        };
        let Some(id) = id else { return Ok(None) };
        let exact = self.at(id);
        let revision = match exact {
            Some(revision) => revision,
            None => self.revision_starting_with(id, branch.as_ref().and(check_branch))?,
        };
        if let Some(label) = check_branch {
            let branch = branch.ok_or_else(|| RevisionError::assertion(""))?;
            // Of two revisions with one identifier, the latter stands for both.
            let known = self.at(revision.id()).unwrap_or_else(|| revision.clone());
            if !self.shares_lineage(&known, std::slice::from_ref(branch.id()), Dependencies::Omit)? {
                return Err(RevisionError::Resolution {
                    message: format!("Revision {} is not a member of branch '{label}'", revision.id()),
                    argument: id.into(),
                });
            }
        }
        Ok(Some(revision))
    }

    fn revision_starting_with(&self, id: &str, check_branch: Option<&str>) -> RevisionResult<Revision> {
        if id.is_empty() {
            return Err(RevisionError::assertion(""));
        }
        let long_enough = |name: &str| name.chars().nth(3).is_some();
        let mut names: Vec<Rc<str>> = {
            let index = self.index.borrow();
            index.keys().filter(|name| long_enough(name) && name.starts_with(id)).cloned().collect()
        };
        if let Some(label) = check_branch {
            names = self.filter_ids_for_lineage(&names, &label.into())?;
        }
        let message = match &*names {
            [] => {
                let hint = if long_enough(id) {
                    ""
                } else {
                    "; please ensure at least four characters are present for partial revision identifier matches"
                };
                format!("No such revision or branch '{id}'{hint}")
            }
            [only] => return self.at(only).ok_or_else(|| RevisionError::key(only)),
            several => {
                let several: Vec<String> = several.iter().take(3).map(|name| format!("'{name}'")).collect();
                format!("Multiple revisions start with '{id}': {}...", several.join(", "))
            }
        };
        Err(RevisionError::Resolution { message, argument: id.into() })
    }

    /// Splits a branch label off and puts identifiers in the place of symbols, without looking them up.
    ///
    /// # Errors
    /// `MultipleHeads` for `head`; and when a branch label names nothing.
    pub fn resolve_revision_number(&self, ids: &Identifiers) -> RevisionResult<Named> {
        let Identifiers::One(id) = ids else {
            return Ok(Named { ids: ids.as_slice().to_vec(), label: None });
        };
        let (label, id) = match id.split_once('@') {
            Some((label, id)) => (Some(Rc::from(label)), Rc::from(id)),
            None => (None, Rc::clone(id)),
        };
        let resolved = match (&*id, label.as_deref().filter(|label: &&str| !label.is_empty())) {
            ("heads", Some(label)) => self.filter_ids_for_lineage(&self.heads(), &label.into())?,
            ("heads", None) => self.real_heads(),
            ("head", label) => self.get_current_head(label)?.into_iter().filter(|head| !head.is_empty()).collect(),
            ("base", _) => Vec::new(),
            _ => vec![id],
        };
        Ok(Named { ids: resolved, label })
    }
}

/// `int(text)` of Python, as far as it is a number.
fn python_int(text: &str) -> Option<i64> {
    let text = text.trim();
    let (sign, digits) = match text.as_bytes().first()? {
        b'-' => (-1, &text[1..]),
        b'+' => (1, &text[1..]),
        _ => (1, text),
    };
    let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !digits.split('_').all(is_digits) {
        return None;
    }
    let number = digits.bytes().filter(u8::is_ascii_digit);
    Some(sign * number.fold(0_i64, |sum, digit| sum.saturating_mul(10).saturating_add(i64::from(digit - b'0'))))
}
