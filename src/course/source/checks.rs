//! Reads `check.toml`.

use serde::Deserialize;

use super::conditions;
use super::questions::{self, QuestionSource};
use crate::{Check, Mistake};

/// What `check.toml` holds.
#[derive(Default)]
pub(super) struct CheckFile {
    pub(super) run: Vec<String>,
    pub(super) begins_with_kept: bool,
    pub(super) checks: Vec<Check>,
    pub(super) mistakes: Vec<Mistake>,
    pub(super) questions: Vec<QuestionSource>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawFile {
    #[serde(default)]
    run: Vec<String>,
    #[serde(default)]
    kept: bool,
    #[serde(default)]
    check: Vec<toml::Table>,
    #[serde(default)]
    mistake: Vec<RawMistake>,
    #[serde(default)]
    question: Vec<toml::Table>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawMistake {
    name: String,
    message: String,
    when: Vec<toml::Table>,
}

/// Reads the text of a `check.toml`; an error says what is wrong and where.
pub(super) fn read(text: &str) -> Result<CheckFile, String> {
    let raw: RawFile = toml::from_str(text).map_err(|error| error.to_string())?;
    let mut file = CheckFile { run: raw.run, begins_with_kept: raw.kept, ..CheckFile::default() };
    for table in raw.check {
        file.checks.push(read_check(table)?);
    }
    for mistake in raw.mistake {
        let conditions: Result<Vec<_>, _> = mistake.when.into_iter().map(conditions::read).collect();
        let when = conditions.map_err(|error| format!("mistake {:?}: {error}", mistake.name))?;
        if when.is_empty() {
            return Err(format!("mistake {:?}: nothing stands in `when`", mistake.name));
        }
        file.mistakes.push(Mistake { name: mistake.name, when, message: unwrap_lines(&mistake.message) });
    }
    for table in raw.question {
        file.questions.push(questions::read(table)?);
    }
    Ok(file)
}

fn read_check(mut table: toml::Table) -> Result<Check, String> {
    let Some(toml::Value::String(title)) = table.remove("title") else {
        return Err("a [[check]] has no title".to_owned());
    };
    let only = match table.remove("only") {
        None => None,
        Some(toml::Value::String(name)) if name == "seed" => Some(0),
        Some(toml::Value::String(name)) if name == "hidden" => Some(1),
        Some(_) => return Err(format!("check {title:?}: `only` is \"seed\" or \"hidden\"")),
    };
    let condition = conditions::read(table).map_err(|error| format!("check {title:?}: {error}"))?;
    Ok(Check { title, condition, only })
}

/// Joins the lines of each paragraph: an author breaks lines where the file gets wide. Lines that begin with a blank
/// are code and stay.
pub(super) fn unwrap_lines(text: &str) -> String {
    let paragraph = |paragraph: &str| {
        let mut joined = String::new();
        for line in paragraph.lines() {
            let is_code = line.starts_with("  ");
            if !joined.is_empty() {
                joined.push(if is_code { '\n' } else { ' ' });
            }
            joined.push_str(if is_code { line.trim_end() } else { line.trim() });
        }
        joined
    };
    text.trim_matches('\n').trim_end().split("\n\n").map(paragraph).collect::<Vec<_>>().join("\n\n")
}
