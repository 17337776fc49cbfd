//! Rows of a table.

use leptos::prelude::*;
use protocol::Cell;

/// The rows under their columns' names.
pub fn rows_grid(columns: &[String], rows: &[Vec<Cell>], label: &str) -> impl IntoView + use<> {
    let head = columns.iter().map(|name| view! { <th scope="col">{name.clone()}</th> }).collect_view();
    let body = rows
        .iter()
        .map(|row| {
            let cells = row
                .iter()
                .map(|cell| {
                    let (kind, text) = cell_text(cell);
                    view! { <td data-kind=kind>{text}</td> }
                })
                .collect_view();
            view! { <tr>{cells}</tr> }
        })
        .collect_view();
    view! {
        <div class="grid-scroll" tabindex="0" role="region" aria-label=label.to_owned()>
            <table class="grid"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>
        </div>
    }
}

/// A value as its kind, for styles, and its text.
pub fn cell_text(cell: &Cell) -> (&'static str, String) {
    match cell {
        Cell::Null => ("null", "NULL".into()),
        Cell::Integer(number) => ("number", number.to_string()),
        Cell::Real(number) => ("number", format!("{number:?}")),
        Cell::Text(text) => ("text", text.clone()),
        Cell::Blob(length) => ("blob", format!("{length} bytes")),
    }
}
