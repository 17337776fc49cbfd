//! A part of `cargo xtask generate`: the folder `lessons` becomes the files that the page loads.

use std::fs;

use course::source::{CourseSource, texts_below};

use crate::failure::{Failure, Result};
use crate::workspace::Workspace;

/// Reads all of `lessons` and writes `www/generated/lessons`, which trunk copies into the site.
pub fn run(workspace: &Workspace) -> Result<()> {
    let course = read(workspace)?;
    let generated = workspace.path("www/generated");
    let folder = generated.join("lessons");
    if folder.is_dir() {
        fs::remove_dir_all(&folder).map_err(|error| Failure::at(&folder, error))?;
    }
    fs::create_dir_all(&folder).map_err(|error| Failure::at(&folder, error))?;
    course.site_files().into_iter().try_for_each(|(site_path, bytes)| {
        let path = generated.join(site_path);
        fs::write(&path, bytes).map_err(|error| Failure::at(&path, error))
    })
}

fn read(workspace: &Workspace) -> Result<CourseSource> {
    let root = workspace.path("lessons");
    let files = texts_below(&root).map_err(|error| Failure::at(&root, error))?;
    CourseSource::parse(&files).map_err(|error| Failure::new(error.to_string()))
}
