//! What a learner's program consists of.

use serde::{Deserialize, Serialize};

/// One file of a project.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct File {
    /// The path inside the project, with `/` between folders and none in front: `main.py`. An empty folder is a file
    /// without text whose path ends in `/`.
    pub path: String,
    /// The whole text.
    pub text: String,
}

/// The files of a program and which of them is run.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Project {
    /// All files, in the order in which the page shows them.
    pub files: Vec<File>,
    /// The path of the file that Run starts, with `__name__ == "__main__"`.
    pub main: String,
}

impl Project {
    /// A project of one file, `main.py`.
    pub fn single(text: impl Into<String>) -> Self {
        Self { files: vec![File { path: "main.py".into(), text: text.into() }], main: "main.py".into() }
    }

    /// The text of the file at `path`.
    pub fn text(&self, path: &str) -> Option<&str> {
        self.files.iter().find(|file| file.path == path).map(|file| file.text.as_str())
    }

    /// The text of the file that Run starts; empty when the project has no such file.
    pub fn main_text(&self) -> &str {
        self.text(&self.main).unwrap_or_default()
    }
}
