//! Programs and what the real libraries did with them.

use std::fs;
use std::path::{Path, PathBuf};

/// A program and its recordings.
#[derive(Clone, Debug)]
pub struct Recording {
    /// The file's name without `.py`.
    pub name: String,
    /// The program.
    pub program: PathBuf,
    /// The CPython that it was recorded with, where that is not the newest.
    pub python: Option<&'static str>,
    /// `.out`: standard output without the echo log.
    pub out: String,
    /// `.sql`: the log of every engine.
    pub sql: String,
    /// `.warn`: the warnings shown.
    pub warn: String,
    /// `.err`: the traceback of an exception that was not caught.
    pub err: String,
    /// `.echo`: standard output with the echo log, moments and seconds replaced.
    pub echo: Option<String>,
    /// `.unordered`: the library walked over a set, and what stands in a transaction counts, not in which order.
    pub is_unordered: bool,
}

impl Recording {
    /// All recorded programs of a folder, by name; nothing when there is no such folder.
    pub fn all_in(folder: &Path) -> Option<Vec<Self>> {
        let mut programs: Vec<PathBuf> = fs::read_dir(folder)
            .ok()?
            .flatten()
            .map(|entry| entry.path())
            .filter(|path| path.extension().is_some_and(|extension| extension == "py"))
            .filter(|path| path.with_extension("out").exists())
            .collect();
        programs.sort();
        Some(programs.iter().map(|program| Self::read(program)).collect())
    }

    fn read(program: &Path) -> Self {
        let text = |extension| fs::read_to_string(program.with_extension(extension)).unwrap_or_default();
        Self {
            name: program.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default(),
            program: program.to_path_buf(),
            python: None,
            out: text("out"),
            sql: text("sql"),
            warn: text("warn"),
            err: text("err"),
            echo: fs::read_to_string(program.with_extension("echo")).ok(),
            is_unordered: program.with_extension("unordered").exists(),
        }
    }
}
