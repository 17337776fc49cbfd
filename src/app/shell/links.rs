//! Links inside the course's texts.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent};

use super::address::{self, Address};
use super::page::Page;

impl Page {
    /// Follows a link of a text of the course, where the press was on one; the page stays where it is.
    pub fn follow_link(self, event: &MouseEvent) {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let link = target.and_then(|target| target.closest("a").ok().flatten());
        let Some(hash) = link.and_then(|link| link.get_attribute("href")).filter(|href| href.starts_with('#')) else {
            return;
        };
        event.prevent_default();
        self.open_address(address::parse(&hash));
    }

    /// Opens what an address names, where it is a part of the course.
    pub(super) fn open_address(self, address: Address) {
        self.is_contents_open.set(false);
        match address {
            Address::Lesson(id) => {
                self.explained.set(None);
                self.glossary.set(None);
                self.open_lesson(id);
            }
            Address::Glossary(name) => {
                self.explained.set(None);
                self.glossary.set(Some(name));
            }
            Address::Error(name) => {
                self.glossary.set(None);
                self.explain(name, None);
            }
            Address::Plain | Address::Link(_) => {}
        }
    }
}
