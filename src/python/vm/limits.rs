//! What a program may use before it gets `RecursionError` or `MemoryError`: here, not where the machine itself would give up.

use super::Vm;
use crate::embed::error::{PyError, PyResult};

/// Frames that are on the stack at once; CPython's default limit.
pub(crate) const DEEPEST_CALL: usize = 1000;

/// How much native code and Python code may call each other: Rust's stack has one megabyte in wasm.
pub(crate) const DEEPEST_NESTING: u32 = 400;

/// Bytes of Rust's stack that native code and Python code may take together while they call each other.
pub(crate) const LARGEST_STACK: usize = 600_000;

/// How deep expressions may stand in each other in a source text; CPython's compiler has such a limit too.
pub(crate) const DEEPEST_EXPRESSION: usize = 220;

/// Bytes of one text.
pub(crate) const LARGEST_TEXT: usize = 1 << 28;

/// Items of one list, tuple, set or dict.
pub(crate) const MOST_ITEMS: usize = 1 << 24;

impl Vm {
    /// `MemoryError`.
    pub fn memory_error(&self) -> PyError {
        self.exception(&self.exceptions.memory_error, Vec::new())
    }

    /// Refuses a text of so many bytes, or a part of one.
    pub(crate) fn check_text(&self, length: usize) -> PyResult<()> {
        if length > LARGEST_TEXT { Err(self.memory_error()) } else { Ok(()) }
    }

    /// Refuses a format that asks for a text of more characters.
    pub(crate) fn check_widths(&self, format: &str) -> PyResult<()> {
        if format.len() < 9 {
            return Ok(());
        }
        let mut before = ' ';
        for part in format.split_inclusive(|c: char| !c.is_ascii_digit()) {
            let digits = part.trim_end_matches(|c: char| !c.is_ascii_digit());
            if digits.len() >= 9
                && let Ok(width) = digits.parse()
            {
                // A precision that no machine word holds is an error of its own.
                let is_refused_elsewhere = before == '.' && width > i32::MAX as usize;
                if !is_refused_elsewhere {
                    self.check_text(width)?;
                }
            }
            before = part.chars().last().unwrap_or(' ');
        }
        Ok(())
    }

    /// Refuses a container of so many items.
    #[inline]
    pub(crate) fn check_items(&self, count: usize) -> PyResult<()> {
        if count > MOST_ITEMS { Err(self.memory_error()) } else { Ok(()) }
    }
}
