//! `ormlet pytest` on small projects: what the real pytest printed for the commands of `pytest/NAME/commands.sh`.

#![cfg(unix)]

use std::path::Path;
use std::process::Command;
use std::sync::Mutex;
use std::{env, fs, thread};

use tests::difference::difference;
use tests::{ormlet, workspace};

/// What the commands of a project print.
fn play(folder: &Path, name: &str) -> String {
    let command = ormlet::command().display();
    let done = Command::new("bash")
        .arg(folder.join("play.sh"))
        .arg(name)
        .env("PYTEST", format!("{command} pytest"))
        .env("PYTHON", format!("{command} run"))
        .env("ALEMBIC", format!("{command} alembic"))
        .output()
        .expect("bash runs");
    format!("{}{}", String::from_utf8_lossy(&done.stdout), String::from_utf8_lossy(&done.stderr))
}

#[test]
fn projects_are_tested_as_recorded() {
    let folder = workspace().join("tests/pytest");
    let wanted = env::var("ORMLET_PYTEST").unwrap_or_default();
    let entries = fs::read_dir(&folder).expect("the projects are there").map(|entry| entry.expect("an entry").path());
    let projects = entries.filter(|path| path.join("commands.sh").is_file());
    let names = projects.filter_map(|path| Some(path.file_name()?.to_str()?.to_owned()));
    let waiting: Vec<String> = names.filter(|name| name.contains(&wanted)).collect();
    assert!(!waiting.is_empty(), "no project is called {wanted}");
    let (waiting, report) = (Mutex::new(waiting), Mutex::new(String::new()));
    let take = || waiting.lock().expect("no thread has panicked").pop();
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(|| {
                while let Some(name) = take() {
                    let recorded = fs::read_to_string(folder.join(&name).join("recorded.txt")).expect("it is recorded");
                    if let Some(text) = difference(&recorded, &play(&folder, &name)) {
                        report.lock().expect("no thread has panicked").extend(["\n== ", &name, "\n", &text]);
                    }
                }
            });
        }
    });
    let report = report.into_inner().expect("no thread has panicked");
    assert!(report.is_empty(), "{report}");
}
