//! The contents of the course: chapters with what was passed, search, the way on.

use course::{Hit, LessonEntry, SearchIndex};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

use super::clock;
use super::page::Page;
use super::site;
use crate::widgets::{Dialog, Look, button};

/// How many hits are shown.
const SHOWN_HITS: usize = 12;

/// The dialog.
#[component]
pub fn Contents() -> impl IntoView {
    let page = expect_context::<Page>();
    let query = RwSignal::new(String::new());
    let index = StoredValue::new(None::<SearchIndex>);
    let hits = RwSignal::new(None::<Result<Vec<Hit>, String>>);
    let find = move || async move {
        if index.with_value(Option::is_none) && !query.get_untracked().trim().is_empty() {
            match load_index().await {
                Ok(loaded) => index.set_value(Some(loaded)),
                Err(trouble) => return hits.set(Some(Err(trouble))),
            }
        }
        // What was typed while the file came is searched for instead.
        let text = query.get_untracked();
        let found = index.with_value(|index| index.as_ref().map(|index| index.search(&text)));
        hits.set(found.filter(|_| !text.trim().is_empty()).map(Ok));
    };
    let search = move |text: String| {
        query.set(text);
        spawn_local(find());
    };
    let open_first = move || {
        spawn_local(async move {
            find().await;
            let first = hits.with_untracked(|hits| Some(hits.as_ref()?.as_ref().ok()?.first()?.id.clone()));
            if let Some(first) = first {
                page.open_lesson(first);
            }
        });
    };
    let take_key = move |event: KeyboardEvent| {
        let is_taken = match event.key().as_str() {
            "Enter" => {
                open_first();
                true
            }
            "ArrowDown" => focus_hit(0),
            _ => false,
        };
        if is_taken {
            event.prevent_default();
        }
    };
    let open_glossary = move || {
        page.is_contents_open.set(false);
        page.glossary.set(Some(String::new()));
    };
    let open_certificate = move || {
        page.is_contents_open.set(false);
        page.is_certificate_open.set(true);
    };
    // While the dialog is closed there is no list that would have to be kept up to date.
    let is_open = Memo::new(move |_| page.is_contents_open.get());
    let body = move || match hits.get() {
        _ if !is_open.get() => ().into_any(),
        Some(Ok(found)) => view! { <Hits found/> }.into_any(),
        Some(Err(trouble)) => view! { <p role="alert">{trouble}</p> }.into_any(),
        None => view! { <Chapters/> }.into_any(),
    };
    let standing = move || is_open.get().then(|| view! { <Standing/> });
    view! {
        <Dialog id="contents-dialog" title="Lessons" is_open=Signal::derive(move || page.is_contents_open.get())
            on_close=move || page.is_contents_open.set(false)>
            {standing}
            <input class="field" type="search" data-testid="lesson-search" aria-label="Search the lessons"
                placeholder="Search the lessons" prop:value=move || query.get()
                on:input=move |event| search(event_target_value(&event)) on:keydown=take_key/>
            {body}
            <footer class="contents-foot">
                {button(Look { id: "open-glossary", text: "Glossary", ..Look::PLAIN }, open_glossary)}
                {button(Look { id: "open-certificate", text: "Certificate", ..Look::PLAIN }, open_certificate)}
            </footer>
        </Dialog>
    }
}

async fn load_index() -> Result<SearchIndex, String> {
    let bytes = site::fetch(SearchIndex::SITE_PATH).await?;
    SearchIndex::from_bytes(&bytes).map_err(|_| "The lessons are of another version. Reload the page.".to_owned())
}

/// How far the learner is, and the way on.
#[component]
fn Standing() -> impl IntoView {
    let page = expect_context::<Page>();
    move || {
        let entries = page.course.contents.get();
        let passed =
            page.course.progress.with(|progress| entries.iter().filter(|entry| progress.has_passed(&entry.id)).count());
        // The next open one behind the one in view; who has passed nothing starts at the beginning.
        let next = page.course.progress.with(|progress| {
            let here = page.place.with(|place| place.lesson().map(str::to_owned));
            let is_here = |entry: &LessonEntry| Some(&entry.id) == here.as_ref();
            let is_open = |entry: &&LessonEntry| !progress.has_passed(&entry.id) && (passed == 0 || !is_here(entry));
            let from = if passed == 0 { None } else { entries.iter().position(is_here) };
            let behind = entries.iter().skip(from.unwrap_or_default()).find(is_open);
            behind.or_else(|| entries.iter().find(is_open)).cloned()
        });
        let count = entries.len();
        let go_on = next.map(|next| {
            let text = if passed == 0 { "Start with " } else { "Continue with " };
            view! {
                <button type="button" class="button primary" data-testid="continue"
                    on:click=move |_| page.open_lesson(next.id.clone())><span>{text}{next.title.clone()}</span></button>
            }
        });
        view! {
            <div class="course-standing">
                <p data-testid="course-standing"><b>{passed}</b>" of "{count}" lessons passed"</p>
                <progress max=count value=passed aria-hidden="true"></progress>
                {go_on}
            </div>
        }
    }
}

