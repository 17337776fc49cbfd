//! The way through the course: contents, the lesson before, the lesson after.

use std::sync::Arc;

use course::Lesson;
use leptos::prelude::*;

use crate::shell::Page;
use crate::widgets::{Look, button, button_unless};

const CONTENTS: Look = Look {
    id: "lesson-contents",
    icon: "icon-list",
    text: "All lessons",
    title: "Contents, search, glossary",
    ..Look::PLAIN
};

/// The head of the pane.
#[component]
pub fn Way(lesson: Arc<Lesson>) -> impl IntoView {
    let page = expect_context::<Page>();
    let go = move |look: Look, target: Option<String>| {
        let is_last = target.is_none();
        button_unless(Signal::stored(is_last), Look { class: "icon-only", ..look }, move || {
            if let Some(target) = target.clone() {
                page.open_lesson(target);
            }
        })
    };
    let previous = Look {
        id: "lesson-previous",
        icon: "icon-previous",
        name: "Previous lesson",
        title: "Previous lesson (Alt+Page Up)",
        keys: "Alt+PageUp",
        ..Look::PLAIN
    };
    let next = Look {
        id: "lesson-next",
        icon: "icon-next",
        name: "Next lesson",
        title: "Next lesson (Alt+Page Down)",
        keys: "Alt+PageDown",
        ..Look::PLAIN
    };
    let id = lesson.id.clone();
    let place = move || {
        page.course.contents.with(|contents| {
            let at = contents.iter().position(|entry| entry.id == id)? + 1;
            Some(format!("{at} of {}", contents.len()))
        })
    };
    view! {
        <nav class="lesson-way" aria-label="Lessons">
            {button(CONTENTS, move || page.is_contents_open.set(true))}
            <span class="spacer"></span>
            <span class="soft">{place}</span>
            {go(previous, lesson.previous.clone())}
            {go(next, lesson.next.clone())}
        </nav>
    }
}
