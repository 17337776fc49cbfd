//! `cargo xtask bench-python`: our Python beside CPython, on the programs of `tests/python/bench`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::failure::{Failure, Result};
use crate::process::{answer, command, find, run};
use crate::site::build;
use crate::site::server::SiteServer;
use crate::test::node;
use crate::workspace::Workspace;
use crate::{test, tools};

/// How often each program runs; the quickest run counts, since a machine only ever adds to it.
const ROUNDS: usize = 3;

/// Measures each program with CPython, with the native build and in the browser, and prints the ratios.
pub fn run_all(workspace: &Workspace) -> Result<()> {
    tools::ensure(workspace, &test::tools_for_browser())?;
    build::ensure(workspace)?;
    let mut cargo = command("cargo");
    run(cargo.current_dir(workspace.root()).args(["build", "--release", "--package", "cli"]))?;
    let ormlet = workspace.target().join("release/ormlet");
    let python = ["python3.11", "python3"]
        .into_iter()
        .find_map(find)
        .ok_or_else(|| Failure::new("no python3 on this machine to compare with"))?;
    let folder = workspace.path("tests/python/bench");
    let programs = programs(&folder)?;
    let empty = workspace.logs()?.join("empty.py");
    fs::write(&empty, "").map_err(|error| Failure::at(&empty, error))?;
    let start = (seconds(&python, &[], &empty)?, seconds(&ormlet, &["run"], &empty)?);

    let server = SiteServer::start(&workspace.site(), 0)?;
    let text = answer(node(workspace, &server)?.arg("bench_python.mjs").arg(&folder))?;
    let browser: Value = serde_json::from_str(&text)
        .map_err(|error| Failure::new(format!("the browser's measurements read {text:?}: {error}")))?;

    println!(
        "\n{:16} {:>10} {:>10} {:>10}  {:>8} {:>8}",
        "program", "CPython", "native", "wasm", "native/C", "wasm/nat"
    );
    let (mut native_sum, mut wasm_sum) = (0.0, 0.0);
    for program in &programs {
        let name = program.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        same_output(&python, &ormlet, program)?;
        let reference = (seconds(&python, &[], program)? - start.0).max(0.001);
        let native = (seconds(&ormlet, &["run"], program)? - start.1).max(0.001);
        let wasm = browser[&name].as_f64().unwrap_or(f64::NAN) / 1000.0;
        native_sum += (native / reference).ln();
        wasm_sum += (wasm / native).ln();
        println!(
            "{name:16} {reference:8.3} s {native:8.3} s {wasm:8.3} s  {:8.2} {:8.2}",
            native / reference,
            wasm / native
        );
    }
    let count = programs.len() as f64;
    let means = ((native_sum / count).exp(), (wasm_sum / count).exp());
    println!("{:51} {:8.2} {:8.2}", "geometric mean", means.0, means.1);
    Ok(())
}

fn programs(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).map_err(|error| Failure::at(folder, error))?;
    let mut programs: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    programs.retain(|path| path.extension().is_some_and(|extension| extension == "py"));
    programs.sort();
    Ok(programs)
}

/// A program that computes something else measures nothing.
fn same_output(python: &Path, ormlet: &Path, program: &Path) -> Result<()> {
    let expected = answer(Command::new(python).arg(program))?;
    let got = answer(Command::new(ormlet).arg("run").arg(program))?;
    if got == expected {
        return Ok(());
    }
    Err(Failure::new(format!("{}: prints {got:?} instead of {expected:?}", program.display())))
}

/// The processor time of the quickest run, in seconds: other work on the machine counts less than on the clock.
fn seconds(interpreter: &Path, arguments: &[&str], program: &Path) -> Result<f64> {
    let mut best = f64::INFINITY;
    for _ in 0..ROUNDS {
        let mut shell = Command::new("bash");
        shell.args(["-c", "TIMEFORMAT=%U; time \"$@\" >/dev/null 2>/dev/null", "bash"]);
        let output = shell.arg(interpreter).args(arguments).arg(program).stdin(Stdio::null()).output();
        let output = output.map_err(|error| Failure::new(format!("bash did not start: {error}")))?;
        let text = String::from_utf8_lossy(&output.stderr).trim().to_owned();
        let took: f64 = text.parse().map_err(|_| Failure::new(format!("{}: timed as {text:?}", program.display())))?;
        best = best.min(took);
    }
    Ok(best)
}
