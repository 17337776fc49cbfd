//! Building the site, unless it is built already.

use std::fs;
use std::path::PathBuf;
use std::time::Instant;

use super::split;
use crate::failure::{Failure, Result};
use crate::fingerprint;
use crate::process::{command, run};
use crate::stages::seconds;
use crate::workspace::Workspace;

/// All that the site is made of.
const SOURCES: [&str; 9] = [
    "src",
    "www",
    "lessons",
    "index.html",
    "Trunk.toml",
    "Cargo.toml",
    "Cargo.lock",
    ".cargo/config.toml",
    "rust-toolchain.toml",
];

/// Builds the release site into `pkg/site`; returns at once when nothing has changed since it was built.
pub fn ensure(workspace: &Workspace) -> Result<()> {
    let start = Instant::now();
    let mut sources: Vec<PathBuf> = SOURCES.iter().map(|source| workspace.path(source)).collect();
    sources.extend(split::visits::sources(workspace));
    let current = format!("{:016x}\n", fingerprint::of(&sources)?);
    let mark = workspace.path("pkg/.site-fingerprint");
    if workspace.site().join("index.html").is_file() && fs::read_to_string(&mark).is_ok_and(|built| built == current) {
        println!("the site is built already, checked in {}", seconds(start.elapsed()));
        return Ok(());
    }
    // Trunk builds offline, so that it looks for no tools of its own: the crates must be there.
    run(command("cargo").args(["fetch", "--locked", "--quiet"]).current_dir(workspace.root()))?;
    run(command("trunk").args(["build", "--release", "--offline", "true"]).current_dir(workspace.root()))?;
    fs::write(&mark, current).map_err(|error| Failure::at(&mark, error))?;
    println!("built the site in {}", seconds(start.elapsed()));
    Ok(())
}
