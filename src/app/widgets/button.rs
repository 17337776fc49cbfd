//! A button. There is one way to draw it, so that its code is downloaded once.

use leptos::prelude::*;

/// How a button looks and what it is called; what is empty is left out.
#[derive(Clone, Copy)]
pub struct Look {
    /// For tests.
    pub id: &'static str,
    /// Classes beside `button`: `primary`, `icon-only`.
    pub class: &'static str,
    /// The icon's class: `icon-run`.
    pub icon: &'static str,
    /// What it says; with `is_text_optional`, narrow windows leave it out.
    pub text: &'static str,
    /// Whether narrow windows leave out the text.
    pub is_text_optional: bool,
    /// Its name where it says nothing.
    pub name: &'static str,
    /// What it does, as a tooltip.
    pub title: &'static str,
    /// Its key, as `aria-keyshortcuts` writes it.
    pub keys: &'static str,
}

impl Look {
    /// A button without anything.
    pub const PLAIN: Self =
        Self { id: "", class: "", icon: "", text: "", is_text_optional: false, name: "", title: "", keys: "" };
}

/// A button that can always be pressed.
pub fn button(look: Look, press: impl Fn() + 'static) -> AnyView {
    draw(look, None, Box::new(press))
}

/// A button that can be pressed while `is_disabled` does not hold.
pub fn button_unless(is_disabled: Signal<bool>, look: Look, press: impl Fn() + 'static) -> AnyView {
    draw(look, Some(is_disabled), Box::new(press))
}

fn draw(look: Look, is_disabled: Option<Signal<bool>>, press: Box<dyn Fn()>) -> AnyView {
    let some = |text: &'static str| (!text.is_empty()).then_some(text);
    let icon = some(look.icon).map(|icon| view! { <i class=format!("icon {icon}")></i> });
    let text = some(look.text).map(|text| view! { <span class=look.is_text_optional.then_some("wide")>{text}</span> });
    view! {
        <button type="button" class=format!("button {}", look.class) data-testid=some(look.id) aria-label=some(look.name)
            title=some(look.title) aria-keyshortcuts=some(look.keys)
            disabled=move || is_disabled.is_some_and(|is_disabled| is_disabled.get()) on:click=move |_| press()>
            {icon}{text}
        </button>
    }
    .into_any()
}
