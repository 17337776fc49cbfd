//! What a learner has passed and answered.

use std::collections::BTreeSet;

/// The lessons that were passed and the questions that were answered right. Kept as text:
/// `first-model create-and-read layers/core`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    passed: BTreeSet<String>,
    /// `lesson/question`.
    answered: BTreeSet<String>,
}

impl Progress {
    /// Reads what [`Progress::to_text`] wrote. Any text is readable: it comes from the browser's storage.
    pub fn from_text(text: &str) -> Self {
        let (answered, passed) = text.split_whitespace().map(str::to_owned).partition(|word| word.contains('/'));
        Self { passed, answered }
    }

    /// The form for the browser's storage.
    pub fn to_text(&self) -> String {
        self.passed.iter().chain(&self.answered).map(String::as_str).collect::<Vec<_>>().join(" ")
    }

    /// Notes that a lesson was passed.
    pub fn pass(&mut self, lesson: &str) {
        self.passed.insert(lesson.to_owned());
    }

    /// Whether a lesson was passed.
    pub fn has_passed(&self, lesson: &str) -> bool {
        self.passed.contains(lesson)
    }

    /// Notes that a question was answered right.
    pub fn answer(&mut self, lesson: &str, question: &str) {
        self.answered.insert(format!("{lesson}/{question}"));
    }

    /// Whether a question was answered right.
    pub fn has_answered(&self, lesson: &str, question: &str) -> bool {
        self.answered.contains(&format!("{lesson}/{question}"))
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
        progress.answer("layers", "core");
        let kept = Progress::from_text(&progress.to_text());
        assert_eq!(kept, progress);
        assert!(kept.has_passed("first-model") && !kept.has_passed("filtered-query"));
        assert!(kept.has_answered("layers", "core") && !kept.has_passed("layers/core"));
        assert_eq!(Progress::from_text("  \n"), Progress::default());
    }
}