/// All chapters; the one where the learner is stands open, and in sight.
#[component]
fn Chapters() -> impl IntoView {
    let page = expect_context::<Page>();
    Effect::new(|_| clock::next_frame(show_current));
    move || {
        let current = page.place.with(|place| place.lesson().map(str::to_owned));
        let entries = page.course.contents.get();
        let progress = page.course.progress.get();
        let here = entries.iter().find(|entry| Some(&entry.id) == current.as_ref());
        let here = here.or_else(|| entries.iter().find(|entry| !progress.has_passed(&entry.id)));
        let here = here.map(|entry| entry.chapter.clone());
        let chapter = |chapter: course::ChapterEntry| {
            let lessons: Vec<LessonEntry> =
                entries.iter().filter(|entry| entry.chapter == chapter.title).cloned().collect();
            let passed = lessons.iter().filter(|entry| progress.has_passed(&entry.id)).count();
            let is_open = here.as_ref() == Some(&chapter.title);
            let count = format!("{passed} / {}", lessons.len());
            let is_done = passed == lessons.len();
            let lines = lessons.into_iter().map(|entry| {
                let has_passed = progress.has_passed(&entry.id);
                let is_current = current.as_deref() == Some(entry.id.as_str());
                let id = entry.id.clone();
                view! {
                    <li><button type="button" class="lesson-link" data-testid="lesson-link" data-lesson=entry.id
                        data-passed=has_passed.to_string() aria-current=is_current.then_some("page")
                        on:click=move |_| page.open_lesson(id.clone())>
                        <i class="lesson-mark" aria-hidden="true"></i><span>{entry.title}</span>
                        <span class="soft">{has_passed.then_some("passed · ")}{entry.kind.name()}" · "{entry.minutes}" min"</span>
                    </button></li>
                }
            });
            let lines = lines.collect_view();
            view! {
                <details class="chapter" open=is_open data-testid="chapter" data-done=is_done.to_string()>
                    <summary><b>{chapter.title}</b><span class="soft">{count}</span>
                        <span class="chapter-about">{chapter.about}</span></summary>
                    <ol>{lines}</ol>
                </details>
            }
        };
        let chapters = page.course.chapters.get().into_iter().map(chapter).collect_view();
        view! { <div class="contents">{chapters}</div> }
    }
}

/// Scrolls to the lesson in view, once the list is drawn.
fn show_current() {
    let current = document().query_selector(".lesson-link[aria-current=page]").ok().flatten();
    if let Some(current) = current {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Center);
        current.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Gives a hit of the search the focus, where there is one.
fn focus_hit(at: usize) -> bool {
    focus(&format!("#hit-{at}"))
}

fn focus(selector: &str) -> bool {
    let element = document().query_selector(selector).ok().flatten();
    element.and_then(|element| element.dyn_into::<HtmlElement>().ok()).is_some_and(|element| element.focus().is_ok())
}

/// The lessons that were found.
#[component]
fn Hits(found: Vec<Hit>) -> impl IntoView {
    let page = expect_context::<Page>();
    let count = found.len();
    let lines = found.into_iter().take(SHOWN_HITS).enumerate().map(|(at, hit)| {
        let id = hit.id.clone();
        let take_key = move |event: KeyboardEvent| {
            let is_taken = match event.key().as_str() {
                "ArrowDown" => focus_hit(at + 1),
                "ArrowUp" if at == 0 => focus("[data-testid=lesson-search]"),
                "ArrowUp" => focus_hit(at - 1),
                _ => false,
            };
            if is_taken {
                event.prevent_default();
            }
        };
        view! {
            <li><button type="button" class="hit" id=format!("hit-{at}") data-testid="lesson-hit" data-lesson=hit.id
                on:keydown=take_key on:click=move |_| page.open_lesson(id.clone())>
                <b>{hit.title}</b><span class="soft">{hit.excerpt}</span></button></li>
        }
    });
    let lines = lines.collect_view();
    let text = match count {
        0 => "No lesson has all these words.".to_owned(),
        1 => "1 lesson".to_owned(),
        count if count > SHOWN_HITS => format!("{count} lessons; the first {SHOWN_HITS}:"),
        count => format!("{count} lessons"),
    };
    view! {
        <p class="soft" role="status" data-testid="hit-count">{text}</p>
        <ol class="contents">{lines}</ol>
    }
}
