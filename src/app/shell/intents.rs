//! What panes may ask for.

use leptos::prelude::*;
use protocol::{Outcome, Request, RunMode};

use super::notice::{Action, Notice, NoticeKind};
use super::page::{Page, View};
use super::storage;
use crate::state::Tone;

impl Page {
    /// Runs the program on its databases.
    pub fn run(self) {
        self.dismiss(NoticeKind::Paused);
        self.dismiss(NoticeKind::Crash);
        self.dismiss(NoticeKind::Budget);
        self.clear_hang();
        self.decide(|inner| inner.schedule.run(&inner.project));
        self.refresh_status();
    }

    /// Stops the run under way.
    pub fn stop(self) {
        self.decide(|inner| inner.schedule.stop());
        self.await_stop();
        self.refresh_status();
    }

    /// Switches live mode.
    pub fn toggle_live(self) {
        let is_live = !self.is_live.get_untracked();
        self.is_live.set(is_live);
        storage::write("live", if is_live { "on" } else { "off" });
        if is_live {
            self.dismiss(NoticeKind::Paused);
            self.run_live();
        }
    }

    /// Runs the text as it stands, in live mode.
    pub(super) fn run_live(self) {
        if self.is_live.get_untracked() && !self.holds_back() {
            self.decide(|inner| inner.schedule.edited(&inner.project));
        }
    }

    /// The text in the editor changed.
    pub fn edit(self, text: String) {
        let active = self.files.with_untracked(|(_, active)| active.clone());
        self.inner.update_value(|inner| {
            if let Some(file) = inner.project.files.iter_mut().find(|file| file.path == active) {
                file.text = text;
            }
            inner.is_draft_unsaved = true;
            if let Some(editor) = &mut inner.editor {
                editor.forget_places();
            }
        });
        if self.has_notice(NoticeKind::Paused) {
            self.dismiss(NoticeKind::Paused);
            self.clear_hang();
        }
        self.note_order();
        if self.is_live.get_untracked() && !self.holds_back() {
            self.run_live();
        } else {
            self.inner.update_value(|inner| inner.board.mark_edited());
            self.refresh_status();
            self.read_migrations();
        }
        self.save_soon();
    }

    /// The cursor moved to another line.
    pub fn move_cursor(self, line: u32) {
        self.cursor_line.set(line);
        self.follow_cursor();
    }

    /// Marks the lines of the statement that is pointed at; none when the pointer has left.
    pub fn point_at(self, statement: Option<u32>) {
        let file = self.files.with_untracked(|(_, active)| active.clone());
        self.inner.update_value(|inner| {
            let span = statement.and_then(|id| {
                let entry = inner.board.shown()?.entries.iter().find(|entry| entry.statement.id == id)?;
                entry.statement.source.as_ref().filter(|span| span.file == file)
            });
            let lines = span.map(|span| (span.line..=span.end_line.max(span.line)).take(200).collect());
            if let Some(editor) = &mut inner.editor {
                editor.link(lines.unwrap_or_default());
            }
        });
    }

    /// Puts the cursor on a line of a file.
    pub fn jump(self, file: &str, line: u32) {
        self.show_file(file);
        self.view.set(View::Code);
        self.inner.with_value(|inner| {
            if let Some(editor) = &inner.editor {
                editor.go_to(line, 0);
            }
        });
    }

    /// Shows another file of the project in the editor.
    pub fn show_file(self, path: &str) {
        let is_other =
            self.files.with_untracked(|(files, active)| active != path && files.iter().any(|file| file == path));
        if !is_other {
            return;
        }
        self.files.update(|(_, active)| path.clone_into(active));
        self.inner.update_value(|inner| {
            let text = inner.project.text(path).unwrap_or_default().to_owned();
            if let Some(editor) = &mut inner.editor {
                editor.open(&text);
            }
        });
        self.cursor_line.set(1);
        self.changed(crate::state::Changes { statements: true, diagnostics: true, ..Default::default() });
    }

    /// Asks for a page of a table's rows.
    pub fn read_rows(self, database: &str, table: &str, offset: u64, limit: u32) {
        let request = Request::Rows { database: database.to_owned(), table: table.to_owned(), offset, limit };
        self.send(&request);
    }

    /// Does what a message's button says.
    pub fn act(self, kind: NoticeKind, action: Action) {
        self.dismiss(kind);
        match action {
            Action::Restore => self.restore_kept(),
            Action::RestartEngine => self.restart_worker(),
            Action::ResumeLive => {
                self.clear_hang();
                self.run_live();
            }
            Action::Run => self.run(),
            Action::Contents => self.is_contents_open.set(true),
        }
    }

    /// Shows a pane in a narrow window.
    pub fn show(self, view: View) {
        self.view.set(view);
        if matches!(view, View::Sql | View::Migrations)
            && self.is_migrations_shown.get_untracked() != (view == View::Migrations)
        {
            self.show_migrations(view == View::Migrations);
        }
    }

    /// A run has ended: what it says about the program is said to the learner.
    pub(super) fn note_end(self) {
        self.note_report();
        let is_cut = self.with_board(|board| {
            board.shown().is_some_and(|log| log.mode == RunMode::Live && log.outcome() == Some(Outcome::OverBudget))
        });
        if is_cut {
            self.notify(Notice {
                kind: NoticeKind::Budget,
                tone: Tone::Warning,
                text: "Live mode stops long programs early. Run lets this one go on until it ends or you stop it."
                    .into(),
                action: Some(Action::Run),
            });
        } else {
            self.dismiss(NoticeKind::Budget);
        }
    }
}
