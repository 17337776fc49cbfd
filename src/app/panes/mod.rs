//! The panes. They read the page's state and call its intents; none knows another.

mod check_note;
mod flush_plan;
mod lesson;
mod migration_steps;
mod migrations;
mod output;
mod pools;
mod revision_graph;
mod sql;
mod statement;
mod table_difference;
mod tables;
mod terminal;

pub use flush_plan::steps as flush_steps;
pub use lesson::LessonPane;
pub use migrations::MigrationsPane;
pub use output::OutputPane;
pub use sql::SqlPane;
pub use statement::first_rows;
pub use tables::TablesPane;
pub use terminal::TerminalPane;
