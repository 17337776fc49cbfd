//! The live SQL pane: every statement of the run in view.

use std::collections::BTreeMap;

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::check_note::CheckNote;
use super::pools::Pools;
use super::statement::{Row, StatementRow};
use crate::shell::Page;
use crate::state::{Board, RowKey, RowLive, count_of, statement_rows};

/// How many statements are drawn at first, and how many more at a time.
const PORTION: usize = 250;

/// The pane.
#[component]
pub fn SqlPane() -> impl IntoView {
    let page = expect_context::<Page>();
    let rows = RwSignal::new(Vec::<Row>::new());
    let limit = RwSignal::new(PORTION);
    let hidden = RwSignal::new((0_usize, 0_usize));
    let is_stale = RwSignal::new(false);
    let list = NodeRef::<leptos::html::Ol>::new();
    Effect::new(move |_| {
        page.statements.track();
        limit.track();
        is_stale.set(page.with_board(Board::is_stale));
        hidden.set(reconcile(page, rows, limit.get_untracked()));
        mark_linked(page, rows);
    });
    Effect::new(move |_| {
        page.linked.track();
        if let Some((first, last)) = mark_linked(page, rows) {
            reveal(list, first, last);
        }
    });
    let more = move || match hidden.get() {
        (0, 0) => ().into_any(),
        (0, lost) => {
            let text =
                format!("{} more came after these. They are counted, not kept.", count_of(lost as u64, "statement"));
            view! { <p class="soft more">{text}</p> }.into_any()
        }
        (count, _) => view! {
            <button type="button" class="button more" data-testid="sql-more"
                on:click=move |_| limit.update(|limit| *limit += 2 * PORTION)>
                {format!("Show more: {} not shown", count_of(count as u64, "statement"))}
            </button>
        }
        .into_any(),
    };
    view! {
        <section class="pane pane-sql" id="panel-sql" role="tabpanel" aria-label="SQL" data-testid="sql-pane" data-stale=move || is_stale.get().to_string()>
            <CheckNote/>
            <p class="pane-note"><Summary/></p>
            <div class="pane-body">
                <ol class="statements" node_ref=list tabindex="0"
                    aria-label="Statements. Arrow keys move, Enter goes to the Python line, Space shows the rows."
                    on:mouseover=move |event| page.point_at(statement_of(event.target()))
                    on:mouseleave=move |_| page.point_at(None)
                    on:focusin=move |event| page.point_at(statement_of(event.target()))
                    on:focusout=move |_| page.point_at(None)
                    on:keydown=move |event| take_key(&event)>
                    <For each=move || rows.get() key=|row| row.key children=move |row| view! { <StatementRow row/> }/>
                </ol>
                {more}
                <Empty is_empty=Signal::derive(move || rows.with(Vec::is_empty))/>
            </div>
            <Pools/>
        </section>
    }
}

/// How many statements there are.
#[component]
fn Summary() -> impl IntoView {
    let page = expect_context::<Page>();
    let text = move || {
        page.statements.track();
        page.with_board(|board| match board.shown() {
            Some(log) if board.is_stale() => {
                format!("{} · of the last valid program", count_of(log.sent as u64, "statement"))
            }
            Some(log) => count_of(log.sent as u64, "statement"),
            None => String::new(),
        })
    };
    view! { <span class="soft" data-testid="sql-summary">{text}</span> }
}

#[component]
fn Empty(is_empty: Signal<bool>) -> impl IntoView {
    let page = expect_context::<Page>();
    move || {
        page.statements.track();
        is_empty.get().then(|| {
            let text = match page.run_number.get() {
                0 => "Every statement that your program sends through SQLAlchemy shows here. Type, or press Run.",
                _ if page.uses_sqlite3() => {
                    "SQLAlchemy has sent nothing. What a program sends through Python's sqlite3 itself does not show here; its tables show in Tables."
                }
                _ => "Nothing was sent to a database. Statements show here as soon as the program executes one, in a session or on a connection of an engine.",
            };
            view! { <p class="empty" data-testid="sql-empty">{text}</p> }
        })
    }
}

