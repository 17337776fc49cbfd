//! `cargo xtask serve`: the release site at <http://localhost:8080>.

use std::time::Instant;

use crate::failure::Result;
use crate::site::build;
use crate::site::server::SiteServer;
use crate::stages::seconds;
use crate::tools::{self, Tool};
use crate::workspace::Workspace;

/// The port, for people to remember.
const PORT: u16 = 8080;

/// Installs what is missing, builds what has changed, and serves until it is interrupted.
pub fn run(workspace: &Workspace) -> Result<()> {
    let start = Instant::now();
    tools::ensure(workspace, &Tool::to_build())?;
    build::ensure(workspace)?;
    let server = SiteServer::start(&workspace.site(), PORT)?;
    println!("ready after {}: {} (Ctrl+C ends it)", seconds(start.elapsed()), server.url());
    server.wait();
    Ok(())
}
