//! Steps: what a run does, one after the other.

mod head_maintainer;
mod movement;
mod revision_step;
mod stamp_step;
mod step_info;

use std::fmt;
use std::rc::Rc;

use sql::Value;

pub use head_maintainer::{HeadMaintainer, VersionChange, VersionTable};
pub use movement::Movement;
pub use revision_step::RevisionStep;
pub use stamp_step::StampStep;
pub use step_info::StepInfo;

use super::identifiers::comma;
use super::map::Dependencies;
use super::name_set::NameSet;
use crate::error::Result;

/// One step of a run: a revision's function, or a note in the version table alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// A revision is applied or taken back.
    Revision(RevisionStep),
    /// The version table is changed without running anything.
    Stamp(StampStep),
}

impl Step {
    /// The name of the function that it runs.
    pub fn name(&self) -> String {
        match self {
            Self::Revision(step) => step.name(),
            Self::Stamp(_) => "stamp_revision".to_owned(),
        }
    }

    /// Whether it goes away from the base.
    pub fn is_upgrade(&self) -> bool {
        match self {
            Self::Revision(step) => step.is_upgrade(),
            Self::Stamp(step) => step.is_upgrade,
        }
    }

    /// The first paragraph of the revision's docstring.
    pub fn doc(&self) -> Option<&str> {
        match self {
            Self::Revision(step) => Some(step.revision().doc()),
            Self::Stamp(_) => None,
        }
    }

    /// The revisions before the step.
    pub fn sources(&self, dependencies: Dependencies) -> Vec<Rc<str>> {
        match self {
            Self::Revision(step) => step.sources(dependencies),
            Self::Stamp(step) => step.from.clone(),
        }
    }

    /// The revisions after the step.
    pub fn destinations(&self, dependencies: Dependencies) -> Vec<Rc<str>> {
        match self {
            Self::Revision(step) => step.destinations(dependencies),
            Self::Stamp(step) => step.to.clone(),
        }
    }

    /// `upgrade a -> b`, as offline scripts note it.
    pub fn short_log(&self) -> String {
        let from = comma(&self.sources(Dependencies::Omit));
        let to = comma(&self.destinations(Dependencies::Omit));
        format!("{} {from} -> {to}", self.name())
    }

    /// What it means for the version table that holds these heads.
    ///
    /// # Errors
    /// When the heads leave it open what to do, or name revisions that are missing.
    pub fn movement(&self, heads: &NameSet) -> Result<Movement> {
        match self {
            Self::Revision(step) => step.movement(heads),
            Self::Stamp(step) => step.movement(heads),
        }
    }

    /// Runs the revision's function; a stamp runs nothing.
    ///
    /// # Errors
    /// What the function raises.
    pub fn run(&self, keywords: &[(Rc<str>, Value)]) -> Result<()> {
        match self {
            Self::Revision(step) => step.function().call(keywords),
            Self::Stamp(_) => Ok(()),
        }
    }

    /// What listeners are told.
    pub fn info(&self) -> StepInfo {
        match self {
            Self::Revision(step) => step.info(),
            Self::Stamp(step) => step.info(),
        }
    }
}

impl fmt::Display for Step {
    /// As logs print it behind "Running".
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.short_log())?;
        match self.doc() {
            None | Some("") => Ok(()),
            Some(doc) => write!(f, ", {doc}"),
        }
    }
}
