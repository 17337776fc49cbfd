//! What a program may use before it gets `RecursionError` or `MemoryError`: here, not where the machine itself would give up.

use std::cell::Cell;

use super::Vm;
use crate::embed::error::{PyError, PyResult};
use crate::object::account;

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

/// Bytes of all that a program keeps, counted from what was in use when it started ([`Host::memory_in_use`](crate::Host::memory_in_use)):
/// the machine looks each time objects have taken a few megabytes, and before it makes anything large.
///
/// A program that does nothing but take memory is stopped within about a second, and a small machine has that much to spare.
pub(crate) const LARGEST_PROGRAM: usize = 256 << 20;

/// Bytes that a program may take in addition after a `MemoryError`, so that it can handle it.
const RESERVE: usize = LARGEST_PROGRAM / 16;

/// A program that goes on taking memory for all its `MemoryError`s is stopped here.
const LAST_RESORT: usize = LARGEST_PROGRAM * 3 / 2;

/// Bytes from which on there is a look before something is made.
const LARGE: usize = 1 << 20;

/// Bytes of a small object and of the place that refers to it.
const OBJECT: usize = 128;

/// How much memory a program may use.
pub(crate) struct Allowance {
    /// What was in use when the program started.
    base: Cell<usize>,
    /// What it may use until the next `MemoryError`.
    allowed: Cell<usize>,
}

impl Default for Allowance {
    fn default() -> Self {
        Self { base: Cell::new(0), allowed: Cell::new(LARGEST_PROGRAM) }
    }
}

/// Bits of one integer.
pub(crate) const LARGEST_INT: u64 = 1 << 26;

/// Products of two digits (machine words) that one operation on integers may take: about a second.
const MOST_PRODUCTS: u64 = 1 << 30;

/// So many products of digits take the time of a step of a native loop.
const PRODUCTS_PER_STEP: u64 = 64;

/// Instructions of nested runs that a step of a native loop is worth, within one slice of a run.
const NATIVE_WEIGHT: u64 = 20;

impl Vm {
    /// Counts a step of a native loop: the error that Python cannot catch when it goes on without an end.
    #[inline]
    pub(crate) fn charge(&self) -> PyResult<()> {
        let steps = self.native_steps.get() + 1;
        self.native_steps.set(steps);
        if steps.saturating_mul(NATIVE_WEIGHT) > self.nested_limit.get() || self.interrupted.get() {
            return Err(self.interruption());
        }
        Ok(())
    }

    /// Counts steps of native work that is done at one go.
    pub(crate) fn charge_steps(&self, steps: u64) -> PyResult<()> {
        self.native_steps.set(self.native_steps.get().saturating_add(steps));
        self.charge()
    }

    /// Counts an operation on integers that takes so many products of digits; `MemoryError` when nobody would wait for
    /// its end.
    pub(crate) fn charge_products(&self, products: u64) -> PyResult<()> {
        if products > MOST_PRODUCTS {
            return Err(self.memory_error());
        }
        if products < PRODUCTS_PER_STEP << 4 { Ok(()) } else { self.charge_steps(products / PRODUCTS_PER_STEP) }
    }

    /// Refuses an integer of so many bits.
    pub(crate) fn check_int(&self, bits: u64) -> PyResult<()> {
        if bits > LARGEST_INT { Err(self.memory_error()) } else { self.check_room(bits as usize / 8) }
    }

    /// The error of containers in containers that are too deep for what is done with them. Where Python code takes part in the
    /// recursion, its calls are what is too deep.
    pub(crate) fn too_deep(&self, what: &str) -> PyError {
        const MIXED: u32 = 20;
        if self.threads.nested.get() >= MIXED {
            return self.recursion_error();
        }
        let text = format!("maximum recursion depth exceeded {what}");
        self.error(&self.exceptions.recursion_error, &text)
    }

    /// Counts instructions of a nested run: the error that Python cannot catch when there have been too many.
    pub(crate) fn charge_nested(&self, instructions: u64) -> PyResult<()> {
        self.spent.set(self.spent.get().saturating_add(instructions));
        if self.spent.get() > self.nested_limit.get() || self.interrupted.get() {
            return Err(self.interruption());
        }
        Ok(())
    }

