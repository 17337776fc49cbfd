//! The SQLite driver: what CPython's `sqlite3` module does, over rusqlite.

mod backup;
mod binding;
mod busy;
mod connection;
mod cursor;
mod error;
mod functions;
mod interrupt;
mod machine;
mod memory_files;
mod newer_syntax;
mod row;
mod statement_kind;
mod storage;
mod user_functions;

pub use connection::{Autocommit, DriverConnection, OpenOptions, Trace};
pub use cursor::Cursor;
pub use error::{DriverError, DriverErrorClass};
pub use functions::PatternSearch;
pub use interrupt::{Interrupt, Probe};
#[cfg(not(target_family = "wasm"))]
pub use storage::DirectoryStorage;
pub use storage::{MemoryStorage, Storage};
pub use user_functions::{AggregateFactory, AggregateState, Collation, ScalarFunction};

/// Whether a text ends in a complete statement; `sqlite3.complete_statement`.
pub fn is_complete_statement(sql: &str) -> bool {
    let Ok(text) = std::ffi::CString::new(sql) else { return false };
    #[expect(unsafe_code, reason = "the text ends in a null character and lives during the call")]
    let answer = unsafe { rusqlite::ffi::sqlite3_complete(text.as_ptr()) };
    answer == 1
}

/// The version of the SQLite library, such as `3.53.0`.
pub fn sqlite_version() -> &'static str {
    rusqlite::version()
}
