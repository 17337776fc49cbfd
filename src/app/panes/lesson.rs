//! The lesson: its text, its check, the way to the next one.

use std::sync::Arc;

use course::Lesson;
use leptos::prelude::*;

use crate::shell::Page;

/// The pane.
#[component]
pub fn LessonPane() -> impl IntoView {
    let page = expect_context::<Page>();
    let trouble = move || {
        page.course.trouble.get().map(|text| {
            view! {
                <p class="empty">{text}</p>
                <p class="empty"><button type="button" class="button" on:click=move |_| page.open_course()>"Try again"</button></p>
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
            view! {
                <button type="button" class="button" data-testid="lesson-hint" on:click=move |_| page.show_hint()>
                    {move || if page.course.hints.get() == 0 { "Show a hint" } else { "Show another hint" }}</button>
            }
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
        view! {
            <button type="button" class="button icon-only" data-testid=id aria-label=label title=label disabled=is_last
                on:click=move |_| if let Some(target) = target.clone() { page.open_lesson(target) }>
                <i class=format!("icon {icon}")></i></button>
        }
    };
    view! {
        <footer class="lesson-foot">
            <Report/>
            <div class="lesson-controls">
                <button type="button" class="button primary" data-testid="lesson-check"
                    title="Run the program and see whether it does what the lesson asks for" on:click=move |_| page.check()>
                    <i class="icon icon-check"></i>"Check"</button>
                <button type="button" class="button" data-testid="lesson-reset" title="Back to the lesson's starter; what you have is kept"
                    on:click=move |_| page.reset_lesson()>"Reset"</button>
                <span class="spacer"></span>
                <button type="button" class="button icon-only" data-testid="lesson-contents" aria-label="All lessons" title="All lessons"
                    on:click=move |_| page.is_contents_open.set(true)><i class="icon icon-list"></i></button>
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
                view! {
                    <button type="button" class="button primary" on:click=move |_| page.open_lesson(next.clone())>
                        "Next lesson"</button>
                }
            });
            view! {
                <div class="report" role="status" data-testid="check-report" data-passed=passed.to_string() data-current=is_current.to_string()>
                    <p class="headline"><span>{headline}</span>{go_on}</p>{mistake}<ul>{lines}</ul>
                </div>
            }
        })
    }
}
