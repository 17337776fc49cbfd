//! The page's widgets.
