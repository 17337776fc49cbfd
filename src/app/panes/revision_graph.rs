//! The graph of revisions: a picture of the lines, and a button for each revision beside it.

use std::fmt::Write;
use std::sync::Arc;

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::state::{GraphEdge, GraphNode, RevisionGraph};

/// The height of a row, as in the styles.
const ROW: usize = 34;
/// The width of a lane.
const LANE: usize = 18;

/// The graph; pressing a revision chooses it.
pub fn revision_graph(graph: &Arc<RevisionGraph>, chosen: RwSignal<Option<String>>) -> impl IntoView + use<> {
    let width = graph.lanes.max(1) * LANE + 8;
    let height = graph.nodes.len() * ROW;
    let lines = graph.edges.iter().map(line).collect_view();
    let dots = graph.nodes.iter().map(dot).collect_view();
    let rows = graph.nodes.iter().map(|node| row(node, chosen)).collect_view();
    view! {
        <div class="revisions">
            <svg class="revision-lines" width=width height=height viewBox=format!("0 0 {width} {height}") aria-hidden="true">
                {lines}{dots}
            </svg>
            <ol class="revision-list" aria-label="Revisions, the newest first. Arrow keys move, Enter chooses."
                on:keydown=|event| move_focus(&event)>{rows}</ol>
        </div>
    }
}

fn place((row, lane): (usize, usize)) -> (usize, usize) {
    (lane * LANE + LANE / 2 + 4, row * ROW + ROW / 2)
}

fn line(edge: &GraphEdge) -> impl IntoView + use<> {
    let mut path = String::new();
    let mut last: Option<(usize, usize)> = None;
    for point in &edge.points {
        let (x, y) = place(*point);
        // A `String` takes everything.
        let _ = match last {
            None => write!(path, "M{x} {y}"),
            Some((before, _)) if before == x => write!(path, "V{y}"),
            Some((before, above)) => {
                let middle = above.midpoint(y);
                write!(path, "C{before} {middle} {x} {middle} {x} {y}")
            }
        };
        last = Some((x, y));
    }
    view! { <path class="revision-line" data-dependency=edge.is_dependency.to_string() d=path/> }
}

fn dot(node: &GraphNode) -> impl IntoView + use<> {
    let (x, y) = place((node.row, node.lane));
    view! { <circle class="revision-dot" data-standing=node.standing.word() cx=x cy=y r="5"/> }
}

fn row(node: &GraphNode, chosen: RwSignal<Option<String>>) -> impl IntoView + use<> {
    let revision = &node.revision;
    let id = revision.id.clone();
    let (own, choose, shown) = (id.clone(), id.clone(), id.clone());
    let is_chosen = move || chosen.with(|chosen| chosen.as_ref() == Some(&own));
    let labels =
        revision.branch_labels.iter().map(|label| view! { <span class="badge">{label.clone()}</span> }).collect_view();
    let head = revision.is_head.then(|| view! { <span class="badge">"head"</span> });
    let here = node
        .databases
        .iter()
        .map(|name| view! { <span class="badge here" title="The database stands here">{name.clone()}</span> })
        .collect_view();
    let word = match node.standing.word() {
        "pending" => "not applied",
        "current" => "current",
        _ => "applied",
    };
    view! {
        <li><button type="button" class="revision" data-testid="revision" data-revision=id
            data-standing=node.standing.word() aria-pressed=move || is_chosen().to_string()
            on:click=move |_| chosen.update(|chosen| *chosen = if chosen.as_ref() == Some(&choose) { None } else { Some(choose.clone()) })>
            <code>{shown}</code><span class="revision-message">{revision.message.clone()}</span>
            <span class="visually-hidden">{word}</span>{labels}{head}{here}
        </button></li>
    }
}

/// Arrow keys go from revision to revision.
fn move_focus(event: &KeyboardEvent) {
    let is_down = match event.key().as_str() {
        "ArrowDown" => true,
        "ArrowUp" => false,
        _ => return,
    };
    let Some(item) = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlElement>().ok())
        .and_then(|button| button.parent_element())
    else {
        return;
    };
    let next = if is_down { item.next_element_sibling() } else { item.previous_element_sibling() };
    if let Some(button) =
        next.and_then(|item| item.first_element_child()).and_then(|child| child.dyn_into::<HtmlElement>().ok())
    {
        let _ = button.focus();
        event.prevent_default();
    }
}
