//! The panes. They read the page's state and call its intents; none knows another.

mod flush_plan;
mod lesson;
mod output;
mod pools;
mod sql;
mod statement;
mod tables;
mod terminal;

pub use lesson::LessonPane;
pub use output::OutputPane;
pub use sql::SqlPane;
pub use tables::TablesPane;
pub use terminal::TerminalPane;
