//! The recorded programs in `tests/python`: what CPython printed, we print.

use std::fs;
use std::path::{Path, PathBuf};

use python::{Step, Vm};

mod support;

fn programs() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/python");
    let entries = fs::read_dir(folder).expect("the corpus stands in tests/python");
    let mut programs: Vec<PathBuf> = entries
        .map(|entry| entry.expect("a readable folder").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "py"))
        .filter(|path| path.with_extension("out").exists())
        .collect();
    programs.sort();
    programs
}

/// What a program prints, with the traceback of an exception that leaves it.
fn run(source: &str, name: &str) -> String {
    let host = support::Recorder::new();
    let vm = Vm::new(host.clone(), support::no_modules());
    let started = vm.start(source, name);
    let ended = started.and_then(|()| {
        loop {
            match vm.run(1_000_000) {
                Step::Done => return Ok(()),
                Step::Yielded => {}
                Step::Raised(error) => return Err(error),
            }
        }
    });
    if let Err(error) = ended {
        vm.print_uncaught(&error);
    }
    host.stdout_text() + &host.stderr_text()
}

#[test]
fn recorded_programs_print_what_cpython_printed() {
    let mut wrong = Vec::new();
    let programs = programs();
    assert!(programs.len() >= 9, "the corpus is there");
    for path in programs {
        let name = path.file_name().and_then(|name| name.to_str()).expect("a name").to_owned();
        let source = fs::read_to_string(&path).expect("a program");
        let expected = fs::read_to_string(path.with_extension("out")).expect("its output");
        let got = run(&source, &name);
        if got != expected {
            let at = expected.lines().zip(got.lines()).position(|(a, b)| a != b);
            let line = at.unwrap_or_else(|| expected.lines().count().min(got.lines().count()));
            let shown = |text: &str| text.lines().nth(line).unwrap_or("").to_owned();
            wrong.push(format!("{name}:{}\n  want {}\n  got  {}", line + 1, shown(&expected), shown(&got)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
