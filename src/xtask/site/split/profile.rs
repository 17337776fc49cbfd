//! Which functions visits run, and which blocks of them, found by running them under Node.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use protocol::Request;
use serde_json::{Value, json};

use super::blocks::Blocks;
use super::instrument::instrument;
use super::module::Module;
use crate::failure::{Failure, Result};
use crate::process::{answer, command};
use crate::workspace::Workspace;

/// What visits of one kind, and those before them, run.
pub struct Ran {
    /// The functions.
    pub functions: BTreeSet<u32>,
    /// The blocks of the functions.
    pub blocks: BTreeSet<u32>,
    /// The files of Python's library that those before do not read.
    pub library: BTreeSet<String>,
}

/// Runs the visits in a copy of the engine that notes what it does.
///
/// `glue` is the engine's JavaScript. The same module and the same visits always give the same answer: the clock and the
/// random numbers are made up.
pub fn of(
    workspace: &Workspace,
    module: &Module,
    blocks: &Blocks,
    bytes: &[u8],
    glue: &Path,
    visits: &[Vec<Request>],
) -> Result<Vec<Ran>> {
    let folder = workspace.logs()?.join("split");
    fs::create_dir_all(&folder).map_err(|error| Failure::at(&folder, error))?;
    let write = |name: &str, bytes: &[u8]| {
        let path = folder.join(name);
        fs::write(&path, bytes).map_err(|error| Failure::at(&path, error)).map(|()| path)
    };
    let engine = write("instrumented.wasm", &instrument(module, blocks, bytes)?)?;
    let mut encoded = Vec::new();
    for requests in visits {
        let requests =
            requests.iter().map(|request| postcard::to_allocvec(request).map(|bytes| STANDARD.encode(bytes)));
        encoded.push(
            requests.collect::<std::result::Result<Vec<_>, _>>().map_err(|error| Failure::new(error.to_string()))?,
        );
    }
    let requests = write("requests.json", json!(encoded).to_string().as_bytes())?;
    let mut node = command("node");
    node.arg(workspace.path("src/xtask/site/split/profile.mjs")).arg(glue).arg(engine);
    node.arg(workspace.path("www/generated/library.json")).arg(requests);
    let text = answer(&mut node)?;
    let ran: Value =
        serde_json::from_str(&text).map_err(|error| Failure::new(format!("the profile reads {text:?}: {error}")))?;
    Ok(ran.as_array().into_iter().flatten().map(|ran| read(ran, module, blocks)).collect())
}

fn read(told: &Value, module: &Module, blocks: &Blocks) -> Ran {
    let marks = STANDARD.decode(told["blocks"].as_str().unwrap_or_default()).unwrap_or_default();
    let is_marked = |block: &u32| marks.get((block / 8) as usize).is_some_and(|marks| marks & (1 << (block % 8)) != 0);
    let ran: BTreeSet<u32> = (0..blocks.count()).filter(is_marked).collect();
    // A function that runs starts with its first block.
    let runs = |body: &usize| ran.contains(&blocks.of_body(*body).start);
    Ran {
        functions: (0..module.bodies.len()).filter(runs).map(|body| module.imported + body as u32).collect(),
        library: told["library"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|file| file.as_str().map(str::to_owned))
            .collect(),
        blocks: ran,
    }
}
