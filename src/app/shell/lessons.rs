//! The course: its contents, the lesson in view, and the learner's progress.

use std::sync::Arc;

use course::{
    ChapterEntry, GivenAnswer, Lesson, LessonEntry, LessonFile, LessonIndex, LowerPane, Progress, UpperPane, Verdict,
};
use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::{CheckReport, File, Project};

use super::notice::{Action, Notice, NoticeKind};
use super::page::{Page, View};
use super::{address, site, storage};
use crate::later::doors;
use crate::state::{Changes, Place, Tone};

/// The course as signals.
#[derive(Clone, Copy)]
pub struct CourseState {
    /// All chapters, once they have come.
    pub chapters: RwSignal<Vec<ChapterEntry>>,
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
    /// What was answered to the lesson's questions, by the question's name.
    pub verdicts: RwSignal<Vec<(String, GivenAnswer, Verdict)>>,
    /// The lines that are to be put in order.
    pub lines: RwSignal<Vec<String>>,
    /// The language of the texts, where a lesson has it.
    pub language: RwSignal<String>,
}

impl CourseState {
    pub(super) fn new() -> Self {
        Self {
            chapters: RwSignal::new(Vec::new()),
            contents: RwSignal::new(Vec::new()),
            lesson: RwSignal::new(None),
            trouble: RwSignal::new(None),
            progress: RwSignal::new(Progress::from_text(&storage::read("progress").unwrap_or_default())),
            hints: RwSignal::new(0),
            verdicts: RwSignal::new(Vec::new()),
            lines: RwSignal::new(Vec::new()),
            language: RwSignal::new(storage::read("language").unwrap_or_else(|| "en".to_owned())),
        }
    }

    /// The starter of the lesson in view, when it is the one of `place`.
    pub(super) fn starter_of(&self, place: &Place) -> Option<Project> {
        self.lesson.with_untracked(|lesson| {
            let lesson = lesson.as_ref()?;
            (place.lesson() == Some(lesson.id.as_str())).then(|| starter(lesson))
        })
    }

    /// Fetches a lesson, in the learner's language where it is there.
    pub(super) async fn load(&self, id: &str) -> Result<Arc<Lesson>, String> {
        if let Some(lesson) = self.lesson.get_untracked().filter(|lesson| lesson.id == id) {
            return Ok(lesson);
        }
        let is_name = !id.is_empty() && id.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'));
        if !is_name {
            return Err(format!("There is no lesson {id:?}."));
        }
        let lesson = fetch(&Lesson::site_path(id)).await?;
        let language = self.language.get_untracked();
        if lesson.languages.first() != Some(&language) && lesson.languages.contains(&language) {
            return fetch(&Lesson::translated_path(id, &language)).await.map(Arc::new);
        }
        Ok(Arc::new(lesson))
    }
}

async fn fetch(path: &str) -> Result<Lesson, String> {
    let bytes = site::fetch(path).await?;
    Lesson::from_bytes(&bytes).map_err(|_| "The lesson is of another version. Reload the page.".into())
}

/// Files of a lesson as files of a project.
pub(super) fn project_files(files: &[LessonFile]) -> Vec<File> {
    files.iter().map(|file| File { path: file.path.clone(), text: file.text.clone() }).collect()
}

/// The program that a lesson begins with.
pub(super) fn starter(lesson: &Lesson) -> Project {
    Project { files: project_files(&lesson.starter), main: lesson.main.clone() }
}

impl Page {
    /// Fetches the contents, and opens the lesson that was open last when `opens` says so.
    pub fn open_course(self) {
        self.when_all_is_here(move || doors::open_course(self));
    }

