//! One run of one program, and what went wrong in it.

use std::cell::Cell;
use std::panic::{self, AssertUnwindSafe};
use std::rc::Rc;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use python::{Files, Host, MemoryFiles, Step, Vm};

use crate::chance::Chance;
use crate::support::no_modules;

/// Rust's stack, in bytes: frames are larger in a build without optimisation.
const STACK: usize = 8 << 20;

/// Instructions of one run.
const BUDGET: u64 = 30_000;

/// Where the last panic of any thread was.
static PANIC: Mutex<String> = Mutex::new(String::new());

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
        self.passed.set(self.passed.get() + 1000);
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

thread_local! {
    static IS_TRIAL: Cell<bool> = const { Cell::new(false) };
}

/// Notes where runs panic instead of printing it.
pub fn note_panics() {
    let usual = panic::take_hook();
    panic::set_hook(Box::new(move |info| match PANIC.lock() {
        Ok(mut place) if IS_TRIAL.get() => *place = info.to_string(),
        _ => usual(info),
    }));
}

/// Runs a program for a while and tells what is wrong with the runtime, if anything is.
pub fn fault(source: &str, chance: &mut Chance) -> Option<String> {
    let started = Instant::now();
    let slice = 1 + chance.below(BUDGET as usize) as u64;
    IS_TRIAL.set(true);
    let ended = panic::catch_unwind(AssertUnwindSafe(|| run(source, slice)));
    IS_TRIAL.set(false);
    let Ok(alive) = ended else {
        let place = PANIC.lock().map(|place| place.clone()).unwrap_or_default();
        return Some(format!("panic: {place}"));
    };
    if alive > 0 {
        return Some("objects are left".to_owned());
    }
    let limit = if cfg!(debug_assertions) { 4 } else { 1 };
    (started.elapsed() > Duration::from_secs(limit)).then(|| "too slow".to_owned())
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

/// What `work` gives on a thread of its own: no run before it has left anything there.
pub fn apart<R: Send>(work: impl FnOnce() -> R + Send) -> R {
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, work);
        thread.expect("a thread").join().expect("faults are caught")
    })
}
