//! The page's state: plain structs in one place, and a signal for each thing that panes watch.

use std::ops::Deref;

use leptos::prelude::*;
use protocol::{Event, Project, RunId};

use super::migrations::{Guard, Rehearsal};
use super::notice::{Notice, NoticeKind};
use super::{clock, storage};
use crate::editor::Editor;
use crate::runner::{Port, Schedule};
use crate::state::{
    Board, Changes, EngineState, Freshness, LineLinks, MigrationBoard, Place, Status, Terminal, Tone, imports,
};

/// Which pane a narrow window shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// The lesson's text.
    Lesson,
    /// The editor.
    Code,
    /// The statements.
    Sql,
    /// The program's output.
    Output,
    /// The tables.
    Tables,
    /// The terminal.
    Terminal,
    /// The migrations.
    Migrations,
}

impl View {
    /// The word for the page's attributes.
    pub fn word(self) -> &'static str {
        match self {
            Self::Lesson => "lesson",
            Self::Code => "code",
            Self::Sql => "sql",
            Self::Output => "output",
            Self::Tables => "tables",
            Self::Terminal => "terminal",
            Self::Migrations => "migrations",
        }
    }
}

/// What is not watched: read and changed by the page's own functions.
pub(super) struct Inner {
    pub board: Board,
    pub schedule: Schedule,
    pub project: Project,
    pub port: Option<Port>,
    pub editor: Option<Editor>,
    pub links: LineLinks,
    pub pending: Changes,
    pub has_frame: bool,
    pub is_draft_unsaved: bool,
    pub has_save_timer: bool,
    pub is_marked_running: bool,
    /// Counts up when something is opened: what was asked for before and comes later is not wanted any more.
    pub openings: u32,
    pub crashes: u32,
    pub terminal: Terminal,
    /// The run that may change files, where it belongs, and what it was given.
    pub given: Option<(RunId, Place, Project)>,
    pub migrations: MigrationBoard,
    pub rehearsal: Option<Rehearsal>,
    /// What the rehearsal that is asked for stands for.
    pub rehearsed_line: Option<String>,
}

/// The page. Panes read its signals and call its intents; it is a handle of one word and copies freely.
#[derive(Clone, Copy)]
pub struct Page(&'static Parts);

impl Deref for Page {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        self.0
    }
}

/// What the page consists of.
pub struct Parts {
    pub(super) inner: StoredValue<Inner, LocalStorage>,
    /// Where the editor will be mounted, until it is.
    pub editor_host: StoredValue<Option<web_sys::HtmlElement>, LocalStorage>,
    /// Whether the editor is mounted.
    pub has_editor: RwSignal<bool>,
    /// Counts up when the statements in view change.
    pub statements: RwSignal<u32>,
    /// Counts up when the output in view changes.
    pub output: RwSignal<u32>,
    /// Counts up when the databases in view change.
    pub tables: RwSignal<u32>,
    /// Counts up when a page of rows has come.
    pub rows: RwSignal<u32>,
    /// Counts up when the checks' results change.
    pub report: RwSignal<u32>,
    /// Counts up when the terminal changes.
    pub terminal: RwSignal<u32>,
    /// Counts up when the migrations change.
    pub migrations: RwSignal<u32>,
    /// Whether the migrations stand in the place of the statements.
    pub is_migrations_shown: RwSignal<bool>,
    /// The command that waits for the learner.
    pub guard: RwSignal<Option<Guard>>,
    /// Whether the run in view is a line of the terminal.
    pub is_command: RwSignal<bool>,
    /// The status line.
    pub status: RwSignal<Status>,
    /// The number of the run in view.
    pub run_number: RwSignal<u32>,
    /// Where the engine stands.
    pub engine: RwSignal<EngineState>,
    /// Whether the program runs after each edit.
    pub is_live: RwSignal<bool>,
    /// Whether Stop would do something.
    pub is_running: RwSignal<bool>,
    /// The statements that belong to the cursor's line, or none.
    pub linked: RwSignal<Vec<u32>>,
    /// The line of the cursor.
    pub cursor_line: RwSignal<u32>,
    /// Where the learner is.
    pub place: RwSignal<Place>,
    /// The pane that a narrow window shows.
    pub view: RwSignal<View>,
    /// The pane in the lower place of a wide window.
    pub lower: RwSignal<View>,
    /// The messages below the header.
    pub notices: RwSignal<Vec<Notice>>,
    /// The project's files and which of them the editor shows.
    pub files: RwSignal<(Vec<String>, String)>,
    /// The link that Share made, while its dialog is open, and whether it was copied.
    pub share_link: RwSignal<Option<(String, bool)>>,
    /// Whether the part of the page that comes later has come.
    pub is_all_here: RwSignal<bool>,
    /// Whether somebody waits for it.
    pub is_rest_awaited: RwSignal<bool>,
    /// Whether the help is open.
    pub is_help_open: RwSignal<bool>,
    /// Whether a new file is being named.
    pub is_file_open: RwSignal<bool>,
    /// Whether the list of lessons is open.
    pub is_contents_open: RwSignal<bool>,
    /// Whether the solution stands beside the learner's program.
    pub is_solution_open: RwSignal<bool>,
    /// Whether the certificate is open.
    pub is_certificate_open: RwSignal<bool>,
    /// The word of the glossary that is to be shown first, while it is open.
    pub glossary: RwSignal<Option<String>>,
    /// The error that is explained, while its dialog is open.
    pub explained: RwSignal<Option<super::explanations::Explained>>,
    /// The course.
    pub course: super::lessons::CourseState,
}

