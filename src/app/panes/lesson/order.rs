//! Lines to put in order.

use leptos::ev::{DragEvent, KeyboardEvent};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::shell::{Page, clock};
use crate::widgets::{Look, button, button_unless};

/// The lines as a list; each can be moved with its buttons, by keys, or by dragging.
#[component]
pub fn Order() -> impl IntoView {
    let page = expect_context::<Page>();
    let dragged = RwSignal::new(None::<usize>);
    let go = move |from: usize, to: usize| {
        page.move_line(from, to);
        clock::next_frame(move || focus(to));
    };
    let on_key = move |event: &KeyboardEvent, at: usize, count: usize| {
        let target = match event.key().as_str() {
            "ArrowUp" if at > 0 => at - 1,
            "ArrowDown" if at + 1 < count => at + 1,
            _ => return,
        };
        event.prevent_default();
        if event.alt_key() {
            go(at, target);
        } else {
            focus(target);
        }
    };
    let lines = move || {
        let lines = page.course.lines.get();
        let count = lines.len();
        let indent = lines.iter().map(|line| line.len() - line.trim_start().len()).min().unwrap_or_default();
        let draw = move |(at, line): (usize, String)| {
            let up = Look {
                class: "icon-only small",
                icon: "icon-up",
                name: "Move up",
                title: "Move up (Alt+↑)",
                ..Look::PLAIN
            };
            let down = Look {
                class: "icon-only small",
                icon: "icon-down",
                name: "Move down",
                title: "Move down (Alt+↓)",
                ..Look::PLAIN
            };
            let drop = move |event: DragEvent| {
                event.prevent_default();
                if let Some(from) = dragged.get_untracked() {
                    go(from, at);
                }
                dragged.set(None);
            };
            view! {
                <li class="order-line" id=format!("order-{at}") tabindex="0" draggable="true" data-testid="order-line"
                    on:keydown=move |event| on_key(&event, at, count) on:dragstart=move |_| dragged.set(Some(at))
                    on:dragover=move |event| event.prevent_default() on:drop=drop
                    class:is-dragged=move || dragged.get() == Some(at) on:dragend=move |_| dragged.set(None)>
                    <i class="grip" aria-hidden="true"></i>{shown_line(line.get(indent..).unwrap_or_default())}
                    {button_unless(Signal::stored(at == 0), up, move || go(at, at.saturating_sub(1)))}
                    {if at + 1 < count { button(down, move || go(at, at + 1)) } else { button_unless(Signal::stored(true), down, || ()) }}
                </li>
            }
        };
        lines.into_iter().enumerate().map(draw).collect_view()
    };
    view! {
        <h3 class="tasks-title">"The lines"</h3>
        <p class="soft">"Drag them, press the arrows, or use Alt+↑ and Alt+↓. They move in the program too."</p>
        <ol class="order" data-testid="order">{lines}</ol>
    }
}

/// A line that goes on below its own indentation, and is broken between names where it is long.
fn shown_line(line: &str) -> impl IntoView + use<> {
    let text = line.trim_start();
    let indent = line.chars().count() - text.chars().count();
    let parts: Vec<_> = text.split_inclusive(['.', '(']).map(|part| view! { {part.to_owned()}<wbr/> }).collect();
    view! { <code style:--indent=format!("{indent}ch")>{parts}</code> }
}

fn focus(at: usize) {
    let line = document().get_element_by_id(&format!("order-{at}"));
    if let Some(line) = line.and_then(|line| line.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = line.focus();
    }
}
