//! The checks of a lesson and the mistakes it knows.

use serde::{Deserialize, Serialize};

use crate::{CheckOutcome, Condition, DecodeError, Ending, Evidence, LessonFile, Report, decode};

/// One thing that a lesson asks for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Check {
    /// What is asked for, in a learner's words.
    pub title: String,
    /// What must hold.
    pub condition: Condition,
    /// The number of the only seed that this is asked of, from 0; of all where it is absent.
    pub only: Option<usize>,
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

/// The rows that a run begins with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seed {
    /// The database file.
    pub database: String,
    /// The statements that fill it.
    pub sql: String,
}

impl Seed {
    /// The path in a project of the file that fills a database: `lab.seed.sql` for `lab.db`.
    pub fn path_of(database: &str) -> String {
        format!("{}.seed.sql", database.strip_suffix(".db").unwrap_or(database))
    }

    /// The database file that a project's file of this path fills; none where it is no such file.
    pub fn database_of(path: &str) -> Option<String> {
        let name = path.strip_suffix(".seed.sql").filter(|name| !name.is_empty() && !name.ends_with('/'))?;
        Some(format!("{name}.db"))
    }
}

/// All checks of a lesson.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Checks {
    /// What is done, line by line as in the terminal; the program is run where there is none.
    pub run: Vec<String>,
    /// Whether it begins with copies of the project's databases in place of new ones.
    pub begins_with_kept: bool,
    /// The rows of each run; one run on new databases where there is none.
    pub seeds: Vec<Seed>,
    /// Files that are laid over the learner's.
    pub files: Vec<LessonFile>,
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

    /// The queries that the database is to be asked before each run, for [`Evidence::answers`].
    pub fn queries(&self) -> Vec<&str> {
        let mut queries: Vec<&str> = self.conditions().flat_map(Condition::queries).collect();
        queries.sort_unstable();
        queries.dedup();
        queries
    }

    /// Whether [`Evidence::migrations`] is asked for.
    pub fn ask_for_migrations(&self) -> bool {
        self.conditions().any(Condition::asks_for_migrations)
    }

    fn conditions(&self) -> impl Iterator<Item = &Condition> {
        let known = self.mistakes.iter().flat_map(|mistake| &mistake.when);
        self.checks.iter().map(|check| &check.condition).chain(known)
    }

    /// Holds the run on a seed against the checks; `seed` is its number, from 0.
    ///
    /// A program that ended with an exception fails, whatever else it did, unless a check asks for that exception. What
    /// is missing then is told without a message of its own: the exception is what is to be mended.
    pub fn evaluate(&self, evidence: &Evidence, seed: usize) -> Report {
        let mut outcomes = Vec::with_capacity(self.checks.len() + 1);
        outcomes.extend(self.ending_outcome(evidence));
        let is_cut_short = !outcomes.is_empty() && self.is_cut_short(&evidence.ending);
        for check in &self.checks {
            let found = match check.only {
                Some(only) if only != seed => Ok(()),
                _ => check.condition.test(evidence),
            };
            let passed = found.is_ok();
            let message = match found {
                Err(_) if is_cut_short => String::new(),
                Err(message) if seed > 0 => format!("With other rows in the tables: {message}"),
                found => found.err().unwrap_or_default(),
            };
            outcomes.push(CheckOutcome { title: check.title.clone(), passed, message });
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

    /// Whether the run ended before all was done that the checks look at.
    fn is_cut_short(&self, ending: &Ending) -> bool {
        match ending {
            Ending::Completed => false,
            Ending::Raised(_) | Ending::Stopped => true,
            Ending::Exited(line) => self.run.last().is_some_and(|last| last != line),
        }
    }

    /// A failed outcome where the program did not come to its end.
    fn ending_outcome(&self, evidence: &Evidence) -> Option<CheckOutcome> {
        let is_asked_for = self.checks.iter().any(|check| check.condition.asks_for_failure());
        let message = match &evidence.ending {
            Ending::Completed => return None,
            Ending::Raised(_) | Ending::Exited(_) if is_asked_for => return None,
            Ending::Raised(raised) => {
                let place = match (&raised.file, raised.line) {
                    (Some(file), Some(line)) => format!(" in {file}, line {line},"),
                    (None, Some(line)) => format!(" in line {line}"),
                    (_, None) => String::new(),
                };
                let message = if raised.message.is_empty() { String::new() } else { format!(": {}", raised.message) };
                format!("It stops{place} with {}{message}", raised.class)
            }
            Ending::Exited(line) => {
                let said =
                    [&evidence.stderr, &evidence.stdout].into_iter().find_map(|text| text.trim_end().lines().last());
                let said = said.map(|said| format!(":\n  {said}")).unwrap_or_default();
                match line.strip_prefix("! ") {
                    Some(line) if evidence.status == 0 => format!("{line} should fail here, and it does not{said}"),
                    _ => format!("{line} fails with exit status {}{said}", evidence.status),
                }
            }
            Ending::Stopped => "It was stopped before its end.".to_owned(),
        };
        Some(CheckOutcome { title: "The program runs to its end".to_owned(), passed: false, message })
    }
}

#[cfg(test)]
mod tests {
    use super::Seed;

    #[test]
    fn a_seed_and_its_database_are_named_after_each_other() {
        assert_eq!(Seed::path_of("lab.db"), "lab.seed.sql");
        assert_eq!(Seed::database_of("data/lab.seed.sql").as_deref(), Some("data/lab.db"));
        assert_eq!(Seed::database_of("seed.sql"), None);
        assert_eq!(Seed::database_of(".seed.sql"), None);
    }
}
