//! A worker that runs program after program does not grow.
//!
//! `ORMLET_MEMORY_RUNS=1000 cargo test -p playground --test memory` runs each program so many times.

use std::alloc::System;
use std::rc::Rc;

use cap::Cap;
use playground::{Bench, Playground};
use protocol::{Event, Outcome, Project, Request, RunMode};

#[global_allocator]
static MEMORY: Cap<System> = Cap::new(System, usize::MAX);

#[path = "support/programs.rs"]
mod programs;

/// One run as the worker drives it: the program, then what the next one needs.
fn run(playground: &mut Playground, program: &str) -> Option<Outcome> {
    playground.handle(Request::Run { run: 1, mode: RunMode::Live, project: Project::single(program) });
    while playground.work(1_000_000_000) {}
    while playground.has_work() {
        playground.prepare();
    }
    playground.take_events().into_iter().find_map(|event| match event {
        Event::Finished { outcome, .. } => Some(outcome),
        _ => None,
    })
}

#[test]
fn live_runs_give_back_all_memory() {
    let runs: usize = option_env!("ORMLET_MEMORY_RUNS").and_then(|runs| runs.parse().ok()).unwrap_or(4);
    let mut playground = Playground::new(Rc::new(Bench::new("memory").memory(|| MEMORY.allocated())));
    let mut grown = Vec::new();
    for (name, outcome, program) in programs::PROGRAMS {
        for _ in 0..3 {
            assert_eq!(run(&mut playground, program), Some(*outcome), "{name}");
        }
        let before = MEMORY.allocated();
        for _ in 0..runs {
            run(&mut playground, program);
        }
        let after = MEMORY.allocated();
        if after > before + 4096 {
            grown.push(format!("{name}: {} bytes a run", (after - before) / runs));
        }
    }
    assert!(grown.is_empty(), "{grown:#?}");
}
