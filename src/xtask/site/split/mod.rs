//! The engine and the page in parts: what a first visit runs comes at once, the rest when it is first called for.
//!
//! The build runs the engine on what visitors do ([`visits`]) and notes which functions run ([`profile`]). The module is
//! cut between functions ([`plan`], [`write`]): the engine keeps a stand-in for each function of a part that it calls,
//! which asks `www/engine.js` for the part. Of the functions that stay, the pieces that no visit runs are a part too
//! ([`outline`]). Data goes with the functions that alone use it ([`data_use`]). Nothing in the sources says what
//! belongs where, and every program runs as before: what the profile misses comes later.
//!
//! The page cannot wait for a part in the middle of a function, as a worker can. It names what comes later: the functions
//! of its module `later::doors` ([`doors`]). What is reached through them alone is its part, which it asks for, and waits
//! for, before it calls a door.

mod blocks;
mod data_use;
mod doors;
mod instrument;
mod linked;
mod module;
mod outline;
mod plan;
mod profile;
pub mod visits;
mod write;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use serde_json::{Map, Value};
use wasmparser::{KnownCustom, Name, Payload};

use crate::failure::{Failure, Result};
use crate::workspace::Workspace;
use blocks::{Blocks, Places};
use data_use::DataUse;
use doors::Doors;
use linked::Linked;
use module::{Module, unreadable};
use plan::{Home, PIECES, Plan};
use profile::Ran;

/// The engine and the page as the linker has left them, below the target folder: it still knows what names what.
const LINKED_ENGINE: &str = "wasm32-unknown-unknown/wasm/worker.wasm";
const LINKED_PAGE: &str = "wasm32-unknown-unknown/page/app.wasm";

/// Splits the engine, the page and Python's library in the folder of a build.
pub fn run(workspace: &Workspace, folder: &Path) -> Result<()> {
    split_page(workspace, folder)?;
    let path = folder.join("worker_bg.wasm");
    let bytes = read(&path)?;
    let module = Module::parse(&bytes)?;
    let visits = visits::all(workspace)?;
    let blocks = Blocks::of(&module)?;
    let ran = profile::of(workspace, &module, &blocks, &bytes, &folder.join("worker.js"), &visits)?;
    let homes = homes(&module, &ran);
    let names = names(&module)?;
    let mut home_of_name: BTreeMap<&str, Home> = BTreeMap::new();
    for (function, name) in &names {
        let home = homes.get(*function as usize).copied().unwrap_or(0);
        home_of_name.entry(name).and_modify(|known| *known = home.min(*known)).or_insert(home);
    }
    let linked = read(&workspace.target().join(LINKED_ENGINE))?;
    let data_use = DataUse::of(&linked_as(&linked, LINKED_ENGINE, &module)?)?;
    // What no visit runs of the engine's functions is the first part, the others follow.
    let has_run = |block| ran.iter().any(|ran| ran.blocks.contains(&block));
    let is_engine = |function: u32| homes.get(function as usize) == Some(&0);
    let outlined = outline::outline(&module, &blocks, &bytes, is_engine, has_run)?;
    let later = |home: Home| if home == 0 { 0 } else { home + PIECES };
    let in_pieces = in_pieces(&module, &blocks, &names, &outlined.moved, &data_use)?;
    // A function that the tools have renamed or left out counts as one of the engine.
    let home_of = |name: &str, block| match home_of_name.get(name) {
        Some(0) if in_pieces.contains(&(name, block)) => PIECES,
        home => home.copied().map_or(0, later),
    };
    let data = data_use.homes(home_of);
    let name_of: BTreeMap<u32, &str> = names.iter().copied().collect();
    let early: BTreeSet<u32> = module
        .slots
        .iter()
        .map(|(_, function)| *function)
        .filter(|function| {
            let home = later(homes.get(*function as usize).copied().unwrap_or(0));
            name_of.get(function).is_none_or(|name| data_use.is_early(name, home, home_of, &data))
        })
        .collect();
    let homes = homes.into_iter().map(later);
    let module = Module::parse(&outlined.bytes)?;
    let homes = homes.chain(std::iter::repeat(PIECES)).take(module.functions.len()).collect();
    let bytes = &outlined.bytes;
    let plan = Plan::new(&module, homes, data, |function| early.contains(&function))?;
    write_all(&module, &plan, bytes, folder, "worker")?;
    let [first, usual, ..] = &ran[..] else { return Err(Failure::new("the profile does not tell of all visits")) };
    split_library(folder, [first, usual])
}

