//! One run of a program, in slices.

use std::cell::RefCell;
use std::rc::Rc;

use bindings::{Editor, Setup};
use engine::driver::Storage;
use engine::{Environment, Interrupt, Observer};
use python::{Files, PyError, SourceLoader, Step, Vm};

use crate::check::Witness;
use crate::console::{Console, ConsoleEcho, EchoTarget, PlatformClock};
use crate::diagnostics;
use crate::ending::Ending;
use crate::limits::Limits;
use crate::machine::{Bound, Machine, Usage};
use crate::platform::Platform;
use crate::warnings::WarningLog;

/// What is to be run, and where.
pub struct Program {
    /// The text of the main file.
    pub source: Rc<str>,
    /// Its path as tracebacks show it.
    pub path: String,
    /// What `sys.argv` holds, the program's name first; empty: its path.
    pub arguments: Vec<String>,
    /// Finds the project's other modules.
    pub loader: Rc<dyn SourceLoader>,
    /// Where the program prints.
    pub console: Rc<dyn Console>,
    /// Where the log of `echo=True` goes.
    pub echo: EchoTarget,
    /// Where database files live.
    pub storage: Rc<dyn Storage>,
    /// Who is told each statement.
    pub observers: Vec<Rc<dyn Observer>>,
    /// Who is told what sessions do.
    pub session_observer: Option<Rc<dyn orm::Observer>>,
    /// Who is told what migrations do.
    pub migration_observer: Option<Rc<dyn migrate::Observer>>,
    /// Where files are opened for editing.
    pub editor: Option<Rc<dyn Editor>>,
    /// The files that it works on; none: those of the platform.
    pub files: Option<Rc<dyn Files>>,
    /// Who is told each warning.
    pub warnings: Option<Rc<WarningLog>>,
    /// How much it may do.
    pub limits: Limits,
}

/// A program under way.
pub struct Run {
    vm: Rc<Vm>,
    interrupt: Interrupt,
    limits: Limits,
    used: u64,
    refused: Option<PyError>,
    /// Who is told that the program is over, before its objects go.
    witness: Option<Rc<Witness>>,
}

impl Run {
    /// Reads a program into an interpreter; [`Run::slice`] runs it.
    pub fn start(machine: Machine, program: Program, platform: &Rc<dyn Platform>) -> Self {
        let interrupt = Interrupt::default();
        interrupt.set_budget(program.limits.statement_instructions);
        interrupt.set_probe(platform.stop_probe());
        let mut environment = Environment::default();
        environment.clock = Rc::new(PlatformClock(platform.clone()));
        environment.storage = program.storage;
        environment.interrupt = interrupt.clone();
        match program.echo {
            EchoTarget::Console => environment.echo = Some(Rc::new(ConsoleEcho(program.console.clone()))),
            EchoTarget::Record => environment.is_recorded = true,
            EchoTarget::Nowhere => {}
        }
        for observer in program.observers {
            environment.observe(observer);
        }
        let Program { console, loader, warnings, files, limits, session_observer, migration_observer, editor, .. } =
            program;
        let bound = Bound { console, loader, warnings, files, waits: limits.waits };
        let vm = machine.bind(bound);
        let weak = Rc::downgrade(&vm);
        environment.describe_error = Rc::new(move |error| match weak.upgrade() {
            Some(vm) => diagnostics::describe(&vm, error),
            None => Default::default(),
        });
        bindings::set_up(&vm, Setup { environment, session_observer, migration_observer, editor });
        let refused = vm.start(&program.source, &program.path).err();
        if !program.arguments.is_empty() {
            vm.set_arguments(program.arguments);
        }
        Self { vm, interrupt, limits, used: 0, refused, witness: None }
    }

    /// The interpreter, for observers that ask where the program is.
    pub(crate) fn vm(&self) -> &Rc<Vm> {
        &self.vm
    }

    /// What the program has used of the packages and the standard library.
    pub fn usage(&self) -> Usage {
        Machine::usage_of(&self.vm)
    }

    /// How many instructions were used.
    pub fn instructions(&self) -> u64 {
        self.used
    }

    /// Runs at most so many instructions; answers once the program has ended.
    pub fn slice(&mut self, instructions: u64) -> Option<Ending> {
        if let Some(error) = self.refused.take() {
            self.vm.print_uncaught(&error);
            return Some(Ending::NotParsed(diagnostics::of_error(&self.vm, &error)));
        }
        let left = self.limits.instructions.map_or(u64::MAX, |limit| limit.saturating_sub(self.used));
        if left == 0 {
            return Some(Ending::OverBudget);
        }
        let budget = instructions.min(left);
        let step = self.vm.run(budget);
        if self.pause().is_none() {
            self.used = self.used.saturating_add(budget);
        }
        if self.interrupt.is_stopped() {
            return Some(Ending::Stopped);
        }
        if self.interrupt.is_exhausted() {
            return Some(Ending::OverBudget);
        }
        let ending = match step {
            Step::Yielded => return None,
            Step::Done => Ending::Exited(0),
            Step::Raised(error) => self.raised(&error),
        };
        if let Some(witness) = &self.witness {
            witness.close();
        }
        self.vm.finish();
        Some(ending)
    }

    fn raised(&self, error: &PyError) -> Ending {
        if self.vm.is_interruption(error) {
            return Ending::OverBudget;
        }
        if self.vm.error_is(error, &self.vm.exceptions.system_exit) {
            return Ending::Exited(diagnostics::exit_status(&self.vm, error));
        }
        self.vm.print_uncaught(error);
        Ending::Failed(diagnostics::of_error(&self.vm, error))
    }

    /// How many nanoseconds the program sleeps from now on, if it does. Until then a slice does nothing.
    pub fn pause(&self) -> Option<u64> {
        self.vm.wakes()
    }

    /// Runs to the end.
    pub fn finish(&mut self) -> Ending {
        loop {
            if let Some(ending) = self.slice(1_000_000) {
                return ending;
            }
        }
    }
}

impl Drop for Run {
    fn drop(&mut self) {
        bindings::release();
    }
}

/// Tells a witness when the program is over.
pub(crate) fn watch(run: &mut Run, witness: Rc<Witness>) {
    run.witness = Some(witness);
}

/// Keeps the interpreter that observers ask for the place in the program.
pub(crate) fn attach(run: &Run, place: &RefCell<std::rc::Weak<Vm>>) {
    place.replace(Rc::downgrade(run.vm()));
}
