//! [`Bench`]: a machine without an outside, for tests.

use std::cell::Cell;
use std::rc::Rc;

use engine::driver::{MemoryStorage, Storage};

use crate::platform::Platform;

/// A machine whose time goes on with each look at the clock, and whose files live in memory.
///
/// ```
/// use playground::{Bench, Platform};
///
/// let bench = Bench::new("docs").step(10);
/// assert_eq!((bench.monotonic_nanos(), bench.monotonic_nanos()), (10, 20));
/// ```
pub struct Bench {
    name: String,
    step: u64,
    nanos: Cell<u64>,
    drawn: Cell<u64>,
    memory: Option<fn() -> usize>,
}

impl Bench {
    /// A machine; those of one name see the same files.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), step: 1000, nanos: Cell::new(0), drawn: Cell::new(0), memory: None }
    }

    /// How many nanoseconds pass with each look at the clock; 1,000 if not said.
    pub fn step(mut self, nanos: u64) -> Self {
        self.step = nanos;
        self
    }

    /// What tells the bytes in use.
    pub fn memory(mut self, in_use: fn() -> usize) -> Self {
        self.memory = Some(in_use);
        self
    }

    fn files(&self, folder: &str) -> MemoryStorage {
        MemoryStorage::new(format!("{}-{folder}", self.name))
    }
}

impl Platform for Bench {
    fn monotonic_nanos(&self) -> u64 {
        self.nanos.set(self.nanos.get() + self.step);
        self.nanos.get()
    }

    fn unix_micros(&self) -> i64 {
        1_700_000_000_000_000
    }

    /// The same bits in every run, and other ones with each call.
    fn random_bits(&self) -> u64 {
        self.drawn.set(self.drawn.get() + 1);
        self.drawn.get().wrapping_mul(0x9E37_79B9_7F4A_7C15)
    }

    fn memory_in_use(&self) -> Option<usize> {
        self.memory.map(|in_use| in_use())
    }

    fn storage(&self, folder: &str) -> Rc<dyn Storage> {
        Rc::new(self.files(folder))
    }

    fn delete_database(&self, folder: &str, name: &str) {
        self.files(folder).delete(name);
    }
}
