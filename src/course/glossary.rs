//! The words of the field.

use serde::{Deserialize, Serialize};

use crate::{DecodeError, decode};

/// A word and what it means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    /// The name that links use: `identity-map`.
    pub name: String,
    /// The word: `Identity map`.
    pub title: String,
    /// What it means as HTML. Made by the build from the project's own Markdown, so it is safe to insert.
    pub html: String,
}

/// All words: the content of `lessons/glossary.bin`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Glossary {
    /// In the order of the alphabet.
    pub terms: Vec<Term>,
}

impl Glossary {
    /// The path of the file below the site's root.
    pub fn site_path(language: &str) -> String {
        if language == "en" { "lessons/glossary.bin".to_owned() } else { format!("lessons/glossary.{language}.bin") }
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
