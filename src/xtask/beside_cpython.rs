//! [`Contest`]: programs that take their time, with CPython, with the native build, and as WebAssembly under Node.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::failure::{Failure, Result};
use crate::process::{answer, command, find, output, run};
use crate::tools::{self, Tool};
use crate::workspace::Workspace;

/// How often each program runs; the quickest run counts, since a machine only ever adds to it.
const ROUNDS: usize = 7;

/// The programs of a folder, and with what to compare.
pub struct Contest {
    /// The CPython that runs them.
    pub python: PathBuf,
    /// The folder of the programs.
    pub folder: PathBuf,
    /// A program that only begins. It may be one of the folder; as WebAssembly it takes no time if it is not.
    pub start: PathBuf,
}

/// The seconds of the processor that a program takes.
#[derive(Clone, Debug)]
pub struct Times {
    /// The program's name, without the ending.
    pub name: String,
    /// With CPython, from the start of its process.
    pub cpython: f64,
    /// With the native build, from the start of its process.
    pub native: f64,
    /// As WebAssembly under Node, in a playground that stands ready, as the browser's worker does.
    pub wasm: f64,
}

impl Times {
    /// What is left without the beginning; a thousandth of a second at least.
    pub fn without(&self, start: &Self) -> Self {
        let rest = |whole: f64, start: f64| (whole - start).max(0.001);
        Self {
            name: self.name.clone(),
            cpython: rest(self.cpython, start.cpython),
            native: rest(self.native, start.native),
            wasm: rest(self.wasm, start.wasm),
        }
    }
}

impl Contest {
    /// The times of the program that only begins, and those of the others.
    ///
    /// # Errors
    /// When something does not build or does not run, or when a program prints something else than with CPython.
    pub fn run(&self, workspace: &Workspace) -> Result<(Times, Vec<Times>)> {
        tools::ensure(workspace, &[Tool::WasmTarget, Tool::Clang, Tool::WasmBindgen])?;
        let mut cargo = command("cargo");
        run(cargo.current_dir(workspace.root()).args(["build", "--release", "--package", "cli"]))?;
        let ormlet = workspace.target().join("release/ormlet");
        let wasm = self.under_node(workspace)?;
        let mut programs = self.programs()?;
        for program in &programs {
            same_output(&self.python, &ormlet, program)?;
        }
        programs.insert(0, self.start.clone());
        let unknown = |program: &PathBuf| {
            let name = name(program);
            let wasm = wasm.get(&name).copied().unwrap_or_default();
            Times { name, cpython: f64::INFINITY, native: f64::INFINITY, wasm }
        };
        let mut times: Vec<Times> = programs.iter().map(unknown).collect();
        // In turns, so that what else the machine does meets all.
        for _ in 0..ROUNDS {
            for (times, program) in times.iter_mut().zip(&programs) {
                times.cpython = times.cpython.min(seconds(&self.python, &[], program)?);
                times.native = times.native.min(seconds(&ormlet, &["run"], program)?);
            }
        }
        let start = times.remove(0);
        Ok((start, times))
    }

    /// The seconds of each program of the folder in the engine of the browser's worker, by its name.
    fn under_node(&self, workspace: &Workspace) -> Result<HashMap<String, f64>> {
        let mut cargo = command("cargo");
        cargo
            .current_dir(workspace.root())
            .args(["test", "--profile", "wasm", "--target", "wasm32-unknown-unknown"])
            .args(["--package", "tests", "--test", "wasm_bench", "--", "--nocapture"])
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner")
            .env("WASM_BINDGEN_TEST_ONLY_NODE", "1")
            .env("WASM_BINDGEN_TEST_TIMEOUT", "1200")
            .env("ORMLET_BENCH_FOLDER", &self.folder)
            .env("ORMLET_BENCH_ROUNDS", ROUNDS.to_string());
        let text = answer(&mut cargo)?;
        let line = |line: &str| -> Option<(String, f64)> {
            let mut words = line.trim().strip_prefix("program ")?.split(' ');
            let (name, _first, best) = (words.next()?, words.next()?, words.next()?);
            Some((name.to_owned(), best.parse::<f64>().ok()? / 1e6))
        };
        let times: HashMap<String, f64> = text.lines().filter_map(line).collect();
        if times.is_empty() {
            return Err(Failure::new(format!("the measurements under Node read {text:?}")));
        }
        Ok(times)
    }

    fn programs(&self) -> Result<Vec<PathBuf>> {
        let entries = fs::read_dir(&self.folder).map_err(|error| Failure::at(&self.folder, error))?;
        let mut programs: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
        programs.retain(|path| path.extension().is_some_and(|extension| extension == "py") && *path != self.start);
        programs.sort();
        Ok(programs)
    }
}

/// A CPython that has a release of a library, and what it says of both: the one that `ORMLET_BENCH_PYTHON` names, or the
/// usual one.
pub fn python_with(library: &str, release: &str) -> Option<(PathBuf, String)> {
    let named = std::env::var_os("ORMLET_BENCH_PYTHON").map(PathBuf::from);
    let python = named.or_else(|| find("python3"))?;
    let asked = format!("import platform, {library}; print(platform.python_version(), {library}.__version__)");
    let text = output(command(&python.to_string_lossy()).args(["-c", &asked]))?;
    let (number, version) = text.split_once(' ')?;
    let told = format!("CPython {number}, {library} {version}");
    version.starts_with(release).then_some((python, told))
}

fn name(program: &Path) -> String {
    program.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// A program that computes something else measures nothing.
fn same_output(python: &Path, ormlet: &Path, program: &Path) -> Result<()> {
    let expected = answer(Command::new(python).arg(program))?;
    let got = answer(Command::new(ormlet).arg("run").arg(program))?;
    if got == expected {
        return Ok(());
    }
    Err(Failure::new(format!("{}: prints {got:?} instead of {expected:?}", program.display())))
}

/// The processor time of a run, in seconds: other work on the machine counts less than on the clock.
fn seconds(interpreter: &Path, arguments: &[&str], program: &Path) -> Result<f64> {
    let mut shell = Command::new("bash");
    shell.args(["-c", "TIMEFORMAT='%U %S'; time \"$@\" >/dev/null 2>/dev/null", "bash"]);
    let output = shell.arg(interpreter).args(arguments).arg(program).stdin(Stdio::null()).output();
    let output = output.map_err(|error| Failure::new(format!("bash did not start: {error}")))?;
    let text = String::from_utf8_lossy(&output.stderr).trim().to_owned();
    let parts: Vec<f64> = text.split(' ').filter_map(|part| part.parse().ok()).collect();
    match parts.as_slice() {
        [user, system] if output.status.success() => Ok(user + system),
        _ => Err(Failure::new(format!("{}: ended with {}, timed as {text:?}", program.display(), output.status))),
    }
}
