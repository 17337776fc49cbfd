//! [`Surroundings`]: what a run works on and reports to.

use std::rc::Rc;

use protocol::Project;

use crate::databases::Databases;
use crate::kept::{KeptDatabases, PROJECT};
use crate::platform::Platform;
use crate::project_files::ProjectFiles;
use crate::seeds;
use crate::sources::ProjectSources;
use crate::warnings::WarningLog;

/// Which database files a run works on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Folder {
    /// Those that stay between runs.
    Project,
    /// New ones, for a run after an edit.
    Scratch,
    /// Copies, of which nothing is kept.
    Rehearsal,
}

impl Folder {
    /// The folder's name on the platform.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Project => PROJECT,
            Self::Scratch => "scratch",
            Self::Rehearsal => "rehearsal",
        }
    }
}

/// The databases, files and sources of one run.
pub(crate) struct Surroundings {
    pub(crate) databases: Rc<Databases>,
    pub(crate) files: Rc<ProjectFiles>,
    pub(crate) sources: Rc<ProjectSources>,
    /// The project that the run started with, where its changes are to be told.
    pub(crate) project: Option<Project>,
    pub(crate) folder: Folder,
    /// When the run began, in nanoseconds of the platform's clock.
    pub(crate) started: u64,
    pub(crate) warnings: Rc<WarningLog>,
}

impl Surroundings {
    /// Lays out what a run of `project` works on; answers also why files that fill a database could not.
    pub(crate) fn new(
        platform: &Rc<dyn Platform>,
        kept: &Rc<KeptDatabases>,
        project: &Project,
        folder: Folder,
    ) -> (Self, Vec<String>) {
        let is_kept = folder == Folder::Project;
        let storage = if is_kept { kept.storage().clone() } else { platform.storage(folder.name()) };
        let databases = Databases::new(storage);
        let copies = match folder {
            Folder::Rehearsal => kept.copy_all(&**databases.storage()),
            Folder::Scratch => kept.copy_migrated(&**databases.storage()),
            Folder::Project => Vec::new(),
        };
        for (name, copy) in copies {
            databases.adopt(name, copy);
        }
        let complaints = if is_kept { seeds::fill_kept(project, kept) } else { seeds::fill(project, &databases) };
        let surroundings = Self {
            sources: Rc::new(ProjectSources::new(project)),
            files: Rc::new(ProjectFiles::new(project, platform, &databases, is_kept.then(|| kept.clone()))),
            databases,
            project: is_kept.then(|| project.clone()),
            folder,
            started: platform.monotonic_nanos(),
            warnings: WarningLog::new(),
        };
        (surroundings, complaints)
    }
}
