//! The SQLite driver: what CPython's `sqlite3` module does, over rusqlite.

mod binding;
mod connection;
mod cursor;
mod error;
mod functions;
mod interrupt;
mod row;
mod statement_kind;
mod storage;

pub use connection::{DriverConnection, OpenOptions};
pub use cursor::Cursor;
pub use error::{DriverError, DriverErrorClass};
pub use functions::PatternSearch;
pub use interrupt::{Interrupt, Probe};
#[cfg(not(target_family = "wasm"))]
pub use storage::DirectoryStorage;
pub use storage::{MemoryStorage, Storage};

/// The version of the SQLite library, such as `3.53.0`.
pub fn sqlite_version() -> &'static str {
    rusqlite::version()
}
