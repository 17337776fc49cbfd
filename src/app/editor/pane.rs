//! The pane around the code editor.

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::HtmlElement;

use super::bridge::{Editor, load};
use crate::shell::{Page, clock};
use crate::state::file_labels;
use crate::widgets::{Look, button};

const NEW: Look =
    Look { id: "new-file", class: "icon-only", icon: "icon-add", name: "New file", title: "New file", ..Look::PLAIN };

/// The editor, with a tab above it for each file of the project.
#[component]
pub fn EditorPane() -> impl IntoView {
    let page = expect_context::<Page>();
    let host = NodeRef::<leptos::html::Div>::new();
    host.on_load(move |host| page.show_editor_in(host.into()));
    // The text shows before the editor's script is there; the editor's shadow tree covers it.
    let still = move || {
        page.files.track();
        (!page.has_editor.get())
            .then(|| view! { <pre class="editor-still" aria-hidden="true">{page.active_text()}</pre> })
    };
    let tabs = move || {
        page.files.with(|(files, active)| {
            file_labels(files)
                .into_iter()
                .map(|(path, label)| {
                    let (title, is_active) = (path.clone(), path == *active);
                    view! {
                        <button class="file-tab" type="button" data-testid="file-tab" data-path=title.clone() title=title
                            aria-pressed=is_active.to_string() on:click=move |_| page.show_file(&path)>{label}</button>
                    }
                })
                .collect_view()
        })
    };
    let row = NodeRef::<leptos::html::Div>::new();
    Effect::new(move |_| {
        page.files.track();
        // When the tabs are drawn.
        clock::next_frame(move || {
            if let Some(row) = row.get_untracked() {
                show_active_tab(&row);
            }
        });
    });
    view! {
        <section class="pane pane-editor" aria-label="Program">
            <div class="file-tabs" role="group" aria-label="Files" node_ref=row>{tabs}{button(NEW, move || page.is_file_open.set(true))}</div>
            <div class="editor-host" data-testid="editor" node_ref=host>{still}</div>
        </section>
    }
}

/// Scrolls the row of tabs until the one of the file in view can be seen.
fn show_active_tab(row: &HtmlElement) {
    let Ok(Some(tab)) = row.query_selector(".file-tab[aria-pressed=true]") else { return };
    let (frame, tab) = (row.get_bounding_client_rect(), tab.get_bounding_client_rect());
    // The button for a new file stands over the row's end.
    let end = frame.right() - NEW_FILE_WIDTH;
    let shift = if tab.left() < frame.left() { tab.left() - frame.left() } else { (tab.right() - end).max(0.0) };
    row.set_scroll_left(row.scroll_left() + shift.ceil() as i32);
}

/// The width of the button for a new file with what is around it.
const NEW_FILE_WIDTH: f64 = 38.0;

/// How long the first run may take before the editor is loaded all the same.
const EDITOR_PATIENCE_MS: u64 = 500;

impl Page {
    /// The editor's place is there. It is filled when the first run has been shown, or soon: until then there is
    /// something better to do than to evaluate the largest script of the page.
    fn show_editor_in(self, host: HtmlElement) {
        self.editor_host.set_value(Some(host));
        clock::after(EDITOR_PATIENCE_MS, move || self.load_editor());
    }

    /// Loads and mounts the editor, the first time that this is called.
    pub fn load_editor(self) {
        let Some(host) = self.editor_host.try_update_value(Option::take).flatten() else { return };
        spawn_local(async move {
            match load().await {
                Ok(()) => {
                    let text = self.active_text();
                    let on_edit = move |text| self.edit(text);
                    self.adopt_editor(Editor::mount(&host, &text, on_edit, move |line| self.move_cursor(line)));
                }
                Err(reason) => self.editor_failed(&reason),
            }
        });
    }
}
