//! One run of one program, and what went wrong in it.

use std::cell::Cell;
use std::rc::Rc;

use python::{Files, Host, MemoryFiles, Step, Vm};

use crate::chance::Chance;
use crate::support::no_modules;

/// Instructions of one run.
const BUDGET: u64 = 30_000;

/// Counts what is printed and forgets it.
struct Quiet {
    printed: Cell<usize>,
    passed: Cell<u64>,
    files: Rc<MemoryFiles>,
}

impl Host for Quiet {
    fn stdout(&self, text: &str) {
        self.printed.set(self.printed.get() + text.len());
    }

    fn stderr(&self, text: &str) {
        self.printed.set(self.printed.get() + text.len());
    }

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

    fn random_bits(&self) -> u64 {
        4
    }

    fn files(&self) -> Option<Rc<dyn Files>> {
        Some(self.files.clone())
    }
}

/// Runs a program for a while and tells what is left of it, if anything is.
pub fn fault(source: &str, chance: &mut Chance) -> Option<String> {
    let slice = 1 + chance.below(BUDGET as usize) as u64;
    (run(source, slice) > 0).then(|| "objects are left".to_owned())
}

/// Runs in slices, takes the machine apart, and counts the objects that are left.
fn run(source: &str, slice: u64) -> usize {
    let files = Rc::new(MemoryFiles::new(|| 1_700_000_000_000_000_000));
    files.place("program.py", source.as_bytes());
    let host = Rc::new(Quiet { printed: Cell::new(0), passed: Cell::new(0), files });
    let vm = Vm::new(host, no_modules());
    vm.set_nested_limit(BUDGET);
    let ended = vm.start(source, "program.py").and_then(|()| {
        let mut left = BUDGET;
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
        drop(error);
    }
    vm.finish();
    let alive = vm.live_counter();
    drop(vm);
    alive()
}
