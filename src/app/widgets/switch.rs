//! A switch.

use leptos::prelude::*;

/// A switch with a name, on or off.
#[component]
pub fn Switch(
    /// For tests.
    id: &'static str,
    /// Its name.
    label: &'static str,
    /// What it does.
    hint: &'static str,
    /// Whether it is on.
    #[prop(into)]
    is_on: Signal<bool>,
    /// Called when it is pressed.
    on_toggle: impl Fn() + 'static,
) -> impl IntoView {
    view! {
        <button type="button" class="switch" role="switch" data-testid=id title=hint
            aria-checked=move || is_on.get().to_string() on:click=move |_| on_toggle()>
            <span class="switch-track" aria-hidden="true"></span>{label}
        </button>
    }
}
