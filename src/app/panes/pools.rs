//! The pools of the run in view: which of their connections are in use.

use leptos::prelude::*;

use crate::shell::Page;
use crate::state::{PoolMeter, Slot};

/// A line for each pool that counts its connections; nothing where there is none.
#[component]
pub fn Pools() -> impl IntoView {
    let page = expect_context::<Page>();
    let meters = Memo::new(move |_| {
        page.statements.track();
        page.with_board(|board| board.shown().map(|log| log.pools.clone()).unwrap_or_default())
    });
    move || {
        let meters = meters.get();
        (!meters.is_empty()).then(|| {
            let lines = meters.into_iter().map(line).collect_view();
            view! { <footer class="pools" data-testid="pools" aria-label="Connection pools">{lines}</footer> }
        })
    }
}

fn line(meter: PoolMeter) -> impl IntoView {
    let (kept, more) = meter.slots();
    let dots = |slots: Vec<Slot>| {
        slots.into_iter().map(|slot| view! { <i class="slot" data-slot=slot.word()></i> }).collect_view()
    };
    let title = match meter.now.max_overflow {
        ..0 => format!("QueuePool: keeps {} connections, opens as many more as are asked for", meter.now.size),
        more => format!("QueuePool: keeps {} connections, opens up to {more} more", meter.now.size),
    };
    view! {
        <p class="pool" data-testid="pool" title=title>
            <b>"Pool"</b>
            <span class="pool-name">{meter.now.database.clone()}</span>
            <span class="slots" aria-hidden="true"><span>{dots(kept)}</span><span>{dots(more)}</span></span>
            <span class="pool-text">{meter.sentence()}</span>
            {meter.trouble().map(|text| view! { <span class="pool-trouble" data-testid="pool-trouble">{text}</span> })}
        </p>
    }
}
