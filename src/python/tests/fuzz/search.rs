//! The search for programs that show a fault.
//!
//! `ORMLET_FUZZ=N` sets the number of programs, `ORMLET_FUZZ_SEED=N` takes others, `ORMLET_FUZZ_FROM=N` starts later.
//! The number of the running program is in `fuzz-SEED.txt` in the folder for tests; a single one is printed.

use std::cell::Cell;
use std::fmt::Write as _;
use std::fs::File;
use std::io::{Seek as _, Write as _};
use std::panic::{self, AssertUnwindSafe};
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use crate::chance::Chance;
use crate::mutate;

/// Rust's stack, in bytes: frames are larger in a build without optimisation.
const STACK: usize = 8 << 20;

/// How long one program may take before the test gives up, in seconds.
const PATIENCE: u64 = 60;

/// Where the last panic of any thread was.
static PANIC: Mutex<String> = Mutex::new(String::new());

thread_local! {
    static IS_TRIAL: Cell<bool> = const { Cell::new(false) };
}

/// Programs, each as its statements.
pub type Corpus = Vec<Vec<String>>;

/// Runs a program and tells what is wrong with the runtime, if anything is.
pub type Trial = fn(&str, &mut Chance) -> Option<String>;

/// A fault of the runtime, and the program that shows it.
struct Finding {
    iteration: u64,
    fault: String,
    source: String,
}

fn number(variable: &str) -> Option<u64> {
    std::env::var(variable).ok()?.parse().ok()
}

/// The first fault of a stretch of iterations.
fn first_finding(
    seed: u64,
    next: &AtomicU64,
    end: u64,
    (corpus, trial): (&Corpus, Trial),
    shown: Option<&File>,
) -> Option<Finding> {
    loop {
        let iteration = next.fetch_add(1, Ordering::Relaxed);
        if iteration >= end {
            return None;
        }
        let mut chance = Chance::new(seed, iteration);
        let source = mutate::program(&mut chance, corpus);
        if let Some(mut file) = shown {
            // What overflows the stack or exhausts the memory ends the process: this tells where.
            let written = file.rewind().and_then(|()| writeln!(file, "{iteration:20}"));
            written.expect("the folder for tests takes files");
        }
        if let Some(fault) = fault(trial, &source, &mut chance) {
            return Some(Finding { iteration, fault, source });
        }
    }
}

/// A smaller program with the same fault: lines are left out as long as it stays.
fn reduced(finding: &Finding, trial: Trial) -> String {
    let shows = |source: &str| {
        let fault = apart(|| fault(trial, source, &mut Chance::new(0, 0)));
        fault.is_some_and(|fault| fault == finding.fault)
    };
    let mut lines: Vec<&str> = finding.source.lines().collect();
    if !shows(&lines.join("\n")) {
        return format!("# only after other programs or in other slices\n{}", finding.source);
    }
    let mut size = lines.len() / 2;
    while size > 0 {
        let mut at = 0;
        while at < lines.len() {
            let mut fewer = lines.clone();
            fewer.drain(at..(at + size).min(lines.len()));
            if shows(&fewer.join("\n")) {
                lines = fewer;
            } else {
                at += size;
            }
        }
        size /= 2;
    }
    lines.join("\n")
}

/// Ends the process when one program takes for ever.
fn watch(next: &AtomicU64, seed: u64, end: u64, corpus: &Corpus) {
    let started = Instant::now();
    let mut shown = 0;
    let mut before = u64::MAX;
    let mut waited = 0;
    while next.load(Ordering::Relaxed) < end {
        std::thread::sleep(Duration::from_millis(100));
        let now = next.load(Ordering::Relaxed);
        waited = if now == before { waited + 1 } else { 0 };
        before = now;
        if started.elapsed().as_secs() / 60 > shown {
            shown += 1;
            eprintln!("{now} programs after {shown} minutes");
        }
        if waited > PATIENCE * 10 && now < end {
            let source = mutate::program(&mut Chance::new(seed, now - 1), corpus);
            eprintln!("seed {seed}, iteration {} does not end:\n{source}", now - 1);
            std::process::abort();
        }
    }
}

/// Notes where trials panic instead of printing it.
fn note_panics() {
    let usual = panic::take_hook();
    panic::set_hook(Box::new(move |info| match PANIC.lock() {
        Ok(mut place) if IS_TRIAL.get() => *place = info.to_string(),
        _ => usual(info),
    }));
}

/// What is wrong with the run of a program: what the trial tells, or a panic, or that it takes long.
fn fault(trial: Trial, source: &str, chance: &mut Chance) -> Option<String> {
    let started = Instant::now();
    IS_TRIAL.set(true);
    let ended = panic::catch_unwind(AssertUnwindSafe(|| trial(source, chance)));
    IS_TRIAL.set(false);
    let Ok(found) = ended else {
        let place = PANIC.lock().map(|place| place.clone()).unwrap_or_default();
        return Some(format!("panic: {place}"));
    };
    let limit = if cfg!(debug_assertions) { 4 } else { 1 };
    found.or_else(|| (started.elapsed() > Duration::from_secs(limit)).then(|| "too slow".to_owned()))
}

/// What `work` gives on a thread of its own: no run before it has left anything there.
fn apart<R: Send>(work: impl FnOnce() -> R + Send) -> R {
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, work);
        thread.expect("a thread").join().expect("faults are caught")
    })
}

/// Tries changed programs of a corpus, as many as usual or as the environment asks for; fails with what they show.
pub fn assert_no_fault(corpus: &Corpus, usual: u64, trial: Trial) {
    let wanted = number("ORMLET_FUZZ");
    let seed = number("ORMLET_FUZZ_SEED").unwrap_or(1);
    let from = number("ORMLET_FUZZ_FROM").unwrap_or(0);
    let end = from + wanted.unwrap_or(usual);
    note_panics();
    let next = AtomicU64::new(from);
    let current = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("fuzz-{seed}.txt"));
    let shown = wanted.map(|_| File::create(&current).expect("the folder for tests takes files"));
    if wanted == Some(1) {
        eprintln!("{}", mutate::program(&mut Chance::new(seed, from), corpus));
    }
    let mut findings: Vec<Finding> = Vec::new();
    std::thread::scope(|scope| {
        scope.spawn(|| watch(&next, seed, end, corpus));
        while let Some(finding) = apart(|| first_finding(seed, &next, end, (corpus, trial), shown.as_ref())) {
            if findings.iter().all(|known| known.fault != finding.fault) {
                let source = reduced(&finding, trial);
                eprintln!("seed {seed}, iteration {}: {}\n{source}\n----", finding.iteration, finding.fault);
                findings.push(Finding { source, ..finding });
            }
        }
    });
    let mut report = String::new();
    for Finding { iteration, fault, source } in &findings {
        writeln!(report, "seed {seed}, iteration {iteration}: {fault}\n{source}\n----").expect("a string takes it");
    }
    assert!(findings.is_empty(), "\n{report}");
}
