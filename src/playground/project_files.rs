//! The project's files as one run sees them: its own copies of the texts, and the database files between them.

use std::rc::Rc;

use protocol::{File, Project};
use python::files::{FileError, FileResult, KIND_FILE, OpenFile, Opening, Status};
use python::{Files, MemoryFiles};

use crate::databases::Databases;
use crate::kept::{KeptDatabases, size_of};
use crate::platform::Platform;
use crate::project_path::project_path;

/// Folders in folders, at most.
const DEEPEST: usize = 16;
/// The bytes of all texts of a project, at most.
const LARGEST: usize = 2 << 20;

/// What a database file cannot do as a file: it lies in SQLite's own file system.
const BUSY: FileError = FileError(16);

/// What a run did to the project's files.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct FileChanges {
    /// New and changed files; empty folders are files whose path ends in `/`.
    pub(crate) written: Vec<File>,
    /// The paths of files that are gone.
    pub(crate) removed: Vec<String>,
    /// The paths of files that the project does not take: they are no text, or too much.
    pub(crate) refused: Vec<String>,
}

/// Files in memory, with the databases among them.
pub(crate) struct ProjectFiles {
    files: MemoryFiles,
    clock: Rc<dyn Platform>,
    databases: Rc<Databases>,
    /// The project's databases; none in a run on scratch databases.
    kept: Option<Rc<KeptDatabases>>,
}

impl ProjectFiles {
    /// Copies of a project's files.
    pub(crate) fn new(
        project: &Project,
        platform: &Rc<dyn Platform>,
        databases: &Rc<Databases>,
        kept: Option<Rc<KeptDatabases>>,
    ) -> Self {
        let clock = platform.clone();
        let files = MemoryFiles::new(move || clock.unix_micros().saturating_mul(1000));
        for file in &project.files {
            files.place(&file.path, file.text.as_bytes());
        }
        Self { files, clock: platform.clone(), databases: databases.clone(), kept }
    }

    /// The names of all database files.
    pub(crate) fn databases(&self) -> Vec<String> {
        let mut names = self.kept.as_ref().map(|kept| kept.names()).unwrap_or_default();
        for name in self.databases.files() {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names
    }

    /// The name of the database at a path, if there is one.
    pub(crate) fn database_at(&self, path: &str) -> Option<String> {
        let whole = if path.starts_with('/') { path.to_owned() } else { format!("{}/{path}", self.current_folder()) };
        let name = project_path(&whole);
        (!name.is_empty() && self.databases().contains(&name)).then_some(name)
    }

    fn database_status(&self, name: &str) -> Status {
        let kept = self.kept.as_ref().and_then(|kept| kept.open(name));
        let connection = kept.or_else(|| self.databases.open(name));
        let now = self.clock.unix_micros().saturating_mul(1000);
        // Numbers of files in memory count up from 1.
        let inode = name.bytes().fold(1 << 32, |hash: u64, byte| hash.wrapping_mul(31).wrapping_add(u64::from(byte)));
        let size = connection.as_ref().map_or(0, size_of);
        Status { mode: KIND_FILE | 0o644, inode, links: 1, size, accessed: now, modified: now }
    }

    fn remove_database(&self, name: &str) {
        self.databases.forget(name);
        if let Some(kept) = &self.kept {
            kept.remove(name);
        }
    }

    /// What is different from the project now.
    pub(crate) fn changes(&self, project: &Project) -> FileChanges {
        let mut changes = FileChanges::default();
        let mut found = Vec::new();
        let mut room = LARGEST;
        self.walk("", 0, &mut |path, bytes| {
            found.push(path.to_owned());
            match String::from_utf8(bytes) {
                Ok(text) if text.len() <= room => {
                    room -= text.len();
                    if project.text(path) != Some(text.as_str()) {
                        changes.written.push(File { path: path.to_owned(), text });
                    }
                }
                _ => changes.refused.push(path.to_owned()),
            }
        });
        let is_gone = |path: &&String| !found.contains(path);
        changes.removed = project.files.iter().map(|file| &file.path).filter(is_gone).cloned().collect();
        changes
    }

    /// Visits the files and the empty folders below a folder of the project, in the order of their names.
    fn walk(&self, folder: &str, depth: usize, visit: &mut impl FnMut(&str, Vec<u8>)) {
        let place = |path: &str| format!("{}/{path}", MemoryFiles::HOME);
        let names = self.files.list(&place(folder)).unwrap_or_default();
        if names.is_empty() && !folder.is_empty() {
            visit(folder, Vec::new());
        }
        for name in names {
            let path = format!("{folder}{name}");
            match self.files.status(&place(&path), true) {
                Ok(status) if status.is_folder() && depth < DEEPEST => {
                    self.walk(&format!("{path}/"), depth + 1, visit);
                }
                Ok(status) if status.is_file() => {
                    if let Ok(bytes) = self.files.read(&place(&path)) {
                        visit(&path, bytes);
                    }
                }
                _ => {}
            }
        }
    }
}

impl Files for ProjectFiles {
    fn current_folder(&self) -> String {
        self.files.current_folder()
    }

    fn enter_folder(&self, path: &str) -> FileResult {
        self.files.enter_folder(path)
    }

    fn open(&self, path: &str, how: Opening) -> FileResult<Box<dyn OpenFile>> {
        match self.database_at(path) {
            Some(_) => Err(BUSY),
            None => self.files.open(path, how),
        }
    }

    fn status(&self, path: &str, follow: bool) -> FileResult<Status> {
        match self.database_at(path) {
            Some(name) => Ok(self.database_status(&name)),
            None => self.files.status(path, follow),
        }
    }

    fn list(&self, path: &str) -> FileResult<Vec<String>> {
        let mut names = self.files.list(path)?;
        let whole = if path.starts_with('/') { path.to_owned() } else { format!("{}/{path}", self.current_folder()) };
        let folder = project_path(&whole);
        for database in self.databases() {
            let (parent, name) = database.rsplit_once('/').unwrap_or(("", &database));
            if parent == folder && !names.iter().any(|known| known == name) {
                names.push(name.to_owned());
            }
        }
        names.sort();
        Ok(names)
    }

    fn make_folder(&self, path: &str, mode: u32) -> FileResult {
        self.files.make_folder(path, mode)
    }

    fn remove_folder(&self, path: &str) -> FileResult {
        self.files.remove_folder(path)
    }

    fn remove(&self, path: &str) -> FileResult {
        match self.database_at(path) {
            Some(name) => {
                self.remove_database(&name);
                Ok(())
            }
            None => self.files.remove(path),
        }
    }

    fn rename(&self, from: &str, to: &str) -> FileResult {
        if self.database_at(from).or_else(|| self.database_at(to)).is_some() {
            return Err(BUSY);
        }
        self.files.rename(from, to)
    }

    fn link_symbolically(&self, target: &str, path: &str) -> FileResult {
        self.files.link_symbolically(target, path)
    }

    fn link(&self, from: &str, to: &str) -> FileResult {
        self.files.link(from, to)
    }

    fn read_link(&self, path: &str) -> FileResult<String> {
        self.files.read_link(path)
    }

    fn set_permissions(&self, path: &str, mode: u32) -> FileResult {
        match self.database_at(path) {
            Some(_) => Ok(()),
            None => self.files.set_permissions(path, mode),
        }
    }

    fn set_times(&self, path: &str, accessed: i64, modified: i64) -> FileResult {
        match self.database_at(path) {
            Some(_) => Ok(()),
            None => self.files.set_times(path, accessed, modified),
        }
    }
}
