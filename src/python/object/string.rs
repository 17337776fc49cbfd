//! [`PyStr`]: the text of a `str` object.

use std::cell::Cell;

/// Unicode text with its hash and whether it is pure ASCII (then a character is a byte).
pub struct PyStr {
    text: Box<str>,
    hash: Cell<Option<i64>>,
    ascii: bool,
}

impl PyStr {
    /// Copies a text.
    pub fn new(text: &str) -> PyStr {
        PyStr { ascii: text.is_ascii(), text: text.into(), hash: Cell::new(None) }
    }

    /// Takes over a string.
    pub fn from_string(text: String) -> PyStr {
        PyStr { ascii: text.is_ascii(), text: text.into_boxed_str(), hash: Cell::new(None) }
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether every character is ASCII, so that byte and character positions agree.
    pub fn is_ascii(&self) -> bool {
        self.ascii
    }

    /// The number of characters (Python's `len`).
    pub fn char_len(&self) -> usize {
        if self.ascii { self.text.len() } else { self.text.chars().count() }
    }

    /// The character at a position counted in characters.
    pub fn char_at(&self, index: usize) -> Option<char> {
        if self.ascii {
            self.text.as_bytes().get(index).map(|&byte| byte as char)
        } else {
            self.text.chars().nth(index)
        }
    }

    /// Python's hash of the text, computed once.
    pub fn hash(&self) -> i64 {
        if let Some(hash) = self.hash.get() {
            return hash;
        }
        let hash = super::hash::hash_str(&self.text);
        self.hash.set(Some(hash));
        hash
    }
}
