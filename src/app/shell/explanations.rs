//! What an error's code means: a dialog over the page.

use course::{Explanation, Explanations};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::page::Page;
use super::site;
use crate::later::doors;
use crate::widgets::Dialog;

/// What the dialog shows.
#[derive(Clone)]
pub struct Explained {
    /// The code whose explanation is asked for.
    code: String,
    /// SQLAlchemy's own page on it.
    address: Option<String>,
    /// The explanation once it has come, or why there is none.
    answer: Option<Result<Explanation, String>>,
}

impl Page {
    /// Opens the explanation of an error's code or class; the address is the one that the message names.
    pub fn explain(self, code: String, address: Option<String>) {
        self.when_all_is_here(move || doors::explain(self, code, address));
    }

    pub(crate) fn explain_now(self, code: String, address: Option<String>) {
        self.explained.set(Some(Explained { code: code.clone(), address, answer: None }));
        let page = self;
        spawn_local(async move {
            let answer = find(&code).await;
            // For the titles of the lessons.
            page.load_contents().await;
            page.explained.update(|shown| {
                if let Some(shown) = shown.as_mut().filter(|shown| shown.code == code) {
                    shown.answer = Some(answer);
                }
            });
        });
    }
}

/// The browser keeps the file: it is fetched once.
async fn find(code: &str) -> Result<Explanation, String> {
    let bytes = site::fetch(Explanations::SITE_PATH).await?;
    let all = Explanations::from_bytes(&bytes)
        .map_err(|_| "The explanations are of another version. Reload the page.".to_owned())?;
    all.of(code).cloned().ok_or_else(|| format!("There is no explanation of {code:?} here yet."))
}

/// Links to the lessons that speak of the error.
fn lessons(page: Page, ids: &[String]) -> Option<impl IntoView + use<>> {
    let titled = page.course.contents.with_untracked(|contents| {
        let of = |id: &String| contents.iter().find(|entry| entry.id == *id);
        ids.iter().filter_map(of).map(|entry| (entry.id.clone(), entry.title.clone())).collect::<Vec<_>>()
    });
    (!titled.is_empty()).then(|| {
        let links = titled.into_iter().map(|(id, title)| {
            view! { <li><a href=format!("#lesson/{id}")>{title}</a></li> }
        });
        view! {
            <h3>"In the lessons"</h3>
            <ul class="prose linked-lessons" data-testid="explanation-lessons" on:click=move |event| page.follow_link(&event)>
                {links.collect_view()}</ul>
        }
    })
}

/// The dialog.
#[component]
pub fn ExplanationDialog() -> impl IntoView {
    let page = expect_context::<Page>();
    let is_open = Signal::derive(move || page.explained.with(Option::is_some));
    let title = Signal::derive(move || {
        page.explained.with(|shown| match shown.as_ref().and_then(|shown| shown.answer.as_ref()) {
            Some(Ok(explanation)) => explanation.title.clone(),
            _ => "What the error means".to_owned(),
        })
    });
    let body = move || {
        page.explained.get().map(|shown| match shown.answer {
            None => view! { <p class="soft">"One moment…"</p> }.into_any(),
            Some(Err(trouble)) => view! { <p role="alert">{trouble}</p> }.into_any(),
            Some(Ok(explanation)) => {
                let lessons = lessons(page, &explanation.lessons);
                view! {
                    <div class="prose" data-testid="explanation" inner_html=explanation.html
                        on:click=move |event| page.follow_link(&event)></div>
                    {lessons}
                }
                .into_any()
            }
        })
    };
    let source = move || {
        page.explained.with(|shown| shown.as_ref().and_then(|shown| shown.address.clone())).map(|address| {
            view! {
                <p class="soft">"SQLAlchemy's own page: "
                    <a href=address.clone() target="_blank" rel="noopener noreferrer">{address.clone()}</a></p>
            }
        })
    };
    view! {
        <Dialog id="explanation-dialog" title is_open on_close=move || page.explained.set(None)>
            {body}
            {source}
        </Dialog>
    }
}
