//! Reading lesson folders, and what an author is told.
#![cfg(feature = "source")]

use course::source::{AnsweringSource, CourseSource, LessonSource, Predicted};
use course::{Condition, Expected, Kind, Lesson, LessonIndex, LowerPane, Quantity, UpperPane};

const TEXT: &str = r#"+++
title = "A title"
minutes = 3
sections = ["Filtering"]
kind = "write"
panes = ["tables"]
hints = ["""one
line""", "two", "three"]
+++

Text with [a word](glossary:flush).
"#;

const CHECK: &str = r#"
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

and a paragraph
  with code"""
"#;

const FOLDER: &str = "02-many-words/07-a-lesson/";

type Files = Vec<(String, String)>;

fn files(own: &[(&str, &str)]) -> Files {
    let mut all: Files =
        vec![("02-many-words/chapter.toml".into(), "title = \"Many words\"\nabout = \"A sentence.\"\n".into())];
    all.extend(own.iter().map(|(path, text)| (format!("{FOLDER}{path}"), (*text).to_owned())));
    all
}

fn lesson(text: &str, check: &str, more: &[(&str, &str)]) -> Files {
    let own = [
        ("lesson.md", text),
        ("check.toml", check),
        ("start.py", "# start\n"),
        ("solution.py", "# solution\n"),
        ("wrong/none.py", "# wrong\n"),
    ];
    let own = own.into_iter().filter(|(path, _)| !more.iter().any(|(other, _)| other == path));
    files(&own.chain(more.iter().copied()).filter(|(_, text)| !text.is_empty()).collect::<Vec<_>>())
}

fn parse(files: &Files) -> LessonSource {
    CourseSource::parse(files).expect("a course").lessons.remove(0)
}

fn complaint(files: &Files) -> String {
    CourseSource::parse(files).expect_err("the folder is wrong").to_string()
}

#[test]
fn folder_becomes_a_lesson() {
    let lesson = parse(&lesson(TEXT, CHECK, &[]));
    assert_eq!((lesson.id.as_str(), lesson.chapter.as_str()), ("a-lesson", "Many words"));
    assert_eq!((lesson.title.as_str(), lesson.minutes, lesson.kind), ("A title", 3, Kind::Write));
    assert_eq!(lesson.panes, (UpperPane::Sql, LowerPane::Tables));
    assert_eq!(lesson.hints, ["one line", "two", "three"]);
    assert_eq!(lesson.wrong[0].files[0].text, "# wrong\n");
    assert_eq!(lesson.checks.mistakes[0].message, "two lines\n\nand a paragraph\n  with code");
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
fn several_files_are_laid_over_each_other() {
    let text = TEXT.replace("panes", "files = [\"models.py\", \"main.py\"]\npanes");
    let lesson = parse(&lesson(
        &text,
        CHECK,
        &[
            ("start.py", ""),
            ("solution.py", ""),
            ("wrong/none.py", ""),
            ("start/main.py", "import models\n"),
            ("start/models.py", "# models\n"),
            ("start/a/b.py", "# b\n"),
            ("solution/models.py", "# better models\n"),
            ("solution.sh", "# a comment\nalembic upgrade head\n"),
            ("wrong/none/a/b.py", "# wrong b\n"),
            ("check/probe.py", "# probe\n"),
            ("seed.sql", "CREATE TABLE t (x);\n"),
            ("hidden.sql", "CREATE TABLE t (y);\n"),
            ("solution.out", "1\n"),
        ],
    ));
    let paths: Vec<&str> = lesson.start.iter().map(|file| file.path.as_str()).collect();
    assert_eq!(paths, ["models.py", "main.py", "a/b.py", "lab.seed.sql"]);
    assert_eq!(lesson.solution[0].text, "# better models\n");
    assert_eq!(lesson.wrong[0].files[0].text, "# better models\n", "a wrong program differs from the solution");
    assert_eq!(lesson.wrong[0].files[2].text, "# wrong b\n");
    assert_eq!(
        (lesson.commands.as_slice(), &lesson.wrong[0].commands),
        (&["alembic upgrade head".to_owned()][..], &lesson.commands)
    );
    assert_eq!(lesson.checks.files[0].path, "probe.py");
    assert_eq!((lesson.checks.seeds.len(), lesson.checks.seeds[1].sql.as_str()), (2, "CREATE TABLE t (y);\n"));
    assert_eq!(lesson.recorded, [Some("1\n".to_owned()), None]);
}

#[test]
fn a_lesson_goes_on_with_the_solution_of_another() {
    let mut both = lesson(TEXT, CHECK, &[]);
    let text = TEXT.replace("panes", "continues = \"a-lesson\"\npanes");
    let second = lesson(&text, CHECK, &[("start.py", ""), ("start/more.py", "# more\n")]);
    both.extend(second.into_iter().skip(1).map(|(path, text)| (path.replace("07-a-lesson", "08-the-next"), text)));
    let course = CourseSource::parse(&both).expect("a course");
    let start: Vec<_> = course.lessons[1].start.iter().map(|file| (file.path.as_str(), file.text.as_str())).collect();
    assert_eq!(start, [("main.py", "# solution\n"), ("more.py", "# more\n")]);
    both.retain(|(path, _)| !path.contains("07-a-lesson"));
    assert!(complaint(&both).contains("no lesson before it is called \"a-lesson\""));
}

#[test]
fn questions_are_read_and_held_to_their_form() {
    let text = TEXT.replace("\"write\"", "\"predict\"");
    let question = r#"
[[question]]
name = "count"
kind = "predict"
ask = "How many?"
code = "session.commit()"
predicts = "line 2"
answer = "2"
why = "Because."
wrong = [{ answer = "1", why = "No." }]
otherwise = "Look again."

[[question]]
name = "which"
kind = "choice"
ask = "Which?"
options = [{ text = "a", why = "x" }, { text = "b", right = true, why = "y" }]
"#;
    let bare = [("start.py", ""), ("solution.py", ""), ("wrong/none.py", "")];
    let lesson_of = |check: &str| lesson(&text, check, &bare);
    let source = parse(&lesson_of(question));
    assert!(source.solution.is_empty() && source.start.len() == 1, "questions need no program");
    assert_eq!(source.questions[0].ask, "How many?\n\n```python\nsession.commit()\n```\n");
    let AnsweringSource::Predict { predicted, .. } = &source.questions[0].answering else { panic!("a prediction") };
    assert_eq!(*predicted, Predicted::Line(2));
    let wrong = |from: &str, to: &str| complaint(&lesson_of(&question.replace(from, to)));
    assert!(wrong("right = true, ", "").contains("no option is right"));
    assert!(wrong("otherwise = \"Look again.\"\n", "").contains("`otherwise` is missing"));
    assert!(wrong("line 2", "line x").contains("a line is counted from 1"));
    assert!(wrong("\"which\"", "\"count\"").contains("two questions have the same name"));
    assert!(complaint(&lesson_of("\n")).contains("no [[question]]"));
}

#[test]
fn quantities_are_numbers_or_queries() {
    let check = CHECK.replace("rows = [{", "count = \"SELECT 1\"\nrows = [{");
    let lesson = parse(&lesson(TEXT, &check, &[]));
    let Condition::Rows(rows) = &lesson.checks.checks[0].condition else { panic!("a rows condition") };
    assert_eq!(rows.count, Some(Quantity::Query("SELECT 1".into())));
}

#[test]
fn a_translation_takes_the_place_of_the_texts() {
    let german = "+++\ntitle = \"Ein Titel\"\ntasks = [\"Zeilen\"]\n[mistakes]\nnone = \"Nichts.\"\n+++\nWort.\n";
    let course = CourseSource::parse(&lesson(TEXT, CHECK, &[("lesson.de.md", german)])).expect("a course");
    let files = course.site_files();
    let read = |path: &str| {
        let (_, bytes) = files.iter().find(|(other, _)| other == path).expect("the file is made");
        Lesson::from_bytes(bytes).expect("a lesson")
    };
    let (first, second) = (read("lessons/a-lesson.bin"), read("lessons/a-lesson.de.bin"));
    assert_eq!((first.languages, first.title), (vec!["en".into(), "de".into()], "A title".into()));
    assert_eq!(
        (second.title, second.html, second.tasks),
        ("Ein Titel".into(), "<p>Wort.</p>\n".into(), vec!["Zeilen".into()])
    );
    assert_eq!(second.hints.len(), 3, "what is not translated stays");
    let checks = course::Checks::from_bytes(&second.checks).expect("checks");
    assert_eq!((checks.checks[0].title.as_str(), checks.mistakes[0].message.as_str()), ("Zeilen", "Nichts."));
    let other = german.replace("none =", "other =");
    assert!(
        complaint(&lesson(TEXT, CHECK, &[("lesson.de.md", &other)])).contains("no [[mistake]] has the name \"other\"")
    );
    let index = files.iter().find(|(path, _)| path == LessonIndex::SITE_PATH).expect("an index");
    let index = LessonIndex::from_bytes(&index.1).expect("an index");
    assert_eq!((index.chapters[0].about.as_str(), index.lessons[0].title.as_str()), ("A sentence.", "A title"));
}

#[test]
fn complaint_names_the_file() {
    let without = lesson(TEXT, CHECK, &[("solution.py", "")]);
    assert_eq!(complaint(&without), "lessons/02-many-words/07-a-lesson/solution.py: this file is missing");
    let untitled = lesson("no title\n", CHECK, &[]);
    assert!(complaint(&untitled).contains("lesson.md: the text begins with its front matter"));
    let unseeded = lesson(TEXT, CHECK, &[("seed.sql", "SELECT 1;")]);
    assert!(complaint(&unseeded).contains("hidden.sql: this file is missing"));
}

#[test]
fn unknown_keys_and_kinds_are_refused() {
    let wrong = |from: &str, to: &str| complaint(&lesson(TEXT, &CHECK.replace(from, to), &[]));
    assert!(wrong("table = \"runs\"\nrows", "tabel = \"runs\"\nrows").contains("tabel"));
    assert!(wrong("kind = \"rows\"\n", "kind = \"row\"\n").contains("\"row\""));
    assert!(wrong("title = \"rows\"\n", "").contains("no title"));
    assert!(complaint(&lesson(&TEXT.replace("minutes", "minuets"), CHECK, &[])).contains("minuets"));
    assert!(complaint(&lesson(&TEXT.replace("\"tables\"", "\"table\""), CHECK, &[])).contains("no pane"));
}

#[test]
fn mistake_and_wrong_program_come_in_pairs() {
    assert!(
        complaint(&lesson(TEXT, CHECK, &[("wrong/other.py", "x")])).contains("no [[mistake]] has the name \"other\"")
    );
    assert!(
        complaint(&lesson(TEXT, CHECK, &[("wrong/none.py", "")])).contains("wrong/none.py: this program is missing")
    );
}

#[test]
fn folder_names_carry_numbers() {
    for path in ["a-lesson", "1-a", "01-A"] {
        let files: Files = lesson(TEXT, CHECK, &[])
            .into_iter()
            .map(|(file, text)| (file.replace("07-a-lesson", path), text))
            .collect();
        assert!(CourseSource::parse(&files).is_err(), "{path}");
    }
}
