//! `cargo xtask bench-python`: our Python beside CPython, on the programs of `tests/python/bench`.

use std::fs;

use crate::beside_cpython::Contest;
use crate::failure::{Failure, Result};
use crate::process::find;
use crate::workspace::Workspace;

/// Measures each program with CPython, with the native build and in the browser, and prints the ratios.
pub fn run_all(workspace: &Workspace) -> Result<()> {
    let python = ["python3.11", "python3"]
        .into_iter()
        .find_map(find)
        .ok_or_else(|| Failure::new("no python3 on this machine to compare with"))?;
    let start = workspace.logs()?.join("empty.py");
    fs::write(&start, "").map_err(|error| Failure::at(&start, error))?;
    Contest { python, folder: workspace.path("tests/python/bench"), start }.run(workspace)
}