    /// From here on the memory in use counts as the program's.
    pub(super) fn begin_allowance(&self) {
        account::renew();
        self.allowance.base.set(self.host().memory_in_use().unwrap_or_default());
        self.allowance.allowed.set(LARGEST_PROGRAM);
    }

    /// Bytes that the program uses; none where the host does not count them.
    fn memory_used(&self) -> Option<usize> {
        self.host().memory_in_use().map(|used| used.saturating_sub(self.allowance.base.get()))
    }

    /// Looks how much the program uses, if it is time to: `MemoryError` when it is too much.
    #[inline]
    pub(crate) fn check_memory(&self) -> PyResult<()> {
        if account::is_spent() { self.look_at_memory() } else { Ok(()) }
    }

    #[cold]
    fn look_at_memory(&self) -> PyResult<()> {
        account::renew();
        let Some(mut used) = self.memory_used() else {
            return Ok(());
        };
        let allowance = &self.allowance;
        if used > allowance.allowed.get() {
            self.collect_cycles();
            used = self.memory_used().unwrap_or_default();
        }
        if used > allowance.allowed.get() {
            if allowance.allowed.get() > LAST_RESORT {
                return Err(self.interruption());
            }
            allowance.allowed.set(used + RESERVE);
            return Err(self.memory_error());
        }
        if used <= LARGEST_PROGRAM {
            allowance.allowed.set(LARGEST_PROGRAM);
        }
        Ok(())
    }

    /// Refuses to make something of so many bytes that the program would use too much.
    pub(crate) fn check_room(&self, bytes: usize) -> PyResult<()> {
        if bytes < LARGE {
            return Ok(());
        }
        let fits = || self.memory_used().is_none_or(|used| used.saturating_add(bytes) <= self.allowance.allowed.get());
        if fits() {
            return Ok(());
        }
        self.collect_cycles();
        if fits() { Ok(()) } else { Err(self.memory_error()) }
    }

    /// `MemoryError`.
    pub fn memory_error(&self) -> PyError {
        self.exception(&self.exceptions.memory_error, Vec::new())
    }

    /// Refuses a text of so many bytes, or a part of one.
    pub(crate) fn check_text(&self, length: usize) -> PyResult<()> {
        if length > LARGEST_TEXT { Err(self.memory_error()) } else { self.check_room(length) }
    }

    /// Refuses to add so many bytes to a text of `length`.
    #[inline]
    pub(crate) fn check_longer(&self, length: usize, more: usize) -> PyResult<()> {
        let total = length.saturating_add(more);
        // Once for each megabyte that is added.
        if total / LARGE == length / LARGE { Ok(()) } else { self.check_text(total) }
    }

    /// Adds to a text that is being made.
    pub(crate) fn push_text(&self, text: &mut String, more: &str) -> PyResult<()> {
        self.check_longer(text.len(), more.len())?;
        text.push_str(more);
        Ok(())
    }

    /// Refuses to cut a text of so many bytes into texts of their own when there would be too many; `count` is asked
    /// only if the text is large.
    pub(crate) fn check_parts(&self, length: usize, count: impl FnOnce() -> usize) -> PyResult<()> {
        if length < LARGE { Ok(()) } else { self.check_new_objects(count()) }
    }

    /// Refuses to make so many objects at once.
    pub(crate) fn check_new_objects(&self, count: usize) -> PyResult<()> {
        self.check_room(count.saturating_mul(OBJECT))
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
        account::take(size_of::<crate::Value>());
        if count > MOST_ITEMS { Err(self.memory_error()) } else { Ok(()) }
    }

    /// Refuses to make a container of so many items at once.
    pub(crate) fn check_new_items(&self, count: usize) -> PyResult<()> {
        self.check_items(count)?;
        let bytes = count.saturating_mul(size_of::<crate::Value>());
        account::take(bytes);
        self.check_room(bytes)
    }
}
