//! [`Threads`]: stacks of frames that take turns in one interpreter.
//!
//! A thread runs until its slice is used up or it asks to wait. One that waits inside native code cannot be left: the others
//! then run on top of it, until it may go on.

use std::cell::{Cell, RefCell};

use super::frame::Frame;
use super::run::Outcome;
use super::{OnReturn, Step, TrailEntry, Vm};
use crate::embed::args::Args;
use crate::embed::error::PyResult;
use crate::object::data::Data;
use crate::object::heap;
use crate::object::value::Value;

/// Instructions of one turn.
const TURN: u64 = 2_000;

/// A turn that waits again after fewer instructions has got nowhere.
const IDLE_TURN: u64 = 120;

/// How long everybody waits when nobody says until when.
const IDLE_NANOS: u64 = 1_000_000;

/// The number of the program's own thread.
const MAIN: u64 = 1;

/// What a thread has of the interpreter while it does not run.
#[derive(Default)]
struct Suspended {
    trail: Vec<TrailEntry>,
    handled: Value,
    ip: u32,
    nested: u32,
}

struct Thread {
    number: u64,
    /// None while it runs.
    frames: Option<Vec<Box<Frame>>>,
    state: Suspended,
    is_daemon: bool,
    /// When it goes on at the latest, if it waits.
    wakes: Option<u64>,
    /// Whether nothing but that time lets it go on.
    sleeps: bool,
}

/// The threads beside the program's own one, and whose turn it is.
#[derive(Default)]
pub(crate) struct Threads {
    others: RefCell<Vec<Thread>>,
    current: Cell<u64>,
    last: Cell<u64>,
    /// How many runs native code has begun in the thread that runs.
    pub(super) nested: Cell<u32>,
    /// Whether the running thread gives up the rest of its turn.
    gives_way: Cell<bool>,
    main_wakes: Cell<Option<u64>>,
    main_sleeps: Cell<bool>,
    /// Whether the run has yielded because all threads wait.
    is_pausing: Cell<bool>,
    /// What the program's own thread has while another one runs; none while it runs itself.
    main: RefCell<Option<Suspended>>,
    /// How the program's own thread ended, while others go on.
    ended: RefCell<Option<PyResult<()>>>,
}

impl Threads {
    /// The number of the thread that runs.
    pub(crate) fn current(&self) -> u64 {
        self.current.get().max(MAIN)
    }

    /// Whether the machine is to stop for another thread.
    pub(super) fn gives_way(&self) -> bool {
        self.gives_way.get()
    }

    /// Whether there is more than the program's own thread.
    pub(crate) fn is_alone(&self) -> bool {
        self.others.borrow().is_empty()
    }

    /// Forgets all threads but the program's own.
    pub(super) fn clear(&self) {
        drop(self.others.take());
        drop(self.ended.take());
        drop(self.main.take());
    }

    /// Whether the program is over: its own thread has ended, and no other but daemons goes on.
    fn is_over(&self) -> bool {
        self.ended.borrow().is_some() && self.others.borrow().iter().all(|thread| thread.is_daemon)
    }
}

impl Vm {
    /// Starts a thread that calls a Python function without arguments.
    pub(crate) fn start_thread(&self, function: &Value, is_daemon: bool) -> PyResult<u64> {
        let Some(Data::Function(called)) = function.data() else {
            return Err(self.type_error("a thread runs a Python function"));
        };
        let code = called.code.borrow().clone();
        let mut frame = Frame::new(code.clone(), called.globals.clone(), OnReturn::Exit);
        frame.stack = self.bind_arguments(called, &code, Vec::new(), &[])?;
        super::calls::place_closure(&mut frame, called);
        let number = self.threads.last.get().max(MAIN) + 1;
        self.threads.last.set(number);
        let state = Suspended { trail: vec![TrailEntry { code, ip: 0, remains: None }], ..Suspended::default() };
        let frames = Some(vec![frame]);
        self.threads.others.borrow_mut().push(Thread { number, frames, state, is_daemon, wakes: None, sleeps: false });
        Ok(number)
    }

