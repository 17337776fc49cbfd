//! Keys that work everywhere on the page, before the editor sees them.

use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::KeyboardEvent;

use super::page::Page;

impl Page {
    /// Listens for the page's keys, for as long as the page lives.
    pub(super) fn listen_for_keys(self) {
        let page = self;
        let listener = Closure::<dyn FnMut(KeyboardEvent)>::new(move |event: KeyboardEvent| {
            if page.take_key(&event) {
                event.prevent_default();
                event.stop_propagation();
            }
        });
        let _ = window().add_event_listener_with_callback_and_bool("keydown", listener.as_ref().unchecked_ref(), true);
        listener.forget();
    }

    /// Acts on a key; whether it was one of the page's.
    fn take_key(self, event: &KeyboardEvent) -> bool {
        let has_command = event.ctrl_key() || event.meta_key();
        match event.key().as_str() {
            "Enter"
                if has_command && event.shift_key() && self.place.with_untracked(|place| place.lesson().is_some()) =>
            {
                self.check();
            }
            "Enter" if has_command => self.run(),
            "PageDown" if event.alt_key() => return self.step_lesson(true),
            "PageUp" if event.alt_key() => return self.step_lesson(false),
            "." if has_command => self.stop(),
            // The program is always saved.
            "s" if has_command => self.save_now(),
            "Escape" if self.share_link.with_untracked(Option::is_some) => self.share_link.set(None),
            "Escape" if self.explained.with_untracked(Option::is_some) => self.explained.set(None),
            "Escape" if self.glossary.with_untracked(Option::is_some) => self.glossary.set(None),
            "Escape" if self.is_solution_open.get_untracked() => self.is_solution_open.set(false),
            "Escape" if self.is_certificate_open.get_untracked() => self.is_certificate_open.set(false),
            "Escape" if self.is_help_open.get_untracked() => self.is_help_open.set(false),
            "Escape" if self.is_file_open.get_untracked() => self.is_file_open.set(false),
            "Escape" if self.is_contents_open.get_untracked() => self.is_contents_open.set(false),
            "Escape" if self.is_running.get_untracked() => self.stop(),
            _ => return false,
        }
        true
    }

    /// Opens the next lesson or the one before; whether there is one.
    fn step_lesson(self, is_forward: bool) -> bool {
        let is_in_lesson = self.place.with_untracked(|place| place.lesson().is_some());
        let target = self.course.lesson.with_untracked(|lesson| {
            let lesson = lesson.as_ref().filter(|_| is_in_lesson)?;
            if is_forward { lesson.next.clone() } else { lesson.previous.clone() }
        });
        let Some(target) = target else { return false };
        self.open_lesson(target);
        true
    }
}
