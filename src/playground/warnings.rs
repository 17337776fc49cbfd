//! Warnings of a run: for the page, and for the command line's `--warn-log`.

use std::cell::RefCell;
use std::fmt::Write;
use std::rc::Rc;

use protocol::{Diagnostic, Severity, TextSpan};

/// A warning as Python shows it.
#[derive(Clone, Debug)]
struct Shown {
    path: String,
    line: u32,
    class: String,
    message: String,
}

/// The warnings that Python's default filters let through, in order.
#[derive(Default)]
pub struct WarningLog {
    shown: RefCell<Vec<Shown>>,
    taken: std::cell::Cell<usize>,
}

impl WarningLog {
    /// An empty log.
    pub fn new() -> Rc<Self> {
        Rc::default()
    }

    /// Notes a warning.
    pub fn add(&self, path: &str, line: u32, class: &str, message: &str) {
        let shown = Shown { path: path.to_owned(), line, class: class.to_owned(), message: message.to_owned() };
        self.shown.borrow_mut().push(shown);
    }

    /// As recorded `.warn` files have them: `line N: Category: text`, or `elsewhere: …` outside of the main file.
    pub fn recorded(&self, main: &str) -> String {
        let mut text = String::new();
        for warning in self.shown.borrow().iter() {
            if warning.path == main {
                // Writing to a String cannot fail.
                let _ = writeln!(text, "line {}: {}: {}", warning.line, warning.class, warning.message);
            } else {
                let _ = writeln!(text, "elsewhere: {}: {}", warning.class, warning.message);
            }
        }
        text
    }

    /// The warnings since the last call.
    pub(crate) fn take_diagnostics(&self) -> Vec<Diagnostic> {
        let shown = self.shown.borrow();
        let from = self.taken.replace(shown.len());
        shown[from..].iter().map(diagnostic).collect()
    }
}

fn diagnostic(warning: &Shown) -> Diagnostic {
    let span = TextSpan {
        file: warning.path.clone(),
        line: warning.line,
        column: 0,
        end_line: warning.line + 1,
        end_column: 0,
    };
    Diagnostic {
        severity: Severity::Warning,
        class: warning.class.clone(),
        message: warning.message.clone(),
        help: None,
        span: Some(span),
    }
}
