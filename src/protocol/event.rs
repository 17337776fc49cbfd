//! What the worker tells the page.

use serde::{Deserialize, Serialize};

use crate::{DatabaseInfo, File, Flush, MigrationStep, Migrations, PoolInfo, RowsPage, RunId, Statement, StatementEnd};

/// A range in a file of the project. Lines count from 1, columns from 0 in characters; the end is exclusive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TextSpan {
    /// The file's path in the project.
    pub file: String,
    /// Line of the first character.
    pub line: u32,
    /// Column of the first character.
    pub column: u32,
    /// Line of the end.
    pub end_line: u32,
    /// Column after the last character.
    pub end_column: u32,
}

/// How bad a diagnostic is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Severity {
    /// The program cannot run or stopped here.
    Error,
    /// A Python warning such as SQLAlchemy's `SAWarning`.
    Warning,
}

/// A learner's mistake, with the place and what to write instead where that is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Diagnostic {
    /// Error or warning.
    pub severity: Severity,
    /// The class: `SyntaxError`, `IntegrityError`, `LegacyAPIWarning`.
    pub class: String,
    /// CPython's or SQLAlchemy's message, word for word.
    pub message: String,
    /// One line of help.
    pub help: Option<String>,
    /// The place.
    pub span: Option<TextSpan>,
}

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Outcome {
    /// The program ran to its end.
    Completed,
    /// An exception was not caught, or `sys.exit` with a status other than 0.
    Failed,
    /// The text is not Python; nothing ran.
    NotParsed,
    /// Stop was pressed.
    Stopped,
    /// It used more than its budget of instructions (live runs are bounded).
    OverBudget,
}

/// What a transaction event reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TransactionKind {
    /// Began.
    Begin,
    /// Committed.
    Commit,
    /// Rolled back.
    Rollback,
}

/// The result of one check of a lesson.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckResult {
    /// What is asked for, in a learner's words.
    pub title: String,
    /// Whether it holds.
    pub passed: bool,
    /// Where it does not: what was expected, what was found, what to do.
    pub message: String,
}

/// The results of all checks of a lesson.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckReport {
    /// One for each check, in the lesson's order.
    pub results: Vec<CheckResult>,
    /// What went wrong and why, where the run shows a mistake that the lesson knows.
    pub mistake: Option<String>,
}

impl CheckReport {
    /// Whether every check holds; false when there is none.
    pub fn passed(&self) -> bool {
        !self.results.is_empty() && self.results.iter().all(|result| result.passed)
    }
}

/// One message from the worker to the page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// The worker is up and takes requests.
    Ready,
    /// A run began.
    Started {
        /// Which run.
        run: RunId,
    },
    /// Text for standard output.
    Stdout {
        /// Which run.
        run: RunId,
        /// The text, line ends included.
        text: String,
    },
    /// Text for standard error: tracebacks and warnings.
    Stderr {
        /// Which run.
        run: RunId,
        /// The text, line ends included.
        text: String,
    },
    /// A statement is being sent.
    Statement {
        /// Which run.
        run: RunId,
        /// The statement.
        statement: Statement,
    },
    /// A statement ended.
    StatementEnd {
        /// Which run.
        run: RunId,
        /// How it ended.
        end: StatementEnd,
    },
    /// A transaction began or ended.
    Transaction {
        /// Which run.
        run: RunId,
        /// The number, as in [`Statement::transaction`].
        transaction: u32,
        /// The connection, as in [`Statement::connection`].
        connection: u32,
        /// What happened to it.
        kind: TransactionKind,
    },
    /// A session is about to write what changed.
    Flush {
        /// Which run.
        run: RunId,
        /// What it is going to do.
        flush: Flush,
    },
    /// A flush ended.
    FlushEnd {
        /// Which run.
        run: RunId,
        /// The session, as in [`Flush::session`].
        session: u32,
        /// Whether all was written; otherwise its transaction was rolled back.
        is_done: bool,
    },
    /// A connection of a pool was handed out or came back, or nobody got one in time.
    Pool {
        /// Which run.
        run: RunId,
        /// The pool as it is now.
        pool: PoolInfo,
    },
    /// A step of a migration was taken, or failed.
    MigrationStep {
        /// Which run.
        run: RunId,
        /// The step.
        step: MigrationStep,
    },
    /// The answer to [`crate::Request::Migrations`].
    Migrations {
        /// The number that the request gave.
        run: RunId,
        /// The migrations.
        migrations: Migrations,
    },
    /// A mistake in the program.
    Diagnostic {
        /// Which run.
        run: RunId,
        /// The mistake.
        diagnostic: Diagnostic,
    },
    /// What the databases hold now; sent when a run ends and when it pauses.
    Schema {
        /// Which run.
        run: RunId,
        /// All databases of the run.
        databases: Vec<DatabaseInfo>,
    },
    /// A run changed the project's files; not sent for live runs and checks.
    Files {
        /// Which run.
        run: RunId,
        /// New and changed files. A path that ends in `/` is an empty folder.
        written: Vec<File>,
        /// The paths of files that are gone.
        removed: Vec<String>,
    },
    /// A file of the project is to be shown in the editor.
    Opened {
        /// Which run.
        run: RunId,
        /// Its path in the project.
        path: String,
    },
    /// The answer to [`crate::Request::Check`].
    Checked {
        /// Which run.
        run: RunId,
        /// The results.
        report: CheckReport,
    },
    /// The answer to [`crate::Request::Rows`].
    Rows(RowsPage),
    /// A request could not be met; nothing was changed.
    RequestFailed {
        /// What is wrong and what to do.
        message: String,
    },
    /// The run is over.
    Finished {
        /// Which run.
        run: RunId,
        /// How it ended.
        outcome: Outcome,
        /// How long it took, in microseconds.
        micros: u64,
        /// How many instructions of the Python machine it used.
        instructions: u64,
    },
}
