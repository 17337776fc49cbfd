//! Random programs over the ORM do what they do with the real library: what they print, the statements and the warnings.
//!
//! `orm_histories/generate.py` writes a program for a seed, `orm_histories/record_seeds.py` runs it with the real library.
//! A usual run holds the recorded seeds; `pending.txt` names those that differ. For more, name a Python with the library:
//!
//! ```text
//! ORMLET_HISTORIES=2000 ORMLET_HISTORIES_FROM=100 ORMLET_HISTORIES_PYTHON=venv/bin/python \
//!     cargo test -p tests --test orm_histories -- --nocapture
//! ```
//!
//! `ORMLET_DIFFERENCES=file` takes every difference of such a run. `ORMLET_HISTORIES_FOLDER=folder` keeps what the real
//! library did, so that a further run asks it for nothing but the seeds that are new or have become other programs.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::io::{Write, stderr};
use std::path::{Path, PathBuf};
use std::process::Command;

use tests::comparison::compare_all;
use tests::recording::Recording;
use tests::workspace;

/// Differences that are shown whole; of the others the seeds.
const SHOWN: usize = 5;

fn folder() -> PathBuf {
    workspace().join("tests/orm_histories")
}

fn pending() -> BTreeSet<String> {
    let text = fs::read_to_string(folder().join("pending.txt")).expect("the list");
    text.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace).map(str::to_owned).collect()
}

fn number(variable: &str) -> Option<u64> {
    std::env::var(variable).ok()?.parse().ok()
}

#[test]
fn recorded_seeds_run_as_recorded() {
    let recordings = Recording::all_in(&folder().join("recorded")).expect("the recorded seeds");
    let pending = pending();
    let mut wrong = String::new();
    for (name, difference) in compare_all(&recordings) {
        match (difference, pending.contains(&name)) {
            (Some(difference), false) => {
                let _ = write!(wrong, "== seed {name}\n{difference}");
            }
            (None, true) => {
                let _ = writeln!(wrong, "== seed {name} runs as recorded: take it out of pending.txt");
            }
            _ => {}
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
    assert!(recordings.len() >= 40, "{} seeds", recordings.len());
}

#[test]
fn wanted_seeds_run_as_with_the_real_library() {
    let Some(count) = number("ORMLET_HISTORIES") else { return };
    let python = std::env::var("ORMLET_HISTORIES_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let first = number("ORMLET_HISTORIES_FROM").unwrap_or(0);
    let kept = std::env::var("ORMLET_HISTORIES_FOLDER").ok().map(PathBuf::from);
    let own = std::env::temp_dir().join(format!("ormlet-histories-{}", std::process::id()));
    let place = kept.as_ref().unwrap_or(&own);
    record(&python, first, count, place);
    let mut recordings = Recording::all_in(place).expect("the seeds");
    let is_wanted = |name: &str| name.parse().is_ok_and(|seed: u64| (first..first + count).contains(&seed));
    recordings.retain(|recording| is_wanted(&recording.name));
    let results = compare_all(&recordings);
    if kept.is_none() {
        fs::remove_dir_all(place).expect("the folder is ours");
    }

    let differing: Vec<_> =
        results.iter().filter_map(|(name, difference)| Some((name, difference.as_ref()?))).collect();
    let _ = writeln!(
        stderr(),
        "{} of {} seeds run as with the real library",
        results.len() - differing.len(),
        results.len()
    );
    let texts: Vec<String> =
        differing.iter().map(|(name, difference)| format!("== seed {name}\n{difference}")).collect();
    if let Ok(path) = std::env::var("ORMLET_DIFFERENCES") {
        fs::write(path, texts.concat()).expect("the file for the differences");
    }
    let shown = texts[..texts.len().min(SHOWN)].concat();
    let names: Vec<&str> = differing.iter().map(|(name, _)| name.as_str()).collect();
    assert!(differing.is_empty(), "\n{shown}\nseeds that differ: {}", names.join(" "));
}

fn record(python: &str, first: u64, count: u64, place: &Path) {
    let mut command = Command::new(python);
    command.arg(folder().join("record_seeds.py")).args([first.to_string(), count.to_string()]).arg(place);
    let done = command.status().expect("ORMLET_HISTORIES_PYTHON starts");
    assert!(done.success(), "the real library did not run; ORMLET_HISTORIES_PYTHON names a Python that has it");
}
