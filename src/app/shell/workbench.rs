//! The panes, and the tabs that choose between them.

use leptos::prelude::*;

use super::page::{Page, View};
use super::storage;
use crate::editor::EditorPane;
use crate::later::{doors, later};
use crate::panes::{OutputPane, SqlPane};
use crate::widgets::{Axis, Splitter, percent_text};

/// How much of the window the results take, in percent.
const RESULTS: f64 = 40.0;
const RESULTS_BESIDE_LESSON: f64 = 37.0;

/// All panes. Wide windows show them side by side, narrow ones one at a time.
#[component]
pub fn Workbench() -> impl IntoView {
    let page = expect_context::<Page>();
    // Side by side, one of output and tables is shown: the one that was chosen last.
    let lower = page.lower;
    Effect::new(move |_| {
        let view = page.view.get();
        if matches!(view, View::Output | View::Tables | View::Terminal) {
            lower.set(view);
        }
    });
    let is_lesson = move || page.view.get() == View::Lesson || page.place.with(|place| place.lesson().is_some());
    let width = RwSignal::new(kept_split("results").unwrap_or(RESULTS));
    // Beside a lesson the editor is narrow; until somebody has chosen, it gets more there.
    Effect::new(move |_| {
        let in_lesson = page.place.with(|place| place.lesson().is_some());
        if kept_split("results").is_none() {
            width.set(if in_lesson { RESULTS_BESIDE_LESSON } else { RESULTS });
        }
    });
    let height = RwSignal::new(kept_split("lower").unwrap_or(37.0));
    view! {
        <main class="workbench" data-view=move || page.view.get().word() data-lower=move || lower.get().word()>
            {later(page, is_lesson, doors::lesson)}
            <EditorPane/>
            <div class="results">
                <Splitter axis=Axis::Vertical label="Width of the results" property="--results" size=width
                    on_choose=move |size| keep_split("results", size)/>
                <div class="upper" data-upper=move || if page.is_migrations_shown.get() { "migrations" } else { "sql" }>
                    <div class="tabs" role="tablist" aria-label="Statements or migrations">
                        {upper_tab(page, false, "tab-sql", "SQL")}
                        {upper_tab(page, true, "tab-migrations", "Migrations")}
                    </div>
                    <SqlPane/>
                    {later(page, move || page.is_migrations_shown.get(), doors::migrations)}
                </div>
                <div class="lower">
                    <Splitter axis=Axis::Horizontal label="Height of output, tables and terminal" property="--lower" size=height
                        on_choose=move |size| keep_split("lower", size)/>
                    <div class="tabs" role="tablist" aria-label="Output, tables or terminal">
                        {lower_tab(page, lower, View::Output, "tab-output", "Output")}
                        {lower_tab(page, lower, View::Tables, "tab-tables", "Tables")}
                        {lower_tab(page, lower, View::Terminal, "tab-terminal", "Terminal")}
                    </div>
                    <OutputPane/>
                    {later(page, move || lower.get() == View::Tables, doors::tables)}
                    {later(page, move || lower.get() == View::Terminal, doors::terminal)}
                </div>
            </div>
        </main>
        <ViewTabs/>
    }
}

fn kept_split(name: &str) -> Option<f64> {
    let size = js_sys::Number::parse_float(&storage::read(&format!("split.{name}"))?);
    size.is_finite().then_some(size)
}

fn keep_split(name: &str, size: f64) {
    storage::write(&format!("split.{name}"), &percent_text(size));
}

fn upper_tab(page: Page, is_migrations: bool, id: &'static str, label: &'static str) -> impl IntoView {
    view! {
        <button type="button" class="tab" role="tab" data-testid=id
            aria-selected=move || (page.is_migrations_shown.get() == is_migrations).to_string()
            aria-controls=if is_migrations { "panel-migrations" } else { "panel-sql" }
            on:click=move |_| page.show_migrations(is_migrations)>{label}</button>
    }
}

fn lower_tab(page: Page, lower: RwSignal<View>, view: View, id: &'static str, label: &'static str) -> impl IntoView {
    view! {
        <button type="button" class="tab" role="tab" data-testid=id aria-selected=move || (lower.get() == view).to_string()
            aria-controls=format!("panel-{}", view.word())
            data-alert=move || has_alert(page, view).to_string()
            on:click=move |_| { lower.set(view); page.show(view) }>{label}</button>
    }
}

/// Whether a pane that may be out of sight has something that should be seen: the traceback of a failed run.
fn has_alert(page: Page, view: View) -> bool {
    let shown = if page.is_command.get() { View::Terminal } else { View::Output };
    view == shown && page.status.with(|status| status.phase == "failed")
}

/// The choice between panes in a narrow window.
#[component]
fn ViewTabs() -> impl IntoView {
    let page = expect_context::<Page>();
    let tab = move |view: View, id: &'static str, label: &'static str| {
        view! {
            <button type="button" class=format!("view-tab view-tab-{}", view.word()) role="tab" data-testid=id
                aria-selected=move || (page.view.get() == view).to_string()
                data-alert=move || has_alert(page, view).to_string() on:click=move |_| page.show(view)>{label}</button>
        }
    };
    view! {
        <nav class="view-tabs" role="tablist" aria-label="Panes">
            {tab(View::Lesson, "view-lesson", "Lesson")}
            {tab(View::Code, "view-code", "Code")}
            {tab(View::Sql, "view-sql", "SQL")}
            {tab(View::Output, "view-output", "Output")}
            {tab(View::Tables, "view-tables", "Tables")}
            {tab(View::Terminal, "view-terminal", "Terminal")}
            {tab(View::Migrations, "view-migrations", "Migrations")}
        </nav>
    }
}
