//! Check and its results, and the way through the course.

use std::sync::Arc;

use course::Lesson;
use leptos::prelude::*;

use super::report::Report;
use crate::shell::Page;
use crate::widgets::{Look, button, button_unless};

const CHECK: Look = Look {
    id: "lesson-check",
    class: "primary",
    icon: "icon-check",
    text: "Check",
    title: "Run the program and see whether it does what the lesson asks for (Ctrl+Shift+Enter)",
    keys: "Control+Shift+Enter",
    ..Look::PLAIN
};
const RESET_FILE: Look = Look {
    id: "lesson-reset-file",
    text: "Reset file",
    title: "This file as the lesson began; what you have is kept",
    ..Look::PLAIN
};
const RESET: Look = Look {
    id: "lesson-reset",
    text: "Reset",
    title: "Back to the lesson's starter; what you have is kept",
    ..Look::PLAIN
};
const CONTENTS: Look = Look {
    id: "lesson-contents",
    class: "icon-only",
    icon: "icon-list",
    name: "All lessons",
    title: "All lessons",
    ..Look::PLAIN
};

/// The foot of the pane.
#[component]
pub fn Controls(lesson: Arc<Lesson>) -> impl IntoView {
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
    let check = (!lesson.tasks.is_empty()).then(|| button(CHECK, move || page.check()));
    // One file alone is reset by the one button.
    let reset_file = (lesson.starter.len() > 1).then(|| button(RESET_FILE, move || page.reset_file()));
    view! {
        <footer class="lesson-foot">
            <Report/>
            <div class="lesson-controls">
                {check}
                {reset_file}
                {button(RESET, move || page.reset_lesson())}
                <span class="spacer"></span>
                {button(CONTENTS, move || page.is_contents_open.set(true))}
                {go(previous, lesson.previous.clone())}
                {go(next, lesson.next.clone())}
            </div>
        </footer>
    }
}
