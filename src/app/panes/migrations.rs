//! The migration pane: where the database stands, what each revision does, what autogenerate would write.

use std::sync::Arc;

use leptos::prelude::*;
use protocol::{Autogenerate, Draft, Migrations, Problem};

use super::migration_steps::{loss_note, step_list};
use super::revision_graph::revision_graph;
use crate::shell::{Guard, Page};
use crate::state::{RevisionGraph, Standing, has_migrations, is_template_url, rename_sentence};
use crate::widgets::{Look, button, button_unless};

const DOWN: Look = Look {
    id: "migrate-down",
    text: "Down one",
    title: "alembic downgrade -1: takes back the last revision",
    ..Look::PLAIN
};
const UP: Look =
    Look { id: "migrate-up", text: "Up one", title: "alembic upgrade +1: applies the next revision", ..Look::PLAIN };
const HEAD: Look = Look {
    id: "migrate-head",
    class: "primary",
    text: "Up to head",
    title: "alembic upgrade head: applies all that is there",
    ..Look::PLAIN
};
const DRY: Look = Look {
    id: "migrate-dry",
    text: "Dry run",
    title: "Does alembic upgrade head on a copy of the database, and shows each step",
    ..Look::PLAIN
};

/// The pane.
#[component]
pub fn MigrationsPane() -> impl IntoView {
    let page = expect_context::<Page>();
    let chosen = RwSignal::new(None::<String>);
    // What was typed stays while the proposal follows the models.
    let message = RwSignal::new(None::<String>);
    let known = Memo::new_with_compare(
        move |_| {
            page.migrations.track();
            page.with_migrations(|board| {
                board.migrations().map(|migrations| (migrations.clone(), board.graph().clone()))
            })
        },
        |old, new| match (old.and_then(Option::as_ref), new.and_then(Option::as_ref)) {
            (Some((old, _)), Some((new, _))) => !Arc::ptr_eq(old, new),
            (old, new) => old.is_some() || new.is_some(),
        },
    );
    let is_configured = move || page.files.with(|(files, _)| has_migrations(files));
    let body = move || {
        if !is_configured() {
            return view! { <Beginning/> }.into_any();
        }
        match known.get() {
            None => view! { <p class="empty">"Reading the project's migrations…"</p> }.into_any(),
            Some((migrations, graph)) => view! { <Project migrations graph chosen message/> }.into_any(),
        }
    };
    let steps = move || {
        page.migrations.track();
        let steps = page.with_migrations(|board| board.log().steps().to_vec());
        (!steps.is_empty()).then(|| view! { <h3>"Steps"</h3>{step_list(&steps)} })
    };
    view! {
        <section class="pane pane-migrations" id="panel-migrations" role="tabpanel" aria-label="Migrations" data-testid="migrations-pane">
            <div class="pane-body" tabindex="0" role="region" aria-label="The project's migrations">
                <Warned/>{body}{steps}
            </div>
        </section>
    }
}

/// A project without migrations.
#[component]
fn Beginning() -> impl IntoView {
    let page = expect_context::<Page>();
    let look = Look {
        id: "migrations-begin",
        class: "primary",
        text: "Set up migrations",
        title: "Does alembic init alembic in the terminal",
        ..Look::PLAIN
    };
    view! {
        <div class="empty">
            <p>"This project has no migrations yet. "<code>"alembic init alembic"</code>" makes the files that they need."</p>
            <p>"Then set "<code>"sqlalchemy.url = sqlite:///app.db"</code>" in alembic.ini, and "
                <code>"target_metadata = Base.metadata"</code>" in env.py."</p>
            {button(look, move || page.command_in_view("alembic init alembic"))}
        </div>
    }
}

/// The command that waits, since it would destroy values or fail.
#[component]
fn Warned() -> impl IntoView {
    let page = expect_context::<Page>();
    let go = Look { id: "guard-go", text: "Do it all the same", ..Look::PLAIN };
    let keep = Look { id: "guard-keep", class: "primary", text: "Leave it", ..Look::PLAIN };
    move || {
        page.guard.get().map(|Guard { line, steps, message }| {
            let lost: Vec<_> = steps.iter().flat_map(|step| step.entry.step.lost.clone()).filter(|loss| loss.total > 0).collect();
            let title = match (message.is_empty(), line.is_empty()) {
                (_, true) => "It would fail.".to_owned(),
                (true, _) => format!("{line} would destroy what these rows hold."),
                (false, _) => format!("{line} would fail, as a dry run shows."),
            };
            let lost = lost.iter().map(|loss| loss_note(loss, false)).collect_view();
            let said = (!message.is_empty()).then(|| view! { <p class="statement-error">{message}</p> });
            let buttons = (!line.is_empty()).then(|| button(go, move || page.pass_guard()));
            view! {
                <div class="guard" role="alertdialog" aria-label="This would destroy values, or fail" data-testid="guard">
                    <p><b>{title}</b></p>{said}{lost}
                    <p class="guard-buttons">{button(keep, move || page.guard.set(None))}{buttons}</p>
                </div>
            }
        })
    }
}

