//! `ormlet check`: lessons keep their promises.

use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use playground::lessons::{CourseSource, LessonSource, WrongProgram};
use playground::{MemoryStorage, Platform, Playground, Storage};
use protocol::{CheckReport, Event, File, Project, Request};

use crate::console::{complain, print};
use crate::platform::Machine;

/// The machine with database files in memory: a lesson leaves nothing behind.
struct Bench(Machine);

impl Platform for Bench {
    fn monotonic_nanos(&self) -> u64 {
        self.0.monotonic_nanos()
    }

    fn unix_micros(&self) -> i64 {
        Platform::unix_micros(&self.0)
    }

    fn random_bits(&self) -> u64 {
        self.0.random_bits()
    }

    fn storage(&self, folder: &str) -> Rc<dyn Storage> {
        Rc::new(MemoryStorage::new(folder))
    }

    fn delete_database(&self, _folder: &str, _name: &str) {}
}

/// Checks the lessons of these folders, each a lesson or a chapter; answers the process's exit status.
pub fn check(folders: &[PathBuf]) -> i32 {
    let mut status = 0;
    for folder in folders {
        let found = match read(folder) {
            Ok((course, path)) => {
                let is_asked = |lesson: &&LessonSource| format!("{}/", lesson.folder).starts_with(&format!("{path}/"));
                let lessons: Vec<_> = course.lessons.iter().filter(is_asked).collect();
                if lessons.is_empty() {
                    complain(&format!("ormlet: {}: there is no lesson in it\n", folder.display()));
                    2
                } else {
                    i32::from(lessons.into_iter().map(check_lesson).sum::<usize>() > 0)
                }
            }
            Err(message) => {
                complain(&format!("ormlet: {message}\n"));
                2
            }
        };
        status = status.max(found);
    }
    status
}

/// Tells what holds and what does not; answers how much does not.
fn check_lesson(lesson: &LessonSource) -> usize {
    let mut failures = 0;
    let mut tell = |name: &str, wrong: Option<String>| match wrong {
        None => print(&format!("ok     {}: {name}\n", lesson.folder)),
        Some(wrong) => {
            failures += 1;
            print(&format!("WRONG  {}: {name}: {wrong}\n", lesson.folder));
        }
    };
    if lesson.solution.is_empty() {
        tell(&format!("{} questions", lesson.questions.len()), None);
        return 0;
    }
    let project = |files: &[playground::lessons::LessonFile]| Project {
        files: files.iter().map(|file| File { path: file.path.clone(), text: file.text.clone() }).collect(),
        main: lesson.main.clone(),
    };
    let starter = report(lesson, project(&lesson.start), &[]);
    tell("start", starter.passed().then(|| "the starter passes the checks already".to_owned()));
    let solution = report(lesson, project(&lesson.solution), &lesson.commands);
    tell("solution", (!solution.passed()).then(|| failed(&solution)));
    for WrongProgram { name, files, commands } in &lesson.wrong {
        let found = report(lesson, project(files), commands);
        let expected = lesson.checks.mistakes.iter().find(|mistake| mistake.name == *name);
        let is_explained = !found.passed() && found.mistake.as_ref() == expected.map(|mistake| &mistake.message);
        let problem = (!is_explained).then(|| match &found.mistake {
            Some(other) => format!("it is explained as another mistake: {other}"),
            None if found.passed() => "it passes the checks".to_owned(),
            None => format!("its mistake is not recognised; the checks say: {}", failed(&found)),
        });
        tell(&format!("wrong/{name}"), problem);
    }
    failures
}

fn failed(report: &CheckReport) -> String {
    let failed = report.results.iter().filter(|result| !result.passed);
    failed.map(|result| format!("{}: {}", result.title, result.message)).collect::<Vec<_>>().join("; ")
}

/// Types the commands into the terminal and presses Check.
fn report(lesson: &LessonSource, mut project: Project, commands: &[String]) -> CheckReport {
    let mut playground = Playground::new(Rc::new(Bench(Machine::new(std::env::temp_dir()))));
    for line in commands {
        playground.handle(Request::Command { run: 1, line: line.clone(), project: project.clone() });
        while playground.work(u64::MAX) {}
        for event in playground.take_events() {
            if let Event::Files { written, removed, .. } = event {
                project.files.retain(|file| {
                    !removed.contains(&file.path) && !written.iter().any(|written| written.path == file.path)
                });
                project.files.extend(written);
            }
        }
    }
    let checks = lesson.checks.to_bytes();
    playground.handle(Request::Check { run: 2, project, checks });
    while playground.work(u64::MAX) {}
    let mut reports = playground.take_events().into_iter().filter_map(|event| match event {
        Event::Checked { report, .. } => Some(report),
        _ => None,
    });
    reports.next_back().unwrap_or_else(|| CheckReport { results: Vec::new(), mistake: None })
}

/// The course around a folder, and the folder's path in it.
fn read(folder: &Path) -> Result<(CourseSource, String), String> {
    let folder = fs::canonicalize(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let is_chapter = folder.join("chapter.toml").is_file();
    let root = if is_chapter { folder.parent() } else { folder.parent().and_then(Path::parent) };
    let root = root.ok_or_else(|| format!("{}: this is no lesson", folder.display()))?;
    let path = folder.strip_prefix(root).unwrap_or(&folder).to_string_lossy().into_owned();
    // The chapter alone: another one may be in the works.
    let chapter = path.split('/').next().unwrap_or_default().to_owned();
    let mut files = Vec::new();
    collect(&root.join(&chapter), &format!("{chapter}/"), &mut files)
        .map_err(|error| format!("{}: {error}", folder.display()))?;
    let course = CourseSource::parse(&files).map_err(|error| error.to_string())?;
    Ok((course, path))
}

fn collect(folder: &Path, prefix: &str, files: &mut Vec<(String, String)>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            collect(&entry.path(), &format!("{name}/"), files)?;
        } else if let Ok(text) = fs::read_to_string(entry.path()) {
            files.push((name, text));
        }
    }
    Ok(())
}
