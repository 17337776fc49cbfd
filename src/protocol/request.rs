//! What the page asks of the worker.

use serde::{Deserialize, Serialize};

use crate::{Project, RunId};

/// Which databases a run works on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum RunMode {
    /// After each edit: on scratch databases that are gone when the run ends; bounded more tightly than [`RunMode::Full`].
    Live,
    /// The Run button: the project's database files stay for the next run and for the table browser.
    Full,
}

/// One message from the page to the worker.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Request {
    /// Run the project's main file. A run under way is stopped first.
    Run {
        /// The number that the run's events carry.
        run: RunId,
        /// Live or full.
        mode: RunMode,
        /// The files to run.
        project: Project,
    },
    /// Do what a line of the terminal says, on the project's database files. A run under way is stopped first.
    Command {
        /// The number that the command's events carry.
        run: RunId,
        /// The line: `alembic upgrade head`.
        line: String,
        /// The files that it works on; those that it changes come back as [`crate::Event::Files`].
        project: Project,
    },
    /// Run the project and hold the result against the checks of a lesson.
    Check {
        /// The number that the run's events carry.
        run: RunId,
        /// The files to run.
        project: Project,
        /// The lesson's checks in the `course` crate's binary form, as the lesson's file on the site holds them.
        checks: Vec<u8>,
    },
    /// Read the project's migrations and where its databases stand, without changing anything: on copies of the databases
    /// that full runs left behind. No other event comes of it. While a run is under way this waits for its end; a run
    /// that begins takes its place, and there is no answer then.
    Migrations {
        /// The number that the answer carries.
        run: RunId,
        /// The files.
        project: Project,
    },
    /// Run `alembic WORDS` on copies of the databases that full runs left behind, and keep nothing of what it does.
    Rehearse {
        /// The number that the run's events carry.
        run: RunId,
        /// The files; changed files are forgotten.
        project: Project,
        /// The words behind `alembic`: `["upgrade", "head"]`.
        words: Vec<String>,
    },
    /// Stop the run under way; its databases stay.
    Stop,
    /// An address of the page's own (a `blob:` URL) that can be read until the run is to stop.
    ///
    /// A statement that runs long keeps the worker from hearing [`Request::Stop`]; it looks at this address instead.
    StopSignal {
        /// The address.
        url: String,
    },
    /// Read a page of a table's rows from the databases of the last run.
    Rows {
        /// The database, as in [`crate::DatabaseInfo::name`].
        database: String,
        /// The table's name.
        table: String,
        /// How many rows to skip.
        offset: u64,
        /// How many rows at most.
        limit: u32,
    },
    /// Delete the database files that full runs left behind.
    ResetDatabases,
}
