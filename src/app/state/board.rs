//! What the panes show: the run in view, and the one that is about to replace it.

use std::sync::Arc;

use protocol::{CheckReport, Diagnostic, Event, Outcome, RowsPage, RunId, RunMode};

use super::run_log::RunLog;
use super::status::Freshness;

/// Which panes have something new after an event.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// The statements.
    pub statements: bool,
    /// The output.
    pub output: bool,
    /// The databases.
    pub tables: bool,
    /// The page of rows.
    pub rows: bool,
    /// The mistakes.
    pub diagnostics: bool,
    /// The checks' results.
    pub report: bool,
    /// The run's phase.
    pub phase: bool,
    /// The terminal.
    pub terminal: bool,
    /// The migrations.
    pub migrations: bool,
}

impl Changes {
    /// Everything that a run shows.
    pub const RUN: Self = Self {
        statements: true,
        output: true,
        tables: true,
        rows: false,
        diagnostics: true,
        report: true,
        phase: true,
        terminal: false,
        migrations: false,
    };

    /// Both together.
    pub fn and(self, other: Self) -> Self {
        Self {
            statements: self.statements || other.statements,
            output: self.output || other.output,
            tables: self.tables || other.tables,
            rows: self.rows || other.rows,
            diagnostics: self.diagnostics || other.diagnostics,
            report: self.report || other.report,
            phase: self.phase || other.phase,
            terminal: self.terminal || other.terminal,
            migrations: self.migrations || other.migrations,
        }
    }
}

/// The runs as the panes see them.
///
/// A full run is shown from its start. A live run is collected aside and shown when it ends, so that the panes never
/// blink while somebody types; one that takes long is shown early by [`Board::reveal`]. A text that does not parse
/// changes nothing but the mistakes: the last good statements stay, marked stale.
#[derive(Debug, Default)]
pub struct Board {
    shown: Option<RunLog>,
    incoming: Option<RunLog>,
    expected: Option<(RunId, RunMode)>,
    syntax_errors: Vec<Diagnostic>,
    is_stale: bool,
    is_edited: bool,
    rows: Option<Arc<RowsPage>>,
    report: Option<(RunId, CheckReport)>,
    check: Option<RunId>,
}

impl Board {
    /// The run that the panes show.
    pub fn shown(&self) -> Option<&RunLog> {
        self.shown.as_ref()
    }

    /// Whether what is shown belongs to an older text, since the one in the editor does not parse.
    pub fn is_stale(&self) -> bool {
        self.is_stale
    }

    /// Whether what is shown belongs to the text in the editor.
    pub fn freshness(&self) -> Freshness {
        match (self.is_stale, self.is_edited) {
            (true, _) => Freshness::NotParsed,
            (false, true) => Freshness::Edited,
            (false, false) => Freshness::Current,
        }
    }

    /// The text changed, and no run follows by itself.
    pub fn mark_edited(&mut self) {
        self.is_edited = self.shown.is_some();
    }

    /// The mistakes to mark in the editor.
    pub fn diagnostics(&self) -> &[Diagnostic] {
        if self.is_stale { &self.syntax_errors } else { self.shown.as_ref().map_or(&[], |log| &log.diagnostics) }
    }

    /// The page of rows that was asked for last.
    pub fn rows(&self) -> Option<&Arc<RowsPage>> {
        self.rows.as_ref()
    }

    /// What the last check found, and whether that is about the run in view. It stays while the learner works on it.
    pub fn report(&self) -> Option<(&CheckReport, bool)> {
        let (run, report) = self.report.as_ref()?;
        Some((report, self.shown.as_ref().is_some_and(|log| log.run == *run)))
    }

    /// A run was asked for: only its events count from now on.
    pub fn expect(&mut self, run: RunId, mode: RunMode) {
        self.expected = Some((run, mode));
        self.incoming = None;
    }

    /// The run of this number is one of Check, on databases of its own.
    pub fn note_check(&mut self, run: RunId) {
        self.check = Some(run);
    }

    /// Whether what is shown is what Check ran.
    pub fn is_check(&self) -> bool {
        self.check.is_some() && self.check == self.shown.as_ref().map(|log| log.run)
    }

    /// Forgets everything: another program was opened.
    pub fn clear(&mut self) -> Changes {
        *self = Self::default();
        Changes { rows: true, ..Changes::RUN }
    }

    /// Shows a live run that is still under way.
    pub fn reveal(&mut self) -> Changes {
        match self.incoming.take() {
            Some(log) => self.show(log),
            None => Changes::default(),
        }
    }

    /// The worker is gone: whatever was under way ends here.
    pub fn lose_run(&mut self) -> Changes {
        let changes = self.reveal();
        self.expected = None;
        if let Some(log) = &mut self.shown
            && log.outcome().is_none()
        {
            log.phase = super::Phase::Ended { outcome: Outcome::Stopped, micros: 0 };
        }
        changes.and(Changes { phase: true, statements: true, ..Changes::default() })
    }

