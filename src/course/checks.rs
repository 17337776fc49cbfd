//! The checks of a lesson and the mistakes it knows.

use serde::{Deserialize, Serialize};

use crate::{CheckOutcome, Condition, DecodeError, Ending, Evidence, Report, decode};

/// One thing that a lesson asks for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Check {
    /// What is asked for, in a learner's words.
    pub title: String,
    /// What must hold.
    pub condition: Condition,
}

/// A mistake that learners make in this lesson.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Mistake {
    /// Its name; `wrong/NAME.py` makes it.
    pub name: String,
    /// How it shows: all of these hold.
    pub when: Vec<Condition>,
    /// What went wrong, why, and what to do.
    pub message: String,
}

/// All checks of a lesson.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Checks {
    /// In the order in which they are shown.
    pub checks: Vec<Check>,
    /// In the order in which they are tried; the first that shows is explained.
    pub mistakes: Vec<Mistake>,
}

impl Checks {
    /// The binary form, for a request to the worker.
    pub fn to_bytes(&self) -> Vec<u8> {
        decode::to_bytes(self)
    }

    /// Reads the binary form.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, DecodeError> {
        decode::from_bytes(bytes)
    }

    /// Holds a run against the checks.
    ///
    /// A program that ended with an exception fails, whatever else it did, unless a check asks for that exception.
    pub fn evaluate(&self, evidence: &Evidence) -> Report {
        let mut outcomes = Vec::with_capacity(self.checks.len() + 1);
        outcomes.extend(self.ending_outcome(evidence));
        for check in &self.checks {
            let found = check.condition.test(evidence);
            outcomes.push(CheckOutcome {
                title: check.title.clone(),
                passed: found.is_ok(),
                message: found.err().unwrap_or_default(),
            });
        }
        let mut report = Report { outcomes, mistake: None };
        if !report.passed() {
            report.mistake = self.mistake(evidence).map(|mistake| mistake.message.clone());
        }
        report
    }

    /// The first known mistake that the run shows.
    pub fn mistake(&self, evidence: &Evidence) -> Option<&Mistake> {
        self.mistakes.iter().find(|mistake| mistake.when.iter().all(|condition| condition.test(evidence).is_ok()))
    }

    /// A failed outcome where the program did not come to its end.
    fn ending_outcome(&self, evidence: &Evidence) -> Option<CheckOutcome> {
        let message = match &evidence.ending {
            Ending::Completed => return None,
            Ending::Raised(_) if self.checks.iter().any(|check| check.condition.asks_for_exception()) => return None,
            Ending::Raised(raised) => {
                let place = raised.line.map(|line| format!(" in line {line}")).unwrap_or_default();
                format!("It stops{place} with {}: {}", raised.class, raised.message)
            }
            Ending::Stopped => "It was stopped before its end.".to_owned(),
        };
        Some(CheckOutcome { title: "The program runs to its end".to_owned(), passed: false, message })
    }
}
