//! What the tests across crates share: recordings of the real libraries, the command `ormlet`, and readable differences.
//!
//! `parity` compares the programs of `tests/parity`, `recorded` those that lie beside the repository, `compile` the SQL
//! texts of `tests/compile`, `servers` runs these on real servers, `lessons` holds the lessons to what they promise, `architecture` the crates to their map.

pub mod alembic_output;
pub mod comparison;
pub mod compiled_cases;
#[cfg(unix)]
pub mod database_server;
pub mod difference;
pub mod echo;
pub mod ormlet;
pub mod recording;
pub mod standalone_cases;
pub mod unordered;

use std::path::{Path, PathBuf};

/// The repository's top folder.
pub fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("invariant: this crate lies in the workspace").to_path_buf()
}
