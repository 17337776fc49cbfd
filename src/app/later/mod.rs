//! What a first visit does not show: it comes in a file of its own, once something of it is called for.
//!
//! The build cuts the page's module at the functions of [`doors`]. Nothing calls one but by way of [`later`], [`drawn`] or
//! `Page::when_all_is_here`, which have the file fetched first: a call before that would stop the page.

pub mod doors;

use leptos::prelude::*;

use crate::shell::Page;

/// Draws what is behind a door, from when it is first wanted on.
pub fn later(page: Page, is_wanted: impl Fn() -> bool + Send + Sync + 'static, door: fn() -> AnyView) -> impl IntoView {
    let was_wanted = Memo::new(move |before| before == Some(&true) || is_wanted());
    move || was_wanted.get().then(|| drawn(page, door))
}

/// What is drawn behind a door; nothing until that is here.
pub fn drawn(page: Page, door: impl FnOnce() -> AnyView) -> Option<AnyView> {
    page.bring_all();
    page.is_all_here.get().then(door)
}
