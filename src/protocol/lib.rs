//! The messages between the page and the worker, and nothing else.
//!
//! The page sends a [`Request`], the worker answers with a stream of [`Event`]s. Both are plain data, so the page
//! never links the engine, and the command line prints the same events that the page draws.
//!
//! Every event that belongs to a run carries the run's number: an event of an older run is dropped by its number.

mod event;
mod flush;
mod migration;
mod project;
mod request;
mod statement;

pub use event::{CheckReport, CheckResult, Diagnostic, Event, Outcome, Severity, TextSpan, TransactionKind};
pub use flush::{Flush, FlushAction, FlushObject, FlushOperation, FlushStep};
pub use migration::{
    Autogenerate, Draft, DraftOperation, Loss, MigratedDatabase, MigrationStep, Migrations, Problem, Rebuild, Rename,
    RenameOffer, Revision, StepDirection, TableChange, TableState,
};
pub use project::{File, Project};
pub use request::{Request, RunMode};
pub use statement::{
    Cause, Cell, ColumnInfo, DatabaseInfo, PoolInfo, RowsPage, Statement, StatementEnd, StatementKind, TableInfo,
};

/// The number of a run: counts up from 1 in one page.
pub type RunId = u32;
