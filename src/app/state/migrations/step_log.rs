//! [`StepLog`]: the steps that migrations took, with the statements that they sent.

use std::sync::Arc;

use protocol::{MigrationStep, RunId};

use super::super::run_log::Entry;

/// How many steps of a run are kept.
pub const KEPT_OF_RUN: usize = 200;
/// How many steps of all runs are kept.
const KEPT: usize = 300;

/// Statements of a step that belong together.
#[derive(Clone, Debug, PartialEq)]
pub enum StepPart {
    /// One statement.
    Statement(Entry),
    /// What batch mode sent to make a table anew.
    Rebuild {
        /// The table.
        table: String,
        /// The name of the new table until it has the old one's place.
        temporary: String,
        /// The statements.
        statements: Vec<Entry>,
    },
}

/// A step, and what it sent.
#[derive(Clone, Debug, PartialEq)]
pub struct StepEntry {
    /// The step.
    pub step: Arc<MigrationStep>,
    /// What it sent, in order.
    pub parts: Vec<StepPart>,
}

impl StepEntry {
    /// The step with its statements out of those of its run.
    pub fn new(step: MigrationStep, entries: &[Entry]) -> Self {
        let mut parts: Vec<StepPart> = Vec::new();
        let mut last_rebuild = None;
        for id in &step.statements {
            // Numbers count up, without gaps but at the end.
            let Ok(place) = entries.binary_search_by_key(id, |entry| entry.statement.id) else { continue };
            let Some(entry) = entries.get(place).cloned() else { continue };
            let rebuild = step.rebuilds.iter().position(|rebuild| rebuild.statements.contains(id));
            match (rebuild, parts.last_mut()) {
                (Some(number), Some(StepPart::Rebuild { statements, .. })) if last_rebuild == Some(number) => {
                    statements.push(entry);
                }
                (Some(number), _) => {
                    if let Some(rebuild) = step.rebuilds.get(number) {
                        parts.push(StepPart::Rebuild {
                            table: rebuild.table.clone(),
                            temporary: rebuild.temporary.clone(),
                            statements: vec![entry],
                        });
                    }
                }
                (None, _) => parts.push(StepPart::Statement(entry)),
            }
            last_rebuild = rebuild;
        }
        Self { step: Arc::new(step), parts }
    }
}

/// What took a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepOrigin {
    /// A run or a command, whose databases stay.
    Kept,
    /// A run after an edit: the steps of the next one take their place.
    Live,
    /// A rehearsal: nothing of it is kept.
    Rehearsal,
}

/// A step of some run.
#[derive(Clone, Debug, PartialEq)]
pub struct LoggedStep {
    /// The run.
    pub run: RunId,
    /// What took it.
    pub origin: StepOrigin,
    /// The step.
    pub entry: StepEntry,
}

/// The steps of several runs, the newest last.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StepLog {
    steps: Vec<LoggedStep>,
}

impl StepLog {
    /// All steps, the newest last.
    pub fn steps(&self) -> &[LoggedStep] {
        &self.steps
    }

    /// Takes in the steps of a run that are new; answers whether anything has changed.
    pub fn note(&mut self, run: RunId, origin: StepOrigin, steps: &[StepEntry]) -> bool {
        let all = self.steps.len();
        if origin == StepOrigin::Live {
            self.steps.retain(|logged| logged.origin != StepOrigin::Live || logged.run == run);
        }
        let has_gone = self.steps.len() < all;
        let known =
            self.steps.iter().rev().find(|logged| logged.run == run).map_or(0, |logged| logged.entry.step.number);
        let new = steps.iter().filter(|entry| entry.step.number > known);
        let before = self.steps.len();
        self.steps.extend(new.map(|entry| LoggedStep { run, origin, entry: entry.clone() }));
        let is_new = self.steps.len() > before;
        let excess = self.steps.len().saturating_sub(KEPT);
        self.steps.drain(..excess);
        is_new || has_gone
    }

    /// The last step that failed and was followed by none.
    pub fn failure(&self) -> Option<&LoggedStep> {
        self.steps.last().filter(|logged| logged.entry.step.failure.is_some())
    }

    /// Forgets all steps.
    pub fn clear(&mut self) {
        self.steps.clear();
    }
}

#[cfg(test)]
pub(super) mod tests {
    use protocol::{Cause, Rebuild, Statement, StatementEnd, StatementKind, StepDirection};

    use super::*;

