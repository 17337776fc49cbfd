//! The command `pytest` as a program.

use crate::alembic::quoted;

/// Where the program seems to stand, as tracebacks show it.
pub const PATH: &str = "/usr/bin/pytest";

/// How the command is called: what stands in front of where modules are found depends on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Call {
    /// `pytest`: only the folders of tests and of conftest files are in front.
    Command,
    /// `python -m pytest`: the current folder is.
    Module,
}

/// The program that `pytest WORDS…` runs.
///
/// ```
/// use playground::pytest::{Call, program};
/// assert!(program(Call::Command, &["-k".to_owned(), "it's".to_owned()]).contains(r"['-k', 'it\'s']"));
/// ```
pub fn program(call: Call, words: &[String]) -> String {
    let place = match call {
        Call::Command => "'/usr/bin'",
        Call::Module => "__import__('os').getcwd()",
    };
    format!(
        "import sys\n\nsys.argv = ['{PATH}'] + [{}]\nsys.path[0] = {place}\nfrom pytest import console_main\n\n\
         sys.exit(console_main())\n",
        quoted(words)
    )
}
