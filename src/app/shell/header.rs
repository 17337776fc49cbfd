//! The header: where one is, what one can do, how things stand.

use leptos::prelude::*;

use super::page::Page;
use super::storage;
use crate::state::{Place, Status};
use crate::widgets::{Look, Switch, button, button_unless};

const RUN: Look = Look {
    id: "run",
    class: "primary",
    icon: "icon-run",
    text: "Run",
    title: "Run on the project's databases (Ctrl+Enter)",
    keys: "Control+Enter",
    ..Look::PLAIN
};
const STOP: Look = Look {
    id: "stop",
    icon: "icon-stop",
    text: "Stop",
    is_text_optional: true,
    name: "Stop",
    title: "Stop (Escape or Ctrl+.)",
    keys: "Control+.",
    ..Look::PLAIN
};
const SHARE: Look = Look {
    id: "share",
    icon: "icon-share",
    text: "Share",
    is_text_optional: true,
    name: "Share",
    title: "Copy a link that holds this program",
    ..Look::PLAIN
};
const HELP: Look = Look {
    id: "help",
    class: "icon-only",
    icon: "icon-help",
    name: "Help and keys",
    title: "Help and keys",
    ..Look::PLAIN
};

/// The header.
#[component]
pub fn Header() -> impl IntoView {
    let page = expect_context::<Page>();
    let is_lesson = move || page.place.with(|place| place.lesson().is_some());
    let place_button = move |id: &'static str, label: &'static str, pressed: Signal<bool>, lessons: bool| {
        view! {
            <button type="button" data-testid=id aria-pressed=move || pressed.get().to_string()
                on:click=move |_| if lessons { page.open_course() } else { page.open_playground() }>{label}</button>
        }
    };
    view! {
        <header class="topbar">
            <h1 class="brand"><span class="brand-mark" aria-hidden="true"></span>"Ormlet"</h1>
            <div class="segmented" role="group" aria-label="Lessons or playground">
                {place_button("place-lesson", "Lessons", Signal::derive(is_lesson), true)}
                {place_button("place-playground", "Playground", Signal::derive(move || !is_lesson()), false)}
            </div>
            <RunButtons/>
            <StatusLine/>
            <div class="topbar-end">
                {button(SHARE, move || page.share())}
                <ThemeButton/>
                {button(HELP, move || page.is_help_open.set(true))}
            </div>
        </header>
    }
}

#[component]
fn RunButtons() -> impl IntoView {
    let page = expect_context::<Page>();
    view! {
        <div class="run-buttons" role="group" aria-label="Run">
            {button(RUN, move || page.run())}
            {button_unless(Signal::derive(move || !page.is_running.get()), STOP, move || page.stop())}
            <Switch id="live" label="Live" hint="Run on scratch databases after each edit" is_on=page.is_live
                on_toggle=move || page.toggle_live()/>
        </div>
    }
}

#[component]
fn StatusLine() -> impl IntoView {
    let page = expect_context::<Page>();
    view! {
        <p class="status" role="status" data-testid="status"
            aria-live=move || if page.status.with(Status::is_chatter) { "off" } else { "polite" } data-phase=move || page.status.with(|status| status.phase)
            data-tone=move || page.status.with(|status| status.tone.word()) data-run=move || page.run_number.get()>
            <i class="status-dot" aria-hidden="true"></i><span>{move || page.status.with(|status| status.text.clone())}</span>
        </p>
    }
}

/// Changes between the system's theme, light and dark.
#[component]
fn ThemeButton() -> impl IntoView {
    let theme = RwSignal::new(storage::read("theme").unwrap_or_default());
    let turn = move |_| {
        let next = match theme.get_untracked().as_str() {
            "light" => "dark",
            "dark" => "",
            _ => "light",
        };
        if let Some(root) = document().document_element() {
            let _ = if next.is_empty() {
                root.remove_attribute("data-theme")
            } else {
                root.set_attribute("data-theme", next)
            };
        }
        if next.is_empty() {
            storage::remove("theme");
        } else {
            storage::write("theme", next);
        }
        theme.set(next.to_owned());
    };
    let name = move || match theme.get().as_str() {
        "light" => "Theme: light",
        "dark" => "Theme: dark",
        _ => "Theme: as the system",
    };
    view! {
        <button type="button" class="button icon-only" data-testid="theme" aria-label=name title=name on:click=turn>
            <i class="icon icon-theme"></i>
        </button>
    }
}

impl Page {
    /// The name of the place for people.
    pub(super) fn place_name(self, place: &Place) -> String {
        match place {
            Place::Playground => "Playground".into(),
            Place::Lesson(id) => self.course.contents.with_untracked(|contents| {
                contents.iter().find(|entry| entry.id == *id).map_or_else(|| id.clone(), |entry| entry.title.clone())
            }),
        }
    }
}
