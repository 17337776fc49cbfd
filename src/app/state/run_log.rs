//! Everything one run reported.

use std::sync::Arc;

use protocol::{DatabaseInfo, Diagnostic, Event, Outcome, RunId, RunMode, Statement, StatementEnd};

use super::flush_log::{FlushLog, note_end};
use super::migrations::{KEPT_OF_RUN, StepEntry};
use super::output::Stream;
use super::pools::{PoolMeter, note_pool};

/// How many statements of a run are kept; more are counted.
const KEPT_STATEMENTS: usize = 5_000;
/// How many bytes of output are kept at least; at twice as many the oldest go.
const KEPT_OUTPUT: usize = 500_000;

/// A statement and how it ended.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The statement as it was sent.
    pub statement: Arc<Statement>,
    /// How it ended; none while it runs.
    pub end: Option<Arc<StatementEnd>>,
}

/// Text that the program wrote, merged while the stream stays the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutputChunk {
    /// Where it was written to.
    pub stream: Stream,
    /// The text.
    pub text: String,
}

/// Where a run stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Under way.
    Running,
    /// Over.
    Ended {
        /// How it ended.
        outcome: Outcome,
        /// How long it took, in microseconds.
        micros: u64,
    },
}

/// One run: its statements, its output, its mistakes and the databases it left.
#[derive(Clone, Debug, PartialEq)]
pub struct RunLog {
    /// The run's number.
    pub run: RunId,
    /// Live or full.
    pub mode: RunMode,
    /// Where it stands.
    pub phase: Phase,
    /// Its statements in the order in which they were sent: the first of them, up to a bound.
    pub entries: Vec<Entry>,
    /// The flushes that sent some of them.
    pub flushes: Vec<FlushLog>,
    /// The steps that migrations took in it: the first of them, up to a bound.
    pub steps: Vec<StepEntry>,
    /// How many statements it sent.
    pub sent: usize,
    /// What it wrote: the last of it, up to a bound.
    pub output: Vec<OutputChunk>,
    /// Whether the beginning of the output was forgotten.
    pub is_output_cut: bool,
    /// Errors and warnings with their places.
    pub diagnostics: Vec<Diagnostic>,
    /// What the databases hold.
    pub databases: Arc<Vec<DatabaseInfo>>,
    /// The pools that count their connections.
    pub pools: Vec<PoolMeter>,
    /// The bytes in `output`.
    written: usize,
}

impl RunLog {
    /// The log of a run that has just begun.
    pub fn new(run: RunId, mode: RunMode) -> Self {
        Self {
            run,
            mode,
            phase: Phase::Running,
            entries: Vec::new(),
            flushes: Vec::new(),
            steps: Vec::new(),
            sent: 0,
            output: Vec::new(),
            is_output_cut: false,
            diagnostics: Vec::new(),
            databases: Arc::default(),
            pools: Vec::new(),
            written: 0,
        }
    }

    /// How the run ended; none while it is under way.
    pub fn outcome(&self) -> Option<Outcome> {
        match self.phase {
            Phase::Running => None,
            Phase::Ended { outcome, .. } => Some(outcome),
        }
    }

    /// Takes in one event of this run. Events of other runs and those that belong to none are left alone.
    pub fn reduce(&mut self, event: Event) {
        match event {
            Event::Stdout { run, text } if run == self.run => self.write(Stream::Out, text),
            Event::Stderr { run, text } if run == self.run => self.write(Stream::Err, text),
            Event::Statement { run, statement } if run == self.run => {
                self.sent += 1;
                if self.entries.len() < KEPT_STATEMENTS {
                    self.entries.push(Entry { statement: Arc::new(statement), end: None });
                }
            }
            Event::StatementEnd { run, end } if run == self.run => {
                // The statement that ends is nearly always the last one.
                if let Some(entry) = self.entries.iter_mut().rev().find(|entry| entry.statement.id == end.id) {
                    entry.end = Some(Arc::new(end));
                }
            }
            Event::Flush { run, flush } if run == self.run => {
                self.flushes.push(FlushLog { plan: Arc::new(flush), at: self.sent, is_done: None });
            }
            Event::FlushEnd { run, session, is_done } if run == self.run => {
                note_end(&mut self.flushes, session, is_done);
            }
            Event::MigrationStep { run, step } if run == self.run && self.steps.len() < KEPT_OF_RUN => {
                self.steps.push(StepEntry::new(step, &self.entries));
            }
            Event::Pool { run, pool } if run == self.run => note_pool(&mut self.pools, pool),
            Event::Diagnostic { run, diagnostic } if run == self.run => self.diagnostics.push(diagnostic),
            Event::Schema { run, databases } if run == self.run => self.databases = Arc::new(databases),
            Event::Finished { run, outcome, micros, .. } if run == self.run => {
                self.phase = Phase::Ended { outcome, micros };
            }
            _ => {}
        }
    }

    fn write(&mut self, stream: Stream, text: String) {
        let length = text.len();
        match self.output.last_mut() {
            Some(last) if last.stream == stream => last.text.push_str(&text),
            _ => self.output.push(OutputChunk { stream, text }),
        }
        self.written += length;
        if self.written > 2 * KEPT_OUTPUT {
            self.forget_early_output();
        }
    }

    /// A program that prints without end must not fill the page's memory: its early output goes.
    fn forget_early_output(&mut self) {
        let mut excess = self.written - KEPT_OUTPUT;
        self.output.retain_mut(|chunk| {
            let length = chunk.text.len();
            if excess >= length {
                excess -= length;
                return false;
            }
            let cut = (excess..=length).find(|at| chunk.text.is_char_boundary(*at)).unwrap_or(length);
            excess = 0;
            chunk.text.drain(..cut);
            true
        });
        self.written = self.output.iter().map(|chunk| chunk.text.len()).sum();
        self.is_output_cut = true;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn output_of_one_stream_is_merged_and_order_is_kept() {
        let mut log = RunLog::new(1, RunMode::Full);
        log.reduce(Event::Stdout { run: 1, text: "a".into() });
        log.reduce(Event::Stdout { run: 1, text: "b\n".into() });
        log.reduce(Event::Stderr { run: 1, text: "oops\n".into() });
        log.reduce(Event::Stdout { run: 1, text: "c\n".into() });
        let written: Vec<_> = log.output.iter().map(|chunk| (chunk.stream, chunk.text.as_str())).collect();
        assert_eq!(written, [(Stream::Out, "ab\n"), (Stream::Err, "oops\n"), (Stream::Out, "c\n")]);
    }

    #[test]
    fn endless_output_keeps_its_end() {
        let mut log = RunLog::new(1, RunMode::Full);
        for number in 0..200_000 {
            log.reduce(Event::Stdout { run: 1, text: format!("é{number}\n") });
        }
        let kept: usize = log.output.iter().map(|chunk| chunk.text.len()).sum();
        assert!(kept <= 2 * KEPT_OUTPUT && log.is_output_cut);
        assert!(log.output.iter().all(|chunk| chunk.text.ends_with("199999\n")));
    }

    #[test]
    fn events_of_another_run_are_dropped() {
        let mut log = RunLog::new(2, RunMode::Live);
        log.reduce(Event::Stdout { run: 1, text: "old".into() });
        log.reduce(Event::Finished { run: 1, outcome: Outcome::Completed, micros: 3, instructions: 9 });
        assert_eq!(log, RunLog::new(2, RunMode::Live));
    }
}
