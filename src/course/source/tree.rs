//! The whole folder `lessons`.

use std::collections::BTreeSet;

use serde::Deserialize;

use super::folder::LessonFolder;
use super::lesson::{LessonSource, numbered};
use super::{SourceError, split_title};

/// A chapter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChapterSource {
    /// Its folder: `01-first-steps`.
    pub folder: String,
    /// Its title.
    pub title: String,
    /// What it is about, in a sentence.
    pub about: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawChapter {
    title: String,
    about: String,
}

/// A text of its own: a word of the glossary, or what an error means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextPage {
    /// The file's name without its ending: `identity-map`, `e3q8`, `IntegrityError`.
    pub name: String,
    /// The language: `en`.
    pub language: String,
    /// The first line.
    pub title: String,
    /// What follows, in Markdown.
    pub markdown: String,
}

/// All that `lessons` holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CourseSource {
    /// The chapters in their order.
    pub chapters: Vec<ChapterSource>,
    /// The lessons in their order.
    pub lessons: Vec<LessonSource>,
    /// The words.
    pub glossary: Vec<TextPage>,
    /// What errors mean.
    pub errors: Vec<TextPage>,
}

impl CourseSource {
    /// Reads a course; the paths of the files are those below `lessons`.
    ///
    /// # Errors
    ///
    /// What an author got wrong, and in which file.
    pub fn parse(files: &[(String, String)]) -> Result<Self, SourceError> {
        let mut sorted: Vec<&(String, String)> = files.iter().collect();
        sorted.sort();
        let mut course = Self::default();
        let mut folders: Vec<LessonFolder> = Vec::new();
        for (path, text) in sorted {
            let parts: Vec<&str> = path.splitn(3, '/').collect();
            match parts.as_slice() {
                ["glossary", _] => course.glossary.extend(page("glossary", path, text)?),
                ["errors", _] => course.errors.extend(page("errors", path, text)?),
                [chapter, "chapter.toml"] => course.chapters.push(read_chapter(chapter, text)?),
                [chapter, lesson, rest] => {
                    let path = format!("{chapter}/{lesson}");
                    let file = ((*rest).to_owned(), text.clone());
                    match folders.last_mut().filter(|last| last.path == path) {
                        Some(last) => last.files.push(file),
                        None => folders.push(LessonFolder { path, files: vec![file] }),
                    }
                }
                _ => {}
            }
        }
        let mut ids = BTreeSet::new();
        for folder in &folders {
            let chapter_folder = folder.path.split('/').next().unwrap_or_default();
            let chapter = course.chapters.iter().find(|chapter| chapter.folder == chapter_folder);
            let missing = || SourceError {
                folder: chapter_folder.to_owned(),
                file: "chapter.toml".to_owned(),
                message: "this file is missing".to_owned(),
            };
            let title = &chapter.ok_or_else(missing)?.title;
            let lesson = LessonSource::parse(folder, title, &course.lessons)?;
            if !ids.insert(lesson.id.clone()) {
                return Err(folder.error("", &format!("another lesson has the name {:?}", lesson.id)));
            }
            course.lessons.push(lesson);
        }
        Ok(course)
    }
}

fn read_chapter(folder: &str, text: &str) -> Result<ChapterSource, SourceError> {
    let fail = |message: String| SourceError { folder: folder.to_owned(), file: "chapter.toml".to_owned(), message };
    if numbered(folder).is_none() {
        return Err(fail("the chapter's name begins with a number: NN-chapter".to_owned()));
    }
    let raw: RawChapter = toml::from_str(text).map_err(|error| fail(error.to_string()))?;
    Ok(ChapterSource { folder: folder.to_owned(), title: raw.title, about: raw.about })
}

fn page(folder: &str, path: &str, text: &str) -> Result<Option<TextPage>, SourceError> {
    let file = path.rsplit('/').next().unwrap_or_default();
    let Some(name) = file.strip_suffix(".md") else { return Ok(None) };
    let (name, language) = name.split_once('.').unwrap_or((name, "en"));
    let (title, markdown) = split_title(text).ok_or_else(|| SourceError {
        folder: folder.to_owned(),
        file: file.to_owned(),
        message: "the first line is the title: # Title".to_owned(),
    })?;
    Ok(Some(TextPage {
        name: name.to_owned(),
        language: language.to_owned(),
        title: title.to_owned(),
        markdown: markdown.to_owned(),
    }))
}
