//! The way to the worker and back: when runs start, how messages travel, what happens when the worker dies.

#[cfg(target_family = "wasm")]
mod port;
mod schedule;

#[cfg(target_family = "wasm")]
pub use port::{Port, PortEvent};
pub use schedule::{Active, Schedule, Step};
