//! The table browser: the databases of the run in view, over their real rows.

use leptos::prelude::*;
use protocol::{ColumnInfo, DatabaseInfo, TableInfo};

use super::check_note::CheckNote;
use crate::shell::{Page, View};
use crate::state::count_of;
use crate::widgets::{Look, button_unless, rows_grid};

const PREVIOUS: Look = Look { id: "rows-previous", text: "Previous", ..Look::PLAIN };
const NEXT: Look = Look { id: "rows-next", text: "Next", ..Look::PLAIN };

/// How many rows a page of a table has.
const PAGE_ROWS: u32 = 50;

/// The table that is looked at: database, table, rows skipped.
type Choice = Option<(String, String, u64)>;

/// The pane.
#[component]
pub fn TablesPane() -> impl IntoView {
    let page = expect_context::<Page>();
    // Rows are asked for only while it is in view.
    let is_shown = Memo::new(move |_| page.lower.get() == View::Tables || page.view.get() == View::Tables);
    let choice = RwSignal::new(Choice::None);
    let databases = Memo::new(move |_| {
        page.tables.track();
        page.with_board(|board| board.shown().map(|log| log.databases.as_ref().clone()).unwrap_or_default())
    });
    // Another run may have dropped the table: then the first one is shown.
    let chosen = Memo::new(move |_| {
        databases.with(|databases| match choice.get() {
            Some((database, table, offset)) if find(databases, &database, &table).is_some() => {
                Some((database, table, offset))
            }
            _ => first_table(databases),
        })
    });
    Effect::new(move |_| {
        page.tables.track();
        if is_shown.get()
            && let Some((database, table, offset)) = chosen.get()
        {
            page.read_rows(&database, &table, offset, PAGE_ROWS);
        }
    });
    view! {
        <section class="pane pane-tables" id="panel-tables" role="tabpanel" aria-label="Tables">
            <CheckNote/>
            <div class="table-list">{move || databases.with(|databases| list(databases, chosen, choice))}</div>
            <div class="table-detail">
                {move || chosen.get().and_then(|(database, table, _)| databases.with(|databases| find(databases, &database, &table).map(columns)))}
                <Rows chosen choice/>
            </div>
            {move || databases.with(|databases| databases.iter().all(|database| database.tables.is_empty())).then(|| view! {
                <p class="empty">"Tables that the program creates show here, with their rows."</p>
            })}
        </section>
    }
}

fn find<'a>(databases: &'a [DatabaseInfo], database: &str, table: &str) -> Option<&'a TableInfo> {
    databases.iter().find(|info| info.name == database)?.tables.iter().find(|info| info.name == table)
}

fn first_table(databases: &[DatabaseInfo]) -> Choice {
    let database = databases.iter().find(|database| !database.tables.is_empty())?;
    Some((database.name.clone(), database.tables.first()?.name.clone(), 0))
}

fn list(databases: &[DatabaseInfo], chosen: Memo<Choice>, choice: RwSignal<Choice>) -> impl IntoView + use<> {
    databases
        .iter()
        .filter(|database| !database.tables.is_empty())
        .map(|database| {
            let tables = database
                .tables
                .iter()
                .map(|table| {
                    let target = (database.name.clone(), table.name.clone());
                    let this = target.clone();
                    let is_chosen = move || {
                        chosen.with(|chosen| chosen.as_ref().is_some_and(|(database, table, _)| (database, table) == (&this.0, &this.1)))
                    };
                    view! {
                        <li><button type="button" class="table-item" data-testid="table" data-table=table.name.clone()
                            data-database=database.name.clone() aria-pressed=move || is_chosen().to_string()
                            on:click=move |_| choice.set(Some((target.0.clone(), target.1.clone(), 0)))>
                            <span>{table.name.clone()}</span><span class="soft">{count_of(table.row_count, "row")}</span>
                        </button></li>
                    }
                })
                .collect_view();
            view! { <h3>{database.name.clone()}</h3><ul>{tables}</ul> }
        })
        .collect_view()
}

fn columns(table: &TableInfo) -> impl IntoView + use<> {
    let column = |column: &ColumnInfo| {
        let key = column.is_primary_key.then(|| view! { <b class="key" title="Primary key">"PK"</b> });
        let reference =
            column.references.as_ref().map(|target| view! { <span class="reference">"→ "{target.clone()}</span> });
        let required =
            (column.is_not_null && !column.is_primary_key).then(|| view! { <span class="soft">"not null"</span> });
        view! { <li><span class="column-name">{column.name.clone()}</span><span class="type">{column.declared_type.to_lowercase()}</span>{key}{required}{reference}</li> }
    };
    view! { <ul class="columns" aria-label="Columns">{table.columns.iter().map(column).collect_view()}</ul> }
}

/// The rows of the chosen table, a page at a time.
#[component]
fn Rows(chosen: Memo<Choice>, choice: RwSignal<Choice>) -> impl IntoView {
    let page = expect_context::<Page>();
    let turn = move |forward: bool| {
        if let Some((database, table, offset)) = chosen.get_untracked() {
            let step = u64::from(PAGE_ROWS);
            let next = if forward { offset + step } else { offset.saturating_sub(step) };
            choice.set(Some((database, table, next)));
        }
    };
    move || {
        page.rows.track();
        let (database, table, _) = chosen.get()?;
        let rows = page.with_board(|board| board.rows().cloned())?;
        (rows.database == database && rows.table == table).then(|| {
            let last = rows.offset + rows.rows.len() as u64;
            let range = if rows.total == 0 {
                "No rows".into()
            } else {
                format!("{}–{last} of {}", rows.offset + 1, count_of(rows.total, "row"))
            };
            let is_paged = rows.total > u64::from(PAGE_ROWS);
            view! {
                <div data-testid="table-rows" data-table=table.clone()>
                    {rows_grid(&rows.columns, &rows.rows, &format!("Rows of {table}"))}
                    <p class="pager">
                        {is_paged.then(|| view! {
                            {button_unless(Signal::stored(rows.offset == 0), PREVIOUS, move || turn(false))}
                            {button_unless(Signal::stored(last >= rows.total), NEXT, move || turn(true))}
                        })}
                        <span class="soft" data-testid="rows-range">{range}</span>
                    </p>
                </div>
            }
        })
    }
}
