//! The command `ormlet`, built once and run on one program at a time in a folder of its own.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};
use std::{env, fs, io, process, thread};

use crate::recording::Recording;

/// A program that runs longer has failed.
const PATIENCE: Duration = Duration::from_secs(30);

/// Where the command writes its logs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Logs {
    /// To files: standard output is the program's own.
    Files,
    /// Nowhere but where the program asks: `echo=True` prints on standard output.
    Terminal,
}

/// What `ormlet run` did with a program.
#[derive(Clone, Debug, Default)]
pub struct Performance {
    /// Standard output.
    pub out: String,
    /// The SQL log.
    pub sql: String,
    /// The warnings.
    pub warn: String,
    /// Standard error, with file names cut to the program's own.
    pub err: String,
    /// Whether it ended with status 0.
    pub is_success: bool,
    /// What went wrong with the command itself.
    pub trouble: Option<String>,
}

/// Builds the command as the tests were built and returns its path.
pub fn command() -> &'static Path {
    static COMMAND: OnceLock<PathBuf> = OnceLock::new();
    COMMAND.get_or_init(|| {
        let mut build = Command::new(env!("CARGO"));
        build.args(["build", "--quiet", "--package", "cli", "--message-format", "json"]);
        if !cfg!(debug_assertions) {
            build.arg("--release");
        }
        let output = build.current_dir(crate::workspace()).output().expect("cargo runs");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let messages = String::from_utf8_lossy(&output.stdout);
        let path = messages.lines().rev().find_map(|line| {
            let (_, rest) = line.split_once("\"executable\":\"")?;
            rest.split('"').next()
        });
        PathBuf::from(path.expect("cargo names the executable"))
    })
}

/// Runs a program with `ormlet run`, in an empty folder, as the recordings were made.
pub fn run(recording: &Recording, logs: Logs) -> Performance {
    run_with(&recording.program, &[], logs, recording.python)
}

/// Runs a program that imports the files beside it, in a folder that holds them and nothing else.
pub fn run_beside(program: &Path, companions: &[PathBuf], logs: Logs) -> Performance {
    run_with(program, companions, logs, None)
}

fn run_with(program: &Path, companions: &[PathBuf], logs: Logs, python: Option<&str>) -> Performance {
    let folder = Folder::new().expect("a temporary folder");
    match run_in(&folder.0, program, companions, logs, python) {
        Ok(performance) => performance,
        Err(error) => Performance { trouble: Some(error.to_string()), ..Performance::default() },
    }
}

fn run_in(
    folder: &Path,
    program: &Path,
    companions: &[PathBuf],
    logs: Logs,
    python: Option<&str>,
) -> io::Result<Performance> {
    let (code, work) = (folder.join("code"), folder.join("work"));
    fs::create_dir(&code)?;
    fs::create_dir(&work)?;
    let copy = |file: &Path| -> io::Result<PathBuf> {
        let here = code.join(file.file_name().ok_or_else(|| io::Error::other("a program has a name"))?);
        fs::copy(file, &here)?;
        Ok(here)
    };
    let program_here = copy(program)?;
    for companion in companions {
        copy(companion)?;
    }
    let file = |name: &str| folder.join(name);
    let mut command = Command::new(command());
    command.arg("run").arg(&program_here);
    if let Some(python) = python {
        command.arg("--python").arg(python);
    }
    if logs == Logs::Files {
        command.arg("--sql-log").arg(file("sql")).arg("--warn-log").arg(file("warn"));
    }
    let mut child = command
        .current_dir(&work)
        .env("TZ", "UTC")
        .stdin(Stdio::null())
        .stdout(fs::File::create(file("out"))?)
        .stderr(fs::File::create(file("err"))?)
        .spawn()?;
    let start = Instant::now();
    let mut trouble = None;
    let status = loop {
        if let Some(status) = child.try_wait()? {
            break status;
        }
        if start.elapsed() > PATIENCE {
            child.kill()?;
            trouble = Some(format!("stopped after {} seconds", PATIENCE.as_secs()));
            break child.wait()?;
        }
        thread::sleep(Duration::from_millis(2));
    };
    if trouble.is_none() && status.code().is_none_or(|code| code > 1) {
        trouble = Some(format!("the command ended with {status}"));
    }
    let text = |name: &str| fs::read(file(name)).map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    Ok(Performance {
        out: text("out")?,
        sql: text("sql").unwrap_or_default(),
        warn: text("warn").unwrap_or_default(),
        err: text("err")?.replace(&format!("File \"{}/", code.display()), "File \""),
        is_success: status.success(),
        trouble,
    })
}

/// A folder that goes away when it is dropped.
struct Folder(PathBuf);

impl Folder {
    fn new() -> io::Result<Self> {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let folder = env::temp_dir().join(format!("ormlet-test-{}-{number}", process::id()));
        fs::create_dir(&folder)?;
        Ok(Self(folder))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // A folder that is left behind harms nobody; the next run makes its own.
        let _ = fs::remove_dir_all(&self.0);
    }
}
