//! The plan of a flush, above the first statement that it sends.

use leptos::prelude::*;
use protocol::{FlushObject, FlushOperation, FlushStep};

use crate::later::{doors, drawn};
use crate::shell::Page;
use crate::state::{FlushLog, RowLive, plan_summary, step_target, step_verb};

/// The plan, folded until somebody asks for it; nothing for a statement that begins no flush.
#[component]
pub fn FlushPlan(live: ArcRwSignal<RowLive>) -> impl IntoView {
    let page = expect_context::<Page>();
    let is_open = RwSignal::new(false);
    move || {
        let flush = live.with(|live| live.flush.clone())?;
        let summary = plan_summary(&flush.plan);
        let is_undone = flush.is_done == Some(false);
        Some(view! {
            <div class="flush-plan" data-testid="flush-plan" data-done=(!is_undone).to_string()>
                <button type="button" class="flush-head" tabindex="-1" data-testid="flush-head"
                    title="What the session writes now, in which order, and why"
                    aria-expanded=move || is_open.get().to_string() on:click=move |_| is_open.update(|open| *open = !*open)>
                    <span class="flush-word">"flush"</span>
                    <span class="flush-summary">{summary}</span>
                    {is_undone.then(|| view! { <span class="flush-undone">"rolled back"</span> })}
                </button>
                {move || is_open.get().then(|| drawn(page, || doors::steps(&flush)))}
            </div>
        })
    }
}

/// What the flush does, step by step.
pub fn steps(flush: &FlushLog) -> impl IntoView + use<> {
    let steps: Vec<_> = flush.plan.steps.iter().map(one_step).collect();
    view! { <ol class="flush-steps" data-testid="flush-steps">{steps}</ol> }
}

fn one_step(step: &FlushStep) -> impl IntoView + use<> {
    let shown = step.objects.len() as u32;
    let more = step.count.checked_sub(shown).filter(|more| *more > 0);
    let objects: Vec<_> = step.objects.iter().map(object).collect();
    let has_objects = !objects.is_empty();
    view! {
        <li class="flush-step" data-testid="flush-step">
            <span class="flush-action">{step_verb(step.action)}" "<b>{step_target(step)}</b></span>
            {has_objects.then(|| view! {
                <span class="flush-objects">
                    {objects}
                    {more.map(|more| view! { <span class="soft">{format!("and {more} more")}</span> })}
                </span>
            })}
            <span class="flush-reason">{step.reason.clone()}</span>
        </li>
    }
}

/// An object as its class and key, or as new where it has no key yet.
fn object(object: &FlushObject) -> impl IntoView + use<> {
    let (operation, sentence) = match object.operation {
        FlushOperation::Insert => ("insert", "Its row is inserted."),
        FlushOperation::Update => ("update", "Its row is updated."),
        FlushOperation::Delete => ("delete", "Its row is deleted."),
    };
    let text = match &object.key {
        Some(key) => format!("{} {key}", object.class),
        None => format!("new {}", object.class),
    };
    view! { <span class="flush-object" data-operation=operation title=sentence>{text}</span> }
}
