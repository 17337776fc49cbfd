//! The lessons keep their promises: a starter fails its checks, a solution passes them, and each wrong program gets the
//! message of the mistake that it is named after.

use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use course::source::{LessonFolder, LessonSource};
use playground::{Bench, Playground};
use protocol::{CheckReport, Event, Project, Request};
use tests::workspace;

fn subfolders(folder: &Path) -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> = fs::read_dir(folder)
        .expect("a folder of lessons")
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.is_dir())
        .collect();
    folders.sort();
    folders
}

fn files(folder: &Path, prefix: &str) -> Vec<(String, String)> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder").flatten() {
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            all.extend(files(&entry.path(), &format!("{name}/")));
        } else {
            all.push((name, fs::read_to_string(entry.path()).expect("a text")));
        }
    }
    all
}

fn lessons() -> Vec<LessonSource> {
    let root = workspace().join("lessons");
    let folders = subfolders(&root).into_iter().flat_map(|chapter| subfolders(&chapter));
    folders
        .map(|folder| {
            let path = folder.strip_prefix(&root).expect("below").to_string_lossy().into_owned();
            LessonSource::parse(&LessonFolder { path, files: files(&folder, "") }).expect("a lesson")
        })
        .collect()
}

fn check(lesson: &LessonSource, program: &str) -> CheckReport {
    let mut playground = Playground::new(Rc::new(Bench::new("lessons")));
    playground.handle(Request::Check { run: 1, project: Project::single(program), checks: lesson.checks.to_bytes() });
    while playground.work(10_000_000) {}
    let events = playground.take_events();
    let report = events.iter().find_map(|event| match event {
        Event::Checked { report, .. } => Some(report.clone()),
        _ => None,
    });
    report.unwrap_or_else(|| panic!("{}: no report among {events:#?}", lesson.id))
}

#[test]
fn starters_fail_their_checks_and_say_why() {
    for lesson in lessons() {
        let report = check(&lesson, &lesson.start);
        assert!(!report.passed(), "{}", lesson.id);
        let failed: Vec<_> = report.results.iter().filter(|result| !result.passed).collect();
        assert!(failed.iter().all(|result| !result.message.is_empty()), "{}: {failed:#?}", lesson.id);
        assert_eq!(report.results.len(), lesson.checks.checks.len(), "{}: a starter runs to its end", lesson.id);
    }
}

#[test]
fn solutions_pass_their_checks() {
    for lesson in lessons() {
        let report = check(&lesson, &lesson.solution);
        assert!(report.passed(), "{}: {report:#?}", lesson.id);
        assert_eq!(report.mistake, None, "{}", lesson.id);
    }
}

#[test]
fn wrong_programs_get_their_own_messages() {
    for lesson in lessons() {
        for wrong in &lesson.wrong {
            let mistake = lesson.checks.mistakes.iter().find(|mistake| mistake.name == wrong.name);
            let message = &mistake.expect("a mistake of this name").message;
            let report = check(&lesson, &wrong.text);
            assert!(!report.passed(), "{} accepts {}", lesson.id, wrong.name);
            assert_eq!(report.mistake.as_ref(), Some(message), "{}, {}: {report:#?}", lesson.id, wrong.name);
        }
    }
}

#[test]
fn other_right_solutions_pass_too() {
    let solutions = [
        (
            "first-model",
            "from sqlalchemy import String, create_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

class Base(DeclarativeBase):
    pass

class Anything(Base):
    __tablename__ = 'datasets'
    dataset_id: Mapped[int] = mapped_column(primary_key=True)
    samples: Mapped[int | None]
    name: Mapped[str] = mapped_column(String(80), unique=True)

Base.metadata.create_all(create_engine('sqlite://', echo=True))
",
        ),
        (
            "filtered-query",
            "from sqlalchemy import Column, Float, Integer, String, and_, create_engine, desc, select
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()

class Run(Base):
    __tablename__ = 'runs'
    run_id = Column(Integer, primary_key=True)
    name = Column(String(80), nullable=False)
    framework = Column(String(20), nullable=False)
    accuracy = Column(Float)

engine = create_engine('sqlite://')
Base.metadata.create_all(engine)
session = Session(engine)
for name, framework, accuracy in [('resnet-a', 'pytorch', 0.91), ('resnet-b', 'pytorch', 0.9), ('x', 'jax', 0.99),
                                  ('gpt-mini', 'pytorch', 0.97), ('unet', 'pytorch', 0.94), ('v', 'pytorch', None)]:
    session.add(Run(name=name, framework=framework, accuracy=accuracy))
session.commit()
statement = select(Run.name, Run.accuracy).where(and_(Run.accuracy > 0.9, Run.framework == 'pytorch'))
for row in session.execute(statement.order_by(desc(Run.accuracy))):
    print(*row)
",
        ),
    ];
    let lessons = lessons();
    for (id, program) in solutions {
        let lesson = lessons.iter().find(|lesson| lesson.id == id).expect("a lesson of this name");
        let report = check(lesson, program);
        assert!(report.passed(), "{id}: {report:#?}");
    }
}

/// The codes of the addresses `https://sqlalche.me/e/21/CODE` in a text.
fn codes(text: &str) -> impl Iterator<Item = &str> {
    text.split("https://sqlalche.me/e/").skip(1).map(|rest| {
        let code = rest.trim_start_matches(|c: char| c.is_ascii_digit()).strip_prefix('/').unwrap_or(rest);
        code.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default()
    })
}

#[test]
fn every_error_that_a_recorded_program_raises_is_explained() {
    let explanations = files(&workspace().join("lessons/errors"), "");
    let mut found = 0;
    for folder in ["parity", "compile"] {
        for (name, text) in files(&workspace().join("tests").join(folder), "") {
            let is_recording = Path::new(&name).extension().is_some_and(|kind| kind == "out" || kind == "warn");
            for code in codes(&text).filter(|_| is_recording) {
                let file = format!("{code}.md");
                assert!(explanations.iter().any(|(name, _)| *name == file), "lessons/errors/{file} for {name}");
                found += 1;
            }
        }
    }
    assert!(found > 20, "the recordings name errors");
    for (name, text) in &explanations {
        assert!(course::source::split_title(text).is_some(), "lessons/errors/{name} begins with its title: # Title");
    }
}
