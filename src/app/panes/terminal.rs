//! The terminal: commands of a shell on the project's files and databases.

use std::hash::{DefaultHasher, Hash, Hasher};

use leptos::ev::KeyboardEvent;
use leptos::html::{Div, Input};
use leptos::prelude::*;
use protocol::Outcome;

use super::output::draw;
use crate::shell::{Page, copy};
use crate::state::{TerminalEntry, output_blocks};
use crate::widgets::{Look, button};

const COPY: Look = Look { id: "terminal-copy", text: "Copy", title: "Copy all that the terminal shows", ..Look::PLAIN };
const CLEAR: Look = Look { id: "terminal-clear", text: "Clear", title: "Empty the terminal (Ctrl+L)", ..Look::PLAIN };

/// What the empty terminal offers, and what it does.
const EXAMPLES: [(&str, &str); 5] = [
    ("python main.py", "runs the program"),
    ("alembic init alembic", "sets up migrations"),
    ("sqlite3 app.db .tables", "lists the tables of app.db"),
    ("pytest", "runs the tests"),
    ("help", "lists all commands"),
];

/// The pane.
#[component]
pub fn TerminalPane() -> impl IntoView {
    let page = expect_context::<Page>();
    let entries = RwSignal::new(Vec::<(u64, TerminalEntry)>::new());
    let body = NodeRef::<Div>::new();
    Effect::new(move |_| {
        page.terminal.track();
        let next = page.with_terminal(|terminal| {
            terminal.entries().iter().map(|entry| (fingerprint(entry), entry.clone())).collect::<Vec<_>>()
        });
        entries.set(next);
        // When the new lines are on the screen.
        crate::shell::clock::next_frame(move || {
            if let Some(body) = body.get_untracked() {
                body.set_scroll_top(body.scroll_height());
            }
        });
    });
    let empty = move || {
        entries.with(Vec::is_empty).then(|| {
            let examples = EXAMPLES.into_iter().map(|(line, what)| view! { <dt><code>{line}</code></dt><dd>{what}</dd> }).collect_view();
            view! {
                <div class="empty">
                    <p>"Type a command below and press Enter. It works on the project's files, and on the databases of Run."</p>
                    <dl class="terminal-examples" data-testid="terminal-examples">{examples}</dl>
                </div>
            }
        })
    };
    view! {
        <section class="pane pane-terminal" id="panel-terminal" role="tabpanel" aria-label="Terminal">
            <div class="pane-body" node_ref=body tabindex="0" role="log" aria-label="What the terminal shows" data-testid="terminal">
                <For each=move || entries.get() key=|(print, entry)| (entry.number, *print)
                    children=move |(_, entry)| view! { <Entry entry/> }/>
                {empty}
            </div>
            <Prompt/>
        </section>
    }
}

fn fingerprint(entry: &TerminalEntry) -> u64 {
    let mut hasher = DefaultHasher::new();
    let length: usize = entry.output.iter().map(|chunk| chunk.text.len()).sum();
    (entry.output.len(), length, entry.outcome.is_some()).hash(&mut hasher);
    hasher.finish()
}

/// A line and what it printed.
#[component]
fn Entry(entry: TerminalEntry) -> impl IntoView {
    let page = expect_context::<Page>();
    let files = page.files.with_untracked(|(files, _)| files.clone());
    let (blocks, _) = output_blocks(&entry.output, &files);
    let lost = (entry.lost() > 0).then(|| view! { <p class="soft">"The rest of the output is left out."</p> });
    let state = match entry.outcome {
        None => "running",
        Some(Outcome::Completed) => "done",
        Some(Outcome::Stopped) => "stopped",
        Some(_) => "failed",
    };
    let stopped = (state == "stopped").then(|| view! { <p class="soft">"Stopped."</p> });
    view! {
        <div class="terminal-entry" data-testid="terminal-entry" data-state=state>
            <p class="terminal-line"><span class="prompt" aria-hidden="true">"$ "</span>{entry.line.to_string()}</p>
            <pre class="output">{blocks.into_iter().map(|block| draw(page, block)).collect_view()}</pre>
            {lost}{stopped}
        </div>
    }
}

/// Where lines are typed.
#[component]
fn Prompt() -> impl IntoView {
    let page = expect_context::<Page>();
    let field = NodeRef::<Input>::new();
    let candidates = RwSignal::new(Vec::<String>::new());
    let write = move |line: String| {
        if let Some(field) = field.get_untracked() {
            field.set_value(&line);
            let end = line.encode_utf16().count() as u32;
            let _ = field.set_selection_range(end, end);
        }
    };
    let take_key = move |event: KeyboardEvent| {
        let line = field.get_untracked().map(|field| field.value()).unwrap_or_default();
        let has_modifier = event.ctrl_key() || event.meta_key() || event.alt_key();
        let is_taken = match event.key().as_str() {
            "Enter" if !has_modifier => {
                page.command(&line);
                write(String::new());
                candidates.set(Vec::new());
                true
            }
            "ArrowUp" | "ArrowDown" if !has_modifier => {
                if let Some(other) = page.recall(&line, event.key() == "ArrowUp") {
                    write(other);
                }
                true
            }
            // On an empty line Tab leaves the field, as everywhere.
            "Tab" if !has_modifier && !event.shift_key() && !line.trim().is_empty() => {
                match page.complete_line(&line) {
                    Some(completion) => {
                        let is_same = completion.line == line;
                        write(completion.line);
                        candidates.set(completion.candidates);
                        // Where it has nothing more to offer, Tab goes on.
                        !is_same || candidates.with_untracked(|candidates| !candidates.is_empty())
                    }
                    None => false,
                }
            }
            "c" | "C" if event.ctrl_key() && page.is_running.get_untracked() => {
                page.stop();
                true
            }
            "l" | "L" if event.ctrl_key() => {
                page.clear_terminal();
                true
            }
            _ => {
                candidates.set(Vec::new());
                false
            }
        };
        if is_taken {
            event.prevent_default();
            event.stop_propagation();
        }
    };
    let copy_all = move || {
        let text = page.with_terminal(|terminal| {
            let part = |entry: &TerminalEntry| {
                let printed: String = entry.output.iter().map(|chunk| chunk.text.as_str()).collect();
                format!("$ {}\n{printed}", entry.line)
            };
            terminal.entries().iter().map(part).collect::<String>()
        });
        leptos::task::spawn_local(async move {
            copy(&text).await;
        });
    };
    let offers = move || {
        let list = candidates.get();
        (!list.is_empty()).then(|| {
            let words = list.into_iter().map(|word| view! { <li>{word}</li> }).collect_view();
            view! { <ul class="terminal-offers" data-testid="terminal-offers">{words}</ul> }
        })
    };
    view! {
        <div role="status">{offers}</div>
        <div class="terminal-prompt">
            <span class="prompt" aria-hidden="true">"$"</span>
            <input class="code" type="text" node_ref=field data-testid="terminal-input" aria-label="Command" autocomplete="off"
                autocapitalize="off" spellcheck="false" enterkeyhint="go" placeholder="Type a command" on:keydown=take_key/>
            {button(COPY, copy_all)}
            {button(CLEAR, move || page.clear_terminal())}
        </div>
    }
}
