//! The page as a whole: its state as signals, what panes may ask for, and the things outside of it.

mod address;
mod all_here;
mod answers;
mod app;
mod certificate;
mod clipboard;
pub mod clock;
mod contents;
mod dialogs;
mod drafts;
mod explanations;
mod files;
mod glossary;
mod header;
mod intents;
mod keys;
mod lessons;
mod links;
mod migrations;
mod new_file;
mod notice;
mod page;
mod running;
mod sharing;
mod site;
mod solution;
mod storage;
mod terminal;
mod workbench;

pub use app::App;
pub use certificate::Certificate;
pub use clipboard::copy;
pub use contents::Contents;
pub use dialogs::{Help, ShareDialog};
pub use explanations::ExplanationDialog;
pub use glossary::GlossaryDialog;
pub use migrations::Guard;
pub use new_file::NewFile;
pub use notice::{Action, Notice, NoticeKind};
pub use page::{Page, Parts, View};
pub use solution::SolutionDialog;

/// Puts the page in the place of the skeleton that `index.html` paints.
pub fn mount() {
    if let Some(skeleton) = leptos::prelude::document().get_element_by_id("shell") {
        skeleton.remove();
    }
    leptos::mount::mount_to_body(App);
}
