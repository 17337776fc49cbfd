//! Installing what is missing, with the ordinary clients, side by side where they do not wait for each other.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::thread;
use std::time::Instant;

use super::check::{node, npm_stamp};
use super::{TRUNK_VERSION, Tool};
use crate::failure::{Failure, Result};
use crate::process::{command, describe, find, output, run_logged};
use crate::stages::seconds;
use crate::workspace::Workspace;

/// One client's work: its steps run one after another, other clients' beside them.
struct Lane {
    name: &'static str,
    steps: Vec<Step>,
}

struct Step {
    installs: String,
    commands: Vec<Command>,
    /// A file to copy once the step is done: from, to.
    stamp: Option<(std::path::PathBuf, std::path::PathBuf)>,
}

/// Checks all of `tools` and installs those that are missing.
///
/// Fails with the exact commands to run where this machine does not allow it, or when `ORMLET_NO_INSTALL` is set.
pub fn ensure(workspace: &Workspace, tools: &[Tool]) -> Result<()> {
    node()?;
    let mut missing = Vec::new();
    for &tool in tools {
        if !tool.is_present(workspace)? {
            missing.push(tool);
        }
    }
    if missing.is_empty() {
        return Ok(());
    }
    let names: Vec<String> = missing.iter().map(|tool| tool.name()).collect();
    println!("missing: {}", names.join(", "));
    let lanes = plan(workspace, &missing)?;
    if std::env::var_os("ORMLET_NO_INSTALL").is_some() {
        return Err(by_hand("ORMLET_NO_INSTALL is set", &lanes));
    }
    let start = Instant::now();
    let logs = workspace.logs()?;
    let results: Vec<Result<()>> = thread::scope(|scope| {
        let threads: Vec<_> = lanes.into_iter().map(|lane| scope.spawn(|| work(lane, &logs))).collect();
        threads
            .into_iter()
            .map(|thread| thread.join().unwrap_or_else(|_| Err(Failure::new("an installing thread panicked"))))
            .collect()
    });
    let failures: Vec<String> =
        results.into_iter().filter_map(std::result::Result::err).map(|failure| failure.to_string()).collect();
    if !failures.is_empty() {
        return Err(Failure::new(failures.join("\n")));
    }
    for tool in missing {
        if !tool.is_present(workspace)? {
            return Err(Failure::new(format!("{} is still not found after its installation", tool.name())));
        }
    }
    println!("everything is installed after {}", seconds(start.elapsed()));
    Ok(())
}

fn plan(workspace: &Workspace, missing: &[Tool]) -> Result<Vec<Lane>> {
    let mut rustup = Vec::new();
    let mut debian = Vec::new();
    let mut cargo = Vec::new();
    let mut npm = Vec::new();
    for &tool in missing {
        match tool {
            Tool::RustComponents => {
                rustup.push(Step::new(tool, rustup_add(workspace, "component", &["rustfmt", "clippy"])));
            }
            Tool::WasmTarget => {
                rustup.push(Step::new(tool, rustup_add(workspace, "target", &["wasm32-unknown-unknown"])));
            }
            Tool::Clang => debian.push("clang"),
            // Without a font of its own the browser draws no text.
            Tool::Chromium => debian.extend(["chromium", "fonts-dejavu-core"]),
            Tool::Trunk => cargo.push(Step::new(tool, cargo_install(workspace.root(), "trunk", TRUNK_VERSION, true))),
            Tool::WasmBindgen => {
                // With its own lock file a dependency is missing from the registry.
                let version = workspace.locked_version("wasm-bindgen")?;
                cargo.push(Step::new(tool, cargo_install(workspace.root(), "wasm-bindgen-cli", &version, false)));
            }
            Tool::NpmPackages(folder) => {
                let mut install = command("npm");
                install.args(["ci", "--no-audit", "--no-fund", "--prefix", folder]).current_dir(workspace.root());
                let mut step = Step::new(tool, install);
                step.stamp = Some((workspace.path(folder).join("package-lock.json"), npm_stamp(workspace, folder)));
                npm.push(step);
            }
        }
    }
    let debian = if debian.is_empty() { Vec::new() } else { vec![apt_step(&debian)?] };
    let lanes = [("rustup", rustup), ("apt-get", debian), ("cargo", cargo), ("npm", npm)];
    Ok(lanes.into_iter().filter(|(_, steps)| !steps.is_empty()).map(|(name, steps)| Lane { name, steps }).collect())
}

