//! Whether a tool is there, in the right version.

use std::fs;
use std::path::PathBuf;

use super::{TRUNK_VERSION, Tool, chromium};
use crate::failure::{Failure, Result};
use crate::process::{command, find, output};
use crate::workspace::Workspace;

/// The oldest Node that runs the journeys: its test runner and its `fetch` are built in.
const NODE_MAJOR: u32 = 20;

impl Tool {
    /// Whether the tool is there and needs nothing.
    pub(super) fn is_present(self, workspace: &Workspace) -> Result<bool> {
        Ok(match self {
            Self::RustComponents => {
                output(command("cargo").args(["fmt", "--version"])).is_some()
                    && output(command("cargo").args(["clippy", "--version"])).is_some()
            }
            Self::WasmTarget => {
                let sysroot = output(command("rustc").args(["--print", "sysroot"]).current_dir(workspace.root()));
                sysroot.is_some_and(|sysroot| {
                    PathBuf::from(sysroot).join("lib/rustlib/wasm32-unknown-unknown/lib").is_dir()
                })
            }
            Self::Clang => find("clang").is_some(),
            Self::Chromium => chromium().is_some(),
            Self::Trunk => has_version("trunk", TRUNK_VERSION),
            Self::WasmBindgen => {
                let version = workspace.locked_version("wasm-bindgen")?;
                has_version("wasm-bindgen", &version) && find("wasm-bindgen-test-runner").is_some()
            }
            Self::NpmPackages(folder) => {
                let lock = workspace.path(folder).join("package-lock.json");
                let lock = fs::read(&lock).map_err(|error| Failure::at(&lock, error))?;
                fs::read(npm_stamp(workspace, folder)).is_ok_and(|installed| installed == lock)
            }
        })
    }
}

/// The copy of `package-lock.json` that says what `npm ci` has installed.
pub(super) fn npm_stamp(workspace: &Workspace, folder: &str) -> PathBuf {
    workspace.path(folder).join("node_modules/.installed-lock.json")
}

/// Fails unless a Node that is new enough is there: it comes with the machine.
pub(super) fn node() -> Result<()> {
    let version = output(command("node").arg("--version"));
    let major = version.as_deref().and_then(major_of);
    match major {
        Some(major) if major >= NODE_MAJOR && find("npm").is_some() => Ok(()),
        _ => Err(Failure::new(format!(
            "Node {NODE_MAJOR} or newer with npm is needed, found {}; install it and try again, on Debian with\n  \
             apt-get install -y nodejs npm",
            version.as_deref().unwrap_or("none")
        ))),
    }
}

fn major_of(version: &str) -> Option<u32> {
    version.strip_prefix('v')?.split('.').next()?.parse().ok()
}

fn has_version(program: &str, version: &str) -> bool {
    find(program).is_some()
        && output(command(program).arg("--version"))
            .is_some_and(|line| line.split_whitespace().nth(1).is_some_and(|found| found == version))
}

#[cfg(test)]
mod tests {
    use super::major_of;

    #[test]
    fn nodes_version_is_read_up_to_the_first_dot() {
        assert_eq!(major_of("v20.20.2"), Some(20));
        assert_eq!(major_of("20.1"), None);
    }
}
