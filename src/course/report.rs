//! What came of the checks.

/// What came of one check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckOutcome {
    /// What was asked for.
    pub title: String,
    /// Whether it holds.
    pub passed: bool,
    /// Where it does not: what was expected and what was found. May have several lines.
    pub message: String,
}

/// What came of all checks of a lesson.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// One for each check, in order; in front of them one for a program that did not come to its end.
    pub outcomes: Vec<CheckOutcome>,
    /// The explanation of the mistake, where the lesson knows it.
    pub mistake: Option<String>,
}

impl Report {
    /// Whether every check holds; false where there is none.
    pub fn passed(&self) -> bool {
        !self.outcomes.is_empty() && self.outcomes.iter().all(|outcome| outcome.passed)
    }
}
