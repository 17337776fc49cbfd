//! A line between two panes that can be moved, by pointer and by arrow keys.

use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Which way the line runs.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Axis {
    /// Up and down, between panes side by side.
    Vertical,
    /// From side to side, between panes on top of each other.
    Horizontal,
}

/// A number of percent that is not negative, with two decimals.
pub fn percent_text(percent: f64) -> String {
    // Rust's own text of a float is 10 kB of code.
    let hundredths = (percent * 100.0).round() as u32;
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

const LEAST: f64 = 15.0;
const MOST: f64 = 80.0;
const STEP: f64 = 3.0;

/// A line whose parent's parent gets the property `property`: the size in percent of what comes after the line.
#[component]
pub fn Splitter(
    /// Which way it runs.
    axis: Axis,
    /// Its name.
    label: &'static str,
    /// The custom property that it sets.
    property: &'static str,
    /// The size to begin with, in percent.
    size: RwSignal<f64>,
    /// Called when the size has been chosen.
    on_choose: impl Fn(f64) + Copy + 'static,
) -> impl IntoView {
    let node = NodeRef::<leptos::html::Div>::new();
    let frame = move || -> Option<HtmlElement> {
        let element: Element = node.get_untracked()?.into();
        element.parent_element()?.parent_element()?.dyn_into().ok()
    };
    Effect::new(move |_| {
        node.track();
        let percent = size.get();
        if let Some(frame) = frame() {
            let _ = frame.style().set_property(property, &format!("{}%", percent_text(percent)));
        }
    });
    let choose = move |percent: f64| {
        size.set(percent.clamp(LEAST, MOST));
        on_choose(size.get_untracked());
    };
    let grab = move |event: PointerEvent| {
        event.prevent_default();
        if let Some(element) = node.get_untracked() {
            let _ = element.set_pointer_capture(event.pointer_id());
        }
    };
    let drag = move |event: PointerEvent| {
        let is_held = node.get_untracked().is_some_and(|element| element.has_pointer_capture(event.pointer_id()));
        if let Some(frame) = frame().filter(|_| is_held) {
            let frame = frame.get_bounding_client_rect();
            choose(match axis {
                Axis::Vertical => (frame.right() - f64::from(event.client_x())) / frame.width() * 100.0,
                Axis::Horizontal => (frame.bottom() - f64::from(event.client_y())) / frame.height() * 100.0,
            });
        }
    };
    let press = move |event: KeyboardEvent| {
        let change = match (axis, event.key().as_str()) {
            (Axis::Vertical, "ArrowLeft") | (Axis::Horizontal, "ArrowUp") => STEP,
            (Axis::Vertical, "ArrowRight") | (Axis::Horizontal, "ArrowDown") => -STEP,
            _ => return,
        };
        event.prevent_default();
        choose(size.get_untracked() + change);
    };
    let orientation = match axis {
        Axis::Vertical => "vertical",
        Axis::Horizontal => "horizontal",
    };
    view! {
        <div class="splitter" node_ref=node role="separator" tabindex="0" aria-label=label aria-orientation=orientation
            aria-valuenow=move || (size.get().round() as u32).to_string() aria-valuemin=LEAST as u32 aria-valuemax=MOST as u32
            on:pointerdown=grab on:pointermove=drag on:keydown=press></div>
    }
}
