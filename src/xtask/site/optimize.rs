//! Binaryen over the WebAssembly of a build.

use std::fs;
use std::path::Path;
use std::thread;

use super::finish::has_extension;
use crate::failure::{Failure, Result};
use crate::fingerprint;
use crate::process::{command, run_logged};
use crate::workspace::Workspace;

/// The features that rustc uses and every browser knows; all of Binaryen's would give types that browsers refuse.
///
/// The lowest addresses are the end of the stack, where no address is that code computes with an offset. A function with
/// one caller stays one unless it is small: inside another it compresses worse.
const FLAGS: [&str; 11] = [
    "-O",
    "--low-memory-unused",
    "--one-caller-inline-max-function-size",
    "30",
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-sign-ext",
    "--enable-nontrapping-float-to-int",
    "--enable-mutable-globals",
    "--enable-multivalue",
    "--enable-reference-types",
];

/// Optimizes each `.wasm` file of the folder in place; a module seen before comes from the cache.
pub fn all(workspace: &Workspace, folder: &Path) -> Result<()> {
    let modules: Vec<_> =
        fingerprint::files_below(folder)?.into_iter().filter(|file| has_extension(file, &["wasm"])).collect();
    let cache = workspace.logs()?.join("wasm-opt");
    fs::create_dir_all(&cache).map_err(|error| Failure::at(&cache, error))?;
    thread::scope(|scope| {
        let threads: Vec<_> =
            modules.iter().map(|module| scope.spawn(|| optimize(workspace, module, &cache))).collect();
        threads
            .into_iter()
            .try_for_each(|thread| thread.join().unwrap_or_else(|_| Err(Failure::new("an optimizing thread panicked"))))
    })
}

fn optimize(workspace: &Workspace, module: &Path, cache: &Path) -> Result<()> {
    let bytes = fs::read(module).map_err(|error| Failure::at(module, error))?;
    let key = fingerprint::of_bytes(FLAGS.join(" ").as_bytes()) ^ fingerprint::of_bytes(&bytes);
    let cached = cache.join(format!("{key:016x}.wasm"));
    if !cached.is_file() {
        let program = workspace.path("www/node_modules/.bin/wasm-opt");
        let Some(program) = program.to_str().filter(|_| program.is_file()) else {
            return Err(Failure::new("wasm-opt is missing; run `npm ci --prefix www`"));
        };
        let unfinished = cached.with_extension("part");
        let mut optimizer = command(program);
        optimizer.args(FLAGS).arg("-o").arg(&unfinished).arg(module);
        run_logged(&mut optimizer, &cache.join(format!("{key:016x}.log")))?;
        fs::rename(&unfinished, &cached).map_err(|error| Failure::at(&cached, error))?;
    }
    fs::copy(&cached, module).map_err(|error| Failure::at(module, error))?;
    Ok(())
}