/// Splits the page at its doors.
fn split_page(workspace: &Workspace, folder: &Path) -> Result<()> {
    let bytes = read(&folder.join("app_bg.wasm"))?;
    let module = Module::parse(&bytes)?;
    let linked = read(&workspace.target().join(LINKED_PAGE))?;
    let linked = linked_as(&linked, LINKED_PAGE, &module)?;
    let doors = Doors::of(&linked);
    let names = names(&module)?;
    let mut homes = vec![0; module.functions.len()];
    let mut open = BTreeSet::new();
    for (function, name) in &names {
        if let Some(home) = homes.get_mut(*function as usize).filter(|_| *function >= module.imported) {
            *home = usize::from(doors.behind.contains(name));
        }
        if doors.names.contains(name) {
            open.insert(*function);
        }
    }
    let data = DataUse::of(&linked)?.homes(|name, _| usize::from(doors.behind.contains(name)));
    let plan = Plan::new(&module, homes, data, |function| open.contains(&function))?;
    if plan.parts == 0 {
        return Err(Failure::new("the page has no doors; has src/app/later/doors.rs moved?"));
    }
    // Nobody could wait for the part in any other place.
    if let Some(stray) = plan.stand_ins.difference(&open).next() {
        let name = names.iter().find(|(function, _)| function == stray).map_or("?", |(_, name)| name);
        return Err(Failure::new(format!("the page reaches {name} past its doors")));
    }
    write_all(&module, &plan, &bytes, folder, "app")
}

/// A module as the linker has left it, at a path below the target folder.
fn linked_as<'a>(linked: &'a [u8], path: &str, module: &Module) -> Result<Linked<'a>> {
    if Module::parse(linked)?.data != module.data {
        return Err(Failure::new(format!("{path} is of another build than the site; build again")));
    }
    Linked::parse(linked)
}

/// Writes a module's parts, and in its place what remains of it.
fn write_all(module: &Module, plan: &Plan, bytes: &[u8], folder: &Path, name: &str) -> Result<()> {
    let write = |name: String, bytes: &[u8]| {
        let path = folder.join(name);
        fs::write(&path, bytes).map_err(|error| Failure::at(&path, error))
    };
    for part in 1..=plan.parts {
        write(format!("{name}_part_{part}.wasm"), &write::part(module, plan, part)?)?;
    }
    write(format!("{name}_bg.wasm"), &write::engine(module, plan, bytes)?)
}

/// Each function's module: that of the first visits which run it, or the last part.
fn homes(module: &Module, ran: &[Ran]) -> Vec<Home> {
    let home = |function: u32| {
        let first = ran.iter().position(|ran| ran.functions.contains(&function));
        if function < module.imported { 0 } else { first.unwrap_or(ran.len()) }
    };
    (0..module.functions.len() as u32).map(home).collect()
}

/// The blocks that are in pieces of functions, by the functions' names, where these are the same functions for the linker.
fn in_pieces<'a>(
    module: &Module,
    blocks: &Blocks,
    names: &[(u32, &'a str)],
    moved: &BTreeSet<u32>,
    data_use: &DataUse,
) -> Result<BTreeSet<(&'a str, u32)>> {
    let mut counts: BTreeMap<&str, u32> = BTreeMap::new();
    for (_, name) in names {
        *counts.entry(name).or_default() += 1;
    }
    let mut found = BTreeSet::new();
    for (function, name) in names {
        let Some(body) = module.body(*function) else { continue };
        let own = blocks.of_body((function - module.imported) as usize);
        if counts[name] != 1 || moved.range(own.clone()).next().is_none() {
            continue;
        }
        if data_use.shape(name) == Some(Places::of(body)?.shape) {
            found.extend(moved.range(own.clone()).map(|block| (*name, block - own.start)));
        }
    }
    Ok(found)
}

/// The functions' names, as the linker wrote them.
fn names<'a>(module: &Module<'a>) -> Result<Vec<(u32, &'a str)>> {
    let mut names = Vec::new();
    for section in &module.sections {
        let Payload::CustomSection(custom) = section else { continue };
        let KnownCustom::Name(sections) = custom.as_known() else { continue };
        for section in sections {
            let Name::Function(map) = section.map_err(unreadable)? else { continue };
            for naming in map {
                let naming = naming.map_err(unreadable)?;
                names.push((naming.index, naming.name));
            }
        }
    }
    if names.is_empty() {
        return Err(Failure::new("a module's functions have no names; its link in index.html keeps them"));
    }
    Ok(names)
}

/// Puts the files of Python's library that visits read into a file of their own, beside the rest.
fn split_library(folder: &Path, ran: [&Ran; 2]) -> Result<()> {
    let path = folder.join("library.json");
    let texts: Map<String, Value> = serde_json::from_slice(&read(&path)?).map_err(|error| Failure::at(&path, error))?;
    let is_usual = |file: &String| ran.iter().any(|ran| ran.library.contains(file));
    let (usual, rest): (Map<_, _>, Map<_, _>) = texts.into_iter().partition(|(file, _)| is_usual(file));
    for (path, texts) in [(folder.join("library_usual.json"), usual), (path, rest)] {
        fs::write(&path, Value::Object(texts).to_string()).map_err(|error| Failure::at(&path, error))?;
    }
    Ok(())
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).map_err(|error| Failure::at(path, error))
}
