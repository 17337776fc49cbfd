//! Reading lesson folders, and what an author is told.
#![cfg(feature = "source")]

use course::source::{LessonFolder, LessonSource};
use course::{Condition, Expected};

const CHECK: &str = r#"
minutes = 3
hints = ["""one
line"""]

[[check]]
title = "rows"
kind = "rows"
table = "runs"
rows = [{ name = "bert", loss = 0.5, tries = 2, done = true, note = { null = true }, id = { null = false } }]

[[mistake]]
name = "none"
when = [{ kind = "rows", not = true, table = "runs", count = 1 }]
message = """
two
lines

and a paragraph"""
"#;

fn folder(check: &str, files: &[(&str, &str)]) -> LessonFolder {
    let mut all =
        vec![("lesson.md", "# A title\n\nText.\n"), ("start.py", "# start\n"), ("solution.py", "# solution\n")];
    all.push(("check.toml", check));
    all.push(("wrong/none.py", "# wrong\n"));
    all.extend(files);
    LessonFolder {
        path: "02-many-words/07-a-lesson".into(),
        files: all.into_iter().map(|(path, text)| (path.into(), text.into())).collect(),
    }
}

fn complaint(folder: &LessonFolder) -> String {
    LessonSource::parse(folder).expect_err("the folder is wrong").to_string()
}

#[test]
fn folder_becomes_a_lesson() {
    let lesson = LessonSource::parse(&folder(CHECK, &[])).expect("a lesson");
    assert_eq!((lesson.id.as_str(), lesson.chapter.as_str()), ("a-lesson", "Many words"));
    assert_eq!((lesson.title.as_str(), lesson.markdown.as_str(), lesson.minutes), ("A title", "Text.\n", 3));
    assert_eq!(lesson.hints, ["one line"]);
    assert_eq!(lesson.wrong[0].text, "# wrong\n");
    assert_eq!(lesson.checks.mistakes[0].message, "two lines\n\nand a paragraph");
    assert!(matches!(lesson.checks.mistakes[0].when[0], Condition::Not(_)));
    let Condition::Rows(rows) = &lesson.checks.checks[0].condition else { panic!("a rows condition") };
    let expected = [
        ("name".to_owned(), Expected::Text("bert".into())),
        ("loss".to_owned(), Expected::Real(0.5)),
        ("tries".to_owned(), Expected::Integer(2)),
        ("done".to_owned(), Expected::Integer(1)),
        ("note".to_owned(), Expected::Null),
        ("id".to_owned(), Expected::NotNull),
    ];
    assert_eq!(rows.rows, [expected]);
}

#[test]
fn complaint_names_the_file() {
    let mut without = folder(CHECK, &[]);
    without.files.retain(|(path, _)| path != "solution.py");
    assert_eq!(complaint(&without), "lessons/02-many-words/07-a-lesson/solution.py: this file is missing");
    let mut untitled = folder(CHECK, &[]);
    untitled.files[0].1 = "no title\n".into();
    assert!(complaint(&untitled).ends_with("lesson.md: the first line is the title: # Title"));
}

#[test]
fn unknown_keys_and_kinds_are_refused() {
    assert!(
        complaint(&folder(&CHECK.replace("table = \"runs\"\nrows", "tabel = \"runs\"\nrows"), &[])).contains("tabel")
    );
    assert!(complaint(&folder(&CHECK.replace("kind = \"rows\"\n", "kind = \"row\"\n"), &[])).contains("\"row\""));
    assert!(complaint(&folder(&CHECK.replace("title = \"rows\"\n", ""), &[])).contains("no title"));
    assert!(complaint(&folder(&CHECK.replace("minutes", "minuets"), &[])).contains("minuets"));
}

#[test]
fn mistake_and_wrong_program_come_in_pairs() {
    assert!(complaint(&folder(CHECK, &[("wrong/other.py", "")])).contains("no [[mistake]] has the name \"other\""));
    let mut without = folder(CHECK, &[]);
    without.files.retain(|(path, _)| path != "wrong/none.py");
    assert!(complaint(&without).contains("wrong/none.py: this program is missing"));
}

#[test]
fn folder_names_carry_numbers() {
    for path in ["a-lesson", "02-x/a-lesson", "x/01-a", "02-x/1-a", "02-x/01-A"] {
        let wrong = LessonFolder { path: path.into(), ..folder(CHECK, &[]) };
        assert!(LessonSource::parse(&wrong).is_err(), "{path}");
    }
}
