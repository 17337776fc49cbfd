//! Runs a Python file as `python FILE` does: `cargo run -q -p python --example py -- file.py`.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a program for the terminal")]

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::rc::Rc;
use std::time::{Instant, SystemTime, UNIX_EPOCH};

use python::{Files, Host, MemoryFiles, Source, SourceLoader, Step, Vm};

/// Counts what is allocated, for the limit of a program's memory.
#[global_allocator]
static MEMORY: cap::Cap<std::alloc::System> = cap::Cap::new(std::alloc::System, usize::MAX);

struct Terminal {
    start: Instant,
    files: Rc<MemoryFiles>,
}

impl Host for Terminal {
    fn stdout(&self, text: &str) {
        let _ = std::io::stdout().write_all(text.as_bytes());
    }

    fn stderr(&self, text: &str) {
        let _ = std::io::stdout().flush();
        let _ = std::io::stderr().write_all(text.as_bytes());
    }

    fn now_micros(&self) -> i64 {
        SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_micros() as i64)
    }

    fn monotonic_nanos(&self) -> u64 {
        self.start.elapsed().as_nanos() as u64
    }

    fn sleep(&self, nanos: u64) -> bool {
        std::thread::sleep(std::time::Duration::from_nanos(nanos));
        true
    }

    fn memory_in_use(&self) -> Option<usize> {
        Some(MEMORY.allocated())
    }

    fn random_bits(&self) -> u64 {
        self.now_micros() as u64
    }

    fn files(&self) -> Option<Rc<dyn Files>> {
        Some(self.files.clone())
    }

    fn read_line(&self) -> Option<String> {
        let mut line = String::new();
        let count = std::io::stdin().read_line(&mut line).unwrap_or(0);
        (count > 0).then(|| line.trim_end_matches('\n').to_owned())
    }
}

struct Folder(PathBuf);

impl SourceLoader for Folder {
    fn load(&self, module: &str) -> Option<Source> {
        let path = self.0.join(module.replace('.', "/"));
        let file = path.with_extension("py");
        let (found, is_package) = if path.join("__init__.py").is_file() {
            (path.join("__init__.py"), true)
        } else if file.is_file() {
            (file, false)
        } else {
            return None;
        };
        Some(Source {
            path: found.display().to_string(),
            text: std::fs::read_to_string(&found).ok()?.into(),
            is_package,
        })
    }

    fn source_of(&self, path: &str) -> Option<Rc<str>> {
        std::fs::read_to_string(path).ok().map(Into::into)
    }
}

fn main() -> ExitCode {
    let Some(file) = std::env::args().nth(1) else {
        eprintln!("usage: py FILE");
        return ExitCode::from(2);
    };
    let Ok(source) = std::fs::read_to_string(&file) else {
        eprintln!("cannot read {file}");
        return ExitCode::from(2);
    };
    let folder = Path::new(&file).parent().map(Path::to_path_buf).unwrap_or_default();
    let files =
        MemoryFiles::new(|| SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_nanos() as i64));
    files.place(&file, source.as_bytes());
    let host = Rc::new(Terminal { start: Instant::now(), files: Rc::new(files) });
    let vm = Vm::new(host, Rc::new(Folder(folder)));
    let failed = match vm.start(&source, &file) {
        Ok(()) => loop {
            match vm.run(1_000_000) {
                Step::Done => break None,
                Step::Yielded => {}
                Step::Raised(error) => break Some(error),
            }
        },
        Err(error) => Some(error),
    };
    let code = match failed {
        None => ExitCode::SUCCESS,
        Some(error) => {
            vm.print_uncaught(&error);
            ExitCode::FAILURE
        }
    };
    vm.finish();
    code
}
