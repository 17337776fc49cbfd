//! What the page knows, as plain structs: no DOM, no worker, no storage. All of it is tested natively.

mod background;
mod board;
mod cause;
mod completion;
mod draft;
mod file_names;
mod flush_log;
mod highlight;
mod imports;
mod lines;
mod marked;
mod measure;
mod migrations;
mod ordering;
mod output;
mod place;
mod pools;
mod run_log;
mod statement_list;
mod status;
mod terminal;
mod text_difference;

pub use board::{Board, Changes};
pub use cause::{cause_label, cause_sentence};
pub use completion::{Completion, Names, complete};
pub use draft::{decode_project, encode_project};
pub use file_names::{file_labels, has_migrations, new_path};
pub use flush_log::{FlushLog, plan_summary, step_target, step_verb};
pub use highlight::{escape_html, sql_html};
pub use imports::imports;
pub use lines::LineLinks;
pub use marked::{Marked, marked};
pub use measure::{count_of, duration_text};
pub use migrations::{
    CellPair, ColumnChange, ColumnPair, GraphEdge, GraphNode, IndexChange, LoggedStep, MigrationBoard, RevisionGraph,
    RowChange, RowPair, Standing, StepEntry, StepLog, StepOrigin, StepPart, TableDifference, TableFate, direction_word,
    is_template_url, loss_sentence, rename_sentence, step_summary, step_title,
};
pub use ordering::{moved_line, ordered_lines};
pub use output::{Block, Piece, Stream, output_blocks};
pub use place::Place;
pub use pools::{PoolMeter, Slot};
pub use run_log::{Entry, OutputChunk, Phase, RunLog};
pub use statement_list::{Bracket, RowFixed, RowKey, RowLive, TransactionEnd, result_text, statement_rows};
pub use status::{EngineState, Freshness, Status, Tone};
pub use terminal::{Terminal, TerminalEntry};
pub use text_difference::{LineFate, LinePair, line_pairs};
