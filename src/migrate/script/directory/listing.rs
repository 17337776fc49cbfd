//! What the commands that list revisions print: a text for each line-ended print.

use std::rc::Rc;

use super::{ScriptDirectory, revisions_of};
use crate::error::{Error, ErrorKind, Result};
use crate::script::describe::LineFormat;
use crate::script::identifiers::Identifiers;
use crate::script::revision::Revision;

/// Splits the range of `history`: what stands before and behind the colon, where something does.
///
/// # Errors
/// Without a colon, and with several.
pub fn parse_history_range(range: &str) -> Result<(Option<&str>, Option<&str>)> {
    let Some((base, head)) = range.trim().split_once(':') else {
        return Err(Error::command("History range requires [start]:[end], [start]:, or :[end]"));
    };
    if head.contains(':') {
        return Err(Error::new(ErrorKind::VALUE, "too many values to unpack (expected 2)"));
    }
    let given = |end: &'_ str| !end.is_empty();
    Ok((Some(base).filter(|base| given(base)), Some(head).filter(|head| given(head))))
}

impl ScriptDirectory {
    /// What `history` prints, from a head down to a base; falsy ends are `heads` and `base`.
    ///
    /// With the heads of a database, revisions among them are marked from now on, and all others no longer.
    ///
    /// # Errors
    /// As [`walk_revisions`](Self::walk_revisions).
    pub fn history(
        &self,
        base: &Identifiers,
        head: &Identifiers,
        verbose: bool,
        current: Option<&[Rc<str>]>,
    ) -> Result<Vec<String>> {
        let (all, none) = ("heads".into(), "base".into());
        let base = if base.is_falsy() { &none } else { base };
        let head = if head.is_falsy() { &all } else { head };
        let format = LineFormat { branches: true, doc: true, parents: true, no_tree: false };
        let mut texts = Vec::new();
        for revision in self.walk_revisions(base, head)? {
            if let Some(current) = current {
                revision.set_current(current.contains(revision.id()));
            }
            texts.push(revision.cmd_format(verbose, format));
        }
        Ok(texts)
    }

    /// What `heads` prints.
    ///
    /// # Errors
    /// When the graph cannot be loaded.
    pub fn heads(&self, verbose: bool, resolve_dependencies: bool) -> Result<Vec<String>> {
        let ids = if resolve_dependencies { "heads".into() } else { self.map()?.heads().into() };
        let format = LineFormat { branches: true, no_tree: true, ..LineFormat::default() };
        let heads = revisions_of(&self.get_revisions(&ids)?)?;
        Ok(heads.iter().map(|revision| revision.cmd_format(verbose, format)).collect())
    }

    /// What `branches` prints.
    ///
    /// # Errors
    /// When the graph cannot be loaded.
    pub fn branches(&self, verbose: bool) -> Result<Vec<String>> {
        let mut texts = Vec::new();
        for revision in self.walk_revisions(&"base".into(), &"heads".into())? {
            if !revision.is_branch_point() {
                continue;
            }
            let format = LineFormat { branches: true, ..LineFormat::default() };
            let indent = " ".repeat(revision.id().chars().count());
            let next = revision.nextrev().to_vec();
            let mut lines = Vec::with_capacity(next.len());
            for id in &next {
                let next = self.get_revision(&id.into())?;
                let next = next.map(|next| next.line(LineFormat { doc: verbose, ..format })).unwrap_or_default();
                lines.push(format!("{indent} -> {next}"));
            }
            texts.push(format!("{}\n{}\n", revision.cmd_format(verbose, format), lines.join("\n")));
        }
        Ok(texts)
    }

    /// What `show` prints of the revisions that identifiers name.
    ///
    /// # Errors
    /// When they name nothing.
    pub fn show(&self, ids: &Identifiers) -> Result<Vec<String>> {
        Ok(revisions_of(&self.get_revisions(ids)?)?.iter().map(Revision::log_entry).collect())
    }

    /// What `current` prints of a database with these heads.
    ///
    /// # Errors
    /// When one of the heads is missing.
    pub fn current(&self, heads: &Identifiers, verbose: bool) -> Result<Vec<String>> {
        let current = self.get_all_current(heads)?;
        Ok(current.iter().map(|revision| revision.cmd_format(verbose, LineFormat::default())).collect())
    }
}
