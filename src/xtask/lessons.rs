//! A part of `cargo xtask generate`: lesson folders become the files that the page loads.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use course::source::{LessonFolder, LessonSource, split_title};
use course::{Explanation, Explanations, Lesson, LessonEntry, LessonFile, LessonIndex};
use pulldown_cmark::{Event, Options, Parser, html};

use crate::failure::{Failure, Result};
use crate::fingerprint;
use crate::workspace::Workspace;

/// The file of a project that Run starts.
const MAIN: &str = "main.py";

/// Reads all of `lessons` and writes `www/generated/lessons`, which trunk copies into the site.
pub fn run(workspace: &Workspace) -> Result<()> {
    let sources = read_all(&workspace.path("lessons"))?;
    let lessons: Vec<Lesson> = sources.iter().enumerate().map(|(at, _)| lesson(&sources, at)).collect();
    let entries = lessons.iter().map(|lesson| LessonEntry {
        id: lesson.id.clone(),
        chapter: lesson.chapter.clone(),
        title: lesson.title.clone(),
        minutes: lesson.minutes,
    });
    let index = LessonIndex { lessons: entries.collect() };

    let generated = workspace.path("www/generated");
    let folder = generated.join("lessons");
    if folder.is_dir() {
        fs::remove_dir_all(&folder).map_err(|error| Failure::at(&folder, error))?;
    }
    fs::create_dir_all(&folder).map_err(|error| Failure::at(&folder, error))?;
    let write = |site_path: &str, bytes: Vec<u8>| {
        let path = generated.join(site_path);
        fs::write(&path, bytes).map_err(|error| Failure::at(&path, error))
    };
    write(LessonIndex::SITE_PATH, index.to_bytes())?;
    write(Explanations::SITE_PATH, explanations(&workspace.path("lessons/errors"))?.to_bytes())?;
    lessons.iter().try_for_each(|lesson| write(&Lesson::site_path(&lesson.id), lesson.to_bytes()))
}

/// The texts on errors, `CODE.md`.
fn explanations(folder: &Path) -> Result<Explanations> {
    let mut all = Vec::new();
    for file in fingerprint::files_below(folder)? {
        let text = fs::read_to_string(&file).map_err(|error| Failure::at(&file, error))?;
        let (title, markdown) =
            split_title(&text).ok_or_else(|| Failure::at(&file, "the first line is the title: # Title"))?;
        let code = file.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default().to_owned();
        all.push(Explanation { code, title: title.to_owned(), html: render(markdown) });
    }
    Ok(Explanations { all })
}

/// All lessons in the order of their folders' names.
fn read_all(lessons: &Path) -> Result<Vec<LessonSource>> {
    let files = fingerprint::files_below(lessons)?;
    let mut folders: Vec<LessonFolder> = Vec::new();
    for file in &files {
        let Some((folder, path)) = file.strip_prefix(lessons).ok().and_then(Path::to_str).and_then(split) else {
            continue;
        };
        let text = fs::read_to_string(file).map_err(|error| Failure::at(file, error))?;
        match folders.last_mut().filter(|last| last.path == folder) {
            Some(last) => last.files.push((path.to_owned(), text)),
            None => folders.push(LessonFolder { path: folder.to_owned(), files: vec![(path.to_owned(), text)] }),
        }
    }
    let mut ids = BTreeSet::new();
    folders
        .iter()
        .map(|folder| {
            let source = LessonSource::parse(folder)
                .map_err(|error| Failure::new(format!("lessons/{}/{}: {}", error.folder, error.file, error.message)))?;
            if ids.insert(source.id.clone()) {
                Ok(source)
            } else {
                Err(Failure::new(format!("lessons/{}: another lesson has the name {:?}", folder.path, source.id)))
            }
        })
        .collect()
}

/// `NN-chapter/NN-lesson` and the path below it; none for files that belong to no lesson.
fn split(path: &str) -> Option<(&str, &str)> {
    let chapter = path.find('/')?;
    let lesson = chapter + 1 + path.get(chapter + 1..)?.find('/')?;
    Some((path.get(..lesson)?, path.get(lesson + 1..)?))
}

fn lesson(sources: &[LessonSource], at: usize) -> Lesson {
    let source = &sources[at];
    let file = |text: &str| vec![LessonFile { path: MAIN.to_owned(), text: text.to_owned() }];
    let id_at = |at: Option<usize>| at.and_then(|at| sources.get(at)).map(|source| source.id.clone());
    Lesson {
        id: source.id.clone(),
        chapter: source.chapter.clone(),
        title: source.title.clone(),
        minutes: source.minutes,
        html: render(&source.markdown),
        starter: file(&source.start),
        main: MAIN.to_owned(),
        solution: file(&source.solution),
        hints: source.hints.clone(),
        tasks: source.checks.checks.iter().map(|check| check.title.clone()).collect(),
        checks: source.checks.to_bytes(),
        previous: id_at(at.checked_sub(1)),
        next: id_at(at.checked_add(1)),
    }
}

/// Markdown as HTML. HTML inside the Markdown is shown, not passed on: the page inserts the result as it is.
fn render(markdown: &str) -> String {
    let events = Parser::new_ext(markdown, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH);
    let events = events.map(|event| match event {
        Event::Html(text) | Event::InlineHtml(text) => Event::Text(text),
        other => other,
    });
    let mut text = String::new();
    html::push_html(&mut text, events);
    text
}

#[cfg(test)]
mod tests {
    use super::{render, split};

    #[test]
    fn a_file_belongs_to_the_folder_two_levels_down() {
        assert_eq!(split("01-a/02-b/wrong/x.py"), Some(("01-a/02-b", "wrong/x.py")));
        assert_eq!(split("01-a/README.md"), None);
    }

    #[test]
    fn html_in_the_markdown_is_shown_and_not_passed_on() {
        assert_eq!(render("a <b onclick=x>b</b>"), "<p>a &lt;b onclick=x&gt;b&lt;/b&gt;</p>\n");
    }

    #[test]
    fn code_keeps_its_language_for_the_page_to_colour() {
        assert_eq!(render("```python\nx < 1\n```\n"), "<pre><code class=\"language-python\">x &lt; 1\n</code></pre>\n");
    }
}
