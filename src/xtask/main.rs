//! The project's own commands: `cargo xtask serve`, `cargo xtask test` and those that they are made of.
//!
//! Each command checks the tools it needs, installs what is missing with the ordinary clients, and says what it does
//! and how long that took. Nothing here ships: the site is built by trunk, this crate prepares and finishes it.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a command line program talks to its terminal")]

mod bench;
mod bench_migrate;
mod bench_orm;
mod bench_python;
mod beside_cpython;
mod failure;
mod fingerprint;
mod lessons;
mod library;
mod process;
mod screenshots;
mod serve;
mod site;
mod size;
mod stages;
mod test;
mod tools;
mod workspace;

use std::process::ExitCode;

use failure::{Failure, Result};
use workspace::Workspace;

const USAGE: &str = "\
usage: cargo xtask COMMAND

  serve        build the release site and serve it at http://localhost:8080
  test         every check: format, lints, native, wasm and browser tests
  journeys     the browser journeys alone
  build        build the release site into pkg/site
  bench        measure the release site in a browser (bytes, loading, typing, stopping), and the ORM beside SQLAlchemy
  bench orm    the ORM beside SQLAlchemy alone, natively and in WebAssembly under Node
  bench migrate autogenerate beside Alembic alone
  bench-python measure our Python beside CPython, natively and in WebAssembly under Node
  screenshots  pictures of the page, into the target folder
  size         bytes of each file of the built site
  setup        install the tools that are missing, and nothing else
  generate     trunk's first hook: make the files of the lessons and of Python's library
  finish       trunk's last hook: optimize, name by content, compress
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&arguments) {
        Ok(code) => code,
        Err(failure) => {
            eprintln!("error: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(arguments: &[String]) -> Result<ExitCode> {
    let workspace = Workspace::locate()?;
    let (command, rest) = match arguments.split_first() {
        Some((command, rest)) => (command.as_str(), rest),
        None => ("help", arguments),
    };
    if let ("bench", [part]) = (command, rest)
        && part == "orm"
    {
        return bench_orm::run(&workspace).map(|()| ExitCode::SUCCESS);
    }
    if let ("bench", [part]) = (command, rest)
        && part == "migrate"
    {
        return bench_migrate::run(&workspace).map(|()| ExitCode::SUCCESS);
    }
    if let [unknown, ..] = rest {
        return Err(Failure::new(format!("`{command}` takes no argument `{unknown}`\n\n{USAGE}")));
    }
    match command {
        "serve" => serve::run(&workspace).map(|()| ExitCode::SUCCESS),
        "test" => test::run_all(&workspace),
        "journeys" => test::run_journeys(&workspace),
        "build" => {
            tools::ensure(&workspace, &tools::Tool::to_build())?;
            site::build::ensure(&workspace).map(|()| ExitCode::SUCCESS)
        }
        "bench" => bench::run(&workspace).map(|()| ExitCode::SUCCESS),
        "bench-python" => bench_python::run_all(&workspace).map(|()| ExitCode::SUCCESS),
        "screenshots" => screenshots::run(&workspace).map(|()| ExitCode::SUCCESS),
        "size" => size::run(&workspace).map(|()| ExitCode::SUCCESS),
        "generate" => {
            lessons::run(&workspace)?;
            library::run(&workspace).map(|()| ExitCode::SUCCESS)
        }
        "finish" => site::finish::run(&workspace).map(|()| ExitCode::SUCCESS),
        "setup" => tools::ensure(&workspace, &tools::Tool::all()).map(|()| ExitCode::SUCCESS),
        "help" | "--help" | "-h" => {
            println!("{USAGE}");
            Ok(ExitCode::SUCCESS)
        }
        unknown => Err(Failure::new(format!("no command `{unknown}`\n\n{USAGE}"))),
    }
}
