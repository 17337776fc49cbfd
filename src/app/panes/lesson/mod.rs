//! The lesson: its text, its questions, its check, the way to the next one.

mod controls;
mod order;
mod question;
mod report;
mod text;
mod way;

use leptos::prelude::*;

use crate::shell::Page;
use crate::widgets::{Look, button};
use controls::Controls;
use text::Text;
use way::Way;

/// The pane.
#[component]
pub fn LessonPane() -> impl IntoView {
    let page = expect_context::<Page>();
    let trouble = move || {
        page.course.trouble.get().map(|text| {
            view! {
                <p class="empty">{text}</p>
                <p class="empty">{button(Look { text: "Try again", ..Look::PLAIN }, move || page.open_course())}</p>
            }
        })
    };
    let body = NodeRef::<leptos::html::Div>::new();
    // Another lesson begins at its top.
    Effect::new(move |before: Option<Option<String>>| {
        let id = page.course.lesson.with(|lesson| lesson.as_ref().map(|lesson| lesson.id.clone()));
        if before.is_some_and(|before| before != id)
            && let Some(body) = body.get_untracked()
        {
            body.set_scroll_top(0);
        }
        id
    });
    let text = move || page.course.lesson.get().map(|lesson| view! { <Text lesson/> });
    view! {
        <section class="pane pane-lesson" aria-label="Lesson">
            {move || page.course.lesson.get().map(|lesson| view! { <Way lesson/> })}
            <div class="pane-body" tabindex="0" role="region" aria-label="Lesson text" node_ref=body>{trouble}{text}</div>
            {move || page.course.lesson.get().map(|lesson| view! { <Controls lesson/> })}
        </section>
    }
}
