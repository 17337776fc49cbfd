//! The doors: the build puts these functions, and what is reached through them alone, into the file that comes later.
//!
//! A door is called by its name or by a pointer to it, and must not be inlined where it is called. Every function of this
//! module is one.

use leptos::prelude::*;
use protocol::{Event, Project, RunId};
use share::SharedLink;

use crate::panes::{LessonPane, MigrationsPane, TablesPane, TerminalPane, first_rows, flush_steps};
use crate::shell::{
    Certificate, Contents, ExplanationDialog, GlossaryDialog, Help, NewFile, Page, ShareDialog, SolutionDialog,
};
use crate::state::{FlushLog, RowLive};

/// The lesson beside the editor.
#[inline(never)]
pub fn lesson() -> AnyView {
    view! { <LessonPane/> }.into_any()
}

/// The project's migrations.
#[inline(never)]
pub fn migrations() -> AnyView {
    view! { <MigrationsPane/> }.into_any()
}

/// The rows of the databases.
#[inline(never)]
pub fn tables() -> AnyView {
    view! { <TablesPane/> }.into_any()
}

/// The terminal.
#[inline(never)]
pub fn terminal() -> AnyView {
    view! { <TerminalPane/> }.into_any()
}

/// The link to share.
#[inline(never)]
pub fn share_dialog() -> AnyView {
    view! { <ShareDialog/> }.into_any()
}

/// What an error means.
#[inline(never)]
pub fn explanation() -> AnyView {
    view! { <ExplanationDialog/> }.into_any()
}

/// Keys, and programs that were put aside.
#[inline(never)]
pub fn help() -> AnyView {
    view! { <Help/> }.into_any()
}

/// The list of lessons.
#[inline(never)]
pub fn contents() -> AnyView {
    view! { <Contents/> }.into_any()
}

/// The words of the field.
#[inline(never)]
pub fn glossary() -> AnyView {
    view! { <GlossaryDialog/> }.into_any()
}

/// A solution beside the learner's program.
#[inline(never)]
pub fn solution() -> AnyView {
    view! { <SolutionDialog/> }.into_any()
}

/// The certificate.
#[inline(never)]
pub fn certificate() -> AnyView {
    view! { <Certificate/> }.into_any()
}

/// The name of a new file.
#[inline(never)]
pub fn new_file() -> AnyView {
    view! { <NewFile/> }.into_any()
}

/// The first rows of a statement's result.
#[inline(never)]
pub fn rows(live: &RowLive) -> AnyView {
    first_rows(live).into_any()
}

/// The steps of a flush.
#[inline(never)]
pub fn steps(flush: &FlushLog) -> AnyView {
    flush_steps(flush).into_any()
}

/// Makes a link of the program.
#[inline(never)]
pub fn share(page: Page) {
    page.share_now();
}

/// Opens the lesson that was open last.
#[inline(never)]
pub fn open_course(page: Page) {
    page.open_course_now();
}

/// Opens a lesson, with a program or its own, unless something else was opened since.
#[inline(never)]
pub fn open_lesson(page: Page, opening: u32, id: String, project: Option<Project>) {
    page.open_lesson_now(opening, id, project);
}

/// Opens the program of a link that is about a lesson, then goes on.
#[inline(never)]
pub fn open_link_of_lesson(page: Page, linked: SharedLink, then: Box<dyn FnOnce()>) {
    page.open_link_of_lesson_now(linked, then);
}

/// Notes a lesson that was passed.
#[inline(never)]
pub fn note_report(page: Page) {
    page.note_report_now();
}

/// Opens the explanation of an error.
#[inline(never)]
pub fn explain(page: Page, code: String, address: Option<String>) {
    page.explain_now(code, address);
}

/// Takes in what the engine tells of migrations.
#[inline(never)]
pub fn hear_migrations(page: Page, events: &[Event]) {
    page.take_in_migrations(events);
}

/// Decides what follows from a rehearsal that has ended.
#[inline(never)]
pub fn end_rehearsal(page: Page, run: RunId) {
    page.end_rehearsal_now(run);
}
