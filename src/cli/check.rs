//! `ormlet check`: lessons keep their promises.

use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use playground::lessons::{Attempt, CourseSource, LessonFile, LessonSource, WrongProgram, texts_below};
use playground::{MemoryStorage, Platform, Storage};

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
    let starter = attempt(lesson, &lesson.start, &[]);
    tell("start", starter.report.passed().then(|| "the starter passes the checks already".to_owned()));
    let solution = attempt(lesson, &lesson.solution, &lesson.commands);
    tell("solution", (!solution.report.passed()).then(|| solution.failures()));
    for WrongProgram { name, files, commands } in &lesson.wrong {
        let found = attempt(lesson, files, commands);
        let expected = lesson.checks.mistakes.iter().find(|mistake| mistake.name == *name);
        let is_explained =
            !found.report.passed() && found.report.mistake.as_ref() == expected.map(|mistake| &mistake.message);
        let problem = (!is_explained).then(|| match &found.report.mistake {
            Some(other) => format!("it is explained as another mistake: {other}"),
            None if found.report.passed() => "it passes the checks".to_owned(),
            None => format!("its mistake is not recognised; the checks say: {}", found.failures()),
        });
        tell(&format!("wrong/{name}"), problem);
    }
    failures
}

/// Holds these files against the lesson's checks.
fn attempt(lesson: &LessonSource, files: &[LessonFile], commands: &[String]) -> Attempt {
    let platform = Rc::new(Bench(Machine::new(std::env::temp_dir())));
    Attempt::new(platform, lesson, files, commands, &lesson.checks)
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
    let in_chapter = |(name, text)| (format!("{chapter}/{name}"), text);
    let texts = texts_below(&root.join(&chapter)).map_err(|error| format!("{}: {error}", folder.display()))?;
    let files: Vec<_> = texts.into_iter().map(in_chapter).collect();
    let course = CourseSource::parse(&files).map_err(|error| error.to_string())?;
    Ok((course, path))
}
