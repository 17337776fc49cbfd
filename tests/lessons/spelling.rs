//! The words of the English texts are words.

use std::collections::BTreeMap;
use std::fs;

use course::source::{AnsweringSource, plain};
use spellbook::Dictionary;
use tests::workspace;

use crate::support::course;

/// Every text that a learner reads, with the place where it stands.
fn texts() -> Vec<(String, String)> {
    let mut all = Vec::new();
    for lesson in &course().lessons {
        let mut push = |text: &str| all.push((lesson.folder.clone(), text.to_owned()));
        push(&lesson.title);
        push(&lesson.chapter);
        push(&lesson.markdown);
        for hint in &lesson.hints {
            push(hint);
        }
        for check in &lesson.checks.checks {
            push(&check.title);
        }
        for mistake in &lesson.checks.mistakes {
            push(&mistake.message);
        }
        for question in &lesson.questions {
            push(&question.ask);
            match &question.answering {
                AnsweringSource::One(choices) | AnsweringSource::Several(choices) => {
                    for choice in choices {
                        push(&choice.text);
                        push(&choice.why);
                    }
                }
                AnsweringSource::Predict { why, wrong, otherwise, .. } => {
                    push(why);
                    push(otherwise);
                    for wrong in wrong {
                        push(&wrong.why);
                    }
                }
            }
        }
    }
    for page in course().glossary.iter().chain(&course().errors).filter(|page| page.language == "en") {
        all.push((page.name.clone(), page.title.clone()));
        all.push((page.name.clone(), page.markdown.clone()));
    }
    all.extend(course().chapters.iter().map(|chapter| (chapter.folder.clone(), chapter.about.clone())));
    all
}

/// The words of a text: no code, no names of code, no numbers, no abbreviations in capitals.
fn words(text: &str) -> Vec<String> {
    let is_end =
        |letter: char| !letter.is_alphanumeric() && !matches!(letter, '\'' | '’' | '_' | '.' | '/' | '@' | '-');
    let text = plain(text, false);
    let pieces = text.split(is_end).flat_map(|piece| {
        let piece = piece.trim_matches(['.', '\'', '’', '-', '/']);
        let is_code = piece.contains(['_', '.', '@', '/']) || piece.chars().any(char::is_numeric);
        let parts = if is_code { "" } else { piece };
        parts.split('-').map(str::to_owned).collect::<Vec<_>>()
    });
    let is_word = |word: &String| {
        let letters: Vec<char> = word.chars().filter(|letter| letter.is_alphabetic()).collect();
        letters.len() > 1 && !letters.iter().skip(1).any(|letter| letter.is_uppercase())
    };
    pieces.filter(is_word).collect()
}

#[test]
fn words_are_spelled_as_in_the_dictionary() {
    let folder = workspace().join("tests/browser/node_modules/dictionary-en");
    let read = |name: &str| {
        let path = folder.join(name);
        fs::read_to_string(&path)
            .unwrap_or_else(|_| panic!("{} is missing: npm ci --prefix tests/browser", path.display()))
    };
    let dictionary = Dictionary::new(&read("index.aff"), &read("index.dic")).expect("a dictionary");
    let own = fs::read_to_string(workspace().join("lessons/words.txt")).expect("the words of the field");
    // The codes of errors are the names of their pages.
    let codes = course().errors.iter().map(|page| page.name.as_str());
    let own: Vec<&str> = own.lines().chain(codes).collect();
    let mut unknown: BTreeMap<String, String> = BTreeMap::new();
    for (place, text) in texts() {
        for word in words(&text) {
            let word = word.replace('’', "'");
            let bare = word.strip_suffix("'s").unwrap_or(&word);
            let is_own = own.iter().any(|known| *known == bare || bare.to_lowercase() == *known);
            if !is_own && !dictionary.check(&word) && !dictionary.check(bare) {
                unknown.entry(bare.to_owned()).or_insert(place.clone());
            }
        }
    }
    let lines: Vec<String> = unknown.into_iter().map(|(word, place)| format!("{word}  ({place})")).collect();
    assert!(lines.is_empty(), "no words, or words for lessons/words.txt:\n{}", lines.join("\n"));
}
