//! The Python source of the standard modules that the engine does not hold itself, as files that it fetches.

use std::fs;

use serde_json::{Map, Value};

use crate::failure::{Failure, Result};
use crate::fingerprint;
use crate::workspace::Workspace;

/// Where `python` keeps the files that may stand apart.
const SOURCES: &str = "src/python/modules/source";

/// Writes `www/generated/library.json`: an object of the files' texts by their paths; and one that is empty.
pub fn run(workspace: &Workspace) -> Result<()> {
    let folder = workspace.path(SOURCES);
    let mut texts = Map::new();
    for file in fingerprint::files_below(&folder)? {
        let text = fs::read_to_string(&file).map_err(|error| Failure::at(&file, error))?;
        if let Some(name) = file.strip_prefix(&folder).ok().and_then(|name| name.to_str()) {
            texts.insert(name.to_owned(), Value::String(text));
        }
    }
    let generated = workspace.path("www/generated");
    fs::create_dir_all(&generated).map_err(|error| Failure::at(&generated, error))?;
    // A release build moves into the second file what usual programs import.
    for (name, texts) in [("library.json", texts), ("library_usual.json", Map::new())] {
        let path = generated.join(name);
        fs::write(&path, Value::Object(texts).to_string()).map_err(|error| Failure::at(&path, error))?;
    }
    Ok(())
}
