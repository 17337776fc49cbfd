//! The header: where one is, what one can do, how things stand.

use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::MediaQueryList;

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
const CHECK: Look = Look {
    id: "check-here",
    class: "narrow check-here",
    icon: "icon-check",
    text: "Check",
    title: "Run the program and see whether it does what the lesson asks for",
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
    // In a narrow window the lesson with its own button may be out of sight.
    let has_tasks = Memo::new(move |_| {
        page.place.with(|place| place.lesson().is_some())
            && page.course.lesson.with(|lesson| lesson.as_ref().is_some_and(|lesson| !lesson.tasks.is_empty()))
    });
    view! {
        <div class="run-buttons" role="group" aria-label="Run">
            {button(RUN, move || page.run())}
            {move || has_tasks.get().then(|| button(CHECK, move || page.check()))}
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

/// Changes between light and dark. Each press changes what one sees; what the system wants anyhow is not kept, so that the
/// page goes on following it.
#[component]
fn ThemeButton() -> impl IntoView {
    let is_dark = RwSignal::new(match storage::read("theme").as_deref() {
        Some("dark") => true,
        Some("light") => false,
        _ => system_is_dark(),
    });
    follow_system(is_dark);
    let turn = move |_| {
        let next = if is_dark.get_untracked() { "light" } else { "dark" };
        let is_next_dark = next == "dark";
        let is_kept = is_next_dark != system_is_dark();
        if let Some(root) = document().document_element() {
            let _ = if is_kept { root.set_attribute("data-theme", next) } else { root.remove_attribute("data-theme") };
        }
        if is_kept {
            storage::write("theme", next);
        } else {
            storage::remove("theme");
        }
        is_dark.set(is_next_dark);
    };
    let name = move || if is_dark.get() { "Light theme" } else { "Dark theme" };
    view! {
        <button type="button" class="button icon-only" data-testid="theme" aria-label=name title=name on:click=turn>
            <i class="icon icon-theme"></i>
        </button>
    }
}

fn system_theme() -> Option<MediaQueryList> {
    window().match_media("(prefers-color-scheme: dark)").ok()?
}

fn system_is_dark() -> bool {
    system_theme().is_some_and(|query| query.matches())
}

/// Notes what the system changes to, while the learner has chosen nothing else.
fn follow_system(is_dark: RwSignal<bool>) {
    let Some(query) = system_theme() else { return };
    let on_change = Closure::<dyn FnMut()>::new(move || {
        if document().document_element().is_some_and(|root| !root.has_attribute("data-theme")) {
            is_dark.set(system_is_dark());
        }
    });
    let _ = query.add_event_listener_with_callback("change", on_change.as_ref().unchecked_ref());
    on_change.forget();
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
