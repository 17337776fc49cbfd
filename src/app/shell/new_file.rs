//! The dialog that names a new file.

use leptos::ev::KeyboardEvent;
use leptos::html::Input;
use leptos::prelude::*;

use super::page::Page;
use crate::widgets::{Dialog, Look, button};

const ADD: Look = Look { id: "file-add", class: "primary", text: "Add", ..Look::PLAIN };

/// The dialog.
#[component]
pub fn NewFile() -> impl IntoView {
    let page = expect_context::<Page>();
    let field = NodeRef::<Input>::new();
    let trouble = RwSignal::new("");
    Effect::new(move |_| {
        if page.is_file_open.get()
            && let Some(field) = field.get_untracked()
        {
            field.set_value("");
            trouble.set("");
        }
    });
    let add = move || {
        let path = field.get_untracked().map(|field| field.value()).unwrap_or_default();
        match page.add_file(&path) {
            Ok(()) => page.is_file_open.set(false),
            Err(wrong) => trouble.set(wrong),
        }
    };
    let take_key = move |event: KeyboardEvent| {
        if event.key() == "Enter" {
            event.prevent_default();
            add();
        }
    };
    view! {
        <Dialog id="file-dialog" title="New file" is_open=Signal::derive(move || page.is_file_open.get())
            on_close=move || page.is_file_open.set(false)>
            <p>"Other files of the project import it by its name. Folders are written with a slash."</p>
            <input class="field code" type="text" node_ref=field data-testid="file-name" aria-label="Path of the new file"
                placeholder="models.py" autocomplete="off" autocapitalize="off" spellcheck="false" on:keydown=take_key/>
            <p class="trouble" role="alert" data-testid="file-trouble">{move || trouble.get()}</p>
            {button(ADD, add)}
        </Dialog>
    }
}
