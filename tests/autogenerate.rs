//! Autogenerate on pairs of random tables: what it finds and writes, and that nothing is left once that is applied.
//!
//! `autogenerate/generate.py` describes pairs, and `autogenerate/pairs.py` goes through each with whichever library runs
//! it. A usual run holds the recorded pairs. For more, name a Python with the real libraries:
//!
//! ```text
//! ORMLET_PAIRS=1000 ORMLET_PAIRS_FROM=0 ORMLET_PAIRS_PYTHON=venv/bin/python \
//!     cargo test -p tests --test autogenerate -- --nocapture
//! ```
//!
//! `ORMLET_PAIRS_FILE=file` keeps what the real library did, and is not asked again where the file is there.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{Write as _, stderr};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, process};

use tests::difference::difference;
use tests::ormlet::{Logs, run_beside};
use tests::workspace;

/// How many pairs one program goes through.
const AT_ONCE: usize = 20;
/// Differences that are shown whole; of the others the seeds.
const SHOWN: usize = 5;

fn folder() -> PathBuf {
    workspace().join("tests/autogenerate")
}

fn number(variable: &str) -> Option<u64> {
    env::var(variable).ok()?.parse().ok()
}

/// The parts of a recording, one for each pair.
fn pairs(recording: &str) -> Vec<&str> {
    let mut starts: Vec<usize> = recording.match_indices("\n= ").map(|(place, _)| place + 1).collect();
    starts.insert(0, 0);
    let ends = starts.iter().skip(1).copied().chain([recording.len()]);
    starts.iter().zip(ends).map(|(start, end)| &recording[*start..end]).collect()
}

/// The line that names a pair.
fn head(pair: &str) -> &str {
    pair.lines().next().unwrap_or_default()
}

/// What Ormlet finds for recorded pairs, by their first lines; what goes wrong with a program stands at all of its pairs.
fn found(recorded: &[&str], name: &str) -> BTreeMap<String, String> {
    let own = env::temp_dir().join(format!("ormlet-pairs-{}-{name}", process::id()));
    fs::create_dir(&own).expect("a temporary folder");
    let mut found = BTreeMap::new();
    for chunk in recorded.chunks(AT_ONCE) {
        let file = own.join("pairs.txt");
        fs::write(&file, chunk.concat()).expect("the pairs");
        let done = run_beside(&folder().join("pairs.py"), &[file], Logs::Terminal);
        let trouble = done.trouble.unwrap_or(done.err);
        found.extend(chunk.iter().map(|pair| (head(pair).to_owned(), trouble.clone())));
        found.extend(pairs(&done.out).into_iter().map(|pair| (head(pair).to_owned(), pair.to_owned())));
    }
    fs::remove_dir_all(&own).expect("the folder is ours");
    found
}

/// Compares all pairs of a recording, in a folder of this name; how many there are.
fn hold(recording: &str, name: &str) -> usize {
    let recorded = pairs(recording);
    let found = found(&recorded, name);
    let differing: Vec<(&str, String)> = recorded
        .iter()
        .filter_map(|pair| {
            let head = head(pair);
            Some((head, difference(pair, found.get(head).map_or("", String::as_str))?))
        })
        .collect();
    let mut shown = String::new();
    for (head, text) in differing.iter().take(SHOWN) {
        let _ = writeln!(shown, "{head}\n{text}");
    }
    let names: Vec<&str> = differing.iter().map(|(head, _)| *head).collect();
    assert!(names.is_empty(), "\n{shown}\n{} of {} pairs differ: {}", names.len(), recorded.len(), names.join(" "));
    recorded.len()
}

#[test]
fn recorded_pairs_are_compared_written_and_applied_as_recorded() {
    let recording = fs::read_to_string(folder().join("recorded.txt")).expect("the recording");
    let count = hold(&recording, "recorded");
    assert!(count >= 30, "{count} pairs");
}

#[test]
fn wanted_pairs_go_as_with_the_real_library() {
    let Some(count) = number("ORMLET_PAIRS") else { return };
    let kept = env::var("ORMLET_PAIRS_FILE").ok().map(PathBuf::from);
    let own = env::temp_dir().join(format!("ormlet-pairs-{}.txt", process::id()));
    let file = kept.as_ref().unwrap_or(&own);
    if !file.exists() {
        record(number("ORMLET_PAIRS_FROM").unwrap_or(0), count, file);
    }
    let recording = fs::read_to_string(file).expect("the pairs");
    if kept.is_none() {
        fs::remove_file(file).expect("the file is ours");
    }
    let count = hold(&recording, "wanted");
    let empty = recording.lines().filter(|line| *line == "| left nothing").count();
    let _ = writeln!(stderr(), "{count} pairs go as with the real library; {empty} directions leave nothing");
}

fn record(first: u64, count: u64, file: &Path) {
    let python = env::var("ORMLET_PAIRS_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let mut command = Command::new(python);
    command.arg(folder().join("record.py")).args([first.to_string(), count.to_string()]).arg(file);
    let done = command.env("PYTHONDONTWRITEBYTECODE", "1").status().expect("ORMLET_PAIRS_PYTHON starts");
    assert!(done.success(), "the real library did not run; ORMLET_PAIRS_PYTHON names a Python that has it");
}
