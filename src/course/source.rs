//! Lessons as text: for the build, the command line and the tests. The browser never reads these.
//!
//! The caller reads the files of `lessons`; [`CourseSource::parse`] makes a course of them and says what an author got
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

/// The first line of a text in Markdown when it is a title, and what follows it.
pub fn split_title(markdown: &str) -> Option<(&str, &str)> {
    let (first, rest) = markdown.split_once('\n')?;
    Some((first.strip_prefix("# ")?.trim(), rest.trim_start()))
}