impl Page {
    /// A page with nothing in it.
    pub(super) fn new() -> Self {
        let inner = Inner {
            board: Board::default(),
            schedule: Schedule::default(),
            project: Project::single(""),
            port: None,
            editor: None,
            links: LineLinks::default(),
            pending: Changes::default(),
            has_frame: false,
            is_draft_unsaved: false,
            has_save_timer: false,
            is_marked_running: false,
            openings: 0,
            crashes: 0,
            terminal: Terminal::with_history(super::terminal::kept_history()),
            given: None,
            migrations: MigrationBoard::default(),
            rehearsal: None,
            rehearsed_line: None,
        };
        // There is one page in a document, and it lives as long as the document.
        Self(Box::leak(Box::new(Parts {
            inner: StoredValue::new_local(inner),
            editor_host: StoredValue::new_local(None),
            has_editor: RwSignal::new(false),
            statements: RwSignal::new(0),
            output: RwSignal::new(0),
            tables: RwSignal::new(0),
            rows: RwSignal::new(0),
            report: RwSignal::new(0),
            terminal: RwSignal::new(0),
            migrations: RwSignal::new(0),
            is_migrations_shown: RwSignal::new(false),
            guard: RwSignal::new(None),
            is_command: RwSignal::new(false),
            status: RwSignal::new(Status::of(EngineState::Loading, Freshness::Current, None)),
            run_number: RwSignal::new(0),
            engine: RwSignal::new(EngineState::Loading),
            is_live: RwSignal::new(storage::read("live").as_deref() != Some("off")),
            is_running: RwSignal::new(false),
            linked: RwSignal::new(Vec::new()),
            cursor_line: RwSignal::new(1),
            place: RwSignal::new(Place::Playground),
            view: RwSignal::new(View::Code),
            lower: RwSignal::new(View::Output),
            notices: RwSignal::new(Vec::new()),
            files: RwSignal::new((vec!["main.py".into()], "main.py".into())),
            share_link: RwSignal::new(None),
            is_all_here: RwSignal::new(false),
            is_rest_awaited: RwSignal::new(false),
            is_help_open: RwSignal::new(false),
            explained: RwSignal::new(None),
            is_file_open: RwSignal::new(false),
            is_solution_open: RwSignal::new(false),
            is_certificate_open: RwSignal::new(false),
            glossary: RwSignal::new(None),
            is_contents_open: RwSignal::new(false),
            course: super::lessons::CourseState::new(),
        })))
    }

    /// Reads what the panes show.
    pub fn with_board<T>(self, read: impl FnOnce(&Board) -> T) -> T {
        self.inner.with_value(|inner| read(&inner.board))
    }

    /// Reads what the terminal shows.
    pub fn with_terminal<T>(self, read: impl FnOnce(&Terminal) -> T) -> T {
        self.inner.with_value(|inner| read(&inner.terminal))
    }

    /// A copy of the program as it stands.
    pub fn project(self) -> Project {
        self.inner.with_value(|inner| inner.project.clone())
    }

    /// The path of the file that the editor shows.
    pub(super) fn active_path(self) -> String {
        self.files.with_untracked(|(_, active)| active.clone())
    }

    /// The text of the file that the editor shows.
    pub fn active_text(self) -> String {
        let active = self.active_path();
        self.inner.with_value(|inner| inner.project.text(&active).unwrap_or_default().to_owned())
    }

    /// The first line of the project with this text: its file and its number.
    pub fn line_with(self, text: &str) -> Option<(String, u32)> {
        self.inner.with_value(|inner| {
            inner.project.files.iter().find_map(|file| {
                let at = file.text.lines().position(|line| line.contains(text))?;
                Some((file.path.clone(), at as u32 + 1))
            })
        })
    }

    /// Whether the program talks to SQLite without SQLAlchemy.
    pub fn uses_sqlite3(self) -> bool {
        self.inner.with_value(|inner| inner.project.files.iter().any(|file| imports(&file.text, "sqlite3")))
    }

    /// Whether there is a program in the editor.
    pub(super) fn has_program(self) -> bool {
        self.inner.with_value(|inner| !inner.project.main_text().is_empty())
    }

    /// The editor is there.
    pub fn adopt_editor(self, editor: Editor) {
        self.inner.update_value(|inner| inner.editor = Some(editor));
        self.has_editor.set(true);
        self.changed(Changes { statements: true, diagnostics: true, ..Changes::default() });
    }

