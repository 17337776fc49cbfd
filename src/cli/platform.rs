//! Time, randomness and files of the operating system.

use std::alloc::System;
use std::fs;
use std::hash::{BuildHasher, Hasher, RandomState};
use std::io::{self, BufRead};
use std::path::PathBuf;
use std::rc::Rc;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use cap::Cap;
use playground::{Clock, DirectoryStorage, Platform, Storage};

/// Counts what is allocated, for the limit of a program's memory.
#[global_allocator]
static MEMORY: Cap<System> = Cap::new(System, usize::MAX);

/// The machine that the command runs on.
pub struct Machine {
    start: Instant,
    directory: PathBuf,
}

impl Machine {
    /// The machine, with database files below a folder.
    pub fn new(directory: PathBuf) -> Self {
        Self { start: Instant::now(), directory }
    }
}

impl Platform for Machine {
    fn monotonic_nanos(&self) -> u64 {
        u64::try_from(self.start.elapsed().as_nanos()).unwrap_or(u64::MAX)
    }

    fn sleep(&self, nanos: u64) -> bool {
        std::thread::sleep(Duration::from_nanos(nanos));
        true
    }

    fn memory_in_use(&self) -> Option<usize> {
        Some(MEMORY.allocated())
    }

    fn unix_micros(&self) -> i64 {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        i64::try_from(since.as_micros()).unwrap_or(i64::MAX)
    }

    fn random_bits(&self) -> u64 {
        // Each of these states starts from the system's random numbers.
        RandomState::new().build_hasher().finish()
    }

    fn environment(&self, name: &str) -> Option<String> {
        std::env::var(name).ok()
    }

    fn read_line(&self) -> Option<String> {
        let mut line = String::new();
        let length = io::stdin().lock().read_line(&mut line).ok()?;
        (length > 0).then(|| line.trim_end_matches(['\n', '\r']).to_owned())
    }

    fn storage(&self, _folder: &str) -> Rc<dyn Storage> {
        Rc::new(DirectoryStorage::new(&self.directory))
    }

    fn delete_database(&self, _folder: &str, name: &str) {
        // What is gone already need not be deleted.
        let _ = fs::remove_file(self.directory.join(name));
    }
}

impl Clock for Machine {
    fn micros(&self) -> u64 {
        self.monotonic_nanos() / 1000
    }

    fn unix_micros(&self) -> i64 {
        Platform::unix_micros(self)
    }
}
