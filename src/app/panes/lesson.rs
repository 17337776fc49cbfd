//! The lesson: its text, its check, the way to the next one.

use std::sync::Arc;

use course::Lesson;
use leptos::prelude::*;

use crate::shell::Page;
use crate::widgets::{Look, button, button_unless};

const CHECK: Look = Look {
    id: "lesson-check",
    class: "primary",
    icon: "icon-check",
    text: "Check",
    title: "Run the program and see whether it does what the lesson asks for",
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
    let text = move || page.course.lesson.get().map(|lesson| view! { <Text lesson/> });
    view! {
        <section class="pane pane-lesson" aria-label="Lesson">
            <div class="pane-body" tabindex="0" role="region" aria-label="Lesson text">{trouble}{text}</div>
            {move || page.course.lesson.get().map(|lesson| view! { <Controls lesson/> })}
        </section>
    }
}

/// The lesson's text and what has to be reached.
#[component]
fn Text(lesson: Arc<Lesson>) -> impl IntoView {
    let page = expect_context::<Page>();
    let tasks = lesson.tasks.iter().map(|task| view! { <li>{task.clone()}</li> }).collect_view();
    let hints = lesson.hints.clone();
    let hint_count = hints.len();
    let shown_hints = move || {
        let shown = page.course.hints.get();
        hints.iter().take(shown).map(|hint| view! { <p class="hint">{hint.clone()}</p> }).collect_view()
    };
    let more_hints = move || {
        (page.course.hints.get() < hint_count).then(|| {
            let text = if page.course.hints.get() == 0 { "Show a hint" } else { "Show another hint" };
            button(Look { id: "lesson-hint", text, ..Look::PLAIN }, move || page.show_hint())
        })
    };
    view! {
        <p class="crumb">{lesson.chapter.clone()}</p>
        <h2 class="lesson-title" data-testid="lesson-title" data-lesson=lesson.id.clone()>{lesson.title.clone()}</h2>
        <div class="prose" data-testid="lesson-text" inner_html=lesson.html.clone()></div>
        <h3 class="tasks-title">"To reach"</h3>
        <ul class="tasks" data-testid="lesson-tasks">{tasks}</ul>
        {shown_hints}
        {more_hints}
    }
}

/// Check and its results, and the way through the course.
#[component]
fn Controls(lesson: Arc<Lesson>) -> impl IntoView {
    let page = expect_context::<Page>();
    let go = move |id: &'static str, label: &'static str, icon: &'static str, target: Option<String>| {
        let is_last = target.is_none();
        let look = Look { id, class: "icon-only", icon, name: label, title: label, ..Look::PLAIN };
        button_unless(Signal::stored(is_last), look, move || {
            if let Some(target) = target.clone() {
                page.open_lesson(target);
            }
        })
    };
    view! {
        <footer class="lesson-foot">
            <Report/>
            <div class="lesson-controls">
                {button(CHECK, move || page.check())}
                {button(RESET, move || page.reset_lesson())}
                <span class="spacer"></span>
                {button(CONTENTS, move || page.is_contents_open.set(true))}
                {go("lesson-previous", "Previous lesson", "icon-previous", lesson.previous.clone())}
                {go("lesson-next", "Next lesson", "icon-next", lesson.next.clone())}
            </div>
        </footer>
    }
}

/// What Check found.
#[component]
fn Report() -> impl IntoView {
    let page = expect_context::<Page>();
    move || {
        page.report.track();
        page.check_report().map(|(report, is_current)| {
            let passed = report.passed();
            let mistake = report.mistake.clone().map(|text| view! { <p class="mistake">{text}</p> });
            let lines = report
                .results
                .into_iter()
                .map(|result| {
                    let message = (!result.passed).then(|| view! { <p>{result.message}</p> });
                    let word = if result.passed { "Passed: " } else { "Missing: " };
                    view! {
                        <li data-testid="check-result" data-passed=result.passed.to_string()>
                            <span class="visually-hidden">{word}</span><b>{result.title}</b>{message}</li>
                    }
                })
                .collect_view();
            let next = page.course.lesson.with(|lesson| lesson.as_ref().and_then(|lesson| lesson.next.clone()));
            let headline = match (passed, &next) {
                (false, _) => "Not there yet.",
                (true, Some(_)) => "Passed.",
                (true, None) => "Passed. That was the last lesson.",
            };
            let go_on = next.filter(|_| passed).map(|next| {
                let look = Look { class: "primary", text: "Next lesson", ..Look::PLAIN };
                button(look, move || page.open_lesson(next.clone()))
            });
            view! {
                <div class="report" role="status" data-testid="check-report" data-passed=passed.to_string() data-current=is_current.to_string()>
                    <p class="headline"><span>{headline}</span>{go_on}</p>{mistake}<ul>{lines}</ul>
                </div>
            }
        })
    }
}
