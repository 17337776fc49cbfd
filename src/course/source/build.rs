//! Makes of a course what the page loads.

use std::collections::BTreeSet;

use super::lesson::{LessonSource, Translation};
use super::markdown::{plain, render, render_line};
use super::questions::{AnsweringSource, ChoiceSource, QuestionSource};
use super::tree::{CourseSource, TextPage};
use crate::{
    Answering, ChapterEntry, Choice, Explanation, Explanations, Glossary, Lesson, LessonEntry, LessonIndex, Question,
    SearchEntry, SearchIndex, Term, WrongAnswer,
};

/// The language of the texts that every lesson has.
const FIRST: &str = "en";

impl CourseSource {
    /// The files of the site: paths below its root and their content.
    pub fn site_files(&self) -> Vec<(String, Vec<u8>)> {
        let mut files = vec![
            (LessonIndex::SITE_PATH.to_owned(), self.index().to_bytes()),
            (SearchIndex::SITE_PATH.to_owned(), self.search().to_bytes()),
            (Explanations::SITE_PATH.to_owned(), self.explanations().to_bytes()),
        ];
        let languages: BTreeSet<&str> = self.glossary.iter().map(|page| page.language.as_str()).collect();
        files.extend(
            languages.into_iter().map(|language| (Glossary::site_path(language), self.glossary(language).to_bytes())),
        );
        for (at, source) in self.lessons.iter().enumerate() {
            let lesson = self.lesson(at);
            for translation in &source.translations {
                let path = Lesson::translated_path(&lesson.id, &translation.language);
                files.push((path, translated(&lesson, source, translation).to_bytes()));
            }
            files.push((Lesson::site_path(&lesson.id), lesson.to_bytes()));
        }
        files
    }

    fn index(&self) -> LessonIndex {
        let chapter = |chapter: &super::ChapterSource| ChapterEntry {
            title: chapter.title.clone(),
            about: chapter.about.clone(),
        };
        let entry = |lesson: &LessonSource| LessonEntry {
            id: lesson.id.clone(),
            chapter: lesson.chapter.clone(),
            title: lesson.title.clone(),
            minutes: lesson.minutes,
            kind: lesson.kind,
            continues: lesson.continues.clone(),
        };
        LessonIndex {
            chapters: self.chapters.iter().map(chapter).collect(),
            lessons: self.lessons.iter().map(entry).collect(),
        }
    }

    fn search(&self) -> SearchIndex {
        let entry = |lesson: &LessonSource| {
            let tasks = lesson.checks.checks.iter().map(|check| check.title.as_str());
            let headings: Vec<&str> = [lesson.chapter.as_str()]
                .into_iter()
                .chain(lesson.sections.iter().map(String::as_str))
                .chain(tasks)
                .collect();
            SearchEntry {
                id: lesson.id.clone(),
                title: lesson.title.clone(),
                headings: headings.join(". "),
                text: plain(&lesson.markdown, true),
            }
        };
        SearchIndex { entries: self.lessons.iter().map(entry).collect() }
    }

    fn explanations(&self) -> Explanations {
        let explanation = |page: &TextPage| Explanation {
            code: page.name.clone(),
            title: page.title.clone(),
            html: render(&page.markdown),
            lessons: self
                .lessons
                .iter()
                .filter(|lesson| lesson.speaks_of(&page.name))
                .map(|lesson| lesson.id.clone())
                .collect(),
        };
        let pages = self.errors.iter().filter(|page| page.language == FIRST);
        Explanations { all: pages.map(explanation).collect() }
    }

    fn glossary(&self, language: &str) -> Glossary {
        let term =
            |page: &TextPage| Term { name: page.name.clone(), title: page.title.clone(), html: render(&page.markdown) };
        let mut terms: Vec<Term> = self.glossary.iter().filter(|page| page.language == language).map(term).collect();
        terms.sort_by_key(|term| term.title.to_lowercase());
        Glossary { terms }
    }

    fn lesson(&self, at: usize) -> Lesson {
        let source = &self.lessons[at];
        let id_at = |at: Option<usize>| at.and_then(|at| self.lessons.get(at)).map(|lesson| lesson.id.clone());
        let languages = source.translations.iter().map(|translation| translation.language.clone());
        Lesson {
            id: source.id.clone(),
            chapter: source.chapter.clone(),
            title: source.title.clone(),
            minutes: source.minutes,
            kind: source.kind,
            sections: source.sections.clone(),
            panes: source.panes,
            html: render(&source.markdown),
            starter: source.start.clone(),
            own: source.own.clone(),
            main: source.main.clone(),
            solution: source.solution.clone(),
            commands: source.commands.clone(),
            hints: source.hints.iter().map(|hint| render(hint)).collect(),
            tasks: source.checks.checks.iter().map(|check| check.title.clone()).collect(),
            checks: source.checks.to_bytes(),
            questions: source.questions.iter().map(QuestionSource::build).collect(),
            continues: source.continues.clone(),
            languages: [FIRST.to_owned()].into_iter().chain(languages).collect(),
            previous: id_at(at.checked_sub(1)),
            next: id_at(at.checked_add(1)),
        }
    }
}

impl LessonSource {
    /// Whether a lesson's texts name an error.
    fn speaks_of(&self, error: &str) -> bool {
        let messages = self.checks.mistakes.iter().map(|mistake| mistake.message.as_str());
        [self.markdown.as_str()]
            .into_iter()
            .chain(messages)
            .any(|text| text.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').any(|word| word == error))
    }
}

impl QuestionSource {
    /// The question as the page shows it.
    pub fn build(&self) -> Question {
        let choice = |choice: &ChoiceSource| Choice {
            html: render_line(&choice.text),
            is_right: choice.right,
            why: render_line(&choice.why),
        };
        let answering = match &self.answering {
            AnsweringSource::One(choices) => Answering::One(choices.iter().map(choice).collect()),
            AnsweringSource::Several(choices) => Answering::Several(choices.iter().map(choice).collect()),
            AnsweringSource::Predict { answer, accepted, why, wrong, otherwise, .. } => Answering::Typed {
                answer: answer.clone(),
                accepted: accepted.clone(),
                why: render_line(why),
                wrong: wrong
                    .iter()
                    .map(|wrong| WrongAnswer { answer: wrong.answer.clone(), why: render_line(&wrong.why) })
                    .collect(),
                otherwise: render_line(otherwise),
            },
        };
        Question { name: self.name.clone(), html: render(&self.ask), answering }
    }
}

fn translated(lesson: &Lesson, source: &LessonSource, translation: &Translation) -> Lesson {
    let mut checks = source.checks.clone();
    for (check, title) in checks.checks.iter_mut().zip(&translation.tasks) {
        check.title.clone_from(title);
    }
    for mistake in &mut checks.mistakes {
        if let Some((_, message)) = translation.mistakes.iter().find(|(name, _)| *name == mistake.name) {
            mistake.message.clone_from(message);
        }
    }
    let hints = if translation.hints.is_empty() { &source.hints } else { &translation.hints };
    Lesson {
        title: translation.title.clone(),
        html: render(&translation.markdown),
        hints: hints.iter().map(|hint| render(hint)).collect(),
        tasks: checks.checks.iter().map(|check| check.title.clone()).collect(),
        checks: checks.to_bytes(),
        ..lesson.clone()
    }
}
