//! Parts that know nothing of the page.

mod button;
mod code_text;
mod dialog;
mod rows_grid;
mod splitter;
mod switch;

pub use button::{Look, button, button_unless};
pub use code_text::code_text;
pub use dialog::Dialog;
pub use rows_grid::{cell_text, rows_grid};
pub use splitter::{Axis, Splitter, percent_text};
pub use switch::Switch;
