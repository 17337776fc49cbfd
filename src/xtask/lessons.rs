//! A part of `cargo xtask generate`: the folder `lessons` becomes the files that the page loads.

use std::fs;

use course::source::CourseSource;

use crate::failure::{Failure, Result};
use crate::fingerprint;
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
    let mut files = Vec::new();
    for file in fingerprint::files_below(&root)? {
        let Some(path) = file.strip_prefix(&root).ok().and_then(|path| path.to_str()) else { continue };
        let text = fs::read_to_string(&file).map_err(|error| Failure::at(&file, error))?;
        files.push((path.to_owned(), text));
    }
    CourseSource::parse(&files).map_err(|error| Failure::new(error.to_string()))
}
