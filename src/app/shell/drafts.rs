//! Drafts: what was typed is never lost. Each place has its draft; what is replaced by something else is put aside.

use leptos::prelude::*;
use protocol::{Project, Request};

use super::notice::{Action, Notice, NoticeKind};
use super::page::{Page, View};
use super::{clock, storage};
use crate::state::{Changes, Place, Tone, decode_project, encode_project};

/// The program that the playground starts with.
pub(super) const SAMPLE: &str = include_str!("sample.py");

/// How many drafts are kept aside.
const KEPT: usize = 8;
/// How long typing may go unsaved: a tab can crash at any time, and writing a program takes a tenth of a millisecond.
const SAVE_AFTER_MS: u64 = 20;

impl Page {
    /// Saves the draft within a moment.
    pub(super) fn save_soon(self) {
        let starts = self.inner.try_update_value(|inner| !std::mem::replace(&mut inner.has_save_timer, true));
        if starts == Some(true) {
            let page = self;
            clock::after(SAVE_AFTER_MS, move || {
                page.inner.update_value(|inner| inner.has_save_timer = false);
                page.save_now();
            });
        }
    }

    /// Saves the draft if it has changed since it was saved.
    pub(super) fn save_now(self) {
        let text = self.inner.try_update_value(|inner| {
            std::mem::take(&mut inner.is_draft_unsaved).then(|| encode_project(&inner.project))
        });
        if let Some(Some(text)) = text {
            storage::write(&draft_key(&self.place.get_untracked()), &text);
        }
    }

    /// The draft of a place.
    pub(super) fn draft_of(place: &Place) -> Option<Project> {
        decode_project(&storage::read(&draft_key(place))?)
    }

    /// Shows a program in the editor, in place of the one that is there, and runs it live.
    pub(super) fn open_project(self, place: Place, project: Project) {
        self.begin_opening();
        self.save_now();
        super::address::show(place.lesson());
        storage::write("place", &place.key());
        // A narrow window shows one pane; the playground has no lesson to show.
        if place == Place::Playground && self.view.get_untracked() == View::Lesson {
            self.view.set(View::Code);
        }
        // The databases of another program are none of this one's business.
        let is_here = self.place.get_untracked() == place;
        if !is_here {
            self.send(&Request::ResetDatabases);
        }
        // Other files of the same lesson are a change of those that are there, and undo takes it back.
        let before = (is_here && place.lesson().is_some()).then(|| (self.active_path(), self.project().files));
        let shown = before.as_ref().map(|(active, _)| active);
        self.place.set(place.clone());
        let files: Vec<String> = project.files.iter().map(|file| file.path.clone()).collect();
        let first = match (&place, shown) {
            (_, Some(shown)) if files.contains(shown) => shown.clone(),
            (Place::Lesson(_), _) => files.iter().find(|path| !path.ends_with('/')).unwrap_or(&project.main).clone(),
            (Place::Playground, _) => project.main.clone(),
        };
        let text = project.text(&first).unwrap_or_default().to_owned();
        let is_change =
            before.is_some_and(|(active, old)| active == first && old.iter().any(|file| file.path == first));
        self.files.set((files, first));
        self.inner.update_value(|inner| {
            inner.schedule.forget_wishes();
            inner.board.clear();
            inner.migrations.clear();
            inner.rehearsal = None;
            inner.terminal.lose_run();
            inner.terminal.clear();
            if let Some(editor) = &mut inner.editor {
                if is_change {
                    editor.replace(&text);
                } else {
                    editor.open(&text);
                }
            }
            inner.project = project;
            inner.is_draft_unsaved = true;
        });
        self.guard.set(None);
        self.note_order();
        self.save_now();
        self.cursor_line.set(1);
        self.dismiss(NoticeKind::Budget);
        self.dismiss(NoticeKind::Crash);
        self.dismiss(NoticeKind::Share);
        self.changed(Changes { rows: true, terminal: true, migrations: true, ..Changes::RUN });
        if self.has_hung() {
            self.notify(Notice {
                kind: NoticeKind::Paused,
                tone: Tone::Warning,
                text: "This program was still running when the page was last closed, so it is not run by itself now. Edit it, or resume.".into(),
                action: Some(Action::ResumeLive),
            });
        } else {
            self.dismiss(NoticeKind::Paused);
            self.run_live();
        }
    }

    /// Whether the program of this place hung last time.
    fn has_hung(self) -> bool {
        storage::read(&self.running_key()).is_some()
    }

    /// The learner knows that the program hung.
    pub(super) fn clear_hang(self) {
        storage::remove(&self.running_key());
    }

    /// Opens the playground with its draft.
    pub fn open_playground(self) {
        self.begin_opening();
        if self.place.get_untracked() == Place::Playground && self.has_program() {
            return;
        }
        self.dismiss(NoticeKind::NoLesson);
        let project = Self::draft_of(&Place::Playground).unwrap_or_else(|| Project::single(SAMPLE));
        self.open_project(Place::Playground, project);
    }

    /// Puts a program aside, the newest first; the same one is kept once.
    pub(super) fn keep(place: &Place, project: &Project) {
        let entry = format!("{}\n{}", place.key(), encode_project(project));
        let mut kept: Vec<String> = (0..KEPT).filter_map(|n| storage::read(&kept_key(n))).collect();
        kept.retain(|other| *other != entry);
        kept.insert(0, entry);
        kept.truncate(KEPT);
        for (n, entry) in kept.iter().enumerate() {
            storage::write(&kept_key(n), entry);
        }
    }

    /// Brings back the program that was put aside last; the one in its place is put aside instead.
    pub(super) fn restore_kept(self) {
        self.restore(0);
    }

    /// Brings back one of the programs that were put aside.
    pub fn restore(self, number: usize) {
        let Some((place, project)) = storage::read(&kept_key(number)).as_deref().and_then(parse_kept) else { return };
        let current = if self.place.get_untracked() == place { Some(self.project()) } else { Self::draft_of(&place) };
        if let Some(current) = current.filter(|current| *current != project) {
            Self::keep(&place, &current);
        }
        if let Some(lesson) = place.lesson() {
            self.open_lesson_with(lesson.to_owned(), Some(project));
        } else {
            self.open_project(place, project);
        }
    }

    /// The programs that were put aside, newest first: where they belong, and how they begin.
    pub fn kept(self) -> Vec<(Place, String)> {
        (0..KEPT)
            .map_while(|n| storage::read(&kept_key(n)))
            .filter_map(|entry| {
                let (place, project) = parse_kept(&entry)?;
                let first = project.main_text().lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
                Some((place, first.chars().take(60).collect()))
            })
            .collect()
    }
}

fn draft_key(place: &Place) -> String {
    format!("draft.{}", place.key())
}

fn kept_key(number: usize) -> String {
    format!("kept.{number}")
}

fn parse_kept(entry: &str) -> Option<(Place, Project)> {
    let (place, project) = entry.split_once('\n')?;
    Some((Place::from_key(place)?, decode_project(project)?))
}
