//! Starters fail, solutions pass on every seed, wrong programs get their own messages, questions are answered as a run
//! answers them.

use std::collections::BTreeSet;

use course::Kind;
use course::source::{AnsweringSource, LessonSource, Predicted};
use playground::lessons::Attempt;

use crate::support::{attempt, course, for_each_lesson};

#[test]
fn starters_fail_their_checks_and_say_why() {
    for_each_lesson(|lesson, complaints| {
        if lesson.checks.checks.is_empty() {
            return;
        }
        let attempt = attempt(lesson, &lesson.start, &[], &lesson.checks);
        let report = &attempt.report;
        if report.passed() {
            complaints.push(format!("{}: the starter passes", lesson.folder));
        }
        // A program that stops says so once, in front of the checks.
        let is_cut_short = report.results.len() > lesson.checks.checks.len();
        let saying = if is_cut_short { 1 } else { report.results.len() };
        let silent = report.results.iter().take(saying).filter(|result| !result.passed && result.message.is_empty());
        for result in silent {
            complaints.push(format!("{}: {} does not say why", lesson.folder, result.title));
        }
        let must_run = lesson.kind == Kind::Write && lesson.checks.run.is_empty();
        if must_run && report.results.len() > lesson.checks.checks.len() {
            complaints.push(format!("{}: the starter does not run to its end: {}", lesson.folder, attempt.failures()));
        }
    });
}

#[test]
fn solutions_pass_their_checks_on_every_seed() {
    for_each_lesson(|lesson, complaints| {
        if lesson.solution.is_empty() {
            return;
        }
        let attempt = attempt(lesson, &lesson.solution, &lesson.commands, &lesson.checks);
        if !attempt.report.passed() {
            complaints.push(format!("{}: the solution fails: {}", lesson.folder, attempt.failures()));
        }
    });
}

#[test]
fn wrong_programs_get_their_own_messages() {
    for_each_lesson(|lesson, complaints| {
        for wrong in &lesson.wrong {
            let mistake = lesson.checks.mistakes.iter().find(|mistake| mistake.name == wrong.name);
            let message = mistake.map(|mistake| &mistake.message);
            let attempt = attempt(lesson, &wrong.files, &wrong.commands, &lesson.checks);
            let report = &attempt.report;
            if report.passed() {
                complaints.push(format!("{}: wrong/{} passes", lesson.folder, wrong.name));
            } else if report.mistake.as_ref() != message {
                let failures = attempt.failures();
                let found = report.mistake.clone().unwrap_or_default();
                complaints.push(format!("{}: wrong/{} is told {found:?}: {failures}", lesson.folder, wrong.name));
            }
        }
    });
}

#[test]
fn there_are_three_hints_and_every_mistake_is_explained() {
    for_each_lesson(|lesson, complaints| {
        let is_of_questions = lesson.kind.is_of_questions();
        if !is_of_questions && lesson.hints.len() != 3 {
            complaints.push(format!("{}: {} hints, not three", lesson.folder, lesson.hints.len()));
        }
        if !is_of_questions && lesson.wrong.is_empty() {
            complaints.push(format!("{}: no wrong program", lesson.folder));
        }
        let least = match lesson.kind {
            Kind::Predict => 2,
            Kind::Quiz => 4,
            _ => 0,
        };
        if lesson.questions.len() < least {
            complaints.push(format!("{}: {} questions, not {least}", lesson.folder, lesson.questions.len()));
        }
    });
}

#[test]
fn predictions_are_what_a_run_shows() {
    for_each_lesson(|lesson, complaints| {
        let predicted = |question: &course::source::QuestionSource| match &question.answering {
            AnsweringSource::Predict { predicted, answer, .. } => {
                Some((question.name.clone(), predicted.clone(), answer.clone()))
            }
            _ => None,
        };
        let predictions: Vec<_> = lesson.questions.iter().filter_map(predicted).collect();
        if predictions.is_empty() {
            return;
        }
        let mut checks = lesson.checks.clone();
        checks.seeds.truncate(1);
        let run = attempt(lesson, &lesson.start, &[], &checks);
        for (name, predicted, answer) in predictions {
            let found = observed(&run, &predicted);
            if found.trim_end() != answer.trim_end() {
                complaints
                    .push(format!("{}: question {name}: answer {answer:?}, a run shows {found:?}", lesson.folder));
            }
        }
    });
}

fn observed(run: &Attempt, predicted: &Predicted) -> String {
    let first_word = |sql: &String| sql.split_whitespace().next().unwrap_or_default().to_lowercase();
    match predicted {
        Predicted::Output => run.stdout.clone(),
        Predicted::Line(line) => run.stdout.lines().nth(line - 1).unwrap_or_default().to_owned(),
        Predicted::Count(word) => {
            run.statements.iter().filter(|sql| first_word(sql) == word.to_lowercase()).count().to_string()
        }
        Predicted::Statements => {
            let others = ["begin", "commit", "rollback", "pragma"];
            run.statements.iter().filter(|sql| !others.contains(&first_word(sql).as_str())).count().to_string()
        }
        Predicted::Raised => {
            let last = run.stderr.trim_end().lines().rev().find(|line| !line.starts_with([' ', '(', '[']));
            let name = last.and_then(|line| line.split(':').next()).unwrap_or_default();
            name.rsplit('.').next().unwrap_or_default().to_owned()
        }
    }
}

#[test]
fn lines_to_put_in_order_are_the_same_in_start_and_solution() {
    for_each_lesson(|lesson, complaints| {
        if lesson.kind != Kind::Order {
            return;
        }
        let sorted = |files: &[course::LessonFile]| {
            let main = files.iter().find(|file| file.path == lesson.main).map(|file| file.text.as_str());
            let mut lines: Vec<String> = main.unwrap_or_default().lines().map(str::to_owned).collect();
            lines.sort();
            lines
        };
        if sorted(&lesson.start) != sorted(&lesson.solution) {
            complaints.push(format!("{}: start and solution have other lines", lesson.folder));
        }
    });
}

#[test]
fn there_is_a_lesson_of_each_kind_and_enough_of_them() {
    let lessons = &course().lessons;
    let of = |kind| lessons.iter().filter(|lesson: &&LessonSource| lesson.kind == kind).count();
    for kind in Kind::ALL {
        assert!(of(kind) > 0, "no lesson of the kind {kind:?}");
    }
    let projects: BTreeSet<&str> =
        lessons.iter().filter(|lesson| lesson.continues.is_some()).map(|lesson| lesson.chapter.as_str()).collect();
    assert!(lessons.len() >= 50 && projects.len() >= 4, "{} lessons, {} projects", lessons.len(), projects.len());
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
    for (id, program) in solutions {
        let lesson = course().lessons.iter().find(|lesson| lesson.id == id).expect("a lesson of this name");
        let file = course::LessonFile { path: lesson.main.clone(), text: program.to_owned() };
        let report = attempt(lesson, &[file], &[], &lesson.checks).report;
        assert!(report.passed(), "{id}: {report:#?}");
    }
}
