//! Paths as text, as Python's `PurePosixPath` keeps them.

/// A path without `.` and empty parts.
pub(super) fn normal(path: &str) -> String {
    let parts: Vec<&str> = path.split('/').filter(|part| !matches!(*part, "" | ".")).collect();
    let root = if path.starts_with('/') { "/" } else { "" };
    match (root, &*parts) {
        ("", []) => ".".to_owned(),
        _ => format!("{root}{}", parts.join("/")),
    }
}

/// A path below another; the path itself when it is absolute.
pub(super) fn join(base: &str, path: &str) -> String {
    if path.starts_with('/') { normal(path) } else { normal(&format!("{base}/{path}")) }
}

/// The folder of a path.
pub(super) fn parent(path: &str) -> String {
    let path = normal(path);
    match path.rsplit_once('/') {
        Some(("", _)) => "/".to_owned(),
        Some((folder, _)) => folder.to_owned(),
        None => ".".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{join, normal, parent};

    #[test]
    fn paths_are_joined_and_cut_as_text() {
        assert_eq!(normal("./a//b/../c/"), "a/b/../c");
        assert_eq!(normal("/"), "/");
        assert_eq!(normal(""), ".");
        assert_eq!(join("/home", "versions/x.py"), "/home/versions/x.py");
        assert_eq!(join("/home", "/versions"), "/versions");
        assert_eq!(join(".", "versions"), "versions");
        assert_eq!(parent("/versions/a.py"), "/versions");
        assert_eq!(parent("/a.py"), "/");
        assert_eq!(parent("a.py"), ".");
    }
}
