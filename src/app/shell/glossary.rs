//! The words of the field: a dialog over the page.

use course::{Glossary, Term};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::page::Page;
use super::{clock, site};
use crate::widgets::Dialog;

/// Fetches the words in the learner's language; those that are not translated come in English.
async fn load(language: &str) -> Result<Vec<Term>, String> {
    let read = async |language: &str| {
        let bytes = site::fetch(&Glossary::site_path(language)).await?;
        let glossary = Glossary::from_bytes(&bytes);
        glossary.map_err(|_| "The glossary is of another version. Reload the page.".to_owned())
    };
    let mut terms = read("en").await?.terms;
    if language != "en"
        && let Ok(translated) = read(language).await
    {
        for term in translated.terms {
            terms.retain(|known| known.name != term.name);
            terms.push(term);
        }
        terms.sort_by_key(|term| term.title.to_lowercase());
    }
    Ok(terms)
}

/// The dialog.
#[component]
pub fn GlossaryDialog() -> impl IntoView {
    let page = expect_context::<Page>();
    let terms = RwSignal::new(None::<Result<Vec<Term>, String>>);
    let loaded = StoredValue::new(String::new());
    let filter = RwSignal::new(String::new());
    Effect::new(move |_| {
        let Some(asked) = page.glossary.get() else { return };
        filter.set(String::new());
        let language = page.course.language.get();
        spawn_local(async move {
            if loaded.with_value(|known| *known != language) {
                let answer = load(&language).await;
                loaded.set_value(if answer.is_ok() { language } else { String::new() });
                terms.set(Some(answer));
            }
            clock::next_frame(move || show(&asked));
        });
    });
    let list = move || {
        let text = filter.get().to_lowercase();
        match terms.get() {
            None => view! { <p class="soft">"One moment…"</p> }.into_any(),
            Some(Err(trouble)) => view! { <p role="alert">{trouble}</p> }.into_any(),
            Some(Ok(terms)) => {
                let is_shown = |term: &Term| text.is_empty() || term.title.to_lowercase().contains(&text);
                let shown = terms.into_iter().filter(is_shown).map(|term| {
                    view! {
                        <div class="term" data-testid="term" data-term=term.name.clone() id=format!("term-{}", term.name) tabindex="-1">
                            <dt>{term.title}</dt><dd class="prose" inner_html=term.html></dd></div>
                    }
                });
                let shown: Vec<_> = shown.collect();
                let is_empty = shown.is_empty();
                view! {
                    {is_empty.then(|| view! { <p class="soft">"No word of the glossary has these letters."</p> })}
                    <dl class="glossary" on:click=move |event| page.follow_link(&event)>{shown}</dl>
                }
                .into_any()
            }
        }
    };
    view! {
        <Dialog id="glossary-dialog" title="Glossary" is_open=Signal::derive(move || page.glossary.with(Option::is_some))
            on_close=move || page.glossary.set(None)>
            <input class="field" type="search" data-testid="glossary-filter" aria-label="Find a word" placeholder="Find a word"
                prop:value=move || filter.get() on:input=move |event| filter.set(event_target_value(&event))/>
            {list}
        </Dialog>
    }
}

/// Brings a word into sight and marks it.
fn show(name: &str) {
    let element = document().get_element_by_id(&format!("term-{name}"));
    if let Ok(Some(old)) = document().query_selector(".term.is-asked") {
        let _ = old.class_list().remove_1("is-asked");
    }
    if let Some(element) = element {
        element.scroll_into_view();
        let _ = element.class_list().add_1("is-asked");
    }
}
