//! The command `alembic` as a program.

use std::fmt::Write;

/// Where the program seems to stand, as tracebacks show it.
pub const PATH: &str = "/usr/bin/alembic";

/// The program that `alembic WORDS…` runs.
///
/// ```
/// let program = playground::alembic::program(&["upgrade".to_owned(), "it's".to_owned()]);
/// assert!(program.contains(r"['upgrade', 'it\'s']"));
/// ```
pub fn program(words: &[String]) -> String {
    format!(
        "import sys\nfrom alembic.config import main\n\nsys.argv = ['{PATH}'] + [{}]\nsys.path[0] = '/usr/bin'\n\
         sys.exit(main(prog='alembic'))\n",
        quoted(words)
    )
}

/// Words as the items of a Python list.
pub(crate) fn quoted(words: &[String]) -> String {
    let quoted: Vec<String> = words.iter().map(|word| quote(word)).collect();
    quoted.join(", ")
}

/// A text as Python writes it.
fn quote(text: &str) -> String {
    let mut quoted = String::from("'");
    for character in text.chars() {
        match character {
            '\'' | '\\' => quoted.extend(['\\', character]),
            // A `String` takes everything.
            _ if character.is_control() => drop(write!(quoted, "\\U{:08x}", u32::from(character))),
            _ => quoted.push(character),
        }
    }
    quoted.push('\'');
    quoted
}
