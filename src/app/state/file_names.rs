//! What the tabs of files say.

/// The names of files for their tabs: the last part of each path, and more of it where two would be the same. Folders
/// have none.
pub fn file_labels(paths: &[String]) -> Vec<(String, String)> {
    let files: Vec<&String> = paths.iter().filter(|path| !path.ends_with('/')).collect();
    let tail = |path: &str, parts: usize| {
        let all: Vec<&str> = path.split('/').collect();
        all.get(all.len().saturating_sub(parts)..).unwrap_or_default().join("/")
    };
    let label = |path: &String| {
        let depth = path.split('/').count();
        let is_unique = |parts: usize| {
            let own = tail(path, parts);
            files.iter().filter(|other| tail(other, parts) == own).count() == 1
        };
        let parts = (1..depth).find(|parts| is_unique(*parts)).unwrap_or(depth);
        tail(path, parts)
    };
    files.iter().map(|path| ((*path).clone(), label(path))).collect()
}

/// Whether a project has settings of Alembic.
pub fn has_migrations(paths: &[String]) -> bool {
    paths.iter().any(|path| path == "alembic.ini" || path == "pyproject.toml")
}

/// A path for a new file, cleaned.
///
/// # Errors
///
/// What is wrong with it, for the learner.
pub fn new_path(given: &str, paths: &[String]) -> Result<String, &'static str> {
    let path = given.trim().trim_start_matches("./");
    let parts: Vec<&str> = path.split('/').collect();
    if path.is_empty() {
        return Err("Give the file a name, such as models.py.");
    }
    if parts.iter().any(|part| part.is_empty() || matches!(*part, "." | "..")) || path.chars().any(char::is_control) {
        return Err("Write names with / between folders: app/models.py.");
    }
    if paths.iter().any(|known| known == path) {
        return Err("There is such a file already.");
    }
    let is_in_the_way = |known: &String| {
        known.starts_with(&format!("{path}/"))
            || path.starts_with(&format!("{}/", known.trim_end_matches('/'))) && !known.ends_with('/')
    };
    if paths.iter().any(is_in_the_way) {
        return Err("A folder or a file of that name is in the way.");
    }
    Ok(path.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn own(list: &[&str]) -> Vec<String> {
        list.iter().map(|name| (*name).to_owned()).collect()
    }

    #[test]
    fn labels_are_as_short_as_they_may_be() {
        let paths =
            own(&["main.py", "alembic/env.py", "alembic/versions/", "a/__init__.py", "b/__init__.py", "__init__.py"]);
        let labels: Vec<String> = file_labels(&paths).into_iter().map(|(_, label)| label).collect();
        assert_eq!(labels, ["main.py", "env.py", "a/__init__.py", "b/__init__.py", "__init__.py"]);
    }

    #[test]
    fn new_paths_are_in_the_project_and_free() {
        let paths = own(&["main.py", "shop/models.py", "versions/"]);
        assert_eq!(new_path(" ./tools.py ", &paths).as_deref(), Ok("tools.py"));
        assert_eq!(new_path("shop/db.py", &paths).as_deref(), Ok("shop/db.py"));
        assert_eq!(new_path("versions/a.py", &paths).as_deref(), Ok("versions/a.py"));
        for wrong in ["", "/etc/x", "../x", "a//b", "main.py", "shop", "main.py/x"] {
            assert!(new_path(wrong, &paths).is_err(), "{wrong}");
        }
    }
}