/// What is known of the project's migrations.
#[component]
fn Project(
    migrations: Arc<Migrations>,
    graph: Arc<RevisionGraph>,
    chosen: RwSignal<Option<String>>,
    message: RwSignal<Option<String>>,
) -> impl IntoView {
    let page = expect_context::<Page>();
    let places: Vec<String> = migrations
        .databases
        .iter()
        .map(|database| {
            let at = if database.heads.is_empty() { "base".to_owned() } else { database.heads.join(", ") };
            format!("{} is at {at}", database.name)
        })
        .collect();
    let is_at_base = migrations.databases.iter().all(|database| database.heads.is_empty());
    let is_at_head = graph.nodes.iter().all(|node| node.standing != Standing::Pending);
    let has_revisions = !graph.nodes.is_empty();
    // One step at a time.
    let unless = move |is_there: bool| Signal::derive(move || is_there || page.is_running.get());
    let buttons = has_revisions.then(|| {
        view! {
            {button_unless(unless(is_at_base), DOWN, move || page.migrate(&["downgrade", "-1"]))}
            {button_unless(unless(is_at_head), UP, move || page.migrate(&["upgrade", "+1"]))}
            {button_unless(unless(is_at_head), HEAD, move || page.migrate(&["upgrade", "head"]))}
            {button_unless(unless(is_at_head), DRY, move || page.rehearse(&["upgrade", "head"]))}
        }
    });
    let problem = migrations.problem.as_ref().map(|problem| problem_note(page, problem));
    let missing = graph.missing.iter().map(|(database, id)| {
        view! { <p class="problem">{format!("{database} is at {id}, and no file has that revision. Was it renamed or deleted?")}</p> }
    }).collect_view();
    let has_draft = matches!(migrations.autogenerate, Some(Autogenerate::Written(_)));
    let none = (!has_revisions && migrations.problem.is_none()).then(|| {
        let more = has_draft.then_some(" Below stands what autogenerate would write as the first one.");
        view! { <p class="empty">"There is no revision yet."{more}</p> }
    });
    let detail = {
        let graph = graph.clone();
        move || {
            chosen
                .get()
                .and_then(|id| graph.nodes.iter().find(|node| node.revision.id == id).cloned())
                .map(|node| detail(page, &node))
        }
    };
    let draft = migrations.autogenerate.clone().map(|answer| match answer {
        Autogenerate::Refused(problem) => {
            let told = format!("Autogenerate would refuse: {}", problem.message);
            let help = url_help(page, &problem);
            view! { <p class="problem" data-testid="draft-refused">{told}</p>{help} }.into_any()
        }
        Autogenerate::Written(draft) => view! { <Proposal draft message/> }.into_any(),
    });
    view! {
        <div class="standing"><p data-testid="standing">{places.join(" · ")}</p>{buttons}</div>
        {problem}{missing}{none}
        {has_revisions.then(|| revision_graph(&graph, chosen))}
        {detail}
        {draft}
    }
}

fn problem_note(page: Page, problem: &Problem) -> impl IntoView + use<> {
    let told = format!("{}: {}", problem.class, problem.message);
    let help = url_help(page, problem);
    view! { {help}<p class="problem" data-testid="migrations-problem">{told}</p> }
}

/// What to do where no database was named yet.
fn url_help(page: Page, problem: &Problem) -> impl IntoView + use<> {
    let look = Look { id: "open-settings", text: "Open alembic.ini", ..Look::PLAIN };
    let open = move || {
        let (file, line) = page.line_with("sqlalchemy.url = driver").unwrap_or_else(|| ("alembic.ini".into(), 1));
        page.jump(&file, line);
    };
    is_template_url(problem).then(|| {
        view! {
            <div class="next-step" data-testid="problem-help">
                <p><b>"Alembic does not know your database yet."</b>" The line "<code>"sqlalchemy.url"</code>" in alembic.ini is still the one of the template. "
                "Write the URL there that your program gives to create_engine, as in "<code>"sqlalchemy.url = sqlite:///app.db"</code>"."</p>
                {button(look, open)}
            </div>
        }
    })
}

