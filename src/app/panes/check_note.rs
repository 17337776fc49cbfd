//! A line above what Check ran: it is no run of the learner's own databases.

use leptos::prelude::*;

use crate::shell::Page;

/// The line, while what is in view was run by Check.
#[component]
pub fn CheckNote() -> impl IntoView {
    let page = expect_context::<Page>();
    let is_check = Memo::new(move |_| {
        page.statements.track();
        page.report.track();
        page.with_board(crate::state::Board::is_check)
    });
    move || {
        is_check.get().then(|| {
            view! {
                <p class="check-note" data-testid="check-note"><b>"What Check ran"</b>", on databases of its own. Run shows yours."</p>
            }
        })
    }
}
