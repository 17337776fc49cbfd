//! The command line's words.

use std::path::{Path, PathBuf};

use playground::Release;

/// How the command is used.
pub const USAGE: &str = "\
Usage:
  ormlet run FILE.py [--sql-log PATH] [--warn-log PATH] [--project DIR] [--python VERSION]
  ormlet alembic [--python VERSION] WORDS...
  ormlet pytest [--python VERSION] WORDS...
  ormlet check FOLDER...
  ormlet --help | --version

run    Runs a Python program written against SQLAlchemy's API, and prints what it prints.
       --sql-log PATH   write every statement of every engine to PATH, and no echo to standard output
       --warn-log PATH  write the warnings to PATH
       --project DIR    the folder that database files and other modules are found in; the current one without it
       --python VERSION which CPython's texts are printed where they differ: 3.11 or 3.13, the default
       The environment variable ORMLET_SQL_LOG does what --sql-log does.
alembic  Does what the command alembic does with these words, on the files of the current folder.
pytest  Does what the command pytest does with these words, on the files of the current folder.
check  Holds starters, solutions and wrong programs of lessons against their checks; a folder is a lesson's or a
       chapter's.
";

/// What `run` is asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RunOptions {
    /// The program's file.
    pub file: PathBuf,
    /// Where statements are written.
    pub sql_log: Option<PathBuf>,
    /// Where warnings are written.
    pub warn_log: Option<PathBuf>,
    /// The folder of databases and modules.
    pub project: Option<PathBuf>,
    /// Which CPython it speaks as.
    pub python: Release,
}

/// What the command is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// `ormlet run`.
    Run(RunOptions),
    /// `ormlet alembic`.
    Alembic(Release, Vec<String>),
    /// `ormlet pytest`.
    Pytest(Release, Vec<String>),
    /// `ormlet check`.
    Check(Vec<PathBuf>),
    /// `ormlet --help`.
    Help,
    /// `ormlet --version`.
    Version,
}

/// Reads the words behind the command's own name.
///
/// # Errors
///
/// A line that says what is wrong with them.
pub fn parse(words: impl Iterator<Item = String>) -> Result<Command, String> {
    let mut words = words;
    match words.next().as_deref() {
        None => Err("a command is missing".to_owned()),
        Some("-h" | "--help" | "help") => Ok(Command::Help),
        Some("-V" | "--version") => Ok(Command::Version),
        Some("run") => parse_run(words),
        Some("alembic") => parse_command(words.collect()).map(|(release, words)| Command::Alembic(release, words)),
        Some("pytest") => parse_command(words.collect()).map(|(release, words)| Command::Pytest(release, words)),
        Some("check") => match words.map(PathBuf::from).collect::<Vec<_>>() {
            folders if folders.is_empty() => Err("the lesson's folder is missing".to_owned()),
            folders => Ok(Command::Check(folders)),
        },
        Some(other) => Err(format!("unknown command '{other}'")),
    }
}

/// Only the words in front are ours; the others are the command's.
fn parse_command(mut words: Vec<String>) -> Result<(Release, Vec<String>), String> {
    let first = words.first().map(String::as_str);
    let given = match first.and_then(|word| word.strip_prefix("--python")) {
        Some("") if words.len() > 1 => Some((2, words.get(1).cloned().unwrap_or_default())),
        Some("") => return Err("option '--python' needs a value".to_owned()),
        Some(rest) => rest.strip_prefix('=').map(|version| (1, version.to_owned())),
        None => None,
    };
    let Some((count, version)) = given else { return Ok((Release::default(), words)) };
    let release = release(&version)?;
    words.drain(..count);
    Ok((release, words))
}

fn release(version: &str) -> Result<Release, String> {
    Release::of_name(version).ok_or_else(|| format!("there is no Python '{version}' here: 3.11 or 3.13"))
}

fn parse_run(words: impl Iterator<Item = String>) -> Result<Command, String> {
    let mut options = RunOptions::default();
    let mut file = None;
    let mut python = None;
    let mut words = words;
    while let Some(word) = words.next() {
        let (name, inline) = match word.split_once('=') {
            Some((name, value)) if name.starts_with("--") => (name.to_owned(), Some(value.to_owned())),
            _ => (word.clone(), None),
        };
        let place = match name.as_str() {
            "--sql-log" => &mut options.sql_log,
            "--warn-log" => &mut options.warn_log,
            "--project" => &mut options.project,
            "--python" => &mut python,
            "-h" | "--help" => return Ok(Command::Help),
            _ if name.starts_with('-') && name.len() > 1 => return Err(format!("unknown option '{name}'")),
            _ if file.is_none() => {
                file = Some(PathBuf::from(word));
                continue;
            }
            _ => return Err(format!("unexpected argument '{word}'")),
        };
        let value = inline.or_else(|| words.next()).ok_or(format!("option '{name}' needs a value"))?;
        *place = Some(PathBuf::from(value));
    }
    if let Some(version) = python.as_deref().map(Path::to_string_lossy) {
        options.python = release(&version)?;
    }
    options.file = file.ok_or("the program's file is missing")?;
    Ok(Command::Run(options))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<Command, String> {
        parse(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn options_may_stand_anywhere_and_hold_their_value_in_either_form() {
        let expected = RunOptions {
            file: PathBuf::from("a.py"),
            sql_log: Some(PathBuf::from("s")),
            warn_log: Some(PathBuf::from("w")),
            project: None,
            python: Release::default(),
        };
        assert_eq!(read("run a.py --sql-log s --warn-log=w"), Ok(Command::Run(expected.clone())));
        assert_eq!(read("run --sql-log=s --warn-log w a.py"), Ok(Command::Run(expected)));
    }

    #[test]
    fn wrong_words_are_named() {
        assert_eq!(read("run"), Err("the program's file is missing".into()));
        assert_eq!(read("run a.py b.py"), Err("unexpected argument 'b.py'".into()));
        assert_eq!(read("run a.py --fast"), Err("unknown option '--fast'".into()));
        assert_eq!(read("run a.py --sql-log"), Err("option '--sql-log' needs a value".into()));
        assert_eq!(read("run a.py --python 2"), Err("there is no Python '2' here: 3.11 or 3.13".into()));
        assert_eq!(read("alembic -x a=b"), Ok(Command::Alembic(Release::V3_13, vec!["-x".into(), "a=b".into()])));
        assert_eq!(read("pytest -x"), Ok(Command::Pytest(Release::V3_13, vec!["-x".into()])));
        assert_eq!(read("walk"), Err("unknown command 'walk'".into()));
        assert_eq!(read(""), Err("a command is missing".into()));
    }

    #[test]
    fn only_the_first_words_of_alembic_are_options_of_the_command() {
        let words = |line: &str| line.split_whitespace().map(str::to_owned).collect();
        let expected = Command::Alembic(Release::V3_11, words("-x --python=3.13 history"));
        assert_eq!(read("alembic --python 3.11 -x --python=3.13 history").as_ref(), Ok(&expected));
        assert_eq!(read("alembic --python=3.11 -x --python=3.13 history"), Ok(expected));
        assert_eq!(read("alembic current"), Ok(Command::Alembic(Release::default(), words("current"))));
        assert!(read("alembic --python 2 current").is_err());
    }
}
