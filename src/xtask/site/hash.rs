//! Names that hold a hash of the content, so that a browser may keep a file for ever and never mixes two builds.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use super::finish::has_extension;
use crate::failure::{Failure, Result};
use crate::fingerprint;

/// Files that are asked for by a name that nobody wrote into another file, or that tell the host what to do.
const FIXED: [&str; 2] = ["index.html", "_headers"];

/// Renames every file that another text file of the site names, and writes the new names there.
///
/// A file is renamed after all that it names, as its own content changes with them. Appends the new names to
/// `_headers`, to be kept for ever.
pub fn rename(folder: &Path) -> Result<()> {
    let mut texts = BTreeMap::new();
    let mut names = BTreeSet::new();
    for file in fingerprint::files_below(folder)? {
        let Some(name) = file.strip_prefix(folder).ok().and_then(Path::to_str).map(str::to_owned) else { continue };
        if has_extension(&file, &["html", "js", "css", "webmanifest"]) {
            texts.insert(name.clone(), fs::read_to_string(&file).map_err(|error| Failure::at(&file, error))?);
        }
        if !FIXED.contains(&name.as_str()) {
            names.insert(name);
        }
    }
    let mut waiting: BTreeSet<String> = names
        .iter()
        .filter(|name| texts.iter().any(|(holder, text)| holder != *name && is_named(text, base(name))))
        .cloned()
        .collect();
    let mut kept_for_ever = Vec::new();
    while !waiting.is_empty() {
        let ready: Vec<String> = waiting
            .iter()
            .filter(|name| {
                let text = texts.get(*name);
                text.is_none_or(|text| waiting.iter().all(|other| other == *name || !is_named(text, base(other))))
            })
            .cloned()
            .collect();
        if ready.is_empty() {
            let circle: Vec<&str> = waiting.iter().map(String::as_str).collect();
            return Err(Failure::new(format!("these files name each other in a circle: {}", circle.join(", "))));
        }
        for name in ready {
            waiting.remove(&name);
            kept_for_ever.push(rename_one(folder, &name, &mut texts)?);
        }
    }
    for (name, text) in &texts {
        let path = folder.join(name);
        fs::write(&path, text).map_err(|error| Failure::at(&path, error))?;
    }
    keep_for_ever(&folder.join("_headers"), &kept_for_ever)
}

fn rename_one(folder: &Path, name: &str, texts: &mut BTreeMap<String, String>) -> Result<String> {
    let path = folder.join(name);
    let own = texts.remove(name);
    let hash = match &own {
        Some(text) => fingerprint::of_bytes(text.as_bytes()),
        None => fingerprint::of_bytes(&fs::read(&path).map_err(|error| Failure::at(&path, error))?),
    };
    let old = PathBuf::from(name);
    let stem = old.file_stem().unwrap_or_default().to_string_lossy();
    let extension = old.extension().unwrap_or_default().to_string_lossy();
    let base_name = format!("{stem}-{hash:016x}.{extension}");
    let new = old.with_file_name(&base_name).to_string_lossy().into_owned();
    fs::rename(&path, folder.join(&new)).map_err(|error| Failure::at(&path, error))?;
    for text in texts.values_mut() {
        *text = replace_name(text, base(name), &base_name);
    }
    if let Some(text) = own {
        texts.insert(new.clone(), text);
    }
    Ok(new)
}

fn keep_for_ever(headers: &Path, names: &[String]) -> Result<()> {
    let mut text = fs::read_to_string(headers).map_err(|error| Failure::at(headers, error))?;
    for name in names {
        let _ = write!(text, "/{name}\n  Cache-Control: public, max-age=31536000, immutable\n");
    }
    fs::write(headers, text).map_err(|error| Failure::at(headers, error))
}

fn base(name: &str) -> &str {
    name.rsplit('/').next().unwrap_or(name)
}

fn is_named(text: &str, name: &str) -> bool {
    text.match_indices(name).any(|(start, _)| is_whole(text, start, name))
}

fn replace_name(text: &str, name: &str, new: &str) -> String {
    let mut replaced = String::with_capacity(text.len());
    let mut copied = 0;
    for (start, _) in text.match_indices(name) {
        if is_whole(text, start, name) {
            replaced.push_str(&text[copied..start]);
            replaced.push_str(new);
            copied = start + name.len();
        }
    }
    replaced.push_str(&text[copied..]);
    replaced
}

/// Whether the name stands at `start` for itself, and is not a part of a longer one.
fn is_whole(text: &str, start: usize, name: &str) -> bool {
    let is_part = |character: char| character.is_alphanumeric() || matches!(character, '_' | '-' | '.');
    let before = text[..start].chars().next_back();
    let after = text[start + name.len()..].chars().next();
    !before.is_some_and(is_part) && !after.is_some_and(|character| is_part(character) && character != '.')
}

#[cfg(test)]
mod tests {
    use super::{is_named, replace_name};

    #[test]
    fn a_name_inside_a_longer_name_is_left_alone() {
        let text = r#"import "./app.js"; import "./my-app.js"; // app.js."#;
        assert_eq!(
            replace_name(text, "app.js", "app-1.js"),
            r#"import "./app-1.js"; import "./my-app.js"; // app-1.js."#
        );
        assert!(!is_named("worker_bg.wasm.map2", "bg.wasm"));
    }
}
