//! A table before and after a step, side by side.

use leptos::prelude::*;

use crate::state::{CellPair, ColumnPair, RowChange, RowPair, TableDifference, TableFate, count_of};
use crate::widgets::cell_text;

/// Which side of a difference.
#[derive(Clone, Copy, PartialEq)]
enum Side {
    Before,
    After,
}

/// The table's two sides; for a table that came or went, the one that there is.
pub fn table_difference(difference: &TableDifference) -> impl IntoView + use<> {
    let name = match (&difference.name_before, &difference.name_after) {
        (Some(before), Some(after)) if before != after => format!("{before} → {after}"),
        _ => difference.name().to_owned(),
    };
    let fate = difference.fate.word();
    let before = (difference.fate != TableFate::Created).then(|| side(difference, Side::Before));
    let after = (difference.fate != TableFate::Dropped).then(|| side(difference, Side::After));
    let indexes = difference
        .indexes
        .iter()
        .map(|index| {
            let mark = if index.is_added { "+ " } else { "− " };
            view! { <li data-change=if index.is_added { "added" } else { "dropped" }><span aria-hidden="true">{mark}</span><code>{index.sql.clone()}</code></li> }
        })
        .collect_view();
    let cut = difference.is_cut.then(|| view! { <p class="soft">"The first rows of each side are compared."</p> });
    let table = name.clone();
    view! {
        <section class="difference" data-testid="table-difference" data-table=table data-fate=fate>
            <h4><code>{name}</code><span class="badge">{fate}</span></h4>
            <div class="sides">{before}{after}</div>
            <ul class="index-changes">{indexes}</ul>
            {cut}
        </section>
    }
}

fn side(difference: &TableDifference, side: Side) -> impl IntoView + use<> {
    let (word, total) = match side {
        Side::Before => ("Before", difference.total_before),
        Side::After => ("After", difference.total_after),
    };
    let shown: Vec<usize> = (0..difference.columns.len())
        .filter(|at| difference.columns.get(*at).is_some_and(|pair| column_name(pair, side).is_some()))
        .collect();
    let head = shown
        .iter()
        .filter_map(|at| difference.columns.get(*at))
        .map(|pair| {
            let column = if side == Side::Before { pair.before.as_ref() } else { pair.after.as_ref() };
            let kind = column.map(|column| column.declared_type.to_lowercase()).unwrap_or_default();
            let required = if column.is_some_and(|column| column.is_not_null) { " not null" } else { "" };
            view! { <th scope="col" data-change=pair.change.word()>{column_name(pair, side)}<small>{kind}{required}</small></th> }
        })
        .collect_view();
    let rows = difference.rows.iter().map(|row| row_of(row, &shown, side)).collect_view();
    view! {
        <figure class="side">
            <figcaption>{word}<span class="soft">{count_of(total, "row")}</span></figcaption>
            <div class="grid-scroll" tabindex="0" role="region" aria-label=word>
                <table class="grid"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>
            </div>
        </figure>
    }
}

fn column_name(pair: &ColumnPair, side: Side) -> Option<String> {
    let column = if side == Side::Before { &pair.before } else { &pair.after };
    column.as_ref().map(|column| column.name.clone())
}

fn row_of(row: &RowPair, shown: &[usize], side: Side) -> impl IntoView + use<> {
    let is_absent = matches!((row.change, side), (RowChange::Added, Side::Before) | (RowChange::Removed, Side::After));
    let cells = shown
        .iter()
        .map(|at| {
            let pair = row.cells.get(*at);
            let value =
                pair.and_then(|pair| if side == Side::Before { pair.before.as_ref() } else { pair.after.as_ref() });
            let (kind, text) = value.map_or(("", String::new()), cell_text);
            let is_changed = pair.is_some_and(CellPair::is_changed);
            view! { <td data-kind=kind data-changed=is_changed.then_some("true")>{text}</td> }
        })
        .collect_view();
    view! { <tr data-change=row.change.word() data-absent=is_absent.then_some("true")>{cells}</tr> }
}
