//! [`SeparatePlatform`]: the same surroundings with database files apart from all others.

use std::rc::Rc;

use engine::driver::Storage;
use python::Files;

use crate::platform::Platform;

/// A platform whose database files lie in folders of their own.
pub(crate) struct SeparatePlatform {
    platform: Rc<dyn Platform>,
    prefix: String,
}

impl SeparatePlatform {
    /// The surroundings of `platform`; `prefix` begins the names of the folders.
    pub(crate) fn new(platform: &Rc<dyn Platform>, prefix: String) -> Self {
        Self { platform: platform.clone(), prefix }
    }

    fn folder(&self, folder: &str) -> String {
        format!("{}-{folder}", self.prefix)
    }
}

impl Platform for SeparatePlatform {
    fn monotonic_nanos(&self) -> u64 {
        self.platform.monotonic_nanos()
    }

    fn unix_micros(&self) -> i64 {
        self.platform.unix_micros()
    }

    fn sleep(&self, nanos: u64) -> bool {
        self.platform.sleep(nanos)
    }

    fn pauses(&self) -> bool {
        self.platform.pauses()
    }

    fn random_bits(&self) -> u64 {
        self.platform.random_bits()
    }

    fn utc_offset_seconds(&self, at: i64) -> i32 {
        self.platform.utc_offset_seconds(at)
    }

    fn environment(&self, name: &str) -> Option<String> {
        self.platform.environment(name)
    }

    fn read_line(&self) -> Option<String> {
        self.platform.read_line()
    }

    fn memory_in_use(&self) -> Option<usize> {
        self.platform.memory_in_use()
    }

    fn files(&self) -> Option<Rc<dyn Files>> {
        self.platform.files()
    }

    fn library(&self, file: &str) -> Result<Rc<str>, String> {
        self.platform.library(file)
    }

    fn stop_probe(&self) -> Option<fn() -> bool> {
        self.platform.stop_probe()
    }

    fn watch_stop_signal(&self, url: &str) {
        self.platform.watch_stop_signal(url);
    }

    fn storage(&self, folder: &str) -> Rc<dyn Storage> {
        self.platform.storage(&self.folder(folder))
    }

    fn delete_database(&self, folder: &str, name: &str) {
        self.platform.delete_database(&self.folder(folder), name);
    }
}
