//! [`MigrationBoard`]: what the migration pane shows.

use std::sync::Arc;

use protocol::{Event, Migrations, RunId, RunMode};

use super::super::run_log::RunLog;
use super::revision_graph::RevisionGraph;
use super::step_log::{StepLog, StepOrigin};

/// The project's migrations as they were read last, and the steps of the runs.
#[derive(Debug, Default)]
pub struct MigrationBoard {
    asked: Option<RunId>,
    migrations: Option<Arc<Migrations>>,
    graph: Arc<RevisionGraph>,
    is_stale: bool,
    log: StepLog,
    /// The run that is a rehearsal.
    rehearsal: Option<RunId>,
}

impl MigrationBoard {
    /// What was read last; none before the first answer.
    pub fn migrations(&self) -> Option<&Arc<Migrations>> {
        self.migrations.as_ref()
    }

    /// Its revisions, laid out.
    pub fn graph(&self) -> &Arc<RevisionGraph> {
        &self.graph
    }

    /// The steps that were taken, the newest last.
    pub fn log(&self) -> &StepLog {
        &self.log
    }

    /// Whether an answer is on its way.
    pub fn is_reading(&self) -> bool {
        self.asked.is_some()
    }

    /// Whether files or databases may be others than those that were read.
    pub fn is_stale(&self) -> bool {
        self.is_stale
    }

    /// The migrations were asked for under this number: only this answer counts from now on.
    pub fn expect(&mut self, run: RunId) {
        self.asked = Some(run);
    }

    /// A rehearsal was asked for under this number.
    pub fn expect_rehearsal(&mut self, run: RunId) {
        self.rehearsal = Some(run);
    }

    /// A file was edited, a run began or ended. There will be no answer to a question that a run took the place of.
    pub fn mark_stale(&mut self) {
        self.is_stale = true;
        self.asked = None;
    }

    /// Takes in an event; answers whether what is shown has changed.
    pub fn reduce(&mut self, event: &Event) -> bool {
        let Event::Migrations { run, migrations } = event else { return false };
        if self.asked != Some(*run) {
            return false;
        }
        self.asked = None;
        self.is_stale = false;
        if self.migrations.as_deref() != Some(migrations) {
            self.graph = Arc::new(RevisionGraph::of(migrations));
            self.migrations = Some(Arc::new(migrations.clone()));
        }
        true
    }

    /// Takes in the steps that a run has taken until now; answers whether there are new ones.
    pub fn note_steps(&mut self, log: &RunLog) -> bool {
        let origin = match log.mode {
            _ if self.rehearsal == Some(log.run) => StepOrigin::Rehearsal,
            RunMode::Live => StepOrigin::Live,
            RunMode::Full => StepOrigin::Kept,
        };
        self.log.note(log.run, origin, &log.steps)
    }

    /// Forgets everything: another program was opened.
    pub fn clear(&mut self) {
        *self = Self::default();
    }
}

#[cfg(test)]
mod tests {
    use super::super::step_log::tests::step;
    use super::*;

    fn answer(run: RunId, is_configured: bool) -> Event {
        Event::Migrations { run, migrations: Migrations { is_configured, ..Migrations::default() } }
    }

    #[test]
    fn only_the_answer_that_was_asked_for_last_counts() {
        let mut board = MigrationBoard::default();
        board.expect(1);
        board.expect(2);
        assert!(!board.reduce(&answer(1, false)) && board.is_reading());
        assert!(board.reduce(&answer(2, true)) && !board.is_reading());
        assert_eq!(board.migrations().map(|migrations| migrations.is_configured), Some(true));
        board.expect(3);
        board.mark_stale();
        assert!(!board.reduce(&answer(3, false)) && board.is_stale() && !board.is_reading());
    }

    #[test]
    fn steps_of_runs_and_rehearsals_are_noted() {
        let mut board = MigrationBoard::default();
        board.expect_rehearsal(2);
        for run in [1, 2] {
            let mut log = RunLog::new(run, RunMode::Full);
            log.reduce(Event::MigrationStep { run, step: step(1) });
            assert!(board.note_steps(&log) && !board.note_steps(&log));
        }
        let steps: Vec<_> = board.log().steps().iter().map(|logged| (logged.run, logged.origin)).collect();
        assert_eq!(steps, [(1, StepOrigin::Kept), (2, StepOrigin::Rehearsal)]);
    }
}
