//! The browser's worker runs program after program in a memory that never shrinks: it must not grow either.
//!
//! `cargo xtask test` runs it under Node; natively there is nothing in it. `ORMLET_MEMORY_RUNS=10000` when it is compiled
//! asks for so many runs, all programs together.
#![cfg(target_family = "wasm")]

use std::alloc::System;
use std::rc::Rc;

use cap::Cap;
use playground::{Bench, Playground};
use protocol::{Event, Outcome, Project, Request, RunMode};
use wasm_bindgen_test::{console_log, wasm_bindgen_test};

#[path = "../src/playground/tests/support/programs.rs"]
mod programs;

#[global_allocator]
static MEMORY: Cap<System> = Cap::new(System, usize::MAX);

/// Rounds until whatever is kept on purpose is there, and the allocator has found its size.
const WARM_UP: usize = 2;

/// Rounds that are measured, unless more are asked for.
const ROUNDS: usize = 2;

/// Programs that only the native test runs: they take all instructions or all memory of a live run, which is seconds here.
const SLOW: [&str; 2] = ["endless", "hoard"];

/// One run as the worker drives it: the program, then what the next one needs.
fn run(playground: &mut Playground, program: &str) -> Option<Outcome> {
    playground.handle(Request::Run { run: 1, mode: RunMode::Live, project: Project::single(program) });
    while playground.work(12_000_000) {}
    while playground.has_work() {
        playground.prepare();
    }
    playground.take_events().into_iter().find_map(|event| match event {
        Event::Finished { outcome, .. } => Some(outcome),
        _ => None,
    })
}

/// Bytes of the whole memory.
fn memory_size() -> usize {
    core::arch::wasm32::memory_size::<0>() << 16
}

#[wasm_bindgen_test]
fn memory_does_not_grow_from_run_to_run() {
    let programs = || programs::PROGRAMS.iter().filter(|(name, ..)| !SLOW.contains(name));
    let runs: Option<usize> = option_env!("ORMLET_MEMORY_RUNS").and_then(|runs| runs.parse().ok());
    let rounds = runs.map_or(ROUNDS, |runs| runs.div_ceil(programs().count()));
    let mut playground = Playground::new(Rc::new(Bench::new("wasm-memory").memory(|| MEMORY.allocated())));
    let mut round = || {
        for (name, outcome, program) in programs() {
            assert_eq!(run(&mut playground, program), Some(*outcome), "{name}");
        }
        (memory_size(), MEMORY.allocated())
    };
    let mut before = (0, 0);
    for _ in 0..WARM_UP {
        before = round();
    }
    let mut after = before;
    for done in 1..=rounds {
        after = round();
        if done % 100 == 0 {
            console_log!("after {} runs: {} bytes, {} in use", done * programs().count(), after.0, after.1);
        }
    }
    console_log!("before: {} bytes, {} in use; after {rounds} rounds: {}, {}", before.0, before.1, after.0, after.1);
    assert_eq!(after.0, before.0, "the memory grew");
}
