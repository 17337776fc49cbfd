//! The recorded programs of `tests/python` in WebAssembly, under Node: what CPython printed, we print there too.
//!
//! `cargo xtask test` runs it; natively there is nothing in it. The same programs run natively in `src/python`.
#![cfg(target_family = "wasm")]

use std::fmt::Write as _;

use python::{Step, Vm};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

#[path = "../src/python/tests/support/mod.rs"]
mod support;

#[wasm_bindgen(module = "node:fs")]
extern "C" {
    #[wasm_bindgen(js_name = readFileSync)]
    fn read_file(path: &str, encoding: &str) -> String;
    #[wasm_bindgen(js_name = readdirSync)]
    fn read_folder(path: &str) -> Vec<JsValue>;
}

const CORPUS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/python");

fn run(name: &str, text: &str) -> String {
    let host = support::Recorder::new().with_file(name, text);
    let vm = Vm::new(host.clone(), support::no_modules());
    let mut slices = 0;
    let ended = vm.start(text, name).and_then(|()| {
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

#[wasm_bindgen_test]
fn recorded_programs_print_what_cpython_printed() {
    let listed = |file: &str| -> Vec<String> {
        let text = read_file(&format!("{CORPUS}/{file}"), "utf8");
        let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
        lines.map(|line| line.split(':').next().unwrap_or_default().to_owned()).collect()
    };
    let mut pending = listed("pending.txt");
    pending.extend(listed("pending_wasm.txt"));
    let mut wrong = String::new();
    let mut passed = 0;
    for folder in ["language", "modules"] {
        for file in read_folder(&format!("{CORPUS}/{folder}")) {
            let file = file.as_string().expect("a file's name");
            let Some(stem) = file.strip_suffix(".py") else { continue };
            let program = format!("{folder}/{stem}");
            if pending.contains(&program) {
                continue;
            }
            let text = read_file(&format!("{CORPUS}/{program}.py"), "utf8");
            let expected = read_file(&format!("{CORPUS}/{program}.out"), "utf8");
            let got = run(&file, &text);
            if got == expected {
                passed += 1;
                continue;
            }
            let at = expected.lines().zip(got.lines()).take_while(|(a, b)| a == b).count();
            let shown = |text: &str| text.lines().nth(at).unwrap_or("<end>").to_owned();
            writeln!(wrong, "{program}:{}\n  want {}\n  got  {}", at + 1, shown(&expected), shown(&got))
                .expect("a string takes it");
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
    assert!(passed >= 400, "{passed} programs");
}
