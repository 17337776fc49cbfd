//! The graph of revisions, and the steps that lead a database through it.
//!
//! - A [`Revision`] is one file of a project's `versions` folder: [`RevisionSpec`] says what the file holds, a
//!   [`RevisionFile`] of the host runs its functions.
//! - A [`RevisionMap`] connects revisions, knows heads, bases and branches, and finds revisions by all that Alembic
//!   takes for an identifier: [`get_revisions`](RevisionMap::get_revisions) and
//!   [`get_revision`](RevisionMap::get_revision) (`head`, `heads`, `base`, a beginning, `label@head`), and
//!   [`iterate_revisions`](RevisionMap::iterate_revisions) for ranges with relative ends (`+1`, `label@-1`, `ae10+2`).
//! - [`Identifiers`] are what Python passes as `None`, a string or a tuple.
//! - Sets of names show in what Alembic prints. A [`NameHash`] (the host's hash of a string) puts them in the order of
//!   the host's sets.
//! - A [`Step`] applies a revision, takes one back, or is a stamp; a [`HeadMaintainer`] does to the [`VersionTable`]
//!   what steps mean for it.
//! - A [`ScriptDirectory`] asks all that as commands do: its errors are `CommandError`s, its
//!   [`upgrade_steps`](ScriptDirectory::upgrade_steps), [`downgrade_steps`](ScriptDirectory::downgrade_steps) and
//!   [`stamp_steps`](ScriptDirectory::stamp_steps) what a run does, and it has the texts that `history`, `heads`,
//!   `branches`, `show` and `current` print. A [`RevisionSource`] gives it its revisions; [`discover`] finds them in
//!   the host's [`VersionFiles`]. [`NewRevision`] goes through
//!   [`place_revision`](ScriptDirectory::place_revision) and [`plan_revision`](ScriptDirectory::plan_revision) before
//!   the host writes its file and hands it to [`add_revision`](ScriptDirectory::add_revision).
//! - Errors are [`RevisionError`]s, which know their class in `alembic.script.revision` and its attributes.
//!
//! ```
//! use std::rc::Rc;
//! use migrate::script::{Identifiers, Revision, RevisionMap, RevisionSpec, Walk};
//!
//! let revision = |id: &str, down: Option<&str>| {
//!     Revision::new(RevisionSpec { revision: id.into(), down_revision: down.into(), ..RevisionSpec::default() })
//! };
//! let revisions = [revision("ae1027a6acf", None)?, revision("27c6a30d7c24", Some("ae1027a6acf"))?];
//! let map = RevisionMap::new(revisions, None, Rc::new(|_| Ok(())))?;
//! assert_eq!(map.heads(), ["27c6a30d7c24".into()]);
//! let first = map.get_revision(&"ae10".into())?.expect("a revision begins like that");
//! assert!(first.is_base());
//! let missing = map.iterate_revisions(&"+1".into(), &Identifiers::one("ae10"), Walk::default())?;
//! assert_eq!(missing[0].to_string(), "Revision('27c6a30d7c24', 'ae1027a6acf')");
//! # Ok::<(), migrate::script::RevisionError>(())
//! ```

mod describe;
mod directory;
mod identifiers;
mod map;
mod name_set;
mod revision;
mod revision_error;
mod revision_file;
mod step;

pub use describe::LineFormat;
pub use directory::{
    DEFAULT_FILE_TEMPLATE, DirectoryOptions, FileNaming, Folder, Header, Moment, NewRevision, RevisionPlace,
    RevisionPlan, RevisionSource, ScriptDirectory, VersionFiles, discover, from_path, missing_labels,
    parse_history_range,
};
pub use identifiers::Identifiers;
pub use map::{Dependencies, Named, Overlap, Place, RevisionMap, Walk, Warn};
pub use name_set::{NameHash, NameSet};
pub use revision::{Revision, RevisionSpec, ScriptSpec, verify_rev_id};
pub use revision_error::{RevisionError, RevisionErrorKind, RevisionResult};
pub use revision_file::{Direction, MigrationFunction, RevisionFile};
pub use step::{HeadMaintainer, Movement, RevisionStep, StampStep, Step, StepInfo, VersionChange, VersionTable};