/// Brings the rows on screen in line with the run in view, changing only what differs. Returns how many statements are
/// not drawn, and how many were not kept.
fn reconcile(page: Page, rows: RwSignal<Vec<Row>>, limit: usize) -> (usize, usize) {
    let (wanted, hidden) = page.with_board(|board| {
        let Some(log) = board.shown() else { return (Vec::new(), (0, 0)) };
        let (entries, sent) = (&log.entries, log.sent);
        (statement_rows(entries, &log.flushes, limit), (entries.len().saturating_sub(limit), sent - entries.len()))
    });
    let is_same_order = rows.with_untracked(|rows| {
        rows.len() == wanted.len() && rows.iter().zip(&wanted).all(|(row, (key, ..))| row.key == *key)
    });
    if is_same_order {
        rows.with_untracked(|rows| {
            for (row, (.., live)) in rows.iter().zip(wanted) {
                row.update(live);
            }
        });
        return hidden;
    }
    // Collected at once, the map would sort, which is more code than all else here.
    let mut known: BTreeMap<RowKey, Row> = BTreeMap::new();
    known.extend(rows.with_untracked(|rows| rows.iter().map(|row| (row.key, row.clone())).collect::<Vec<_>>()));
    let next = wanted
        .into_iter()
        .map(|(key, fixed, live)| match known.remove(&key) {
            Some(row) => {
                row.update(live);
                row
            }
            None => Row::new(key, fixed, live),
        })
        .collect();
    rows.set(next);
    hidden
}

/// Marks the rows of the cursor's line; the first and the last of them.
fn mark_linked(page: Page, rows: RwSignal<Vec<Row>>) -> Option<(u32, u32)> {
    page.linked.with_untracked(|linked| {
        rows.with_untracked(|rows| {
            for row in rows {
                let is_linked = row.live.with_untracked(|live: &RowLive| linked.contains(&live.id));
                if row.is_linked.get_untracked() != is_linked {
                    row.is_linked.set(is_linked);
                }
            }
        });
        Some((*linked.first()?, *linked.last()?))
    })
}

/// Scrolls the list, and nothing else, until the first of these statements shows, and the last if there is room.
fn reveal(list: NodeRef<leptos::html::Ol>, first: u32, last: u32) {
    const MARGIN: f64 = 8.0;
    let Some(list) = list.get_untracked() else { return };
    let Some(scroller) = list.parent_element() else { return };
    let row = |id: u32| list.query_selector(&format!("[data-id=\"{id}\"]")).ok().flatten();
    let (Some(first), Some(last)) = (row(first), row(last).or_else(|| row(first))) else { return };
    let frame = scroller.get_bounding_client_rect();
    let above = first.get_bounding_client_rect().top() - frame.top() - MARGIN;
    let below = last.get_bounding_client_rect().bottom() - frame.bottom() + MARGIN;
    let shift = if above < 0.0 { above } else { below.min(above).max(0.0) };
    if shift.abs() >= 1.0 {
        scroller.set_scroll_top(scroller.scroll_top() + shift as i32);
    }
}

fn row_of(target: Option<web_sys::EventTarget>) -> Option<Element> {
    target?.dyn_into::<Element>().ok()?.closest("[data-id]").ok()?
}

fn statement_of(target: Option<web_sys::EventTarget>) -> Option<u32> {
    row_of(target)?.get_attribute("data-id")?.parse().ok()
}

/// Arrow keys move between rows; Enter and Space press the row's buttons.
fn take_key(event: &KeyboardEvent) {
    let row = row_of(event.target());
    let list = || event.current_target()?.dyn_into::<Element>().ok();
    let focus = |target: Option<Element>| {
        target.and_then(|row| row.dyn_into::<HtmlElement>().ok()).is_some_and(|row| row.focus().is_ok())
    };
    let press = |part: &str| {
        let button = row.as_ref().and_then(|row| row.query_selector(part).ok()?)?;
        button.dyn_into::<HtmlElement>().ok().map(|button| button.click())
    };
    let is_on_button = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok())
        .is_some_and(|target| target.tag_name() == "BUTTON");
    let is_taken = match (event.key().as_str(), &row) {
        ("ArrowDown", Some(row)) => focus(row.next_element_sibling()),
        ("ArrowUp", Some(row)) => focus(row.previous_element_sibling()),
        ("ArrowDown" | "Home", None) => focus(list().and_then(|list| list.first_element_child())),
        ("Home", Some(_)) => focus(list().and_then(|list| list.first_element_child())),
        ("End", _) => focus(list().and_then(|list| list.last_element_child())),
        ("Enter", Some(_)) if !is_on_button => press(".statement-line").is_some(),
        (" ", Some(_)) if !is_on_button => press(".statement-result").is_some(),
        _ => false,
    };
    if is_taken {
        event.prevent_default();
    }
}