impl Step {
    fn new(tool: Tool, install: Command) -> Self {
        Self { installs: tool.name(), commands: vec![install], stamp: None }
    }
}

fn work(lane: Lane, logs: &Path) -> Result<()> {
    let log = logs.join(format!("install-{}.log", lane.name));
    for mut step in lane.steps {
        let start = Instant::now();
        for install in &mut step.commands {
            println!("installing {}: {}", step.installs, describe(install));
            run_logged(install, &log).map_err(|failure| {
                Failure::new(format!(
                    "{} cannot be installed. {failure}\nWhen that is mended, run\n  {}",
                    step.installs,
                    describe(install)
                ))
            })?;
        }
        if let Some((from, to)) = &step.stamp {
            fs::copy(from, to).map_err(|error| Failure::at(to, error))?;
        }
        println!("installed {} in {}", step.installs, seconds(start.elapsed()));
    }
    Ok(())
}

fn by_hand(reason: &str, lanes: &[Lane]) -> Failure {
    let commands: Vec<String> = lanes
        .iter()
        .flat_map(|lane| &lane.steps)
        .flat_map(|step| &step.commands)
        .map(|install| format!("  {}", describe(install)))
        .collect();
    Failure::new(format!("{reason}; run these and try again:\n{}", commands.join("\n")))
}

fn rustup_add(workspace: &Workspace, kind: &str, names: &[&str]) -> Command {
    let mut add = command("rustup");
    add.args([kind, "add"]).args(names).current_dir(workspace.root());
    add
}

/// Compiles a tool quickly rather than well: it runs for seconds and is compiled on every fresh machine.
fn cargo_install(root: &Path, package: &str, version: &str, is_locked: bool) -> Command {
    let mut install = command("cargo");
    install.args(["install", package, "--version", version]);
    if is_locked {
        install.arg("--locked");
    }
    install
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .env("CARGO_PROFILE_RELEASE_DEBUG", "0")
        .env_remove("CARGO_TARGET_DIR")
        .current_dir(root);
    install
}

fn apt_step(packages: &[&str]) -> Result<Step> {
    let by_hand = format!("apt-get update && apt-get install -y --no-install-recommends {}", packages.join(" "));
    let Some(prefix) = root_prefix() else {
        return Err(Failure::new(format!(
            "{} must be installed, and this user may not; run as root and try again:\n  {by_hand}",
            packages.join(" and ")
        )));
    };
    if find("apt-get").is_none() {
        return Err(Failure::new(format!(
            "{} must be installed, and this is not a Debian machine; install them and try again, on Debian with\n  \
             {by_hand}",
            packages.join(" and ")
        )));
    }
    let mut update = command(prefix.first().copied().unwrap_or("apt-get"));
    update.args(prefix.iter().skip(1)).args(prefix.first().map(|_| "apt-get")).arg("update");
    let mut install = command(prefix.first().copied().unwrap_or("apt-get"));
    install
        .args(prefix.iter().skip(1))
        .args(prefix.first().map(|_| "apt-get"))
        .args(["install", "-y", "--no-install-recommends"])
        .args(packages)
        .env("DEBIAN_FRONTEND", "noninteractive");
    Ok(Step { installs: packages.join(" and "), commands: vec![update, install], stamp: None })
}

/// What to put before a command that needs root: nothing for root, `sudo -n` where it asks no password.
fn root_prefix() -> Option<Vec<&'static str>> {
    if output(command("id").arg("-u")).as_deref() == Some("0") {
        return Some(Vec::new());
    }
    output(command("sudo").args(["-n", "true"])).map(|_| vec!["sudo", "-n"])
}
