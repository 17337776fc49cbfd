//! The databases that a run opened, kept so that they can be looked into when it is over.

use std::cell::RefCell;
use std::rc::Rc;

use engine::driver::{DriverConnection, OpenOptions, Storage};

use crate::project_path::project_path;

/// How many memory databases of one run are kept.
const MAX_MEMORY: usize = 8;

enum Place {
    /// A memory database, and a handle on it: it ends with its last one.
    Memory(Rc<DriverConnection>),
    /// A file, and a connection of our own: a file in memory ends with its last one too.
    File(Option<Rc<DriverConnection>>),
}

struct Entry {
    name: String,
    place: Place,
}

/// The databases of a run, in the order in which it opened them.
pub struct Databases {
    storage: Rc<dyn Storage>,
    entries: RefCell<Vec<Entry>>,
}

impl Databases {
    /// None yet; files are opened through `storage`.
    pub fn new(storage: Rc<dyn Storage>) -> Rc<Self> {
        Rc::new(Self { storage, entries: RefCell::default() })
    }

    /// Where the files live.
    pub(crate) fn storage(&self) -> &Rc<dyn Storage> {
        &self.storage
    }

    /// Takes in a file that is there already.
    pub(crate) fn adopt(&self, name: String, connection: Rc<DriverConnection>) {
        self.entries.borrow_mut().push(Entry { name, place: Place::File(Some(connection)) });
    }

    pub(crate) fn add_memory(&self, name: &str, connection: &Rc<DriverConnection>) {
        let mut entries = self.entries.borrow_mut();
        let kept = entries.iter().filter(|entry| matches!(entry.place, Place::Memory(_))).count();
        if kept < MAX_MEMORY
            && let Some(shared) = connection.share()
        {
            entries.push(Entry { name: name.to_owned(), place: Place::Memory(shared) });
        }
    }

    pub(crate) fn add_file(&self, name: &str) {
        let name = project_path(name);
        let mut entries = self.entries.borrow_mut();
        if !entries.iter().any(|entry| entry.name == name) {
            let place = Place::File(DriverConnection::open(&self.storage.path(&name), &OpenOptions::default()).ok());
            entries.push(Entry { name, place });
        }
    }

    /// Lets go of all databases.
    pub(crate) fn close(&self) {
        self.entries.take();
    }

    /// Lets go of a file that is deleted.
    pub(crate) fn forget(&self, name: &str) {
        self.entries.borrow_mut().retain(|entry| entry.name != name || matches!(entry.place, Place::Memory(_)));
    }

    /// The names of the database files.
    pub(crate) fn files(&self) -> Vec<String> {
        let entries = self.entries.borrow();
        entries.iter().filter(|entry| matches!(entry.place, Place::File(_))).map(|entry| entry.name.clone()).collect()
    }

    /// The names of all databases.
    pub(crate) fn names(&self) -> Vec<String> {
        self.entries.borrow().iter().map(|entry| entry.name.clone()).collect()
    }

    /// A connection to a database, to look into it.
    pub(crate) fn open(&self, name: &str) -> Option<Rc<DriverConnection>> {
        let entries = self.entries.borrow();
        let entry = entries.iter().find(|entry| entry.name == name)?;
        match &entry.place {
            Place::Memory(connection) => Some(connection.clone()),
            Place::File(connection) => connection.clone(),
        }
    }
}
