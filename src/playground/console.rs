//! Where a program prints.

use std::rc::Rc;

use engine::{Clock, EchoSink};
use python::Host;

use crate::platform::Platform;
use crate::warnings::WarningLog;

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

/// The surroundings of one run, as the Python runtime and the engine ask for them.
pub(crate) struct Surroundings {
    pub(crate) platform: Rc<dyn Platform>,
    pub(crate) console: Rc<dyn Console>,
    pub(crate) warnings: Option<Rc<WarningLog>>,
}

impl Host for Surroundings {
    fn stdout(&self, text: &str) {
        self.console.stdout(text);
    }

    fn stderr(&self, text: &str) {
        self.console.stderr(text);
    }

    fn warning(&self, path: &str, line: u32, class: &str, message: &str) {
        if let Some(log) = &self.warnings {
            log.add(path, line, class, message);
        }
    }

    fn now_micros(&self) -> i64 {
        self.platform.unix_micros()
    }

    fn monotonic_nanos(&self) -> u64 {
        self.platform.monotonic_nanos()
    }

    fn utc_offset_seconds(&self, at: i64) -> i32 {
        self.platform.utc_offset_seconds(at)
    }

    fn random_bits(&self) -> u64 {
        self.platform.random_bits()
    }

    fn read_line(&self) -> Option<String> {
        self.platform.read_line()
    }

    fn environment(&self, name: &str) -> Option<String> {
        self.platform.environment(name)
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

/// Prints the log of `echo=True` on a console.
pub(crate) struct ConsoleEcho(pub(crate) Rc<dyn Console>);

impl EchoSink for ConsoleEcho {
    fn print(&self, record: &str) {
        self.0.stdout(record);
    }
}
