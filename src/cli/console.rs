//! The terminal: the one place that prints.

use std::cell::RefCell;
use std::io::{self, BufWriter, Write};

use playground::Console;

/// Prints on standard output.
pub fn print(text: &str) {
    // A closed pipe is no error of the program.
    let _ = io::stdout().write_all(text.as_bytes());
}

/// Prints on standard error.
pub fn complain(text: &str) {
    let _ = io::stderr().write_all(text.as_bytes());
}

/// The process's streams. Standard output is written in larger pieces, and before anything on standard error.
pub struct Terminal {
    out: RefCell<BufWriter<io::Stdout>>,
}

impl Terminal {
    /// The process's own streams.
    pub fn new() -> Self {
        Self { out: RefCell::new(BufWriter::with_capacity(1 << 16, io::stdout())) }
    }

    /// Writes what is still held back.
    pub fn flush(&self) {
        let _ = self.out.borrow_mut().flush();
    }
}

impl Console for Terminal {
    fn stdout(&self, text: &str) {
        let _ = self.out.borrow_mut().write_all(text.as_bytes());
    }

    fn stderr(&self, text: &str) {
        self.flush();
        complain(text);
    }
}
