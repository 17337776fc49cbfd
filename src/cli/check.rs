//! `ormlet check`: a lesson keeps its promises.

use std::fs;
use std::path::Path;
use std::rc::Rc;

use playground::lessons::{LessonFolder, LessonSource};
use playground::{MemoryStorage, Platform, Playground, Storage};
use protocol::{CheckReport, Event, Project, Request};

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

/// Checks a lesson's folder; answers the process's exit status.
pub fn check(folder: &Path) -> i32 {
    let lesson = match read(folder) {
        Ok(lesson) => lesson,
        Err(message) => {
            complain(&format!("ormlet: {message}\n"));
            return 2;
        }
    };
    let mut failures = 0;
    let mut tell = |name: &str, wrong: Option<String>| match wrong {
        None => print(&format!("ok     {name}\n")),
        Some(wrong) => {
            failures += 1;
            print(&format!("WRONG  {name}: {wrong}\n"));
        }
    };
    let starter = report(&lesson, &lesson.start);
    tell("start.py", starter.passed().then(|| "the starter passes the checks already".to_owned()));
    let solution = report(&lesson, &lesson.solution);
    tell("solution.py", (!solution.passed()).then(|| failed(&solution)));
    for wrong in &lesson.wrong {
        let found = report(&lesson, &wrong.text);
        let expected = lesson.checks.mistakes.iter().find(|mistake| mistake.name == wrong.name);
        let is_explained = !found.passed() && found.mistake.as_ref() == expected.map(|mistake| &mistake.message);
        let problem = (!is_explained).then(|| match &found.mistake {
            Some(other) => format!("it is explained as another mistake: {other}"),
            None if found.passed() => "it passes the checks".to_owned(),
            None => "its mistake is not recognised".to_owned(),
        });
        tell(&format!("wrong/{}.py", wrong.name), problem);
    }
    i32::from(failures > 0)
}

fn failed(report: &CheckReport) -> String {
    let failed = report.results.iter().filter(|result| !result.passed);
    failed.map(|result| format!("{}: {}", result.title, result.message)).collect::<Vec<_>>().join("; ")
}

fn report(lesson: &LessonSource, program: &str) -> CheckReport {
    let mut playground = Playground::new(Rc::new(Bench(Machine::new(std::env::temp_dir()))));
    let checks = lesson.checks.to_bytes();
    playground.handle(Request::Check { run: 1, project: Project::single(program), checks });
    while playground.work(u64::MAX) {}
    let mut reports = playground.take_events().into_iter().filter_map(|event| match event {
        Event::Checked { report, .. } => Some(report),
        _ => None,
    });
    reports.next_back().unwrap_or_else(|| CheckReport { results: Vec::new(), mistake: None })
}

fn read(folder: &Path) -> Result<LessonSource, String> {
    let folder = fs::canonicalize(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut names = folder.components().rev().map(|part| part.as_os_str().to_string_lossy().into_owned());
    let (lesson, chapter) = (names.next().unwrap_or_default(), names.next().unwrap_or_default());
    let mut files = Vec::new();
    collect(&folder, "", &mut files).map_err(|error| format!("{}: {error}", folder.display()))?;
    let source = LessonFolder { path: format!("{chapter}/{lesson}"), files };
    LessonSource::parse(&source).map_err(|error| error.to_string())
}

fn collect(folder: &Path, prefix: &str, files: &mut Vec<(String, String)>) -> std::io::Result<()> {
    let mut entries: Vec<_> = fs::read_dir(folder)?.collect::<Result<_, _>>()?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            collect(&entry.path(), &format!("{name}/"), files)?;
        } else if let Ok(text) = fs::read_to_string(entry.path()) {
            files.push((name, text));
        }
    }
    Ok(())
}
