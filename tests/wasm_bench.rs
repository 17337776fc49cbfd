//! How much processor time the programs of a folder take in WebAssembly, under Node, run as the browser's worker runs
//! them.
//!
//! `cargo xtask bench` and `cargo xtask bench-python` run it: `ORMLET_BENCH_FOLDER` names the folder,
//! `ORMLET_BENCH_ROUNDS` how often each program runs. For each program it prints `program NAME FIRST BEST`: the
//! microseconds of its first run and of its quickest one. Without a folder, and natively, there is nothing in it.
#![cfg(target_family = "wasm")]

use std::alloc::System;
use std::rc::Rc;

use cap::Cap;
use playground::{Bench, Playground};
use protocol::{Event, Outcome, Project, Request, RunMode};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::{console_log, wasm_bindgen_test};

#[global_allocator]
static MEMORY: Cap<System> = Cap::new(System, usize::MAX);

#[wasm_bindgen(module = "node:fs")]
extern "C" {
    #[wasm_bindgen(js_name = readFileSync)]
    fn read_file(path: &str, encoding: &str) -> String;
    #[wasm_bindgen(js_name = readdirSync)]
    fn read_folder(path: &str) -> Vec<JsValue>;
}

#[wasm_bindgen(module = "node:process")]
extern "C" {
    #[wasm_bindgen(thread_local_v2, js_name = env)]
    static ENVIRONMENT: JsValue;

    type Usage;
    #[wasm_bindgen(js_name = cpuUsage)]
    fn usage() -> Usage;
    #[wasm_bindgen(method, getter)]
    fn user(this: &Usage) -> f64;
    #[wasm_bindgen(method, getter)]
    fn system(this: &Usage) -> f64;
}

/// A variable of the environment in which Node runs.
fn variable(name: &str) -> Option<String> {
    ENVIRONMENT.with(|environment| js_sys::Reflect::get(environment, &JsValue::from_str(name)).ok()?.as_string())
}

/// Microseconds of the processor until now.
fn processor_time() -> f64 {
    let usage = usage();
    usage.user() + usage.system()
}

/// Runs a program to its end, then makes what the next run needs; returns the microseconds of the run and how it ended.
fn run(playground: &mut Playground, program: &str) -> (f64, Option<Outcome>) {
    let start = processor_time();
    playground.handle(Request::Run { run: 1, mode: RunMode::Full, project: Project::single(program) });
    while playground.is_running() {
        playground.work(12_000_000);
    }
    let events = playground.take_events();
    let took = processor_time() - start;
    while playground.has_work() {
        playground.prepare();
    }
    let outcome = events.into_iter().find_map(|event| match event {
        Event::Finished { outcome, .. } => Some(outcome),
        _ => None,
    });
    (took, outcome)
}

#[wasm_bindgen_test]
fn programs_of_a_folder() {
    let Some(folder) = variable("ORMLET_BENCH_FOLDER") else { return };
    let rounds = variable("ORMLET_BENCH_ROUNDS").and_then(|rounds| rounds.parse().ok()).unwrap_or(1);
    let mut playground = Playground::new(Rc::new(Bench::new("wasm-bench").memory(|| MEMORY.allocated())));
    for file in read_folder(&folder) {
        let file = file.as_string().expect("a file's name");
        let Some(name) = file.strip_suffix(".py") else { continue };
        let program = read_file(&format!("{folder}/{file}"), "utf8");
        let times: Vec<f64> = (0..rounds)
            .map(|_| {
                let (took, outcome) = run(&mut playground, &program);
                assert_eq!(outcome, Some(Outcome::Completed), "{name}");
                took
            })
            .collect();
        let best = times.iter().copied().fold(f64::INFINITY, f64::min);
        console_log!("program {name} {} {best}", times.first().copied().unwrap_or(f64::NAN));
    }
}
