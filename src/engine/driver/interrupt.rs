//! Stopping statements that run too long.

use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// How many of SQLite's instructions run between two looks at the switch.
pub(crate) const STEP: i32 = 1000;

/// A switch that ends statements under way, and a bound on the work that statements may do.
///
/// Shared by all connections of a run. SQLite's progress handler reads it, so it is made of atomics.
///
/// ```
/// let interrupt = engine::Interrupt::default();
/// interrupt.set_budget(Some(1_000_000));
/// assert!(!interrupt.is_stopped());
/// interrupt.stop();
/// assert!(interrupt.is_stopped());
/// ```
#[derive(Clone, Debug, Default)]
pub struct Interrupt(Arc<State>);

#[derive(Debug)]
struct State {
    is_stopped: AtomicBool,
    is_exhausted: AtomicBool,
    is_bounded: AtomicBool,
    left: AtomicI64,
    probe: Mutex<Option<Probe>>,
}

/// Asks the surroundings whether to stop, in the middle of a statement.
pub type Probe = fn() -> bool;

impl Default for State {
    fn default() -> Self {
        Self {
            is_stopped: AtomicBool::new(false),
            is_exhausted: AtomicBool::new(false),
            is_bounded: AtomicBool::new(false),
            left: AtomicI64::new(0),
            probe: Mutex::new(None),
        }
    }
}

impl Interrupt {
    /// Ends the statement under way and each later one, until [`Interrupt::clear`].
    pub fn stop(&self) {
        self.0.is_stopped.store(true, Ordering::Relaxed);
    }

    /// Lets statements run again; the budget stays.
    pub fn clear(&self) {
        self.0.is_stopped.store(false, Ordering::Relaxed);
        self.0.is_exhausted.store(false, Ordering::Relaxed);
    }

    /// Bounds the SQLite instructions that all statements together may use from now on.
    pub fn set_budget(&self, instructions: Option<i64>) {
        self.0.is_bounded.store(instructions.is_some(), Ordering::Relaxed);
        self.0.left.store(instructions.unwrap_or(0), Ordering::Relaxed);
    }

    /// Has the surroundings asked again and again while a statement runs; they answer whether to stop.
    ///
    /// For places where a statement keeps the only thread: nobody could call [`Interrupt::stop`] meanwhile.
    pub fn set_probe(&self, probe: Option<Probe>) {
        *self.0.probe.lock().unwrap_or_else(PoisonError::into_inner) = probe;
    }

    /// Whether [`Interrupt::stop`] was called.
    pub fn is_stopped(&self) -> bool {
        self.0.is_stopped.load(Ordering::Relaxed)
    }

    /// Whether a statement was ended because the budget was used up.
    pub fn is_exhausted(&self) -> bool {
        self.0.is_exhausted.load(Ordering::Relaxed)
    }

    /// Called by SQLite each [`STEP`] instructions: whether to end the statement.
    pub(crate) fn tick(&self) -> bool {
        if self.is_stopped() {
            return true;
        }
        let probe = *self.0.probe.lock().unwrap_or_else(PoisonError::into_inner);
        if probe.is_some_and(|probe| probe()) {
            self.stop();
            return true;
        }
        if !self.0.is_bounded.load(Ordering::Relaxed) {
            return false;
        }
        let left = self.0.left.fetch_sub(i64::from(STEP), Ordering::Relaxed);
        if left <= 0 {
            self.0.is_exhausted.store(true, Ordering::Relaxed);
        }
        left <= 0
    }
}
