//! A project, one run of it, and the events that the run yields.
//!
//! [`Run`] runs a Python program with the mapping layer in slices: whoever drives it (the command line, the browser's
//! worker) decides between two slices whether to go on. [`Playground`] is what the page talks to: it takes
//! [`protocol::Request`]s, holds the databases between runs, and answers with [`protocol::Event`]s. What a run needs of
//! its surroundings (time, randomness, where database files live) comes in through [`Platform`].
//!
//! This is the only crate that sees the Python runtime and the mapping layer at once beside `bindings`; it knows
//! nothing of the browser.

pub mod alembic;
mod bench;
mod check;
mod console;
mod databases;
mod diagnostics;
mod ending;
mod events;
mod examination;
mod flushes;
mod help;
mod kept;
#[cfg(feature = "lessons")]
pub mod lessons;
mod limits;
mod machine;
mod migrations;
mod platform;
mod playground;
mod project_files;
mod project_path;
pub mod pytest;
mod renumbering;
mod run;
mod seeds;
mod separate_platform;
mod shell;
mod snapshot;
mod sources;
mod statements;
mod surroundings;
mod warm_up;
mod warnings;

pub use bench::Bench;
pub use console::{Console, EchoTarget, StandardStreams};
pub use databases::Databases;
pub use ending::Ending;
pub use limits::Limits;
pub use machine::{Machine, Usage};
pub use platform::Platform;
pub use playground::Playground;
pub use run::{Program, Run};
pub use sources::ProjectSources;
pub use warnings::WarningLog;

#[cfg(not(target_family = "wasm"))]
pub use engine::driver::DirectoryStorage;
/// The statements of a run as the command line's `--sql-log` writes them, and the traits that a platform implements.
pub use engine::{
    Clock, Interrupt, Observer, SqlLog,
    driver::{MemoryStorage, Storage},
    normalize_recording,
};
pub use python::{Files, MemoryFiles, Release, Source, SourceLoader, files};
