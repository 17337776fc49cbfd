//! A project as one string for the browser's storage, and back.
//!
//! The form is `1`, the main file's path, then for each file its path, its length in bytes and its text, each on a
//! line of its own. Lengths make any text storable unescaped, so saving costs one copy.

use std::fmt::Write as _;

use protocol::{File, Project};

/// The text to store.
pub fn encode_project(project: &Project) -> String {
    let size: usize = project.files.iter().map(|file| file.path.len() + file.text.len() + 16).sum();
    let mut text = String::with_capacity(size + 16);
    let _ = writeln!(text, "1\n{}", project.main);
    for file in &project.files {
        let _ = write!(text, "{}\n{}\n{}\n", file.path, file.text.len(), file.text);
    }
    text
}

/// The project that was stored; none when the text is damaged or of another version.
pub fn decode_project(text: &str) -> Option<Project> {
    let rest = text.strip_prefix("1\n")?;
    let (main, mut rest) = rest.split_once('\n')?;
    let mut files = Vec::new();
    while !rest.is_empty() {
        let (path, after_path) = rest.split_once('\n')?;
        let (length, body) = after_path.split_once('\n')?;
        let length: usize = length.parse().ok()?;
        let content = body.get(..length)?;
        rest = body.get(length..)?.strip_prefix('\n')?;
        files.push(File { path: path.to_owned(), text: content.to_owned() });
    }
    let project = Project { files, main: main.to_owned() };
    project.text(&project.main).is_some().then_some(project)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stored_project_comes_back() {
        let project = Project {
            files: vec![
                File { path: "main.py".into(), text: "import models\n1\n2\nprint('ä…🐍')".into() },
                File { path: "models.py".into(), text: String::new() },
            ],
            main: "main.py".into(),
        };
        assert_eq!(decode_project(&encode_project(&project)), Some(project));
    }

    #[test]
    fn damaged_text_is_no_project() {
        let whole = encode_project(&Project::single("print('ä')\n"));
        for end in (0..whole.len()).filter(|end| whole.is_char_boundary(*end)) {
            assert_eq!(decode_project(&whole[..end]), None, "cut at {end}");
        }
        assert_eq!(decode_project("2\nmain.py\nmain.py\n0\n\n"), None);
        assert_eq!(decode_project("1\nmain.py\nmain.py\n99999999999999999999\n\n"), None);
    }
}
