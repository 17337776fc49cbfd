//! Where database files live.

use std::fmt;

use super::memory_files;

/// Turns a database's name in a URL into the path that SQLite opens.
///
/// Natively the files are real ones below a project's folder. In the browser SQLite's own memory file system holds
/// them: they live as long as the worker.
pub trait Storage: fmt::Debug {
    /// The path to open for a database file called `name`.
    fn path(&self, name: &str) -> String;
}

/// Files in memory, kept apart by a prefix.
///
/// In the browser they live as long as the worker. Natively a file lives as long as a connection is open on it.
#[derive(Clone, Debug, Default)]
pub struct MemoryStorage {
    prefix: String,
}

impl MemoryStorage {
    /// Files whose names start with `prefix`.
    pub fn new(prefix: impl Into<String>) -> Self {
        Self { prefix: prefix.into() }
    }

    /// Deletes a file; nothing happens when there is none. Natively a file goes away with its last connection.
    pub fn delete(&self, name: &str) {
        memory_files::delete(&format!("/{}/{name}", self.prefix));
    }
}

impl Storage for MemoryStorage {
    fn path(&self, name: &str) -> String {
        memory_files::register();
        let escaped = name.replace('%', "%25").replace('?', "%3f").replace('#', "%23");
        format!("file:/{}/{escaped}?vfs={}", self.prefix, memory_files::NAME)
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
