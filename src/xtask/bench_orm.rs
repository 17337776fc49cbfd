//! The ORM beside SQLAlchemy on CPython, on the programs of `tests/orm_bench`; a part of `cargo xtask bench`.

use std::path::{Path, PathBuf};

use crate::beside_cpython::Contest;
use crate::failure::Result;
use crate::process::{command, find, output};
use crate::workspace::Workspace;

/// Measures each program, and prints the ratios; without a Python that has SQLAlchemy, says so.
pub fn run(workspace: &Workspace) -> Result<()> {
    println!("\nthe ORM beside SQLAlchemy on CPython:");
    let Some(python) = python() else {
        println!("  no Python with SQLAlchemy 2.1: name one in ORMLET_BENCH_PYTHON");
        return Ok(());
    };
    let folder = workspace.path("tests/orm_bench");
    Contest { python, start: folder.join("nothing.py"), folder }.run(workspace)
}

/// A CPython that has the library: the one that the environment names, or the usual one.
fn python() -> Option<PathBuf> {
    let named = std::env::var_os("ORMLET_BENCH_PYTHON").map(PathBuf::from);
    named.or_else(|| find("python3")).filter(|python| has_library(python))
}

fn has_library(python: &Path) -> bool {
    let mut asked = command(&python.to_string_lossy());
    output(asked.args(["-c", "import sqlalchemy; print(sqlalchemy.__version__)"]))
        .is_some_and(|version| version.starts_with("2.1."))
}