/// The chosen revision: its file, and the ways to it.
fn detail(page: Page, node: &crate::state::GraphNode) -> impl IntoView + use<> {
    let revision = &node.revision;
    let (path, id) = (revision.path.clone(), revision.id.clone());
    let direction = if node.standing == Standing::Pending { "upgrade" } else { "downgrade" };
    let is_here = node.standing == Standing::Current;
    let (to, dry) = (id.clone(), id.clone());
    let ways = (!is_here).then(|| {
        let label = if direction == "upgrade" { "Up to here" } else { "Down to here" };
        view! {
            <button type="button" class="button" data-testid="migrate-here" disabled=move || page.is_running.get() title=format!("alembic {direction} {id}")
                on:click=move |_| page.migrate(&[direction, &to])>{label}</button>
            <button type="button" class="button" data-testid="migrate-here-dry" title="The same on a copy of the database"
                on:click=move |_| page.rehearse(&[direction, &dry])>"Dry run"</button>
        }
    });
    view! {
        <div class="revision-detail" data-testid="revision-detail">
            <button type="button" class="place" title="Open the file" on:click=move |_| page.jump(&path, 1)>{revision.path.clone()}</button>
            {ways}
        </div>
    }
}

/// What autogenerate would write now.
#[component]
fn Proposal(draft: Draft, message: RwSignal<Option<String>>) -> impl IntoView {
    let page = expect_context::<Page>();
    if draft.operations.is_empty() {
        return view! { <p class="agree" data-testid="draft-empty">"Database and models agree: autogenerate would find nothing."</p> }.into_any();
    }
    let operations = draft
        .operations
        .iter()
        .map(|operation| {
            let loss = operation.loss.as_ref().filter(|loss| loss.total > 0).map(|loss| loss_note(loss, false));
            view! { <li data-testid="draft-operation">{operation.words.clone()}{loss}</li> }
        })
        .collect_view();
    let path = draft.path.clone();
    let offers = draft
        .renames
        .iter()
        .map(|offer| {
            let (path, text) = (path.clone(), offer.file.clone());
            view! {
                <div class="offer" data-testid="rename-offer">
                    <p>"Is this a rename? "<code>{rename_sentence(&offer.rename)}</code>" keeps the values: "<code>{offer.text.clone()}</code></p>
                    <button type="button" class="button" data-testid="rename-take" on:click=move |_| page.write_draft(&path, &text)>
                        "Write the rename instead"</button>
                </div>
            }
        })
        .collect_view();
    let all = draft.text_with_all_renames.clone().map(|text| {
        let path = path.clone();
        view! { <button type="button" class="button" on:click=move |_| page.write_draft(&path, &text)>"Write all renames"</button> }
    });
    let first = draft.operations.first().map(|operation| operation.words.clone()).unwrap_or_default();
    let suggestion = first.chars().take(40).collect::<String>();
    let shown = suggestion.clone();
    let write = move || {
        let given = message.get_untracked().unwrap_or_else(|| suggestion.clone()).replace(['"', '\\'], " ");
        message.set(None);
        page.command_in_view(&format!("alembic revision --autogenerate -m \"{}\"", given.trim()));
    };
    let look = Look {
        id: "draft-write",
        class: "primary",
        text: "Write this revision",
        title: "alembic revision --autogenerate, in the terminal",
        ..Look::PLAIN
    };
    let is_open = RwSignal::new(false);
    let text = draft.text.clone();
    view! {
        <section class="draft" data-testid="draft">
            <h3>"Autogenerate would write"</h3>
            <ul class="draft-operations">{operations}</ul>
            {offers}{all}
            <div class="draft-write">
                <input class="field" type="text" data-testid="draft-message" aria-label="What the revision does"
                    prop:value=move || message.get().unwrap_or_else(|| shown.clone())
                    on:input=move |event| message.set(Some(event_target_value(&event)))/>
                {button(look, write)}
                <button type="button" class="button" data-testid="draft-text" aria-expanded=move || is_open.get().to_string()
                    on:click=move |_| is_open.update(|open| *open = !*open)>"The file"</button>
            </div>
            {move || is_open.get().then(|| view! { <pre class="draft-file" tabindex="0">{text.clone()}</pre> })}
        </section>
    }
    .into_any()
}
