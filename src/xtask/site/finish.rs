//! What trunk leaves to do in a release build: smaller WebAssembly, names that tell versions apart, compressed copies.
//!
//! Trunk runs this as its last hook, so that `trunk build --release` gives the same site as `cargo xtask build`.

use std::path::{Path, PathBuf};
use std::time::Instant;

use super::{compress, hash, optimize, order, split, styles};
use crate::failure::{Failure, Result};
use crate::stages::seconds;
use crate::workspace::Workspace;

/// Finishes the build in trunk's staging folder; a debug build is left as it is.
pub fn run(workspace: &Workspace) -> Result<()> {
    let (Some(folder), Some(profile)) = (std::env::var_os("TRUNK_STAGING_DIR"), std::env::var_os("TRUNK_PROFILE"))
    else {
        return Err(Failure::new("`finish` is a hook of trunk; run `trunk build --release` or `cargo xtask build`"));
    };
    if profile != "release" {
        return Ok(());
    }
    let folder = PathBuf::from(folder);
    step("joined the styles", || styles::join(workspace, &folder))?;
    step("split the engine and the page", || split::run(workspace, &folder))?;
    step("optimized the WebAssembly", || optimize::all(workspace, &folder))?;
    step("put functions in order", || order::all(&folder))?;
    step("named files by their content", || hash::rename(&folder))?;
    step("compressed", || compress::all(&folder))
}

fn step(done: &str, work: impl FnOnce() -> Result<()>) -> Result<()> {
    let start = Instant::now();
    work()?;
    println!("{done} in {}", seconds(start.elapsed()));
    Ok(())
}

/// Whether the file's name ends in one of `extensions`.
pub(super) fn has_extension(file: &Path, extensions: &[&str]) -> bool {
    file.extension().is_some_and(|found| extensions.iter().any(|extension| found == *extension))
}
