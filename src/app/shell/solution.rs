//! A solution beside the learner's program.

use leptos::prelude::*;

use super::page::Page;
use crate::state::{LineFate, LinePair, line_pairs};
use crate::widgets::{Dialog, Look, button};

/// The dialog.
#[component]
pub fn SolutionDialog() -> impl IntoView {
    let page = expect_context::<Page>();
    let body = move || {
        if !page.is_solution_open.get() {
            return None;
        }
        let lesson = page.course.lesson.get()?;
        let own = page.project();
        let files = lesson.solution.iter().filter_map(|file| {
            let mine = own.text(&file.path).unwrap_or_default();
            (mine != file.text).then(|| comparison(&file.path, &line_pairs(mine, &file.text)))
        });
        let files: Vec<_> = files.collect();
        let is_same = files.is_empty();
        let commands = (!lesson.commands.is_empty()).then(|| {
            let lines = lesson.commands.join("\n");
            view! { <h3>"In the terminal"</h3><pre class="commands">{lines}</pre> }
        });
        Some(view! {
            {is_same.then(|| view! { <p>"Your files are the same as those of the solution."</p> })}
            {files}
            {commands}
        })
    };
    let take = move || {
        page.is_solution_open.set(false);
        page.use_solution();
    };
    view! {
        <Dialog id="solution-dialog" title="A solution" is_open=Signal::derive(move || page.is_solution_open.get())
            on_close=move || page.is_solution_open.set(false)>
            <p class="soft">"One of many: whatever passes the checks is right."</p>
            <div class="solution">{body}</div>
            <footer class="contents-foot">
                {button(Look { id: "use-solution", text: "Put it into the editor", title: "What you have is kept", ..Look::PLAIN }, take)}
            </footer>
        </Dialog>
    }
}

fn comparison(path: &str, pairs: &[LinePair]) -> impl IntoView + use<> {
    let side = |line: &Option<(usize, String)>, fate: LineFate, class: &'static str| {
        let (number, text) = line.clone().map_or((None, String::new()), |(number, text)| (Some(number), text));
        let class = match (fate, number) {
            (LineFate::Other, Some(_)) => class,
            _ => "",
        };
        view! { <td class="line-number">{number}</td><td class=class><code>{text}</code></td> }
    };
    let rows = pairs.iter().map(|pair| {
        view! { <tr>{side(&pair.left, pair.fate, "is-gone")}{side(&pair.right, pair.fate, "is-new")}</tr> }
    });
    let rows = rows.collect_view();
    view! {
        <table class="comparison" data-testid="comparison" data-file=path.to_owned()>
            <caption>{path.to_owned()}</caption>
            <colgroup><col class="line-number"/><col/><col class="line-number"/><col/></colgroup>
            <thead><tr><th scope="col" colspan="2">"Yours"</th><th scope="col" colspan="2">"The solution"</th></tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
}
