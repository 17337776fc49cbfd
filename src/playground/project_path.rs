//! Paths in the project's folder.

use std::rc::Rc;

use engine::driver::Storage;
use python::MemoryFiles;

/// A path as the project knows it: without the home folder in front, and without `.` and `..`. Paths elsewhere stay
/// absolute.
///
/// `./data/../app.db` and `/home/user/app.db` are `app.db`.
pub(crate) fn project_path(path: &str) -> String {
    let whole = if path.starts_with('/') { path.to_owned() } else { format!("{}/{path}", MemoryFiles::HOME) };
    let mut parts: Vec<&str> = Vec::new();
    for part in whole.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    let clean = format!("/{}", parts.join("/"));
    match clean.strip_prefix(MemoryFiles::HOME) {
        Some("") => String::new(),
        Some(inside) if inside.starts_with('/') => inside[1..].to_owned(),
        _ => clean,
    }
}

/// Whether a path of [`project_path`] is that of a file of the project, rather than one of the packages or of none.
pub(crate) fn is_own(path: &str) -> bool {
    !path.starts_with(['/', '<'])
}

/// Database files by their paths in the project: `sqlite:///app.db` and `sqlite:////home/user/app.db` are one file.
#[derive(Debug)]
pub(crate) struct ProjectStorage(pub(crate) Rc<dyn Storage>);

impl Storage for ProjectStorage {
    fn path(&self, name: &str) -> String {
        self.0.path(&project_path(name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_file_has_one_path() {
        for path in ["app.db", "./app.db", "data/../app.db", "/home/user/app.db", "/home/./user//app.db"] {
            assert_eq!(project_path(path), "app.db", "{path}");
        }
        assert_eq!(project_path("data/app.db"), "data/app.db");
        assert_eq!(project_path("/tmp/app.db"), "/tmp/app.db");
        assert_eq!(project_path("../user2/app.db"), "/home/user2/app.db");
        assert_eq!(project_path("/home/user"), "");
        assert_eq!(project_path("../../../.."), "/");
    }
}
