//! What a run asks of its surroundings.

use std::rc::Rc;

use engine::driver::Storage;
use python::Files;

/// Time, randomness and files: the browser's or the operating system's.
pub trait Platform {
    /// Nanoseconds of a clock that never goes back.
    fn monotonic_nanos(&self) -> u64;

    /// Microseconds since 1970-01-01 UTC.
    fn unix_micros(&self) -> i64;

    /// Waits so many nanoseconds; false where a program cannot wait.
    fn sleep(&self, _nanos: u64) -> bool {
        false
    }

    /// Whether whoever drives the playground waits while a program sleeps, as [`Run::pause`](crate::Run::pause) tells.
    fn pauses(&self) -> bool {
        false
    }

    /// 64 unpredictable bits.
    fn random_bits(&self) -> u64;

    /// Offset of local time from UTC, in seconds east, at a time given in seconds since 1970.
    fn utc_offset_seconds(&self, _at: i64) -> i32 {
        0
    }

    /// An environment variable.
    fn environment(&self, _name: &str) -> Option<String> {
        None
    }

    /// One line of standard input without its end; nothing at the end of input.
    fn read_line(&self) -> Option<String> {
        None
    }

    /// Bytes of memory that are in use; without an answer a program's memory is not limited.
    fn memory_in_use(&self) -> Option<usize> {
        None
    }

    /// The files that programs work on, other than the project's own in memory.
    fn files(&self) -> Option<Rc<dyn Files>> {
        None
    }

    /// The text of a file of Python's standard modules that the runtime does not hold itself; or why it is not to be had.
    fn library(&self, file: &str) -> Result<Rc<str>, String> {
        python::modules::library::built_in(file)
    }

    /// What a statement that runs long asks again and again: whether to stop. None where Stop arrives in other ways.
    fn stop_probe(&self) -> Option<fn() -> bool> {
        None
    }

    /// Has [`Platform::stop_probe`] look at an address that can be read until the run is to stop.
    fn watch_stop_signal(&self, _url: &str) {}

    /// Where the database files of a folder live: `project` for those that stay, others for scratch files.
    fn storage(&self, folder: &str) -> Rc<dyn Storage>;

    /// Deletes a database file that [`Platform::storage`] of a folder placed.
    fn delete_database(&self, folder: &str, name: &str);
}
