//! The programs that were recorded beside the repository: those of `tests/parity/held.txt` stay as recorded, the others
//! are run and counted. Where the folders are missing, nothing is tested, and the test says so.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::io::{Write, stderr};

use tests::comparison::compare_all;
use tests::recording::Recording;
use tests::workspace;

/// The folders, relative to the repository.
const FOLDERS: [&str; 2] = ["../shared/lecture/programs", "../shared/parity/programs"];

/// The CPython that printed these recordings: two of them show a text that later ones have changed.
const RECORDED_WITH: &str = "3.11";

fn held() -> BTreeSet<String> {
    let text = fs::read_to_string(workspace().join("tests/parity/held.txt")).expect("the list");
    text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(str::to_owned).collect()
}

/// Writes past the test runner's capture: the count is for the log of every run.
fn say(line: &str) {
    let _ = writeln!(stderr(), "{line}");
}

#[test]
fn held_programs_run_as_recorded() {
    let held = held();
    let mut wrong = String::new();
    let mut seen = BTreeSet::new();
    for folder in FOLDERS {
        let Some(mut recordings) = Recording::all_in(&workspace().join(folder)) else {
            say(&format!("{folder} is not there: its programs are not tested"));
            continue;
        };
        for recording in &mut recordings {
            recording.python = Some(RECORDED_WITH);
        }
        let results = compare_all(&recordings);
        seen.extend(results.keys().cloned());
        report(folder, &results, &held);
        for (name, difference) in &results {
            if let Some(difference) = difference.as_ref().filter(|_| held.contains(name)) {
                let _ = write!(wrong, "== {folder}/{name}\n{difference}");
            }
        }
        if let Ok(path) = std::env::var("ORMLET_DIFFERENCES") {
            keep(&path, folder, &results);
        }
    }
    if !seen.is_empty() {
        for name in held.difference(&seen) {
            let _ = writeln!(wrong, "{name} is held, and there is no such program");
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

/// Says how many programs pass and which do not yet.
fn report(folder: &str, results: &BTreeMap<String, Option<String>>, held: &BTreeSet<String>) {
    let passing: Vec<&str> =
        results.iter().filter(|(_, difference)| difference.is_none()).map(|(name, _)| name.as_str()).collect();
    say(&format!("{folder}: {} of {} programs run as recorded", passing.len(), results.len()));
    for name in passing.iter().filter(|name| !held.contains(**name)) {
        say(&format!("  passes and is not held: {name}"));
    }
    for name in results.iter().filter(|(_, difference)| difference.is_some()).map(|(name, _)| name) {
        say(&format!("  does not yet: {name}"));
    }
}

/// Appends all differences to the file that `ORMLET_DIFFERENCES` names, for somebody who works on them.
fn keep(path: &str, folder: &str, results: &BTreeMap<String, Option<String>>) {
    let mut file = fs::OpenOptions::new().create(true).append(true).open(path).expect("the file for the differences");
    for (name, difference) in results {
        if let Some(difference) = difference {
            writeln!(file, "== {folder}/{name}\n{difference}").expect("the file takes text");
        }
    }
}
