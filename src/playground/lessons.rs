//! Lessons held against their checks, for the command line and for tests.

use std::rc::Rc;

use course::Checks;
use protocol::{CheckReport, Event, File, Project, Request};

use crate::platform::Platform;
use crate::playground::Playground;

pub use course::LessonFile;
pub use course::source::{CourseSource, LessonSource, WrongProgram, texts_below};

/// How long the playground works between two looks, in nanoseconds.
const SLICE: u64 = 10_000_000;

/// What came of a program that was held against a lesson's checks.
pub struct Attempt {
    /// What the checks say.
    pub report: CheckReport,
    /// What the check's run on the first seed printed.
    pub stdout: String,
    /// What it wrote to standard error.
    pub stderr: String,
    /// The statements that it sent.
    pub statements: Vec<String>,
}

impl Attempt {
    /// Types `commands` into the terminal of a new playground with these files, and checks.
    pub fn new(
        platform: Rc<dyn Platform>,
        lesson: &LessonSource,
        files: &[LessonFile],
        commands: &[String],
        checks: &Checks,
    ) -> Self {
        let mut playground = Playground::new(platform);
        let mut project = Project {
            files: files.iter().map(|file| File { path: file.path.clone(), text: file.text.clone() }).collect(),
            main: lesson.main.clone(),
        };
        for line in commands {
            playground.handle(Request::Command { run: 1, line: line.clone(), project: project.clone() });
            while playground.work(SLICE) {}
            for event in playground.take_events() {
                if let Event::Files { written, removed, .. } = event {
                    let is_old = |file: &File| {
                        removed.contains(&file.path) || written.iter().any(|written| written.path == file.path)
                    };
                    project.files.retain(|file| !is_old(file));
                    project.files.extend(written);
                }
            }
        }
        playground.handle(Request::Check { run: 2, project, checks: checks.to_bytes() });
        while playground.work(SLICE) {}
        let mut attempt = Self {
            report: CheckReport { results: Vec::new(), mistake: None },
            stdout: String::new(),
            stderr: String::new(),
            statements: Vec::new(),
        };
        for event in playground.take_events() {
            match event {
                Event::Checked { report, .. } => attempt.report = report,
                Event::Stdout { text, .. } => attempt.stdout.push_str(&text),
                Event::Stderr { text, .. } => attempt.stderr.push_str(&text),
                Event::Statement { statement, .. } => attempt.statements.push(statement.sql),
                _ => {}
            }
        }
        attempt
    }

    /// What failed, for a complaint.
    pub fn failures(&self) -> String {
        let failed = self.report.results.iter().filter(|result| !result.passed);
        failed.map(|result| format!("{}: {}", result.title, result.message)).collect::<Vec<_>>().join("; ")
    }
}
