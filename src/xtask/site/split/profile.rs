//! Which functions visits run, found by running them under Node.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use protocol::Request;
use serde_json::{Value, json};

use super::instrument::instrument;
use super::module::Module;
use crate::failure::{Failure, Result};
use crate::process::{answer, command};
use crate::workspace::Workspace;

/// What visits of one kind run that those before do not.
pub struct Ran {
    /// The functions.
    pub functions: BTreeSet<u32>,
    /// The files of Python's library.
    pub library: BTreeSet<String>,
}

/// Runs the visits in a copy of the engine that notes what it does.
///
/// `glue` is the engine's JavaScript. The same module and the same visits always give the same answer: the clock and the
/// random numbers are made up.
pub fn of(
    workspace: &Workspace,
    module: &Module,
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
    let engine = write("instrumented.wasm", &instrument(module, bytes)?)?;
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
    Ok(ran.as_array().into_iter().flatten().map(read).collect())
}

fn read(ran: &Value) -> Ran {
    let list = |name: &str| ran[name].as_array().into_iter().flatten();
    Ran {
        functions: list("functions").filter_map(|function| u32::try_from(function.as_u64()?).ok()).collect(),
        library: list("library").filter_map(|file| file.as_str().map(str::to_owned)).collect(),
    }
}
