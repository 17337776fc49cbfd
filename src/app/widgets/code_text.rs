//! Text with code between backquotes.

use leptos::prelude::*;

use crate::state::{Marked, marked};

/// The text, with its code set apart.
pub fn code_text(text: &str) -> impl IntoView + use<> {
    let pieces = marked(text).into_iter().map(|piece| match piece {
        Marked::Text(text) => text.into_any(),
        Marked::Code(code) => view! { <code>{code}</code> }.into_any(),
    });
    pieces.collect_view()
}
