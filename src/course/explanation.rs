//! What stands behind an error's `Background on this error at: …`, in our own words.

use serde::{Deserialize, Serialize};

use crate::{DecodeError, decode};

/// The explanation of one kind of error.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Explanation {
    /// The code at the end of SQLAlchemy's address: `gkpj`; or the class's name: `IntegrityError`.
    pub code: String,
    /// What happened, in a few words.
    pub title: String,
    /// The text as HTML, without the title. Made by the build from the project's own Markdown, so it is safe to insert.
    pub html: String,
    /// The ids of the lessons that speak of it.
    pub lessons: Vec<String>,
}

/// All explanations: the content of `lessons/errors.bin`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Explanations {
    /// In the order of their codes.
    pub all: Vec<Explanation>,
}

impl Explanations {
    /// The path of the file below the site's root.
    pub const SITE_PATH: &'static str = "lessons/errors.bin";

    /// The explanation of a code.
    pub fn of(&self, code: &str) -> Option<&Explanation> {
        self.all.iter().find(|explanation| explanation.code == code)
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
