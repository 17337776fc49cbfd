//! The certificate: what was learned, to be printed.

use course::LessonEntry;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::page::Page;
use super::storage;
use crate::widgets::{Dialog, Look, button};

/// The dialog.
#[component]
pub fn Certificate() -> impl IntoView {
    let page = expect_context::<Page>();
    let name = RwSignal::new(storage::read("name").unwrap_or_default());
    let body = move || {
        if !page.is_certificate_open.get() {
            return None;
        }
        let entries = page.course.contents.get();
        let missing = page.course.progress.with(|progress| {
            entries.iter().filter(|entry| !progress.has_passed(&entry.id)).cloned().collect::<Vec<LessonEntry>>()
        });
        let last = entries.last().map(|entry| entry.chapter.clone()).unwrap_or_default();
        // The assessment at the end asks for all of it.
        let open: Vec<LessonEntry> = missing.iter().filter(|entry| entry.chapter == last).cloned().collect();
        Some(if open.is_empty() && !entries.is_empty() {
            view! { <Sheet name passed=entries.len() - missing.len()/> }.into_any()
        } else {
            view! { <Missing open last/> }.into_any()
        })
    };
    view! {
        <Dialog id="certificate-dialog" title="Certificate" is_open=Signal::derive(move || page.is_certificate_open.get())
            on_close=move || page.is_certificate_open.set(false)>{body}</Dialog>
    }
}

/// What is still to be passed.
#[component]
fn Missing(open: Vec<LessonEntry>, last: String) -> impl IntoView {
    let page = expect_context::<Page>();
    let lines = open.into_iter().map(|entry| {
        let go = move |_| {
            page.is_certificate_open.set(false);
            page.open_lesson(entry.id.clone());
        };
        view! { <li><button type="button" class="lesson-link" on:click=go><i class="lesson-mark" aria-hidden="true"></i><span>{entry.title}</span></button></li> }
    });
    view! {
        <p data-testid="certificate-missing">"The certificate is for those who have passed the lessons of the chapter “"{last}"”. These are still open:"</p>
        <ol class="contents">{lines.collect_view()}</ol>
    }
}

/// The sheet of paper.
#[component]
fn Sheet(name: RwSignal<String>, passed: usize) -> impl IntoView {
    let page = expect_context::<Page>();
    let rename = move |text: String| {
        storage::write("name", &text);
        name.set(text);
    };
    let chapters = page.course.chapters.get_untracked().into_iter().map(|chapter| view! { <li>{chapter.title}</li> });
    let date = js_sys::Date::new_0().to_locale_date_string("en-GB", &date_form());
    let print = move || {
        let _ = window().print();
    };
    view! {
        <label class="certificate-name">"Your name, as it should stand there"
            <input class="field" type="text" data-testid="certificate-name" autocomplete="name" prop:value=move || name.get()
                on:input=move |event| rename(event_target_value(&event))/></label>
        <article class="certificate" data-testid="certificate">
            <p class="certificate-brand">"Ormlet"</p>
            <h3>"ORMs and Database Integration"</h3>
            <p>"This is to say that"</p>
            <p class="certificate-who">{move || if name.get().trim().is_empty() { "…".to_owned() } else { name.get() }}</p>
            <p>"has passed "{passed}" lessons and the final assessment of this course, with SQLAlchemy and Alembic:"</p>
            <ul>{chapters.collect_view()}</ul>
            <p class="certificate-date">{String::from(date)}</p>
        </article>
        <footer class="contents-foot">
            {button(Look { id: "certificate-print", class: "primary", text: "Print", ..Look::PLAIN }, print)}
        </footer>
        <p class="soft">"Passed lessons and the name are kept in this browser alone. Nobody else has checked them."</p>
    }
}

/// Day, month in letters, year.
fn date_form() -> JsValue {
    let form = js_sys::Object::new();
    for (part, style) in [("day", "numeric"), ("month", "long"), ("year", "numeric")] {
        let _ = js_sys::Reflect::set(&form, &part.into(), &style.into());
    }
    form.into()
}
