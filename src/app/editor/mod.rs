//! The code editor.

mod bridge;
mod pane;

pub use bridge::{Editor, load};
pub use pane::EditorPane;
