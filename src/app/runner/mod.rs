//! The way to the worker and back: when runs start, how messages travel, what happens when the worker dies.

mod schedule;

pub use schedule::{Active, Schedule, Step};
