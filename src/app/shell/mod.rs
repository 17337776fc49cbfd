//! The page's shell.
