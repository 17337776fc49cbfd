//! The tools that the commands need, and how each is installed when it is missing.

mod check;
mod install;

use std::path::PathBuf;

pub use install::ensure;

/// The trunk that the pinned toolchain can compile.
pub const TRUNK_VERSION: &str = "0.21.14";

/// One thing that a command needs on the machine.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tool {
    /// rustfmt and clippy of the pinned toolchain.
    RustComponents,
    /// The standard library for the browser.
    WasmTarget,
    /// Compiles SQLite's C for the browser.
    Clang,
    /// Runs the journeys and the measurements.
    Chromium,
    /// Builds the site.
    Trunk,
    /// Makes the JavaScript side of a wasm module; as old as the `wasm-bindgen` crate, to the digit.
    WasmBindgen,
    /// What `package-lock.json` of a folder lists.
    NpmPackages(&'static str),
}

impl Tool {
    /// Everything that any command needs.
    pub fn all() -> Vec<Self> {
        let mut tools = Self::to_build();
        tools.extend([Self::RustComponents, Self::Chromium, Self::NpmPackages("tests/browser")]);
        tools
    }

    /// What it takes to build the site.
    pub fn to_build() -> Vec<Self> {
        vec![Self::WasmTarget, Self::Clang, Self::Trunk, Self::WasmBindgen, Self::NpmPackages("www")]
    }

    /// The tool's name, as a person says it.
    fn name(self) -> String {
        match self {
            Self::RustComponents => "rustfmt and clippy".to_owned(),
            Self::WasmTarget => "the target wasm32-unknown-unknown".to_owned(),
            Self::Clang => "clang".to_owned(),
            Self::Chromium => "chromium".to_owned(),
            Self::Trunk => "trunk".to_owned(),
            Self::WasmBindgen => "wasm-bindgen".to_owned(),
            Self::NpmPackages(folder) => format!("the npm packages of {folder}"),
        }
    }
}

/// The browser that the journeys run in: `ORMLET_CHROMIUM`, or the one on the search path.
pub fn chromium() -> Option<PathBuf> {
    if let Some(path) = std::env::var_os("ORMLET_CHROMIUM") {
        return Some(PathBuf::from(path));
    }
    ["chromium", "chromium-browser", "google-chrome"].into_iter().find_map(crate::process::find)
}
