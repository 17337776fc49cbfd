//! The table in `lessons/README.md`, and the sections of the lecture.

use std::fmt::Write as _;
use std::fs;

use tests::workspace;

use crate::support::course;

/// What stands before the table.
const HEADING: &str = "## The table\n";

fn table() -> String {
    let mut text = String::from("\n| lesson | kind | minutes | sections of the lecture |\n|---|---|---|---|\n");
    for lesson in &course().lessons {
        let kind = lesson.kind.name().to_lowercase();
        let sections = lesson.sections.join("; ");
        let _ = writeln!(text, "| [{}]({}) | {kind} | {} | {sections} |", lesson.title, lesson.folder, lesson.minutes);
    }
    text
}

/// Written anew with `ORMLET_WRITE_TABLE=1`.
#[test]
fn the_table_names_every_lesson_and_its_sections() {
    let path = workspace().join("lessons/README.md");
    let text = fs::read_to_string(&path).expect("the file is there");
    let (before, after) = text.split_once(HEADING).expect("the heading of the table");
    if std::env::var_os("ORMLET_WRITE_TABLE").is_some() {
        fs::write(&path, format!("{before}{HEADING}{}", table())).expect("the file can be written");
        return;
    }
    assert!(
        after == table(),
        "lessons/README.md: write the table anew: ORMLET_WRITE_TABLE=1 cargo test -p tests --test lessons"
    );
}

#[test]
fn every_section_has_a_lesson_and_every_lesson_a_section() {
    let text = fs::read_to_string(workspace().join("lessons/sections.txt")).expect("the file is there");
    let sections: Vec<&str> = text.lines().filter(|line| !line.is_empty()).collect();
    for section in &sections {
        let is_taught = course().lessons.iter().any(|lesson| lesson.sections.iter().any(|other| other == section));
        assert!(is_taught, "no lesson teaches the section {section:?}");
    }
    for lesson in &course().lessons {
        assert!(!lesson.sections.is_empty(), "{} names no section", lesson.folder);
        for section in &lesson.sections {
            assert!(sections.contains(&section.as_str()), "{}: no section is called {section:?}", lesson.folder);
        }
    }
}