    /// The editor's script could not be loaded.
    pub fn editor_failed(self, reason: &str) {
        leptos::logging::error!("editor: {reason}");
        self.notify(Notice {
            kind: NoticeKind::Engine,
            tone: Tone::Bad,
            text: "The editor did not load. Reload the page; your program is kept.".into(),
            action: None,
        });
    }

    /// Shows a message, in place of an older one of its kind.
    pub(super) fn notify(self, notice: Notice) {
        self.notices.update(|notices| {
            notices.retain(|other| other.kind != notice.kind);
            notices.push(notice);
        });
    }

    /// Takes a message away.
    pub fn dismiss(self, kind: NoticeKind) {
        if self.has_notice(kind) {
            self.notices.update(|notices| notices.retain(|notice| notice.kind != kind));
        }
    }

    /// Whether there is a message of this kind.
    pub(super) fn has_notice(self, kind: NoticeKind) -> bool {
        self.notices.with_untracked(|notices| notices.iter().any(|notice| notice.kind == kind))
    }

    /// Takes in the worker's events. The panes follow at once when a run ends, else with the next frame.
    pub(super) fn take_in(self, events: Vec<Event>) {
        let is_end = events.iter().any(|event| {
            matches!(event, Event::Finished { .. } | Event::Rows(_) | Event::Checked { .. } | Event::Schema { .. })
        });
        let needs_frame = self.inner.try_update_value(|inner| {
            for event in events {
                inner.pending.terminal |= inner.terminal.reduce(&event);
                inner.pending = inner.pending.and(inner.board.reduce(event));
            }
            !is_end && inner.pending != Changes::default() && !std::mem::replace(&mut inner.has_frame, true)
        });
        if is_end {
            self.draw();
        } else if needs_frame == Some(true) {
            let page = self;
            clock::next_frame(move || page.draw());
        }
    }

    /// Notes a change that comes from the page itself.
    pub(super) fn changed(self, changes: Changes) {
        self.inner.update_value(|inner| inner.pending = inner.pending.and(changes));
        self.draw();
    }

    /// Tells the panes what changed since the last time.
    pub(super) fn draw(self) {
        let Some(changes) = self.inner.try_update_value(|inner| {
            inner.has_frame = false;
            std::mem::take(&mut inner.pending)
        }) else {
            return;
        };
        let bump = |is_changed: bool, signal: RwSignal<u32>| {
            if is_changed {
                signal.update(|count| *count = count.wrapping_add(1));
            }
        };
        let has_steps = changes.statements && self.note_steps();
        if changes.statements {
            self.follow_links();
        }
        bump(changes.statements, self.statements);
        bump(changes.output, self.output);
        bump(changes.tables, self.tables);
        bump(changes.rows, self.rows);
        bump(changes.report, self.report);
        bump(changes.terminal, self.terminal);
        bump(changes.migrations || has_steps, self.migrations);
        if changes.diagnostics {
            let file = self.files.with_untracked(|(_, active)| active.clone());
            self.inner.update_value(|inner| {
                if let Some(editor) = &mut inner.editor {
                    editor.show_diagnostics(inner.board.diagnostics(), &file);
                }
            });
        }
        self.refresh_status();
    }

    /// Notes the steps of migrations in the run in view; whether there are new ones.
    fn note_steps(self) -> bool {
        let noted = self.inner.try_update_value(|inner| {
            let Inner { board, migrations, .. } = inner;
            board.shown().is_some_and(|log| !log.steps.is_empty() && migrations.note_steps(log))
        });
        noted == Some(true)
    }

    /// Works out the status line anew.
    pub(super) fn refresh_status(self) {
        let engine = self.engine.get_untracked();
        let (status, run, is_running) = self.inner.with_value(|inner| {
            let shown = inner.board.shown();
            let run = shown.map(|log| (log.mode, log.phase, log.sent));
            let is_running = inner.schedule.is_full_run_wanted()
                || shown.is_some_and(|log| log.outcome().is_none() && inner.schedule.active().is_some());
            (Status::of(engine, inner.board.freshness(), run), shown.map_or(0, |log| log.run), is_running)
        });
        if self.status.with_untracked(|old| *old != status) {
            self.status.set(status);
        }
        if self.run_number.get_untracked() != run {
            self.run_number.set(run);
        }
        if self.is_running.get_untracked() != is_running {
            self.is_running.set(is_running);
        }
    }

    /// Links statements and lines anew, after either has changed.
    pub(super) fn follow_links(self) {
        let file = self.files.with_untracked(|(_, active)| active.clone());
        self.inner.update_value(|inner| {
            let entries = inner.board.shown().map_or(&[][..], |log| &log.entries);
            inner.links = LineLinks::new(entries, &file);
            if !inner.board.is_stale()
                && let Some(editor) = &mut inner.editor
            {
                editor.show_counts(inner.links.counts());
            }
        });
        self.follow_cursor();
    }

    /// Finds the statements of the cursor's line.
    pub(super) fn follow_cursor(self) {
        let line = self.cursor_line.get_untracked();
        let linked: Vec<u32> = self.inner.with_value(|inner| inner.links.statements_at(line).collect());
        if self.linked.with_untracked(|old| *old != linked) {
            self.linked.set(linked);
        }
    }
}
