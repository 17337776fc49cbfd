//! The files of a lesson.

use super::SourceError;
use crate::LessonFile;

/// The files of a lesson's folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LessonFolder {
    /// The path below `lessons`: `01-first-steps/02-create-and-read`.
    pub path: String,
    /// Paths in the folder and texts: `lesson.md`, `wrong/no_commit.py`.
    pub files: Vec<(String, String)>,
}

impl LessonFolder {
    /// The text of a file.
    pub(super) fn text(&self, path: &str) -> Result<&str, SourceError> {
        self.find(path).ok_or_else(|| self.error(path, "this file is missing"))
    }

    /// The text of a file, if it is there.
    pub(super) fn find(&self, path: &str) -> Option<&str> {
        self.files.iter().find(|(candidate, _)| candidate == path).map(|(_, text)| text.as_str())
    }

    /// The files of one program: `NAME.py` as the main file, or all below `NAME/`; nothing where neither is there.
    pub(super) fn program(&self, name: &str, main: &str) -> Vec<LessonFile> {
        let mut files = self.below(&format!("{name}/"));
        if let Some(text) = self.find(&format!("{name}.py")) {
            files.push(LessonFile { path: main.to_owned(), text: text.to_owned() });
        }
        files
    }

    /// The files of a folder in the lesson's folder, with their paths in it.
    pub(super) fn below(&self, folder: &str) -> Vec<LessonFile> {
        let files = self.files.iter().filter_map(|(path, text)| {
            let path = path.strip_prefix(folder)?;
            Some(LessonFile { path: path.to_owned(), text: text.clone() })
        });
        files.collect()
    }

    /// The lines of a file of commands; comments and empty lines are left out.
    pub(super) fn commands(&self, path: &str) -> Option<Vec<String>> {
        let lines = self.find(path)?.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
        Some(lines.map(str::to_owned).collect())
    }

    /// A complaint about a file.
    pub(super) fn error(&self, file: &str, message: &str) -> SourceError {
        SourceError { folder: self.path.clone(), file: file.to_owned(), message: message.to_owned() }
    }
}

/// Files with others laid over them.
pub(super) fn overlay(files: &[LessonFile], over: &[LessonFile]) -> Vec<LessonFile> {
    let mut all = files.to_vec();
    for file in over {
        match all.iter_mut().find(|known| known.path == file.path) {
            Some(known) => known.text.clone_from(&file.text),
            None => all.push(file.clone()),
        }
    }
    all
}
