//! The course: its contents, the lesson in view, and the learner's progress.

use std::sync::Arc;

use course::{Lesson, LessonEntry, LessonIndex, Progress};
use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::{CheckReport, File, Project};

use super::notice::{Action, Notice, NoticeKind};
use super::page::{Page, View};
use super::{address, site, storage};
use crate::state::{Changes, Place, Tone};

/// The course as signals.
#[derive(Clone, Copy)]
pub struct CourseState {
    /// All lessons, once they have come.
    pub contents: RwSignal<Vec<LessonEntry>>,
    /// The lesson in view.
    pub lesson: RwSignal<Option<Arc<Lesson>>>,
    /// Why there is no lesson in view.
    pub trouble: RwSignal<Option<String>>,
    /// What was passed.
    pub progress: RwSignal<Progress>,
    /// How many of the lesson's hints are shown.
    pub hints: RwSignal<usize>,
}

impl CourseState {
    pub(super) fn new() -> Self {
        Self {
            contents: RwSignal::new(Vec::new()),
            lesson: RwSignal::new(None),
            trouble: RwSignal::new(None),
            progress: RwSignal::new(Progress::from_text(&storage::read("progress").unwrap_or_default())),
            hints: RwSignal::new(0),
        }
    }

    /// The starter of the lesson in view, when it is the one of `place`.
    pub(super) fn starter_of(&self, place: &Place) -> Option<Project> {
        self.lesson.with_untracked(|lesson| {
            let lesson = lesson.as_ref()?;
            (place.lesson() == Some(lesson.id.as_str())).then(|| starter(lesson))
        })
    }

    /// Fetches a lesson.
    pub(super) async fn load(&self, id: &str) -> Result<Arc<Lesson>, String> {
        if let Some(lesson) = self.lesson.get_untracked().filter(|lesson| lesson.id == id) {
            return Ok(lesson);
        }
        let is_name = !id.is_empty() && id.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'));
        if !is_name {
            return Err(format!("There is no lesson {id:?}."));
        }
        let bytes = site::fetch(&Lesson::site_path(id)).await?;
        Lesson::from_bytes(&bytes)
            .map(Arc::new)
            .map_err(|_| "The lesson is of another version. Reload the page.".into())
    }
}

/// The program that a lesson begins with.
pub(super) fn starter(lesson: &Lesson) -> Project {
    let files = lesson.starter.iter().map(|file| File { path: file.path.clone(), text: file.text.clone() }).collect();
    Project { files, main: lesson.main.clone() }
}

impl Page {
    /// Fetches the contents, and opens the lesson that was open last when `opens` says so.
    pub fn open_course(self) {
        let page = self;
        spawn_local(async move {
            let Some(first) = page.load_contents().await else { return };
            let last = storage::read("lesson").filter(|id| {
                page.course.contents.with_untracked(|contents| contents.iter().any(|entry| entry.id == *id))
            });
            page.open_lesson(last.unwrap_or(first));
        });
    }

    /// Fetches the contents if they are not there yet; the first lesson's id.
    async fn load_contents(self) -> Option<String> {
        if self.course.contents.with_untracked(Vec::is_empty) {
            let index = site::fetch(LessonIndex::SITE_PATH).await;
            let index = index.and_then(|bytes| {
                LessonIndex::from_bytes(&bytes)
                    .map_err(|_| "The lessons are of another version. Reload the page.".into())
            });
            match index {
                Ok(index) => self.course.contents.set(index.lessons),
                Err(trouble) => self.note_trouble(trouble),
            }
        }
        self.course.contents.with_untracked(|contents| contents.first().map(|entry| entry.id.clone()))
    }

    /// Opens a lesson with its draft, or its starter.
    pub fn open_lesson(self, id: String) {
        self.open_lesson_with(id, None);
    }

    /// Opens a lesson with this program, its draft, or its starter.
    pub(super) fn open_lesson_with(self, id: String, project: Option<Project>) {
        let page = self;
        self.is_contents_open.set(false);
        spawn_local(async move {
            match page.course.load(&id).await {
                Ok(lesson) => page.enter_lesson(lesson, project),
                Err(trouble) => page.note_trouble(trouble),
            }
            page.load_contents().await;
        });
    }

    /// A lesson did not load: what was there stays, or the playground opens.
    fn note_trouble(self, text: String) {
        if !self.has_program() {
            self.open_playground();
        }
        if self.place.get_untracked() == Place::Playground {
            self.notify(Notice { kind: NoticeKind::Lesson, tone: Tone::Bad, text, action: None });
        } else {
            self.course.trouble.set(Some(text));
        }
    }

    fn enter_lesson(self, lesson: Arc<Lesson>, project: Option<Project>) {
        let place = Place::Lesson(lesson.id.clone());
        storage::write("lesson", &lesson.id);
        address::show(Some(&lesson.id));
        self.course.trouble.set(None);
        self.dismiss(NoticeKind::Lesson);
        self.course.hints.set(0);
        let is_open =
            project.is_none() && self.place.get_untracked() == place && !self.project().main_text().is_empty();
        let project = project.or_else(|| Self::draft_of(&place)).unwrap_or_else(|| starter(&lesson));
        self.course.lesson.set(Some(lesson));
        // At the start, its draft is opened before its text has come.
        if !is_open {
            self.open_project(place, project);
        }
        self.view.set(View::Lesson);
    }

    /// Holds the program against the lesson's checks.
    pub fn check(self) {
        let Some(lesson) = self.course.lesson.get_untracked() else { return };
        self.decide(|inner| inner.schedule.check(&inner.project, lesson.checks.clone()));
        self.refresh_status();
    }

    /// The results of the last check, and whether they are about the run in view.
    pub fn check_report(self) -> Option<(CheckReport, bool)> {
        self.with_board(|board| board.report().map(|(report, is_current)| (report.clone(), is_current)))
    }

    /// Notes a lesson that was passed.
    pub(super) fn note_report(self) {
        let has_passed = self.check_report().is_some_and(|(report, is_current)| is_current && report.passed());
        let Place::Lesson(id) = self.place.get_untracked() else { return };
        if has_passed && !self.course.progress.with_untracked(|progress| progress.has_passed(&id)) {
            self.course.progress.update(|progress| progress.pass(&id));
            storage::write("progress", &self.course.progress.with_untracked(Progress::to_text));
        }
    }

    /// Back to the lesson's starter; what was there is kept.
    pub fn reset_lesson(self) {
        let place = self.place.get_untracked();
        let Some(starter) = self.course.starter_of(&place) else { return };
        let before = self.project();
        if before == starter {
            return;
        }
        Self::keep(&place, &before);
        self.open_project(place, starter);
        self.changed(Changes { report: true, ..Changes::default() });
        self.notify(Notice {
            kind: NoticeKind::Kept,
            tone: Tone::Quiet,
            text: "The lesson's starter is back. What you had is kept.".into(),
            action: Some(Action::Restore),
        });
    }

    /// Shows one more hint.
    pub fn show_hint(self) {
        self.course.hints.update(|hints| *hints += 1);
    }
}
