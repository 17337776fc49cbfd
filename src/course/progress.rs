//! Which lessons a learner has passed.

use std::collections::BTreeSet;

/// The lessons that were passed. Kept as text: `first-model create-and-read`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    passed: BTreeSet<String>,
}

impl Progress {
    /// Reads what [`Progress::to_text`] wrote. Any text is readable: it comes from the browser's storage.
    pub fn from_text(text: &str) -> Self {
        Self { passed: text.split_whitespace().map(str::to_owned).collect() }
    }

    /// The form for the browser's storage.
    pub fn to_text(&self) -> String {
        self.passed.iter().map(String::as_str).collect::<Vec<_>>().join(" ")
    }

    /// Notes that a lesson was passed.
    pub fn pass(&mut self, lesson: &str) {
        self.passed.insert(lesson.to_owned());
    }

    /// Whether a lesson was passed.
    pub fn has_passed(&self, lesson: &str) -> bool {
        self.passed.contains(lesson)
    }
}

#[cfg(test)]
mod tests {
    use super::Progress;

    #[test]
    fn progress_survives_storage() {
        let mut progress = Progress::default();
        progress.pass("first-model");
        progress.pass("create-and-read");
        let again = Progress::from_text(&progress.to_text());
        assert_eq!(again, progress);
        assert!(again.has_passed("first-model"));
        assert!(!again.has_passed("filtered-query"));
    }

    #[test]
    fn unknown_lessons_in_storage_do_no_harm() {
        assert_eq!(Progress::from_text(" \n a  b ").to_text(), "a b");
    }
}
