//! Reads `check.toml`.

use serde::Deserialize;

use super::conditions;
use crate::{Check, Checks, Mistake};

/// What `check.toml` holds.
pub(super) struct CheckFile {
    pub(super) minutes: u32,
    pub(super) hints: Vec<String>,
    pub(super) checks: Checks,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawFile {
    minutes: u32,
    #[serde(default)]
    hints: Vec<String>,
    check: Vec<toml::Table>,
    #[serde(default)]
    mistake: Vec<RawMistake>,
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
    let mut checks = Checks::default();
    for mut table in raw.check {
        let Some(toml::Value::String(title)) = table.remove("title") else {
            return Err("a [[check]] has no title".to_owned());
        };
        let condition = conditions::read(table).map_err(|error| format!("check {title:?}: {error}"))?;
        checks.checks.push(Check { title, condition });
    }
    for mistake in raw.mistake {
        let conditions: Result<Vec<_>, _> = mistake.when.into_iter().map(conditions::read).collect();
        let when = conditions.map_err(|error| format!("mistake {:?}: {error}", mistake.name))?;
        if when.is_empty() {
            return Err(format!("mistake {:?}: nothing stands in `when`", mistake.name));
        }
        checks.mistakes.push(Mistake { name: mistake.name, when, message: unwrap_lines(&mistake.message) });
    }
    Ok(CheckFile { minutes: raw.minutes, hints: raw.hints.iter().map(|hint| unwrap_lines(hint)).collect(), checks })
}

/// Joins the lines of each paragraph: an author breaks lines where the file gets wide.
fn unwrap_lines(text: &str) -> String {
    let paragraphs: Vec<String> = text
        .trim()
        .split("\n\n")
        .map(|paragraph| paragraph.lines().map(str::trim).collect::<Vec<_>>().join(" "))
        .collect();
    paragraphs.join("\n\n")
}
