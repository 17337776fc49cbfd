//! Programs whose output CPython 3.13 recorded (`record_programs.sh`).

mod support;

use std::fmt::Write;
use std::path::Path;

use python::{Step, Vm};
use support::{Recorder, no_modules};

/// Standard output and standard error of a program.
fn run(path: &str, source: &str) -> (String, String) {
    let host = Recorder::new();
    let vm = Vm::new(host.clone(), no_modules());
    let failed = match vm.start(source, path) {
        Ok(()) => loop {
            // Small slices, so that pausing at any instruction is tried too.
            match vm.run(97) {
                Step::Done => break None,
                Step::Yielded => {}
                Step::Raised(error) => break Some(error),
            }
        },
        Err(error) => Some(error),
    };
    if let Some(error) = failed {
        vm.print_uncaught(&error);
    }
    (hide_addresses(&host.stdout_text()), hide_addresses(&host.stderr_text()))
}

fn hide_addresses(text: &str) -> String {
    let mut parts = text.split("0x");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let digits = part.chars().take_while(|c| c.is_ascii_digit() || ('a'..='f').contains(c)).count();
        let shown = if digits >= 6 { format!("0xADDRESS{}", &part[digits..]) } else { format!("0x{part}") };
        out.push_str(&shown);
    }
    out
}

#[test]
fn programs_print_what_cpython_prints() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/programs");
    let mut programs: Vec<_> = std::fs::read_dir(&folder)
        .expect("the folder of programs")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "py"))
        .collect();
    programs.sort();
    assert!(!programs.is_empty());
    let mut report = String::new();
    for program in programs {
        let name = program.file_name().expect("a file name").to_string_lossy().into_owned();
        let source = std::fs::read_to_string(&program).expect("the program");
        let (out, err) = run(&name, &source);
        for (extension, got) in [("out", out), ("err", err)] {
            let expected = std::fs::read_to_string(program.with_extension(extension)).expect("the record");
            if expected != got {
                let _ = writeln!(report, "== {name}: {extension}\n-- expected\n{expected}\n-- got\n{got}");
            }
        }
    }
    assert!(report.is_empty(), "{report}");
}
