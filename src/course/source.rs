//! Lessons as text: for the build, the command line and the tests. The browser never reads these.
//!
//! [`texts_below`] reads the files of `lessons`; [`CourseSource::parse`] makes a course of them and says what an author got
//! wrong. [`CourseSource::lessons_for`] and its siblings make of it what the page loads.

mod build;
mod checks;
mod conditions;
mod folder;
mod front_matter;
mod lesson;
mod markdown;
mod questions;
mod tree;

use std::fs;
use std::io;
use std::path::Path;

use thiserror::Error;

pub use folder::LessonFolder;
pub use lesson::{LessonSource, Translation, WrongProgram};
pub use markdown::{Link, links, plain, render};
pub use questions::{AnsweringSource, ChoiceSource, Predicted, QuestionSource, WrongAnswerSource};
pub use tree::{ChapterSource, CourseSource, TextPage};

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

/// The texts below a folder, sorted by their paths in it; what is no text is left out.
pub fn texts_below(folder: &Path) -> io::Result<Vec<(String, String)>> {
    let mut texts = Vec::new();
    collect(folder, "", &mut texts)?;
    texts.sort_unstable();
    Ok(texts)
}

fn collect(folder: &Path, prefix: &str, texts: &mut Vec<(String, String)>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            collect(&entry.path(), &format!("{name}/"), texts)?;
            continue;
        }
        match fs::read_to_string(entry.path()) {
            Ok(text) => texts.push((name, text)),
            Err(error) if error.kind() == io::ErrorKind::InvalidData => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

/// The first line of a text in Markdown when it is a title, and what follows it.
pub fn split_title(markdown: &str) -> Option<(&str, &str)> {
    let (first, rest) = markdown.split_once('\n')?;
    Some((first.strip_prefix("# ")?.trim(), rest.trim_start()))
}
