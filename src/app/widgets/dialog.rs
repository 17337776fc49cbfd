//! A dialog over the page.

use leptos::prelude::*;

use super::button::{Look, button};

/// A modal dialog: it takes the focus, keeps it, and gives it back.
#[component]
pub fn Dialog(
    /// For tests and for its title.
    id: &'static str,
    /// Its title.
    #[prop(into)]
    title: Signal<String>,
    /// Whether it is open.
    is_open: Signal<bool>,
    /// Called when it is to be closed.
    on_close: impl Fn() + Copy + Send + 'static,
    /// What it holds.
    children: Children,
) -> impl IntoView {
    let node = NodeRef::<leptos::html::Dialog>::new();
    Effect::new(move |_| {
        let Some(dialog) = node.get() else { return };
        if is_open.get() {
            if !dialog.open() {
                let _ = dialog.show_modal();
            }
        } else if dialog.open() {
            dialog.close();
        }
    });
    // A press on the backdrop is a press on the dialog element itself.
    let on_backdrop = move |event: leptos::ev::MouseEvent| {
        let is_self = node.get_untracked().is_some_and(|dialog| event.target().as_ref() == Some(dialog.as_ref()));
        if is_self {
            on_close();
        }
    };
    view! {
        <dialog class="dialog" node_ref=node data-testid=id aria-labelledby=format!("{id}-title")
            on:close=move |_| on_close() on:click=on_backdrop>
            <div class="dialog-body">
                <header>
                    <h2 id=format!("{id}-title")>{move || title.get()}</h2>
                    {button(Look { class: "icon-only", icon: "icon-close", name: "Close", ..Look::PLAIN }, on_close)}
                </header>
                {children()}
            </div>
        </dialog>
    }
}
