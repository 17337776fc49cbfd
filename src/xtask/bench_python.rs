//! `cargo xtask bench-python`: our Python beside CPython, on the programs of `tests/python/bench`.

use std::fs;

use crate::beside_cpython::{Contest, Times};
use crate::failure::{Failure, Result};
use crate::process::find;
use crate::workspace::Workspace;

/// Measures each program with CPython, with the native build and as WebAssembly, and prints the ratios.
pub fn run_all(workspace: &Workspace) -> Result<()> {
    let python = ["python3.11", "python3"]
        .into_iter()
        .find_map(find)
        .ok_or_else(|| Failure::new("no python3 on this machine to compare with"))?;
    let start = workspace.logs()?.join("empty.py");
    fs::write(&start, "").map_err(|error| Failure::at(&start, error))?;
    let (start, programs) = Contest { python, folder: workspace.path("tests/python/bench"), start }.run(workspace)?;
    println!(
        "\n{:28} {:>10} {:>10} {:>10}  {:>8} {:>8} {:>8}",
        "program", "CPython", "native", "wasm", "native/C", "wasm/C", "wasm/nat"
    );
    let mut logarithms = [0.0; 3];
    for program in &programs {
        let Times { name, cpython, native, wasm } = program.without(&start);
        let ratios = [native / cpython, wasm / cpython, wasm / native];
        for (sum, ratio) in logarithms.iter_mut().zip(ratios) {
            *sum += ratio.ln();
        }
        let [first, second, third] = ratios;
        println!("{name:28} {cpython:8.3} s {native:8.3} s {wasm:8.3} s  {first:8.2} {second:8.2} {third:8.2}");
    }
    let [first, second, third] = logarithms.map(|sum| (sum / programs.len() as f64).exp());
    println!("{:63} {first:8.2} {second:8.2} {third:8.2}", "geometric mean");
    Ok(())
}
