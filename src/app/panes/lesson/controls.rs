//! Check and its results.

use std::sync::Arc;

use course::Lesson;
use leptos::prelude::*;

use super::report::Report;
use crate::shell::Page;
use crate::widgets::{Look, button};

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
    text: "Reset all",
    title: "Back to the lesson's starter; what you have is kept",
    ..Look::PLAIN
};
/// The foot of the pane.
#[component]
pub fn Controls(lesson: Arc<Lesson>) -> impl IntoView {
    let page = expect_context::<Page>();
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
            </div>
        </footer>
    }
}
