//! Where a program prints.

use std::rc::Rc;

use engine::{Clock, EchoSink};

use crate::platform::Platform;

/// Takes what a program prints.
pub trait Console {
    /// Text for standard output.
    fn stdout(&self, text: &str);

    /// Text for standard error.
    fn stderr(&self, text: &str);
}

/// A console that keeps everything.
#[derive(Debug, Default)]
pub struct StandardStreams {
    out: std::cell::RefCell<String>,
    error: std::cell::RefCell<String>,
}

impl StandardStreams {
    /// What was printed on standard output since the last call.
    pub fn take_stdout(&self) -> String {
        self.out.take()
    }

    /// What was printed on standard error since the last call.
    pub fn take_stderr(&self) -> String {
        self.error.take()
    }
}

impl Console for StandardStreams {
    fn stdout(&self, text: &str) {
        self.out.borrow_mut().push_str(text);
    }

    fn stderr(&self, text: &str) {
        self.error.borrow_mut().push_str(text);
    }
}

/// The platform's clock for the engine.
pub(crate) struct PlatformClock(pub(crate) Rc<dyn Platform>);

impl Clock for PlatformClock {
    fn micros(&self) -> u64 {
        self.0.monotonic_nanos() / 1000
    }

    fn unix_micros(&self) -> i64 {
        self.0.unix_micros()
    }
}

/// Where the log of `echo=True` goes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum EchoTarget {
    /// On the console, as with SQLAlchemy.
    Console,
    /// Nowhere: the page shows statements in a pane of their own. Handlers of the program get it.
    Nowhere,
    /// To whoever records the statements and, as the recorder of the real library does, keeps the engines' logger to
    /// itself.
    Record,
}

/// Prints the log of `echo=True` on a console.
pub(crate) struct ConsoleEcho(pub(crate) Rc<dyn Console>);

impl EchoSink for ConsoleEcho {
    fn print(&self, record: &str) {
        self.0.stdout(record);
    }
}
