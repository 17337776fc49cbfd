//! SQL as data: metadata, expressions, statements, and the dialects that turn them into text.

mod value;

pub use value::{HostError, HostValue, Value};
