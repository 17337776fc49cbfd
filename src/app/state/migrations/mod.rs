//! What the migration pane draws: the graph of revisions, the steps that were taken, tables before and afterwards.

mod migration_board;
mod revision_graph;
mod step_log;
mod table_difference;
mod words;

pub use migration_board::MigrationBoard;
pub use revision_graph::{GraphEdge, GraphNode, RevisionGraph, Standing};
pub use step_log::{KEPT_OF_RUN, LoggedStep, StepEntry, StepLog, StepOrigin, StepPart};
pub use table_difference::{
    CellPair, ColumnChange, ColumnPair, IndexChange, RowChange, RowPair, TableDifference, TableFate,
};
pub use words::{direction_word, is_template_url, loss_sentence, rename_sentence, step_summary, step_title};
