//! Search over the lessons.

use serde::{Deserialize, Serialize};

use crate::{DecodeError, decode};

/// How many letters of the text a hit shows before the word and after it.
const AROUND: usize = 60;

/// A lesson as the search sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SearchEntry {
    /// [`crate::Lesson::id`].
    pub id: String,
    /// [`crate::Lesson::title`].
    pub title: String,
    /// Titles of the chapter, the lecture's sections and the tasks.
    pub headings: String,
    /// The text without marks.
    pub text: String,
}

/// All lessons: the content of `lessons/search.bin`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SearchIndex {
    /// In their order.
    pub entries: Vec<SearchEntry>,
}

/// A lesson that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// [`crate::Lesson::id`].
    pub id: String,
    /// [`crate::Lesson::title`].
    pub title: String,
    /// A piece of the text around the first word that was found in it.
    pub excerpt: String,
}

impl SearchIndex {
    /// The path of the file below the site's root.
    pub const SITE_PATH: &'static str = "lessons/search.bin";

    /// The lessons in which all words stand, the best first: words in titles count most, then those in headings.
    ///
    /// A word is found at the beginning of another one, and the case of letters does not matter; `session.add` is a word.
    pub fn search(&self, query: &str) -> Vec<Hit> {
        let words: Vec<String> = query.split_whitespace().map(str::to_lowercase).collect();
        if words.is_empty() {
            return Vec::new();
        }
        let mut found: Vec<(u32, &SearchEntry)> =
            self.entries.iter().filter_map(|entry| Some((entry.score(&words)?, entry))).collect();
        found.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
        let hit = |entry: &SearchEntry| Hit {
            id: entry.id.clone(),
            title: entry.title.clone(),
            excerpt: entry.excerpt(&words),
        };
        found.into_iter().map(|(_, entry)| hit(entry)).collect()
    }

    /// The content of the file on the site.
    pub fn to_bytes(&self) -> Vec<u8> {
        decode::to_bytes(self)
    }

    /// Reads the file.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, DecodeError> {
        decode::from_bytes(bytes)
    }
}

impl SearchEntry {
    fn score(&self, words: &[String]) -> Option<u32> {
        let (title, headings, text) =
            (self.title.to_lowercase(), self.headings.to_lowercase(), self.text.to_lowercase());
        let mut score = 0;
        for word in words {
            let here = 20 * count(&title, word) + 5 * count(&headings, word) + count(&text, word);
            if here == 0 {
                return None;
            }
            score += here;
        }
        Some(score)
    }

    fn excerpt(&self, words: &[String]) -> String {
        let lower = self.text.to_lowercase();
        // Where small letters take other room than large ones, places in one text are none in the other.
        let place =
            words.iter().filter_map(|word| place_of(&lower, word)).min().filter(|_| lower.len() == self.text.len());
        let place = place.unwrap_or_default();
        let start =
            self.text.char_indices().map(|(at, _)| at).take_while(|at| *at <= place.saturating_sub(AROUND)).last();
        let start = start.unwrap_or_default();
        let end =
            self.text.char_indices().map(|(at, _)| at).find(|at| *at >= place + AROUND).unwrap_or(self.text.len());
        let piece = self.text.get(start..end).unwrap_or_default();
        // Whole words only.
        let piece = if start > 0 { piece.split_once(' ').map_or(piece, |(_, rest)| rest) } else { piece };
        let piece = if end < self.text.len() { piece.rsplit_once(' ').map_or(piece, |(rest, _)| rest) } else { piece };
        format!("{}{piece}{}", if start > 0 { "… " } else { "" }, if end < self.text.len() { " …" } else { "" })
    }
}

/// The first place where a word begins with this one.
fn place_of(text: &str, word: &str) -> Option<usize> {
    text.match_indices(word).map(|(at, _)| at).find(|at| begins_word(text, *at))
}

fn count(text: &str, word: &str) -> u32 {
    let number = text.match_indices(word).filter(|(at, _)| begins_word(text, *at)).take(10).count();
    u32::try_from(number).unwrap_or_default()
}

fn begins_word(text: &str, at: usize) -> bool {
    text.get(..at).and_then(|before| before.chars().next_back()).is_none_or(|letter| !letter.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::{SearchEntry, SearchIndex};

    fn index() -> SearchIndex {
        let entry = |id: &str, title: &str, text: &str| SearchEntry {
            id: id.into(),
            title: title.into(),
            headings: "Querying".into(),
            text: text.into(),
        };
        SearchIndex {
            entries: vec![
                entry("a", "Paging", "Rows come in pages; the session asks with LIMIT."),
                entry("b", "Sessions", "A session collects what you change."),
                entry("c", "Accession", "Nothing here."),
            ],
        }
    }

    fn ids(query: &str) -> Vec<String> {
        index().search(query).into_iter().map(|hit| hit.id).collect()
    }

    #[test]
    fn titles_come_first_and_words_are_found_from_their_beginning() {
        assert_eq!(ids("session"), ["b", "a"]);
        assert_eq!(ids("SESS lim"), ["a"]);
        assert_eq!(ids("ession"), Vec::<String>::new());
        assert_eq!(ids("  "), Vec::<String>::new());
        assert_eq!(ids("querying nothing"), ["c"]);
    }

    #[test]
    fn a_hit_shows_whole_words_around_what_was_found() {
        let text = format!("{}the needle {}", "hay ".repeat(40), "straw ".repeat(40));
        let index = SearchIndex {
            entries: vec![SearchEntry { id: "x".into(), title: "T".into(), headings: String::new(), text }],
        };
        let hit = index.search("needle").remove(0);
        assert!(hit.excerpt.starts_with("… hay hay") && hit.excerpt.ends_with("straw …"), "{}", hit.excerpt);
        assert!(hit.excerpt.contains("the needle straw"), "{}", hit.excerpt);
    }
}
