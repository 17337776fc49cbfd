//! `ormlet run`, `ormlet alembic` and `ormlet pytest`.

use std::fs;
use std::path::{Path, PathBuf, absolute};
use std::rc::Rc;

use playground::{
    Clock, EchoTarget, Limits, Observer, Platform, Program, Release, Run, SqlLog, WarningLog, normalize_recording,
};

use crate::arguments::RunOptions;
use crate::console::{Terminal, complain};
use crate::files::FolderFiles;
use crate::platform::Machine;
use crate::sources::FolderSources;

/// Runs a program; answers the process's exit status.
pub fn run(options: RunOptions) -> i32 {
    let file = absolute(&options.file).unwrap_or_else(|_| options.file.clone());
    let source = match fs::read(&file) {
        Ok(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
        Err(error) => {
            complain(&format!("ormlet: can't open file '{}': {}\n", file.display(), reason(&error)));
            return 2;
        }
    };
    let mut folders: Vec<PathBuf> = file.parent().map(Path::to_path_buf).into_iter().collect();
    let current = std::env::current_dir().unwrap_or_default();
    folders.extend(options.project.as_deref().map(|project| current.join(project)));
    run_source(&source, &file, folders, options)
}

/// `ormlet alembic WORDS…` on the files of the current folder. Modules are found where the configuration says.
pub fn run_alembic(python: Release, words: &[String]) -> i32 {
    let source = playground::alembic::program(words);
    run_source(
        &source,
        Path::new(playground::alembic::PATH),
        Vec::new(),
        RunOptions { python, ..RunOptions::default() },
    )
}

/// `ormlet pytest WORDS…` on the files of the current folder. Modules are found where `sys.path` says.
pub fn run_pytest(python: Release, words: &[String]) -> i32 {
    let source = playground::pytest::program(playground::pytest::Call::Command, words);
    run_source(&source, Path::new(playground::pytest::PATH), Vec::new(), RunOptions { python, ..RunOptions::default() })
}

/// Runs the text of a program whose modules are in these folders.
fn run_source(source: &str, file: &Path, folders: Vec<PathBuf>, options: RunOptions) -> i32 {
    let current = std::env::current_dir().unwrap_or_default();
    let directory = options.project.as_deref().map_or_else(|| current.clone(), |project| current.join(project));
    let sql_log = options.sql_log.or_else(|| std::env::var_os("ORMLET_SQL_LOG").map(PathBuf::from));
    let machine = Rc::new(Machine::new(directory));
    let platform: Rc<dyn Platform> = machine.clone();
    let terminal = Rc::new(Terminal::new());
    let statements = SqlLog::new(&*machine);
    let warnings = WarningLog::new();
    let mut observers: Vec<Rc<dyn Observer>> = Vec::new();
    if sql_log.is_some() {
        observers.push(statements.clone());
    }
    let path = file.to_string_lossy().into_owned();
    let program = Program {
        source: Rc::from(source),
        path: path.clone(),
        arguments: Vec::new(),
        loader: Rc::new(FolderSources::new(folders)),
        console: terminal.clone(),
        echo: if sql_log.is_some() { EchoTarget::Record } else { EchoTarget::Console },
        storage: platform.storage(""),
        files: Some(Rc::new(FolderFiles::new(current))),
        observers,
        session_observer: None,
        migration_observer: None,
        editor: None,
        warnings: Some(warnings.clone()),
        limits: Limits::NONE,
    };
    let mut run = Run::start(playground::Machine::speaking_as(options.python, &platform), program, &platform);
    let ending = run.finish();
    drop(run);
    terminal.flush();
    let mut status = ending.status();
    if let Some(path) = sql_log {
        status = write(&path, &statements.take()).unwrap_or(status);
    }
    if let Some(log) = options.warn_log {
        let text = normalize_recording(&warnings.recorded(&path), &*machine as &dyn Clock);
        status = write(&log, &text).unwrap_or(status);
    }
    status
}

/// Writes a log; a status where that fails.
fn write(path: &Path, text: &str) -> Option<i32> {
    let error = fs::write(path, text).err()?;
    complain(&format!("ormlet: can't write '{}': {}\n", path.display(), reason(&error)));
    Some(2)
}

/// As CPython words the system's errors.
fn reason(error: &std::io::Error) -> String {
    let text = error.to_string();
    let plain = text.split(" (os error").next().unwrap_or(&text);
    match error.raw_os_error() {
        Some(number) => format!("[Errno {number}] {plain}"),
        None => plain.to_owned(),
    }
}
