//! SQL that nobody would write, with values of every kind: statements fail with an error or give rows, and the connection goes on.

#![allow(clippy::print_stderr, reason = "long runs tell what they find at once")]

#[path = "../../../python/tests/fuzz/chance.rs"]
mod chance;
mod mutate;
#[path = "../../../python/tests/fuzz/search.rs"]
mod search;
#[path = "../../../python/tests/fuzz/tokens.rs"]
mod tokens;
mod trial;

use std::path::{Path, PathBuf};
use std::{env, fs};

/// Scripts of a usual test run.
const USUAL: u64 = 300;

/// The statements that recorded programs send, script by script.
fn corpus() -> search::Corpus {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/parity");
    let entries = fs::read_dir(folder).expect("the corpus");
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "sql"));
    paths.sort();
    let is_sent = |part: &&str| !part.trim().is_empty() && *part != "BEGIN (implicit)";
    let statement = |part: &str| part.split("\n-- params").next().unwrap_or_default().to_owned();
    let texts = paths.iter().map(|path| fs::read_to_string(path).expect("a recording"));
    let scripts = texts.map(|text| text.split("\n\n").filter(is_sent).map(statement).collect::<Vec<_>>());
    scripts.filter(|script| !script.is_empty()).collect()
}

/// An empty folder to work in: `ATTACH` and `VACUUM INTO` make files.
fn enter_folder() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("fuzz-files");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir(&folder).expect("the folder for tests takes folders");
    env::set_current_dir(folder).expect("the folder is there");
}

#[test]
fn changed_statements_fail_or_give_rows() {
    let corpus = corpus();
    assert!(corpus.len() > 40, "the corpus is there");
    enter_folder();
    search::assert_no_fault(&corpus, USUAL, trial::fault);
}
