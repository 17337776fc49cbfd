//! How revisions are printed: in one line, in many, and as part of warnings.

use std::fmt::Write;

use sql::repr_str;

use super::identifiers::comma;
use super::revision::Revision;

/// What one line about a revision holds besides its identifier and marks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LineFormat {
    /// The branch labels in parentheses.
    pub branches: bool,
    /// The first paragraph of the docstring.
    pub doc: bool,
    /// The revisions it follows, and depends on.
    pub parents: bool,
    /// No `(branchpoint)` and `(mergepoint)`.
    pub no_tree: bool,
}

impl Revision {
    /// The file's docstring, stripped.
    pub fn longdoc(&self) -> &str {
        self.script().map_or("", |script| &script.longdoc)
    }

    /// The first paragraph of the docstring.
    pub fn doc(&self) -> &str {
        self.longdoc().split("\n\n").next().unwrap_or_default()
    }

    /// Where the file is.
    pub fn path(&self) -> &str {
        self.script().map_or("", |script| &script.path)
    }

    /// `<base>`, or the revisions it follows.
    pub fn format_down_revision(&self) -> String {
        if self.down_revision().is_falsy() { "<base>".to_owned() } else { comma(self.versioned_down_revisions()) }
    }

    fn tree_marks(&self) -> String {
        mark(self.is_branch_point(), " (branchpoint)").to_owned() + mark(self.is_merge_point(), " (mergepoint)")
    }

    /// The many lines that `--verbose` and `show` print.
    pub fn log_entry(&self) -> String {
        let mut entry = format!(
            "Rev: {}{}{}{}\n",
            self.id(),
            mark(self.is_head(), " (head)"),
            self.tree_marks(),
            mark(self.is_current(), " (current)")
        );
        let relation = if self.is_merge_point() { "Merges" } else { "Parent" };
        let _ = writeln!(entry, "{relation}: {}", self.format_down_revision());
        if !self.dependencies().is_falsy() {
            let _ = writeln!(entry, "Also depends on: {}", self.dependencies().comma());
        }
        if self.is_branch_point() {
            let _ = writeln!(entry, "Branches into: {}", comma(self.nextrev().iter()));
        }
        if !self.branch_labels().is_empty() {
            let _ = writeln!(entry, "Branch names: {}", comma(self.branch_labels().iter()));
        }
        let _ = writeln!(entry, "Path: {}", self.path());
        let doc: Vec<String> = lines(self.longdoc()).map(|line| format!("    {line}")).collect();
        let _ = writeln!(entry, "\n{}", doc.join("\n"));
        entry
    }

    /// One line, with `(head)`, `(effective head)` and `(current)` where they hold.
    pub fn line(&self, format: LineFormat) -> String {
        let mut text = self.id().to_string();
        if format.parents {
            let parents = self.format_down_revision();
            text = if self.dependencies().is_falsy() {
                format!("{parents} -> {text}")
            } else {
                format!("{parents} ({}) -> {text}", self.dependencies().comma())
            };
        }
        if format.branches && !self.branch_labels().is_empty() {
            let _ = write!(text, " ({})", comma(self.branch_labels().iter()));
        }
        text += mark(self.is_real_head(), " (head)");
        text += mark(self.is_head() && !self.is_real_head(), " (effective head)");
        text += mark(self.is_current(), " (current)");
        if !format.no_tree {
            text += &self.tree_marks();
        }
        if format.doc {
            let _ = write!(text, ", {}", self.doc());
        }
        text
    }

    /// [`log_entry`](Self::log_entry) when verbose, else one [`line`](Self::line).
    pub fn cmd_format(&self, verbose: bool, format: LineFormat) -> String {
        if verbose { self.log_entry() } else { self.line(format) }
    }

    /// What `str()` gives for a revision with a file.
    fn text(&self) -> String {
        format!(
            "{} -> {}{}{}, {}",
            self.format_down_revision(),
            self.id(),
            mark(self.is_head(), " (head)"),
            self.tree_marks(),
            self.doc()
        )
    }

    /// What `repr()` gives.
    pub fn repr(&self) -> String {
        let class = if self.script().is_some() { "Script" } else { "Revision" };
        let mut text = format!("{class}({}, {}", repr_str(self.id()), self.down_revision().repr());
        if !self.dependencies().is_falsy() {
            let _ = write!(text, ", dependencies={}", self.dependencies().repr());
        }
        if !self.branch_labels().is_empty() {
            let labels: Vec<String> = self.branch_labels().iter().map(|label| repr_str(label)).collect();
            let _ = write!(text, ", branch_labels={{{}}}", labels.join(", "));
        }
        text + ")"
    }
}

impl std::fmt::Display for Revision {
    /// As Python's `str()` prints it.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.script().is_some() { f.write_str(&self.text()) } else { f.write_str(&self.repr()) }
    }
}

fn mark(holds: bool, text: &str) -> &str {
    if holds { text } else { "" }
}

/// `str.splitlines()`
fn lines(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let breaks = |c: char| matches!(c, '\n'..='\r' | '\u{1c}'..='\u{1e}' | '\u{85}' | '\u{2028}' | '\u{2029}');
        let Some(at) = rest.find(breaks) else {
            return Some(std::mem::take(&mut rest));
        };
        let (line, tail) = rest.split_at(at);
        rest = tail.strip_prefix("\r\n").or_else(|| tail.strip_prefix(breaks)).unwrap_or_default();
        Some(line)
    })
}
