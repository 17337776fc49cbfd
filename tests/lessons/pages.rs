//! Links resolve, and every error that a learner can meet has its page.

use std::path::Path;
use std::rc::Rc;

use course::source::{AnsweringSource, Link, links, texts_below};
use playground::{Bench, Playground};
use protocol::{Event, Project, Request, RunMode};
use tests::workspace;

use crate::support::{course, for_each_lesson};

fn is_known(link: &Link) -> bool {
    match link {
        Link::Lesson(id) => course().lessons.iter().any(|lesson| lesson.id == *id),
        Link::Glossary(name) => course().glossary.iter().any(|page| page.name == *name),
        Link::Error(name) => course().errors.iter().any(|page| page.name == *name),
        Link::Elsewhere(address) => address.starts_with("https://"),
    }
}

#[test]
fn links_resolve() {
    for_each_lesson(|lesson, complaints| {
        let mut texts = vec![&lesson.markdown];
        texts.extend(&lesson.hints);
        texts.extend(lesson.translations.iter().map(|translation| &translation.markdown));
        for question in &lesson.questions {
            texts.push(&question.ask);
            match &question.answering {
                AnsweringSource::One(choices) | AnsweringSource::Several(choices) => {
                    texts.extend(choices.iter().map(|choice| &choice.why));
                }
                AnsweringSource::Predict { why, otherwise, .. } => texts.extend([why, otherwise]),
            }
        }
        for link in texts.into_iter().flat_map(|text| links(text)).filter(|link| !is_known(link)) {
            complaints.push(format!("{}: {link:?} leads nowhere", lesson.folder));
        }
    });
    for page in course().glossary.iter().chain(&course().errors) {
        for link in links(&page.markdown) {
            assert!(is_known(&link), "{}: {link:?} leads nowhere", page.name);
        }
    }
}

#[test]
fn every_word_of_the_glossary_is_linked_from_somewhere() {
    let pages = course().glossary.iter().chain(&course().errors).map(|page| page.markdown.as_str());
    let texts: Vec<&str> = course().lessons.iter().map(|lesson| lesson.markdown.as_str()).chain(pages).collect();
    let linked: Vec<Link> = texts.iter().flat_map(|text| links(text)).collect();
    for page in course().glossary.iter().filter(|page| page.language == "en") {
        assert!(linked.contains(&Link::Glossary(page.name.clone())), "nothing links {}", page.name);
    }
}

/// The codes of the addresses `https://sqlalche.me/e/21/CODE` in a text.
fn codes(text: &str) -> impl Iterator<Item = &str> {
    text.split("https://sqlalche.me/e/").skip(1).map(|rest| {
        let code = rest.trim_start_matches(|c: char| c.is_ascii_digit()).strip_prefix('/').unwrap_or(rest);
        code.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default()
    })
}

#[test]
fn every_error_that_a_recorded_program_raises_is_explained() {
    let mut found = 0;
    for folder in ["parity", "compile"] {
        for (name, text) in texts_below(&workspace().join("tests").join(folder)).expect("the recordings are there") {
            let is_recording = Path::new(&name).extension().is_some_and(|kind| kind == "out" || kind == "warn");
            for code in codes(&text).filter(|_| is_recording) {
                assert!(is_known(&Link::Error(code.to_owned())), "lessons/errors/{code}.md for {name}");
                found += 1;
            }
        }
    }
    assert!(found > 20, "the recordings name errors");
}

#[test]
fn every_class_of_errors_is_explained() {
    let program = "import sqlalchemy.exc, sqlalchemy.orm.exc, alembic.util.exc
for module in (sqlalchemy.exc, sqlalchemy.orm.exc, alembic.util.exc):
    for name in dir(module):
        one = getattr(module, name)
        if isinstance(one, type) and issubclass(one, Exception) and one.__module__ == module.__name__:
            print(name)
";
    let mut playground = Playground::new(Rc::new(Bench::new("error-classes")));
    playground.handle(Request::Run { run: 1, mode: RunMode::Full, project: Project::single(program) });
    while playground.work(10_000_000) {}
    let mut printed = String::new();
    for event in playground.take_events() {
        if let Event::Stdout { text, .. } = event {
            printed.push_str(&text);
        }
    }
    assert!(printed.lines().count() > 40, "{printed}");
    let missing: Vec<&str> = printed.lines().filter(|name| !is_known(&Link::Error((*name).to_owned()))).collect();
    assert!(missing.is_empty(), "no lessons/errors/CLASS.md for {missing:?}");
}
