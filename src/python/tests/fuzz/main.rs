//! Programs that nobody would write: parser, compiler and machine neither panic, nor hang, nor leave anything behind.

#![allow(clippy::print_stderr, reason = "long runs tell what they find at once")]

mod chance;
mod mutate;
mod search;
#[path = "../support/mod.rs"]
mod support;
mod tokens;
mod trial;

use std::fs;
use std::path::{Path, PathBuf};

/// Programs of a usual test run.
const USUAL: u64 = 250;

/// The statements of the recorded programs; those of the language come thrice, for modules take long to load.
fn corpus() -> search::Corpus {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/python");
    let mut programs = Vec::new();
    for (part, times) in [("language", 3), ("modules", 1)] {
        let entries = fs::read_dir(folder.join(part)).expect("the corpus");
        let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
        paths.retain(|path| path.extension().is_some_and(|extension| extension == "py"));
        paths.sort();
        let texts = paths.iter().map(|path| fs::read_to_string(path).expect("a program"));
        let split: Vec<_> = texts.map(|text| mutate::statements(&text)).filter(|all| !all.is_empty()).collect();
        for _ in 0..times {
            programs.extend(split.iter().cloned());
        }
    }
    programs
}

#[test]
fn changed_programs_neither_panic_nor_hang_nor_leave_objects() {
    let corpus = corpus();
    assert!(corpus.len() > 400, "the corpus is there");
    search::assert_no_fault(&corpus, USUAL, trial::fault);
}
