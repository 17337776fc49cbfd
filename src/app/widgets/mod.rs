//! Parts that know nothing of the page.

mod dialog;
mod rows_grid;
mod switch;

pub use dialog::Dialog;
pub use rows_grid::rows_grid;
pub use switch::Switch;
