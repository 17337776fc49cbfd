//! What Tab makes of a line of the terminal.

/// The commands.
const COMMANDS: [&str; 13] =
    ["alembic", "cat", "clear", "help", "ls", "mkdir", "pip", "pwd", "pytest", "python", "rm", "sqlite3", "touch"];

/// Options of pytest.
const PYTEST: [&str; 14] = [
    "--collect-only",
    "--durations",
    "--failed-first",
    "--fixtures",
    "--fixtures-per-test",
    "--last-failed",
    "--markers",
    "--maxfail",
    "--quiet",
    "--setup-show",
    "--showlocals",
    "--tb",
    "--verbose",
    "--version",
];

/// Alembic's commands.
const ALEMBIC: [&str; 15] = [
    "branches",
    "check",
    "current",
    "downgrade",
    "edit",
    "ensure_version",
    "heads",
    "history",
    "init",
    "list_templates",
    "merge",
    "revision",
    "show",
    "stamp",
    "upgrade",
];

/// Options by the command of Alembic that takes them.
const OPTIONS: [(&str, &[&str]); 9] = [
    (
        "revision",
        &["--autogenerate", "--branch-label", "--depends-on", "--head", "--message", "--rev-id", "--splice", "--sql"],
    ),
    ("upgrade", &["--sql", "--tag"]),
    ("downgrade", &["--sql", "--tag"]),
    ("history", &["--indicate-current", "--rev-range", "--verbose"]),
    ("current", &["--check-heads", "--verbose"]),
    ("heads", &["--resolve-dependencies", "--verbose"]),
    ("branches", &["--verbose"]),
    ("merge", &["--branch-label", "--message", "--rev-id"]),
    ("stamp", &["--purge", "--sql", "--tag"]),
];

/// What can be named in a line.
#[derive(Clone, Debug, Default)]
pub struct Names {
    /// The project's files; an empty folder ends in `/`.
    pub files: Vec<String>,
    /// The database files.
    pub databases: Vec<String>,
    /// The revisions of the project's migrations.
    pub revisions: Vec<String>,
}

/// What Tab does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completion {
    /// The line afterwards.
    pub line: String,
    /// The words that fit, when there are several.
    pub candidates: Vec<String>,
}

/// Completes the last word of a line; none where nothing fits.
pub fn complete(line: &str, names: &Names) -> Option<Completion> {
    let start = line.rfind(' ').map_or(0, |at| at + 1);
    let (before, word) = line.split_at_checked(start)?;
    let words: Vec<&str> = before.split_whitespace().collect();
    let mut fitting = candidates(&words, word, names);
    fitting.retain(|candidate| candidate.starts_with(word) && candidate != word);
    fitting.sort();
    fitting.dedup();
    match fitting.as_slice() {
        [] => None,
        [one] => {
            let end = if one.ends_with('/') { "" } else { " " };
            Some(Completion { line: format!("{before}{one}{end}"), candidates: Vec::new() })
        }
        [first, rest @ ..] => {
            let common = rest.iter().fold(first.as_str(), |common, other| {
                let same = common.char_indices().zip(other.chars()).find(|((_, one), other)| one != other);
                let end = same.map_or(common.len().min(other.len()), |((at, _), _)| at);
                common.get(..end).unwrap_or(common)
            });
            Some(Completion { line: format!("{before}{common}"), candidates: fitting.clone() })
        }
    }
}

