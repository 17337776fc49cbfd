//! The pane around the code editor.

use leptos::prelude::*;

use super::bridge::Editor;
use crate::shell::Page;

/// The editor, with tabs above it when the project has several files.
#[component]
pub fn EditorPane() -> impl IntoView {
    let page = expect_context::<Page>();
    let host = NodeRef::<leptos::html::Div>::new();
    host.on_load(move |host| page.mount_editor(&host));
    let tabs = move || {
        page.files.with(|(files, active)| {
            let is_alone = files.len() < 2;
            (!is_alone).then(|| {
                files
                    .iter()
                    .map(|path| {
                        let (path, is_active) = (path.clone(), path == active);
                        let target = path.clone();
                        view! {
                            <button class="file-tab" type="button" aria-pressed=is_active.to_string()
                                on:click=move |_| page.show_file(&target)>{path}</button>
                        }
                    })
                    .collect_view()
            })
        })
    };
    view! {
        <section class="pane pane-editor" aria-label="Program">
            <div class="file-tabs">{tabs}</div>
            <div class="editor-host" data-testid="editor" node_ref=host></div>
        </section>
    }
}

impl Page {
    fn mount_editor(self, host: &web_sys::HtmlElement) {
        let text = self.project().main_text().to_owned();
        let editor = Editor::mount(host, &text, move |text| self.edit(text), move |line| self.move_cursor(line));
        self.adopt_editor(editor);
    }
}
