//! Programs that nobody would write: parser, compiler and machine neither panic, nor hang, nor leave anything behind.
//!
//! `ORMLET_FUZZ=N` sets the number of programs, `ORMLET_FUZZ_SEED=N` takes others, `ORMLET_FUZZ_FROM=N` starts later.
//! The number of the running program is in `fuzz-SEED.txt` in the folder for tests; a single one is printed.

#![allow(clippy::print_stderr, reason = "long runs tell what they find at once")]

mod chance;
mod mutate;
#[path = "../support/mod.rs"]
mod support;
mod tokens;
mod trial;

use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::{Seek as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use chance::Chance;

/// Programs of a usual test run.
const USUAL: u64 = 250;

/// How long one program may take before the test gives up, in seconds.
const PATIENCE: u64 = 60;

/// A fault of the runtime, and the program that shows it.
struct Finding {
    iteration: u64,
    fault: String,
    source: String,
}

/// The statements of the recorded programs; those of the language come thrice, for modules take long to load.
fn corpus() -> Vec<Vec<String>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/python");
    let mut programs = Vec::new();
    for (part, times) in [("language", 3), ("modules", 1)] {
        let entries = fs::read_dir(folder.join(part)).expect("the corpus");
        let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
        paths.retain(|path| path.extension().is_some_and(|extension| extension == "py"));
        paths.sort();
        let texts = paths.iter().map(|path| fs::read_to_string(path).expect("a program"));
        let split: Vec<_> = texts.map(|text| mutate::statements(&text)).filter(|all| !all.is_empty()).collect();
        for _ in 0..times {
            programs.extend(split.iter().cloned());
        }
    }
    programs
}

fn number(variable: &str) -> Option<u64> {
    std::env::var(variable).ok()?.parse().ok()
}

/// The first fault of a stretch of iterations.
fn first_finding(
    seed: u64,
    next: &AtomicU64,
    end: u64,
    corpus: &[Vec<String>],
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
        if let Some(fault) = trial::fault(&source, &mut chance) {
            return Some(Finding { iteration, fault, source });
        }
    }
}

/// A smaller program with the same fault: lines are left out as long as it stays.
fn reduced(finding: &Finding) -> String {
    let shows = |source: &str| {
        let fault = trial::apart(|| trial::fault(source, &mut Chance::new(0, 0)));
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
fn watch(next: &AtomicU64, seed: u64, end: u64) {
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
            let source = mutate::program(&mut Chance::new(seed, now - 1), &corpus());
            eprintln!("seed {seed}, iteration {} does not end:\n{source}", now - 1);
            std::process::abort();
        }
    }
}

#[test]
fn changed_programs_neither_panic_nor_hang_nor_leave_objects() {
    let wanted = number("ORMLET_FUZZ");
    let seed = number("ORMLET_FUZZ_SEED").unwrap_or(1);
    let from = number("ORMLET_FUZZ_FROM").unwrap_or(0);
    let end = from + wanted.unwrap_or(USUAL);
    let corpus = corpus();
    assert!(corpus.len() > 400, "the corpus is there");
    trial::note_panics();
    let next = AtomicU64::new(from);
    let current = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("fuzz-{seed}.txt"));
    let shown = wanted.map(|_| File::create(&current).expect("the folder for tests takes files"));
    if wanted == Some(1) {
        eprintln!("{}", mutate::program(&mut Chance::new(seed, from), &corpus));
    }
    let mut findings: Vec<Finding> = Vec::new();
    std::thread::scope(|scope| {
        scope.spawn(|| watch(&next, seed, end));
        while let Some(finding) = trial::apart(|| first_finding(seed, &next, end, &corpus, shown.as_ref())) {
            if findings.iter().all(|known| known.fault != finding.fault) {
                let source = reduced(&finding);
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