fn candidates(words: &[&str], word: &str, names: &Names) -> Vec<String> {
    let owned = |list: &[&str]| list.iter().map(|name| (*name).to_owned()).collect();
    match words {
        [] => owned(&COMMANDS),
        ["alembic"] => owned(&ALEMBIC),
        ["alembic", command, ..] if word.starts_with('-') && !word.starts_with("-1") => {
            OPTIONS.iter().find(|(known, _)| known == command).map(|(_, options)| owned(options)).unwrap_or_default()
        }
        ["alembic", "upgrade" | "stamp" | "show" | "edit" | "merge", ..] => {
            let mut all = names.revisions.clone();
            all.extend(["head", "heads", "+1"].map(str::to_owned));
            all
        }
        ["alembic", "downgrade", ..] => {
            let mut all = names.revisions.clone();
            all.extend(["base", "-1"].map(str::to_owned));
            all
        }
        ["alembic" | "help" | "clear" | "pwd", ..] => Vec::new(),
        ["pytest", ..] if word.starts_with('-') => owned(&PYTEST),
        ["pytest", ..] => paths(&test_files(&names.files), word),
        ["pip"] => owned(&["list"]),
        ["pip", ..] => Vec::new(),
        ["sqlite3"] => paths(&names.databases, word),
        ["sqlite3", ..] => owned(&[".dump", ".headers", ".indexes", ".mode", ".schema", ".tables"]),
        _ => {
            let all: Vec<String> = names.files.iter().chain(&names.databases).cloned().collect();
            paths(&all, word)
        }
    }
}

/// The files that pytest looks into.
fn test_files(files: &[String]) -> Vec<String> {
    let is_test = |path: &&String| {
        let name = path.rsplit('/').next().unwrap_or_default();
        name.strip_suffix(".py").is_some_and(|stem| stem.starts_with("test_") || stem.ends_with("_test"))
    };
    files.iter().filter(is_test).cloned().collect()
}

/// Paths up to the next `/` behind what is there of the word.
fn paths(all: &[String], word: &str) -> Vec<String> {
    let whole = all.iter().filter(|path| path.starts_with(word));
    let part = |path: &String| match path.get(word.len()..).and_then(|rest| rest.find('/')) {
        Some(at) => path.get(..=word.len() + at).unwrap_or(path).to_owned(),
        None => path.clone(),
    };
    whole.map(part).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names() -> Names {
        let own = |list: &[&str]| list.iter().map(|name| (*name).to_owned()).collect();
        Names {
            files: own(&[
                "main.py",
                "models.py",
                "alembic/env.py",
                "alembic/versions/1a_x.py",
                "alembic.ini",
                "test_a.py",
                "tests/a_test.py",
            ]),
            databases: own(&["app.db"]),
            revisions: own(&["1a", "2b"]),
        }
    }

    fn line(text: &str) -> Option<String> {
        complete(text, &names()).map(|completion| completion.line)
    }

    #[test]
    fn words_are_completed_by_what_stands_before_them() {
        assert_eq!(line("al").as_deref(), Some("alembic "));
        assert_eq!(line("alembic up").as_deref(), Some("alembic upgrade "));
        assert_eq!(line("alembic upgrade 1").as_deref(), Some("alembic upgrade 1a "));
        assert_eq!(line("alembic downgrade b").as_deref(), Some("alembic downgrade base "));
        assert_eq!(line("alembic revision --auto").as_deref(), Some("alembic revision --autogenerate "));
        assert_eq!(line("python mo").as_deref(), Some("python models.py "));
        assert_eq!(line("pyt").as_deref(), Some("pyt"));
        assert_eq!(line("pyte").as_deref(), Some("pytest "));
        assert_eq!(line("pytest tests/").as_deref(), Some("pytest tests/a_test.py "));
        assert_eq!(line("pytest --last").as_deref(), Some("pytest --last-failed "));
        assert_eq!(line("pytest m"), None);
        assert_eq!(line("cat alembic/v").as_deref(), Some("cat alembic/versions/"));
        assert_eq!(line("sqlite3 a").as_deref(), Some("sqlite3 app.db "));
        assert_eq!(line("sqlite3 app.db .t").as_deref(), Some("sqlite3 app.db .tables "));
        assert_eq!(line("xyz"), None);
    }

    #[test]
    fn several_that_fit_are_told_and_their_common_start_is_written() {
        let several = complete("python m", &names()).expect("files");
        assert_eq!((several.line.as_str(), several.candidates.len()), ("python m", 2));
        let files = complete("cat alem", &names()).expect("files");
        assert_eq!(
            (files.line.as_str(), files.candidates),
            ("cat alembic", vec!["alembic.ini".into(), "alembic/".into()])
        );
        assert_eq!(complete("alembic upgrade ", &names()).expect("revisions").candidates.len(), 5);
    }
}
