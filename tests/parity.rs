//! The programs of `tests/parity` do what they do with the real libraries, byte for byte.
//!
//! `ORMLET_PARITY=name` runs the programs whose names hold that text alone.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;

use tests::comparison::compare_all;
use tests::recording::Recording;
use tests::workspace;

/// The programs that are known not to pass: name and reason.
fn pending() -> BTreeMap<String, String> {
    let text = fs::read_to_string(workspace().join("tests/parity/pending.txt")).unwrap_or_default();
    text.lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| {
            let (name, reason) = line.split_once(": ").expect("NAME: reason");
            (name.to_owned(), reason.to_owned())
        })
        .collect()
}

#[test]
fn own_programs_run_as_recorded() {
    let mut recordings = Recording::all_in(&workspace().join("tests/parity")).expect("the corpus");
    if let Ok(wanted) = std::env::var("ORMLET_PARITY") {
        recordings.retain(|recording| recording.name.contains(&wanted));
    }
    let pending = pending();
    let mut wrong = String::new();
    for name in pending.keys().filter(|name| !recordings.iter().any(|recording| recording.name == **name)) {
        if std::env::var_os("ORMLET_PARITY").is_none() {
            let _ = writeln!(wrong, "{name} is pending, and there is no such program");
        }
    }
    for (name, difference) in compare_all(&recordings) {
        match (difference, pending.get(&name)) {
            (Some(difference), None) => {
                let _ = write!(wrong, "== {name}\n{difference}");
            }
            (None, Some(_)) => {
                let _ = writeln!(wrong, "== {name} passes: take it out of pending.txt");
            }
            _ => {}
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn corpus_is_wide() {
    let recordings = Recording::all_in(&workspace().join("tests/parity")).expect("the corpus");
    assert!(recordings.len() >= 40, "{} programs", recordings.len());
    let pending = pending().len();
    assert!(pending * 10 < recordings.len(), "{pending} programs are pending");
}
