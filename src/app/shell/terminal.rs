//! The terminal: lines are sent, brought back, completed.

use leptos::prelude::*;

use super::page::{Page, View};
use super::storage;
use crate::state::{Changes, Completion, Names, complete};

/// The name under which the lines of earlier visits are kept.
const HISTORY: &str = "terminal";

/// The lines of earlier visits.
pub(super) fn kept_history() -> Vec<String> {
    storage::read(HISTORY).map(|text| text.lines().map(str::to_owned).collect()).unwrap_or_default()
}

impl Page {
    /// Does a line of the terminal.
    pub fn command(self, line: &str) {
        let line = line.trim().to_owned();
        if line.is_empty() {
            return;
        }
        let is_clear = line == "clear";
        self.inner.update_value(|inner| {
            inner.terminal.send(&line);
            if is_clear {
                inner.terminal.lose_run();
                inner.terminal.clear();
            }
        });
        storage::write(HISTORY, &self.inner.with_value(|inner| inner.terminal.history().join("\n")));
        if !is_clear {
            self.save_now();
            self.decide(|inner| inner.schedule.command(&inner.project, line));
            self.refresh_status();
        }
        self.changed(Changes { terminal: true, ..Changes::default() });
    }

    /// Does a line where the learner can see it: for buttons that stand for commands.
    pub fn command_in_view(self, line: &str) {
        self.show(View::Terminal);
        self.command(line);
    }

    /// Empties the terminal.
    pub fn clear_terminal(self) {
        self.inner.update_value(|inner| inner.terminal.clear());
        self.changed(Changes { terminal: true, ..Changes::default() });
    }

    /// The line before or after the one that stands in the terminal.
    pub fn recall(self, current: &str, is_earlier: bool) -> Option<String> {
        let walked = self.inner.try_update_value(|inner| {
            if is_earlier { inner.terminal.earlier(current) } else { inner.terminal.later() }
        });
        walked.flatten()
    }

    /// What Tab makes of a line.
    pub fn complete_line(self, line: &str) -> Option<Completion> {
        let files = self.files.with_untracked(|(files, _)| files.clone());
        let databases = self.with_board(|board| {
            let known = board.shown().map(|log| log.databases.clone()).unwrap_or_default();
            known.iter().map(|database| database.name.clone()).filter(|name| !name.starts_with(':')).collect()
        });
        let revisions = self.with_migrations(|board| {
            let known =
                board.migrations().map(|migrations| migrations.revisions.iter().map(|revision| revision.id.clone()));
            known.map(Iterator::collect).unwrap_or_default()
        });
        complete(line, &Names { files, databases, revisions })
    }
}