    pub(crate) fn open_course_now(self) {
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
    pub(super) async fn load_contents(self) -> Option<String> {
        if self.course.contents.with_untracked(Vec::is_empty) {
            let index = site::fetch(LessonIndex::SITE_PATH).await;
            let index = index.and_then(|bytes| {
                LessonIndex::from_bytes(&bytes)
                    .map_err(|_| "The lessons are of another version. Reload the page.".into())
            });
            match index {
                Ok(index) => {
                    self.course.chapters.set(index.chapters);
                    self.course.contents.set(index.lessons);
                }
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
        self.is_contents_open.set(false);
        self.dismiss(NoticeKind::NoLesson);
        let opening = self.begin_opening();
        self.when_all_is_here(move || doors::open_lesson(self, opening, id, project));
    }

    pub(crate) fn open_lesson_now(self, opening: u32, id: String, project: Option<Project>) {
        let page = self;
        spawn_local(async move {
            let answer = if page.has_lesson(&id).await { Some(page.course.load(&id).await) } else { None };
            let is_there = !matches!(answer, None | Some(Err(_))) || page.has_listed(&id).await;
            if !page.is_wanted(opening) {
                return;
            }
            match answer {
                Some(Ok(lesson)) => page.enter_lesson(lesson, project),
                Some(Err(trouble)) if is_there => page.note_trouble(trouble),
                _ => page.tell_no_lesson(&id),
            }
            page.load_contents().await;
        });
    }

    /// Something is opened from here on: what was being opened before is not wanted any more.
    pub(super) fn begin_opening(self) -> u32 {
        let count = self.inner.try_update_value(|inner| {
            inner.openings = inner.openings.wrapping_add(1);
            inner.openings
        });
        count.unwrap_or_default()
    }

    fn is_wanted(self, opening: u32) -> bool {
        self.inner.with_value(|inner| inner.openings == opening)
    }

    /// Whether the course has a lesson. Where its contents do not load, every lesson may be there.
    async fn has_lesson(self, id: &str) -> bool {
        // What was opened before is there; its text need not wait for the contents.
        let is_known = self.course.contents.with_untracked(Vec::is_empty)
            && Self::draft_of(&Place::Lesson(id.to_owned())).is_some();
        is_known || self.has_listed(id).await
    }

    /// Whether the contents list a lesson, or did not load.
    async fn has_listed(self, id: &str) -> bool {
        self.load_contents().await;
        self.course
            .contents
            .with_untracked(|contents| contents.is_empty() || contents.iter().any(|entry| entry.id == id))
    }

    /// An address names a lesson that is not there: what was open stays, or comes back.
    fn tell_no_lesson(self, id: &str) {
        if !self.has_program() {
            match storage::read("place").and_then(|key| Place::from_key(&key)) {
                Some(Place::Lesson(last)) if last != id => self.open_lesson(last),
                _ => self.open_playground(),
            }
        }
        address::show(self.place.with_untracked(|place| place.lesson().map(str::to_owned)).as_deref());
        self.notify(Notice {
            kind: NoticeKind::NoLesson,
            tone: Tone::Warning,
            text: format!("There is no lesson “{id}”. The list has all that there are."),
            action: Some(Action::Contents),
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
        if self.place.get_untracked() != place {
            self.dismiss(NoticeKind::Kept);
        }
        self.course.hints.set(0);
        self.course.verdicts.set(Vec::new());
        let is_open =
            project.is_none() && self.place.get_untracked() == place && !self.project().main_text().is_empty();
        // A step of a project that was only looked at takes up what was done since.
        let is_touched = |draft: &Project| lesson.continues.is_none() || *draft != starter(&lesson);
        let project = project.or_else(|| Self::draft_of(&place).filter(is_touched));
        let mut is_continued = false;
        let project = project.unwrap_or_else(|| match self.continued(&lesson) {
            Some(project) => {
                is_continued = true;
                project
            }
            None => starter(&lesson),
        });
        self.course.lesson.set(Some(lesson.clone()));
        self.note_held(&lesson);
        self.show_panes(&lesson);
        // At the start, its draft is opened before its text has come.
        if is_open {
            self.note_order();
        } else {
            self.open_project(place, project);
        }
        if is_continued {
            let text = "You go on with your own files of the step before. Reset takes those of the course instead.";
            self.notify(Notice { kind: NoticeKind::Lesson, tone: Tone::Quiet, text: text.into(), action: None });
        }
        self.view.set(View::Lesson);
    }

    /// The learner's own files of the lesson that this one continues, where they passed it.
    fn continued(self, lesson: &Lesson) -> Option<Project> {
        let before = lesson.continues.as_ref()?;
        let draft = Self::draft_of(&Place::Lesson(before.clone()));
        let draft = draft.filter(|_| self.course.progress.with_untracked(|progress| progress.has_passed(before)))?;
        let own: Vec<LessonFile> =
            draft.files.into_iter().map(|file| LessonFile { path: file.path, text: file.text }).collect();
        let project = Project { files: project_files(&lesson.continued(&own)), main: lesson.main.clone() };
        project.text(&project.main).is_some().then_some(project)
    }

    /// Shows the panes that the lesson is about.
    fn show_panes(self, lesson: &Lesson) {
        let (upper, lower) = lesson.panes;
        let is_migrations = upper == UpperPane::Migrations;
        if self.is_migrations_shown.get_untracked() != is_migrations {
            self.show_migrations(is_migrations);
        }
        self.lower.set(match lower {
            LowerPane::Output => View::Output,
            LowerPane::Tables => View::Tables,
            LowerPane::Terminal => View::Terminal,
        });
    }

    /// Shows the lesson's text in another language.
    pub fn choose_language(self, language: &str) {
        storage::write("language", language);
        self.course.language.set(language.to_owned());
        let Some(lesson) = self.course.lesson.get_untracked() else { return };
        let page = self;
        spawn_local(async move {
            let id = lesson.id.clone();
            page.course.lesson.set(None);
            match page.course.load(&id).await {
                Ok(lesson) => page.course.lesson.set(Some(lesson)),
                Err(trouble) => {
                    page.course.lesson.set(Some(lesson));
                    page.note_trouble(trouble);
                }
            }
        });
    }

    /// Holds the program against the lesson's checks.
    pub fn check(self) {
        let Some(lesson) = self.course.lesson.get_untracked() else { return };
        self.decide(|inner| inner.schedule.check(&inner.project, lesson.checks.clone()));
        // What it finds stands below the lesson.
        self.view.set(View::Lesson);
        self.refresh_status();
    }

    /// The results of the last check, and whether they are about the run in view.
    pub fn check_report(self) -> Option<(CheckReport, bool)> {
        self.with_board(|board| board.report().map(|(report, is_current)| (report.clone(), is_current)))
    }

    /// Notes a lesson that was passed: its checks hold, and its questions are answered.
    pub(super) fn note_report(self) {
        if self.course.lesson.with_untracked(Option::is_some) {
            self.when_all_is_here(move || doors::note_report(self));
        }
    }

    pub(crate) fn note_report_now(self) {
        let Some(lesson) = self.course.lesson.get_untracked() else { return };
        if self.place.get_untracked() != Place::Lesson(lesson.id.clone()) {
            return;
        }
        let holds = lesson.tasks.is_empty()
            || self.check_report().is_some_and(|(report, is_current)| is_current && report.passed());
        let is_new = !self.course.progress.with_untracked(|progress| progress.has_passed(&lesson.id));
        if holds && is_new && untrack(|| self.has_answered_all(&lesson)) {
            self.course.progress.update(|progress| progress.pass(&lesson.id));
            self.keep_progress();
        }
    }

    /// Whether a file is as the lesson's starter has it, or is none of the starter's.
    pub fn is_pristine(self, path: &str) -> bool {
        let starter = self.course.starter_of(&self.place.get_untracked());
        let text = self.inner.with_value(|inner| inner.project.text(path).map(str::to_owned));
        starter.is_none_or(|starter| starter.text(path).is_none() || starter.text(path) == text.as_deref())
    }

    /// Gives the file in view the text of the lesson's starter; what was there is kept.
    pub fn reset_file(self) {
        let place = self.place.get_untracked();
        let path = self.files.with_untracked(|(_, active)| active.clone());
        let Some(starter) = self.course.starter_of(&place) else { return };
        if self.is_pristine(&path) {
            return;
        }
        Self::keep(&place, &self.project());
        self.set_text(&path, starter.text(&path).unwrap_or_default());
        self.note_order();
        self.run_live();
        self.tell_kept(format!("{path} is as the lesson began. What you had is kept."));
        self.focus_editor();
    }

    /// Puts the keys into the editor, so that undo is at hand.
    fn focus_editor(self) {
        self.inner.with_value(|inner| {
            if let Some(editor) = &inner.editor {
                editor.focus();
            }
        });
    }

    fn tell_kept(self, text: String) {
        let action = Some(Action::Restore);
        self.notify(Notice { kind: NoticeKind::Kept, tone: Tone::Quiet, text, action });
    }

    /// Puts the lesson's solution in the place of the program; what was there is kept.
    pub fn use_solution(self) {
        let Some(lesson) = self.course.lesson.get_untracked() else { return };
        let place = Place::Lesson(lesson.id.clone());
        let solution = Project { files: project_files(&lesson.solution), main: lesson.main.clone() };
        let before = self.project();
        if self.place.get_untracked() != place || before == solution {
            return;
        }
        Self::keep(&place, &before);
        self.open_project(place, solution);
        self.tell_kept("The solution is in the editor. What you had is kept.".into());
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
        self.tell_kept("The lesson's starter is back. What you had is kept.".into());
        self.focus_editor();
    }

    /// Shows one more hint.
    pub fn show_hint(self) {
        self.course.hints.update(|hints| *hints += 1);
    }
}
