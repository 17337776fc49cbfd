//! [`ScriptDirectory`]: the revisions of a project, asked as commands ask.

mod catch;
mod discover;
mod file_name;
mod listing;
mod new_revision;
mod percent;
mod plan;
mod pure_path;

use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;

use indexmap::IndexSet;

use self::catch::Catch;
pub use self::discover::{Folder, Header, VersionFiles, discover, from_path};
pub use self::file_name::{DEFAULT_FILE_TEMPLATE, FileNaming, Moment};
pub use self::listing::parse_history_range;
pub use self::new_revision::{NewRevision, RevisionPlace, RevisionPlan, missing_labels};
use super::identifiers::Identifiers;
use super::map::{Place, RevisionMap, Walk};
use super::name_set::NameHash;
use super::revision::Revision;
use super::revision_error::{RevisionError, RevisionResult};
use crate::error::Result;

/// Where a [`ScriptDirectory`] has its revisions from.
pub trait RevisionSource {
    /// The revisions, in the order in which their files are found.
    ///
    /// # Errors
    /// What loading a file raises, and a revision's own errors.
    fn revisions(&self) -> RevisionResult<Vec<Revision>>;

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

/// The folder of a project's migrations and how its files are named.
#[derive(Clone, Debug, Default)]
pub struct DirectoryOptions {
    /// The folder.
    pub dir: String,
    /// The folders of revision files, where they are configured; else `versions` in the folder.
    pub version_locations: Vec<String>,
    /// The folder to which paths that are not absolute belong.
    pub working_directory: String,
    /// How revision files are named.
    pub naming: FileNaming,
}

/// The revisions of a project. They are loaded when they are first asked for; a failure to load them is forgotten, and
/// the next question loads them again.
///
/// Its errors are those that commands show: what the graph says becomes `CommandError`, but where Alembic lets the
/// graph's own error pass.
pub struct ScriptDirectory {
    options: DirectoryOptions,
    source: Rc<dyn RevisionSource>,
    map: RefCell<Option<Rc<RevisionMap>>>,
}

impl ScriptDirectory {
    /// A directory whose revisions come from a source.
    pub fn new(options: DirectoryOptions, source: Rc<dyn RevisionSource>) -> Self {
        Self { options, source, map: RefCell::default() }
    }

    /// The folder and the naming of its files.
    pub fn options(&self) -> &DirectoryOptions {
        &self.options
    }

    /// The graph of the revisions.
    ///
    /// # Errors
    /// What loading the revisions and connecting them may give.
    pub fn map(&self) -> RevisionResult<Rc<RevisionMap>> {
        if let Some(map) = &*self.map.borrow() {
            return Ok(Rc::clone(map));
        }
        let source = Rc::clone(&self.source);
        let warn = Rc::new(move |message: &str| source.warn(message));
        let map = Rc::new(RevisionMap::new(self.source.revisions()?, self.source.name_hash(), warn)?);
        self.map.replace(Some(Rc::clone(&map)));
        Ok(map)
    }

    /// All revisions from a head down to a base, both included; relative ends may lead beyond.
    ///
    /// # Errors
    /// When the ends are not on one branch, or name nothing.
    pub fn walk_revisions(&self, base: &Identifiers, head: &Identifiers) -> Result<Vec<Revision>> {
        let catch = Catch { start: Some(base), end: Some(head), ..Catch::default() };
        let walk = Walk { inclusive: true, assert_relative_length: false, ..Walk::default() };
        catch.run(|| self.map()?.iterate_revisions(head, base, walk))
    }

    /// The revisions that identifiers name.
    ///
    /// # Errors
    /// When they name nothing, or several where one is meant.
    pub fn get_revisions(&self, ids: &Identifiers) -> Result<Vec<Place>> {
        Catch::default().run(|| self.map()?.get_revisions(ids))
    }

    /// The one revision that an identifier names; none for `base`.
    ///
    /// # Errors
    /// When it names nothing, or several.
    pub fn get_revision(&self, id: &Identifiers) -> Result<Option<Revision>> {
        Catch::default().run(|| self.map()?.get_revision(id))
    }

    /// The heads among all that a database with these heads has.
    ///
    /// # Errors
    /// When an identifier names nothing.
    pub fn get_all_current(&self, ids: &Identifiers) -> Result<IndexSet<Revision>> {
        Catch::default().run(|| self.map()?.get_all_current(ids))
    }

    /// Puts identifiers in the place of a symbol: all for `heads`, else one or none.
    ///
    /// # Errors
    /// When the symbol stands for several.
    pub fn as_revision_number(&self, id: &Identifiers) -> Result<Identifiers> {
        let ids = Catch::default().run(|| self.map()?.resolve_revision_number(id))?.ids;
        Ok(match ids.first() {
            None => Identifiers::None,
            Some(_) if id.as_str() == Some("heads") => ids.into(),
            Some(first) => first.into(),
        })
    }

    /// The one head.
    ///
    /// # Errors
    /// When there are several.
    pub fn get_current_head(&self) -> Result<Option<Rc<str>>> {
        let multiple_heads = "The script directory has multiple heads (due to branching).\
                              Please use get_heads(), or merge the branches using alembic merge.";
        let catch = Catch { multiple_heads: Some(multiple_heads), ..Catch::default() };
        catch.run(|| self.map()?.get_current_head(None))
    }

    /// Takes a revision in whose file was just written.
    ///
    /// # Errors
    /// As [`RevisionMap::add_revision`].
    pub fn add_revision(&self, revision: &Revision) -> Result<()> {
        Ok(self.map()?.add_revision(revision)?)
    }
}

impl fmt::Debug for ScriptDirectory {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ScriptDirectory").field("options", &self.options).finish_non_exhaustive()
    }
}

/// The revisions at places that must be revisions.
fn revisions_of(places: &[Place]) -> Result<Vec<Revision>> {
    let revision = |place: &Place| place.revision().cloned().ok_or_else(|| RevisionError::assertion("").into());
    places.iter().map(revision).collect()
}
