//! What opens over the page: the link to share, and help.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::page::Page;
use crate::widgets::{Dialog, Look, button};

/// The link that Share made, for those whose browser did not let it be copied.
#[component]
pub fn ShareDialog() -> impl IntoView {
    let page = expect_context::<Page>();
    let is_open = Signal::derive(move || page.share_link.with(Option::is_some));
    let link = move || page.share_link.with(|link| link.as_ref().map(|(link, _)| link.clone()).unwrap_or_default());
    let is_copied = move || page.share_link.with(|link| link.as_ref().is_some_and(|(_, is_copied)| *is_copied));
    let select = move |event: MouseEvent| event_target::<web_sys::HtmlInputElement>(&event).select();
    let length = move || page.share_link.with(|link| link.as_ref().map_or(0, |(link, _)| link.len()));
    view! {
        <Dialog id="share-dialog" title="Share this program" is_open on_close=move || page.share_link.set(None)>
            <p>"The link holds the whole program. Nothing is stored on a server."</p>
            <input class="field code" type="text" readonly data-testid="share-link" aria-label="Link to this program"
                prop:value=link on:click=select/>
            <p class="soft" role="status" data-testid="share-copied">
                {move || if is_copied() { "Copied to the clipboard." } else { "Copy the link from the field." }}
            </p>
            {move || (length() > 8_000).then(|| view! {
                <p class="soft">"This is a long program: some chat programs cut links of this length."</p>
            })}
        </Dialog>
    }
}

/// Keys, what the marks mean, and the drafts that were put aside.
#[component]
pub fn Help() -> impl IntoView {
    let page = expect_context::<Page>();
    let keys = [
        ("Ctrl + Enter", "Run the program on its own databases"),
        ("Escape, Ctrl + .", "Stop a running program"),
        ("Ctrl + Shift + Enter", "Check the lesson"),
        ("Alt + Page Down, Page Up", "Next lesson, previous lesson"),
        ("Alt + ↑ ↓", "Move a line of the program"),
        ("Ctrl + Space", "Complete what you type"),
        ("Ctrl + F", "Search in the program"),
        ("Escape, then Tab", "Leave the editor by keyboard"),
        ("↑ ↓ Tab in the terminal", "Bring back a line, complete a word"),
        ("↑ ↓ in the SQL pane", "Move between statements"),
        ("Enter, Space there", "Go to the Python line, show the rows"),
    ];
    let keys = keys.map(|(key, what)| view! { <dt><kbd>{key}</kbd></dt><dd>{what}</dd> }).collect_view();
    let drafts = move || {
        let is_open = page.is_help_open.get();
        let kept = if is_open { page.kept() } else { Vec::new() };
        (!kept.is_empty()).then(|| {
            let lines = kept
                .into_iter()
                .enumerate()
                .map(|(number, (place, first))| {
                    let restore = move || {
                        page.is_help_open.set(false);
                        page.restore(number);
                    };
                    view! {
                        <li><span class="soft">{page.place_name(&place)}</span><code>{first}</code>
                            {button(Look { text: "Restore", ..Look::PLAIN }, restore)}</li>
                    }
                })
                .collect_view();
            view! { <h3>"Programs that were put aside"</h3><ul class="kept">{lines}</ul> }
        })
    };
    view! {
        <Dialog id="help-dialog" title="Help" is_open=Signal::derive(move || page.is_help_open.get())
            on_close=move || page.is_help_open.set(false)>
            <p>"Write Python against SQLAlchemy's API. While "<b>"Live"</b>" is on, each edit runs on scratch databases, and the \
                SQL pane shows every statement. "<b>"Run"</b>" uses databases that stay, which the Tables tab shows."</p>
            <p>"A number beside a line tells how many statements it sent. Put the cursor there to see which; point at a \
                statement to see its line."</p>
            <p>"The "<b>"Terminal"</b>" takes "<code>"alembic"</code>", "<code>"python"</code>" and "<code>"sqlite3"</code>" on those \
                databases. "<b>"Migrations"</b>" draws a project's revisions: what each step sends, changes and would destroy."</p>
            <dl class="keys">{keys}</dl>
            {drafts}
        </Dialog>
    }
}
