//! The code editor.

mod bridge;
mod pane;

pub use bridge::Editor;
pub use pane::EditorPane;
