//! A project as it is shared.

use serde::{Deserialize, Serialize};

/// One file of a shared project.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SharedFile {
    /// The path inside the project, `/` between folders, none in front: `main.py`. An empty folder ends in `/`.
    pub path: String,
    /// The whole text.
    pub text: String,
}

impl SharedFile {
    /// Whether the path stays inside the project: relative, without empty, `.` or `..` parts.
    pub(crate) fn is_path_allowed(path: &str) -> bool {
        let path = path.strip_suffix('/').unwrap_or(path);
        !path.contains(['\\', '\0']) && path.split('/').all(|part| !matches!(part, "" | "." | ".."))
    }
}

/// The files of a program, which of them is run, and the lesson it belongs to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SharedProject {
    /// The lesson that the program was written in.
    pub lesson: Option<String>,
    /// All files in order.
    pub files: Vec<SharedFile>,
    /// The path of the file that Run starts.
    pub main: String,
}
