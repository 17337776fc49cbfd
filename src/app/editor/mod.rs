//! The page's editor.
