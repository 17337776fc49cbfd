//! Links that were made once stay readable for ever.
//!
//! `fixtures/NAME.link` is a link as it was made; `fixtures/NAME.txt` what it holds. Neither is ever written again: a
//! new version of the format adds its own.

use std::fmt::Write as _;
use std::path::Path;

use share::{SharedFile, SharedProject, decode};

/// The starter that the fixtures with a lesson were made against.
fn starter() -> Vec<SharedFile> {
    vec![
        SharedFile { path: "main.py".into(), text: "# your code here\n".into() },
        SharedFile { path: "models.py".into(), text: "NAMES = ['BERT-base']\n".into() },
    ]
}

fn describe(project: &SharedProject) -> String {
    let mut text = format!("lesson: {}\nmain: {}\n", project.lesson.as_deref().unwrap_or("-"), project.main);
    for file in &project.files {
        write!(text, "=== {}\n{}", file.path, file.text).expect("a String takes everything");
    }
    text
}

fn check(name: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let link = std::fs::read_to_string(folder.join(name).with_extension("link")).expect("the link is kept");
    let expected = std::fs::read_to_string(folder.join(name).with_extension("txt")).expect("its content is kept");
    let project = decode(&link).expect("decodes").into_project(&starter()).expect("completes");
    assert_eq!(describe(&project), expected);
}

#[test]
fn version_1_single_file_is_readable() {
    check("v1_single_file");
}

#[test]
fn version_1_lesson_with_an_unchanged_file_is_readable() {
    check("v1_lesson");
}

#[test]
fn version_1_several_files_in_folders_are_readable() {
    check("v1_several_files");
}
