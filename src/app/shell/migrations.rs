//! Migrations: reading them, taking steps, and asking first where a step would destroy values.

use leptos::prelude::*;
use protocol::{Event, Outcome, Request, RunId, RunMode};

use super::page::{Page, View};
use crate::later::doors;
use crate::state::{Changes, LoggedStep, MigrationBoard, RunLog, StepOrigin, has_migrations};

/// A command of Alembic that waits for the learner, since its rehearsal showed what it destroys or that it fails.
#[derive(Clone, Debug, PartialEq)]
pub struct Guard {
    /// The line of the terminal.
    pub line: String,
    /// The steps of its rehearsal.
    pub steps: Vec<LoggedStep>,
    /// What its rehearsal said beside its steps, where it failed.
    pub message: String,
}

/// A rehearsal under way.
pub(super) struct Rehearsal {
    log: RunLog,
    /// The line that is done afterwards if nothing is lost; none for a rehearsal of its own.
    line: Option<String>,
}

impl Page {
    /// Reads what the migration pane shows.
    pub fn with_migrations<T>(self, read: impl FnOnce(&MigrationBoard) -> T) -> T {
        self.inner.with_value(|inner| read(&inner.migrations))
    }

    /// Reads the project's migrations anew, if they are looked at and nothing runs.
    pub(super) fn read_migrations(self) {
        let is_wanted =
            self.is_migrations_shown.get_untracked() && self.files.with_untracked(|(files, _)| has_migrations(files));
        if is_wanted {
            self.decide(|inner| inner.schedule.inquire(&inner.project));
        }
    }

    /// Shows the migrations, or the statements, in the upper place.
    pub fn show_migrations(self, is_shown: bool) {
        self.is_migrations_shown.set(is_shown);
        self.show(if is_shown { View::Migrations } else { View::Sql });
        self.read_migrations();
    }

    /// Does `alembic WORDS` in the terminal, after a rehearsal: what would destroy values or fail is asked about first.
    pub fn migrate(self, words: &[&str]) {
        self.start_rehearsal(words, Some(format!("alembic {}", words.join(" "))));
    }

    /// Does `alembic WORDS` on copies of the databases, and shows its steps.
    pub fn rehearse(self, words: &[&str]) {
        self.start_rehearsal(words, None);
    }

    fn start_rehearsal(self, words: &[&str], line: Option<String>) {
        self.guard.set(None);
        self.save_now();
        let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        self.inner.update_value(|inner| inner.rehearsed_line = line);
        self.decide(|inner| inner.schedule.rehearse(&inner.project, words));
        self.refresh_status();
    }

    /// The guard's command is done all the same.
    pub fn pass_guard(self) {
        if let Some(guard) = self.guard.get_untracked() {
            self.guard.set(None);
            self.command(&guard.line);
        }
    }

    /// Notes that migrations are asked for or rehearsed.
    pub(super) fn note_migration_request(self, request: &Request) {
        self.inner.update_value(|inner| match request {
            Request::Migrations { run, .. } => inner.migrations.expect(*run),
            Request::Rehearse { run, .. } => {
                inner.migrations.mark_stale();
                inner.migrations.expect_rehearsal(*run);
                let line = inner.rehearsed_line.take();
                inner.rehearsal = Some(Rehearsal { log: RunLog::new(*run, RunMode::Full), line });
            }
            Request::Run { .. } | Request::Command { .. } | Request::Check { .. } => inner.migrations.mark_stale(),
            _ => {}
        });
    }

    /// Whether the engine was asked for something that the migration pane is to show.
    pub(super) fn awaits_migrations(self) -> bool {
        self.inner.with_value(|inner| inner.rehearsal.is_some() || inner.migrations.is_reading())
    }

    /// Takes in the events that the migration pane shows.
    pub(super) fn hear_migrations(self, events: &[Event]) {
        if self.awaits_migrations() && self.is_all_here.get_untracked() {
            doors::hear_migrations(self, events);
        }
    }

    pub(crate) fn take_in_migrations(self, events: &[Event]) {
        let changed = self.inner.try_update_value(|inner| {
            let mut has_changed = false;
            for event in events {
                has_changed |= inner.migrations.reduce(event);
                if let Some(rehearsal) = &mut inner.rehearsal {
                    rehearsal.log.reduce(event.clone());
                }
            }
            has_changed
        });
        if changed == Some(true) {
            self.changed(Changes { migrations: true, ..Changes::default() });
        }
    }

    /// A run ended: if it was a rehearsal, what it showed decides what follows.
    pub(super) fn end_rehearsal(self, run: RunId) {
        if self.inner.with_value(|inner| inner.rehearsal.is_some()) {
            self.when_all_is_here(move || doors::end_rehearsal(self, run));
        }
    }

    pub(crate) fn end_rehearsal_now(self, run: RunId) {
        let taken = self.inner.try_update_value(|inner| inner.rehearsal.take_if(|rehearsal| rehearsal.log.run == run));
        let Some(Rehearsal { log, line }) = taken.flatten() else { return };
        let steps: Vec<LoggedStep> = log
            .steps
            .iter()
            .map(|entry| LoggedStep { run, origin: StepOrigin::Rehearsal, entry: entry.clone() })
            .collect();
        let outcome = log.outcome().unwrap_or(Outcome::Stopped);
        let destroys = steps.iter().any(|step| step.entry.step.lost.iter().any(|loss| loss.total > 0));
        let fails = outcome == Outcome::Failed;
        let said = || {
            let text: String = log.output.iter().map(|chunk| chunk.text.as_str()).collect();
            text.lines().rev().find(|line| !line.trim().is_empty()).unwrap_or_default().trim().to_owned()
        };
        match line {
            Some(_) if outcome == Outcome::Stopped => {}
            Some(line) if destroys || fails => {
                let message = if fails { said() } else { String::new() };
                self.guard.set(Some(Guard { line, steps, message }));
            }
            Some(line) => self.command(&line),
            None => {
                self.inner.update_value(|inner| {
                    inner.migrations.note_steps(&log);
                });
                if fails && steps.is_empty() {
                    self.guard.set(Some(Guard { line: String::new(), steps, message: said() }));
                }
            }
        }
        self.changed(Changes { migrations: true, ..Changes::default() });
    }

    /// Writes a revision that autogenerate drafted, with renames in place of drops and adds.
    pub fn write_draft(self, path: &str, text: &str) {
        if self.add_file(path).is_ok() {
            self.set_text(path, text);
            self.show(View::Code);
            self.read_migrations();
        }
    }
}
