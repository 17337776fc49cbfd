//! The course, and programs held against its checks.

use std::fs;
use std::path::Path;
use std::rc::Rc;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use course::source::{CourseSource, LessonSource};
use course::{Checks, LessonFile};
use playground::{Bench, Playground};
use protocol::{CheckReport, Event, File, Project, Request};
use tests::workspace;

/// The texts below a folder, with their paths in it.
pub fn files(folder: &Path, prefix: &str) -> Vec<(String, String)> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder").flatten() {
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            all.extend(files(&entry.path(), &format!("{name}/")));
        } else if let Ok(text) = fs::read_to_string(entry.path()) {
            all.push((name, text));
        }
    }
    all
}

/// The whole course.
pub fn course() -> &'static CourseSource {
    static COURSE: OnceLock<CourseSource> = OnceLock::new();
    COURSE.get_or_init(|| {
        let files = files(&workspace().join("lessons"), "");
        CourseSource::parse(&files).unwrap_or_else(|error| panic!("{error}"))
    })
}

/// Does the same with every lesson, on all processors, and gathers the complaints.
pub fn for_each_lesson(test: impl Fn(&LessonSource, &mut Vec<String>) + Sync) {
    let lessons = &course().lessons;
    let workers = thread::available_parallelism().map_or(2, usize::from);
    let complaints: Vec<String> = thread::scope(|scope| {
        let handles: Vec<_> = (0..workers)
            .map(|worker| {
                let test = &test;
                scope.spawn(move || {
                    let mut complaints = Vec::new();
                    for lesson in lessons.iter().skip(worker).step_by(workers) {
                        test(lesson, &mut complaints);
                    }
                    complaints
                })
            })
            .collect();
        handles.into_iter().flat_map(|handle| handle.join().expect("no test panics")).collect()
    });
    assert!(complaints.is_empty(), "{} complaints:\n{}", complaints.len(), complaints.join("\n"));
}

/// What a check showed.
pub struct Checked {
    pub report: CheckReport,
    pub stdout: String,
    pub stderr: String,
    /// The statements of the first seed.
    pub statements: Vec<String>,
}

/// A project of these files.
pub fn project(lesson: &LessonSource, files: &[LessonFile]) -> Project {
    Project {
        files: files.iter().map(|file| File { path: file.path.clone(), text: file.text.clone() }).collect(),
        main: lesson.main.clone(),
    }
}

/// Types the commands into the terminal of a new playground, and checks.
pub fn check(lesson: &LessonSource, files: &[LessonFile], commands: &[String], checks: &Checks) -> Checked {
    // Files in memory are seen by all of the process: each check has a name of its own.
    static CHECKS: AtomicUsize = AtomicUsize::new(0);
    let number = CHECKS.fetch_add(1, Ordering::Relaxed);
    let mut playground = Playground::new(Rc::new(Bench::new(format!("lesson-{}-{number}", lesson.id))));
    let mut project = project(lesson, files);
    for line in commands {
        playground.handle(Request::Command { run: 1, line: line.clone(), project: project.clone() });
        while playground.work(10_000_000) {}
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
    while playground.work(10_000_000) {}
    let mut checked = Checked {
        report: CheckReport { results: Vec::new(), mistake: None },
        stdout: String::new(),
        stderr: String::new(),
        statements: Vec::new(),
    };
    for event in playground.take_events() {
        match event {
            Event::Checked { report, .. } => checked.report = report,
            Event::Stdout { text, .. } => checked.stdout.push_str(&text),
            Event::Stderr { text, .. } => checked.stderr.push_str(&text),
            Event::Statement { statement, .. } => checked.statements.push(statement.sql),
            _ => {}
        }
    }
    checked
}

/// What failed, for a complaint.
pub fn failures(report: &CheckReport) -> String {
    let failed = report.results.iter().filter(|result| !result.passed);
    failed.map(|result| format!("{}: {}", result.title, result.message)).collect::<Vec<_>>().join("; ")
}