    /// Lets other threads run. The caller asks again until what it waits for is there; `wakes` tells when it gives up waiting, in
    /// nanoseconds of the host's clock.
    pub(crate) fn give_way(&self, wakes: Option<u64>, sleeps: bool) -> PyResult<()> {
        let threads = &self.threads;
        let is_left = self.host().pauses() || !(threads.is_alone() && threads.ended.borrow().is_none());
        if threads.nested.get() == 0 && is_left {
            let number = threads.current();
            if number == MAIN {
                threads.main_wakes.set(wakes);
                threads.main_sleeps.set(sleeps);
            } else if let Some(thread) = threads.others.borrow_mut().iter_mut().find(|thread| thread.number == number) {
                thread.wakes = wakes;
                thread.sleeps = sleeps;
            }
            threads.gives_way.set(true);
            heap::look_again();
            return Ok(());
        }
        loop {
            let is_over = threads.is_over() && threads.current() != MAIN;
            if self.interrupted.get() || is_over || self.spent.get() > self.nested_limit.get() {
                return Err(self.interruption());
            }
            let (used, main) = self.run_main(TURN)?;
            self.spent.set(self.spent.get() + used);
            let got_on = self.run_others()? || main;
            if !got_on && !self.pass_time(wakes) {
                return Ok(());
            }
            match wakes {
                Some(wakes) if sleeps && self.host().monotonic_nanos() < wakes => {}
                _ => return Ok(()),
            }
        }
    }

    /// The number of the thread that runs; those of threads that have ended are not given again.
    pub fn thread(&self) -> u64 {
        self.threads.current()
    }

    /// Waits inside native code for at most so many nanoseconds until `is_ready`; tells whether it came to be. Other threads run
    /// meanwhile.
    pub fn wait_for(&self, nanos: u64, is_ready: &mut dyn FnMut() -> bool) -> PyResult<bool> {
        let threads = &self.threads;
        let wakes = self.host().monotonic_nanos().saturating_add(nanos);
        loop {
            if is_ready() {
                return Ok(true);
            }
            if self.host().monotonic_nanos() >= wakes {
                return Ok(false);
            }
            let is_over = threads.is_over() && threads.current() != MAIN;
            if self.interrupted.get() || is_over {
                return Err(self.interruption());
            }
            let (used, main) = self.run_main(TURN)?;
            self.spent.set(self.spent.get() + used);
            let got_on = self.run_others()? || main;
            if !got_on && !self.pass_time(Some(wakes)) {
                return Ok(is_ready());
            }
        }
    }

    /// Pauses through the host until somebody has something to do; false when the host cannot.
    fn pass_time(&self, wakes: Option<u64>) -> bool {
        self.host().sleep(self.pause_until(wakes))
    }

    /// Nanoseconds until somebody has something to do.
    fn pause_until(&self, wakes: Option<u64>) -> u64 {
        let main = self.threads.main_wakes.get();
        let earliest =
            self.threads.others.borrow().iter().filter_map(|thread| thread.wakes).chain(wakes).chain(main).min();
        let now = self.host().monotonic_nanos();
        earliest.map_or(IDLE_NANOS, |earliest| earliest.saturating_sub(now).max(1))
    }

    /// How many nanoseconds a run that has yielded has nothing to do, since all threads of the program sleep or wait. Only
    /// where the host pauses ([`Host::pauses`](crate::Host::pauses)).
    pub fn wakes(&self) -> Option<u64> {
        self.threads.is_pausing.get().then(|| self.pause_until(None))
    }

    fn suspend(&self) -> Suspended {
        Suspended {
            trail: self.trail.take(),
            handled: self.handled.take(),
            ip: self.ip.get(),
            nested: self.threads.nested.replace(0),
        }
    }

    fn resume(&self, state: Suspended) {
        drop(self.trail.replace(state.trail));
        drop(self.handled.replace(state.handled));
        self.ip.set(state.ip);
        self.threads.nested.set(state.nested);
    }

    /// Gives each thread that waits for its turn one; tells whether any got on.
    fn run_others(&self) -> PyResult<bool> {
        let threads = &self.threads;
        if threads.is_alone() {
            return Ok(false);
        }
        let _guard = self.enter_native(super::calls::RUN_WEIGHT)?;
        let numbers: Vec<u64> = threads.others.borrow().iter().map(|thread| thread.number).collect();
        let mut got_on = false;
        for number in numbers {
            let now = self.host().monotonic_nanos();
            let taken =
                threads.others.borrow_mut().iter_mut().find(|thread| thread.number == number).and_then(|thread| {
                    if thread.sleeps && thread.wakes.is_some_and(|wakes| wakes > now) {
                        return None;
                    }
                    let frames = thread.frames.take()?;
                    thread.wakes = None;
                    thread.sleeps = false;
                    Some((frames, std::mem::take(&mut thread.state)))
                });
            let Some((mut frames, state)) = taken else { continue };
            let (outer, runner) = (self.suspend(), threads.current.replace(number));
            self.resume(state);
            let mut left = TURN;
            let result = self.execute(None, &mut frames, None, &mut left);
            let is_waiting = threads.gives_way.take() || matches!(result, Ok(Outcome::OutOfBudget)) && left > 0;
            got_on |= !is_waiting || TURN - left > IDLE_TURN;
            let state = self.suspend();
            threads.current.set(runner);
            self.resume(outer);
            let mut others = threads.others.borrow_mut();
            let at = others.iter().position(|thread| thread.number == number);
            match (result, at) {
                (Ok(Outcome::OutOfBudget), Some(at)) => {
                    others[at].frames = Some(frames);
                    others[at].state = state;
                }
                (result, at) => {
                    let ended = at.map(|at| others.remove(at));
                    drop(others);
                    drop((ended, frames, state));
                    if let Err(error) = result
                        && self.is_interruption(&error)
                    {
                        return Err(error);
                    }
                }
            }
        }
        Ok(got_on)
    }

