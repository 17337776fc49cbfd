//! The one error of the commands: a sentence for the person at the terminal.

use std::fmt;
use std::path::Path;

/// What went wrong, and what to do about it.
#[derive(Debug)]
pub struct Failure(String);

/// The result of a step of a command.
pub type Result<T> = std::result::Result<T, Failure>;

impl Failure {
    /// A failure that reads as `message`.
    pub fn new(message: impl Into<String>) -> Self {
        Self(message.into())
    }

    /// A failure to read or write `path`.
    pub fn at(path: &Path, error: impl fmt::Display) -> Self {
        Self(format!("{}: {error}", path.display()))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