    /// Takes in one event and says what changed in view.
    pub fn reduce(&mut self, event: Event) -> Changes {
        match event {
            Event::Ready | Event::RequestFailed { .. } => Changes::default(),
            // Typing asks for the same rows again and again.
            Event::Rows(page) if self.rows.as_deref() == Some(&page) => Changes::default(),
            Event::Rows(page) => {
                self.rows = Some(Arc::new(page));
                Changes { rows: true, ..Changes::default() }
            }
            Event::Started { run } => match self.expected {
                Some((expected, mode)) if expected == run => self.begin(RunLog::new(run, mode)),
                _ => Changes::default(),
            },
            event => self.reduce_run_event(event),
        }
    }

    fn begin(&mut self, log: RunLog) -> Changes {
        match log.mode {
            RunMode::Full => self.show(log),
            RunMode::Live => {
                self.incoming = Some(log);
                Changes::default()
            }
        }
    }

    fn show(&mut self, log: RunLog) -> Changes {
        self.shown = Some(log);
        self.is_stale = false;
        self.is_edited = false;
        self.syntax_errors.clear();
        Changes::RUN
    }

    fn reduce_run_event(&mut self, event: Event) -> Changes {
        if let Some(mut log) = self.incoming.take() {
            log.reduce(event);
            return match log.outcome() {
                None => {
                    self.incoming = Some(log);
                    Changes::default()
                }
                Some(Outcome::NotParsed) => self.mark_stale(log.diagnostics),
                // A newer run replaced it before it could say anything.
                Some(Outcome::Stopped) if log.entries.is_empty() && log.output.is_empty() => Changes::default(),
                Some(_) => self.show(log),
            };
        }
        let Some(log) = &mut self.shown else { return Changes::default() };
        if Self::run_of(&event) != Some(log.run) || log.outcome().is_some() {
            return Changes::default();
        }
        let changes = Self::changes_of(&event);
        if let Event::Checked { run, report } = &event {
            self.report = Some((*run, report.clone()));
        }
        log.reduce(event);
        if log.outcome() == Some(Outcome::NotParsed) && !log.entries.is_empty() {
            self.is_stale = true;
        }
        changes
    }

    fn mark_stale(&mut self, diagnostics: Vec<Diagnostic>) -> Changes {
        let was_stale = std::mem::replace(&mut self.is_stale, true);
        self.syntax_errors = diagnostics;
        Changes { statements: !was_stale, output: !was_stale, diagnostics: true, phase: true, ..Changes::default() }
    }

    fn run_of(event: &Event) -> Option<RunId> {
        match event {
            Event::Started { run }
            | Event::Stdout { run, .. }
            | Event::Stderr { run, .. }
            | Event::Statement { run, .. }
            | Event::StatementEnd { run, .. }
            | Event::Transaction { run, .. }
            | Event::Flush { run, .. }
            | Event::FlushEnd { run, .. }
            | Event::Pool { run, .. }
            | Event::MigrationStep { run, .. }
            | Event::Diagnostic { run, .. }
            | Event::Schema { run, .. }
            | Event::Files { run, .. }
            | Event::Opened { run, .. }
            | Event::Checked { run, .. }
            | Event::Finished { run, .. } => Some(*run),
            Event::Ready | Event::Rows(_) | Event::Migrations { .. } | Event::RequestFailed { .. } => None,
        }
    }

    fn changes_of(event: &Event) -> Changes {
        let none = Changes::default();
        match event {
            Event::Stdout { .. } | Event::Stderr { .. } => Changes { output: true, ..none },
            Event::Statement { .. }
            | Event::StatementEnd { .. }
            | Event::Transaction { .. }
            | Event::Flush { .. }
            | Event::FlushEnd { .. }
            | Event::Pool { .. }
            | Event::MigrationStep { .. } => Changes { statements: true, ..none },
            Event::Diagnostic { .. } => Changes { diagnostics: true, ..none },
            Event::Schema { .. } => Changes { tables: true, ..none },
            Event::Checked { .. } => Changes { report: true, ..none },
            Event::Finished { .. } => {
                Changes { phase: true, statements: true, diagnostics: true, output: true, ..none }
            }
            Event::Started { .. }
            | Event::Files { .. }
            | Event::Opened { .. }
            | Event::Ready
            | Event::Rows(_)
            | Event::Migrations { .. }
            | Event::RequestFailed { .. } => none,
        }
    }
}

#[cfg(test)]
mod tests {
    use protocol::{Cause, Severity, Statement, StatementKind};

    use super::*;

    fn statement(run: RunId, id: u32) -> Event {
        let statement = Statement {
            id,
            kind: StatementKind::Sql,
            sql: "SELECT 1".into(),
            parameters: None,
            cause: Cause::Explicit,
            connection: 1,
            transaction: 0,
            database: ":memory:".into(),
            source: None,
        };
        Event::Statement { run, statement }
    }

