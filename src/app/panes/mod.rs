//! The page's panes.
