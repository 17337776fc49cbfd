//! The project's database files, which stay between runs.

use std::cell::RefCell;
use std::rc::Rc;

use engine::driver::{Cursor, DriverConnection, DriverError, OpenOptions, Storage};
use sql::Value;

use crate::platform::Platform;
use crate::project_path::project_path;

/// The folder of database files that stay between runs.
pub(crate) const PROJECT: &str = "project";

/// Database files by name, each with a connection that keeps it: a file in memory ends with its last one.
pub(crate) struct KeptDatabases {
    platform: Rc<dyn Platform>,
    storage: Rc<dyn Storage>,
    entries: RefCell<Vec<(String, Rc<DriverConnection>)>>,
}

impl KeptDatabases {
    /// None yet.
    pub(crate) fn new(platform: &Rc<dyn Platform>) -> Rc<Self> {
        let storage = platform.storage(PROJECT);
        Rc::new(Self { platform: platform.clone(), storage, entries: RefCell::default() })
    }

    /// Where the files live.
    pub(crate) fn storage(&self) -> &Rc<dyn Storage> {
        &self.storage
    }

    /// Their names, in the order in which they were made.
    pub(crate) fn names(&self) -> Vec<String> {
        self.entries.borrow().iter().map(|(name, _)| name.clone()).collect()
    }

    /// A connection to look into one of them.
    pub(crate) fn open(&self, name: &str) -> Option<Rc<DriverConnection>> {
        self.entries.borrow().iter().find(|(known, _)| known == name).map(|(_, connection)| connection.clone())
    }

    /// Keeps a file from now on.
    pub(crate) fn add(&self, name: &str) {
        let name = project_path(name);
        if self.open(&name).is_none()
            && let Ok(connection) = DriverConnection::open(&self.storage.path(&name), &OpenOptions::default())
        {
            self.entries.borrow_mut().push((name, connection));
        }
    }

    /// Makes a file and fills it, if there is none of its name.
    ///
    /// # Errors
    ///
    /// The database's complaint about the statements; the file stays with what came before.
    pub(crate) fn fill(&self, name: &str, sql: &str) -> Result<(), DriverError> {
        if self.open(name).is_some() {
            return Ok(());
        }
        self.add(name);
        self.open(name).map_or(Ok(()), |connection| connection.execute_script(sql))
    }

    /// Takes in copies of all files of others.
    pub(crate) fn copy_from(&self, others: &Self) {
        self.entries.borrow_mut().extend(others.copy_all(&*self.storage));
    }

    /// Deletes a file; whether there was one.
    pub(crate) fn remove(&self, name: &str) -> bool {
        let mut entries = self.entries.borrow_mut();
        let before = entries.len();
        entries.retain(|(known, _)| known != name);
        self.platform.delete_database(PROJECT, name);
        entries.len() < before
    }

    /// Deletes all files.
    pub(crate) fn clear(&self) {
        for name in self.names() {
            self.remove(&name);
        }
    }

    /// Copies those under migrations into another storage, and answers their names.
    ///
    /// A program after an edit works on scratch databases; tables that it does not make itself, but migrations did, are
    /// to be there all the same.
    pub(crate) fn copy_migrated(&self, target: &dyn Storage) -> Vec<(String, Rc<DriverConnection>)> {
        self.copy(target, is_migrated)
    }

    /// Copies all into another storage, and answers their names.
    pub(crate) fn copy_all(&self, target: &dyn Storage) -> Vec<(String, Rc<DriverConnection>)> {
        self.copy(target, |_| true)
    }

    fn copy(
        &self,
        target: &dyn Storage,
        is_wanted: fn(&Rc<DriverConnection>) -> bool,
    ) -> Vec<(String, Rc<DriverConnection>)> {
        let mut copies = Vec::new();
        for (name, connection) in self.entries.borrow().iter().filter(|(_, connection)| is_wanted(connection)) {
            if let Ok(copy) = DriverConnection::open(&target.path(name), &OpenOptions::default())
                && connection.backup(&copy).is_ok()
            {
                copies.push((name.clone(), copy));
            }
        }
        copies
    }
}

/// Whether migrations keep their place in a database.
fn is_migrated(connection: &Rc<DriverConnection>) -> bool {
    let mut cursor = Cursor::new(connection);
    let sql = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'alembic_version'";
    cursor.execute(sql, &[]).is_ok() && cursor.fetch_one().is_some()
}

/// The bytes that a database takes.
pub(crate) fn size_of(connection: &Rc<DriverConnection>) -> u64 {
    let number = |pragma: &str| {
        let mut cursor = Cursor::new(connection);
        match cursor.execute(pragma, &[]).ok().and_then(|()| cursor.fetch_one()).as_deref() {
            Some([Value::Int(number), ..]) => u64::try_from(*number).unwrap_or_default(),
            _ => 0,
        }
    };
    number("PRAGMA page_count").saturating_mul(number("PRAGMA page_size"))
}
