//! The steps that migrations took: their SQL, and tables before and afterwards.

use leptos::prelude::*;
use protocol::{Cause, Loss, TableChange};

use super::table_difference::table_difference;
use crate::state::{
    Entry, LoggedStep, StepOrigin, StepPart, TableDifference, count_of, direction_word, loss_sentence, rename_sentence,
    result_text, sql_html, statement_rows, step_summary, step_title,
};
use crate::widgets::rows_grid;

/// Steps, the newest first; the first of them is open.
pub fn step_list(steps: &[LoggedStep]) -> impl IntoView + use<> {
    let newest = steps.iter().rev().enumerate();
    let list = newest.map(|(at, step)| view! { <li>{one_step(step, at == 0)}</li> }).collect_view();
    view! { <ol class="steps" data-testid="migration-steps">{list}</ol> }
}

fn one_step(logged: &LoggedStep, is_first: bool) -> impl IntoView + use<> {
    let step = &logged.entry.step;
    let is_open = RwSignal::new(is_first);
    let origin = match logged.origin {
        StepOrigin::Kept => None,
        StepOrigin::Live => Some("after an edit"),
        StepOrigin::Rehearsal => Some("dry run"),
    };
    let tag = origin.map(|word| view! { <span class="badge">{word}</span> });
    let summary = step_summary(step);
    let state = if step.failure.is_some() { "failed" } else { direction_word(step.direction) };
    let whole = logged.clone();
    view! {
        <article class="step" data-testid="migration-step" data-state=state data-revision=step.revision.clone()>
            <button type="button" class="step-head" aria-expanded=move || is_open.get().to_string()
                on:click=move |_| is_open.update(|open| *open = !*open)>
                <b>{step_title(step)}</b>{tag}<span class="soft">{summary}</span>
            </button>
            {move || is_open.get().then(|| step_body(&whole))}
        </article>
    }
}

fn step_body(logged: &LoggedStep) -> impl IntoView + use<> {
    let step = &logged.entry.step;
    let failure = step.failure.as_ref().map(|problem| {
        let told = format!("{}: {}", problem.class, problem.message);
        view! { <p class="statement-error" data-testid="step-failure">{told}</p> }
    });
    let lost = step.lost.iter().map(|loss| loss_note(loss, logged.origin == StepOrigin::Kept)).collect_view();
    let renames = step
        .renames
        .iter()
        .map(|rename| view! { <p class="rename">"Renamed: "<code>{rename_sentence(rename)}</code></p> })
        .collect_view();
    let parts = parts(&logged.entry.parts);
    let tables = step
        .tables
        .iter()
        .filter(|change| !matches!(change, TableChange::Unchanged(_)))
        .map(|change| TableDifference::of(change, &step.renames))
        .filter(|difference| difference.name() != "alembic_version")
        .map(|difference| table_difference(&difference))
        .collect_view();
    view! {
        <div class="step-body">{failure}{lost}{renames}<ol class="step-sql">{parts}</ol>{tables}</div>
    }
}

/// What the step sent; what only looked at the schema is counted.
fn parts(all: &[StepPart]) -> impl IntoView + use<> {
    let looks = |part: &StepPart| matches!(part, StepPart::Statement(entry) if looks_at_schema(entry));
    let runs = all.chunk_by(|one, other| looks(one) == looks(other));
    runs.map(|run| match run.first() {
        Some(first) if looks(first) => looked(run.len()).into_any(),
        _ => run.iter().map(part).collect_view().into_any(),
    })
    .collect_view()
}

/// Whether a statement asks for tables, columns, keys or indexes, and not for rows.
fn looks_at_schema(entry: &Entry) -> bool {
    entry.statement.cause == Cause::Reflection
}

fn looked(count: usize) -> impl IntoView {
    let text = format!("{} looked at the schema", count_of(count as u64, "statement"));
    view! { <li class="soft">{text}</li> }
}

fn part(part: &StepPart) -> impl IntoView + use<> {
    match part {
        StepPart::Statement(entry) => statement(entry).into_any(),
        StepPart::Rebuild { table, temporary, statements } => {
            let title = format!("Batch mode makes {table} anew: {temporary} is created, filled, and takes its place");
            let looks = statements.iter().filter(|entry| looks_at_schema(entry)).count();
            let looks = (looks > 0).then(|| looked(looks));
            let inner = statements.iter().filter(|entry| !looks_at_schema(entry)).map(statement).collect_view();
            view! { <li class="rebuild" data-testid="rebuild"><p>{title}</p><ol>{looks}{inner}</ol></li> }.into_any()
        }
    }
}

fn statement(entry: &Entry) -> impl IntoView + use<> {
    let fixed = statement_rows(std::slice::from_ref(entry), &[], 1).into_iter().next().map(|(_, fixed, _)| fixed);
    let result = match (&entry.end, fixed) {
        (Some(end), Some(fixed)) => end.error.clone().unwrap_or_else(|| result_text(&fixed, end)),
        _ => String::new(),
    };
    let is_failed = entry.end.as_ref().is_some_and(|end| end.error.is_some());
    let note =
        (!result.is_empty()).then(|| view! { <span class="soft" data-failed=is_failed.to_string()>{result}</span> });
    view! { <li><pre class="sql" inner_html=sql_html(&entry.statement.sql)></pre>{note}</li> }
}

/// What is gone or would go, with the very values.
pub fn loss_note(loss: &Loss, is_done: bool) -> impl IntoView + use<> {
    let rows = (!loss.rows.is_empty()).then(|| {
        let more = loss.total.saturating_sub(loss.rows.len() as u64);
        let more = (more > 0).then(|| view! { <p class="soft">{format!("and {more} more")}</p> });
        view! { {rows_grid(&loss.columns, &loss.rows, "What would be lost")}{more} }
    });
    view! { <div class="loss" data-testid="loss"><p>{loss_sentence(loss, is_done)}</p>{rows}</div> }
}
