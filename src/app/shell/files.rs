//! The project's files: new ones, and what runs make of them.

use leptos::prelude::*;
use protocol::{File, Request, RunId, RunMode};

use super::notice::{Action, Notice, NoticeKind};
use super::page::Page;
use crate::state::{Changes, Tone, new_path};

impl Page {
    /// Adds an empty file to the project and shows it; says what is wrong with the path where it cannot be.
    pub fn add_file(self, path: &str) -> Result<(), &'static str> {
        let path = self.files.with_untracked(|(files, _)| new_path(path, files))?;
        self.inner.update_value(|inner| {
            // A folder that is no longer empty needs no entry of its own.
            inner.project.files.retain(|file| !(file.path.ends_with('/') && path.starts_with(&file.path)));
            inner.project.files.push(File { path: path.clone(), text: String::new() });
            inner.is_draft_unsaved = true;
        });
        self.list_files();
        self.show_file(&path);
        self.save_now();
        Ok(())
    }

    /// Puts a text into a file that is there.
    pub(super) fn set_text(self, path: &str, text: &str) {
        let before = self.project();
        self.inner.update_value(|inner| {
            if let Some(file) = inner.project.files.iter_mut().find(|file| file.path == path) {
                text.clone_into(&mut file.text);
            }
            inner.is_draft_unsaved = true;
        });
        self.save_now();
        self.refresh_editor(&self.active_path(), &before.files);
    }

    /// Notes what a run was given: what it changes is held against that.
    pub(super) fn note_request(self, request: &Request) {
        self.note_migration_request(request);
        if matches!(request, Request::Run { .. } | Request::Command { .. } | Request::Check { .. }) {
            self.is_command.set(matches!(request, Request::Command { .. }));
        }
        if let Request::Check { run, .. } = request {
            self.inner.update_value(|inner| inner.board.note_check(*run));
        }
        let (run, project) = match request {
            Request::Run { run, mode: RunMode::Full, project } | Request::Command { run, project, .. } => {
                (*run, project)
            }
            _ => return,
        };
        let place = self.place.get_untracked();
        self.inner.update_value(|inner| {
            if matches!(request, Request::Command { .. }) {
                inner.terminal.expect(run);
            }
            inner.given = Some((run, place, project.clone()));
        });
    }

    /// A run changed files. What was typed meanwhile into one of them is put aside.
    pub(super) fn take_files(self, run: RunId, written: Vec<File>, removed: &[String]) {
        let place = self.place.get_untracked();
        let given = self.inner.try_update_value(|inner| inner.given.take()).flatten();
        let Some((_, _, given)) = given.filter(|(known, at, _)| *known == run && *at == place) else { return };
        let before = self.project();
        let is_touched = |path: &String| before.text(path) != given.text(path);
        if written.iter().map(|file| &file.path).chain(removed).any(is_touched) {
            Self::keep(&place, &before);
            self.notify(Notice {
                kind: NoticeKind::Kept,
                tone: Tone::Quiet,
                text: "A command changed a file while you were typing in it. What you had is kept.".into(),
                action: Some(Action::Restore),
            });
        }
        self.inner.update_value(|inner| {
            let project = &mut inner.project;
            project.files.retain(|file| file.path == project.main || !removed.contains(&file.path));
            for file in written {
                match project.files.iter_mut().find(|known| known.path == file.path) {
                    Some(known) => known.text = file.text,
                    None => project.files.push(file),
                }
            }
            inner.is_draft_unsaved = true;
        });
        let shown = self.active_path();
        self.list_files();
        self.save_now();
        self.refresh_editor(&shown, &before.files);
    }

    /// Tells the tabs which files there are; the main file is shown where the one in view is gone.
    fn list_files(self) {
        let (paths, main) = self.inner.with_value(|inner| {
            let paths: Vec<String> = inner.project.files.iter().map(|file| file.path.clone()).collect();
            (paths, inner.project.main.clone())
        });
        self.files.update(|(files, active)| {
            if !paths.contains(active) {
                *active = main;
            }
            *files = paths;
        });
    }

    /// Shows the text of the file in view, where it is another one than the editor has: `shown`, as it was `before`.
    pub(super) fn refresh_editor(self, shown: &str, before: &[File]) {
        let text = self.active_text();
        let is_same_file = self.active_path() == shown && before.iter().any(|file| file.path == shown);
        if is_same_file && before.iter().any(|file| file.path == shown && file.text == text) {
            return;
        }
        // A change of the file in view like those that are typed: undo takes it back.
        self.inner.update_value(|inner| {
            if let Some(editor) = &mut inner.editor {
                if is_same_file {
                    editor.replace(&text);
                } else {
                    editor.open(&text);
                }
            }
        });
        self.changed(Changes { statements: true, diagnostics: true, ..Changes::default() });
    }
}
