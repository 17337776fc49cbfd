//! What the program wrote.

use std::hash::{DefaultHasher, Hash, Hasher};

use leptos::prelude::*;

use super::check_note::CheckNote;
use crate::shell::Page;
use crate::state::{Block, Piece, Stream, output_blocks};

/// The pane.
#[component]
pub fn OutputPane() -> impl IntoView {
    let page = expect_context::<Page>();
    let blocks = RwSignal::new(Vec::<(usize, u64, Block)>::new());
    let was_cut = RwSignal::new(false);
    let is_stale = RwSignal::new(false);
    Effect::new(move |_| {
        page.output.track();
        let files = page.files.with_untracked(|(files, _)| files.clone());
        let (next, cut) = page.with_board(|board| {
            is_stale.set(board.is_stale());
            let Some(log) = board.shown() else { return Default::default() };
            let (blocks, was_cut) = output_blocks(&log.output, &files);
            (blocks, was_cut || log.is_output_cut)
        });
        was_cut.set(cut);
        let next: Vec<_> = next
            .into_iter()
            .enumerate()
            .map(|(at, block)| {
                let mut hasher = DefaultHasher::new();
                block.hash(&mut hasher);
                (at, hasher.finish(), block)
            })
            .collect();
        if blocks.with_untracked(|blocks| *blocks != next) {
            blocks.set(next);
        }
    });
    let empty = move || {
        blocks.with(Vec::is_empty).then(|| {
            view! { <p class="empty">"What the program prints shows here. Errors show here too, with the line they came from."</p> }
        })
    };
    view! {
        <section class="pane pane-output" id="panel-output" role="tabpanel" aria-label="Output" data-stale=move || is_stale.get().to_string()>
            <div class="pane-body" tabindex="0" role="region" aria-label="What the program wrote">
                <CheckNote/>
                {move || was_cut.get().then(|| view! { <p class="soft cut">"The beginning of the output is left out."</p> })}
                <pre class="output" data-testid="output">
                    <For each=move || blocks.get() key=|(at, hash, _)| (*at, *hash) children=move |(_, _, block)| draw(page, block)/>
                </pre>
                {empty}
            </div>
        </section>
    }
}

/// A block of text, with its places as buttons.
pub(super) fn draw(page: Page, block: Block) -> impl IntoView {
    let stream = match block.stream {
        Stream::Out => "out",
        Stream::Err => "err",
    };
    let pieces = block
        .pieces
        .into_iter()
        .map(|piece| match piece {
            Piece::Text(text) => text.into_any(),
            Piece::Place { text, file, line } => view! {
                <button type="button" class="place" data-testid="traceback-line" data-line=line title="Go to this line"
                    on:click=move |_| page.jump(&file, line)>{text}</button>
            }
            .into_any(),
            Piece::Background { text, code } => {
                let address = text.starts_with("https:").then(|| text.clone());
                view! {
                    <button type="button" class="place" data-testid="background" title="What this error means"
                        on:click=move |_| page.explain(code.clone(), address.clone())>{text}</button>
                }
                .into_any()
            }
        })
        .collect_view();
    view! { <span data-stream=stream>{pieces}</span> }
}