    fn finished(run: RunId, outcome: Outcome) -> Event {
        Event::Finished { run, outcome, micros: 1, instructions: 1 }
    }

    fn syntax_error(run: RunId) -> Event {
        let diagnostic = Diagnostic {
            severity: Severity::Error,
            class: "SyntaxError".into(),
            message: "invalid syntax".into(),
            help: None,
            span: None,
        };
        Event::Diagnostic { run, diagnostic }
    }

    fn board_after_good_live_run() -> Board {
        let mut board = Board::default();
        board.expect(1, RunMode::Live);
        for event in [Event::Started { run: 1 }, statement(1, 1), finished(1, Outcome::Completed)] {
            board.reduce(event);
        }
        board
    }

    #[test]
    fn live_run_is_shown_when_it_ends() {
        let mut board = Board::default();
        board.expect(1, RunMode::Live);
        board.reduce(Event::Started { run: 1 });
        assert_eq!(board.reduce(statement(1, 1)), Changes::default());
        assert!(board.shown().is_none());
        assert_eq!(board.reduce(finished(1, Outcome::Completed)), Changes::RUN);
        assert_eq!(board.shown().map(|log| log.entries.len()), Some(1));
    }

    #[test]
    fn text_that_does_not_parse_keeps_the_last_statements_as_stale() {
        let mut board = board_after_good_live_run();
        board.expect(2, RunMode::Live);
        for event in [Event::Started { run: 2 }, syntax_error(2), finished(2, Outcome::NotParsed)] {
            board.reduce(event);
        }
        assert!(board.is_stale());
        assert_eq!(board.shown().map(|log| log.entries.len()), Some(1));
        assert_eq!(board.diagnostics().len(), 1);
    }

    #[test]
    fn good_run_after_a_syntax_error_is_fresh_again() {
        let mut board = board_after_good_live_run();
        board.expect(2, RunMode::Live);
        for event in [Event::Started { run: 2 }, syntax_error(2), finished(2, Outcome::NotParsed)] {
            board.reduce(event);
        }
        board.expect(3, RunMode::Live);
        for event in [Event::Started { run: 3 }, finished(3, Outcome::Completed)] {
            board.reduce(event);
        }
        assert!(!board.is_stale());
        assert!(board.diagnostics().is_empty());
    }

    #[test]
    fn run_that_was_replaced_leaves_no_trace() {
        let mut board = board_after_good_live_run();
        board.expect(2, RunMode::Live);
        board.reduce(Event::Started { run: 2 });
        board.expect(3, RunMode::Live);
        assert_eq!(board.reduce(statement(2, 1)), Changes::default());
        assert_eq!(board.reduce(finished(2, Outcome::Stopped)), Changes::default());
        assert_eq!(board.shown().map(|log| log.run), Some(1));
    }

    #[test]
    fn full_run_streams_from_its_start() {
        let mut board = board_after_good_live_run();
        board.expect(2, RunMode::Full);
        assert_eq!(board.reduce(Event::Started { run: 2 }), Changes::RUN);
        assert!(board.reduce(statement(2, 1)).statements);
        assert_eq!(board.shown().map(|log| log.entries.len()), Some(1));
    }

    #[test]
    fn report_stays_while_the_program_is_mended() {
        let mut board = Board::default();
        board.expect(1, RunMode::Full);
        let report = CheckReport { results: Vec::new(), mistake: None };
        for event in [Event::Started { run: 1 }, Event::Checked { run: 1, report }, finished(1, Outcome::Completed)] {
            board.reduce(event);
        }
        assert_eq!(board.report().map(|(_, is_current)| is_current), Some(true));
        board.expect(2, RunMode::Live);
        for event in [Event::Started { run: 2 }, finished(2, Outcome::Completed)] {
            board.reduce(event);
        }
        assert_eq!(board.report().map(|(_, is_current)| is_current), Some(false));
        board.clear();
        assert!(board.report().is_none());
    }

    #[test]
    fn what_check_ran_is_told_until_another_run_is_shown() {
        let mut board = Board::default();
        board.expect(1, RunMode::Full);
        board.note_check(1);
        assert!(!board.is_check());
        board.reduce(Event::Started { run: 1 });
        assert!(board.is_check());
        board.reduce(finished(1, Outcome::Completed));
        board.expect(2, RunMode::Live);
        board.reduce(Event::Started { run: 2 });
        assert!(board.is_check());
        board.reduce(finished(2, Outcome::Completed));
        assert!(!board.is_check());
    }

    #[test]
    fn lost_worker_ends_the_run_in_view() {
        let mut board = Board::default();
        board.expect(1, RunMode::Full);
        board.reduce(Event::Started { run: 1 });
        board.lose_run();
        assert_eq!(board.shown().and_then(RunLog::outcome), Some(Outcome::Stopped));
    }
}
