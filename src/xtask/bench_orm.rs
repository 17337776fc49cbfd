//! `cargo xtask bench orm`: the ORM beside SQLAlchemy on CPython, on the programs of `tests/orm_bench`.

use crate::beside_cpython::{Contest, Times, python_with};
use crate::failure::Result;
use crate::workspace::Workspace;

/// How many times as quick as CPython the native build is to be.
const NATIVE: f64 = 3.0;

/// How many times as quick as CPython WebAssembly is to be.
const WASM: f64 = 1.0;

/// What a person does who has no Python with the library.
const INSTALL: &str = "\
  no Python with SQLAlchemy 2.1 here. Install one and name it:
    python3 -m venv target/sqlalchemy && target/sqlalchemy/bin/pip install sqlalchemy==2.1.9
    ORMLET_BENCH_PYTHON=target/sqlalchemy/bin/python cargo xtask bench orm";

/// Measures each program, and prints the ratios; without a Python that has SQLAlchemy, says how to get one.
pub fn run(workspace: &Workspace) -> Result<()> {
    println!("\nthe ORM beside SQLAlchemy on CPython:");
    let Some((python, versions)) = python_with("sqlalchemy", "2.1.") else {
        println!("{INSTALL}");
        return Ok(());
    };
    let folder = workspace.path("tests/orm_bench");
    let (start, programs) = Contest { python, start: folder.join("nothing.py"), folder }.run(workspace)?;
    println!("\n{versions}; seconds of the processor, and how many times as quick as CPython");
    print_table("whole runs, from an engine that stands ready in wasm", &programs);
    println!("{}", row(&start));
    let rest: Vec<Times> = programs.iter().map(|program| program.without(&start)).collect();
    print_table("without the start, the imports and the first use of the mapping", &rest);
    println!("{:64}  {NATIVE:7.1}x {WASM:7.1}x", "wanted, at least");
    Ok(())
}

fn print_table(title: &str, programs: &[Times]) {
    println!("\n{title}:");
    println!("{:28} {:>10} {:>10} {:>10}     {:>8} {:>8}", "program", "CPython", "native", "wasm", "native", "wasm");
    for program in programs {
        println!("{}", row(program));
    }
}

fn row(times: &Times) -> String {
    let Times { name, cpython, native, wasm } = times;
    format!("{name:28} {cpython:8.3} s {native:8.3} s {wasm:8.3} s   {:7.1}x {:7.1}x", cpython / native, cpython / wasm)
}