    pub fn step(number: u32) -> MigrationStep {
        MigrationStep {
            number,
            direction: StepDirection::Upgrade,
            revision: format!("r{number}"),
            message: "Add a table".into(),
            database: "app.db".into(),
            heads_before: Vec::new(),
            heads_after: vec![format!("r{number}")],
            statements: Vec::new(),
            rebuilds: Vec::new(),
            tables: Vec::new(),
            renames: Vec::new(),
            lost: Vec::new(),
            failure: None,
            is_brief: false,
        }
    }

    fn entry(id: u32) -> Entry {
        let statement = Statement {
            id,
            kind: StatementKind::Sql,
            sql: format!("statement {id}"),
            parameters: None,
            cause: Cause::Migration,
            connection: 1,
            transaction: 1,
            database: "app.db".into(),
            source: None,
        };
        let end = StatementEnd {
            id,
            micros: 1,
            touched: Some(u64::from(id)),
            columns: Vec::new(),
            rows: Vec::new(),
            returned: 0,
            error: None,
        };
        Entry { statement: Arc::new(statement), end: Some(Arc::new(end)) }
    }

    #[test]
    fn statements_of_a_rebuild_stand_together() {
        let entries: Vec<Entry> = (1..=9).map(entry).collect();
        let rebuild = |table: &str, statements: Vec<u32>| Rebuild {
            table: table.into(),
            temporary: format!("_alembic_tmp_{table}"),
            statements,
        };
        let step = MigrationStep {
            statements: vec![3, 4, 5, 6, 7, 8, 99],
            rebuilds: vec![rebuild("a", vec![4, 5]), rebuild("b", vec![6, 7])],
            ..step(1)
        };
        let parts: Vec<(Option<String>, Vec<u32>)> = StepEntry::new(step, &entries)
            .parts
            .into_iter()
            .map(|part| match part {
                StepPart::Statement(entry) => (None, vec![entry.statement.id]),
                StepPart::Rebuild { table, statements, .. } => {
                    (Some(table), statements.iter().map(|entry| entry.statement.id).collect())
                }
            })
            .collect();
        let of = |table: &str| Some(table.to_owned());
        assert_eq!(parts, [(None, vec![3]), (of("a"), vec![4, 5]), (of("b"), vec![6, 7]), (None, vec![8])]);
    }

    #[test]
    fn steps_are_taken_in_once_and_the_oldest_go() {
        let mut log = StepLog::default();
        let entries: Vec<StepEntry> = (1..=2).map(|number| StepEntry::new(step(number), &[])).collect();
        assert!(log.note(1, StepOrigin::Kept, &entries[..1]));
        assert!(log.note(1, StepOrigin::Kept, &entries));
        assert!(!log.note(1, StepOrigin::Kept, &entries));
        assert!(log.note(2, StepOrigin::Rehearsal, &entries[..1]));
        let numbers: Vec<_> = log.steps().iter().map(|logged| (logged.run, logged.entry.step.number)).collect();
        assert_eq!(numbers, [(1, 1), (1, 2), (2, 1)]);
        for run in 3..1000 {
            log.note(run, StepOrigin::Kept, &entries);
        }
        assert_eq!(log.steps().len(), KEPT);
        assert_eq!(log.steps().last().map(|logged| logged.run), Some(999));
    }

    #[test]
    fn only_the_last_live_run_is_in_the_log() {
        let mut log = StepLog::default();
        let entries = [StepEntry::new(step(1), &[])];
        log.note(1, StepOrigin::Kept, &entries);
        log.note(2, StepOrigin::Live, &entries);
        assert!(log.note(3, StepOrigin::Live, &[]));
        assert!(!log.note(3, StepOrigin::Live, &[]));
        log.note(4, StepOrigin::Live, &entries);
        assert_eq!(log.steps().iter().map(|logged| logged.run).collect::<Vec<_>>(), [1, 4]);
    }

    #[test]
    fn a_failure_is_the_last_step_or_none() {
        let mut log = StepLog::default();
        let failed = MigrationStep {
            failure: Some(protocol::Problem { class: "ValueError".into(), message: "no".into(), place: None }),
            ..step(1)
        };
        log.note(1, StepOrigin::Kept, &[StepEntry::new(failed, &[])]);
        assert!(log.failure().is_some());
        log.note(2, StepOrigin::Kept, &[StepEntry::new(step(1), &[])]);
        assert!(log.failure().is_none());
    }
}
