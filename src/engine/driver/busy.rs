//! Waiting for another connection to let go of the database.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use rusqlite::Connection as Sqlite;

use super::error::{DriverError, DriverErrorClass};
use crate::environment::Threads;

/// How long SQLite waits for a lock unless it is told otherwise; `sqlite3`: `timeout`.
const MILLIS: u64 = 5000;

thread_local! {
    /// Whether SQLite asked whether to wait since this was last put out.
    static WAS_ASKED: Cell<bool> = const { Cell::new(false) };
}

/// How long a connection waits for a lock, and who runs meanwhile.
pub(super) struct Patience {
    millis: Cell<u64>,
    threads: Option<Rc<dyn Threads>>,
}

impl Patience {
    /// Arranges that SQLite does not wait by itself where there are other threads, which may let go of the lock.
    pub(super) fn new(sqlite: &mut Sqlite, threads: Option<Rc<dyn Threads>>) -> Result<Self, rusqlite::Error> {
        if threads.is_some() {
            sqlite.busy_handler(Some(note))?;
        }
        Ok(Self { millis: Cell::new(MILLIS), threads })
    }

    /// No patience: for a handle that only looks.
    pub(super) fn none() -> Self {
        Self { millis: Cell::new(0), threads: None }
    }

    /// The thread that runs, where there are threads.
    pub(super) fn thread(&self) -> Option<u64> {
        self.threads.as_ref().map(|threads| threads.current())
    }

    /// Says how long to wait.
    pub(super) fn set(&self, sqlite: &Sqlite, millis: u64) -> Result<(), rusqlite::Error> {
        self.millis.set(millis);
        match self.threads {
            Some(_) => Ok(()),
            None => sqlite.busy_timeout(Duration::from_millis(millis)),
        }
    }

    /// Tries until no lock is in the way, or the time is over.
    pub(super) fn wait<T>(&self, mut attempt: impl FnMut() -> Result<T, DriverError>) -> Result<T, DriverError> {
        WAS_ASKED.set(false);
        let mut done = attempt();
        let Some(threads) = &self.threads else { return done };
        // SQLite asks where waiting may help, not where two connections wait for each other.
        if !is_locked(&done) || !WAS_ASKED.get() || self.millis.get() == 0 {
            return done;
        }
        let waited = threads.wait(self.millis.get() * 1000, &mut || {
            done = attempt();
            !is_locked(&done)
        });
        match waited {
            Ok(_) => done,
            Err(_) => done.map_err(|error| DriverError { class: DriverErrorClass::Interrupted, ..error }),
        }
    }
}

fn is_locked<T>(done: &Result<T, DriverError>) -> bool {
    matches!(done, Err(error) if error.sqlite_code & 0xff == rusqlite::ffi::SQLITE_BUSY)
}

/// SQLite's question whether to wait, answered with no: the wait is ours.
fn note(_count: i32) -> bool {
    WAS_ASKED.set(true);
    false
}
