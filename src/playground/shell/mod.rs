//! The terminal's commands: what a line asks for, and the commands that are no Python program.

mod files;
mod packages;
mod patterns;
mod sqlite;
mod sqlite_output;
mod words;

use std::rc::Rc;

use engine::Interrupt;
use protocol::Project;
use python::{Files, Release};

use crate::console::Console;
use crate::kept::KeptDatabases;
use crate::project_files::ProjectFiles;
use crate::pytest::Call;
use crate::{alembic, pytest};

use words::words;

/// What `help` says.
const HELP: &str = "\
alembic WORDS            Alembic: init, revision, upgrade, downgrade, history, current, …
                         alembic --help tells all
python FILE [WORDS]      runs a program of the project; also python -c CODE, python -m alembic or pytest
pytest [PATHS] [OPTIONS] runs the project's tests; pytest --help tells all
sqlite3 FILE \"SQL\"       asks a database; also .tables, .schema, .dump, .mode, …
ls [-l] [-a] [PATH]      lists the files
cat FILE                 shows a file
rm [-r] FILE             deletes files
mkdir FOLDER, touch FILE, pwd
pip list                 the packages that are here
clear                    empties the terminal
help                     this

Arrow up brings back earlier lines, Tab completes. The databases are those of Run.
";

/// Where a program's modules are found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Modules {
    /// In the project, whatever is done to `sys.path`.
    OfProject,
    /// Where `sys.path` says.
    OnPath,
}

/// What a line comes to.
pub(crate) enum Plan {
    /// A Python program.
    Program {
        /// Its text.
        source: Rc<str>,
        /// Its path as tracebacks show it.
        path: String,
        /// What stands in `sys.argv`, the program's name first.
        arguments: Vec<String>,
        /// Where its modules are found.
        modules: Modules,
    },
    /// It is done; the status that a process would have exited with.
    Done(i32),
}

/// What the commands work on.
pub(crate) struct Shell<'a> {
    pub(crate) project: &'a Project,
    pub(crate) files: &'a ProjectFiles,
    pub(crate) databases: &'a KeptDatabases,
    pub(crate) console: &'a dyn Console,
    pub(crate) interrupt: Interrupt,
}

impl Shell<'_> {
    /// Does what a line says, or answers the program that does it.
    pub(crate) fn run(&self, line: &str) -> Plan {
        let words = match words(line) {
            Ok(words) => words,
            Err(error) => return self.refuse(2, &error.0),
        };
        let words: Vec<String> = words.into_iter().flat_map(|word| patterns::expand(word, self.files)).collect();
        let Some((name, rest)) = words.split_first() else { return Plan::Done(0) };
        match name.as_str() {
            "alembic" => alembic_program(rest),
            "pytest" | "py.test" => pytest_program(Call::Command, rest),
            "python" | "python3" => self.python(rest),
            "sqlite3" => Plan::Done(self.sqlite(rest)),
            "ls" => Plan::Done(self.ls(rest)),
            "cat" => Plan::Done(self.cat(rest)),
            "rm" => Plan::Done(self.rm(rest)),
            "mkdir" => Plan::Done(self.mkdir(rest)),
            "touch" => Plan::Done(self.touch(rest)),
            "pwd" => {
                self.print(&format!("{}\n", self.files.current_folder()));
                Plan::Done(0)
            }
            "pip" | "pip3" => Plan::Done(self.pip(rest)),
            "help" => {
                self.print(HELP);
                Plan::Done(0)
            }
            _ => self.refuse(127, &format!("{name}: command not found; help lists the commands")),
        }
    }

    fn python(&self, words: &[String]) -> Plan {
        let Some((first, rest)) = words.split_first() else {
            return self.refuse(2, "python: there is no prompt here; write python FILE, or python -c CODE");
        };
        match first.as_str() {
            "-V" | "--version" => {
                self.print(&format!("Python {}\n", Release::default().number()));
                Plan::Done(0)
            }
            "-c" => match rest.split_first() {
                Some((code, arguments)) => Plan::Program {
                    source: Rc::from(format!("{code}\n")),
                    path: "<string>".to_owned(),
                    arguments: argv("-c", arguments),
                    modules: Modules::OfProject,
                },
                None => self.refuse(2, "Argument expected for the -c option"),
            },
            "-m" => match rest.split_first() {
                Some((module, arguments)) if module == "alembic" => alembic_program(arguments),
                Some((module, arguments)) if module == "pytest" => pytest_program(Call::Module, arguments),
                Some((module, arguments)) => {
                    let path = format!("{}.py", module.replace('.', "/"));
                    match self.project.text(&path) {
                        Some(_) => self.program(&path, arguments),
                        None => self.refuse(1, &format!("/usr/bin/python3: No module named {module}")),
                    }
                }
                None => self.refuse(2, "Argument expected for the -m option"),
            },
            option if option.starts_with('-') => self.refuse(2, &format!("python: the option {option} is not here")),
            path => self.program(path, rest),
        }
    }

    fn program(&self, path: &str, arguments: &[String]) -> Plan {
        let path = crate::project_path::project_path(path);
        match self.project.text(&path).filter(|_| !path.ends_with('/')) {
            Some(text) => {
                let arguments = argv(&path, arguments);
                Plan::Program { source: Rc::from(text), path, arguments, modules: Modules::OfProject }
            }
            None => {
                let whole = format!("{}/{path}", python::MemoryFiles::HOME);
                self.refuse(2, &format!("python: can't open file '{whole}': [Errno 2] No such file or directory"))
            }
        }
    }

    fn print(&self, text: &str) {
        self.console.stdout(text);
    }

    fn complain(&self, text: &str) {
        self.console.stderr(&format!("{text}\n"));
    }

    fn refuse(&self, status: i32, text: &str) -> Plan {
        self.complain(text);
        Plan::Done(status)
    }
}

/// `alembic WORDS…`.
pub(crate) fn alembic_program(words: &[String]) -> Plan {
    Plan::Program {
        source: Rc::from(alembic::program(words)),
        path: alembic::PATH.to_owned(),
        arguments: argv(alembic::PATH, words),
        modules: Modules::OfProject,
    }
}

/// `pytest WORDS…`: which modules tests find is a part of what they show.
fn pytest_program(call: Call, words: &[String]) -> Plan {
    Plan::Program {
        source: Rc::from(pytest::program(call, words)),
        path: pytest::PATH.to_owned(),
        arguments: argv(pytest::PATH, words),
        modules: Modules::OnPath,
    }
}

fn argv(name: &str, words: &[String]) -> Vec<String> {
    std::iter::once(name.to_owned()).chain(words.iter().cloned()).collect()
}
