//! The lesson's text, what has to be reached, and help.

use std::sync::Arc;

use course::{Kind, Lesson};
use leptos::prelude::*;

use super::order::Order;
use super::question::QuestionView;
use crate::shell::Page;
use crate::widgets::{Look, button, code_text};

/// The names of languages, in these languages.
const LANGUAGES: [(&str, &str); 2] = [("en", "English"), ("de", "Deutsch")];

/// All of the lesson that is read.
#[component]
pub fn Text(lesson: Arc<Lesson>) -> impl IntoView {
    let page = expect_context::<Page>();
    let tasks = lesson.tasks.iter().map(|task| view! { <li>{code_text(task)}</li> }).collect_view();
    let tasks = (!lesson.tasks.is_empty()).then(|| {
        view! {
            <h3 class="tasks-title">"To reach"</h3>
            <ul class="tasks" data-testid="lesson-tasks">{tasks}</ul>
        }
    });
    let count = lesson.questions.len();
    let questions = lesson.questions.iter().enumerate().map(|(at, question)| {
        let number = (count > 1).then_some((at + 1, count));
        view! { <QuestionView lesson=lesson.id.clone() question=question.clone() number/> }
    });
    let questions = questions.collect_view();
    let order = (lesson.kind == Kind::Order).then(|| view! { <Order/> });
    let held = lesson.kind.is_of_questions().then(|| {
        let lesson = Arc::clone(&lesson);
        move || {
            (!page.has_answered_all(&lesson)).then(|| {
                view! { <p class="soft held" data-testid="held-back">"Nothing runs by itself until you have answered; Run is there when you want to see."</p> }
            })
        }
    });
    let sections = (!lesson.sections.is_empty()).then(|| {
        view! { <p class="lesson-sections" data-testid="lesson-sections">"In the lecture: "{lesson.sections.join(" · ")}</p> }
    });
    view! {
        <p class="crumb">
            <span>{lesson.chapter.clone()}" · "{lesson.kind.name()}" · "{lesson.minutes}" min"</span>
            <Languages languages=lesson.languages.clone()/>
        </p>
        <h2 class="lesson-title" data-testid="lesson-title" data-lesson=lesson.id.clone()>{lesson.title.clone()}</h2>
        {sections}
        <div class="prose" data-testid="lesson-text" inner_html=lesson.html.clone()
            on:click=move |event| page.follow_link(&event)></div>
        {order}
        {questions}
        {held}
        {tasks}
        <Hints lesson/>
    }
}

/// The languages of the text, where there are several.
#[component]
fn Languages(languages: Vec<String>) -> impl IntoView {
    let page = expect_context::<Page>();
    let draw = move |language: String| {
        let name = LANGUAGES
            .iter()
            .find(|(code, _)| *code == language)
            .map_or_else(|| language.clone(), |(_, name)| (*name).to_owned());
        let is_chosen = {
            let language = language.clone();
            move || page.course.language.with(|chosen| *chosen == language).to_string()
        };
        let code = language.clone();
        view! {
            <button type="button" data-testid="language" data-language=code.clone() lang=code aria-pressed=is_chosen
                on:click=move |_| page.choose_language(&language)>{name}</button>
        }
    };
    (languages.len() > 1).then(|| {
        view! { <span class="languages" role="group" aria-label="Language of the text">{languages.into_iter().map(draw).collect_view()}</span> }
    })
}

/// Three hints, one by one, then the solution.
#[component]
fn Hints(lesson: Arc<Lesson>) -> impl IntoView {
    let page = expect_context::<Page>();
    let hints = lesson.hints.clone();
    let count = hints.len();
    let has_solution = !lesson.solution.is_empty();
    let shown = move || {
        let shown = page.course.hints.get();
        let hint = |(at, hint): (usize, &String)| {
            view! {
                <div class="hint" data-testid="hint"><b>"Hint "{at + 1}" of "{count}</b>
                    <div class="prose" inner_html=hint.clone() on:click=move |event| page.follow_link(&event)></div></div>
            }
        };
        hints.iter().enumerate().take(shown).map(hint).collect_view()
    };
    let more = move || {
        let shown = page.course.hints.get();
        if shown < count {
            let text = match shown {
                0 => "Show a hint",
                _ if shown + 1 == count => "Show the last hint",
                _ => "Show another hint",
            };
            Some(button(Look { id: "lesson-hint", text, ..Look::PLAIN }, move || page.show_hint()))
        } else if has_solution {
            let look = Look { id: "lesson-solution", text: "Compare with a solution", ..Look::PLAIN };
            Some(button(look, move || page.is_solution_open.set(true)))
        } else {
            None
        }
    };
    view! { <div class="hints">{shown}{more}</div> }
}
