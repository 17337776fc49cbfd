//! Identifiers that say how far from where: `+1`, `-2`, `ae10+1`, `label@head-1`.

use std::rc::Rc;

use indexmap::IndexSet;

use super::traverse::{Dependencies, Overlap};
use super::{Place, RevisionMap};
use crate::script::identifiers::Identifiers;
use crate::script::revision::Revision;
use crate::script::revision_error::{RevisionError, RevisionResult};

/// A relative identifier in its parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Relative<'a> {
    label: Option<&'a str>,
    symbol: Option<&'a str>,
    /// The sign and the digits.
    written: &'a str,
    steps: i64,
}

impl<'a> Relative<'a> {
    /// Finds `label@symbol+1` at the beginning of a text; what follows is not looked at.
    fn parse(text: &'a str) -> Option<Self> {
        let line = text.split('\n').next().unwrap_or_default();
        let mut labelled = line.match_indices('@').filter(|(at, _)| *at > 0);
        labelled
            .find_map(|(at, _)| Some(Self { label: Some(&text[..at]), ..Self::parse_rest(&text[at + 1..])? }))
            .or_else(|| Self::parse_rest(text))
    }

    fn parse_rest(text: &'a str) -> Option<Self> {
        let is_word = |c: char| c.is_alphanumeric() || c == '_';
        let (symbol, rest) = text.split_at(text.find(|c| !is_word(c))?);
        let digits = rest.strip_prefix(['+', '-'])?;
        let count = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
        let steps = digits[..count].bytes();
        let steps = steps.fold(0_i64, |sum, digit| sum.saturating_mul(10).saturating_add(i64::from(digit - b'0')));
        (count > 0).then(|| Self {
            label: None,
            symbol: (!symbol.is_empty()).then_some(symbol),
            written: &rest[..=count],
            steps: if rest.starts_with('-') { -steps } else { steps },
        })
    }

    fn did_not_produce(&self) -> RevisionError {
        let (written, count) = (self.written, self.steps.abs());
        RevisionError::plain(format!("Relative revision {written} didn't produce {count} migrations"))
    }

    /// The symbol within its branch.
    fn start(&self, symbol: &str) -> Identifiers {
        self.label.map_or_else(|| symbol.into(), |label| format!("{label}@{symbol}").as_str().into())
    }
}

fn place(revision: Option<Revision>) -> Place {
    revision.map_or(Place::Nowhere, Place::Revision)
}

fn walked_too_far() -> RevisionError {
    RevisionError::plain("Walked too far")
}

impl RevisionMap {
    /// Goes so many steps up, or down where they are negative.
    ///
    /// `Place::Nowhere` as a start is below the bases on the way up and above the heads on the way down. Where the
    /// graph ends early, the walk ends there, or nowhere when it must not end early.
    ///
    /// # Errors
    /// "Ambiguous walk" at a fork.
    pub(super) fn walk(
        &self,
        start: Place,
        steps: i64,
        label: Option<&str>,
        no_overwalk: bool,
    ) -> RevisionResult<Place> {
        let mut at = start;
        for _ in 0..steps.unsigned_abs() {
            let mut next = if steps > 0 { self.above(&at, label)? } else { self.below(&at)? };
            match next.len() {
                0 => return Ok(if no_overwalk { Place::Nowhere } else { at }),
                1 => at = next.remove(0),
                _ => return Err(RevisionError::plain("Ambiguous walk")),
            }
        }
        Ok(at)
    }

    fn above(&self, at: &Place, label: Option<&str>) -> RevisionResult<Vec<Place>> {
        let ids = match at {
            Place::Base => return Err(RevisionError::assertion("")),
            Place::Nowhere => self.bases(),
            Place::Revision(revision) => revision.nextrev().to_vec(),
        };
        let mut next = Vec::with_capacity(ids.len());
        for place in self.get_revisions(&ids.into())? {
            next.push(place.expect_revision()?);
        }
        if let Some(label) = label.filter(|label| !label.is_empty()) {
            next = self.filter_for_lineage(&next, &label.into(), Dependencies::Omit)?;
        }
        Ok(next.into_iter().map(Place::Revision).collect())
    }

    fn below(&self, at: &Place) -> RevisionResult<Vec<Place>> {
        let ids = match at {
            Place::Base => return Ok(Vec::new()),
            Place::Nowhere => self.heads().into(),
            Place::Revision(revision) => revision.down_revision().clone(),
        };
        let next = self.get_revisions(&ids)?;
        Ok(if next.is_empty() { vec![Place::Base] } else { next })
    }

    /// The branch and the revision that a downgrade goes to; [`Place::Base`] or [`Place::Nowhere`] is the base.
    pub(super) fn parse_downgrade_target(
        &self,
        current: &Identifiers,
        target: &Identifiers,
        assert_relative_length: bool,
    ) -> RevisionResult<(Option<Rc<str>>, Place)> {
        let target = match target {
            Identifiers::None => return Ok((None, Place::Nowhere)),
            Identifiers::One(target) => target,
            Identifiers::Many(_) => {
                return Err(RevisionError::assertion("Expected downgrade target in string form"));
            }
        };
        let Some(relative) = Relative::parse(target) else {
            let (label, symbol) = target.rsplit_once('@').unwrap_or(("", target));
            let label = (!label.is_empty()).then(|| Rc::from(label));
            return Ok((label, place(self.get_revision(&symbol.into())?)));
        };
        let label = relative.label.map(Rc::from);
        if relative.steps >= 0 {
            let symbol = relative.symbol.ok_or_else(|| relative.did_not_produce())?;
            let start = place(self.get_revision(&symbol.into())?);
            let end = self.walk(start, relative.steps, relative.label, assert_relative_length)?;
            return if end == Place::Nowhere { Err(walked_too_far()) } else { Ok((label, end)) };
        }
        let (label, start) = match relative.symbol {
            Some(symbol) => (label, relative.start(symbol)),
            None => self.relative_to_current(current, &relative)?,
        };
        let start = place(self.get_revision(&start)?);
        match self.walk(start, relative.steps, None, assert_relative_length)? {
            Place::Nowhere if relative.symbol.is_none() => Err(relative.did_not_produce()),
            Place::Nowhere => Err(walked_too_far()),
            end => Ok((label, end)),
        }
    }