    /// Gives the program's own thread a turn of at most so many instructions, unless it runs or sleeps; tells how many it took and
    /// whether it got on.
    fn run_main(&self, turn: u64) -> PyResult<(u64, bool)> {
        let threads = &self.threads;
        let now = || self.host().monotonic_nanos();
        let sleeps = threads.main_sleeps.get() && threads.main_wakes.get().is_some_and(|wakes| wakes > now());
        if sleeps && !self.interrupted.get() || self.program.borrow().is_empty() {
            return Ok((0, false));
        }
        let Some(state) = threads.main.take() else {
            return Ok((0, false));
        };
        let _guard = self.enter_native(super::calls::RUN_WEIGHT)?;
        let mut frames = std::mem::take(&mut *self.program.borrow_mut());
        threads.main_wakes.set(None);
        threads.main_sleeps.set(false);
        let (outer, runner) = (self.suspend(), threads.current.replace(MAIN));
        self.resume(state);
        let error = self.interrupted.get().then(|| self.interruption());
        let mut left = turn;
        let result = self.execute(None, &mut frames, error, &mut left);
        let is_waiting = threads.gives_way.take();
        let state = self.suspend();
        threads.current.set(runner);
        self.resume(outer);
        threads.main.replace(Some(state));
        let ended = match result {
            Ok(Outcome::OutOfBudget) => {
                *self.program.borrow_mut() = frames;
                None
            }
            Ok(_) => Some(Ok(())),
            Err(error) if self.is_interruption(&error) => return Err(error),
            Err(error) => Some(Err(error)),
        };
        let got_on = !is_waiting || turn - left > IDLE_TURN;
        if ended.is_some() {
            *threads.ended.borrow_mut() = ended;
        }
        Ok((turn - left, got_on))
    }

    /// Runs at most about `budget` instructions of the started program and its threads.
    pub(super) fn run_threads(&self, budget: u64) -> Step {
        let state = self.suspend();
        self.threads.main.replace(Some(state));
        let step = self.take_turns(budget);
        if let Some(state) = self.threads.main.take() {
            self.resume(state);
        }
        step
    }

    fn take_turns(&self, budget: u64) -> Step {
        let threads = &self.threads;
        let mut left = budget;
        loop {
            if threads.ended.borrow().is_none() && self.program.borrow().is_empty() {
                return Step::Done;
            }
            if self.interrupted.get() && threads.ended.borrow().is_some() {
                return Step::Raised(self.interruption());
            }
            let turn = if threads.is_alone() { left } else { left.min(TURN) };
            let ran = self.run_main(turn).and_then(|(used, main)| Ok((used, self.run_others()? || main)));
            if threads.is_over() {
                return self.ending();
            }
            let (used, got_on) = match ran {
                Ok(ran) => ran,
                Err(error) => return Step::Raised(error),
            };
            let others = if threads.is_alone() { 0 } else { TURN / 2 };
            left = left.saturating_sub(used + others);
            threads.is_pausing.set(!got_on && self.host().pauses());
            let passed = got_on || !threads.is_pausing.get() && self.pass_time(None);
            if left == 0 || !passed {
                return Step::Yielded;
            }
        }
    }

    fn ending(&self) -> Step {
        match self.threads.ended.take() {
            Some(Err(error)) => Step::Raised(error),
            _ => Step::Done,
        }
    }
}

/// The deadline that Python code gives as seconds of the host's clock.
pub(crate) fn deadline(vm: &Vm, args: &Args<'_>, at: usize) -> PyResult<Option<u64>> {
    let value = args.get(at).filter(|value| !value.is_none());
    let seconds = match value {
        Some(value) => crate::builtins::float::to_float(vm, value)?,
        None => None,
    };
    Ok(seconds.map(|seconds| (seconds.max(0.0) * 1e9) as u64))
}
