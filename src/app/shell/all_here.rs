//! Fetches the file with what a first visit does not show.

use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event};

use super::clock;
use super::notice::{Notice, NoticeKind};
use super::page::Page;
use crate::state::Tone;

/// How long a server that does not answer is left alone.
const PATIENCE_MS: u64 = 500;

/// What leads to the rest of the page.
const WAYS: &str = "[data-testid=place-lesson], [data-testid=share], [data-testid=help], [data-testid=new-file], \
    [role=tab], .statement-result, .flush-head, .place";

#[wasm_bindgen]
extern "C" {
    /// Fetches the page's later part, once; `start.js` knows where it is.
    #[wasm_bindgen(catch, js_name = ormletLoadLater)]
    async fn load_later() -> Result<JsValue, JsValue>;
}

impl Page {
    /// Has the rest fetched when the pointer or the focus comes to what leads there: mostly it is here before the press.
    pub(super) fn bring_all_in_time(self) {
        let look = move |event: &Event| {
            if self.is_all_here.get_untracked() {
                return;
            }
            let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            if target.is_some_and(|target| target.closest(WAYS).is_ok_and(|way| way.is_some())) {
                // What fails here is asked for again when it is needed.
                spawn_local(async {
                    let _ = load_later().await;
                });
            }
        };
        window_event_listener(ev::pointerover, move |event| look(&event));
        window_event_listener(ev::focusin, move |event| look(&event));
    }

    /// Has the rest of the page fetched, unless it is here.
    pub fn bring_all(self) {
        self.when_all_is_here(|| {});
    }

    /// Goes through a door: at once where the rest of the page is here, else when it has come. What waits goes on in the
    /// order in which it was asked for.
    pub fn when_all_is_here(self, go: impl FnOnce() + 'static) {
        if self.is_all_here.get_untracked() {
            return go();
        }
        spawn_local(async move {
            self.all_is_here().await;
            go();
        });
    }

    /// Waits until the rest of the page is here, after having it fetched.
    async fn all_is_here(self) {
        if self.is_all_here.get_untracked() {
            return;
        }
        self.is_rest_awaited.set(true);
        while load_later().await.is_err() {
            self.notify(Notice {
                kind: NoticeKind::Rest,
                tone: Tone::Warning,
                text: "What you asked for is fetched on first use, and the server does not answer. It is asked again until it does; reload the page if that takes long. Your program is kept.".into(),
                action: None,
            });
            clock::pause(PATIENCE_MS).await;
        }
        self.dismiss(NoticeKind::Rest);
        if !self.is_all_here.get_untracked() {
            self.is_all_here.set(true);
            self.is_rest_awaited.set(false);
        }
    }
}
