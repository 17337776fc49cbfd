//! `cargo xtask screenshots`: pictures of the page, wide and narrow, light and dark.

use std::fs;

use crate::failure::{Failure, Result};
use crate::process::run as run_process;
use crate::site::build;
use crate::site::server::SiteServer;
use crate::test;
use crate::tools;
use crate::workspace::Workspace;

/// Builds the site and writes the pictures into `screenshots` of the target folder.
pub fn run(workspace: &Workspace) -> Result<()> {
    tools::ensure(workspace, &test::tools_for_browser())?;
    build::ensure(workspace)?;
    let folder = workspace.target().join("screenshots");
    fs::create_dir_all(&folder).map_err(|error| Failure::at(&folder, error))?;
    let server = SiteServer::start(&workspace.site(), 0)?;
    run_process(test::node(workspace, &server)?.arg("screenshots.mjs").arg(&folder))
}
