//! Programs that ask for more than there is: each ends by itself or can be stopped, and soon.
//!
//! A line of a list is a program; `\n` in it ends a line. `ORMLET_LIMITS=text` runs those that hold the text and tells
//! how long each takes.

#![allow(clippy::print_stderr, reason = "a program that ends the process is told before")]

#[path = "../support/mod.rs"]
mod support;

use std::alloc::System;
use std::cell::Cell;
use std::panic::{self, AssertUnwindSafe};
use std::rc::Rc;
use std::time::{Duration, Instant};

use python::{Files, Host, MemoryFiles, Step, Vm};
use support::no_modules;

/// A program that takes more than this ends the process.
#[global_allocator]
static MEMORY: cap::Cap<System> = cap::Cap::new(System, 3 << 30);

/// Large numbers, as arguments and as operands: what they take is known before it is taken.
const NUMBERS: &str = include_str!("numbers.txt");

/// Loops without an end, in Python and in native code.
const ENDLESS: &str = include_str!("endless.txt");

/// How long a program may take on a machine that has other things to do.
const PATIENCE: Duration = Duration::from_secs(if cfg!(debug_assertions) { 20 } else { 5 });

struct Quiet {
    passed: Cell<u64>,
    files: Rc<MemoryFiles>,
}

impl Host for Quiet {
    fn stdout(&self, _: &str) {}

    fn stderr(&self, _: &str) {}

    fn now_micros(&self) -> i64 {
        1_750_000_000_000_000 + (self.monotonic_nanos() / 1000) as i64
    }

    fn monotonic_nanos(&self) -> u64 {
        self.passed.set(self.passed.get().saturating_add(1000));
        self.passed.get()
    }

    fn sleep(&self, nanos: u64) -> bool {
        self.passed.set(self.passed.get().saturating_add(nanos));
        true
    }

    fn memory_in_use(&self) -> Option<usize> {
        Some(MEMORY.allocated())
    }

    fn random_bits(&self) -> u64 {
        4
    }

    fn files(&self) -> Option<Rc<dyn Files>> {
        Some(self.files.clone())
    }
}

/// Runs a program within a number of instructions; counts the objects that it leaves.
fn run(source: &str, instructions: u64) -> usize {
    let files = Rc::new(MemoryFiles::new(|| 1_700_000_000_000_000_000));
    files.place("program.py", source.as_bytes());
    let vm = Vm::new(Rc::new(Quiet { passed: Cell::new(0), files }), no_modules());
    vm.set_nested_limit(instructions);
    let mut left = instructions;
    let slice = 20_000;
    let ended = vm.start(source, "program.py").and_then(|()| {
        loop {
            match vm.run(slice) {
                Step::Raised(error) => return Err(error),
                Step::Yielded if left > slice => left -= slice,
                Step::Done | Step::Yielded => return Ok(()),
            }
        }
    });
    if let Err(error) = ended {
        vm.print_uncaught(&error);
    }
    vm.finish();
    let alive = vm.live_counter();
    drop(vm);
    alive()
}

fn check(programs: &str, instructions: u64) {
    let wanted = std::env::var("ORMLET_LIMITS").ok();
    let mut faults = Vec::new();
    for line in programs.lines().filter(|line| wanted.as_ref().is_none_or(|wanted| line.contains(wanted))) {
        let source = line.replace("\\n", "\n");
        let started = Instant::now();
        let ended = panic::catch_unwind(AssertUnwindSafe(|| run(&source, instructions)));
        let taken = started.elapsed();
        if wanted.is_some() {
            eprintln!("{taken:8.2?} {line}");
        }
        match ended {
            Err(_) => faults.push(format!("panics: {line}")),
            Ok(alive) if alive > 0 => faults.push(format!("leaves {alive} objects: {line}")),
            Ok(_) if taken > PATIENCE => faults.push(format!("takes {taken:.1?}: {line}")),
            Ok(_) => {}
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn large_numbers_give_a_result_or_an_exception() {
    check(NUMBERS, 10_000_000);
}

#[test]
fn what_has_no_end_is_stopped() {
    check(ENDLESS, 200_000);
}
