//! [`Editor`]: where `alembic edit` opens files.

/// The learner's editor.
pub trait Editor {
    /// Opens a file, by its path as the program knows it.
    fn open(&self, path: &str);
}
