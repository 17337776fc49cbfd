//! The root of the page.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;

use super::address::{self, Address};
use super::header::Header;
use super::notice::{Notice, NoticeKind};
use super::page::Page;
use super::storage;
use super::workbench::Workbench;
use crate::later::{doors, later};
use crate::state::Place;
use crate::widgets::{Look, button};

/// The page.
#[component]
pub fn App() -> impl IntoView {
    let page = Page::new();
    provide_context(page);
    page.begin();
    view! {
        <div class="shell" class:in-lesson=move || page.place.with(|place| place.lesson().is_some())>
            <Header/>
            <Notices/>
            <Workbench/>
            <Waiting/>
            {later(page, move || page.share_link.with(Option::is_some), doors::share_dialog)}
            {later(page, move || page.explained.with(Option::is_some), doors::explanation)}
            {later(page, move || page.is_help_open.get(), doors::help)}
            {later(page, move || page.is_contents_open.get(), doors::contents)}
            {later(page, move || page.glossary.with(Option::is_some), doors::glossary)}
            {later(page, move || page.is_solution_open.get(), doors::solution)}
            {later(page, move || page.is_certificate_open.get(), doors::certificate)}
            {later(page, move || page.is_file_open.get(), doors::new_file)}
        </div>
    }
}

/// Says that what was asked for comes, where that takes longer than a moment.
#[component]
fn Waiting() -> impl IntoView {
    let page = expect_context::<Page>();
    // A server that does not answer has a notice of its own.
    let is_told = move || page.notices.with(|notices| notices.iter().any(|notice| notice.kind == NoticeKind::Rest));
    let is_waiting = move || page.is_rest_awaited.get() && !is_told();
    move || is_waiting().then(|| view! { <p class="waiting" role="status" data-testid="waiting">"One moment…"</p> })
}

#[component]
fn Notices() -> impl IntoView {
    let page = expect_context::<Page>();
    let dismiss = Look { id: "notice-dismiss", class: "icon-only", icon: "icon-close", name: "Dismiss", ..Look::PLAIN };
    let draw = move |notice: Notice| {
        let kind = notice.kind;
        let action = notice.action.map(|action| {
            button(Look { id: "notice-action", text: action.label(), ..Look::PLAIN }, move || page.act(kind, action))
        });
        view! {
            <div class="notice" role="alert" data-testid="notice" data-kind=kind.word() data-tone=notice.tone.word()>
                <p>{notice.text}</p>
                {action}
                {button(dismiss, move || page.dismiss(kind))}
            </div>
        }
    };
    view! {
        <div class="notices">
            <For each=move || page.notices.get() key=|notice| (notice.kind, notice.text.clone()) children=draw/>
        </div>
    }
}

impl Page {
    /// Opens what the address asks for, or what was open last, and starts listening.
    fn begin(self) {
        self.listen_for_keys();
        self.listen_to_the_window();
        self.bring_all_in_time();
        let address = address::read();
        let place = match &address {
            Address::Lesson(id) => Place::Lesson(id.clone()),
            _ => storage::read("place").and_then(|key| Place::from_key(&key)).unwrap_or_default(),
        };
        if let Place::Lesson(id) = place.clone() {
            if let Some(draft) = Self::draft_of(&place) {
                self.open_project(place, draft);
            }
            self.open_lesson(id);
        } else {
            self.open_playground();
        }
        if matches!(address, Address::Glossary(_) | Address::Error(_)) {
            self.open_address(address.clone());
        }
        if let Address::Link(link) = address {
            let page = self;
            // The engine is asked for the link's program alone, not for the one that it replaces.
            page.open_link(&link, move || page.open_port());
        } else {
            self.open_port();
        }
    }

    fn listen_to_the_window(self) {
        let page = self;
        window_event_listener(ev::pagehide, move |_| page.save_now());
        window_event_listener(ev::hashchange, move |_| match address::read() {
            Address::Link(link) => page.open_link(&link, || {}),
            address => page.open_address(address),
        });
        let on_hidden = Closure::<dyn FnMut()>::new(move || page.save_now());
        let _ = document().add_event_listener_with_callback("visibilitychange", on_hidden.as_ref().unchecked_ref());
        on_hidden.forget();
    }
}
