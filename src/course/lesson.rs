//! Lessons as the site holds them.

use serde::{Deserialize, Serialize};

use crate::{DecodeError, Kind, LowerPane, Question, UpperPane, decode};

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
    /// What the learner does.
    pub kind: Kind,
    /// The headings of the lecture that it teaches.
    pub sections: Vec<String>,
    /// The panes to show.
    pub panes: (UpperPane, LowerPane),
    /// The text as HTML, without the title. Made by the build from the lesson's own Markdown, so it is safe to insert.
    pub html: String,
    /// The files that the learner begins with; the first is open.
    pub starter: Vec<LessonFile>,
    /// The paths of those that the lesson brings itself, where it continues another.
    pub own: Vec<String>,
    /// The path of the file that Run starts.
    pub main: String,
    /// The files of a solution, all of them; nothing where questions are all of the lesson.
    pub solution: Vec<LessonFile>,
    /// The lines of the terminal that belong to the solution.
    pub commands: Vec<String>,
    /// Help as HTML, from a nudge to nearly the answer; shown one by one.
    pub hints: Vec<String>,
    /// The titles of the checks: what the learner has to reach.
    pub tasks: Vec<String>,
    /// The checks in their binary form ([`crate::Checks::from_bytes`]), for the request to the worker.
    pub checks: Vec<u8>,
    /// Questions to answer.
    pub questions: Vec<Question>,
    /// The lesson whose files the learner goes on with.
    pub continues: Option<String>,
    /// The languages in which the text is there, the first of them the one of [`Lesson::site_path`]: `en`, `de`.
    pub languages: Vec<String>,
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

    /// What a learner goes on with who has these files from the lesson before: theirs, and what this lesson brings.
    pub fn continued(&self, before: &[LessonFile]) -> Vec<LessonFile> {
        let is_own = |file: &&LessonFile| self.own.contains(&file.path);
        let mut files: Vec<LessonFile> = self.starter.iter().filter(is_own).cloned().collect();
        let others = before.iter().filter(|file| !self.own.contains(&file.path));
        files.extend(others.cloned());
        // In the order of the lesson's tabs.
        files.sort_by_key(|file| {
            self.starter.iter().position(|known| known.path == file.path).unwrap_or(self.starter.len())
        });
        files
    }

    /// The path of a lesson's file below the site's root.
    pub fn site_path(id: &str) -> String {
        format!("lessons/{id}.bin")
    }

    /// The path of the same lesson in another language.
    pub fn translated_path(id: &str, language: &str) -> String {
        format!("lessons/{id}.{language}.bin")
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
    /// [`Lesson::kind`].
    pub kind: Kind,
    /// [`Lesson::continues`].
    pub continues: Option<String>,
}

/// A chapter of the table of contents.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChapterEntry {
    /// Its title.
    pub title: String,
    /// What it is about, in a sentence.
    pub about: String,
}

/// The table of contents: the content of `lessons/index.bin`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LessonIndex {
    /// All chapters in their order.
    pub chapters: Vec<ChapterEntry>,
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
