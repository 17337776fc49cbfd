//! `cargo xtask test`: every check there is, and at the end what the test runners say of themselves.

use std::process::{Command, ExitCode};

use crate::failure::{Failure, Result};
use crate::process::{command, find, run, run_watched};
use crate::site::build;
use crate::site::server::SiteServer;
use crate::stages::Stages;
use crate::tools::{self, Tool};
use crate::workspace::Workspace;

/// The crates that only the browser runs; the others are tested natively.
const BROWSER_CRATES: [&str; 2] = ["app", "worker"];

/// Runs all stages; one that fails does not keep the others from running.
pub fn run_all(workspace: &Workspace) -> Result<ExitCode> {
    let mut stages = Stages::default();
    if !stages.run("tools", |_| tools::ensure(workspace, &Tool::all())) {
        stages.report();
        return Ok(ExitCode::FAILURE);
    }
    stages.run("format", |_| run(cargo(workspace).args(["fmt", "--all", "--check"])));
    stages.run("clippy native", |_| {
        let mut clippy = cargo(workspace);
        clippy.args(["clippy", "--workspace", "--all-targets"]);
        for name in BROWSER_CRATES {
            clippy.args(["--exclude", name]);
        }
        run(clippy.args(["--", "-D", "warnings"]))
    });
    stages.run("clippy wasm", |_| {
        let mut clippy = cargo(workspace);
        clippy.args(["clippy", "--target", "wasm32-unknown-unknown"]);
        for name in BROWSER_CRATES {
            clippy.args(["--package", name]);
        }
        run(clippy.args(["--", "-D", "warnings"]))
    });
    stages.run("native tests", |totals| {
        let mut tests = cargo(workspace);
        if find("cargo-nextest").is_some() {
            tests.args(["nextest", "run", "--workspace", "--exclude", "worker", "--no-fail-fast"]);
        } else {
            tests.args(["test", "--workspace", "--exclude", "worker", "--all-targets", "--no-fail-fast"]);
        }
        run_watched(&mut tests, |line| totals.watch(line))
    });
    stages.run("examples in the docs", |totals| {
        let mut tests = cargo(workspace);
        tests.args(["test", "--doc"]);
        run_watched(&mut tests, |line| totals.watch(line))
    });
    stages.run("tests under Node", |totals| {
        let mut tests = cargo(workspace);
        tests
            .args(["test", "--package", "tests", "--test", "wasm", "--test", "wasm_memory", "--test", "wasm_python"])
            .args(["--target", "wasm32-unknown-unknown", "--no-fail-fast"])
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner")
            .env("WASM_BINDGEN_TEST_ONLY_NODE", "1")
            // The corpus of Python programs is one long test.
            .env("WASM_BINDGEN_TEST_TIMEOUT", "1200");
        run_watched(&mut tests, |line| totals.watch(line))
    });
    let name = "journeys in the browser";
    if stages.run("release build", |_| build::ensure(workspace)) {
        stages.run(name, |totals| journeys(workspace, |line| totals.watch(line)));
    } else {
        stages.skip(name, "the site did not build");
    }
    Ok(if stages.report() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Builds the site and runs the journeys alone.
pub fn run_journeys(workspace: &Workspace) -> Result<ExitCode> {
    tools::ensure(workspace, &tools_for_browser())?;
    build::ensure(workspace)?;
    journeys(workspace, |_| ())?;
    Ok(ExitCode::SUCCESS)
}

/// What it takes to build the site and to visit it.
pub fn tools_for_browser() -> Vec<Tool> {
    let mut needed = Tool::to_build();
    needed.extend([Tool::Chromium, Tool::NpmPackages("tests/browser")]);
    needed
}

/// A Node program of `tests/browser`, told where the site is served and which browser to start.
pub fn node(workspace: &Workspace, server: &SiteServer) -> Result<Command> {
    let chromium = tools::chromium().ok_or_else(|| Failure::new("chromium is missing"))?;
    let mut node = command("node");
    node.current_dir(workspace.path("tests/browser")).env("ORMLET_URL", server.url()).env("ORMLET_CHROMIUM", chromium);
    Ok(node)
}

fn journeys(workspace: &Workspace, watch: impl FnMut(&str)) -> Result<()> {
    let server = SiteServer::start(&workspace.site(), 0)?;
    let mut tests = node(workspace, &server)?;
    tests.args(["--test", "--test-concurrency=1", "--test-reporter=spec", "journeys/"]);
    run_watched(&mut tests, watch)
}

fn cargo(workspace: &Workspace) -> Command {
    let mut cargo = command("cargo");
    cargo.current_dir(workspace.root());
    cargo
}
