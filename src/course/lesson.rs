//! Lessons as the site holds them.

use serde::{Deserialize, Serialize};

use crate::{DecodeError, decode};

/// A file of a lesson's starter or solution.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LessonFile {
    /// The path in the project: `main.py`.
    pub path: String,
    /// The whole text.
    pub text: String,
}

/// A lesson: the content of `lessons/<id>.bin`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lesson {
    /// The name that addresses and links use: `first-model`.
    pub id: String,
    /// The chapter's title.
    pub chapter: String,
    /// The lesson's title.
    pub title: String,
    /// How long it takes, in minutes.
    pub minutes: u32,
    /// The text as HTML, without the title. Made by the build from the lesson's own Markdown, so it is safe to insert.
    pub html: String,
    /// The files that the learner begins with.
    pub starter: Vec<LessonFile>,
    /// The path of the file that Run starts.
    pub main: String,
    /// The files of a solution.
    pub solution: Vec<LessonFile>,
    /// Help, from a nudge to nearly the answer; shown one by one.
    pub hints: Vec<String>,
    /// The titles of the checks: what the learner has to reach.
    pub tasks: Vec<String>,
    /// The checks in their binary form ([`crate::Checks::from_bytes`]), for the request to the worker.
    pub checks: Vec<u8>,
    /// The id of the lesson before.
    pub previous: Option<String>,
    /// The id of the lesson after.
    pub next: Option<String>,
}

impl Lesson {
    /// The content of the lesson's file on the site.
    pub fn to_bytes(&self) -> Vec<u8> {
        decode::to_bytes(self)
    }

    /// Reads a lesson's file.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, DecodeError> {
        decode::from_bytes(bytes)
    }

    /// The path of a lesson's file below the site's root.
    pub fn site_path(id: &str) -> String {
        format!("lessons/{id}.bin")
    }
}

/// A line of the table of contents.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LessonEntry {
    /// [`Lesson::id`].
    pub id: String,
    /// [`Lesson::chapter`].
    pub chapter: String,
    /// [`Lesson::title`].
    pub title: String,
    /// [`Lesson::minutes`].
    pub minutes: u32,
}

/// The table of contents: the content of `lessons/index.bin`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LessonIndex {
    /// All lessons in their order.
    pub lessons: Vec<LessonEntry>,
}

impl LessonIndex {
    /// The path of the table of contents below the site's root.
    pub const SITE_PATH: &'static str = "lessons/index.bin";

    /// The content of the file on the site.
    pub fn to_bytes(&self) -> Vec<u8> {
        decode::to_bytes(self)
    }

    /// Reads the file.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, DecodeError> {
        decode::from_bytes(bytes)
    }
}
