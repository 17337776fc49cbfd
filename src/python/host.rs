//! What the runtime asks of its surroundings: printing, time, randomness, files.

use std::rc::Rc;

use crate::files::Files;
use crate::modules::library;

/// The outside world of one VM.
pub trait Host {
    /// Text for standard output.
    fn stdout(&self, text: &str);

    /// Text for standard error.
    fn stderr(&self, text: &str);

    /// Microseconds since 1970-01-01 00:00:00 UTC.
    fn now_micros(&self) -> i64;

    /// Nanoseconds of a clock that never goes back.
    fn monotonic_nanos(&self) -> u64;

    /// Waits so many nanoseconds; false when the host cannot wait, or has been told to stop.
    fn sleep(&self, _nanos: u64) -> bool {
        false
    }

    /// Whether whoever runs the program waits while all its threads sleep ([`Vm::wakes`](crate::Vm::wakes)): the run then yields
    /// and nothing asks for [`Host::sleep`] but native code that cannot be left.
    fn pauses(&self) -> bool {
        false
    }

    /// Offset of local time from UTC, in seconds east, at a time given in seconds since 1970.
    fn utc_offset_seconds(&self, _at: i64) -> i32 {
        0
    }

    /// A warning that Python's filters let through, told before it is printed on standard error.
    fn warning(&self, _path: &str, _line: u32, _class: &str, _message: &str) {}

    /// 64 unpredictable bits (seeds of `random`, `uuid`).
    fn random_bits(&self) -> u64;

    /// One line of standard input without its end; nothing at the end of input.
    fn read_line(&self) -> Option<String> {
        None
    }

    /// The files that the program works on, asked for once. Without them it has files in memory, none at first.
    fn files(&self) -> Option<Rc<dyn Files>> {
        None
    }

    /// The text of a file of the standard modules that may stand apart; or why it is not to be had.
    fn library(&self, file: &str) -> Result<Rc<str>, String> {
        library::built_in(file)
    }

    /// Bytes of memory that are in use, of whatever the program and everything around it keeps. Without an answer a
    /// program's memory is not limited.
    fn memory_in_use(&self) -> Option<usize> {
        None
    }

    /// An environment variable.
    fn environment(&self, _name: &str) -> Option<String> {
        None
    }
}

/// A source file that an `import` found.
#[derive(Clone, Debug)]
pub struct Source {
    /// The path as `__file__` and tracebacks show it.
    pub path: String,
    /// The text.
    pub text: Rc<str>,
    /// Whether this is a package's `__init__.py`.
    pub is_package: bool,
}

/// Finds the source of the project's own modules.
pub trait SourceLoader {
    /// The source of a module by its dotted name; nothing when the project has none. A folder without `__init__.py` gives an empty text.
    fn load(&self, module: &str) -> Option<Source>;

    /// The text of a file by the path that tracebacks show, for their source lines.
    fn source_of(&self, path: &str) -> Option<Rc<str>>;
}

/// Where in the learner's own files the program is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Position {
    /// The path as tracebacks show it.
    pub path: Rc<str>,
    /// First line, from 1.
    pub line: u32,
    /// First column, from 0, in characters.
    pub column: u32,
    /// Last line.
    pub end_line: u32,
    /// Column behind the last character.
    pub end_column: u32,
}
