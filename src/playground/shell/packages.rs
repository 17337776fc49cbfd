//! `pip`: the packages that are here, and why no others.

use std::fmt::Write;

use super::Shell;

impl Shell<'_> {
    pub(super) fn pip(&self, words: &[String]) -> i32 {
        match words.first().map(String::as_str) {
            Some("list" | "freeze") => {
                let is_list = words.first().is_some_and(|word| word == "list");
                let packages = bindings::packages();
                let width = packages.iter().map(|(name, _)| name.len()).max().unwrap_or_default();
                let mut text = String::new();
                if is_list {
                    text = format!("{:width$} Version\n{} -------\n", "Package", "-".repeat(width));
                }
                for (name, version) in packages {
                    // A `String` takes everything.
                    let _ = if is_list {
                        writeln!(text, "{name:width$} {version}")
                    } else {
                        writeln!(text, "{name}=={version}")
                    };
                }
                self.print(&text);
                0
            }
            Some("install") => {
                self.complain(
                    "pip: packages cannot be installed here: SQLAlchemy, Alembic and Python's standard library are part \
                     of this page; pip list shows them",
                );
                1
            }
            _ => {
                self.complain("pip: write pip list");
                1
            }
        }
    }
}