    /// The branch and the revision from which `-1` counts.
    fn relative_to_current(
        &self,
        current: &Identifiers,
        relative: &Relative<'_>,
    ) -> RevisionResult<(Option<Rc<str>>, Identifiers)> {
        let ids = current.as_slice();
        if let Some(label) = relative.label {
            let mut symbols = self.filter_ids_for_lineage(ids, &label.into())?;
            if symbols.is_empty() {
                // The branch may be there as a dependency of another.
                let all: Vec<Revision> = self.get_all_current(current)?.into_iter().collect();
                let on_branch = self.filter_for_lineage(&all, &label.into(), Dependencies::Omit)?;
                symbols = on_branch.iter().map(|revision| Rc::clone(revision.id())).collect();
            }
            let [symbol] = &*symbols else { return Err(RevisionError::assertion("")) };
            return Ok((Some(Rc::from(label)), relative.start(symbol)));
        }
        let Some(first) = ids.first() else { return Err(relative.did_not_produce()) };
        if ids.iter().any(|id| id != first) {
            self.warn(
                "downgrade -1 from multiple heads is ambiguous; this usage will be disallowed in a future release.",
            )?;
        }
        Ok((Some(Rc::clone(first)), format!("{first}@{first}").as_str().into()))
    }

    /// The revisions that an upgrade goes to.
    pub(super) fn parse_upgrade_target(
        &self,
        current: &Identifiers,
        target: &Identifiers,
        assert_relative_length: bool,
    ) -> RevisionResult<Vec<Place>> {
        let Some(relative) = target.as_str().and_then(Relative::parse) else {
            return self.get_revisions(target);
        };
        let Some(symbol) = relative.symbol else {
            if relative.steps <= 0 {
                // Written as the number that it is: "+0" is "0".
                let written = relative.steps.to_string();
                return Err(Relative { written: &written, ..relative }.did_not_produce());
            }
            let start = self.upgrade_start(current, relative.label)?;
            return match self.walk(start, relative.steps, relative.label, assert_relative_length)? {
                Place::Nowhere => Err(relative.did_not_produce()),
                end => Ok(vec![end]),
            };
        };
        let (start, label) =
            if relative.steps > 0 { (symbol.into(), relative.label) } else { (relative.start(symbol), None) };
        let start = place(self.get_revision(&start)?);
        Ok(vec![self.walk(start, relative.steps, label, assert_relative_length)?])
    }

    /// The revision from which `+1` counts, on a branch where one is named.
    fn upgrade_start(&self, current: &Identifiers, label: Option<&str>) -> RevisionResult<Place> {
        let mut starts = Vec::new();
        let Some(label) = label else {
            let (first, rest) = match current.as_slice() {
                [] => return Ok(Place::Nowhere),
                [first, rest @ ..] => (first, rest),
            };
            if !rest.is_empty() {
                return Err(ambiguous_upgrade());
            }
            return Ok(place(self.get_revision(&first.into())?));
        };
        for place in self.get_revisions(&Identifiers::from(current.as_slice()))? {
            match place {
                Place::Revision(revision) => starts.push(revision),
                end => {
                    // The branch is looked for first, and "base" is no revision on it.
                    self.filter_for_lineage(&starts, &label.into(), Dependencies::Omit)?;
                    self.revision_for_ident((end == Place::Base).then_some("base"), None)?;
                    return Err(RevisionError::assertion(""));
                }
            }
        }
        let mut on_branch = self.filter_for_lineage(&starts, &label.into(), Dependencies::Omit)?;
        if on_branch.is_empty() {
            let active: Vec<Revision> =
                self.ancestors(&starts, Dependencies::Include, Overlap::Allow)?.into_iter().collect();
            let active = self.filter_for_lineage(&active, &label.into(), Dependencies::Omit)?;
            let followed: IndexSet<Rc<str>> = active.iter().flat_map(Revision::normalized_down_revisions).collect();
            on_branch = active.into_iter().filter(|revision| !followed.contains(revision.id())).collect();
        }
        if on_branch.len() > 1 {
            return Err(ambiguous_upgrade());
        }
        Ok(place(on_branch.into_iter().next()))
    }
}

fn ambiguous_upgrade() -> RevisionError {
    RevisionError::plain("Ambiguous upgrade from multiple current revisions")
}

#[cfg(test)]
mod tests {
    use super::Relative;

    #[test]
    fn relative_identifiers_are_found_at_the_beginning_of_a_text() {
        let parsed = |text| Relative::parse(text).map(|found| (found.label, found.symbol, found.steps));
        assert_eq!(parsed("+1"), Some((None, None, 1)));
        assert_eq!(parsed("ae10-02x"), Some((None, Some("ae10"), -2)));
        assert_eq!(parsed("label@head-1"), Some((Some("label"), Some("head"), -1)));
        assert_eq!(parsed("feature-1@head"), Some((None, Some("feature"), -1)));
        assert_eq!(parsed("a@b@c+3"), Some((Some("a@b"), Some("c"), 3)));
        assert_eq!(parsed("@head+1"), None);
        assert_eq!(parsed("ae10"), None);
        assert_eq!(parsed("ae10+"), None);
    }
}
