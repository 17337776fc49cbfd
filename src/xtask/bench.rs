//! `cargo xtask bench`: what a visit downloads, how long the page lets a person wait, and the ORM beside SQLAlchemy.

use serde_json::Value;

use crate::failure::{Failure, Result};
use crate::process::answer;
use crate::site::build;
use crate::site::server::SiteServer;
use crate::test::node;
use crate::tools;
use crate::workspace::Workspace;
use crate::{bench_migrate, bench_orm, size, test};

/// What a first visit may download, compressed with brotli.
const BYTES: usize = 1_300_000;

/// Builds the site, measures it in the browser, and prints the figures beside their targets.
pub fn run(workspace: &Workspace) -> Result<()> {
    tools::ensure(workspace, &test::tools_for_browser())?;
    build::ensure(workspace)?;
    let server = SiteServer::start(&workspace.site(), 0)?;
    let text = answer(node(workspace, &server)?.arg("bench.mjs"))?;
    let figures: Value = serde_json::from_str(&text)
        .map_err(|error| Failure::new(format!("the measurements read {text:?}: {error}")))?;

    println!("what a first visit downloads:");
    let names: Vec<String> = figures["requests"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|path| path.as_str()?.strip_prefix('/'))
        .map(|path| if path.is_empty() { "index.html".to_owned() } else { path.to_owned() })
        .collect();
    let sum = size::print_table(&workspace.site(), &names)?;

    println!("\n{:44}  {:>10}  {:>10}", "figure", "measured", "target");
    line("downloaded, brotli", &format!("{} kB", sum.brotli / 1000), &format!("{} kB", BYTES / 1000));
    let milliseconds = |value: &Value| format!("{value} ms");
    line("navigation to first paint", &milliseconds(&figures["paint"]), "");
    line("navigation to first ORM result", &milliseconds(&figures["result"]), "300 ms");
    println!("keystroke to updated SQL pane, {} keystrokes:", figures["keys"]);
    for (name, key) in [("in the document", "drawn"), ("on the screen", "painted")] {
        line(&format!("  {name}, median"), &milliseconds(&figures[key][0]), "");
        line(&format!("  {name}, 95th percentile"), &milliseconds(&figures[key][1]), "16 ms");
    }
    line("Stop to stopped, endless loop", &milliseconds(&figures["stopLoop"]), "100 ms");
    line("Stop to stopped, endless statement", &milliseconds(&figures["stopStatement"]), "100 ms");
    bench_orm::run(workspace)?;
    bench_migrate::run(workspace)
}

fn line(name: &str, measured: &str, target: &str) {
    println!("{name:44}  {measured:>10}  {target:>10}");
}
