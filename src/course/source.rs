//! Lesson folders as text: for the build, the command line and the tests. The browser never reads these.
//!
//! The caller reads the files; [`LessonSource::parse`] makes a lesson of them and says what an author got wrong.

mod checks;
mod conditions;

use thiserror::Error;

use crate::Checks;

/// A mistake in a lesson's folder.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("lessons/{folder}/{file}: {message}")]
pub struct SourceError {
    /// The lesson's folder.
    pub folder: String,
    /// The file in it.
    pub file: String,
    /// What is wrong.
    pub message: String,
}

/// The files of a lesson's folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LessonFolder {
    /// The path below `lessons`: `01-first-steps/02-create-and-read`.
    pub path: String,
    /// Paths in the folder and texts: `lesson.md`, `wrong/no_commit.py`.
    pub files: Vec<(String, String)>,
}

/// A program that makes a mistake.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrongProgram {
    /// The [`crate::Mistake::name`].
    pub name: String,
    /// The text.
    pub text: String,
}

/// A lesson as its author wrote it.
#[derive(Clone, Debug, PartialEq)]
pub struct LessonSource {
    /// The folder's name without its number.
    pub id: String,
    /// The chapter's title.
    pub chapter: String,
    /// The first heading of `lesson.md`.
    pub title: String,
    /// How long it takes, in minutes.
    pub minutes: u32,
    /// Help, one by one.
    pub hints: Vec<String>,
    /// `lesson.md` without its first heading.
    pub markdown: String,
    /// `start.py`.
    pub start: String,
    /// `solution.py`.
    pub solution: String,
    /// `check.toml`.
    pub checks: Checks,
    /// `wrong/*.py`, by name.
    pub wrong: Vec<WrongProgram>,
}

impl LessonSource {
    /// Reads a lesson's folder.
    ///
    /// # Errors
    ///
    /// A file that is missing, a `check.toml` with an unknown key, a mistake without its program or the other way.
    pub fn parse(folder: &LessonFolder) -> Result<Self, SourceError> {
        let (chapter_folder, lesson_folder) = folder
            .path
            .split_once('/')
            .ok_or_else(|| folder.error("", "a lesson's folder lies in a chapter's folder: NN-chapter/NN-lesson"))?;
        let chapter = numbered(chapter_folder)
            .ok_or_else(|| folder.error("", "the chapter's name begins with a number: NN-chapter"))?;
        let id = numbered(lesson_folder)
            .ok_or_else(|| folder.error("", "the lesson's name begins with a number: NN-lesson"))?;
        let (title, markdown) = split_title(folder.text("lesson.md")?)
            .ok_or_else(|| folder.error("lesson.md", "the first line is the title: # Title"))?;
        let read = checks::read(folder.text("check.toml")?).map_err(|message| folder.error("check.toml", &message))?;
        let source = Self {
            id: id.to_owned(),
            chapter: sentence(chapter),
            title: title.to_owned(),
            minutes: read.minutes,
            hints: read.hints,
            markdown: markdown.to_owned(),
            start: folder.text("start.py")?.to_owned(),
            solution: folder.text("solution.py")?.to_owned(),
            checks: read.checks,
            wrong: folder.wrong_programs(),
        };
        source.pair_mistakes(folder)?;
        Ok(source)
    }

    /// Every mistake has a program that makes it, and every such program its mistake.
    fn pair_mistakes(&self, folder: &LessonFolder) -> Result<(), SourceError> {
        for mistake in &self.checks.mistakes {
            if !self.wrong.iter().any(|wrong| wrong.name == mistake.name) {
                let file = format!("wrong/{}.py", mistake.name);
                return Err(folder.error(&file, "this program is missing: it shows the mistake of its name"));
            }
        }
        for wrong in &self.wrong {
            if !self.checks.mistakes.iter().any(|mistake| mistake.name == wrong.name) {
                let message = format!("no [[mistake]] has the name {:?}", wrong.name);
                return Err(folder.error("check.toml", &message));
            }
        }
        Ok(())
    }
}

impl LessonFolder {
    fn text(&self, path: &str) -> Result<&str, SourceError> {
        let file = self.files.iter().find(|(candidate, _)| candidate == path);
        file.map(|(_, text)| text.as_str()).ok_or_else(|| self.error(path, "this file is missing"))
    }

    fn wrong_programs(&self) -> Vec<WrongProgram> {
        let mut programs: Vec<WrongProgram> = self
            .files
            .iter()
            .filter_map(|(path, text)| {
                let name = path.strip_prefix("wrong/")?.strip_suffix(".py")?;
                Some(WrongProgram { name: name.to_owned(), text: text.clone() })
            })
            .collect();
        programs.sort_by(|left, right| left.name.cmp(&right.name));
        programs
    }

    fn error(&self, file: &str, message: &str) -> SourceError {
        SourceError { folder: self.path.clone(), file: file.to_owned(), message: message.to_owned() }
    }
}

/// The name after the number: `first-model` of `01-first-model`.
fn numbered(folder: &str) -> Option<&str> {
    let (number, name) = folder.split_once('-')?;
    let is_number = number.len() == 2 && number.bytes().all(|byte| byte.is_ascii_digit());
    let is_name =
        !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    (is_number && is_name).then_some(name)
}

/// `First steps` of `first-steps`.
fn sentence(name: &str) -> String {
    let text = name.replace('-', " ");
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// The first line of a text in Markdown when it is a title, and what follows it.
pub fn split_title(markdown: &str) -> Option<(&str, &str)> {
    let (first, rest) = markdown.split_once('\n')?;
    Some((first.strip_prefix("# ")?.trim(), rest.trim_start()))
}
