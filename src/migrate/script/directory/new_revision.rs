//! What a new revision will be: the checks before its file is written, and what goes into it.

use std::rc::Rc;

use indexmap::IndexSet;

use super::ScriptDirectory;
use super::catch::Catch;
use super::file_name::Moment;
use super::pure_path::{join, normal, parent};
use crate::error::{Error, Result};
use crate::script::identifiers::Identifiers;
use crate::script::map::Place;
use crate::script::revision::{Revision, verify_rev_id};
use crate::script::revision_error::RevisionError;

/// A new revision as a command asks for it.
#[derive(Clone, Debug, Default)]
pub struct NewRevision {
    /// Its identifier.
    pub rev_id: Rc<str>,
    /// The message.
    pub message: Option<String>,
    /// The revisions it follows; the one head when none are named.
    pub head: Identifiers,
    /// Whether it may follow revisions that others follow already.
    pub splice: bool,
    /// Its branch labels.
    pub branch_labels: Identifiers,
    /// The folder of its file, where one is named.
    pub version_path: Option<String>,
    /// The revisions it depends on.
    pub depends_on: Identifiers,
}

/// Where a new revision goes: what must be there before the rest is looked at.
#[derive(Clone, Debug)]
pub struct RevisionPlace {
    /// Its file.
    pub path: String,
    /// The folders that its file needs, in the order in which they are made where they are missing.
    pub folders: Vec<String>,
    /// When it was made.
    pub create_date: Moment,
    heads: Vec<Option<Revision>>,
}

/// What goes into the file of a new revision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RevisionPlan {
    /// Its identifier.
    pub up_revision: Rc<str>,
    /// The revisions it follows.
    pub down_revision: Identifiers,
    /// Its branch labels: none, or a tuple.
    pub branch_labels: Identifiers,
    /// The revisions it depends on; several are a list in Python, not a tuple.
    pub depends_on: Identifiers,
    /// The message.
    pub message: String,
}

impl ScriptDirectory {
    /// The folders of revision files.
    pub fn version_locations(&self) -> Vec<String> {
        let options = self.options();
        let absolute = |path: &str| join(&options.working_directory, path);
        if options.version_locations.is_empty() {
            return vec![absolute(&join(&options.dir, "versions"))];
        }
        options.version_locations.iter().map(|location| absolute(location)).collect()
    }

    /// Finds the place of a new revision; the moment of its making is asked for once the heads are found.
    ///
    /// # Errors
    /// When the identifier has illegal characters, the heads name nothing or several where one is meant, or the folder
    /// is none of the directory's.
    pub fn place_revision(
        &self,
        new: &NewRevision,
        create_date: impl FnOnce() -> Result<Moment>,
    ) -> Result<RevisionPlace> {
        verify_rev_id(&new.rev_id).map_err(|error| Error::command(error.to_string()))?;
        let message = "Multiple heads are present; please specify the head revision on which the new revision should \
                       be based, or perform a merge.";
        let catch = Catch { multiple_heads: Some(message), ..Catch::default() };
        let one = "head".into();
        let head = if new.head.is_none() { &one } else { &new.head };
        let heads = catch.run(|| {
            let places = self.map()?.get_revisions(head)?;
            let head = |place| match place {
                Place::Base => Err(RevisionError::assertion("")),
                Place::Nowhere => Ok(None),
                Place::Revision(revision) => Ok(Some(revision)),
            };
            places.into_iter().map(head).collect::<Result<Vec<_>, _>>()
        })?;
        let distinct: IndexSet<&Option<Revision>> = heads.iter().collect();
        if distinct.len() != heads.len() {
            return Err(Error::command("Duplicate head revisions specified"));
        }
        let create_date = create_date()?;
        let folder = self.version_path(new, &heads)?;
        let name = self.options().naming.file_name(&new.rev_id, new.message.as_deref(), &create_date)?;
        let path = join(&folder, &name);
        let absolute = |path: &str| join(&self.options().working_directory, path);
        let mut folders = Vec::new();
        if !self.options().version_locations.is_empty() {
            folders.push(absolute(&folder));
        }
        folders.push(absolute(&parent(&path)));
        Ok(RevisionPlace { path, folders, create_date, heads })
    }

    /// The folder of a new revision's file.
    fn version_path(&self, new: &NewRevision, heads: &[Option<Revision>]) -> Result<String> {
        let locations = self.version_locations();
        let folder = match (&new.version_path, &*locations) {
            (Some(path), _) => normal(path),
            (None, [only]) => only.clone(),
            (None, _) => match heads.iter().flatten().next() {
                Some(head) => parent(head.path()),
                None => {
                    let message = "Multiple version locations present, please specify --version-path";
                    return Err(Error::command(message));
                }
            },
        };
        if !locations.contains(&join(&self.options().working_directory, &folder)) {
            return Err(Error::command(format!("Path {folder} is not represented in current version locations")));
        }
        Ok(folder)
    }

    /// What goes into the file of a new revision, once its folders are there.
    ///
    /// # Errors
    /// When it follows a revision that is no head, or depends on what is missing.
    pub fn plan_revision(&self, new: &NewRevision, place: &RevisionPlace) -> Result<RevisionPlan> {
        if !new.splice
            && let Some(head) = place.heads.iter().flatten().find(|head| !head.is_head())
        {
            return Err(Error::command(format!(
                "Revision {} is not a head revision; please specify --splice to create a new branch from this \
                 revision",
                head.id()
            )));
        }
        let depends_on = Catch::default().run(|| {
            let mut resolved = Vec::new();
            if !new.depends_on.is_falsy() {
                for dependency in new.depends_on.as_slice() {
                    let revision = self.map()?.get_revision(&dependency.into())?;
                    let revision = revision.ok_or_else(|| RevisionError::assertion(""))?;
                    // A label stays a label; the beginning of an identifier becomes the whole.
                    let is_label = revision.branch_labels().contains(dependency);
                    resolved.push(Rc::clone(if is_label { dependency } else { revision.id() }));
                }
            }
            Ok(resolved)
        })?;
        if place.heads.len() > 1 && place.heads.contains(&None) {
            // Alembic writes a file that it cannot load any more.
            return Err(RevisionError::assertion("").into());
        }
        let down: Vec<Rc<str>> = place.heads.iter().flatten().map(|head| Rc::clone(head.id())).collect();
        Ok(RevisionPlan {
            up_revision: Rc::clone(&new.rev_id),
            down_revision: Identifiers::from(down).as_scalar(),
            branch_labels: match &new.branch_labels {
                Identifiers::None => Identifiers::None,
                labels => labels.as_slice().into(),
            },
            depends_on: Identifiers::from(depends_on).as_scalar(),
            message: new.message.clone().unwrap_or_else(|| "empty message".to_owned()),
        })
    }
}

/// The error of a file that does not have the branch labels that were asked for.
pub fn missing_labels(revision: &Revision, branch_labels: &str) -> Error {
    Error::command(format!(
        "Version {} specified branch_labels {branch_labels}, however the migration file {} does not have them; have \
         you upgraded your script.py.mako to include the 'branch_labels' section?",
        revision.id(),
        revision.path()
    ))
}
