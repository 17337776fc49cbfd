//! Where database files live.

use std::fmt;

/// Turns a database's name in a URL into the path that SQLite opens.
///
/// Natively the files are real ones below a project's folder. In the browser SQLite's own memory file system holds
/// them: they live as long as the worker.
pub trait Storage: fmt::Debug {
    /// The path to open for a database file called `name`.
    fn path(&self, name: &str) -> String;
}

/// Files in SQLite's memory file system (in the browser), kept apart by a prefix.
#[derive(Clone, Debug, Default)]
pub struct MemoryStorage {
    prefix: String,
}

impl MemoryStorage {
    /// Files whose names start with `prefix`.
    pub fn new(prefix: impl Into<String>) -> Self {
        Self { prefix: prefix.into() }
    }
}

impl Storage for MemoryStorage {
    fn path(&self, name: &str) -> String {
        format!("{}{name}", self.prefix)
    }
}

/// Real files below a folder.
#[cfg(not(target_family = "wasm"))]
#[derive(Clone, Debug)]
pub struct DirectoryStorage {
    directory: std::path::PathBuf,
}

#[cfg(not(target_family = "wasm"))]
impl DirectoryStorage {
    /// Files below `directory`; an absolute name stays as it is.
    pub fn new(directory: impl Into<std::path::PathBuf>) -> Self {
        Self { directory: directory.into() }
    }
}

#[cfg(not(target_family = "wasm"))]
impl Storage for DirectoryStorage {
    fn path(&self, name: &str) -> String {
        self.directory.join(name).to_string_lossy().into_owned()
    }
}
