//! Programs over SQLAlchemy that nobody would write: neither the mapping layer nor the engine panics, and the playground goes on.
//!
//! No SQL text, expression, model or parameter that a program can build may end the worker.

#![allow(clippy::print_stderr, reason = "long runs tell what they find at once")]

#[path = "../../../python/tests/fuzz/chance.rs"]
mod chance;
#[path = "../../../python/tests/fuzz/mutate.rs"]
mod mutate;
#[path = "../../../python/tests/fuzz/search.rs"]
mod search;
#[path = "../../../python/tests/fuzz/tokens.rs"]
mod tokens;
mod trial;

use std::fs;
use std::path::{Path, PathBuf};

/// Programs of a usual test run.
const USUAL: u64 = 60;

/// The statements of the recorded programs, and of those that build constructs for every dialect.
fn corpus() -> search::Corpus {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests");
    let mut programs = Vec::new();
    for part in ["parity", "compile"] {
        let entries = fs::read_dir(folder.join(part)).expect("the corpus");
        let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
        let is_program = |path: &PathBuf| {
            path.extension().is_some_and(|extension| extension == "py")
                && !["record.py", "cases.py", "tables.py"].iter().any(|name| path.ends_with(name))
        };
        paths.retain(is_program);
        paths.sort();
        let texts = paths.iter().map(|path| fs::read_to_string(path).expect("a program"));
        programs.extend(texts.map(|text| mutate::statements(&text)).filter(|all| !all.is_empty()));
    }
    programs
}

#[test]
fn changed_programs_do_not_end_the_worker() {
    let corpus = corpus();
    assert!(corpus.len() > 80, "the corpus is there");
    search::assert_no_fault(&corpus, USUAL, trial::fault);
}
