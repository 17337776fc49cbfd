//! One statement in the SQL pane.

use leptos::prelude::*;
use protocol::StatementKind;

use super::flush_plan::FlushPlan;
use crate::later::{doors, drawn};
use crate::shell::Page;
use crate::state::{
    Bracket, RowFixed, RowKey, RowLive, cause_label, cause_sentence, duration_text, result_text, sql_html,
};
use crate::widgets::rows_grid;

/// A row on screen. While it is there, only its live part changes.
#[derive(Clone)]
pub struct Row {
    /// What it stands for.
    pub key: RowKey,
    /// The statement.
    pub fixed: RowFixed,
    /// What may differ from run to run.
    pub live: ArcRwSignal<RowLive>,
    /// Whether the cursor's line sent it.
    pub is_linked: ArcRwSignal<bool>,
}

impl Row {
    /// A new row.
    pub fn new(key: RowKey, fixed: RowFixed, live: RowLive) -> Self {
        Self { key, fixed, live: ArcRwSignal::new(live), is_linked: ArcRwSignal::new(false) }
    }

    /// Shows another run's statement in this row.
    pub fn update(&self, live: RowLive) {
        if self.live.with_untracked(|old| !old.looks_like(&live)) {
            self.live.set(live);
        }
    }
}

/// A statement: its text, its parameters, what it did, why it was sent.
#[component]
pub fn StatementRow(row: Row) -> impl IntoView {
    let Row { fixed, live, is_linked, .. } = row;
    let statement = fixed;
    let kind = match statement.kind {
        StatementKind::Sql if statement.sql.starts_with("PRAGMA") => "pragma",
        StatementKind::Sql => "sql",
        StatementKind::Begin => "begin",
        StatementKind::Commit => "commit",
        StatementKind::Rollback => "rollback",
        StatementKind::Savepoint => "savepoint",
    };
    let parameters = statement.parameters.as_ref().filter(|text| !matches!(text.as_str(), "()" | "{}" | "[]")).cloned();
    let read = {
        let live = live.clone();
        move || live.get()
    };
    let (id, line, bracket, transaction) = (read.clone(), read.clone(), read.clone(), read.clone());
    view! {
        <li class="statement" tabindex="-1" data-testid="sql-statement" data-kind=kind
            data-id=move || id().id data-line=move || line().line()
            data-bracket=move || bracket_word(bracket().bracket)
            data-transaction=move || transaction().transaction_end.word()
            data-linked=move || is_linked.get().to_string()>
            <FlushPlan live=live.clone()/>
            <pre class="sql" data-testid="sql-text" inner_html=sql_html(&statement.sql)></pre>
            {parameters.map(|text| view! { <pre class="params" data-testid="sql-params">{text}</pre> })}
            <Facts statement live/>
        </li>
    }
}

/// The line below the text.
#[component]
fn Facts(statement: RowFixed, live: ArcRwSignal<RowLive>) -> impl IntoView {
    let page = expect_context::<Page>();
    let is_open = RwSignal::new(false);
    let cause = cause_label(&statement.cause);
    let sentence = cause_sentence(&statement.cause);
    let tag = (!cause.is_empty()).then(|| {
        view! { <span class="cause" data-testid="sql-cause" title=sentence>{cause}</span> }
    });
    let (for_line, for_time, for_error, for_rows) = (live.clone(), live.clone(), live.clone(), live.clone());
    let line = move || {
        for_line.with(|live| live.source.clone()).map(|(file, line, _)| {
            let name = if file == "main.py" { format!("line {line}") } else { format!("{file}:{line}") };
            view! {
                <button type="button" class="statement-line" tabindex="-1" data-testid="sql-line" title="Go to this line"
                    on:click=move |_| page.jump(&file, line)>{name}</button>
            }
        })
    };
    let result = {
        let statement = statement.clone();
        move || {
            let (text, has_rows) = live.with(|live| {
                let end = live.end.as_ref();
                (
                    end.map(|end| result_text(&statement, end)).unwrap_or_default(),
                    end.is_some_and(|end| !end.rows.is_empty()),
                )
            });
            if has_rows {
                view! {
                    <button type="button" class="statement-result" tabindex="-1" data-testid="sql-result"
                        aria-expanded=move || is_open.get().to_string() on:click=move |_| is_open.update(|open| *open = !*open)>
                        {text}</button>
                }
                .into_any()
            } else {
                (!text.is_empty()).then(|| view! { <span data-testid="sql-result">{text}</span> }).into_any()
            }
        }
    };
    let time = move || for_time.with(|live| live.end.as_ref().map(|end| duration_text(end.micros)));
    let is_sql = statement.kind == StatementKind::Sql;
    let error = move || {
        for_error.with(|live| live.end.as_ref().and_then(|end| end.error.clone())).map(|text| {
            view! { <p class="statement-error" data-testid="sql-error">{text}</p> }
        })
    };
    let rows = move || is_open.get().then(|| drawn(page, || for_rows.with(doors::rows)));
    view! {
        <p class="facts">
            {line}{result}
            {is_sql.then(|| view! { <span class="time" data-testid="sql-time">{time}</span> })}
            {tag}
        </p>
        {error}
        {rows}
    }
}

/// The first rows that a statement has returned.
pub fn first_rows(live: &RowLive) -> impl IntoView + use<> {
    live.end.as_ref().map(|end| {
        let shown = end.rows.len() as u64;
        let note = (shown < end.returned).then(|| format!("The first {shown} of {} rows.", end.returned));
        view! {
            <div data-testid="sql-rows">
                {rows_grid(&end.columns, &end.rows, "First rows of the result")}
                {note.map(|text| view! { <p class="soft">{text}</p> })}
            </div>
        }
    })
}

fn bracket_word(bracket: Bracket) -> &'static str {
    match bracket {
        Bracket::Outside => "outside",
        Bracket::Passed => "passed",
        Bracket::Start => "start",
        Bracket::Inside => "inside",
        Bracket::End => "end",
    }
}
