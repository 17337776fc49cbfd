//! Reads `lesson.md`: front matter in TOML between two lines `+++`, then the text.

use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::{Kind, LowerPane, UpperPane};

/// The front matter of a lesson.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct FrontMatter {
    pub(super) title: String,
    pub(super) minutes: u32,
    pub(super) sections: Vec<String>,
    pub(super) kind: Kind,
    pub(super) panes: (UpperPane, LowerPane),
    pub(super) hints: Vec<String>,
    pub(super) files: Vec<String>,
    pub(super) main: String,
    pub(super) database: String,
    pub(super) continues: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawFrontMatter {
    title: String,
    minutes: u32,
    sections: Vec<String>,
    kind: Kind,
    #[serde(default)]
    panes: Vec<String>,
    #[serde(default)]
    hints: Vec<String>,
    #[serde(default)]
    files: Vec<String>,
    #[serde(default = "main")]
    main: String,
    #[serde(default = "database")]
    database: String,
    continues: Option<String>,
}

/// The front matter of a lesson in another language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TranslatedMatter {
    pub(super) title: String,
    #[serde(default)]
    pub(super) hints: Vec<String>,
    #[serde(default)]
    pub(super) tasks: Vec<String>,
    #[serde(default)]
    pub(super) mistakes: std::collections::BTreeMap<String, String>,
}

fn main() -> String {
    "main.py".to_owned()
}

fn database() -> String {
    "lab.db".to_owned()
}

/// Reads `lesson.md`: the front matter and the text.
pub(super) fn read(text: &str) -> Result<(FrontMatter, &str), String> {
    let (raw, markdown) = split::<RawFrontMatter>(text)?;
    let mut panes = (UpperPane::default(), LowerPane::default());
    for pane in &raw.panes {
        match pane.as_str() {
            "sql" => panes.0 = UpperPane::Sql,
            "migrations" => panes.0 = UpperPane::Migrations,
            "output" => panes.1 = LowerPane::Output,
            "tables" => panes.1 = LowerPane::Tables,
            "terminal" => panes.1 = LowerPane::Terminal,
            other => return Err(format!("no pane is called {other:?}")),
        }
    }
    let matter = FrontMatter {
        title: raw.title,
        minutes: raw.minutes,
        sections: raw.sections,
        kind: raw.kind,
        panes,
        hints: raw.hints,
        files: raw.files,
        main: raw.main,
        database: raw.database,
        continues: raw.continues,
    };
    Ok((matter, markdown))
}

/// Splits a text into its front matter and what follows.
pub(super) fn split<T: DeserializeOwned>(text: &str) -> Result<(T, &str), String> {
    let missing = || "the text begins with its front matter, between two lines +++".to_owned();
    let rest = text.strip_prefix("+++\n").ok_or_else(missing)?;
    let (matter, markdown) = rest.split_once("\n+++\n").ok_or_else(missing)?;
    let matter = toml::from_str(matter).map_err(|error| error.to_string())?;
    Ok((matter, markdown.trim_start()))
}
