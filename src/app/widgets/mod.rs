//! Parts that know nothing of the page.

mod dialog;
mod rows_grid;
mod splitter;
mod switch;

pub use dialog::Dialog;
pub use rows_grid::rows_grid;
pub use splitter::{Axis, Splitter};
pub use switch::Switch;
