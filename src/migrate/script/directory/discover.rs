//! Finding the revision files of a project.

use std::collections::HashSet;
use std::rc::Rc;

use super::pure_path::join;
use crate::error::{Error, Result};
use crate::script::identifiers::Identifiers;
use crate::script::name_set::NameHash;
use crate::script::revision::{Revision, RevisionSpec, ScriptSpec};
use crate::script::revision_error::RevisionResult;
use crate::script::revision_file::RevisionFile;

/// What a folder holds.
#[derive(Clone, Debug, Default)]
pub struct Folder {
    /// The names of its files.
    pub files: Vec<String>,
    /// The names of its folders.
    pub folders: Vec<String>,
}

/// What a revision file says of itself.
pub struct Header {
    /// `revision`, where the file has it.
    pub revision: Option<Rc<str>>,
    /// `down_revision`; the host's error where the file has none.
    pub down_revision: Result<Identifiers>,
    /// `depends_on`
    pub depends_on: Identifiers,
    /// `branch_labels`
    pub branch_labels: Identifiers,
    /// The docstring.
    pub doc: Option<String>,
    /// The file's functions.
    pub file: Rc<dyn RevisionFile>,
}

/// The files of a project, which the host keeps.
pub trait VersionFiles {
    /// What a folder holds; none when there is no such folder.
    ///
    /// # Errors
    /// When the folder cannot be read.
    fn folder(&self, path: &str) -> Result<Option<Folder>>;

    /// The path without links.
    fn real_path(&self, path: &str) -> String;

    /// Runs a revision file.
    ///
    /// # Errors
    /// What the file raises.
    fn load(&self, path: &str) -> Result<Header>;

    /// Shows a warning (`UserWarning`).
    ///
    /// # Errors
    /// When the host makes the warning an error.
    fn warn(&self, message: &str) -> Result<()>;

    /// The hash that orders sets of names.
    fn name_hash(&self) -> Option<NameHash> {
        None
    }
}

/// The revisions of all files in the folders, in the order of their names; of folders within them too where asked.
///
/// # Errors
/// What reading and running the files raises, and when a file does not say which revision it is.
pub fn discover(files: &dyn VersionFiles, locations: &[String], recursive: bool) -> RevisionResult<Vec<Revision>> {
    let mut found = Vec::new();
    let mut seen = HashSet::new();
    for location in locations {
        let mut paths = Vec::new();
        list(files, location, recursive, &mut paths)?;
        for path in paths {
            let path = files.real_path(&path);
            if !seen.insert(path.clone()) {
                files
                    .warn(&format!("File {path} loaded twice! ignoring. Please ensure version_locations is unique."))?;
                continue;
            }
            found.extend(from_path(files, &path)?);
        }
    }
    Ok(found)
}

fn list(files: &dyn VersionFiles, path: &str, recursive: bool, paths: &mut Vec<String>) -> Result<()> {
    let Some(mut folder) = files.folder(path)? else { return Ok(()) };
    if !path.ends_with("__pycache__") {
        folder.files.sort();
        paths.extend(folder.files.iter().map(|name| join(path, name)));
        if !recursive {
            return Ok(());
        }
        folder.folders.sort();
    }
    for name in &folder.folders {
        list(files, &join(path, name), recursive, paths)?;
    }
    Ok(())
}

/// The revision of a file; none when the file's name is not that of a module of revisions.
///
/// # Errors
/// What running the file raises, and when it does not say which revision it is.
pub fn from_path(files: &dyn VersionFiles, path: &str) -> RevisionResult<Option<Revision>> {
    let name = path.rsplit('/').next().unwrap_or(path);
    let Some(stem) = name.strip_suffix(".py").filter(|_| !name.starts_with(".#") && !name.starts_with("__init__"))
    else {
        return Ok(None);
    };
    let header = files.load(path)?;
    let is_hex = |c: char| matches!(c, 'a'..='f' | '0'..='9');
    let revision = match header.revision {
        Some(revision) => revision,
        None if !stem.is_empty() && stem.chars().all(is_hex) => Rc::from(stem),
        None => {
            return Err(Error::command(format!(
                "Could not determine revision id from filename {name}. Be sure the 'revision' variable is declared \
                 inside the script (please see 'Upgrading from Alembic 0.1 to 0.2' in the documentation)."
            ))
            .into());
        }
    };
    let doc = header.doc.unwrap_or_default();
    let revision = Revision::new(RevisionSpec {
        revision,
        down_revision: header.down_revision?,
        dependencies: header.depends_on,
        branch_labels: header.branch_labels.as_slice().to_vec(),
        script: Some(ScriptSpec { path: path.into(), longdoc: doc.trim().into(), file: Some(header.file) }),
        name_hash: files.name_hash(),
    })?;
    Ok(Some(revision))
}
