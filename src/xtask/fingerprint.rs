//! What a set of files holds, as one number: whether a build is still true.

use std::collections::BTreeSet;
use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Result};

/// Folders that are made, not written.
const MADE: [&str; 4] = ["node_modules", "generated", "target", ".git"];

/// A number over the names and contents of all files in `places`, which are files or folders; a missing one counts as
/// nothing.
pub fn of(places: &[PathBuf]) -> Result<u64> {
    let mut files = BTreeSet::new();
    for place in places {
        collect(place, &mut files)?;
    }
    let mut hasher = DefaultHasher::new();
    for file in &files {
        hasher.write(file.to_string_lossy().as_bytes());
        let bytes = fs::read(file).map_err(|error| Failure::at(file, error))?;
        hasher.write_usize(bytes.len());
        hasher.write(&bytes);
    }
    Ok(hasher.finish())
}

/// A number over some bytes.
pub fn of_bytes(bytes: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    hasher.write(bytes);
    hasher.finish()
}

/// All files below `place`, in order, without those that are made.
pub fn files_below(place: &Path) -> Result<BTreeSet<PathBuf>> {
    let mut files = BTreeSet::new();
    collect(place, &mut files)?;
    Ok(files)
}

fn collect(place: &Path, files: &mut BTreeSet<PathBuf>) -> Result<()> {
    if place.is_file() {
        files.insert(place.to_path_buf());
        return Ok(());
    }
    if !place.is_dir() {
        return Ok(());
    }
    for entry in fs::read_dir(place).map_err(|error| Failure::at(place, error))? {
        let entry = entry.map_err(|error| Failure::at(place, error))?;
        if MADE.iter().any(|made| entry.file_name() == *made) {
            continue;
        }
        collect(&entry.path(), files)?;
    }
    Ok(())
}
