//! `cargo xtask bench migrate`: autogenerate against 100 tables beside Alembic on CPython, on the programs of
//! `tests/migrate_bench`.

use crate::beside_cpython::{Contest, python_with};
use crate::failure::{Failure, Result};
use crate::workspace::Workspace;

/// How often the program compares more than the one that only begins.
const TIMES: f64 = 10.0;

/// How many milliseconds one comparison may take in WebAssembly.
const TARGET: f64 = 50.0;

/// What a person does who has no Python with the libraries.
const INSTALL: &str = "\
  no Python with Alembic 1.20 here. Install one and name it:
    python3 -m venv target/sqlalchemy && target/sqlalchemy/bin/pip install sqlalchemy==2.1.9 alembic==1.20.1
    ORMLET_BENCH_PYTHON=target/sqlalchemy/bin/python cargo xtask bench migrate";

/// Measures one comparison; without a Python that has Alembic, says how to get one.
///
/// # Errors
/// When something does not build or does not run, or prints something else than with CPython.
pub fn run(workspace: &Workspace) -> Result<()> {
    println!("\nautogenerate beside Alembic on CPython:");
    let Some((python, versions)) = python_with("alembic", "1.20.") else {
        println!("{INSTALL}");
        return Ok(());
    };
    let folder = workspace.path("tests/migrate_bench");
    let (start, programs) = Contest { python, start: folder.join("nothing.py"), folder }.run(workspace)?;
    let program = programs.first().ok_or_else(|| Failure::new("tests/migrate_bench has no program"))?;
    let rest = program.without(&start);
    let once = |seconds: f64| seconds * 1000.0 / TIMES;
    println!("\n{versions}; milliseconds of the processor for one comparison with 100 tables, of which 10 differ");
    println!("{:>10} {:>10} {:>10}   {:>8} {:>8}", "CPython", "native", "wasm", "native", "wasm");
    println!(
        "{:10.1} {:10.1} {:10.1}   {:7.1}x {:7.1}x    target in wasm: {TARGET:.0}",
        once(rest.cpython),
        once(rest.native),
        once(rest.wasm),
        rest.cpython / rest.native,
        rest.cpython / rest.wasm
    );
    Ok(())
}
