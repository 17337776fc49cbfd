//! `alembic.script`: revisions and the graph of them, over `migrate::script`.

mod errors;
pub mod head_maintainer;
mod identifiers;
mod revision;
mod revision_file;
mod revision_map;
mod script_class;
pub mod step;

use crate::class_table::ClassDef;

/// The classes of revisions and of the graph.
pub const CLASSES: &[ClassDef] = &[revision::CLASS, script_class::CLASS, revision_map::CLASS, head_maintainer::CLASS];
