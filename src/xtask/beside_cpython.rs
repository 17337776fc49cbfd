//! [`Contest`]: programs that take their time, with CPython, with the native build, and in a browser.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::failure::{Failure, Result};
use crate::process::{answer, command, run};
use crate::site::build;
use crate::site::server::SiteServer;
use crate::test::node;
use crate::workspace::Workspace;
use crate::{test, tools};

/// How often each program runs; the quickest run counts, since a machine only ever adds to it.
const ROUNDS: usize = 3;

/// The programs of a folder, and with what to compare.
pub struct Contest {
    /// The CPython that runs them.
    pub python: PathBuf,
    /// The folder of the programs.
    pub folder: PathBuf,
    /// A program that only begins: its time is taken off that of the others. It may be one of the folder.
    pub start: PathBuf,
}

impl Contest {
    /// Runs each program three times in each place, and prints a table of seconds and of ratios.
    ///
    /// # Errors
    /// When something does not build or does not run, or when a program prints something else than with CPython.
    pub fn run(&self, workspace: &Workspace) -> Result<()> {
        tools::ensure(workspace, &test::tools_for_browser())?;
        build::ensure(workspace)?;
        let mut cargo = command("cargo");
        run(cargo.current_dir(workspace.root()).args(["build", "--release", "--package", "cli"]))?;
        let ormlet = workspace.target().join("release/ormlet");

        let server = SiteServer::start(&workspace.site(), 0)?;
        let text = answer(node(workspace, &server)?.arg("bench_python.mjs").arg(&self.folder))?;
        let browser: Value = serde_json::from_str(&text)
            .map_err(|error| Failure::new(format!("the browser's measurements read {text:?}: {error}")))?;
        let in_browser = |program: &Path| browser[&name(program)].as_f64().map(|milliseconds| milliseconds / 1000.0);

        println!(
            "\n{:28} {:>10} {:>10} {:>10}  {:>8} {:>8} {:>8}",
            "program", "CPython", "native", "wasm", "native/C", "wasm/C", "wasm/nat"
        );
        let start = (
            seconds(&self.python, &[], &self.start)?,
            seconds(&ormlet, &["run"], &self.start)?,
            in_browser(&self.start).unwrap_or(0.0),
        );
        let mut logarithms = [0.0; 3];
        let programs = self.programs()?;
        for program in &programs {
            same_output(&self.python, &ormlet, program)?;
            let reference = (seconds(&self.python, &[], program)? - start.0).max(0.001);
            let native = (seconds(&ormlet, &["run"], program)? - start.1).max(0.001);
            let wasm = in_browser(program).map_or(f64::NAN, |took| (took - start.2).max(0.001));
            let ratios = [native / reference, wasm / reference, wasm / native];
            for (sum, ratio) in logarithms.iter_mut().zip(ratios) {
                *sum += ratio.ln();
            }
            let [first, second, third] = ratios;
            println!(
                "{:28} {reference:8.3} s {native:8.3} s {wasm:8.3} s  {first:8.2} {second:8.2} {third:8.2}",
                name(program)
            );
        }
        let [first, second, third] = logarithms.map(|sum| (sum / programs.len() as f64).exp());
        println!("{:63} {first:8.2} {second:8.2} {third:8.2}", "geometric mean");
        Ok(())
    }

    fn programs(&self) -> Result<Vec<PathBuf>> {
        let entries = fs::read_dir(&self.folder).map_err(|error| Failure::at(&self.folder, error))?;
        let mut programs: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
        programs.retain(|path| path.extension().is_some_and(|extension| extension == "py") && *path != self.start);
        programs.sort();
        Ok(programs)
    }
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

/// The processor time of the quickest run, in seconds: other work on the machine counts less than on the clock.
fn seconds(interpreter: &Path, arguments: &[&str], program: &Path) -> Result<f64> {
    let mut best = f64::INFINITY;
    for _ in 0..ROUNDS {
        let mut shell = Command::new("bash");
        shell.args(["-c", "TIMEFORMAT=%U; time \"$@\" >/dev/null 2>/dev/null", "bash"]);
        let output = shell.arg(interpreter).args(arguments).arg(program).stdin(Stdio::null()).output();
        let output = output.map_err(|error| Failure::new(format!("bash did not start: {error}")))?;
        let text = String::from_utf8_lossy(&output.stderr).trim().to_owned();
        let took: f64 = text.parse().map_err(|_| Failure::new(format!("{}: timed as {text:?}", program.display())))?;
        best = best.min(took);
    }
    Ok(best)
}
