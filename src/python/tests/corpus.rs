//! The recorded programs in `tests/python`: what CPython printed, we print.
//!
//! `ORMLET_PYTHON=text` runs the programs whose paths hold that text and shows every first difference.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use python::{Step, Vm};

mod support;

fn corpus() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/python")
}

/// The programs as `folder/name`.
fn programs() -> Vec<String> {
    let mut found = Vec::new();
    for folder in ["language", "modules"] {
        for entry in fs::read_dir(corpus().join(folder)).expect("the corpus") {
            let path = entry.expect("a readable folder").path();
            if path.extension().is_some_and(|extension| extension == "py") {
                let name = path.file_stem().and_then(|name| name.to_str()).expect("a name");
                found.push(format!("{folder}/{name}"));
            }
        }
    }
    found.sort();
    found
}

/// The programs that are known not to pass yet.
fn pending() -> Vec<String> {
    let text = fs::read_to_string(corpus().join("pending.txt")).unwrap_or_default();
    text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(str::to_owned).collect()
}

/// What a program prints, with the traceback of an exception that leaves it.
fn run(source: &str, name: &str) -> String {
    let host = support::Recorder::new().with_file(name, source);
    let vm = Vm::new(host.clone(), support::no_modules());
    let mut slices = 0;
    let started = vm.start(source, name);
    let ended = started.and_then(|()| {
        loop {
            match vm.run(1_000_000) {
                Step::Done => return Ok(()),
                Step::Yielded if slices > 200 => return Err(vm.value_error("the program does not end")),
                Step::Yielded => slices += 1,
                Step::Raised(error) => return Err(error),
            }
        }
    });
    if let Err(error) = ended {
        vm.print_uncaught(&error);
    }
    vm.finish();
    host.stdout_text() + &host.stderr_text()
}

/// The first line that differs.
fn difference(program: &str) -> Option<String> {
    let path = corpus().join(program).with_extension("py");
    let source = fs::read_to_string(&path).expect("a program");
    let expected = fs::read_to_string(path.with_extension("out")).expect("its output");
    let name = path.file_name().and_then(|name| name.to_str()).expect("a name").to_owned();
    let got = thread::Builder::new()
        .stack_size(32 << 20)
        .spawn(move || run(&source, &name))
        .expect("a thread")
        .join()
        .unwrap_or_else(|_| "the runtime panicked".to_owned());
    if got == expected {
        return None;
    }
    let at = expected.lines().zip(got.lines()).position(|(a, b)| a != b);
    let line = at.unwrap_or_else(|| expected.lines().count().min(got.lines().count()));
    let shown = |text: &str| text.lines().nth(line).unwrap_or("<end>").to_owned();
    let last = got.lines().last().unwrap_or("").to_owned();
    Some(format!("{program}:{}\n  want {}\n  got  {}\n  last {last}\n", line + 1, shown(&expected), shown(&got)))
}

/// The differences of all programs, worked out on all processors.
fn differences(programs: &[String]) -> BTreeMap<String, String> {
    let next = AtomicUsize::new(0);
    let found = Mutex::new(BTreeMap::new());
    let workers = thread::available_parallelism().map_or(2, usize::from);
    thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                while let Some(program) = programs.get(next.fetch_add(1, Ordering::Relaxed)) {
                    if let Some(difference) = difference(program) {
                        found.lock().expect("no panic while it is held").insert(program.clone(), difference);
                    }
                }
            });
        }
    });
    found.into_inner().expect("no panic while it was held")
}

#[test]
fn recorded_programs_print_what_cpython_printed() {
    let mut programs = programs();
    assert!(programs.len() >= 400, "the corpus is there");
    let wanted = std::env::var("ORMLET_PYTHON").ok();
    if let Some(wanted) = &wanted {
        programs.retain(|program| program.contains(wanted.as_str()));
    }
    let pending = pending();
    let differences = differences(&programs);
    let mut wrong = String::new();
    for program in &programs {
        match (differences.get(program), pending.contains(program)) {
            (Some(difference), is_pending) if !is_pending || wanted.is_some() => wrong.push_str(difference),
            (None, true) => writeln!(wrong, "{program} passes: take it out of pending.txt").expect("a string takes it"),
            _ => {}
        }
    }
    if wanted.is_none() {
        for program in pending.iter().filter(|program| !programs.contains(program)) {
            writeln!(wrong, "{program} is pending, and there is no such program").expect("a string takes it");
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}
